using System.Globalization;
using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>What has to be known besides the sheet itself.</summary>
/// <param name="Namen">Of users.</param>
internal sealed record Dokumentrahmen(Kasse Kasse, string Einrichtung, string? Traeger, DateOnly Heute, IReadOnlyDictionary<string, string> Namen)
{
    public string Name(string wer) => Namen.GetValueOrDefault(wer, wer);
}

/// <summary>The data of Kassenbuch, Kassenbericht and Zählprotokoll, for the templates of the Träger. Money is whole cents.</summary>
internal static class Kassendokumente
{
    /// <summary>The book of a month as far as it is booked.</summary>
    public static Dokumentauftrag Kassenbuch(Dokumentrahmen r, Kassenblatt blatt)
    {
        var daten = Kopf(r, blatt.Monat);
        Summen(daten, blatt.Blatt);
        daten["buchungen"] = new JsonArray([.. blatt.Blatt.Bewegungen.Select(Zeile)]);
        return Auftrag(r, Dokumentart.Kassenbuch, blatt.Monat, $"kb-{r.Kasse.Id}-{blatt.Monat}-{Fassung(blatt.Blatt)}", $"Kassenbuch {blatt.Monat.Lang()}", daten);
    }

    /// <summary>The sums of a month, its Abschluss and its check.</summary>
    /// <param name="kostenarten">Names by number.</param>
    public static Dokumentauftrag Kassenbericht(Dokumentrahmen r, Kassenblatt blatt, IReadOnlyDictionary<string, string> kostenarten)
    {
        var b = blatt.Blatt;
        var daten = Kopf(r, blatt.Monat);
        Summen(daten, b);
        daten["kostenarten"] = new JsonArray([.. Summenzeilen(b, kostenarten).Select(z => (JsonNode)new JsonObject { ["nummer"] = z.Nummer, ["name"] = z.Name, ["einnahmen"] = z.Einnahmen.Cent, ["ausgaben"] = z.Ausgaben.Cent })]);
        daten["buchungen"] = (long)b.Bewegungen.Count;
        if (b.Bewegungen is [var erste, ..]) (daten["erste"], daten["letzte"]) = (erste.Belegnummer(), b.Bewegungen[^1].Belegnummer());
        if (b.Stuerze is [.., var sturz]) daten["gezaehlt"] = sturz.Ist.Cent;
        daten["differenz"] = b.Bewegungen.Where(z => z.Sturz is not null).Sum(z => z.Betrag.Cent);
        if (b.Abschluss is { } a) (daten["abgeschlossen_von"], daten["abgeschlossen_am"]) = ($"{r.Name(a.Von)}, {Kassentext.Angaben(a).ZweitePerson}", Tag(a.Tag));
        if (blatt.Ereignisse.LastOrDefault(e => e.Event is AbschlussFreigegeben) is { Event: AbschlussFreigegeben f } frei) (daten["geprueft_von"], daten["geprueft_am"]) = (r.Name(f.Von), Tag(Berlin.Tag(frei.Envelope.RecordedAt)));
        return Auftrag(r, Dokumentart.Kassenbericht, blatt.Monat, $"kr-{r.Kasse.Id}-{blatt.Monat}-{Fassung(b)}-{b.Stuerze.Count}-{Merkmal(daten)}", $"Kassenbericht {blatt.Monat.Lang()}", daten);
    }

    /// <param name="gehalten">When it was recorded.</param>
    public static Dokumentauftrag Zaehlprotokoll(Dokumentrahmen r, Kassensturz s, DateTimeOffset gehalten)
    {
        var daten = Kopf(r, Monat.Von(s.Tag));
        daten["zeitpunkt"] = Berlin.Ortszeit(gehalten).ToString("dd.MM.yyyy, HH:mm 'Uhr'", CultureInfo.InvariantCulture);
        daten["sorten"] = new JsonArray([.. s.Zaehlung.Select(z => (JsonNode)new JsonObject
        {
            ["art"] = Stueckelung.IstSchein(z.Cent) ? "Schein" : "Münze", ["wert"] = (long)z.Cent, ["anzahl"] = (long)z.Anzahl, ["betrag"] = (long)z.Cent * z.Anzahl,
        })]);
        (daten["summe"], daten["sollbestand"], daten["differenz"]) = (s.Ist.Cent, s.Soll.Cent, s.Differenz.Cent);
        (daten["gezaehlt_von"], daten["zeuge"], daten["bemerkung"]) = (r.Name(s.Von), Kassentext.ZweitePerson(s), Kassentext.Bemerkung(s));
        return Auftrag(r, Dokumentart.Zaehlprotokoll, Monat.Von(s.Tag), $"zp-{r.Kasse.Id}-{s.Id}", $"Zählprotokoll vom {Buchungsregeln.Datum(s.Tag)}", daten);
    }

    /// <summary>Whether a document was issued from this sheet.</summary>
    public static bool GehoertZu(string kennung, string kasse, Kassenblatt blatt) =>
        kennung.StartsWith($"kb-{kasse}-{blatt.Monat}-", StringComparison.Ordinal) || kennung.StartsWith($"kr-{kasse}-{blatt.Monat}-", StringComparison.Ordinal) || blatt.Blatt.Stuerze.Exists(s => kennung == $"zp-{kasse}-{s.Id}");

    /// <summary>Sums per Kostenart; Geldtransit and differences each in a line of their own.</summary>
    public static IEnumerable<(string Nummer, string Name, Geld Einnahmen, Geld Ausgaben)> Summenzeilen(Blatt b, IReadOnlyDictionary<string, string> kostenarten) => b.Bewegungen
        .GroupBy(z => z switch { { Art: null } => "Kassendifferenz", { Kostenart: { } k } => k, _ => "Geldtransit" }, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => (kostenarten.ContainsKey(g.Key) ? g.Key : "", kostenarten.GetValueOrDefault(g.Key, g.Key), Summe(g, z => z.Cent > 0), -Summe(g, z => z.Cent < 0)));

    private static Geld Summe(IEnumerable<Bewegung> zeilen, Func<Geld, bool> welche) => zeilen.Where(z => welche(z.Betrag)).Aggregate(Geld.Null, (s, z) => s + z.Betrag);

    private static JsonNode Zeile(Bewegung b)
    {
        var zeile = new JsonObject
        {
            ["nummer"] = b.Belegnummer(), ["datum"] = Tag(b.Tag), ["text"] = Kassentext.Zweck(b), ["beleg"] = $"{Kassentext.Belegart(b)}: {Kassentext.Beleg(b)}",
            ["kostenart"] = b switch { { Kostenart: { } k } => k, { Sturz: not null } => "Differenz", _ => "Geldtransit" },
            ["ist_einnahme"] = b.Betrag.Cent > 0, ["ist_ausgabe"] = b.Betrag.Cent < 0, ["bestand"] = b.Bestand.Cent,
        };
        if (b.Kostenstelle is { } stelle) zeile["kostenstelle"] = stelle;
        zeile[b.Betrag.Cent > 0 ? "einnahme" : "ausgabe"] = Math.Abs(b.Betrag.Cent);
        return zeile;
    }

    /// <summary>Kept under the key of the book: a document ends when the texts end that it repeats.</summary>
    private static Dokumentauftrag Auftrag(Dokumentrahmen r, Dokumentart art, Monat monat, string kennung, string titel, JsonObject daten) =>
        new(kennung, art, KasseBefehl.Strom(r.Kasse.Id), r.Traeger, r.Kasse.Einrichtung, $"{titel}, {r.Kasse.Name}", daten) { Schluessel = Buchungsregeln.Schluessel(r.Kasse.Id, monat) };

    private static JsonObject Kopf(Dokumentrahmen r, Monat monat) => new()
    {
        ["datum"] = Tag(r.Heute), ["zeichen"] = $"{r.Kasse.Id}, {monat}", ["kasse"] = new JsonObject { ["name"] = r.Kasse.Name, ["einrichtung"] = r.Einrichtung }, ["monat"] = monat.ToString(),
    };

    private static void Summen(JsonObject daten, Blatt b) =>
        (daten["anfangsbestand"], daten["einnahmen"], daten["ausgaben"], daten["endbestand"]) = (b.Vortrag.Cent, b.Einnahmen.Cent, b.Ausgaben.Cent, b.Bestand.Cent);

    /// <summary>What else the report says, e.g. what was counted last; the day of issue makes no other one of it.</summary>
    private static string Merkmal(JsonObject daten)
    {
        var inhalt = daten.DeepClone().AsObject();
        inhalt.Remove("datum");
        return Inhaltshash.Von(inhalt.ToJsonString())[..8];
    }

    /// <summary>A sheet that has gone on is another document.</summary>
    private static string Fassung(Blatt b) => string.Create(CultureInfo.InvariantCulture, $"{b.LetzteNummer}{(char)('a' + (int)b.Stand)}");

    private static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
