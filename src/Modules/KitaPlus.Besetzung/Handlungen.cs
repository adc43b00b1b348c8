using KitaPlus.Rechte;

namespace KitaPlus.Besetzung;

/// <summary>The rights of all commands and queries of this module: sums by the row of planning, whatever shows single persons of the staff by the row of Personal.</summary>
internal static class Handlungen
{
    public const string Ansehen = "besetzung.ansehen";
    public const string Personen = "besetzung.personen";
    public const string Unterschreitungen = "besetzung.unterschreitungen";
    public const string Melden = "besetzung.unterschreitung.melden";
    public const string Beenden = "besetzung.unterschreitung.beenden";
    public const string Zuruecknehmen = "besetzung.unterschreitung.zuruecknehmen";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Ansehen, "Personal-Soll und -Ist ansehen", Bereich.Planung),
        Handlung.Abfrage(Personen, "Personal-Ist nach Personen ansehen", Bereich.Personal) with { ZeigtPersonen = true, Personenakte = true },
        Handlung.Abfrage(Unterschreitungen, "Meldungen über fehlendes Personal ansehen", Bereich.Planung),
        Handlung.FuerBefehl<MeldeUnterschreitung>(Melden, "Fehlendes Personal melden (§ 47 SGB VIII)", Bereich.Personal),
        Handlung.FuerBefehl<BeendeUnterschreitung>(Beenden, "Ende des fehlenden Personals melden", Bereich.Personal),
        Handlung.FuerBefehl<NimmUnterschreitungZurueck>(Zuruecknehmen, "Meldung über fehlendes Personal zurücknehmen", Bereich.Personal),
    ];
}
