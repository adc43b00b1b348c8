using KitaPlus.Rechte;

namespace KitaPlus.Einrichtungen;

/// <summary>The rights of all commands and queries about Träger and Einrichtungen.</summary>
internal static class Handlungen
{
    public const string Liste = "einrichtungen.liste";
    public const string Anlegen = "einrichtungen.einrichtung.anlegen";
    public const string TraegerAnsehen = "einrichtungen.traeger.ansehen";
    public const string TraegerAnlegen = "einrichtungen.traeger.anlegen";
    public const string TraegerUmbenennen = "einrichtungen.traeger.umbenennen";
    public const string Zugehoerigkeit = "einrichtungen.traeger.zugehoerigkeit";
    public const string Ansehen = "einrichtungen.einrichtung.ansehen";
    public const string Umbenennen = "einrichtungen.einrichtung.umbenennen";
    public const string Beschreiben = "einrichtungen.einrichtung.beschreiben";
    public const string Jugendamt = "einrichtungen.jugendamt.zuordnen";
    public const string GruppeEinrichten = "einrichtungen.gruppe.einrichten";
    public const string GruppeSchliessen = "einrichtungen.gruppe.schliessen";
    public const string Zuruecknehmen = "einrichtungen.einrichtung.zuruecknehmen";
    public const string Gruppen = "einrichtungen.gruppen.ansehen";
    public const string Belegung = "einrichtungen.belegung.ansehen";
    public const string Gruppenliste = "einrichtungen.gruppenliste.ansehen";

    public const string Gesundheitsliste = "einrichtungen.gesundheitsliste.ansehen";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Liste, "Einrichtungen auflisten", Bereich.StammdatenEinrichtung),
        Handlung.Abfrage(Ansehen, "Einrichtung ansehen", Bereich.StammdatenEinrichtung),
        Handlung.Abfrage(TraegerAnsehen, "Träger ansehen", Bereich.StammdatenEinrichtung),
        Handlung.Abfrage(Gruppen, "Gruppen einer Einrichtung ansehen", Bereich.StammdatenEinrichtung),
        Handlung.Abfrage(Belegung, "Belegung einer Einrichtung ansehen", Bereich.Belegungsplanung),
        Handlung.Abfrage(Gruppenliste, "Liste der Kinder einer Gruppe ansehen und drucken", Bereich.Kinder) with { Personenakte = true },
        Handlung.Abfrage(Gesundheitsliste, "Liste der Allergien und Medikamente einer Gruppe ansehen und drucken", Bereich.Gesundheit) with { Personenakte = true },

        Handlung.FuerBefehl<LegeTraegerAn>(TraegerAnlegen, "Träger anlegen", Bereich.StammdatenRendantur) with { LegtAn = true },
        Handlung.FuerBefehl<BenenneTraegerUm>(TraegerUmbenennen, "Träger umbenennen", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<LegeZugehoerigkeitFest>(Zugehoerigkeit, "Träger als pfarrlich oder nicht pfarrlich festlegen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<LegeEinrichtungAn>(Anlegen, "Einrichtung anlegen", Bereich.StammdatenRendantur) with { LegtAn = true },
        Handlung.FuerBefehl<BenenneEinrichtungUm>(Umbenennen, "Einrichtung umbenennen", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<OrdneJugendamtZu>(Jugendamt, "Jugendamt zuordnen", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<RichteGruppeEin>(GruppeEinrichten, "Gruppe einrichten", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<SchliesseGruppe>(GruppeSchliessen, "Gruppe schließen", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<BeschreibeEinrichtung>(Beschreiben, "Adresse, Öffnungszeiten und Plätze einer Einrichtung ändern", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<LegeUebernahmeFest>("einrichtungen.uebernahme.festlegen", "Übernahmetag festlegen", Bereich.StammdatenRendantur),
        Handlung.FuerBefehl<NimmEinrichtungTatsacheZurueck>(Zuruecknehmen, "Angabe zu einer Einrichtung zurücknehmen", Bereich.StammdatenEinrichtung),
    ];
}
