using System.Text.Json.Nodes;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Satzung;

/// <summary>Each kind of defect is reported at its place, in German, and no document comes out.</summary>
public class SatzungLeserTests
{
    private static readonly string Koeln = Beispielsatzungen.Text("koeln-2025-08-01");
    private static readonly string Musterstadt = Beispielsatzungen.Text("musterstadt-2023-08-01");
    private static readonly string Musterkreis = Beispielsatzungen.Text("musterkreis-2019-08-01");

    /// <summary>Applies a change to one place of a valid file and expects exactly these defects.</summary>
    private static void Erwarte(string vorlage, Action<JsonObject> aendere, params (string Pfad, string Grund)[] erwartet)
    {
        var json = JsonNode.Parse(vorlage)!.AsObject();
        aendere(json);
        var ergebnis = SatzungLeser.Lies(json.ToJsonString());
        ergebnis.Dokument.ShouldBeNull();
        ergebnis.Maengel.Select(m => (m.Pfad, m.Grund)).ShouldBe(erwartet);
    }

    [Fact]
    public void Eine_leere_Datei_wird_benannt() =>
        SatzungLeser.Lies("  ").Maengel.ShouldHaveSingleItem().ShouldBe(new Mangel("Datei", "Die Datei ist leer. Bitte eine Satzung nach docs/formate/satzung.md angeben."));

    [Fact]
    public void Ein_Syntaxfehler_nennt_Zeile_und_Spalte_in_Zeichen()
    {
        var mangel = SatzungLeser.Lies("{\n  \"name\": \"Köln\" \"x\"\n}").Maengel.ShouldHaveSingleItem();
        mangel.Pfad.ShouldBe("Datei");
        mangel.Grund.ShouldStartWith("Die Datei ist kein gültiges JSON: Fehler in Zeile 2, Spalte 18.");
    }

    [Fact]
    public void Eine_abgeschnittene_Datei_ist_ein_Syntaxfehler() =>
        SatzungLeser.Lies(Koeln[..(Koeln.Length / 2)]).Maengel.ShouldHaveSingleItem().Grund.ShouldStartWith("Die Datei ist kein gültiges JSON: Fehler in Zeile ");

    [Fact]
    public void Kommentare_und_ueberzaehlige_Kommas_sind_kein_JSON()
    {
        SatzungLeser.Lies("{ // so nicht\n }").Dokument.ShouldBeNull();
        SatzungLeser.Lies("{ \"format\": \"x\", }").Maengel.ShouldHaveSingleItem().Pfad.ShouldBe("Datei");
    }

    [Fact]
    public void Eine_doppelte_Angabe_wird_mit_Pfad_gemeldet() =>
        SatzungLeser.Lies(Koeln.Replace("\"unter_monaten\": 36", "\"unter_monaten\": 36, \"unter_monaten\": 37", StringComparison.Ordinal))
            .Maengel.ShouldHaveSingleItem().ShouldBe(new Mangel("tarif.altersklassen[1].unter_monaten", "Die Angabe steht mehrfach in der Datei. Bitte nur eine davon stehen lassen."));

    [Fact]
    public void Eine_Liste_ist_keine_Satzung() =>
        SatzungLeser.Lies("[]").Maengel.ShouldHaveSingleItem().ShouldBe(new Mangel("Datei", "Hier muss ein Block in geschweiften Klammern { … } stehen."));

    [Fact]
    public void Fehlende_Angaben_werden_einzeln_gemeldet() => Erwarte(
        Koeln,
        j =>
        {
            j.Remove("jugendamt");
            j["tarif"]!.AsObject().Remove("paragraph");
        },
        ("jugendamt", "Diese Angabe fehlt. Bitte ergänzen."),
        ("tarif.paragraph", "Diese Angabe fehlt. Bitte ergänzen."));

    [Fact]
    public void Unbekannte_Angaben_werden_abgelehnt() => Erwarte(
        Koeln,
        j =>
        {
            j["geschwister"]!["hoechstens_zahler"] = 1;
            j["gebuehr"] = 5;
        },
        ("geschwister.hoechstens_zahler", "Diese Angabe gibt es hier nicht. Bitte die Schreibweise prüfen oder die Angabe entfernen."),
        ("gebuehr", "Diese Angabe gibt es hier nicht. Bitte die Schreibweise prüfen oder die Angabe entfernen."));

    [Fact]
    public void Falsche_Datentypen_werden_erklaert()
    {
        Erwarte(Koeln, j => j["name"] = 5, ("name", "Hier muss ein Text in Anführungszeichen stehen."));
        Erwarte(Koeln, j => j["einkommen"]!["beamtenzuschlag_prozent"] = 10.5, ("einkommen.beamtenzuschlag_prozent", "Hier muss eine ganze Zahl stehen."));
        Erwarte(Koeln, j => j["tarif"]!["tabelle"]!["u2"]!["25"]![3] = "268,64", ("tarif.tabelle.u2.25[3]", "Hier muss eine Zahl ohne Anführungszeichen stehen (mit Punkt statt Komma, z. B. 120.50)."));
        Erwarte(Koeln, j => j["tarif"]!["einkommensstufen"]![0] = "24542", ("tarif.einkommensstufen[0]", "Hier muss eine Zahl oder null stehen."));
        Erwarte(Koeln, j => j["befreiungen"] = "keine", ("befreiungen", "Hier muss eine Liste in eckigen Klammern [ … ] stehen."));
        Erwarte(Koeln, j => j["rundung"] = "cent", ("rundung", "Hier muss ein Block in geschweiften Klammern { … } stehen."));
        Erwarte(Koeln, j => j["gueltig_bis"] = null, ("gueltig_bis", "Hier muss ein Text in Anführungszeichen stehen."));
    }

    [Fact]
    public void Werte_ausserhalb_der_Auswahl_nennen_die_Auswahl()
    {
        Erwarte(Koeln, j => j["rundung"]!["art"] = "euro", ("rundung.art", "Diesen Wert gibt es hier nicht. Erlaubt: cent, euro_kaufmaennisch, euro_ab, euro_auf."));
        Erwarte(Koeln, j => j["format"] = "kitaplus-satzung/2", ("format", "Diesen Wert gibt es hier nicht. Erlaubt: kitaplus-satzung/1."));
    }

    [Fact]
    public void Zahlen_ausserhalb_des_Bereichs_nennen_den_Bereich()
    {
        Erwarte(Koeln, j => j["tarif"]!["tabelle"]!["u2"]!["25"]![3] = -1, ("tarif.tabelle.u2.25[3]", "Der Wert muss zwischen 0 und 100.000.000 liegen."));
        Erwarte(Koeln, j => j["rueckwirkung"]!["frist_tage"] = 3651, ("rueckwirkung.frist_tage", "Der Wert muss zwischen 0 und 3.650 liegen."));
        Erwarte(Musterstadt, j => j["monat"]!["eintritt_nach"] = 32, ("monat.eintritt_nach", "Der Wert muss zwischen 1 und 31 liegen."));
        Erwarte(Musterstadt, j => j["geschwister"]!["staffeln"]![0]!["prozente"]![1] = 101, ("geschwister.staffeln[0].prozente[1]", "Der Wert muss zwischen 0 und 100 liegen."));
    }

    [Fact]
    public void Falsch_geschriebene_Texte_nennen_die_richtige_Form()
    {
        Erwarte(Koeln, j => j["gueltig_ab"] = "01.08.2025", ("gueltig_ab", "Hier muss ein Tag in der Form JJJJ-MM-TT stehen, den es im Kalender gibt (z. B. 2025-08-01)."));
        Erwarte(Koeln, j => j["gueltig_bis"] = "2026-02-30", ("gueltig_bis", "Hier muss ein Tag in der Form JJJJ-MM-TT stehen, den es im Kalender gibt (z. B. 2025-08-01)."));
        Erwarte(Musterstadt, j => j["aussetzungen"]![0]!["von"] = "2023-13", ("aussetzungen[0].von", "Hier muss ein Monat in der Form JJJJ-MM stehen (z. B. 2023-12)."));
        Erwarte(Koeln, j => j["beitragsfreiheit"]![0]!["stichtag"] = "30.09.", ("beitragsfreiheit[0].stichtag", "Hier muss ein Tag im Jahr in der Form MM-TT stehen (z. B. 09-30)."));
        Erwarte(Koeln, j => j["jugendamt"] = "Köln", ("jugendamt", "Schlüssel bestehen aus Kleinbuchstaben ohne Umlaute, Ziffern und Trennzeichen (z. B. u2, ueber45, musterstadt)."));
        Erwarte(Koeln, j => j["quelle"]!["url"] = "satzung.pdf", ("quelle.url", "Hier muss eine Adresse stehen, die mit http:// oder https:// beginnt."));
        Erwarte(Koeln, j => j["tarif"]!["paragraph"] = " ", ("tarif.paragraph", "Der Text darf nicht leer sein."));
        Erwarte(Koeln, j => j["geschwister"]!["staffeln"] = new JsonArray(), ("geschwister.staffeln", "Die Liste darf nicht leer sein."));
    }

    [Fact]
    public void Die_Geltung_umfasst_ganze_Monate()
    {
        Erwarte(Koeln, j => j["gueltig_ab"] = "2025-08-02", ("gueltig_ab", "Der Geltungsbeginn muss der erste Tag eines Monats sein, nicht der 02.08.2025."));
        Erwarte(Koeln, j => j["gueltig_bis"] = "2026-07-30", ("gueltig_bis", "Das Geltungsende muss der letzte Tag eines Monats sein, nicht der 30.07.2026."));
        Erwarte(Koeln, j => j["gueltig_bis"] = "2025-07-31", ("gueltig_bis", "Das Geltungsende 31.07.2025 liegt vor dem Beginn 01.08.2025."));
        Erwarte(Musterstadt, j => j["gueltig_ab"] = "1989-08-01", ("gueltig_ab", "Das Jahr muss zwischen 1990 und 2100 liegen."));
        Erwarte(Koeln, j => j["beitragsfreiheit"]![0]!["gueltig_ab"] = "2020-08-15", ("beitragsfreiheit[0].gueltig_ab", "Der Geltungsbeginn muss der erste Tag eines Monats sein, nicht der 15.08.2020."));
    }

    [Fact]
    public void Geprueft_heisst_von_wem_und_wann() => Erwarte(
        Koeln,
        j => j["pruefung"]!["stand"] = "geprueft",
        ("pruefung.von", "Zu einer geprüften Satzung gehört, wer sie geprüft hat. Bitte ergänzen."),
        ("pruefung.am", "Zu einer geprüften Satzung gehört, wann sie geprüft wurde. Bitte ergänzen."));

    [Fact]
    public void Der_Stichtag_gehoert_zu_seiner_Art_des_Alterswechsels()
    {
        Erwarte(Koeln, j => j["alterswechsel"]!["art"] = "kindergartenjahr_stichtag", ("alterswechsel.stichtag", "Bei kindergartenjahr_stichtag muss ein Stichtag (MM-TT) stehen."));
        Erwarte(Koeln, j => j["alterswechsel"]!["stichtag"] = "11-01", ("alterswechsel.stichtag", "Ein Stichtag ist nur bei kindergartenjahr_stichtag erlaubt. Bitte entfernen oder die Art ändern."));
        Erwarte(Koeln, j => j["beitragsfreiheit"]![0]!["stichtag"] = "02-30", ("beitragsfreiheit[0].stichtag", "Den Tag 02-30 gibt es im Kalender nicht."));
    }

    [Fact]
    public void Der_halbe_Monat_braucht_seinen_Tag()
    {
        Erwarte(Musterstadt, j => j["monat"]!.AsObject().Remove("eintritt_nach"), ("monat.eintritt_nach", "Bei halber_monat muss der Tag stehen, nach dem ein Eintritt nur den halben Beitrag kostet (z. B. 15)."));
        Erwarte(
            Musterstadt,
            j => j["monat"]!["art"] = "taggenau",
            ("monat.eintritt_nach", "Diese Angabe ist nur bei halber_monat erlaubt. Bitte entfernen oder die Art ändern."),
            ("monat.austritt_bis", "Diese Angabe ist nur bei halber_monat erlaubt. Bitte entfernen oder die Art ändern."));
    }

    [Fact]
    public void Staffeln_beginnen_bei_einem_Kind_und_steigen_auf()
    {
        Erwarte(Musterkreis, j => j["geschwister"]!["staffeln"]![0]!["ab_kindern"] = 2,
            ("geschwister.staffeln[0].ab_kindern", "Die erste Staffel muss ab 1 Kind gelten."),
            ("geschwister.staffeln[1].ab_kindern", "Die Staffeln müssen nach der Kinderzahl aufsteigen; 2 folgt auf 2."));
        Erwarte(Musterkreis, j => j["geschwister"]!["betreuungsarten"]![1] = "tagespflege", ("geschwister.betreuungsarten[1]", "„tagespflege“ kommt mehrfach vor. Bitte nur einmal angeben."));
    }

    [Fact]
    public void Zuschlag_und_Freibetrag_sind_vollstaendig()
    {
        Erwarte(Koeln, j => j["einkommen"]!.AsObject().Remove("beamtenzuschlag_paragraph"), ("einkommen.beamtenzuschlag_paragraph", "Zum Beamtenzuschlag fehlt der Paragraph. Bitte ergänzen."));
        Erwarte(Koeln, j => j["einkommen"]!.AsObject().Remove("kinderfreibetrag_ab_kind"), ("einkommen.kinderfreibetrag_ab_kind", "Es stehen Kinderfreibeträge in der Datei, aber nicht, ab welchem Kind sie abgezogen werden."));
        Erwarte(Koeln, j => j["einkommen"]!.AsObject().Remove("kinderfreibetrag_paragraph"), ("einkommen.kinderfreibetrag_paragraph", "Zum Abzug der Kinderfreibeträge fehlt der Paragraph. Bitte ergänzen."));
        Erwarte(Koeln, j => j["einkommen"]!.AsObject().Remove("kinderfreibetrag"), ("einkommen.kinderfreibetrag", "Es fehlt die Höhe des Kinderfreibetrags. Bitte mindestens einen Betrag mit gueltig_ab angeben."));
        Erwarte(Koeln, j => j["einkommen"]!["kinderfreibetrag"]![0]!["gueltig_ab"] = "2025-09-01", ("einkommen.kinderfreibetrag[0].gueltig_ab", "Der erste Kinderfreibetrag muss spätestens mit der Satzung gelten (01.08.2025)."));
        Erwarte(Koeln, j => j["einkommen"]!["kinderfreibetrag"]![1]!["gueltig_ab"] = "2025-01-01", ("einkommen.kinderfreibetrag[1].gueltig_ab", "Die Kinderfreibeträge müssen nach ihrem Geltungsbeginn aufsteigen."));
        Erwarte(Koeln, j => j["einkommen"]!["kinderfreibetrag"]![1]!["gueltig_ab"] = "2026-01-02", ("einkommen.kinderfreibetrag[1].gueltig_ab", "Der Geltungsbeginn muss der erste Tag eines Monats sein, nicht der 02.01.2026."));
        Erwarte(Koeln, j => j["einkommen"]!["kinderfreibetrag"]![1]!["betrag"] = 9756.001m, ("einkommen.kinderfreibetrag[1].betrag", "Der Betrag hat mehr als zwei Nachkommastellen. Bitte in Euro und Cent angeben."));
    }

    [Fact]
    public void Befreiungen_verweisen_auf_vorhandene_Stufen()
    {
        Erwarte(Koeln, j => j["pflegekind"]!["stufe"] = 11, ("pflegekind.stufe", "Die 11. Einkommensstufe gibt es nicht; die Satzung hat 10 Stufen."));
        Erwarte(Koeln, j => j["pflegekind"]!.AsObject().Remove("stufe"), ("pflegekind.stufe", "Bei wirkung = stufe muss die Einkommensstufe stehen (ab 1 gezählt)."));
        Erwarte(Koeln, j => j["befreiungen"]![0]!["stufe"] = 1, ("befreiungen[0].stufe", "Eine Stufe ist nur bei wirkung = stufe erlaubt. Bitte entfernen oder die Wirkung ändern."));
        Erwarte(Koeln, j => j["befreiungen"]![1]!["art"] = "buergergeld", ("befreiungen[1].art", "„buergergeld“ kommt mehrfach vor. Bitte nur einmal angeben."));
        Erwarte(
            Musterkreis,
            j => (j["pflegekind"]!["wirkung"], j["pflegekind"]!["stufe"]) = ("stufe", 2),
            ("pflegekind.stufe", "Ein linearer Tarif hat keine Einkommensstufen; möglich ist bei Befreiungen nur die Stufe 1 (niedrigstes Einkommen)."));
    }

    [Fact]
    public void Aussetzungen_liegen_in_der_Zeit_richtig_und_treffen_vorhandene_Stufen()
    {
        Erwarte(Musterstadt, j => j["aussetzungen"]![0]!["bis"] = "2023-11", ("aussetzungen[0].bis", "Der letzte Monat 2023-11 liegt vor dem ersten 2023-12."));
        Erwarte(Musterstadt, j => j["aussetzungen"]![1]!["stufen"]![0] = 8, ("aussetzungen[1].stufen[0]", "Die 8. Einkommensstufe gibt es nicht; die Satzung hat 7 Stufen."));
        Erwarte(Musterstadt, j => j["aussetzungen"]![0]!["stufen"]![1] = 2, ("aussetzungen[0].stufen[1]", "„2“ kommt mehrfach vor. Bitte nur einmal angeben."));
    }

    [Fact]
    public void Von_einer_fehlerhaften_Satzung_gibt_es_keine_Pruefsumme() => Should.Throw<Fachfehler>(() => SatzungLeser.Pruefsumme("{}")).Message.ShouldContain("format: Diese Angabe fehlt");

    [Fact]
    public void Die_Pruefsumme_haengt_vom_Inhalt_ab_und_nicht_von_der_Schreibweise()
    {
        var summe = SatzungLeser.Pruefsumme(Koeln);
        summe.ShouldMatch("^[0-9a-f]{64}$");

        var umgestellt = JsonNode.Parse(Koeln)!.AsObject();
        var name = umgestellt["name"]!.DeepClone();
        umgestellt.Remove("name");
        umgestellt["name"] = name;
        umgestellt["aussetzungen"] = new JsonArray();
        umgestellt["einkommen"]!["kinderfreibetrag"]![0]!["betrag"] = 9600.00m;
        SatzungLeser.Pruefsumme(umgestellt.ToJsonString()).ShouldBe(summe);

        umgestellt["tarif"]!["tabelle"]!["u2"]!["25"]![1] = 120.03m;
        SatzungLeser.Pruefsumme(umgestellt.ToJsonString()).ShouldNotBe(summe);
    }
}
