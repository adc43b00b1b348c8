using KitaPlus.Rechte;

namespace KitaPlus.Dokumente;

/// <summary>The rights of all commands and queries of this module.</summary>
internal static class Handlungen
{
    public const string Liste = "dokumente.liste";
    public const string Stapel = "dokumente.stapel.drucken";
    public const string Akte = "dokumente.akte.lesen";
    public const string Vorlagen = "dokumente.vorlagen.lesen";
    public const string Rendanturvorlage = "dokumente.vorlage.rendantur";
    public const string Traegervorlage = "dokumente.vorlage.traeger";
    public const string Rendanturbriefkopf = "dokumente.briefkopf.rendantur";
    public const string Briefkopf = "dokumente.briefkopf.aendern";
    public const string BeitragLesen = "dokumente.beitrag.lesen";
    public const string BetreuungLesen = "dokumente.betreuung.lesen";
    public const string VerpflegungLesen = "dokumente.verpflegung.lesen";
    public const string ZahlungLesen = "dokumente.zahlung.lesen";
    public const string KasseLesen = "dokumente.kasse.lesen";
    public const string PersonalLesen = "dokumente.personal.lesen";
    public const string EinrichtungLesen = "dokumente.einrichtung.lesen";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        // each row is shown by the right of its own area
        Handlung.Abfrage(Liste, "Ausgestellte Dokumente suchen", Bereich.Nachrichten),
        // a whole batch leaves the house: noted like the opening of a record
        Handlung.Abfrage(Stapel, "Druckdatei eines Stapels von Dokumenten herunterladen", Bereich.Nachrichten) with { Personenakte = true },
        Handlung.Abfrage(Akte, "Schreiben zu einem Kind ansehen", Bereich.Kinder) with { Personenakte = true },
        .. Dokumentbereich.Alle.Select(b => Handlung.Abfrage(b.Lesen, $"{b.Titel} lesen", b.Bereich) with
        {
            Personenakte = b != Dokumentbereich.Kasse && b != Dokumentbereich.Einrichtung, ZeigtEinkommen = b == Dokumentbereich.Beitrag, ZeigtPersonen = b == Dokumentbereich.Personal,
            // invoices and settlements say for whom an authority pays
            Sozialdaten = b == Dokumentbereich.Verpflegung,
        }),
        Ausstellen<StelleBeitragsdokumentAus>(Dokumentbereich.Beitrag, Stufe.Schreiben) with { ZeigtEinkommen = true },
        Ausstellen<StelleBetreuungsdokumentAus>(Dokumentbereich.Betreuung, Stufe.Schreiben),
        Ausstellen<StelleVerpflegungsdokumentAus>(Dokumentbereich.Verpflegung, Stufe.Schreiben),
        Ausstellen<StelleZahlungsdokumentAus>(Dokumentbereich.Zahlung, Stufe.Schreiben),
        Ausstellen<StellePersonaldokumentAus>(Dokumentbereich.Personal, Stufe.Schreiben) with { ZeigtPersonen = true },
        Ausstellen<StelleEinrichtungsdokumentAus>(Dokumentbereich.Einrichtung, Stufe.Schreiben),
        // counting the cash box is daily work
        Ausstellen<StelleKassendokumentAus>(Dokumentbereich.Kasse, Stufe.Operativ),

        Handlung.Abfrage(Vorlagen, "Vorlagen und Briefköpfe ansehen", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<AendereRendanturvorlage>(Rendanturvorlage, "Vorlage der Rendantur ändern", Bereich.StammdatenRendantur),
        Handlung.FuerBefehl<SetzeRendanturvorlageZurueck>("dokumente.vorlage.rendantur_zuruecksetzen", "Vorlage der Rendantur zurücksetzen", Bereich.StammdatenRendantur),
        Handlung.FuerBefehl<AendereTraegervorlage>(Traegervorlage, "Vorlage eines Trägers ändern", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<SetzeTraegervorlageZurueck>("dokumente.vorlage.traeger_zuruecksetzen", "Vorlage eines Trägers zurücksetzen", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<AendereRendanturbriefkopf>(Rendanturbriefkopf, "Briefkopf der Rendantur ändern", Bereich.StammdatenRendantur),
        Handlung.FuerBefehl<EntferneRendanturbriefkopf>("dokumente.briefkopf.rendantur_entfernen", "Briefkopf der Rendantur entfernen", Bereich.StammdatenRendantur),
        Handlung.FuerBefehl<AendereBriefkopf>(Briefkopf, "Briefkopf eines Trägers oder einer Einrichtung ändern", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<EntferneBriefkopf>("dokumente.briefkopf.entfernen", "Briefkopf eines Trägers oder einer Einrichtung entfernen", Bereich.StammdatenEinrichtung),

        Handlung.FuerBefehl<HalteFassungFest>("dokumente.fassung.festhalten", "Festhalten, woraus Dokumente entstehen", Bereich.Berichte) with { NurDienst = true },
    ];

    private static Handlung Ausstellen<T>(Dokumentbereich b, Stufe bedarf) => Handlung.FuerBefehl<T>(b.Ausstellen, $"{b.Titel} ausstellen", b.Bereich, bedarf) with { LegtAn = true };
}
