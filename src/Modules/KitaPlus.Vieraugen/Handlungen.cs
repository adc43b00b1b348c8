using KitaPlus.Rechte;

namespace KitaPlus.Vieraugen;

/// <summary>
/// Rights of this module. Whoever submits or decides needs the right of the action it is about as well;
/// so these are open to every role, and the list shows what one's own rights reach.
/// </summary>
internal static class Handlungen
{
    public const string Liste = "vieraugen.liste";
    public const string Ansehen = "vieraugen.vorgang.ansehen";
    public const string Einstellungen = "vieraugen.regel.setzen";
    public const string Stichprobe = "vieraugen.stichprobe.nachrechnen";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Liste, "Vorgänge zur Freigabe auflisten", Bereich.Berichte),
        Handlung.Abfrage(Ansehen, "Vorgang zur Freigabe ansehen", Bereich.Berichte),
        Handlung.Abfrage(Stichprobe, "Stichprobe nachrechnen", Bereich.Protokoll),

        Handlung.FuerBefehl<LegeVor>("vieraugen.vorgang.vorlegen", "Zur Freigabe vorlegen", Bereich.Berichte, Stufe.Lesen) with { LegtAn = true },
        Handlung.FuerBefehl<GibFrei>("vieraugen.vorgang.freigeben", "Als zweite Person freigeben", Bereich.Berichte, Stufe.Lesen),
        Handlung.FuerBefehl<LehneAb>("vieraugen.vorgang.ablehnen", "Als zweite Person ablehnen", Bereich.Berichte, Stufe.Lesen),
        Handlung.FuerBefehl<LassAblaufen>("vieraugen.vorgang.ablaufen", "Vorgang ablaufen lassen", Bereich.Berichte) with { NurDienst = true },
        Handlung.FuerBefehl<BeginneStichprobe>("vieraugen.stichprobe.beginnen", "Stichprobe beginnen", Bereich.Protokoll) with { NurDienst = true },
        Handlung.FuerBefehl<LegeStichprobeOffen>("vieraugen.stichprobe.offenlegen", "Stichprobe offenlegen", Bereich.Protokoll) with { NurDienst = true },

        Handlung.FuerBefehl<SetzeFreigaberegel>(Einstellungen, "Regeln für Freigaben festlegen", Bereich.StammdatenRendantur) with { Vieraugenfaehig = true },
    ];
}
