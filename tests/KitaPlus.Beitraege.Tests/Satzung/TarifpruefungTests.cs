using System.Text.Json.Nodes;
using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Tests.Satzung;

/// <summary>The table and the formulas: complete, ascending, to the cent.</summary>
public class TarifpruefungTests
{
    private const string Duesseldorf = "duesseldorf-2021-08-01";
    private const string Koeln = "koeln-2025-08-01";
    private const string Musterkreis = "musterkreis-2019-08-01";
    private const string ZuGenau = "Der Betrag hat mehr als zwei Nachkommastellen. Bitte in Euro und Cent angeben.";

    private static void Erwarte(string name, Action<JsonObject> aendere, params (string Pfad, string Grund)[] erwartet)
    {
        var json = JsonNode.Parse(Beispielsatzungen.Text(name))!.AsObject();
        aendere(json["tarif"]!.AsObject());
        var ergebnis = SatzungLeser.Lies(json.ToJsonString());
        ergebnis.Dokument.ShouldBeNull();
        ergebnis.Maengel.Select(m => (m.Pfad, m.Grund)).ShouldBe(erwartet);
    }

    [Fact]
    public void Ein_fehlender_Betrag_nennt_Stufe_und_Anzahl() =>
        Erwarte(Koeln, t => t["tabelle"]!["u2"]!["25"]!.AsArray().RemoveAt(9), ("tarif.tabelle.u2.25[9]", "Es fehlt der Betrag für die 10. Einkommensstufe (10 Stufen, 9 Beträge)."));

    [Fact]
    public void Ein_ueberzaehliger_Betrag_wird_gemeldet() =>
        Erwarte(Koeln, t => t["tabelle"]!["u2"]!["25"]!.AsArray().Add(700), ("tarif.tabelle.u2.25[10]", "Für diesen Betrag gibt es keine Einkommensstufe (10 Stufen, 11 Beträge)."));

    [Fact]
    public void Eine_fehlende_Zelle_muss_ergaenzt_oder_begruendet_werden() => Erwarte(
        Koeln,
        t => t["tabelle"]!["ue3"]!.AsObject().Remove("45"),
        ("tarif.tabelle.ue3.45", "Es fehlen die Beträge für Altersklasse „ue3“ und Stundenband „45“. Bitte ergänzen oder unter „luecken“ mit Grund aufführen."));

    [Fact]
    public void Eine_begruendete_Luecke_ist_erlaubt() =>
        Beispielsatzungen.Dokument(Duesseldorf).Tarif.Luecken.ShouldHaveSingleItem().ShouldBe(new Tarifluecke("ue3", "ueber45", "In der Quelle nicht beziffert"));

    [Fact]
    public void Luecken_sind_wirklich_welche()
    {
        Erwarte(Duesseldorf, t => t["luecken"]![0]!["stundenband"] = "45",
            ("tarif.luecken[0]", "Für „ue3“ / „45“ stehen Beträge in der Datei; es ist keine Lücke. Bitte eines von beiden entfernen."),
            ("tarif.tabelle.ue3.ueber45", "Es fehlen die Beträge für Altersklasse „ue3“ und Stundenband „ueber45“. Bitte ergänzen oder unter „luecken“ mit Grund aufführen."));
        Erwarte(Duesseldorf, t => t["luecken"]!.AsArray().Add(t["luecken"]![0]!.DeepClone()), ("tarif.luecken[1]", "Die Lücke „ue3“ / „ueber45“ kommt mehrfach vor."));
        Erwarte(Duesseldorf, t => t["luecken"]!.AsArray().Add(new JsonObject { ["altersklasse"] = "ue6", ["stundenband"] = "60", ["grund"] = "x" }),
            ("tarif.luecken[1].altersklasse", "Die Altersklasse „ue6“ gibt es nicht. Vorhanden: u3, ue3."),
            ("tarif.luecken[1].stundenband", "Das Stundenband „60“ gibt es nicht. Vorhanden: 25, 35, 45, ueber45."));
    }

    [Fact]
    public void Unbekannte_Altersklassen_und_Stundenbaender_werden_gemeldet()
    {
        Erwarte(Koeln, t => t["tabelle"]!["u6"] = new JsonObject(), ("tarif.tabelle.u6", "Die Altersklasse „u6“ gibt es nicht. Vorhanden: u2, 2bisu3, ue3."));
        Erwarte(Koeln, t => t["tabelle"]!["u2"]!["30"] = t["tabelle"]!["u2"]!["35"]!.DeepClone(), ("tarif.tabelle.u2.30", "Das Stundenband „30“ gibt es nicht. Vorhanden: 25, 35, 45."));
    }

    [Fact]
    public void Betraege_stehen_in_Euro_und_Cent()
    {
        Erwarte(Koeln, t => t["tabelle"]!["u2"]!["25"]![3] = 268.645m, ("tarif.tabelle.u2.25[3]", ZuGenau));
        Erwarte(Koeln, t => t["einkommensstufen"]![1] = 36813.005m, ("tarif.einkommensstufen[1]", ZuGenau));
        Erwarte(Musterkreis, t => t["formeln"]!["alle"]!["25"]!["von_beitrag"] = 20.001m, ("tarif.formeln.alle.25.von_beitrag", ZuGenau));
    }

    [Fact]
    public void Einkommensstufen_steigen_auf_und_enden_offen()
    {
        Erwarte(Koeln, t => t["einkommensstufen"]![1] = 24542, ("tarif.einkommensstufen[1]", "Die Einkommensgrenzen müssen aufsteigen; 24.542,00 € folgt auf 24.542,00 €."));
        Erwarte(Koeln, t => t["einkommensstufen"]![9] = 200000, ("tarif.einkommensstufen[9]", "Die letzte Einkommensstufe muss null sein (nach oben offen)."));
        Erwarte(Koeln, t => t["einkommensstufen"]![4] = null, ("tarif.einkommensstufen[4]", "Nur die letzte Einkommensstufe darf null sein (nach oben offen)."));
    }

    [Fact]
    public void Altersklassen_steigen_auf_und_enden_offen()
    {
        Erwarte(Koeln, t => t["altersklassen"]![1]!["unter_monaten"] = 24, ("tarif.altersklassen[1].unter_monaten", "Die Altersgrenzen müssen aufsteigen; 24 folgt auf 24 Monate."));
        Erwarte(Koeln, t => t["altersklassen"]![2]!["unter_monaten"] = 72, ("tarif.altersklassen[2].unter_monaten", "Die letzte Altersklasse muss nach oben offen sein. Bitte unter_monaten weglassen."));
        Erwarte(Koeln, t => t["altersklassen"]![0]!.AsObject().Remove("unter_monaten"), ("tarif.altersklassen[0].unter_monaten", "Nur die letzte Altersklasse darf nach oben offen sein. Bitte unter_monaten angeben."));
    }

    [Fact]
    public void Stundenbaender_steigen_auf() =>
        Erwarte(Koeln, t => t["stundenbaender"]![1]!["bis_stunden"] = 25, ("tarif.stundenbaender[1].bis_stunden", "Die Stundenbänder müssen aufsteigen; 25 folgt auf 25 Stunden."));

    [Fact]
    public void Schluessel_sind_eindeutig()
    {
        Erwarte(Koeln, t => t["stundenbaender"]!.AsArray().Add(new JsonObject { ["schluessel"] = "45", ["bis_stunden"] = 50 }), ("tarif.stundenbaender[3].schluessel", "Das Stundenband „45“ kommt mehrfach vor."));
        Erwarte(Koeln, t => t["altersklassen"]!.AsArray().Insert(2, new JsonObject { ["schluessel"] = "u2", ["name"] = "x", ["unter_monaten"] = 48 }), ("tarif.altersklassen[2].schluessel", "Die Altersklasse „u2“ kommt mehrfach vor."));
    }

    [Fact]
    public void Formeln_steigen_an()
    {
        Erwarte(Musterkreis, t => t["formeln"]!["alle"]!["25"]!["bis_einkommen"] = 24000, ("tarif.formeln.alle.25.bis_einkommen", "bis_einkommen muss größer sein als von_einkommen."));
        Erwarte(Musterkreis, t => t["formeln"]!["alle"]!["25"]!["bis_beitrag"] = 10, ("tarif.formeln.alle.25.bis_beitrag", "bis_beitrag darf nicht kleiner sein als von_beitrag."));
        Erwarte(Musterkreis, t => t["formeln"]!["alle"]!.AsObject().Remove("50"), ("tarif.formeln.alle.50", "Es fehlen die Angaben für Altersklasse „alle“ und Stundenband „50“. Bitte ergänzen oder unter „luecken“ mit Grund aufführen."));
    }

    [Fact]
    public void Stufen_und_Formeln_werden_nicht_gemischt()
    {
        Erwarte(Musterkreis, t => t["einkommensstufen"] = new JsonArray(100, null), ("tarif.einkommensstufen", "Einkommensstufen gibt es nur bei art = stufen. Bitte entfernen oder die Art ändern."));
        Erwarte(Musterkreis, t => t["tabelle"] = new JsonObject { ["alle"] = new JsonObject() }, ("tarif.tabelle", "Eine Tabelle gibt es nur bei art = stufen. Bitte entfernen oder die Art ändern."));
        Erwarte(Koeln, t => t["formeln"] = new JsonObject { ["u2"] = new JsonObject() }, ("tarif.formeln", "Formeln gibt es nur bei art = linear. Bitte entfernen oder die Art ändern."));
    }

    [Fact]
    public void Auch_die_Tabelle_fuer_Auswaertige_wird_geprueft()
    {
        var json = JsonNode.Parse(Beispielsatzungen.Text("musterstadt-2023-08-01"))!;
        json["auswaertige"]!["tarif"]!["tabelle"]!["u2"]!["25"]!.AsArray().RemoveAt(0);
        SatzungLeser.Lies(json.ToJsonString()).Maengel.ShouldHaveSingleItem().Pfad.ShouldBe("auswaertige.tarif.tabelle.u2.25[6]");
    }
}
