using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Vieraugen.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static readonly Beteiligter Anna = new("b-anna", null);
    private static readonly Beteiligter Bernd = new("b-bernd", "b-clara");
    private static readonly Guid Lauf = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Monat Oktober = new(2026, 10);

    private static Personenbezug<string> Grund(string wer, string text) => Personenbezug<string>.Von($"benutzer-{wer}", Zwecke.Vieraugen, text);

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), VieraugenCodec.Registriere), "Golden/vieraugen",
    [
        ("vieraugen.vorgang_vorgelegt.v1", new VorgangVorgelegt("v1", "beitraege.lauf.buchen", "mandant-", "Rückberechnung Oktober", Hash, new Geld(184_115), "/rueckberechnung", Bernd, Auswahl.Gezogen, new(Oktober, 50), new DateOnly(2026, 10, 15))),
        ("vieraugen.vorgang_vorgelegt.v1+knapp", new VorgangVorgelegt("v1", "beitraege.lauf.buchen", "mandant-", "Rückberechnung Oktober", Hash, null, null, Anna, Auswahl.NichtNoetig, null, null)),
        ("vieraugen.vorgang_vorgelegt.v1+grund", new VorgangVorgelegt("v1", "beitraege.konto.erlassen", "mandant-", "Erlass", Hash, new Geld(5_000), null, Anna, Auswahl.Betrag, null, new DateOnly(2026, 10, 15), Grund("b-anna", "Härtefall"))),
        .. Enum.GetValues<Auswahl>().Select(a => ($"vieraugen.vorgang_vorgelegt.v1+{a}", (IEreignis)new VorgangVorgelegt("v1", "probe.buchen", "mandant-", "Probe", Hash, null, null, Anna, a, null, null))),
        ("vieraugen.vorgang_freigegeben.v1", new VorgangFreigegeben("v1", Hash, Bernd, "Liste geprüft")),
        ("vieraugen.vorgang_abgelehnt.v1", new VorgangAbgelehnt("v1", Hash, Anna, "Summe stimmt nicht")),
        ("vieraugen.vorgang_freigegeben.v1+verschluesselt", new VorgangFreigegeben("v1", Hash, Bernd, Grund: Grund("b-bernd", "Liste geprüft"))),
        ("vieraugen.vorgang_abgelehnt.v1+verschluesselt", new VorgangAbgelehnt("v1", Hash, Anna, Grund: Grund("b-anna", "Summe stimmt nicht"))),
        ("vieraugen.vorgang_abgelaufen.v1", new VorgangAbgelaufen("v1")),
        ("vieraugen.vorgang_verbraucht.v1", new VorgangVerbraucht("v1", Lauf)),
        ("vieraugen.freigaberegel_gesetzt.v1", new FreigaberegelGesetzt("beitraege.lauf.buchen", new(Pflicht.AbBetrag, Geld.Euro(1000), null, 14))),
        ("vieraugen.freigaberegel_gesetzt.v1+stichprobe", new FreigaberegelGesetzt("beitraege.lauf.buchen", new(Pflicht.Stichprobe, null, 50, 7))),
        ("vieraugen.freigaberegel_gesetzt.v1+immer", new FreigaberegelGesetzt("beitraege.lauf.buchen", new(Pflicht.Immer, null, null, 7))),
        ("vieraugen.freigaberegel_gesetzt.v1+nie", new FreigaberegelGesetzt("beitraege.lauf.buchen", new(Pflicht.Nie, null, null, 7))),
        ("vieraugen.stichprobe_begonnen.v1", new StichprobeBegonnen(Oktober, Hash, Personenbezug<string>.Von("mandant-koeln", Zwecke.Vieraugen, Hash))),
        ("vieraugen.stichprobe_offengelegt.v1", new StichprobeOffengelegt(Oktober, Hash)),
    ]);
}
