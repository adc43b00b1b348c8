using KitaPlus.Web;
using Microsoft.AspNetCore.Components.Endpoints;

namespace KitaPlus.Rechte.Tests;

public sealed class SeitenTests(Haus haus) : IClassFixture<Haus>
{
    /// <summary>On SQLite nobody would notice; on PostgreSQL such a page fails.</summary>
    [Fact]
    public void Keine_Seite_eines_Moduls_wird_dargestellt_bevor_alles_geladen_ist() =>
        haus.Dienst<IEnumerable<EndpointDataSource>>().SelectMany(q => q.Endpoints).Select(e => e.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type).OfType<Type>()
            .Where(t => t.Assembly != typeof(Ladeseite).Assembly && !t.IsAssignableTo(typeof(Ladeseite))).ShouldBeEmpty();
}
