using System.Text;
using System.Text.Json.Nodes;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.EventStore.Tests.Codec;

public class CodecTests
{
    private static readonly EventMetadata Metadaten = new("anna", Guid.NewGuid());
    private readonly FesteSchluessel schluessel = new();

    private EventCodec Codec() => EventCodec.Build(schluessel, Proben.Registriere);

    private static StoredEvent Gespeichert(EventData d, string? typ = null, ReadOnlyMemory<byte>? inhalt = null, Guid? id = null) =>
        new(id ?? d.EventId, "nord", "probe-1", 0, new Position(7), typ ?? d.Type, DateTimeOffset.UnixEpoch, d.Metadata, inhalt ?? d.Payload);

    private static ProbeErfasst Beispiel() => new(
        "K1", new DateOnly(2025, 8, 1), new Monat(2025, 3), new Geld(12345), Probenart.NochOffen, null, new Zeitraum(new DateOnly(2025, 1, 1)),
        Personenbezug<Probenname>.Von("kind-K1", Zwecke.Stammdaten, new Probenname("Zoë", "Grün")), Personenbezug<DateOnly>.Von("kind-K1", Zwecke.Stammdaten, new DateOnly(2021, 2, 3)),
        new Probenanhang("x", Personenbezug<string>.Von("person-P1", Zwecke.Gesundheit, "Brille")), [Personenbezug<int>.Von("kind-K1", Zwecke.Einkommen, 5)]);

    [Fact]
    public void Gespeichert_wird_knappes_lesbares_Json()
    {
        var json = JsonNode.Parse(Codec().Encode("nord", Guid.NewGuid(), Beispiel(), Metadaten).Payload.Span)!.AsObject();

        json["gueltig_ab"]!.GetValue<string>().ShouldBe("2025-08-01");
        json["monat"]!.GetValue<string>().ShouldBe("2025-03");
        json["betrag"]!.GetValue<long>().ShouldBe(12345);
        json["art"]!.GetValue<string>().ShouldBe("noch_offen");
        json["zeit"]!.ToJsonString().ShouldBe("""{"ab":"2025-01-01"}""");
        json.ContainsKey("bemerkung").ShouldBeFalse("leere Felder werden weggelassen");
        json.ContainsKey("doppelt").ShouldBeFalse("Abgeleitetes wird nicht gespeichert");
        json["name"]!.AsObject().Select(f => f.Key).ShouldBe(["p", "z", "g"]);
    }

    [Fact]
    public void Gelesen_wird_genau_das_Geschriebene_auch_verschachtelt()
    {
        var gelesen = (ProbeErfasst)Codec().Decode(Gespeichert(Codec().Encode("nord", Guid.NewGuid(), Beispiel(), Metadaten)));

        (gelesen with { Werte = [] }).ShouldBe(Beispiel() with { Werte = [] });
        gelesen.Werte.Single().Wert.ShouldBe(5);
    }

    [Fact]
    public void Kein_Personenbezug_steht_im_Klartext()
    {
        var text = Encoding.UTF8.GetString(Codec().Encode("nord", Guid.NewGuid(), Beispiel(), Metadaten).Payload.Span);

        foreach (var geheim in new[] { "Zoë", "Grün", "2021-02-03", "Brille" }) text.ShouldNotContain(geheim);
    }

    [Fact]
    public void Nach_Vernichtung_des_Schluessels_liest_es_sich_geschwaerzt_und_der_Rest_bleibt()
    {
        var daten = Codec().Encode("nord", Guid.NewGuid(), Beispiel(), Metadaten);
        schluessel.Destroy("nord", "kind-K1", Zwecke.Stammdaten);

        var gelesen = (ProbeErfasst)Codec().Decode(Gespeichert(daten));

        gelesen.Name.IstGeschwaerzt.ShouldBeTrue();
        gelesen.Name.Person.ShouldBe("kind-K1");
        gelesen.Geburtsdatum!.IstGeschwaerzt.ShouldBeTrue();
        gelesen.Anhang!.Diagnose!.Wert.ShouldBe("Brille");
        gelesen.Betrag.ShouldBe(new Geld(12345));
        Should.Throw<Fachfehler>(() => Codec().Encode("nord", Guid.NewGuid(), gelesen, Metadaten)).Message.ShouldContain("gelöscht");
        Should.Throw<Fachfehler>(() => Codec().Encode("nord", Guid.NewGuid(), Beispiel(), Metadaten)).Message.ShouldContain("kind-K1");
        Codec().Encode("sued", Guid.NewGuid(), Beispiel(), Metadaten).Type.ShouldBe("probe.erfasst.v2", "ein anderer Mandant hat eigene Schlüssel");
    }

    [Fact]
    public void Derselbe_Wert_wird_jedes_Mal_anders_verschluesselt()
    {
        var codec = Codec();
        var nonces = Enumerable.Range(0, 2000).Select(_ => JsonNode.Parse(codec.Encode("nord", Guid.NewGuid(), Beispiel(), Metadaten).Payload.Span)!)
            .SelectMany(j => new[] { j["name"]!, j["geburtsdatum"]! }).Select(f => f["g"]!.GetValue<string>()[..16]);

        nonces.ShouldBeUnique();
    }

    [Fact]
    public void Veraenderter_Geheimtext_wird_erkannt()
    {
        var daten = Codec().Encode("nord", Guid.NewGuid(), Beispiel(), Metadaten);
        var json = JsonNode.Parse(daten.Payload.Span)!;
        var bytes = Convert.FromBase64String(json["name"]!["g"]!.GetValue<string>());
        bytes[14] ^= 1;
        json["name"]!["g"] = Convert.ToBase64String(bytes);

        var fehler = Should.Throw<EventStoreException>(() => Codec().Decode(Gespeichert(daten, inhalt: Encoding.UTF8.GetBytes(json.ToJsonString()))));

        fehler.Message.ShouldContain("nachträglich verändert");
        fehler.Message.ShouldContain(daten.EventId.ToString());
        fehler.Message.ShouldContain("Position 7");
    }

    [Fact]
    public void Ein_Geheimtext_passt_weder_in_ein_anderes_Ereignis_noch_in_ein_anderes_Feld()
    {
        var daten = Codec().Encode("nord", Guid.NewGuid(), new ProbeZweifach(Geheim("a"), Geheim("b")), Metadaten);
        Should.Throw<EventStoreException>(() => Codec().Decode(Gespeichert(daten, id: Guid.NewGuid())));

        var json = JsonNode.Parse(daten.Payload.Span)!.AsObject();
        json["links"] = json["rechts"]!.DeepClone();
        json["links"]!["f"] = "rechts";
        Should.Throw<EventStoreException>(() => Codec().Decode(Gespeichert(daten, inhalt: Encoding.UTF8.GetBytes(json.ToJsonString()))));

        static Personenbezug<string> Geheim(string wert) => Personenbezug<string>.Von("kind-K1", Zwecke.Stammdaten, wert);
    }

    [Fact]
    public void Alte_Fassungen_werden_umgeformt_auch_mit_umbenanntem_geheimen_Feld()
    {
        var alt = EventCodec.Build(schluessel, b => b.Add<ProbeErfasstAlt>("probe.erfasst.v1"));
        var daten = alt.Encode("nord", Guid.NewGuid(), new ProbeErfasstAlt("K1", Personenbezug<Probenname>.Von("kind-K1", Zwecke.Stammdaten, new Probenname("Ada", "Alt")), 12), Metadaten);

        var gelesen = (ProbeErfasst)Codec().Decode(Gespeichert(daten));

        gelesen.Name.Wert.ShouldBe(new Probenname("Ada", "Alt"));
        gelesen.Betrag.ShouldBe(new Geld(1200));
        Codec().StorageNames(typeof(ProbeErfasst)).ShouldBe(["probe.erfasst.v1", "probe.erfasst.v2"], ignoreOrder: true);
        Codec().Knows("probe.erfasst.v1").ShouldBeTrue();
    }

    [Theory]
    [InlineData("probe.unbekannt.v1", "{}", "nicht bekannt")]
    [InlineData("probe.erfasst.v2", "{", "nicht lesbar")]
    [InlineData("probe.erfasst.v2", """{"monat":"2025-13"}""", "2025-13")]
    [InlineData("probe.erfasst.v2", """{"art":"quer"}""", "nicht lesbar")]
    [InlineData("probe.erfasst.v2", """{"name":{"p":"kind-K1","z":"stammdaten"}}""", "unvollständig")]
    public void Unlesbares_nennt_Ereignis_Typ_und_Position(string typ, string inhalt, string grund)
    {
        var daten = new EventData(Guid.NewGuid(), typ, Encoding.UTF8.GetBytes(inhalt), Metadaten);

        var satz = Should.Throw<EventStoreException>(() => Codec().Decode(Gespeichert(daten))).Message;

        satz.ShouldContain(daten.EventId.ToString());
        satz.ShouldContain(typ);
        satz.ShouldContain("Position 7");
        satz.ShouldContain(grund);
    }

    [Fact]
    public void Widerspruechliche_Anmeldungen_fallen_beim_Start_auf()
    {
        Should.Throw<ArgumentException>(() => EventCodec.Build(schluessel, b => b.Add<ProbeZweifach>("ProbeZweifach")));
        Should.Throw<ArgumentException>(() => EventCodec.Build(schluessel, b => b.Add<ProbeZweifach>("probe.a.v1").Add<ProbeErfasstAlt>("probe.a.v1")));
        Should.Throw<InvalidOperationException>(() => EventCodec.Build(schluessel, b => b.Upcast("probe.a.v1", "probe.a.v2", j => j)));
        Should.Throw<InvalidOperationException>(() => EventCodec.Build(schluessel, b => b.Upcast("probe.a.v1", "probe.a.v2", j => j).Upcast("probe.a.v2", "probe.a.v1", j => j)));
    }

    [Fact]
    public void Jede_Fassung_hat_eine_goldene_Datei() => GoldeneEreignisse.Pruefe(Codec(), "Codec/golden",
    [
        ("probe.erfasst.v1", Beispiel() with { Name = Personenbezug<Probenname>.Von("kind-K1", Zwecke.Stammdaten, new Probenname("Ada", "Alt")), GueltigAb = default, Monat = default, Betrag = new Geld(1200), Art = default, Zeit = default, Geburtsdatum = null, Anhang = null, Werte = null! }),
        ("probe.erfasst.v2", Beispiel()),
        ("probe.zweifach.v1", new ProbeZweifach(Personenbezug<string>.Von("kind-K1", Zwecke.Stammdaten, "a"), Personenbezug<string>.Von("kind-K1", Zwecke.Stammdaten, "b"))),
        (SiegelGesetzt.Typname, new SiegelGesetzt(1000, 0, "ab12", 1000, 1000, null)),
        ($"{SiegelGesetzt.Typname}+weiteres", new SiegelGesetzt(2000, 7, "cd34", 1000, 2000, "ab12")),
        (SchluesselVernichtet.Typname, new SchluesselVernichtet("benutzer-b1")),
        (SchluesselVernichtet.Typname + "+zweck", new SchluesselVernichtet("benutzer-b1", Zwecke.Protokoll)),
    ]);
}
