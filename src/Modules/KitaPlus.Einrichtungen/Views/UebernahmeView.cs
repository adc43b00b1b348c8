using System.Globalization;
using Dapper;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Import;

namespace KitaPlus.Einrichtungen;

/// <summary>Go-live date of each Einrichtung.</summary>
internal sealed class UebernahmeView : View
{
    public const string Ansicht = "einrichtungen_uebernahme";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(UebernahmeFestgelegt)];

    public override IReadOnlyList<string> Tables { get; } = ["tag"];

    public override string Schema(ViewTables tables) =>
        $"create table {tables["tag"]} (mandant text not null, einrichtung text not null, stichtag text not null, primary key (mandant, einrichtung))";

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables tabellen) : IViewWriter
    {
        private readonly Dictionary<(string Mandant, string Einrichtung), DateOnly> neu = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var e = (UebernahmeFestgelegt)recorded.Event;
            neu[(recorded.Envelope.Tenant, e.Einrichtung)] = e.Stichtag;
        }

        public void Write(ViewTransaction db)
        {
            db.Connection.Execute(
                $"insert into {tabellen["tag"]} (mandant, einrichtung, stichtag) values (@Mandant, @Einrichtung, @Stichtag) on conflict (mandant, einrichtung) do update set stichtag = excluded.stichtag",
                neu.Select(n => new { n.Key.Mandant, n.Key.Einrichtung, Stichtag = n.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) }), db.Transaction);
            neu.Clear();
        }
    }
}

/// <summary>Reads the view up to the end of the log.</summary>
internal sealed class Uebernahmetage(IEventStore store, IProjections ansichten, IViewDatabase datenbank) : IUebernahmetage
{
    public async Task<IReadOnlyDictionary<string, DateOnly>> AlleAsync(string mandant, CancellationToken cancellationToken = default)
    {
        await ansichten.ProjectionsUpTo(await store.HeadAsync(cancellationToken), [UebernahmeView.Ansicht], cancellationToken);
        await using var leser = await datenbank.OpenAsync(UebernahmeView.Ansicht, mandant, cancellationToken);
        var zeilen = leser.Connection.Query<(string Einrichtung, string Stichtag)>(
            $"select einrichtung, stichtag from {leser.Tables["tag"]} where mandant = @mandant", new { mandant }, leser.Transaction);
        return zeilen.ToDictionary(z => z.Einrichtung, z => DateOnly.ParseExact(z.Stichtag, "yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparer.Ordinal);
    }
}
