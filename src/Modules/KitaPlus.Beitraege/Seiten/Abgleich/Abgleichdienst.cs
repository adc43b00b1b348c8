using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Meldewesen;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Arbeiten;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Abgleich;

/// <summary>A row of the reconciliation, with the name of the child where we know it.</summary>
internal sealed record Abgleichzeile(Abgleichpaar Paar, string? Name);

/// <summary>A row of a notice.</summary>
internal sealed record Aenderungszeile(Aenderung Aenderung, string Name, DateOnly? Geburtsdatum);

/// <summary>Our figures beside those of a Jugendamt.</summary>
internal sealed record Abgleichergebnis(string Jugendamt, IReadOnlyList<Abgleichzeile> Paare) : IArbeitsergebnis
{
    public long Zeilen => Paare.Count;

    public int Zahl(Befund befund) => Paare.Count(p => p.Paar.Befund == befund);
}

/// <summary>What has changed since the last notice.</summary>
/// <param name="Seit">Null: there was none.</param>
internal sealed record Meldungsergebnis(string Jugendamt, Monat Von, Monat Bis, Kenntnisstand Stand, DateTimeOffset? Seit, IReadOnlyList<Aenderungszeile> Aenderungen) : IArbeitsergebnis
{
    public long Zeilen => Aenderungen.Count;
}

/// <summary>Notices to a Jugendamt and the comparison with its figures, both in the background.</summary>
internal sealed class Abgleichdienst(Anwendung anwendung, Hintergrundarbeiten arbeiten, IAnrufer anrufer, INamen namen, TimeProvider uhr)
{
    private const string Vergleichen = "abgleich";
    private const string Melden = "aenderungsmeldung";
    private const int Monatszahl = 60;

    public static Tabellenplan<Abgleichzeile> Plan { get; } = new("jugendamt-abgleich", "Abgleich mit dem Jugendamt")
    {
        Leer = "Keine Zeilen.",
        Filter =
        [
            new Textfilter<Abgleichzeile>("suche", "Kind", z => $"{z.Name} {z.Paar.Kind}"),
            new Auswahlfilter<Abgleichzeile>("befund", "Befund", [.. Enum.GetValues<Befund>().Select(b => new Auswahl(b.ToString(), Wort(b)))], z => z.Paar.Befund.ToString()),
        ],
        Spalten =
        [
            new("kind", "Kind", z => z.Paar.Kind) { Zeilenkopf = true, Adresse = z => z.Name is null ? null : Adressen.Herleitung(z.Paar.Kind, z.Paar.Monat) },
            new("name", "Name", z => z.Name),
            new("monat", "Monat", z => z.Paar.Monat),
            new("hier", "Bei uns", z => z.Paar.Hier) { Rechts = true },
            new("dort", "Beim Jugendamt", z => z.Paar.Dort) { Rechts = true },
            new("befund", "Befund", z => Wort(z.Paar.Befund)),
            new("grund", "Grund", z => z.Paar.Grund),
        ],
    };

    public static Tabellenplan<Aenderungszeile> Meldeplan { get; } = new("jugendamt-aenderungen", "Geänderte Beiträge")
    {
        Leer = "Seit der letzten Meldung hat sich nichts geändert.",
        Filter = [new Textfilter<Aenderungszeile>("suche", "Kind", z => $"{z.Name} {z.Aenderung.Kind}")],
        Spalten =
        [
            new("kind", "Kind", z => z.Aenderung.Kind) { Zeilenkopf = true, Adresse = z => Adressen.Herleitung(z.Aenderung.Kind, z.Aenderung.Von) },
            new("name", "Name", z => z.Name),
            new("geboren", "Geburtsdatum", z => z.Geburtsdatum),
            new("von", "Von", z => z.Aenderung.Von),
            new("bis", "Bis", z => z.Aenderung.Bis),
            new("bisher", "Bisher im Monat", z => z.Aenderung.Bisher) { Rechts = true },
            new("neu", "Neu im Monat", z => z.Aenderung.Neu) { Rechts = true },
        ],
    };

    public static string Wort(Befund befund) => befund switch { Befund.Gleich => "gleich", Befund.Abweichend => "abweichend", Befund.FehltHier => "fehlt bei uns", _ => "fehlt beim Jugendamt" };

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Abgleich}/{{Nummer}}/ausgabe", Plan, (anfrage, _, _) => Task.FromResult<IEnumerable<Abgleichzeile>>(Aus<Abgleichergebnis>(anfrage).Paare)).Handlung(Handlungen.Abgleich);
        routen.MapTabellenexport($"{Adressen.Aenderungen}/{{Nummer}}/ausgabe", Meldeplan, (anfrage, _, _) => Task.FromResult<IEnumerable<Aenderungszeile>>(Aus<Meldungsergebnis>(anfrage).Aenderungen)).Handlung(Handlungen.Abgleich);
    }

    /// <summary>Only who has started it sees it: it is cut to what this person reaches.</summary>
    public Hintergrundarbeit? Finde(string nummer) => arbeiten.Finde(anrufer.Mandant, nummer) is { Auftrag.Art: Vergleichen or Melden } a && a.Auftrag.Wer == anrufer.Benutzer ? a : null;

    /// <exception cref="Fachfehler">One is under way.</exception>
    public string BeginneAbgleich(string jugendamt, IReadOnlyList<Jugendamtzeile> zeilen)
    {
        var (mandant, sicht) = (anrufer.Mandant, anrufer.Sicht(Handlungen.Abgleich));
        return Beginne(Vergleichen, Adressen.Abgleich, $"Abgleich mit dem Jugendamt {jugendamt}", async abbruch =>
        {
            await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, mandant, abbruch);
            var unsere = zeilen.Count == 0 ? [] : Monatszeilen(bestand, jugendamt, sicht, zeilen.Min(z => z.Monat), zeilen.Max(z => z.Monat), Kenntnisstand.Alles);
            var paare = Zahlenabgleich.Vergleiche(unsere, zeilen);
            var blatt = await namen.VonAsync(mandant, [.. unsere.Select(z => $"kind-{z.Kind}").Distinct(StringComparer.Ordinal)], abbruch);
            return new Abgleichergebnis(jugendamt, [.. paare.Select(p => new Abgleichzeile(p, blatt.Finde($"kind-{p.Kind}")?.Name))]);
        });
    }

    /// <exception cref="Fachfehler">One is under way.</exception>
    public string BeginneMeldung(string jugendamt)
    {
        var (mandant, sicht, jetzt) = (anrufer.Mandant, anrufer.Sicht(Handlungen.Abgleich), uhr.GetUtcNow());
        var heute = Monat.Von(Berlin.Tag(jetzt));
        return Beginne(Melden, Adressen.Aenderungen, $"Änderungen für das Jugendamt {jugendamt}", async abbruch =>
        {
            await anwendung.NachfuehrenAsync([BestandView.Ansicht], abbruch);
            var letzte = (await anwendung.Store.ReadStreamAsync(mandant, new HalteMeldungFest(jugendamt, default, default, default, 0, 0).Stream, 0, abbruch)).Select(anwendung.Codec.Decode).OfType<AenderungenGemeldet>().LastOrDefault();
            await using var bestand = await Bestand.OeffneAsync(anwendung.Ansichten, mandant, abbruch);
            var (von, bis, stand) = (heute - (Monatszahl - 1), heute + 1, new Kenntnisstand(jetzt, bestand.Position));
            var gemeldet = letzte is null ? [] : Monatszeilen(bestand, jugendamt, sicht, von, bis, new Kenntnisstand(letzte.Bekannt, letzte.Position)).Where(z => string.CompareOrdinal(z.Monat, letzte.Bis.ToString()) <= 0);
            var aenderungen = Aenderungsliste.Aus(gemeldet, Monatszeilen(bestand, jugendamt, sicht, von, bis, stand));
            var blatt = await namen.VonAsync(mandant, [.. aenderungen.Select(a => $"kind-{a.Kind}").Distinct(StringComparer.Ordinal)], abbruch);
            return new Meldungsergebnis(jugendamt, von, bis, stand, letzte?.Bekannt, [.. aenderungen.Select(a => new Aenderungszeile(a, blatt.Kind(a.Kind), blatt.Finde($"kind-{a.Kind}")?.Geburtsdatum))]);
        });
    }

    private string Beginne<T>(string art, string adresse, string titel, Func<CancellationToken, Task<T>> tue)
        where T : class
    {
        var nummer = Guid.NewGuid().ToString("N")[..12];
        arbeiten.Beginne(new Arbeitsauftrag(nummer, anrufer.Mandant, art, titel, Handlungen.Abgleich, $"{adresse}/{nummer}", anrufer.Benutzer, anrufer.Anzeigename), (_, abbruch) => tue(abbruch));
        return nummer;
    }

    /// <summary>Ours of one Jugendamt, of families with a child in an Einrichtung within reach.</summary>
    private static List<Monatszeile> Monatszeilen(Bestand bestand, string jugendamt, Sichtbereich sicht, Monat von, Monat bis, Kenntnisstand stand)
    {
        var sichtbare = sicht.Alles ? null : bestand.Texte(Codeart.Einrichtung).Where(e => sicht.Einrichtungen.Contains(e.Value)).Select(e => (long)e.Key).ToHashSet();
        return [.. Herleitungssuche.Monatszeilen(bestand, von, bis, stand, null, sichtbare is null ? null : f => Betreut(f, sichtbare)).Where(z => z.Jugendamt == jugendamt)];
    }

    private static bool Betreut(Familie familie, HashSet<long> einrichtungen)
    {
        foreach (ref readonly var f in familie.Fakten)
            if (f.Art == Faktart.Betreuung && einrichtungen.Contains(f.Wert) && !f.Hat(Faktmerkmal.Leer | Faktmerkmal.Ruecknahme)) return true;
        return false;
    }

    private static T Aus<T>(HttpContext anfrage)
        where T : class =>
        anfrage.RequestServices.GetRequiredService<Abgleichdienst>().Finde((string)anfrage.Request.RouteValues["Nummer"]!)?.Ergebnis as T ?? throw new Fachfehler("Dieses Ergebnis gibt es nicht mehr. Bitte neu erstellen.");
}
