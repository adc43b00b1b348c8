using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Testhilfen;

namespace KitaPlus.Dokumente.Tests;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private static readonly Briefkopfangaben Kopf = new("Träger St. Anna", "Kitas für Köln", "St. Anna · Domplatz 1", "Telefon 0221 1234", "links", "Mitte", "rechts", new Logo("image/png", [1, 2, 3]));

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), DokumenteCodec.Registriere), "Golden/dokumente",
    [
        ("dokumente.vorlage_gespeichert.v1", new VorlageGespeichert("<h1>{{nummer}}</h1>\n", "kürzer")),
        ("dokumente.vorlage_gespeichert.v1+knapp", new VorlageGespeichert("<h1>Rechnung</h1>\n")),
        ("dokumente.vorlage_zurueckgesetzt.v1", new VorlageZurueckgesetzt()),
        ("dokumente.briefkopf_festgelegt.v1", new BriefkopfFestgelegt(Kopf)),
        ("dokumente.briefkopf_festgelegt.v1+knapp", new BriefkopfFestgelegt(Kopf with { Logo = null })),
        ("dokumente.briefkopf_entfernt.v1", new BriefkopfEntfernt()),
        ("dokumente.fassung_festgehalten.v1", new FassungFestgehalten("<html>{{{inhalt}}}</html>", "p {}", "<h1>{{nummer}}</h1>", Kopf)),
        ("dokumente.dokument_ausgestellt.v1", new DokumentAusgestellt(Dokumentart.ButAbrechnung, "behoerden-m", ["kind-K1"], ["E1", "E2"], "T1", "E1", "BuT 2026-10", "traeger/T1/butabrechnung/2", "0a1b", "d-0a", "aa", "bb", "cc", 2, "lauf-7")),
        ("dokumente.dokument_ausgestellt.v1+schluessel", new DokumentAusgestellt(Dokumentart.Kassenbuch, "kasse-k1", [], ["E1"], "T1", "E1", "Kassenbuch", "mitgeliefert/kassenbuch", "0a1b", "d-0a", "aa", "bb", "cc", 1, Schluessel: "kassenbuch-k1.2026")),
        ("dokumente.dokument_ausgestellt.v1+knapp", new DokumentAusgestellt(Dokumentart.Bescheid, "person-P1", [], [], null, null, "Bescheid", "mitgeliefert/bescheid", "0a1b", "d-0a", "aa", "bb", "cc", 1)),
    ]);
}
