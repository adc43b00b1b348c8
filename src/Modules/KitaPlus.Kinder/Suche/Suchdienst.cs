using KitaPlus.Web;
using KitaPlus.Web.Suche;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Suche;

/// <summary>Hits of one kind.</summary>
/// <param name="Mehr">There are more than are shown.</param>
public sealed record Treffergruppe(string Titel, IReadOnlyList<Suchtreffer> Treffer, bool Mehr);

/// <summary>Asks all modules for what somebody typed.</summary>
internal sealed class Suchdienst(IEnumerable<ISuchquelle> quellen)
{
    public const string Adresse = "/suche";
    public const string Trefferadresse = $"{Adresse}/treffer";
    public const string Fragename = "q";

    /// <summary>While typing.</summary>
    public const int Wenige = 6;

    /// <summary>On the page of its own.</summary>
    public const int Viele = 50;

    public static void Dienste(IServiceCollection dienste)
    {
        dienste.AddScoped<Suchdienst>();
        dienste.AddScoped<ISuchquelle, Kinderquelle>();
        dienste.AddScoped<ISuchquelle, Angehoerigenquelle>();
        dienste.AddScoped<IPersonenwahl, Personenwahl>();
        dienste.Configure<Weboptionen>(o => o.Kopfsuche = typeof(Kopfsuche));
    }

    // whoever is logged in may search: each source finds only what the rights of the caller reach
    public static void Endpunkte(IEndpointRouteBuilder routen) => routen.MapGet(Trefferadresse, AntworteAsync).NurAngemeldet();

    public async Task<IReadOnlyList<Treffergruppe>> SucheAsync(Suchfrage frage, int jeGruppe, CancellationToken cancellationToken = default)
    {
        var gruppen = new List<Treffergruppe>();
        if (frage.IstLeer) return gruppen;
        foreach (var q in quellen.OrderBy(q => q.Rang))
        {
            var treffer = await q.SucheAsync(frage, jeGruppe + 1, cancellationToken);
            if (treffer.Count > 0) gruppen.Add(new Treffergruppe(q.Titel, [.. treffer.Take(jeGruppe)], treffer.Count > jeGruppe));
        }

        return gruppen;
    }

    private static async Task<RazorComponentResult> AntworteAsync(HttpContext anfrage, Suchdienst dienst, CancellationToken abbruch)
    {
        var frage = Suchfrage.Aus(anfrage.Request.Query[Fragename]);
        var gruppen = await dienst.SucheAsync(frage, Wenige, abbruch);
        return new RazorComponentResult<Trefferauswahl>(new { Frage = frage, Gruppen = gruppen });
    }
}
