using System.Globalization;
using System.IO.Compression;
using System.Text;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>The data of a Kasse for an audit (GoBD, Datenträgerüberlassung): CSV files and an <c>index.xml</c> that describes them, in one zip. See docs/formate/barkasse.md.</summary>
internal sealed class Pruefungsausgabe(Kassenleser leser, IKostenrechnung kostenrechnung)
{
    public const int MeisteMonate = 120;

    /// <param name="anbieter">Who hands it over, e.g. name of the Rendantur.</param>
    /// <exception cref="Fachfehler">The period is wrong.</exception>
    public async Task<byte[]> ErstelleAsync(string mandant, Kasse kasse, Monat von, Monat bis, string anbieter, string einrichtung, CancellationToken cancellationToken = default)
    {
        if (bis < von) throw new Fachfehler("Zeitraum: Der letzte Monat liegt vor dem ersten.");
        if (bis - von >= MeisteMonate) throw new Fachfehler($"Zeitraum: Höchstens {MeisteMonate} Monate auf einmal; bitte in Teilen ausgeben.");
        var blaetter = await leser.BlaetterAsync(mandant, kasse, von, bis, cancellationToken);
        var namen = new Dictionary<(string, Monat), string>();
        foreach (var blatt in blaetter)
            foreach (var art in await kostenrechnung.KostenartenAmAsync(mandant, blatt.Monat.Letzter, cancellationToken: cancellationToken)) namen[(art.Nummer, blatt.Monat)] = art.Name;
        IReadOnlyList<Pruefungstabelle> tabellen = [Kassen(kasse, einrichtung), Kassenbuch(kasse, blaetter, namen), Kassenstuerze(kasse, blaetter), Abschluesse(kasse, blaetter)];

        using var speicher = new MemoryStream();
        using (var zip = new ZipArchive(speicher, ZipArchiveMode.Create, leaveOpen: true))
        {
            Schreibe(zip, "index.xml", Pruefungsbeschreibung.Schreibe(tabellen, anbieter, $"Barkasse {kasse.Name}, {einrichtung}, {von} bis {bis}", von.Erster, bis.Letzter));
            foreach (var t in tabellen) Schreibe(zip, t.Datei, t.Csv());
        }

        return speicher.ToArray();
    }

    private static void Schreibe(ZipArchive zip, string name, string inhalt)
    {
        using var strom = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        strom.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(inhalt));
    }

    private static Pruefungstabelle Kassen(Kasse k, string einrichtung) => new("kassen.csv", "Kassen", "Stammdaten der Kasse",
    [
        new("Kasse", "Kennung", Spaltenart.Text, true), new("Name", "Bezeichnung", Spaltenart.Text), new("Einrichtung", "Kennung der Einrichtung", Spaltenart.Text), new("Einrichtungsname", "Name der Einrichtung", Spaltenart.Text),
        new("Gefuehrt_ab", "Erster Tag", Spaltenart.Tag), new("Anfangsbestand", "Gezählter Bestand am ersten Tag in Euro", Spaltenart.Betrag),
    ], [[k.Id, k.Name, k.Einrichtung, einrichtung, k.Ab, k.Anfangsbestand]]);

    private static Pruefungstabelle Kassenbuch(Kasse k, IEnumerable<Kassenblatt> blaetter, Dictionary<(string, Monat), string> namen) => new("kassenbuch.csv", "Kassenbuch", "Alle Buchungen in der Reihenfolge ihrer Nummern",
    [
        new("Kasse", "Kennung der Kasse", Spaltenart.Text, true), new("Belegnummer", "Jahr und laufende Nummer, lückenlos je Kasse und Jahr", Spaltenart.Text, true), new("Datum", "Tag der Bewegung", Spaltenart.Tag),
        new("Erfasst_am", "Zeitpunkt der Erfassung (UTC)", Spaltenart.Text), new("Erfasst_von", "Kennung des Benutzers", Spaltenart.Text), new("Art", "Einnahme, Ausgabe, Geldtransit, Differenz", Spaltenart.Text), new("Text", "Buchungstext", Spaltenart.Text),
        new("Kostenart", "Nummer; leer bei Geldtransit und Differenz", Spaltenart.Text), new("Kostenartname", "Bezeichnung am Ende des Monats", Spaltenart.Text), new("Kostenstelle", "Nummer", Spaltenart.Text),
        new("Steuersatz", "Umsatzsteuer in Prozent", Spaltenart.Zahl), new("Steuerbetrag", "Enthaltene Umsatzsteuer in Euro", Spaltenart.Betrag), new("Betrag", "In Euro; positiv: in die Kasse, negativ: hinaus", Spaltenart.Betrag), new("Bestand", "Bestand danach in Euro", Spaltenart.Betrag),
        new("Belegart", "Beleg, Eigenbeleg, Stornobeleg oder Zählprotokoll", Spaltenart.Text), new("Belegangabe", "Dateiname oder Grund", Spaltenart.Text), new("Beleg_SHA256", "Prüfsumme der Belegdatei", Spaltenart.Text), new("Storno_zu", "Belegnummer der stornierten Buchung", Spaltenart.Text),
    ],
    [.. blaetter.SelectMany(blatt => blatt.Blatt.Bewegungen.Select(b =>
    {
        var u = blatt.Umschlag(b.Nummer)!;
        return new object?[]
        {
            k.Id, b.Belegnummer(), b.Tag, Zeit(u), u.Metadata.Actor, b.Art switch { null => "Differenz", Bewegungsart.Einnahme => "Einnahme", Bewegungsart.Ausgabe => "Ausgabe", Bewegungsart.Abhebung => "Geldtransit von der Bank", _ => "Geldtransit zur Bank" },
            Kassentext.Zweck(b), b.Kostenart, b.Kostenart is { } art ? namen.GetValueOrDefault((art, blatt.Monat)) : null, b.Kostenstelle, (int)b.Steuer, b.Steuerbetrag, b.Betrag, b.Bestand,
            Kassentext.Belegart(b), Kassentext.Beleg(b), b.Beleg?.Sha256, b.Storno is { } s ? Bewegung.Belegnummer(s.Monat.Jahr, s.Nummer) : null,
        };
    }))]);

    private static Pruefungstabelle Kassenstuerze(Kasse k, IEnumerable<Kassenblatt> blaetter) => new("kassenstuerze.csv", "Kassenstuerze", "Zählungen nach Scheinen und Münzen, eine Zeile je Sorte",
    [
        new("Kasse", "Kennung der Kasse", Spaltenart.Text, true), new("Kassensturz", "Kennung", Spaltenart.Text, true), new("Sorte", "Wert eines Stücks in Cent", Spaltenart.Zahl, true), new("Anzahl", "Gezählte Stück", Spaltenart.Zahl), new("Datum", "Tag", Spaltenart.Tag),
        new("Gezaehlt_von", "Kennung des Benutzers", Spaltenart.Text), new("Zweite_Person", "Wer mit unterschreibt", Spaltenart.Text), new("Ist", "Gezählter Bestand in Euro", Spaltenart.Betrag), new("Soll", "Gebuchter Bestand in Euro", Spaltenart.Betrag),
        new("Differenz", "Ist weniger Soll in Euro", Spaltenart.Betrag), new("Gebucht_als", "Belegnummer der gebuchten Differenz", Spaltenart.Text),
    ],
    [.. blaetter.SelectMany(b => b.Blatt.Stuerze).SelectMany(s => (s.Zaehlung.Count == 0 ? [new Stueckzahl(0, 0)] : s.Zaehlung).Select(z => new object?[]
    {
        k.Id, s.Id, z.Cent, z.Anzahl, s.Tag, s.Von, Kassentext.ZweitePerson(s), s.Ist, s.Soll, s.Differenz, s.Gebucht is { } n ? Bewegung.Belegnummer(s.Tag.Year, n) : null,
    }))]);

    private static Pruefungstabelle Abschluesse(Kasse k, IEnumerable<Kassenblatt> blaetter) => new("monate.csv", "Monate", "Summen und Abschlüsse je Monat",
    [
        new("Kasse", "Kennung der Kasse", Spaltenart.Text, true), new("Monat", "JJJJ-MM", Spaltenart.Text, true), new("Vortrag", "Bestand am Anfang in Euro", Spaltenart.Betrag), new("Einnahmen", "Alles, was hineinkam, in Euro", Spaltenart.Betrag),
        new("Ausgaben", "Alles, was hinausging, in Euro", Spaltenart.Betrag), new("Endbestand", "In Euro", Spaltenart.Betrag), new("Letzte_Nummer", "Letzte Nummer des Jahres bis dahin", Spaltenart.Zahl), new("Stand", "Stand des Abschlusses", Spaltenart.Text),
        new("Abgeschlossen_am", "Tag", Spaltenart.Tag), new("Abgeschlossen_von", "Kennung des Benutzers", Spaltenart.Text), new("Freigegeben_von", "Kennung des Benutzers", Spaltenart.Text),
    ],
    [.. blaetter.Select(b => new object?[]
    {
        k.Id, b.Monat.ToString(), b.Blatt.Vortrag, b.Blatt.Einnahmen, b.Blatt.Ausgaben, b.Blatt.Bestand, b.Blatt.LetzteNummer, b.Blatt.Stand.ToString(), b.Blatt.Abschluss?.Tag, b.Blatt.Abschluss?.Von,
        b.Blatt.Pruefung.FindLast(p => p.Stand == Blattstand.Freigegeben)?.Von,
    })]);

    private static string Zeit(StoredEvent e) => e.RecordedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
