using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>A task as the caller sees it.</summary>
/// <param name="Adresse">Page where it is done.</param>
/// <param name="FuerMich">The caller's office is to do it.</param>
internal sealed record Aufgabenzeile(Aufgabe Aufgabe, string Person, string? Adresse, bool FuerMich);

/// <summary>The task list of the caller: what he may see, and what is his to do.</summary>
internal sealed class Aufgabensicht(Zugangsblick blick)
{
    public const string Handlung = "benutzerverwaltung.aufgaben.ansehen";

    public static Tabellenplan<Aufgabenzeile> Plan { get; } = new("aufgaben", "Aufgaben")
    {
        Leer = "Nichts zu tun.",
        Filter =
        [
            new Auswahlfilter<Aufgabenzeile>("fuer", "Für wen", [new("mich", "für mich")], z => z.FuerMich ? "mich" : ""),
            new Auswahlfilter<Aufgabenzeile>("art", "Art", Angebote.Aus(Enum.GetValues<Aufgabenart>(), Titel), z => z.Aufgabe.Art.ToString()),
            new Textfilter<Aufgabenzeile>("person", "Person", z => z.Person),
        ],
        Spalten =
        [
            new("aufgabe", "Aufgabe", z => z.Aufgabe.Text) { Zeilenkopf = true, Adresse = z => z.Adresse },
            new("person", "Person", z => z.Person),
            new("wer", "Wartet auf", z => z.Aufgabe.Wer),
            new("seit", "Seit", z => z.Aufgabe.Seit),
            new("faellig", "Fällig", z => z.Aufgabe.Faellig),
            new("dringend", "Dringend", z => z.Aufgabe.Dringend ? "dringend" : ""),
        ],
    };

    public async Task<IReadOnlyList<Aufgabenzeile>> AlleAsync(CancellationToken cancellationToken = default)
    {
        var (buch, wer) = (await blick.BuchAsync(cancellationToken), await blick.HandelnderAsync());
        return [.. Aufgaben.Von(buch, blick.Heute, wer.Traeger).Select(a => Zeile(buch, a, wer)).OfType<Aufgabenzeile>()];
    }

    private static string Titel(Aufgabenart art) => art switch
    {
        Aufgabenart.Antragsschritt => "Schritt eines Antrags",
        Aufgabenart.Nachfolge => "Nachfolge in der Leitung",
        Aufgabenart.UnpassendesRecht => "unpassendes Recht",
        Aufgabenart.Namensloeschung => "Name zu löschen",
        Aufgabenart.Ausnahme => "zweite Rolle zu genehmigen",
        _ => "Vertretung der Fachverantwortung",
    };

    private Aufgabenzeile? Zeile(Zugangsbuch buch, Aufgabe aufgabe, Handelnder wer) => aufgabe.Art switch
    {
        Aufgabenart.Antragsschritt or Aufgabenart.Nachfolge => Antrag(buch, aufgabe, wer),
        _ => Benutzer(buch, aufgabe, wer),
    };

    private Aufgabenzeile? Antrag(Zugangsbuch buch, Aufgabe aufgabe, Handelnder wer)
    {
        var z = buch.Antrag(aufgabe.Bezug, Kenntnisstand.Alles);
        if (z.Inhalt is not { } a || !blick.Sieht(Handlung, a.Dienststelle)) return null;
        var stellen = aufgabe.Art == Aufgabenart.Nachfolge ? [Stelle.Traeger] : z.Naechste().Where(s => aufgabe.Text.EndsWith(s.Schritt.Titel(), StringComparison.Ordinal)).SelectMany(s => s.Wer);
        return new(aufgabe, Zugangsbuch.Text(a.Name) ?? a.Benutzer, $"{Antragsliste.Adresse}/{aufgabe.Bezug}", stellen.Any(s => Meine(s, a, wer)));
    }

    private Aufgabenzeile? Benutzer(Zugangsbuch buch, Aufgabe aufgabe, Handelnder wer)
    {
        if (buch.Stand(aufgabe.Bezug, Kenntnisstand.Alles) is not { } z || !blick.Sieht(Handlung, z.Dienststelle)) return null;
        var vertretung = aufgabe.Art == Aufgabenart.Vertretung;
        var adresse = vertretung ? $"/vertretung/{aufgabe.Bezug}" : blick.Sieht("benutzerverwaltung.benutzer.ansehen", z.Dienststelle) ? $"{Benutzerliste.Adresse}/{aufgabe.Bezug}" : null;
        return new(aufgabe, Zugangsbuch.Name(aufgabe.Bezug, z), adresse, vertretung ? VertretungDecider.Leitet(wer)
            : aufgabe.Art == Aufgabenart.Ausnahme ? z.Vorschlaege.Exists(v => Ausnahmeregeln.Genehmigt(v, wer))
            : BenutzerDecider.NichtZustaendig(z, wer) is null);
    }

    /// <summary>The managing office may record every step, but its own tasks are only its own and those of the Dienstleister.</summary>
    private static bool Meine(Stelle stelle, AntragGestellt a, Handelnder wer) => stelle is Stelle.Verwaltung or Stelle.Dienstleister || Verwaltungszustaendigkeit.Verstoss(a.Gruppe, a.Rolle, a.Dienststelle, wer) is not null
        ? Stellenregeln.Darf(stelle, a, wer)
        : stelle == Stelle.Rendanturleitung && wer.IstRendanturleitung;
}
