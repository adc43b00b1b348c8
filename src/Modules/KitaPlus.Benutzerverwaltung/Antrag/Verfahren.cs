using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>What must be stated with a step.</summary>
[Flags]
internal enum Pflicht
{
    Keine = 0,

    /// <summary>Gremium and day of the decision, which names the person; the file itself is not needed.</summary>
    Beschluss = 1,

    /// <summary>The decision says shortly why the person is near to the administration of the Kita.</summary>
    Naehe = 2,

    /// <summary>The signed form is on file: as a scan or on paper.</summary>
    Formular = 4,

    /// <summary>The right applied for fits what the person does.</summary>
    PassendesRecht = 8,
    Benutzername = 16,

    /// <summary>The person has logged in with the old device or factor; else the procedure for a lost device applies.</summary>
    AlterFaktor = 32,
}

/// <summary>When a step is part of the procedure.</summary>
internal enum Wenn
{
    Immer,

    /// <summary>The role reaches the Personal data of the Kita (Einrichtungs- or Verbundleitung).</summary>
    Leitungsrolle,

    /// <summary>The person becomes Leitung for the first time.</summary>
    ErstmalsLeitung,
    FristloseKuendigung,

    /// <summary>A Träger decides about this person: groups A to C, E and staff of nicht pfarrliche Träger.</summary>
    TraegerEntscheidet,
    Einrichtungspersonal,

    /// <summary>Groups D, F, G, Support, Revision.</summary>
    DienstvorgesetzterEntscheidet,
}

/// <param name="Rang">Steps of a lower rank come first; those of the same rank in any order.</param>
/// <param name="Wer">Who may do it.</param>
/// <param name="NachreichbarBeiKuendigung">After a dismissal without notice it may follow later.</param>
internal sealed record Verfahrensschritt(int Rang, Schritt Schritt, IReadOnlyList<Stelle> Wer, Pflicht Pflicht = Pflicht.Keine, Wenn Wenn = Wenn.Immer, bool NachreichbarBeiKuendigung = false);

/// <param name="Gruppen">For whom.</param>
/// <param name="Fundstelle">Where the Nutzungsordnung describes it.</param>
internal sealed record Verfahrensart(Vorgang Vorgang, string Titel, string Fundstelle, IReadOnlyList<Anwendergruppe> Gruppen, IReadOnlyList<Verfahrensschritt> Schritte);

/// <summary>
/// The procedures of the Anhang zur Nutzungsordnung, step by step. This table is all there is: who may do a step, what has to be stated,
/// and when it does not apply. A step can be recorded only when all steps of a lower rank have been.
/// </summary>
internal static class Verfahren
{
    private static readonly Stelle[] Traeger = [Stelle.Traeger];
    private static readonly Stelle[] TraegerOderLeitung = [Stelle.Traeger, Stelle.Leitung];
    private static readonly Stelle[] Person = [Stelle.Person];
    private static readonly Stelle[] Verwaltung = [Stelle.Verwaltung];
    private static readonly Stelle[] Dienstleister = [Stelle.Dienstleister];
    private static readonly Stelle[] Vorgesetzter = [Stelle.Dienstvorgesetzter];

    private static readonly Anwendergruppe[] Kita = [Anwendergruppe.Einrichtungspersonal, Anwendergruppe.EinrichtungspersonalNichtPfarrlich];

    public static IReadOnlyList<Verfahrensart> Alle { get; } =
    [
        new(Vorgang.NeuEinrichtung, "Neu-Einrichtung (Kita)", "Anhang I, Neu-Einrichtung (1) bis (12)", Kita,
        [
            new(1, Schritt.Beschluss, Traeger, Pflicht.Beschluss),
            new(1, Schritt.Unterrichtung, Traeger, Wenn: Wenn.Leitungsrolle),
            new(2, Schritt.Antragsformular, TraegerOderLeitung),
            new(3, Schritt.UnterschriftTraeger, Traeger),
            new(3, Schritt.UnterschriftPerson, Person),
            new(4, Schritt.KopieTraeger, TraegerOderLeitung),
            new(5, Schritt.Zuleitung, TraegerOderLeitung),
            new(6, Schritt.Pruefung, Verwaltung, Pflicht.Formular | Pflicht.PassendesRecht),
            new(7, Schritt.Weiterleitung, Verwaltung),
            new(8, Schritt.Zertifikat, Dienstleister),
            new(9, Schritt.Rueckmeldung, Dienstleister, Pflicht.Benutzername),
            new(10, Schritt.Einrichtung, Verwaltung),
            new(11, Schritt.Uebergabe, Dienstleister),
            new(12, Schritt.ErsteAnmeldung, Person),
        ]),
        new(Vorgang.RollenWechsel, "Rollen-Wechsel (Kita)", "Anhang I, Rollen-Wechsel (1) bis (9)", Kita,
        [
            new(1, Schritt.Beschluss, Traeger, Pflicht.Beschluss, Wenn.ErstmalsLeitung),
            new(1, Schritt.Unterrichtung, Traeger, Wenn: Wenn.ErstmalsLeitung),
            new(2, Schritt.Antragsformular, TraegerOderLeitung),
            new(3, Schritt.UnterschriftTraeger, Traeger),
            new(3, Schritt.UnterschriftPerson, Person),
            new(4, Schritt.KopieTraeger, TraegerOderLeitung),
            new(5, Schritt.Zuleitung, TraegerOderLeitung),
            new(6, Schritt.Pruefung, Verwaltung, Pflicht.Formular | Pflicht.PassendesRecht),
            new(7, Schritt.Einrichtung, Verwaltung),
            new(8, Schritt.Uebergabe, Verwaltung),
            new(9, Schritt.ErsteAnmeldung, Person),
        ]),
        new(Vorgang.Loeschung, "Löschung", "Anhang I, Löschung (1) bis (8); II und III entsprechend", Enum.GetValues<Anwendergruppe>(),
        [
            new(1, Schritt.Sperre, Verwaltung, Wenn: Wenn.FristloseKuendigung),
            new(2, Schritt.Beschluss, Traeger, Pflicht.Beschluss, Wenn.TraegerEntscheidet, NachreichbarBeiKuendigung: true),
            new(3, Schritt.Antragsformular, [Stelle.Traeger, Stelle.Leitung, Stelle.Dienstvorgesetzter]),
            new(4, Schritt.UnterschriftTraeger, Traeger, Wenn: Wenn.TraegerEntscheidet),
            new(4, Schritt.UnterschriftDienstvorgesetzter, Vorgesetzter, Wenn: Wenn.DienstvorgesetzterEntscheidet),
            new(5, Schritt.KopieTraeger, Traeger, Wenn: Wenn.Einrichtungspersonal),
            new(6, Schritt.Zuleitung, [Stelle.Traeger, Stelle.Leitung, Stelle.Dienstvorgesetzter]),
            new(7, Schritt.Pruefung, Verwaltung, Pflicht.Formular),
            new(8, Schritt.Loeschung, Verwaltung),
            new(9, Schritt.Weiterleitung, Verwaltung),
            new(10, Schritt.Zertifikatsloeschung, Dienstleister),
        ]),
        new(Vorgang.TechnischeAenderung, "Technische Änderung", "Anhang I, Änderung des technischen Equipments (1) bis (3); II entsprechend", Enum.GetValues<Anwendergruppe>(),
        [
            new(1, Schritt.Veranlassung, [Stelle.Traeger, Stelle.Leitung, Stelle.Dienstvorgesetzter]),
            new(2, Schritt.Geraetemeldung, Person, Pflicht.AlterFaktor),
            new(3, Schritt.Geraeteregistrierung, Dienstleister),
        ]),
        new(Vorgang.Namenswechsel, "Namenswechsel", "Anhang I, Namenswechsel (1) bis (8); II entsprechend", Enum.GetValues<Anwendergruppe>(),
        [
            // the signature of the Träger or of the Leitung is enough
            new(1, Schritt.Antragsformular, [Stelle.Traeger, Stelle.Leitung, Stelle.Dienstvorgesetzter]),
            new(2, Schritt.UnterschriftTraeger, [Stelle.Traeger, Stelle.Leitung, Stelle.Dienstvorgesetzter]),
            new(3, Schritt.Zuleitung, [Stelle.Traeger, Stelle.Leitung, Stelle.Dienstvorgesetzter]),
            new(4, Schritt.Pruefung, Verwaltung, Pflicht.Formular),
            new(5, Schritt.Weiterleitung, Verwaltung),
            new(6, Schritt.Zertifikat, Dienstleister),
            new(7, Schritt.Rueckmeldung, Dienstleister, Pflicht.Benutzername),
            new(8, Schritt.Einrichtung, Verwaltung),
            new(9, Schritt.Uebergabe, Dienstleister),
        ]),
        TraegerVertreter(Vorgang.TraegerVertreterPfarrlich, "Träger-Vertreter (pfarrlich)", "Anhang II, pfarrliche Träger-Vertreter (1) bis (11)", Anwendergruppe.TraegervertreterPfarrlich, Anwendergruppe.Verwaltungsleiter),
        TraegerVertreter(Vorgang.TraegerVertreterNichtPfarrlich, "Träger-Vertreter (nicht pfarrlich)", "Anhang II, nicht pfarrliche Träger-Vertreter (1) bis (11)", Anwendergruppe.TraegervertreterNichtPfarrlich),
        new(Vorgang.UeberReferat, "Zugang über das Referat", "Anhang III: Generalvikariat, Fachberatung, Rolle Fachverantwortung",
            [Anwendergruppe.Rendantur, Anwendergruppe.Generalvikariat, Anwendergruppe.Fachberatung, Anwendergruppe.Dienstleister, Anwendergruppe.Aufsicht],
            [
                new(1, Schritt.Antragsformular, Vorgesetzter),
                new(2, Schritt.UnterschriftDienstvorgesetzter, Vorgesetzter),
                new(3, Schritt.Zuleitung, Vorgesetzter),
                new(4, Schritt.Pruefung, Verwaltung, Pflicht.Formular | Pflicht.PassendesRecht),
                new(5, Schritt.Einrichtung, Verwaltung),
                new(6, Schritt.ErsteAnmeldung, Person),
            ]),
        // „eigenverantwortlich“ (no. 3): the Nutzungsordnung describes no form; that an order of the Rendanturleitung is on file is our reading
        new(Vorgang.RendanturMitarbeiter, "Zugang eines Rendanturmitarbeiters", "Nr. 3, Besonderheiten für Rendanturen, Satz 8 (Auslegung)", [Anwendergruppe.Rendantur],
        [
            new(1, Schritt.AuftragRendanturleitung, [Stelle.Rendanturleitung]),
            new(2, Schritt.Pruefung, Verwaltung, Pflicht.Formular | Pflicht.PassendesRecht),
            new(3, Schritt.Einrichtung, Verwaltung),
            new(4, Schritt.ErsteAnmeldung, Person),
        ]),
    ];

    private static readonly Dictionary<Vorgang, Verfahrensart> JeVorgang = Alle.ToDictionary(v => v.Vorgang);

    public static Verfahrensart Art(this Vorgang vorgang) => JeVorgang[vorgang];

    public static string Titel(this Vorgang vorgang) => Enum.IsDefined(vorgang) ? JeVorgang[vorgang].Titel : vorgang.ToString();

    /// <summary>The steps that apply to this application, in order.</summary>
    public static IReadOnlyList<Verfahrensschritt> Schritte(AntragGestellt a) => [.. a.Vorgang.Art().Schritte.Where(s => Gilt(s.Wenn, a))];

    /// <summary>Bodies that can decide for the Träger of this group.</summary>
    public static IReadOnlyList<Gremium> Gremien(Anwendergruppe gruppe) => gruppe switch
    {
        Anwendergruppe.Einrichtungspersonal => [Gremium.Kirchenvorstand, Gremium.Personalausschuss, Gremium.KitaAusschuss],
        Anwendergruppe.TraegervertreterPfarrlich or Anwendergruppe.Verwaltungsleiter => [Gremium.Kirchenvorstand],
        _ => [Gremium.Vorstand],
    };

    private static Verfahrensart TraegerVertreter(Vorgang vorgang, string titel, string fundstelle, params Anwendergruppe[] gruppen) => new(vorgang, titel, fundstelle, gruppen,
    [
        new(1, Schritt.Beschluss, Traeger, Pflicht.Beschluss | Pflicht.Naehe),
        new(2, Schritt.Antragsformular, Traeger),
        new(3, Schritt.UnterschriftTraeger, Traeger),
        new(3, Schritt.UnterschriftPerson, Person),
        new(4, Schritt.Zuleitung, Traeger),
        new(5, Schritt.Pruefung, Verwaltung, Pflicht.Formular | Pflicht.PassendesRecht),
        new(6, Schritt.Weiterleitung, Verwaltung),
        new(7, Schritt.Zertifikat, Dienstleister),
        new(8, Schritt.Rueckmeldung, Dienstleister, Pflicht.Benutzername),
        new(9, Schritt.Einrichtung, Verwaltung),
        new(10, Schritt.Uebergabe, Dienstleister),
        new(11, Schritt.ErsteAnmeldung, Person),
    ]);

    private static bool Gilt(Wenn wenn, AntragGestellt a) => wenn switch
    {
        Wenn.Leitungsrolle => a.Rolle == Rolle.Leitung,
        Wenn.ErstmalsLeitung => a.Rolle == Rolle.Leitung && !a.WarSchonLeitung,
        Wenn.FristloseKuendigung => a.Fristlos,
        Wenn.TraegerEntscheidet => TraegerEntscheidet(a.Gruppe),
        Wenn.DienstvorgesetzterEntscheidet => !TraegerEntscheidet(a.Gruppe),
        Wenn.Einrichtungspersonal => Kita.Contains(a.Gruppe),
        _ => true,
    };

    private static bool TraegerEntscheidet(Anwendergruppe gruppe) => gruppe is Anwendergruppe.Einrichtungspersonal or Anwendergruppe.EinrichtungspersonalNichtPfarrlich
        or Anwendergruppe.TraegervertreterPfarrlich or Anwendergruppe.TraegervertreterNichtPfarrlich or Anwendergruppe.Verwaltungsleiter;
}
