using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Testhilfen;

namespace KitaPlus.Anmeldung.Tests.Golden;

/// <summary>Everything this module has ever written stays readable.</summary>
public class GoldeneEreignisseTests
{
    private const string B = "b-muster12";
    private static readonly DateTimeOffset Am = new(2026, 2, 28, 7, 30, 15, TimeSpan.Zero);

    [Fact]
    public void Jede_Fassung_des_Moduls_hat_eine_goldene_Datei() =>
        GoldeneEreignisse.Pruefe(EventCodec.Build(new FesteSchluessel(), AnmeldungModule.Codec), "Golden/anmeldung", Beispiele());

    private static Personenbezug<T> Von<T>(T wert) => Personenbezug<T>.Von($"benutzer-{B}", Zwecke.Anmeldung, wert);

    private static IEnumerable<(string, IEreignis)> Beispiele() =>
    [
        ("anmeldung.initialkennwort_vergeben.v1", new InitialkennwortVergeben(B, Von("AQAAAAIAAzRQ"), Kennwortanlass.Verlust, "v-abcdefgh", Weg.Brief, Am, Am.AddDays(14))),
        ("anmeldung.initialkennwort_vergeben.v1+erst", new InitialkennwortVergeben(B, Von("AQAAAAIAAzRQ"), Kennwortanlass.Ersteinrichtung, null, Weg.Persoenlich, Am, Am.AddDays(14))),
        ("anmeldung.initialkennwort_vergeben.v1+rolle", new InitialkennwortVergeben(B, Von("AQAAAAIAAzRQ"), Kennwortanlass.Rollenwechsel, "A-2026-7", Weg.EMail, Am, Am.AddDays(14))),
        ("anmeldung.initialkennwort_verbraucht.v1", new InitialkennwortVerbraucht(B, Am)),
        ("anmeldung.kennwort_geaendert.v1", new KennwortGeaendert(B, Von("AQAAAAIAAzRQ"), Am, Am.AddDays(90))),
        ("anmeldung.totp_vorbereitet.v1", new TotpVorbereitet(B, "f1", Von("GEZDGNBVGY3TQOJQ"), Am)),
        ("anmeldung.totp_bestaetigt.v1", new TotpBestaetigt(B, "f1", Am)),
        ("anmeldung.totp_entfernt.v1", new TotpEntfernt(B, "f1", Am)),
        ("anmeldung.passkey_registriert.v1", new PasskeyRegistriert(B, "cGFzc2tleQ", Von(new Passkeydaten("Diensthandy Büro", "AQID", ["internal", "hybrid"], true, true, false, "BAUG", "BwgJ")), 3, Am)),
        ("anmeldung.passkey_benutzt.v1", new PasskeyBenutzt(B, "cGFzc2tleQ", 4, Am)),
        ("anmeldung.passkey_entfernt.v1", new PasskeyEntfernt(B, "cGFzc2tleQ", Am)),
        ("anmeldung.zertifikat_registriert.v1", new ZertifikatRegistriert(B, new string('0', 64), Von("VPN-Zugang Pfarrbüro"), Am)),
        ("anmeldung.zertifikat_entfernt.v1", new ZertifikatEntfernt(B, new string('0', 64), Am)),
        ("anmeldung.wiederherstellungscodes_ausgegeben.v1", new WiederherstellungscodesAusgegeben(B, Von<IReadOnlyList<string>>(["c0", "c1"]), Am)),
        ("anmeldung.wiederherstellungscode_verbraucht.v1", new WiederherstellungscodeVerbraucht(B, 1, Am)),
        ("anmeldung.geraet_registriert.v1", new GeraetRegistriert(B, "ABCD-EFGH-IJKL-MNOP-QRST", Von("Rechner im Pfarrbüro"), Am)),
        ("anmeldung.geraet_entfernt.v1", new GeraetEntfernt(B, "ABCD-EFGH-IJKL-MNOP-QRST", Am)),
        ("anmeldung.ersatz_beantragt.v1", new ErsatzBeantragt(B, "v-abcdefgh", Verlust.Geraet, Weg.Telefon, Am, Am.AddHours(12))),
        ("anmeldung.ersatz_beantragt.v1+kennwort", new ErsatzBeantragt(B, "v-abcdefgh", Verlust.Kennwort, Weg.Fax, Am, Am.AddHours(12))),
        ("anmeldung.ersatz_zurueckgezogen.v1", new ErsatzZurueckgezogen(B, "v-abcdefgh", Am)),
        ("anmeldung.faktoren_zurueckgesetzt.v1", new FaktorenZurueckgesetzt(B, "v-abcdefgh", Am)),
        ("anmeldung.faktoren_zurueckgesetzt.v1+weg", new FaktorenZurueckgesetzt(B, "v-abcdefgh", Am, Weg.Brief)),
        ("anmeldung.anmeldung_gesperrt.v1", new AnmeldungGesperrt(B, 2, Am, Am.AddMinutes(5))),
        ("anmeldung.anmeldung_entsperrt.v1", new AnmeldungEntsperrt(B, "Rückruf im Büro", Am)),
        ("anmeldung.anmeldung_entsperrt.v1+geschuetzt", new AnmeldungEntsperrt(B, null, Am, AnmeldungDecider.Von(B, "Rückruf im Büro"))),
    ];
}
