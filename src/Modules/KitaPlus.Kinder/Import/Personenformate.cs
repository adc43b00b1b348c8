using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Import;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

internal sealed class Personenformat : IImportformat
{
    public string Name => "personen";

    public string Bedeutung => "Erwachsene: Eltern, Partner, Zahlungspflichtige. Eine bekannte Kennung mit anderem Namen oder anderer Anschrift wird umbenannt oder umgezogen.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("person", "Kennung der Person", "P1"),
        Spalte.Wahlfrei("vorname", "Vorname", "Ayşe"),
        Spalte.Pflicht("nachname", "Nachname", "Müller-Özdemir"),
        .. Anschriften.Spalten,
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var person = zeile.Kennung("person");
        var name = PersonDecider.Name(person, new Personenname(zeile.Text("vorname") ?? "", zeile.Pflichttext("nachname")));
        var anschrift = Anschriften.Lies(zeile) is { } a ? PersonDecider.Anschrift(person, a) : null;
        var herkunft = zeile.Herkunft();
        zeile.Stammdaten(Stromarten.Person, person, (name, anschrift), stand => Ereignisse((PersonZustand)stand, person, name, anschrift, herkunft), herkunft,
            schutz: new Schutz($"person-{person}", Zwecke.Stammdaten));
    }

    private static List<IEreignis> Ereignisse(PersonZustand z, string person, Personenbezug<Personenname> name, Personenbezug<Anschrift>? anschrift, Herkunft herkunft)
    {
        if (!z.IstAngelegt) return [new PersonAngelegt(person, name, anschrift, herkunft)];
        var ereignisse = new List<IEreignis>();
        if (!name.Equals(z.Name)) ereignisse.Add(new PersonUmbenannt(person, name, herkunft));
        if (anschrift is not null && !anschrift.Equals(z.Anschrift)) ereignisse.Add(new PersonUmgezogen(person, anschrift, herkunft));
        return ereignisse;
    }
}

internal sealed class Einkommensformat : IImportformat
{
    public string Name => "einkommen";

    public string Bedeutung => "Jahreseinkommen einer Person. Ein neuer Bescheid ist eine neue Zeile.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("person", "Kennung der Person", "P1"),
        .. Import.Spalten.Zeitraum,
        Spalte.Pflicht("jahresbetrag", "Summe der positiven Einkünfte des Jahres in Euro", "48.250,00"),
        Spalte.Wahlfrei("stand", "vorlaeufig oder endgueltig; leer = vorlaeufig", "endgueltig"),
        Spalte.Wahlfrei("beamter", "ja oder nein; leer = nein", "nein"),
        Spalte.Wahlfrei("kinderfreibetraege", "Zahl der Kinder mit Kinderfreibetrag; leer = 0", "3"),
        .. Import.Spalten.Herkunft,
    ];

    public void Lies(Importzeile zeile)
    {
        var person = zeile.Kennung("person");
        var einkommen = new Einkommen(zeile.Betrag("jahresbetrag"), zeile.JaNein("beamter", sonst: false), zeile.GanzzahlWahlfrei("kinderfreibetraege") ?? 0);
        var stand = zeile.Auswahl("stand", Einkommensstand.Vorlaeufig, ("vorlaeufig", Einkommensstand.Vorlaeufig), ("endgueltig", Einkommensstand.Endgueltig));
        var herkunft = zeile.Herkunft();
        zeile.Ereignis(
            Stromarten.Person, person,
            new EinkommenErklaert(person, zeile.Datum("gueltig_ab"), zeile.DatumWahlfrei("gueltig_bis"), PersonDecider.Einkommen(person, einkommen), stand, herkunft),
            herkunft, schutz: new Schutz($"person-{person}", Zwecke.Einkommen));
    }
}

internal static class Anschriften
{
    public static IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Wahlfrei("strasse", "Straße und Hausnummer", "Lindenstr. 4"),
        Spalte.Wahlfrei("plz", "Postleitzahl", "50674"),
        Spalte.Wahlfrei("ort", "Ort", "Köln"),
    ];

    public static Anschrift? Lies(Importzeile zeile)
    {
        var (strasse, plz, ort) = (zeile.Text("strasse"), zeile.Text("plz"), zeile.Text("ort"));
        return strasse is null && plz is null && ort is null ? null : new Anschrift(strasse ?? "", plz ?? "", ort ?? "");
    }
}
