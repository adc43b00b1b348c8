using System.Linq.Expressions;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web.Formulare;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>What is typed into the form of an application.</summary>
internal sealed class Antragseingabe
{
    /// <summary>Id given when the form was opened, so that sending twice counts once.</summary>
    public string? Antrag { get; set; }

    public string? Person { get; set; }

    public string? Name { get; set; }

    public string? Gruppe { get; set; }

    public string? Funktion { get; set; }

    public string? Dienststelle { get; set; }

    public string? Rolle { get; set; }

    public string? Ort { get; set; }

    public string? WeitereOrte { get; set; }

    public string? Am { get; set; }

    public string? NeuerName { get; set; }

    public bool Fristlos { get; set; }

    public string? Sperrgrund { get; set; }
}

/// <summary>Which fields an application of this kind has, what can be chosen, and how it becomes a command.</summary>
internal sealed class Antragsformular(Vorgang vorgang, Zugangsbuch buch, IOrtsverzeichnis orte, Zugangsblick blick)
{
    private const int HoechstensVorschlagen = 300;

    public Vorgang Vorgang => vorgang;

    /// <summary>What was typed; the form names its fields by this property, and so do the errors.</summary>
    public Antragseingabe Eingabe { get; set; } = new();

    /// <summary>These change the access of somebody who has one.</summary>
    public bool NurBekannte => vorgang is Vorgang.RollenWechsel or Vorgang.Loeschung or Vorgang.TechnischeAenderung or Vorgang.Namenswechsel;

    public bool MitRolle => vorgang is not (Vorgang.TechnischeAenderung or Vorgang.Namenswechsel);

    public bool MitMehrerenOrten => vorgang is Vorgang.Loeschung or Vorgang.TraegerVertreterPfarrlich or Vorgang.UeberReferat or Vorgang.RendanturMitarbeiter;

    public IReadOnlyList<Auswahl> Gruppen { get; } = Angebote.Aus(vorgang.Art().Gruppen, g => g.Titel());

    public IReadOnlyList<Auswahl> Funktionen { get; } = Angebote.Funktionen(vorgang.Art().Gruppen);

    public IReadOnlyList<Auswahl> Orte { get; } = Angebote.Orte(orte, blick.Darf<StelleAntrag>);

    /// <summary>People of the caller's places, while they are few enough to be offered.</summary>
    public IReadOnlyList<Auswahl> Personen => Bekannte.Take(HoechstensVorschlagen + 1).ToList() is { Count: <= HoechstensVorschlagen } wenige
        ? [.. wenige.Select(b => new Auswahl(Zugangsbuch.Text(b.Stand.Benutzername) ?? b.Wer, Zugangsbuch.Name(b.Wer, b.Stand)))]
        : [];

    private IEnumerable<(string Wer, BenutzerZustand Stand)> Bekannte => buch.Benutzer
        .Select(b => (Wer: b, Stand: buch.Stand(b, Kenntnisstand.Alles)))
        .Where(b => b.Stand is { Loeschung: null } z && blick.Darf<StelleAntrag>(z.Dienststelle)).Select(b => (b.Wer, b.Stand!));

    /// <summary>What is already known of the person.</summary>
    public Antragseingabe Beginn(string? person)
    {
        var e = new Antragseingabe { Antrag = Kennungen.NeuerAntrag(), Am = Anzeige.Datum(blick.Heute) };
        if (Gruppen is [var gruppe]) e.Gruppe = gruppe.Wert;
        if (Funktionen is [var funktion]) e.Funktion = funktion.Wert;
        if (person is null || Finde(person) is not { } b) return e;
        var z = b.Stand;
        (e.Person, e.Name) = (Zugangsbuch.Text(z.Benutzername) ?? b.Wer, Zugangsbuch.Name(b.Wer, z));
        (e.Gruppe, e.Funktion, e.Dienststelle) = (z.Gruppe.ToString(), z.Funktion.ToString(), Angebote.Schluessel(z.Dienststelle));
        if (vorgang == Vorgang.Loeschung && z.Waehrend(new Zeitraum(blick.Heute)).FirstOrDefault() is { } rolle)
        {
            e.Rolle = rolle.Rolle.Art().Kuerzel;
            var geltende = rolle.Geltungen.Select(g => g.Ort).Distinct().ToList();
            if (geltende.Count > 0) e.Ort = Angebote.Schluessel(geltende[0]);
            e.WeitereOrte = string.Join('\n', geltende.Skip(1).Select(o => orte.Titel(o)));
        }

        return e;
    }

    /// <returns>Null when something is missing or wrong; it is reported.</returns>
    public (string Benutzer, StelleAntrag Befehl)? Lies(Formularfehler fehler, bool warSchonLeitung, Handelnder wer)
    {
        var person = Person(() => Eingabe.Person, fehler);
        var name = person is { Stand: var bekannt } ? Zugangsbuch.Name(person.Value.Wer, bekannt) : NurBekannte ? "" : fehler.Text(() => Eingabe.Name, "Name", 120);
        var gruppe = fehler.Wahl(() => Eingabe.Gruppe, "Anwendergruppe", Gruppen);
        var funktion = fehler.Wahl(() => Eingabe.Funktion, "Tätigkeit", Funktionen);
        var dienststelle = Angebote.LiesOrt(fehler.Wahl(() => Eingabe.Dienststelle, "Dienststelle", Orte));
        var rolle = MitRolle ? Angebote.LiesRolle(fehler.Wahl(() => Eingabe.Rolle, "Rolle", Angebote.AlleRollen)) : null;
        var fuer = MitRolle ? LiesOrte(fehler) : [];
        var neuer = vorgang == Vorgang.Namenswechsel ? fehler.Text(() => Eingabe.NeuerName, "Neuer Name", 120) : null;
        var am = fehler.Datum(() => Eingabe.Am, "Antrag vom");
        if (vorgang == Vorgang.Loeschung && Eingabe.Fristlos) fehler.Text(() => Eingabe.Sperrgrund, "Grund der sofortigen Sperre", 500);
        var benutzer = person?.Wer ?? NeueKennung();
        if (person is null && buch.Stand(benutzer, Kenntnisstand.Alles) is not null) fehler.Melde("Das Formular ist veraltet. Bitte laden Sie die Seite neu.");
        if (!fehler.Gut) return null;
        return (benutzer, new StelleAntrag(
            Eingabe.Antrag!, vorgang, benutzer, name, Enum.Parse<Anwendergruppe>(gruppe!), Enum.Parse<Funktion>(funktion!), dienststelle!.Value, rolle, fuer, am!.Value,
            warSchonLeitung, vorgang == Vorgang.Loeschung && Eingabe.Fristlos, neuer, wer));
    }

    /// <summary>The person named by user name, name or id, among those of the caller's places.</summary>
    public string? Benannt => string.IsNullOrWhiteSpace(Eingabe.Person) ? null : Finde(Eingabe.Person)?.Wer;

    // the id of a new person follows from the id of the application: sent twice it is the same person
    private string NeueKennung() => Eingabe.Antrag is ['a', '-', .. var zufall] && Kennung.IstGueltig(Eingabe.Antrag) ? $"b-{zufall}" : "";

    private (string Wer, BenutzerZustand Stand)? Person(Expression<Func<string?>> feld, Formularfehler fehler)
    {
        var text = fehler.Text(feld, "Person", 120, pflicht: NurBekannte);
        if (text.Length == 0) return null;
        if (Finde(text) is { } gefunden) return gefunden;
        fehler.Melde(feld, $"Person: „{text}“ hat in Ihrem Bereich keinen Zugang, oder es gibt den Namen mehrfach. Bitte Benutzernamen oder Kennung angeben.");
        return null;
    }

    private (string Wer, BenutzerZustand Stand)? Finde(string text)
    {
        var gesucht = Benutzernamen.Normal(text);
        var treffer = Bekannte.Where(b => b.Wer == gesucht || (Zugangsbuch.Text(b.Stand.Benutzername) is { } u && Benutzernamen.Normal(u) == gesucht)).ToList();
        if (treffer.Count == 0) treffer = [.. Bekannte.Where(b => Benutzernamen.Normal(Zugangsbuch.Name(b.Wer, b.Stand)) == gesucht)];
        return treffer is [var einer] ? einer : null;
    }

    private List<Ort> LiesOrte(Formularfehler fehler)
    {
        var alle = new List<Ort>();
        if (Angebote.LiesOrt(fehler.Wahl(() => Eingabe.Ort, "Zugang für", Orte)) is { } erster) alle.Add(erster);
        if (!MitMehrerenOrten) return alle;
        foreach (var zeile in fehler.Text(() => Eingabe.WeitereOrte, "Weitere Orte", 4000, pflicht: false).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var passende = Orte.Where(o => string.Equals(o.Titel, zeile, StringComparison.OrdinalIgnoreCase) || (o.Wert.Length > 2 && o.Wert[2..] == zeile)).ToList();
            if (passende is [var ort]) alle.Add(Angebote.LiesOrt(ort.Wert)!.Value);
            else fehler.Melde(() => Eingabe.WeitereOrte, $"Weitere Orte: „{zeile}“ ist {(passende.Count == 0 ? "nicht bekannt" : "mehrdeutig")}. Bitte die Kennung des Trägers oder der Einrichtung angeben.");
        }

        return alle;
    }
}
