using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Luecken;

/// <summary>A child that lacks something.</summary>
/// <param name="Art">See <see cref="Luecke"/>.</param>
internal sealed record Lueckenzeile(string Kind, string Name, string Art, DateOnly Seit);

/// <summary>Children in care, now or later, that lack something the caller may add.</summary>
internal sealed class Lueckenliste(IViewDatabase datenbank, INamen namen, IAnrufer anrufer, TimeProvider uhr) : IAufgabenquelle
{
    public const string Adresse = "/kinder/fehlende-angaben";
    private const int JeAbfrage = 5_000;

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
        List<(string Kind, string Art, string Seit)> luecken;
        await using (var leser = await datenbank.OpenAsync(KinderlueckenView.Ansicht, anrufer.Mandant, cancellationToken))
        {
            luecken = (await leser.Connection.QueryAsync<(string, string, string)>(
                $"select kind, art, seit from {leser.Tables["luecke"]} where mandant = @mandant and {datenbank.Dialect.In("art", "@arten")} order by kind, art", new { mandant = anrufer.Mandant, arten }, leser.Transaction)).AsList();
        }

        if (luecken.Count == 0) return [];
        var da = await SichtbareAsync([.. luecken.Select(l => l.Kind).Distinct(StringComparer.Ordinal)], cancellationToken);
        return [.. luecken.Where(l => da.Contains(l.Kind)).Select(l => (l.Kind, l.Art, Iso.Tag(l.Seit)))];
    }

    /// <summary>Those in care today or later, or not yet anywhere, whom the caller may see.</summary>
    private async Task<HashSet<string>> SichtbareAsync(IReadOnlyList<string> kinder, CancellationToken cancellationToken)
    {
        var sicht = anrufer.Sicht(Handlungen.FehlendeAngaben);
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, anrufer.Mandant, cancellationToken);
        var bedingung = sicht.Alles ? "" : $" and id in (select o.kind from {leser.Tables["ort"]} o where o.mandant = @mandant and {datenbank.Dialect.In("o.einrichtung", "@einrichtungen")} and (o.bis is null or o.bis >= @tag))";
        var gefunden = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ids in kinder.Chunk(JeAbfrage))
        {
            gefunden.UnionWith(await leser.Connection.QueryAsync<string>(
                $"select id from {leser.Tables["datensatz"]} where mandant = @mandant and art = 'k' and {datenbank.Dialect.In("id", "@ids")} and (ende is null or ende >= @tag){bedingung}",
                new { mandant = anrufer.Mandant, ids, tag = Iso.Text(Berlin.Tag(uhr.GetUtcNow())), einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction));
        }

        return gefunden;
    }
}
