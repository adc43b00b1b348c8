using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Nachweise;

/// <summary>A proof that has run out or will soon.</summary>
internal sealed record Nachweiszeile(string Kind, string Name, Nachweisart Art, DateOnly Bis, bool Abgelaufen);

/// <summary>Children in care, now or later, whose proof does not hold much longer; where none was ever shown, nothing can run out.</summary>
internal sealed class Nachweisliste(Nachweisleser leser, INamen namen, IAnrufer anrufer, TimeProvider uhr) : IAufgabenquelle
{
    public const string Adresse = "/kinder/nachweise";

    /// <summary>So many days ahead: enough to ask the parents for a new one.</summary>
    public const int Vorlauf = 60;

    private const string Abgelaufen = "abgelaufen";
    private const string Laeuftab = "demnaechst";

    public static Tabellenplan<Nachweiszeile> Plan { get; } = new("nachweise", "Nachweise, die ablaufen")
    {
        Leer = $"Kein Nachweis ist abgelaufen oder läuft in den nächsten {Vorlauf} Tagen ab.",
        Sortiert = "bis",
        Filter =
        [
            new Textfilter<Nachweiszeile>("name", "Name", z => z.Name),
            new Auswahlfilter<Nachweiszeile>("art", "Nachweis", Woerter.Nachweisarten, z => z.Art.ToString()),
            new Auswahlfilter<Nachweiszeile>("stand", "Stand", [new(Abgelaufen, "abgelaufen"), new(Laeuftab, "läuft ab")], z => z.Abgelaufen ? Abgelaufen : Laeuftab),
        ],
        Spalten =
        [
            new("name", "Name", z => z.Name) { Zeilenkopf = true, Adresse = z => Seiten.Adressen.Kind(z.Kind, "gesundheit") },
            new("art", "Nachweis", z => Woerter.Wort(z.Art)),
            new("bis", "Gilt bis", z => z.Bis),
            new("stand", "Stand", z => z.Abgelaufen ? "abgelaufen" : "läuft ab"),
        ],
    };

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen.MapTabellenexport(
        $"{Adresse}/ausgabe", Plan, async (anfrage, _, abbruch) => await anfrage.RequestServices.GetRequiredService<Nachweisliste>().ZeilenAsync(abbruch)).Handlung(Handlungen.Nachweisliste);

    public async Task<IReadOnlyList<Nachweiszeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        var offen = await OffeneAsync(cancellationToken);
        var blatt = await namen.VonAsync(anrufer.Mandant, [.. offen.Select(o => $"kind-{o.Kind}").Distinct(StringComparer.Ordinal)], cancellationToken);
        return [.. offen.Select(o => new Nachweiszeile(o.Kind, blatt.Kind(o.Kind), o.Art, o.Bis, o.Bis < Heute))];
    }

    async Task<IReadOnlyList<Aufgabe>> IAufgabenquelle.VonAsync(CancellationToken cancellationToken)
    {
        if (!anrufer.Darf(Handlungen.Nachweis)) return [];
        var offen = await OffeneAsync(cancellationToken);
        if (offen.Count == 0) return [];
        var aeltester = offen.Min(o => o.Bis);
        return [new Aufgabe("Nachweise laufen ab", Adresse, offen.Select(o => o.Kind).Distinct(StringComparer.Ordinal).Count(), aeltester < Heute ? aeltester : null, aeltester < Heute ? Dringlichkeit.Dringend : Dringlichkeit.Normal)];
    }

    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    private async Task<IReadOnlyList<(string Kind, Nachweisart Art, DateOnly Bis)>> OffeneAsync(CancellationToken cancellationToken) => anrufer.Darf(Handlungen.Nachweisliste)
        ? await leser.BisAsync(anrufer.Mandant, Heute.AddDays(Vorlauf), anrufer.Sicht(Handlungen.Nachweisliste), Heute, cancellationToken)
        : [];
}
