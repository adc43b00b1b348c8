using KitaPlus.Rechte;

namespace KitaPlus.Einrichtungen;

/// <summary>The rights of all commands and queries about Träger and Einrichtungen.</summary>
internal static class Handlungen
{
    public const string Liste = "einrichtungen.liste";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Liste, "Einrichtungen auflisten", Bereich.StammdatenEinrichtung),

        Handlung.FuerBefehl<LegeTraegerAn>("einrichtungen.traeger.anlegen", "Träger anlegen", Bereich.StammdatenRendantur) with { LegtAn = true },
        Handlung.FuerBefehl<BenenneTraegerUm>("einrichtungen.traeger.umbenennen", "Träger umbenennen", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<LegeZugehoerigkeitFest>("einrichtungen.traeger.zugehoerigkeit", "Träger als pfarrlich oder nicht pfarrlich festlegen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<LegeEinrichtungAn>("einrichtungen.einrichtung.anlegen", "Einrichtung anlegen", Bereich.StammdatenRendantur) with { LegtAn = true },
        Handlung.FuerBefehl<BenenneEinrichtungUm>("einrichtungen.einrichtung.umbenennen", "Einrichtung umbenennen", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<OrdneJugendamtZu>("einrichtungen.jugendamt.zuordnen", "Jugendamt zuordnen", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<RichteGruppeEin>("einrichtungen.gruppe.einrichten", "Gruppe einrichten", Bereich.StammdatenEinrichtung),
        Handlung.FuerBefehl<LegeUebernahmeFest>("einrichtungen.uebernahme.festlegen", "Übernahmetag festlegen", Bereich.StammdatenRendantur),
        Handlung.FuerBefehl<NimmEinrichtungTatsacheZurueck>("einrichtungen.einrichtung.zuruecknehmen", "Angabe zu einer Einrichtung zurücknehmen", Bereich.StammdatenEinrichtung),
    ];
}
