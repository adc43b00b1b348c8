using KitaPlus.Rechte;

namespace KitaPlus.Planung;

/// <summary>The rights of all commands and queries of this module.</summary>
internal static class Handlungen
{
    public const string Belegung = "planung.belegung.ansehen";
    public const string SzenarioAnlegen = "planung.szenario.anlegen";
    public const string Einplanen = "planung.kind.einplanen";
    public const string Umsetzen = "planung.kind.umsetzen";
    public const string Herausnehmen = "planung.kind.herausnehmen";
    public const string Platzhalter = "planung.platzhalter.planen";
    public const string Gruppe = "planung.gruppe.festlegen";
    public const string Szenarioannahme = "planung.szenario.annahme";
    public const string Uebernehmen = "planung.szenario.uebernehmen";
    public const string Verwerfen = "planung.szenario.verwerfen";

    public const string Annahmen = "planung.annahmen.ansehen";
    public const string AnnahmeTreffen = "planung.annahme.treffen";

    public const string Finanzen = "planung.finanzen.ansehen";
    public const string Grundlage = "planung.finanzen.grundlage";
    public const string Betrag = "planung.finanzen.betrag";
    public const string Ist = "planung.finanzen.ist";
    public const string Steigerung = "planung.finanzen.personalsteigerung";
    public const string Ruecklage = "planung.finanzen.ruecklage";

    public const string Personal = "planung.personal.ansehen";

    /// <summary>Sums over one person, in all pages of this module.</summary>
    public const string Personen = "planung.personal.personen";

    /// <summary>What single persons cost: as with pay, for those who keep the records.</summary>
    public const string Kosten = "planung.personal.kosten";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Belegung, "Belegungsplanung ansehen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<LegeSzenarioAn>(SzenarioAnlegen, "Szenario anlegen oder kopieren", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<PlaneKindEin>(Einplanen, "Kind in einer Gruppe einplanen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<SetzeKindUm>(Umsetzen, "Kind im Plan umsetzen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<NimmKindHeraus>(Herausnehmen, "Kind aus dem Plan nehmen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<SetzeKindZurueck>("planung.kind.zuruecksetzen", "Kind im Plan auf die Vereinbarung zurücksetzen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<PlanePlatzhalter>(Platzhalter, "Platzhalter planen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<StreichePlatzhalter>("planung.platzhalter.streichen", "Platzhalter streichen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<LegePlangruppeFest>(Gruppe, "Gruppenform und Plätze planen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<StreichePlangruppe>("planung.gruppe.streichen", "Gruppe im Plan streichen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<SetzePlangruppeZurueck>("planung.gruppe.zuruecksetzen", "Gruppe im Plan zurücksetzen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<TriffSzenarioannahme>(Szenarioannahme, "Annahme für ein Szenario treffen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<HebeSzenarioannahmeAuf>("planung.szenario.annahme_aufheben", "Annahme eines Szenarios aufheben", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<UebernimmSzenario>(Uebernehmen, "Szenario als Plan übernehmen", Bereich.Belegungsplanung),
        Handlung.FuerBefehl<VerwirfSzenario>(Verwerfen, "Szenario verwerfen", Bereich.Belegungsplanung),

        Handlung.Abfrage(Annahmen, "Annahmen der Planung ansehen", Bereich.Planung),
        Handlung.FuerBefehl<TriffPlanannahme>(AnnahmeTreffen, "Annahme für alle Pläne treffen", Bereich.Planung),
        Handlung.FuerBefehl<HebePlanannahmeAuf>("planung.annahme.aufheben", "Annahme für alle Pläne aufheben", Bereich.Planung),

        Handlung.Abfrage(Finanzen, "Finanzplanung ansehen", Bereich.Planung),
        Handlung.FuerBefehl<WaehleFinanzgrundlage>(Grundlage, "Grundlage eines Finanzplans wählen", Bereich.Planung),
        Handlung.FuerBefehl<PlaneBetrag>(Betrag, "Betrag im Finanzplan eintragen", Bereich.Planung),
        Handlung.FuerBefehl<StreichePlanbetrag>("planung.finanzen.betrag_streichen", "Betrag im Finanzplan streichen", Bereich.Planung),
        Handlung.FuerBefehl<TrageIstbetraegeEin>(Ist, "Ist-Beträge eintragen", Bereich.Planung),
        Handlung.FuerBefehl<NimmPersonalsteigerungAn>(Steigerung, "Steigerung der Personalkosten annehmen", Bereich.Planung),
        Handlung.FuerBefehl<PlaneRuecklage>(Ruecklage, "Rücklage planen", Bereich.Planung),

        Handlung.Abfrage(Personal, "Personalplanung ansehen", Bereich.Planung),
        Handlung.Abfrage(Personen, "Personalstunden einzelner in der Planung ansehen", Bereich.Personal) with { ZeigtPersonen = true },
        new(Kosten, "Personalkosten einzelner in der Planung ansehen", Bereich.Personal, Stufe.Schreiben) { ZeigtPersonen = true },
    ];
}
