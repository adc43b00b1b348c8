using KitaPlus.Betrieb;
using KitaPlus.Contracts.Personal;
using KitaPlus.Kernel;
using KitaPlus.Personal.Seiten;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Personal.Nachweise;

/// <summary>A proof that has run out or will soon.</summary>
internal sealed record Ablaufzeile(string Person, string Name, Personalnachweisart Art, DateOnly Bis, bool Abgelaufen);

/// <summary>Staff, employed now or later, whose proof does not hold much longer.</summary>
internal sealed class Nachweisliste(Personalverzeichnis verzeichnis, INamen namen, IAnrufer anrufer, TimeProvider uhr) : IAufgabenquelle
{
    /// <summary>So many days ahead: enough to get an appointment.</summary>
    public const int Vorlauf = 90;

    private const string Abgelaufen = "abgelaufen";
    private const string Laeuftab = "demnaechst";

    public static Tabellenplan<Ablaufzeile> Plan { get; } = new("personalnachweise", "Nachweise des Personals, die ablaufen")
    {
        Leer = $"Kein Nachweis ist abgelaufen oder läuft in den nächsten {Vorlauf} Tagen ab.",
        Sortiert = "bis",
        Filter =
        [
            new Textfilter<Ablaufzeile>("name", "Name", z => z.Name),
            new Auswahlfilter<Ablaufzeile>("art", "Nachweis", Woerter.Nachweisarten, z => z.Art.ToString()),
            new Auswahlfilter<Ablaufzeile>("zustand", "Stand", [new(Abgelaufen, "abgelaufen"), new(Laeuftab, "läuft ab")], z => z.Abgelaufen ? Abgelaufen : Laeuftab),
        ],
        Spalten =
        [
            new("name", "Name", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Person(z.Person, "qualifikation") },
            new("art", "Nachweis", z => Woerter.Wort(z.Art)),
            new("bis", "Gilt bis", z => z.Bis),
            new("zustand", "Stand", z => z.Abgelaufen ? "abgelaufen" : "läuft ab"),
        ],
    };

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen.MapTabellenexport(
        $"{Adressen.Nachweise}/ausgabe", Plan, async (anfrage, _, abbruch) => await anfrage.RequestServices.GetRequiredService<Nachweisliste>().ZeilenAsync(abbruch)).Handlung(Handlungen.Nachweisliste);

    public async Task<IReadOnlyList<Ablaufzeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        var offen = await OffeneAsync(cancellationToken);
        var blatt = await namen.VonAsync(anrufer.Mandant, [.. offen.Select(o => PersonalBefehl.Strom(o.Person)).Distinct(StringComparer.Ordinal)], cancellationToken);
        return [.. offen.Select(o => new Ablaufzeile(o.Person, blatt.Name(PersonalBefehl.Strom(o.Person)), o.Art, o.Bis, o.Bis < Heute))];
    }

    async Task<IReadOnlyList<Aufgabe>> IAufgabenquelle.VonAsync(CancellationToken cancellationToken)
    {
        if (!anrufer.Darf(Handlungen.Nachweis)) return [];
        var offen = await OffeneAsync(cancellationToken);
        if (offen.Count == 0) return [];
        var aeltester = offen.Min(o => o.Bis);
        return [new Aufgabe("Nachweise des Personals laufen ab", Adressen.Nachweise, offen.Select(o => o.Person).Distinct(StringComparer.Ordinal).Count(), aeltester < Heute ? aeltester : null, aeltester < Heute ? Dringlichkeit.Dringend : Dringlichkeit.Normal)];
    }

    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    private async Task<IReadOnlyList<(string Person, Personalnachweisart Art, DateOnly Bis)>> OffeneAsync(CancellationToken cancellationToken)
    {
        if (!anrufer.Darf(Handlungen.Nachweisliste)) return [];
        var alle = await verzeichnis.NachweiseBisAsync(anrufer.Mandant, Heute.AddDays(Vorlauf), cancellationToken);
        if (alle.Count == 0) return [];
        var da = await verzeichnis.AktiveAsync(anrufer.Mandant, anrufer.Sicht(Handlungen.Nachweisliste), Heute, cancellationToken);
        return [.. alle.Where(a => da.Contains(a.Person))];
    }
}
