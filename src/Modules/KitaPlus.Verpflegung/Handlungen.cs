using KitaPlus.Rechte;

namespace KitaPlus.Verpflegung;

/// <summary>The rights of all commands and queries of this module.</summary>
internal static class Handlungen
{
    public const string Ansehen = "verpflegung.ansehen";
    public const string Vertraege = "verpflegung.vertraege.liste";
    public const string Kind = "verpflegung.kind.ansehen";
    public const string Kueche = "verpflegung.kueche.ansehen";
    public const string Anwesend = "verpflegung.anwesenheit.ansehen";
    public const string But = "verpflegung.but.ansehen";
    public const string Ausstellen = "verpflegung.dokument.ausstellen";
    public const string ButAbrechnen = "verpflegung.but.abrechnen";

    public const string AngebotFestlegen = "verpflegung.angebot.festlegen";
    public const string AngebotBeenden = "verpflegung.angebot.beenden";
    public const string RegelnFestlegen = "verpflegung.regeln.festlegen";
    public const string SchliessungFestlegen = "verpflegung.schliessung.festlegen";
    public const string AngabeZuruecknehmen = "verpflegung.angabe.zuruecknehmen";

    public const string Vereinbaren = "verpflegung.vertrag.vereinbaren";
    public const string Beenden = "verpflegung.vertrag.beenden";
    public const string Abmelden = "verpflegung.essen.abmelden";
    public const string Anmelden = "verpflegung.essen.anmelden";
    public const string EssenZuruecknehmen = "verpflegung.essen.zuruecknehmen";
    public const string ButBewilligen = "verpflegung.but.bewilligen";
    public const string ButBeenden = "verpflegung.but.beenden";
    public const string Behoerde = "verpflegung.behoerde.eintragen";
    public const string Vermerken = "verpflegung.anwesenheit.vermerken";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Ansehen, "Angebote, Regeln und Kalender der Verpflegung ansehen", Bereich.Verpflegung),
        Handlung.Abfrage(Vertraege, "Verpflegungsverträge auflisten", Bereich.Verpflegung),
        Handlung.Abfrage(Kind, "Verpflegung eines Kindes ansehen", Bereich.Verpflegung) with { Personenakte = true },
        Handlung.Abfrage(Kueche, "Küchenliste ansehen", Bereich.Verpflegung) with { Personenakte = true },
        Handlung.Abfrage(Anwesend, "Anwesenheit ansehen", Bereich.Verpflegung) with { Personenakte = true },
        Handlung.Abfrage(But, "Bewilligungen für Bildung und Teilhabe ansehen", Bereich.Verpflegung) with { Sozialdaten = true },
        new(ButAbrechnen, "Mittagessen mit der Behörde abrechnen", Bereich.Verpflegung, Stufe.Schreiben),
        new(Ausstellen, "Verpflegungsvertrag ausstellen", Bereich.Verpflegung, Stufe.Schreiben) { Personenakte = true },

        Handlung.FuerBefehl<LegeAngebotFest>(AngebotFestlegen, "Angebot und Preise festlegen", Bereich.Verpflegung),
        Handlung.FuerBefehl<BeendeAngebot>(AngebotBeenden, "Angebot beenden", Bereich.Verpflegung),
        Handlung.FuerBefehl<LegeVerpflegungsregelnFest>(RegelnFestlegen, "Regeln der Verpflegung festlegen", Bereich.Verpflegung),
        Handlung.FuerBefehl<LegeSchliessungFest>(SchliessungFestlegen, "Schließtage festlegen", Bereich.Verpflegung),
        Handlung.FuerBefehl<NimmVerpflegungTatsacheZurueck>(AngabeZuruecknehmen, "Angebot, Regel oder Schließung zurücknehmen", Bereich.Verpflegung),

        Handlung.FuerBefehl<VereinbareVerpflegung>(Vereinbaren, "Verpflegung vereinbaren", Bereich.Verpflegung),
        Handlung.FuerBefehl<BeendeVerpflegung>(Beenden, "Verpflegungsvertrag beenden", Bereich.Verpflegung),
        Handlung.FuerBefehl<MeldeVomEssenAb>(Abmelden, "Vom Essen abmelden", Bereich.Verpflegung, Stufe.Operativ),
        Handlung.FuerBefehl<MeldeZumEssenAn>(Anmelden, "Zum Essen anmelden", Bereich.Verpflegung, Stufe.Operativ),
        Handlung.FuerBefehl<NimmEssenTatsacheZurueck>(EssenZuruecknehmen, "Angabe zur Verpflegung eines Kindes zurücknehmen", Bereich.Verpflegung),
        Handlung.FuerBefehl<BewilligeBut>(ButBewilligen, "Bewilligung für Bildung und Teilhabe eintragen", Bereich.Verpflegung),
        Handlung.FuerBefehl<BeendeBut>(ButBeenden, "Bewilligung für Bildung und Teilhabe beenden", Bereich.Verpflegung),
        Handlung.FuerBefehl<TrageBehoerdeEin>(Behoerde, "Behörde für Bildung und Teilhabe eintragen", Bereich.Verpflegung),
        Handlung.FuerBefehl<VermerkeAnwesenheit>(Vermerken, "Anwesenheit vermerken", Bereich.Verpflegung, Stufe.Operativ),
    ];
}
