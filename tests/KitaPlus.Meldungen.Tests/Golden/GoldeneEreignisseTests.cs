using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Meldewesen.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private static readonly DateOnly Tag = new(2024, 2, 29);
    private static readonly Guid Vereinbarung = new("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), MeldungenCodec.Registriere), "Golden/meldungen",
    [
        ("meldungen.meldung_erstellt.v1", new MeldungErstellt(
            "E1", Meldeart.Statistik, "2024", 2, Tag, new DateTimeOffset(2024, 3, 31, 0, 59, 59, TimeSpan.Zero), 4711, [new("kinder", "Kinder", 1), new("bedarf.gesamt", "Personalbedarf", 71.5m)],
            [Personenbezug<Kindzaehlung>.Von("kind-K1", Zwecke.Stammdaten, new([new("kinder", 1), new("kinder.geschlecht.weiblich", 1)], "G1", Vereinbarung, new("weiblich", "2021-03", true, false, 35, true, false, "2023-08", "Igel", "koeln")))],
            [Personenbezug<Kraftzaehlung>.Von("beschaeftigte-M1", Zwecke.Stammdaten, new([new("personal.anzahl", 1), new("personal.stunden", 19.5m)], new("weiblich", "1980-05", "Erzieherin", "angestellt", "Gruppenleitung", 19.5m, "Igel")))],
            [new("G1", "Igel", "III", 25, 45, 1)], new("Kita Igelbau", "T1", "St. Severin", "Kirchlich", "koeln", "Ahornweg 1", "50678", "Köln", "0221 1", "Mo bis Fr", 65, 14, "LVR 1"), 3, "berichtigt")),
        ("meldungen.meldung_erstellt.v1+knapp", new MeldungErstellt(
            "E1", Meldeart.Monat, "2024-02", 1, Tag, DateTimeOffset.UnixEpoch, 1, [new("kinder", "Kinder zusammen", 1)], [Personenbezug<Kindzaehlung>.Von("kind-K1", Zwecke.Stammdaten, new([new("kinder", 1)], null, null, null))], [], [],
            Grundlage.OhneAngaben, 0, null)),
        ("meldungen.rueckfrage_gestellt.v1", new RueckfrageGestellt(1, "Stimmt die Zahl der Kinder?")),
        ("meldungen.rueckfrage_beantwortet.v1", new RueckfrageBeantwortet(1, "Ja, zwei sind neu.")),
        ("meldungen.meldung_geprueft.v1", new MeldungGeprueft(1)),
        ("meldungen.meldung_freigegeben.v1", new MeldungFreigegeben(1)),
        ("meldungen.meldung_uebermittelt.v1", new MeldungUebermittelt(1, "datei", "ml-1", "aa", "ml-2", "bb")),
        ("meldungen.quittung_vermerkt.v1", new QuittungVermerkt(1, false, Tag, "LVR-7", "Summe falsch", "cc")),
        ("meldungen.quittung_vermerkt.v1+knapp", new QuittungVermerkt(1, true, Tag, "", "am Telefon", null)),
        ("meldungen.meldefrist_festgelegt.v1", new MeldefristFestgelegt(Meldeart.Meldebogen, Tag, new(1, 8, 15, 3, 28))),
        ("meldungen.meldefrist_festgelegt.v1+knapp", new MeldefristFestgelegt(Meldeart.Monat, Tag, new(31, null, 15, null, 5))),
    ]);
}
