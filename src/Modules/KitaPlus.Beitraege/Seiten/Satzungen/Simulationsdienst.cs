using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Simulation;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Arbeiten;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Satzungen;

/// <summary>What a draft would do, as it stays in memory.</summary>
/// <param name="Kinder">Ids of the children of the families that it would hit hardest.</param>
internal sealed record Entwurfswirkung(SatzungDokument Entwurf, Simulationsergebnis Ergebnis, IReadOnlyDictionary<long, IReadOnlyList<string>> Kinder) : IArbeitsergebnis
{
    public long Zeilen => Ergebnis.Stufen.Count + Ergebnis.Haertefaelle.Count;
}

/// <summary>Simulations of drafts in the background, and their tables as files.</summary>
internal sealed class Simulationsdienst(Anwendung anwendung, Hintergrundarbeiten arbeiten, IAnrufer anrufer, INamen namen)
{
    public const string Adresse = "/satzungen/simulation";
    private const string Simulieren = "simulation";

    public static Tabellenplan<Stufenwirkung> Stufenplan { get; } = new("simulation-stufen", "Wirkung je Einkommensstufe")
    {
        Spalten =
        [
            new("stufe", "Stufe (künftig)", Stufe) { Zeilenkopf = true, Sortierbar = false },
            new("familien", "Familien", s => s.Familien) { Rechts = true, Sortierbar = false },
            new("weniger", "weniger", s => s.Gewinner) { Rechts = true, Sortierbar = false },
            new("mehr", "mehr", s => s.Verlierer) { Rechts = true, Sortierbar = false },
            new("bisher", "bisher", s => s.Bisher) { Rechts = true, Sortierbar = false },
            new("kuenftig", "künftig", s => s.Kuenftig) { Rechts = true, Sortierbar = false },
            new("differenz", "Differenz", s => s.Kuenftig - s.Bisher) { Rechts = true, Sortierbar = false },
        ],
    };

    public static Tabellenplan<Haertezeile> Haerteplan { get; } = new("simulation-mehrbelastungen", "Größte Mehrbelastungen")
    {
        Spalten =
        [
            new("familie", "Familie", h => h.Name) { Zeilenkopf = true, Sortierbar = false },
            new("bisher", "bisher", h => h.Fall.Bisher) { Rechts = true, Sortierbar = false },
            new("kuenftig", "künftig", h => h.Fall.Kuenftig) { Rechts = true, Sortierbar = false },
            new("differenz", "mehr", h => h.Fall.Differenz) { Rechts = true, Sortierbar = false },
        ],
    };

    /// <summary>Income step in the draft; „ohne“: a linear tariff, or several steps in the period.</summary>
    public static string Stufe(Stufenwirkung s) => s.Stufe == 0 ? "ohne" : $"{s.Stufe}";

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adresse}/{{Nummer}}/stufen/ausgabe", Stufenplan, (anfrage, _, _) => Task.FromResult<IEnumerable<Stufenwirkung>>(Aus(anfrage).Wirkung.Ergebnis.Stufen)).Handlung(Handlungen.Simulation);
        routen.MapTabellenexport($"{Adresse}/{{Nummer}}/mehrbelastungen/ausgabe", Haerteplan, async (anfrage, _, abbruch) =>
        {
            var (dienst, wirkung) = Aus(anfrage);
            return await dienst.HaertenAsync(wirkung, abbruch);
        }).Handlung(Handlungen.Simulation);
    }

    /// <returns>The number of the simulation.</returns>
    /// <exception cref="Fachfehler">One is under way.</exception>
    public string Beginne(SatzungDokument entwurf, Monat von, Monat bis)
    {
        var (nummer, mandant) = (Guid.NewGuid().ToString("N")[..12], anrufer.Mandant);
        arbeiten.Beginne(new Arbeitsauftrag(nummer, mandant, Simulieren, $"Simulation {entwurf.Name}", Handlungen.Simulation, $"{Adresse}/{nummer}", anrufer.Benutzer, anrufer.Anzeigename), async (fortschritt, abbruch) =>
        {
            await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, mandant, abbruch);
            var ergebnis = Simulationslauf.Rechne(bestand, entwurf, von, bis, Kenntnisstand.Alles, fortschritt, abbruch);
            return new Entwurfswirkung(entwurf, ergebnis, ergebnis.Haertefaelle.ToDictionary(
                f => f.Familie, f => (IReadOnlyList<string>)[.. bestand.Mitglieder(f.Familie).Where(m => m.Art == Codeart.Kind).Select(m => m.Text)]));
        });
        return nummer;
    }

    /// <summary>Only who has started it sees it.</summary>
    public Hintergrundarbeit? Finde(string nummer) => arbeiten.Finde(anrufer.Mandant, nummer) is { Auftrag.Art: Simulieren } a && a.Auftrag.Wer == anrufer.Benutzer ? a : null;

    /// <summary>The families that the draft would hit hardest, with names only for those who may see incomes of the whole Mandant.</summary>
    public Task<IReadOnlyList<Haertezeile>> HaertenAsync(Entwurfswirkung wirkung, CancellationToken abbruch = default) =>
        Haertezeile.AusAsync(wirkung.Ergebnis.Haertefaelle, wirkung.Kinder, namen, anrufer.Mandant, anrufer.Sicht(Handlungen.Folgen).Alles, abbruch);

    private static (Simulationsdienst Dienst, Entwurfswirkung Wirkung) Aus(HttpContext anfrage)
    {
        var dienst = anfrage.RequestServices.GetRequiredService<Simulationsdienst>();
        return (dienst, dienst.Finde((string)anfrage.Request.RouteValues["Nummer"]!)?.Ergebnis as Entwurfswirkung ?? throw new Fachfehler("Dieses Ergebnis gibt es nicht mehr. Bitte neu rechnen."));
    }
}
