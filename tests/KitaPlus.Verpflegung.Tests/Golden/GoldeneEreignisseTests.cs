using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Verpflegung.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private static readonly DateOnly Ab = new(2024, 2, 29);
    private static readonly DateOnly Bis = new(2025, 7, 31);
    private static readonly DateTimeOffset Gemeldet = new(2025, 3, 30, 0, 59, 59, TimeSpan.Zero);
    private static readonly Guid Frueher = new("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static readonly Herkunft Voll = new(new DateOnly(2024, 1, 15), new DateOnly(2024, 1, 17), [Frueher], "Übernahme „2024“");

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), VerpflegungCodec.Registriere), "Golden/verpflegung",
    [
        ("verpflegung.angebot_festgelegt.v1", new AngebotFestgelegt("E1", "mittag", Ab, Bis, "Mittagessen", Abrechnungsart.Pauschale, [7, 8],
            [new(Bestandteilart.Mittagessen, new Geld(5600)), new(Bestandteilart.Fruehstueck, new Geld(1200)), new(Bestandteilart.Zwischenmahlzeit, new Geld(850)), new(Bestandteilart.Getraenke, Geld.Null)], Voll)),
        ("verpflegung.angebot_festgelegt.v1+knapp", new AngebotFestgelegt("E1", "mittag", Ab, null, "Mittagessen", Abrechnungsart.JeMahlzeit, [], [new(Bestandteilart.Mittagessen, new Geld(250))], Herkunft.Jetzt)),
        ("verpflegung.angebot_beendet.v1", new AngebotBeendet("E1", "mittag", Ab, Bis, Voll)),
        ("verpflegung.angebot_beendet.v1+knapp", new AngebotBeendet("E1", "mittag", Ab, null, Herkunft.Jetzt)),
        ("verpflegung.regeln_festgelegt.v1", new VerpflegungsregelnFestgelegt("E1", Ab, Bis, 1, 720, 5, 20, Teilmonat.Anteilig, true, Voll)),
        ("verpflegung.regeln_festgelegt.v1+knapp", new VerpflegungsregelnFestgelegt("E1", Ab, null, 0, 540, 0, 0, Teilmonat.Voll, false, Herkunft.Jetzt)),
        ("verpflegung.schliessung_festgelegt.v1", new SchliessungFestgelegt("E1", Ab, Bis, "Sommerschließung", true, Voll)),
        ("verpflegung.schliessung_festgelegt.v1+knapp", new SchliessungFestgelegt("E1", Ab, Ab, "Betriebsausflug", null, Herkunft.Jetzt)),
        ("verpflegung.verpflegung_tatsache_zurueckgenommen.v1", new VerpflegungTatsacheZurueckgenommen("E1", Frueher, "doppelt erfasst", Voll with { Berichtigt = null })),
        ("verpflegung.vertrag_vereinbart.v1", new VerpflegungVereinbart("K1", Ab, Bis, "K1-V1", "E1", "mittag", "P1", Essenstage.Montag | Essenstage.Freitag, [Bestandteilart.Mittagessen, Bestandteilart.Getraenke], Voll)),
        ("verpflegung.vertrag_vereinbart.v1+knapp", new VerpflegungVereinbart("K1", Ab, null, "K1-V1", "E1", "mittag", "P1", Essenstage.Alle, null, Herkunft.Jetzt)),
        ("verpflegung.vertrag_beendet.v1", new VerpflegungBeendet("K1", Ab, Bis, Voll)),
        ("verpflegung.vertrag_beendet.v1+knapp", new VerpflegungBeendet("K1", Ab, null, Herkunft.Jetzt)),
        ("verpflegung.von_essen_abgemeldet.v1", new VonEssenAbgemeldet("K1", Ab, Bis, Gemeldet, Voll)),
        ("verpflegung.zum_essen_angemeldet.v1", new ZumEssenAngemeldet("K1", Ab, Bis, Gemeldet, Voll)),
        ("verpflegung.but_bewilligt.v1", new ButBewilligt("K1", Ab, Bis, "jobcenter-koeln", Personenbezug<string>.Von("kind-K1", Zwecke.Einkommen, "BG-35502//0012345"), Voll)),
        ("verpflegung.but_bewilligt.v1+knapp", new ButBewilligt("K1", Ab, null, "jobcenter-koeln", null, Herkunft.Jetzt)),
        ("verpflegung.but_beendet.v1", new ButBeendet("K1", Ab, Bis, Voll)),
        ("verpflegung.but_beendet.v1+knapp", new ButBeendet("K1", Ab, null, Herkunft.Jetzt)),
        ("verpflegung.essen_tatsache_zurueckgenommen.v1", new EssenTatsacheZurueckgenommen("K1", Frueher, "doppelt erfasst", Voll with { Berichtigt = null })),
        ("verpflegung.behoerde_eingetragen.v1", new BehoerdeEingetragen("jobcenter-koeln", "Jobcenter Köln", ["Luxemburger Str. 121", "50939 Köln"])),
        ("verpflegung.anwesenheit_vermerkt.v1", new AnwesenheitVermerkt("E1", Ab, "K1", Anwesenheit.Anwesend)),
        ("verpflegung.anwesenheit_vermerkt.v1+fehlt", new AnwesenheitVermerkt("E1", Ab, "K1", Anwesenheit.Fehlt)),
        ("verpflegung.anwesenheit_vermerkt.v1+offen", new AnwesenheitVermerkt("E1", Ab, "K1", Anwesenheit.Offen)),
    ]);
}
