using KitaPlus.Barkasse;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Benutzerverwaltung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.Dokumente;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Planung;
using KitaPlus.Personal;
using KitaPlus.Vieraugen;
using KitaPlus.Zahlungsverkehr.Mandate;

namespace KitaPlus.Rechte.Tests;

/// <summary>One side of the world: what the local roles of the sample reach, or what they do not.</summary>
/// <param name="Mandant">Whose Rendantur, Vertretungen and Freigaben are meant.</param>
/// <param name="Lauf">A run of the Rückberechnung about the child.</param>
/// <param name="Vorgang">The same, waiting for a second person.</param>
internal sealed record Seite(string Mandant, string Kind, string Haushalt, string Person, string Einrichtung, string Traeger, string Benutzer, string Antrag, string Lauf, string Vorgang);

/// <summary>
/// Two small Rendanturen with the same ids in one store. Arche belongs to the Träger of all local roles of the sample, Zeder to another one.
/// Everything is recorded by commands, as the program itself would.
/// </summary>
internal static class Welt
{
    public const string Nord = "nord";
    public const string Sued = "sued";
    public const string Ehemaliges = "k-ehemals";
    public const string KindNurImSueden = "k-sueden";
    public const string Jugendamt = "musterstadt";
    public const string Sturz = "s-welt";
    public const string Planjahr = "2026-27";
    public const string Szenario = "s-welt";

    public static readonly DateTimeOffset Beginn = new(2026, 8, 3, 7, 0, 0, TimeSpan.Zero);

    public static Seite Innen { get; } = new(Nord, "k-arche", "h-arche", "p-arche", "e-arche", "t-mitte", "b-arche", "a-arche", "l-arche", "v-arche");

    public static Seite Aussen { get; } = new(Sued, "k-zeder", "h-zeder", "p-zeder", "e-zeder", "t-ufer", "b-zeder", "a-zeder", "l-zeder", "v-zeder");

    /// <summary>Ids that nobody has given.</summary>
    public static Seite Nirgends { get; } = new(Nord, "k-gibtsnicht", "h-gibtsnicht", "p-gibtsnicht", "e-gibtsnicht", "t-gibtsnicht", "b-gibtsnicht", "a-gibtsnicht", "l-gibtsnicht", "v-gibtsnicht");

    public static Monat Kassenmonat { get; } = new(2026, 3);

    /// <summary>The Kasse of the Einrichtung of a side; nobody has founded that of <see cref="Nirgends"/>.</summary>
    public static string Kasse(Seite seite) => $"kasse{seite.Einrichtung}";

    /// <summary>Somebody who works in the Einrichtung of a side.</summary>
    public static string Kraft(Seite seite) => $"m-{seite.Einrichtung}";

    private static DateOnly Heute => Berlin.Tag(Beginn);

    /// <summary>Family name of all persons of a side; it must never be found where no personal value belongs.</summary>
    public static string Familie(string mandant, Seite seite) => $"{(mandant == Nord ? "Nordmann" : "Südbeck")}{(seite == Innen ? "arche" : "zeder")}";

    /// <summary>Reference of the SEPA mandate that the person of a side has given.</summary>
    public static string Mandat(Seite seite) => $"M-{seite.Person}";

    public static DateOnly Uebernahme(string mandant) => new(mandant == Nord ? 2025 : 2024, 1, 1);

    public static async Task FuelleAsync(Anwendung a, string mandant)
    {
        var kontext = Kontext.Dienst(mandant, "welt");
        foreach (var s in (Seite[])[Innen, Aussen])
        {
            await Sende(new LegeTraegerAn(s.Traeger, $"Gemeinde {s.Traeger} {mandant}", Traegerart.Kirchlich));
            await Sende(new LegeEinrichtungAn(s.Einrichtung, s.Traeger, $"Kita {s.Einrichtung} {mandant}", new DateOnly(2015, 8, 1)));
            await Sende(new LegeUebernahmeFest(s.Einrichtung, Uebernahme(mandant)));
            await Sende(new LegeSzenarioAn(s.Einrichtung, Planjahr, Szenario, $"Plan {mandant}"));
            await Sende(new LegeKasseAn(Kasse(s), s.Einrichtung, "Hauptkasse", Kassenmonat.Erster, Geld.Euro(100), "b-kasse"));
            await Sende(new EroeffneBlatt(Kasse(s), Kassenmonat, Kassenmonat.Erster, Geld.Euro(100), null));
            await Sende(new HalteKassensturz(Kasse(s), Kassenmonat, Sturz, Kassenmonat.Letzter, "dienst-welt", [new(10_000, 1)], 0, Geld.Euro(100), new("Zweite Person", "")));
            await FamilieAsync(s.Kind, s.Haushalt, s.Person, s.Einrichtung, Familie(mandant, s), new DateOnly(2024, 8, 1), null);
            await Sende(new LegeBeschaeftigteAn(Kraft(s), new Personenname("Karla", Familie(mandant, s)), new DateOnly(1988, 4, 17), null, Herkunft.Jetzt));
            await Sende(new VereinbareBeschaeftigung(Kraft(s), "b-1", s.Einrichtung, new DateOnly(2024, 8, 1), null, Personalfunktion.Gruppenleitung, 39, null, Herkunft.Jetzt));
            await Sende(new ErteileMandat(Mandat(s), $"traeger-{s.Traeger}", s.Person, "DE89370400440532013000", $"Petra {Familie(mandant, s)}", null, new DateOnly(2025, 8, 1), null, Heute));
        }

        if (mandant == Sued)
        {
            await FamilieAsync(KindNurImSueden, "h-sueden", "p-sueden", Innen.Einrichtung, "Nursüden", new DateOnly(2024, 8, 1), null);
            await Sende(new LegeVor(Vorlage(Innen with { Kind = KindNurImSueden, Vorgang = "v-sueden" }, "dienst-welt")));
        }

        await FamilieAsync(Ehemaliges, "h-ehemals", "p-ehemals", Innen.Einrichtung, $"Ehemalig{mandant}", new DateOnly(2021, 8, 1), Heute.AddMonths(-13));

        await Vorfuehrbenutzer.LegeAnAsync(a, mandant, Heute, CancellationToken.None);
        var wer = Verwalter("welt");
        await Sende(new GibSupportFrei(mandant, "f-matrix", [Ort.Mandant], Heute, Heute.AddDays(30), "Fehlersuche", wer));
        foreach (var s in (Seite[])[Innen, Aussen])
        {
            var ort = Ort.Einrichtung(s.Einrichtung);
            await ((Papierantrag)a.Dienste.GetService(typeof(Papierantrag))!).ErfasseAsync(
                mandant,
                new Papierangaben(
                    s.Antrag, Vorgang.NeuEinrichtung, s.Benutzer, $"Paula {Familie(mandant, s)}", $"paula.{s.Benutzer}", Anwendergruppe.Einrichtungspersonal, Funktion.Einrichtungsmitarbeit, ort,
                    Rolle.Einrichtungsmitarbeiter, [ort], Heute, Heute, null, new Beschluss(Gremium.Kirchenvorstand, Heute, true, "arbeitet täglich mit den Daten der Einrichtung")),
                wer, "Welt", Sende);
            await Sende(new BeginneLauf(new LaufBegonnen(s.Lauf, new Monat(2026, 1), new Monat(2026, 2), Beginn, 1, null, null, null, s.Kind, new Monat(2026, 9)), NichtsZuBuchen));
            await Sende(new LegeVor(Vorlage(s, "dienst-welt")));
            await Sende(new BrichLaufAb(s.Lauf, "nur für die Probe begonnen"));
            await Sende(new StelleBeitragsdokumentAus(Dokument("beitrag", s), Ausgestelltes(Dokumentart.Bescheid, $"person-{s.Person}", mandant)));
            await Sende(new StelleBetreuungsdokumentAus(Dokument("betreuung", s), Ausgestelltes(Dokumentart.Betreuungsvertrag, $"kind-{s.Kind}", mandant)));
            await Sende(new StelleVerpflegungsdokumentAus(Dokument("verpflegung", s), Ausgestelltes(Dokumentart.Rechnung, $"kind-{s.Kind}", mandant)));
            await Sende(new StelleZahlungsdokumentAus(Dokument("zahlung", s), Ausgestelltes(Dokumentart.Mahnung, $"person-{s.Person}", mandant)));
            await Sende(new StellePersonaldokumentAus(Dokument("personal", s), Ausgestelltes(Dokumentart.Personalbogen, $"beschaeftigte-{Kraft(s)}", mandant)));
            await Sende(new StelleEinrichtungsdokumentAus(Dokument("einrichtung", s), Ausgestelltes(Dokumentart.Betriebserlaubnis, $"einrichtung-{s.Einrichtung}", mandant)));
            await Sende(new StelleKassendokumentAus(Dokument("kasse", s), Ausgestelltes(Dokumentart.Kassenbericht, $"einrichtung-{s.Einrichtung}", mandant)));
        }

        async Task FamilieAsync(string kind, string haushalt, string person, string einrichtung, string name, DateOnly ab, DateOnly? bis)
        {
            await Sende(new LegePersonAn(person, new Personenname("Petra", name), new Anschrift("Ahornweg 1", "50667", "Musterstadt"), Herkunft.Jetzt));
            await Sende(new LegeHaushaltAn(haushalt, Herkunft.Jetzt));
            await Sende(new MeldeMitglied(haushalt, person, ab, null, Haushaltsrolle.Elternteil, Herkunft.Jetzt));
            await Sende(new NimmKindAuf(kind, new Personenname("Konrad", name), new DateOnly(2020, 5, 4), Herkunft.Jetzt));
            await Sende(new OrdneHaushalteZu(kind, ab, null, [new Haushaltsanteil(haushalt, 100)], Herkunft.Jetzt));
            await Sende(new VereinbareBetreuung(kind, ab, bis, einrichtung, null, 35, null, Herkunft.Jetzt));
        }

        Task Sende(IBefehl befehl) => a.SendeAsync(befehl, kontext);
    }

    public const string Stapel = "herbst";

    /// <summary>Id of a document of one area about the side.</summary>
    public static string Dokument(string bereich, Seite s) => $"{bereich}-{s.Kind}";

    /// <summary>As if it had been made and stored; nothing lies in the Aktenablage.</summary>
    public static DokumentAusgestellt Ausgestelltes(Dokumentart art, string betrifft, string mandant = Nord) =>
        new(art, betrifft, [], [], null, null, $"{art} {mandant}", "mitgeliefert/probe", "0", "d-0", new string('a', 64), new string('b', 64), new string('c', 64), 1, Stapel);

    /// <summary>The run of a rights test posts nothing.</summary>
    public static Buchungsvorhaben NichtsZuBuchen { get; } = new([], new Namen(new Dictionary<int, string>(), new Dictionary<int, string>(), new Woerterbuch(new Dictionary<(string Art, string Text), int>())));

    /// <summary>A run about the child of the side, submitted for release.</summary>
    public static VorgangVorgelegt Vorlage(Seite s, string wer) => new(
        s.Vorgang, "beitraege.lauf.beginnen", $"kind-{s.Kind}", "Rückberechnung eines Kindes", Inhaltshash.Von(s.Lauf), Geld.Euro(100), null, new Beteiligter(wer, null), Auswahl.Immer, null, Heute.AddDays(14));

    internal static Handelnder Verwalter(string wer) => new($"dienst-{wer}", [new(Rolle.Generalvikariat, [Ort.Mandant]), new(Rolle.Fachverantwortung, [Ort.Mandant])], Heute);
}
