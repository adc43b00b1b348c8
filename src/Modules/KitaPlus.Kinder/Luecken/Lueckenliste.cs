using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Luecken;

/// <summary>A child that lacks something.</summary>
/// <param name="Art">See <see cref="Luecke"/>.</param>
internal sealed record Lueckenzeile(string Kind, string Name, string Art, DateOnly Seit);

/// <summary>Children in care, now or later, that lack something the caller may add.</summary>
internal sealed class Lueckenliste(Lueckenleser leser, INamen namen, IAnrufer anrufer, TimeProvider uhr) : IAufgabenquelle
{
    public const string Adresse = "/kinder/fehlende-angaben";

    private static readonly (string Art, string Handlung)[] Zustaendig =
    [
        (Luecke.Vereinbarung, "kinder.betreuung.vereinbaren"), (Luecke.Haushalt, "kinder.kind.haushalte"), (Luecke.Zahlung, "kinder.haushalt.zahlungspflicht"),
    ];

    public static Tabellenplan<Lueckenzeile> Plan { get; } = new("fehlende-angaben", "Kinder mit fehlenden Angaben")
    {
        Leer = "Es fehlt nichts.",
        Sortiert = "seit",
        Filter = [new Auswahlfilter<Lueckenzeile>("was", "Was fehlt", [.. Zustaendig.Select(z => new Auswahl(z.Art, Luecke.Titel(z.Art)))], z => z.Art), new Textfilter<Lueckenzeile>("name", "Name", z => z.Name)],
        Spalten =
        [
            new("name", "Name", z => z.Name) { Zeilenkopf = true, Adresse = z => $"/kinder/{Uri.EscapeDataString(z.Kind)}" },
            new("was", "Was fehlt", z => Luecke.Titel(z.Art)),
            new("seit", "Seit", z => z.Seit),
        ],
    };

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen.MapTabellenexport(
        $"{Adresse}/ausgabe", Plan, async (anfrage, _, abbruch) => await anfrage.RequestServices.GetRequiredService<Lueckenliste>().ZeilenAsync(abbruch)).Handlung(Handlungen.FehlendeAngaben);

    public async Task<IReadOnlyList<Lueckenzeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        var luecken = await LueckenAsync(cancellationToken);
        var blatt = await namen.VonAsync(anrufer.Mandant, [.. luecken.Select(l => $"kind-{l.Kind}").Distinct(StringComparer.Ordinal)], cancellationToken);
        return [.. luecken.Select(l => new Lueckenzeile(l.Kind, blatt.Kind(l.Kind), l.Art, l.Seit))];
    }

    async Task<IReadOnlyList<Aufgabe>> IAufgabenquelle.VonAsync(CancellationToken cancellationToken) =>
        [.. (await LueckenAsync(cancellationToken)).GroupBy(l => l.Art, StringComparer.Ordinal).Select(g =>
            new Aufgabe($"Kinder mit fehlenden Angaben: {Luecke.Titel(g.Key)}", $"{Adresse}?was={g.Key}", g.Count(), g.Min(l => l.Seit), Dringlichkeit.Normal))];

    private async Task<IReadOnlyList<(string Kind, string Art, DateOnly Seit)>> LueckenAsync(CancellationToken cancellationToken)
    {
        var arten = Zustaendig.Where(z => anrufer.Darf(z.Handlung)).Select(z => z.Art).ToArray();
        if (arten.Length == 0 || !anrufer.Darf(Handlungen.FehlendeAngaben)) return [];
        return await leser.VonAsync(anrufer.Mandant, arten, anrufer.Sicht(Handlungen.FehlendeAngaben), Berlin.Tag(uhr.GetUtcNow()), cancellationToken);
    }
}
