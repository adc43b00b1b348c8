using KitaPlus.Rechte;

namespace KitaPlus.Protokoll;

internal static class Handlungen
{
    public const string Befehle = "protokoll.befehle";
    public const string Lesezugriffe = "protokoll.lesezugriffe";
    public const string Siegel = "protokoll.siegel";
    public const string Verfahren = "protokoll.verfahrensdokumentation";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Befehle, "Protokoll der Befehle lesen", Bereich.Protokoll),
        Handlung.Abfrage(Lesezugriffe, "Lesezugriffe auf Akten nachsehen", Bereich.Protokoll),
        Handlung.Abfrage(Siegel, "Siegel ansehen und prüfen", Bereich.Protokoll),
        Handlung.Abfrage(Verfahren, "Verfahrensdokumentation erzeugen", Bereich.Protokoll),
    ];
}
