using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Testhilfen;

namespace KitaPlus.Benutzerverwaltung.Tests.Golden;

/// <summary>Everything this module has ever written stays readable. <c>+knapp</c> = without the optional fields.</summary>
public class GoldeneEreignisseTests
{
    private static readonly DateOnly Ab = new(2024, 2, 29);
    private static readonly DateOnly Bis = new(2025, 7, 31);
    private static readonly Zeitfenster[] Zeiten = [new(DayOfWeek.Monday, new TimeOnly(7, 0), new TimeOnly(18, 30))];

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(
        EventCodec.Build(new FesteSchluessel(), BenutzerverwaltungModule.Codec), "Golden/ereignisse", [.. Benutzer(), .. Antrag(), .. Mandant()]);

    private static Personenbezug<string> Von(string text) => Personenbezug<string>.Von("benutzer-b1", Zwecke.Stammdaten, text);

    private static IEnumerable<(string, IEreignis)> Benutzer() =>
    [
        ("benutzerverwaltung.benutzer_angelegt.v1", new BenutzerAngelegt("b1", Von("Zoë Müller"), Anwendergruppe.Einrichtungspersonal, Funktion.Verbundleitung, Ort.Einrichtung("E1"), "a1")),
        ("benutzerverwaltung.benutzername_vergeben.v1", new BenutzernameVergeben("b1", Von("z.mueller"), "a1")),
        ("benutzerverwaltung.name_geaendert.v1", new NameGeaendert("b1", Von("Zoë Schmidt"), "a2")),
        ("benutzerverwaltung.aufgabe_gemeldet.v1", new AufgabeGemeldet("b1", Anwendergruppe.Rendantur, Funktion.Fachverantwortung, Ort.Mandant)),
        ("benutzerverwaltung.rolle_zugewiesen.v1", new RolleZugewiesen("b1", "z1", Rolle.Leitung, [Ort.Einrichtung("E1"), Ort.Traeger("T1")], new Zeitraum(Ab, Bis), "a1", new(Von("Elternzeit"), "b2"), true)),
        ("benutzerverwaltung.rolle_zugewiesen.v1+knapp", new RolleZugewiesen("b1", "z1", Rolle.Finanzen, [Ort.Mandant], new Zeitraum(Ab), "a1", null, false)),
        ("benutzerverwaltung.ausnahme_vorgeschlagen.v1", new AusnahmeVorgeschlagen("b1", "z2", Rolle.Leitung, [Ort.Einrichtung("E2")], new Zeitraum(Ab, Bis), "a6", Anwendergruppe.Einrichtungspersonal, Ort.Einrichtung("E1"), Von("Elternzeit"), "b2")),
        ("benutzerverwaltung.ausnahme_genehmigt.v1", new AusnahmeGenehmigt("b1", "z2")),
        ("benutzerverwaltung.ausnahme_abgelehnt.v1", new AusnahmeAbgelehnt("b1", "z2", Von("nicht nötig"))),
        ("benutzerverwaltung.ort_zugeordnet.v1", new OrtZugeordnet("b1", "z1", Ort.Einrichtung("E2"), new Zeitraum(Ab, Bis), "a3", false)),
        ("benutzerverwaltung.ort_zugeordnet.v1+knapp", new OrtZugeordnet("b1", "z1", Ort.Traeger("T2"), new Zeitraum(Ab), null, true)),
        ("benutzerverwaltung.ort_entzogen.v1", new OrtEntzogen("b1", "z1", Ort.Einrichtung("E2"), Bis)),
        ("benutzerverwaltung.ort_entzogen.v1+antrag", new OrtEntzogen("b1", "z1", Ort.Einrichtung("E2"), Bis, "a7")),
        ("benutzerverwaltung.rolle_entzogen.v1", new RolleEntzogen("b1", "z1", Bis, Von("Wechsel"), "a4")),
        ("benutzerverwaltung.rolle_entzogen.v1+knapp", new RolleEntzogen("b1", "z1", Bis, Von("Wechsel"), null)),
        ("benutzerverwaltung.benutzer_gesperrt.v1", new BenutzerGesperrt("b1", Sperrart.FristloseKuendigung, Von("Anruf"))),
        ("benutzerverwaltung.benutzer_entsperrt.v1", new BenutzerEntsperrt("b1", Von("Irrtum"))),
        ("benutzerverwaltung.zugangsregeln_festgelegt.v1", new ZugangsregelnFestgelegt("b1", Zeiten, ["10.1.0.0/16"], true)),
        ("benutzerverwaltung.zugangsregeln_festgelegt.v1+grund", new ZugangsregelnFestgelegt("b1", null, null, false, Von("Rufbereitschaft"))),
        ("benutzerverwaltung.zugangsregeln_festgelegt.v1+knapp", new ZugangsregelnFestgelegt("b1", null, null, null)),
        ("benutzerverwaltung.benutzer_geloescht.v1", new BenutzerGeloescht("b1", "a5", Bis)),
        ("benutzerverwaltung.benutzernamen_geloescht.v1", new BenutzernamenGeloescht("b1")),
    ];

    private static IEnumerable<(string, IEreignis)> Antrag() =>
    [
        ("benutzerverwaltung.antrag_gestellt.v1", new AntragGestellt("a1", Vorgang.Namenswechsel, "b1", Von("Zoë Müller"), Anwendergruppe.EinrichtungspersonalNichtPfarrlich, Funktion.Einrichtungsleitung, Ort.Einrichtung("E1"), Rolle.Leitung, [Ort.Einrichtung("E1")], Ab, true, true, Von("Zoë Schmidt"))),
        ("benutzerverwaltung.antrag_gestellt.v1+knapp", new AntragGestellt("a1", Vorgang.TechnischeAenderung, "b1", Von("Zoë Müller"), Anwendergruppe.Verwaltungsleiter, Funktion.Verwaltungsleitung, Ort.Traeger("T1"), null, [], Ab, false, false, null)),
        ("benutzerverwaltung.schritt_erledigt.v1", new SchrittErledigt("a1", Schritt.Beschluss, Ab, Stelle.Traeger, Von("Pfr. Groß"), new(Gremium.KitaAusschuss, Ab, true, Von("Nähe"), Von("Nachfolgerin")), Von("z.mueller"))),
        ("benutzerverwaltung.schritt_erledigt.v1+ohne", new SchrittErledigt("a1", Schritt.Zertifikatsloeschung, Ab, Stelle.Dienstleister, null, null, null)),
        ("benutzerverwaltung.schritt_erledigt.v1+knapp", new SchrittErledigt("a1", Schritt.UnterschriftDienstvorgesetzter, Ab, Stelle.Dienstvorgesetzter, Von("Pfr. Groß"), null, null)),
        ("benutzerverwaltung.beleg_abgelegt.v1", new BelegAbgelegt("a1", "f1", Von("Antrag Müller.pdf"), "application/pdf", 4711, new string('0', 64))),
        ("benutzerverwaltung.antrag_abgelehnt.v1", new AntragAbgelehnt("a1", Von("passt nicht"), Rolle.LesendEinrichtung)),
        ("benutzerverwaltung.antrag_abgelehnt.v1+knapp", new AntragAbgelehnt("a1", Von("passt nicht"), null)),
        ("benutzerverwaltung.antrag_zurueckgezogen.v1", new AntragZurueckgezogen("a1", Von("Stelle entfällt"))),
    ];

    private static IEnumerable<(string, IEreignis)> Mandant() =>
    [
        ("benutzerverwaltung.vertretung_benannt.v1", new VertretungBenannt("m1", "b1", "b2", "b3")),
        ("benutzerverwaltung.abwesenheit_gemeldet.v1", new AbwesenheitGemeldet("m1", "b1", Ab)),
        ("benutzerverwaltung.vertretung_begonnen.v1", new VertretungBegonnen("m1", "v1", "b1", "b2", Ab)),
        ("benutzerverwaltung.abwesenheit_beendet.v1", new AbwesenheitBeendet("m1", "b1", Bis)),
        ("benutzerverwaltung.support_freigegeben.v1", new SupportFreigegeben("m1", "s1", [Ort.Einrichtung("E1"), Ort.Mandant], new Zeitraum(Ab, Bis), "Kassenbuch")),
        ("benutzerverwaltung.support_freigegeben.v1+geschuetzt", new SupportFreigegeben("m1", "s1", [Ort.Mandant], new Zeitraum(Ab, Bis), null, Personenbezug<string>.Von("support-s1", Zwecke.Stammdaten, "Kassenbuch von Zoë"))),
        ("benutzerverwaltung.supportfreigabe_beendet.v1", new SupportfreigabeBeendet("m1", "s1", Bis)),
        ("benutzerverwaltung.rendantur_stammdaten_geaendert.v1", new RendanturStammdatenGeaendert("m1", "Rendantur Köln", Verwaltungstraegerart.NichtPfarrlicherTraeger, "Große Straße 1", "50667", "Köln", "0221 1", "post@example.org", Ab)),
        ("benutzerverwaltung.namensfrist_festgelegt.v1", new NamensfristFestgelegt("m1", 180)),
        ("benutzerverwaltung.protokollfrist_festgelegt.v1", new ProtokollfristFestgelegt("m1", 400)),
        ("benutzerverwaltung.zugangsvorgabe_festgelegt.v1", new ZugangsvorgabeFestgelegt("m1", Rolle.TraegerLesend, Zeiten, ["kita1.example.org"], true)),
        ("benutzerverwaltung.zugangsvorgabe_festgelegt.v1+grund", new ZugangsvorgabeFestgelegt("m1", Rolle.TraegerEhrenamt, null, null, false, "Vorführung")),
        ("benutzerverwaltung.zugangsvorgabe_festgelegt.v1+knapp", new ZugangsvorgabeFestgelegt("m1", Rolle.TraegerEhrenamt, null, null, null)),
        ("benutzerverwaltung.rechtematrix_veroeffentlicht.v1", new RechtematrixVeroeffentlicht("m1", Ab, "Bereich;FV\nKinder;S\n")),
    ];
}
