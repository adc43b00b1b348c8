using KitaPlus.Kernel;
using KitaPlus.Testhilfen;
using Vorgeschichte = KitaPlus.Testhilfen.Gegeben<KitaPlus.Anmeldung.AnmeldungDecider, KitaPlus.Anmeldung.AnmeldungZustand, KitaPlus.Anmeldung.AnmeldungBefehl>;

namespace KitaPlus.Anmeldung.Tests;

public class AnmeldungDeciderTests
{
    private const string B = "b-muster12";
    private static readonly DateTimeOffset T0 = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset In14Tagen = T0.AddDays(14);
    private static readonly DateTimeOffset In90Tagen = T0.AddDays(90);
    private static readonly Passkeydaten Schluessel = new("Diensthandy", "AQID", ["internal"], true, true, false, "BAUG", "BwgJ");

    private static readonly InitialkennwortVergeben Initial = new(B, Von("h1"), Kennwortanlass.Ersteinrichtung, null, Weg.Brief, T0, In14Tagen);
    private static readonly KennwortGeaendert Eigenes = new(B, Von("h2"), T0, In90Tagen);
    private static readonly TotpVorbereitet Vorbereitet = new(B, "f1", Von("GEZDGNBV"), T0);
    private static readonly TotpBestaetigt Bestaetigt = new(B, "f1", T0);
    private static readonly PasskeyRegistriert Passkey = new(B, "p1", Personenbezug<Passkeydaten>.Von($"benutzer-{B}", Zwecke.Anmeldung, Schluessel), 7, T0);
    private static readonly ErsatzBeantragt KennwortVerloren = new(B, "v-1", Verlust.Kennwort, Weg.Telefon, T0, T0.AddHours(12));
    private static readonly ErsatzBeantragt GeraetVerloren = new(B, "v-2", Verlust.Geraet, Weg.EMail, T0, T0.AddHours(12));

    private static Personenbezug<string> Von(string wert) => Personenbezug<string>.Von($"benutzer-{B}", Zwecke.Anmeldung, wert);

    private static Vorgeschichte Gegeben(params IEreignis[] ereignisse) => new(ereignisse);

    private static VergibInitialkennwort Vergib(Kennwortanlass anlass, string? vorgang, Weg weg, DateTimeOffset am) => new(B, "h9", anlass, vorgang, weg, am, am.AddDays(14));

    private static AendereKennwort Aendere(int geprueft, bool gleich) => new(B, "h3", geprueft, gleich, T0, In90Tagen);

    [Fact]
    public void Ein_Initialkennwort_wird_vergeben() => Gegeben().Wenn(new VergibInitialkennwort(B, "h1", Kennwortanlass.Ersteinrichtung, null, Weg.Brief, T0, In14Tagen)).Dann(Initial);

    [Fact]
    public void Wer_schon_ein_eigenes_Kennwort_hat_bekommt_nicht_einfach_ein_neues() =>
        Gegeben(Initial, Eigenes).Wenn(Vergib(Kennwortanlass.Ersteinrichtung, null, Weg.Brief, T0)).DannAbgelehnt("Rollenwechsel oder nach gemeldetem Verlust");

    [Fact]
    public void Solange_niemand_angemeldet_war_darf_das_Initialkennwort_erneuert_werden() =>
        Gegeben(Initial).Wenn(Vergib(Kennwortanlass.Ersteinrichtung, null, Weg.Brief, T0)).Dann(new InitialkennwortVergeben(B, Von("h9"), Kennwortanlass.Ersteinrichtung, null, Weg.Brief, T0, In14Tagen));

    [Fact]
    public void Ein_Rollenwechsel_braucht_den_Antrag()
    {
        Gegeben(Initial, Eigenes).Wenn(Vergib(Kennwortanlass.Rollenwechsel, " ", Weg.Brief, T0)).DannAbgelehnt("fehlt der Antrag");
        Gegeben(Initial, Eigenes).Wenn(Vergib(Kennwortanlass.Rollenwechsel, "A-7", Weg.Brief, T0))
            .Dann(new InitialkennwortVergeben(B, Von("h9"), Kennwortanlass.Rollenwechsel, "A-7", Weg.Brief, T0, In14Tagen));
    }

    [Fact]
    public void Ein_Initialkennwort_oeffnet_nur_einmal_und_nur_vierzehn_Tage()
    {
        Gegeben(Initial).Wenn(new VerbraucheInitialkennwort(B, In14Tagen.AddTicks(-1))).Dann(new InitialkennwortVerbraucht(B, In14Tagen.AddTicks(-1)));
        Gegeben(Initial).Wenn(new VerbraucheInitialkennwort(B, In14Tagen)).DannAbgelehnt("gilt nicht mehr");
        Gegeben(Initial, new InitialkennwortVerbraucht(B, T0)).Wenn(new VerbraucheInitialkennwort(B, T0)).DannAbgelehnt("gilt nicht mehr");
        Gegeben(Initial, Eigenes).Wenn(new VerbraucheInitialkennwort(B, T0)).DannAbgelehnt("gilt nicht mehr");
    }

    [Fact]
    public void Ein_Kennwort_kommt_nie_wieder()
    {
        Gegeben(Initial).Wenn(Aendere(1, gleich: false)).Dann(new KennwortGeaendert(B, Von("h3"), T0, In90Tagen));
        Gegeben(Initial, Eigenes).Wenn(Aendere(2, gleich: true)).DannAbgelehnt("schon einmal verwendet");
    }

    [Fact]
    public void Ein_Vergleich_mit_einem_alten_Stand_zaehlt_nicht() => Gegeben(Initial, Eigenes).Wenn(Aendere(1, gleich: false)).DannAbgelehnt("an anderer Stelle geändert");

    [Fact]
    public void Die_App_zaehlt_erst_nach_ihrem_ersten_Code()
    {
        Gegeben().Wenn(new BereiteTotpVor(B, "f1", "GEZDGNBV", T0)).Dann(Vorbereitet);
        Gegeben(Vorbereitet).Wenn(new BestaetigeTotp(B, "f0", T0)).DannAbgelehnt("veraltet");
        Gegeben(Vorbereitet).Wenn(new BestaetigeTotp(B, "f1", T0)).Dann(Bestaetigt);
        Gegeben(Vorbereitet, Bestaetigt).Wenn(new BestaetigeTotp(B, "f1", T0)).DannNichts();
        Gegeben(Vorbereitet, Bestaetigt).Wenn(new BereiteTotpVor(B, "f2", "GEZDGNBV", T0)).DannAbgelehnt("schon eine Authenticator-App");
    }

    [Fact]
    public void Der_letzte_Faktor_bleibt()
    {
        Gegeben(Vorbereitet, Bestaetigt).Wenn(new EntferneTotp(B, "f1", T0)).DannAbgelehnt("letzte zweite Faktor");
        Gegeben(Passkey).Wenn(new EntfernePasskey(B, "p1", T0)).DannAbgelehnt("letzte zweite Faktor");
        Gegeben(Vorbereitet, Bestaetigt, Passkey).Wenn(new EntferneTotp(B, "f1", T0)).Dann(new TotpEntfernt(B, "f1", T0));
        Gegeben(Vorbereitet, Bestaetigt, Passkey).Wenn(new EntfernePasskey(B, "p1", T0)).Dann(new PasskeyEntfernt(B, "p1", T0));
        Gegeben(Vorbereitet).Wenn(new EntferneTotp(B, "f1", T0)).Dann(new TotpEntfernt(B, "f1", T0));
    }

    [Fact]
    public void Ein_Passkey_mit_zurueckgelaufenem_Zaehler_ist_eine_Kopie()
    {
        Gegeben(Passkey).Wenn(new BenutzePasskey(B, "p1", 8, T0)).Dann(new PasskeyBenutzt(B, "p1", 8, T0));
        Gegeben(Passkey, new PasskeyBenutzt(B, "p1", 8, T0)).Wenn(new BenutzePasskey(B, "p1", 7, T0)).DannAbgelehnt("kopiert");
        Gegeben(Passkey).Wenn(new BenutzePasskey(B, "p2", 8, T0)).DannAbgelehnt("nicht eingerichtet");
        Gegeben(Passkey).Wenn(new RegistrierePasskey(B, "p1", Schluessel, 0, T0)).DannAbgelehnt("schon eingerichtet");
    }

    [Fact]
    public void Ein_Ersatzcode_oeffnet_einmal()
    {
        var codes = new WiederherstellungscodesAusgegeben(B, Personenbezug<IReadOnlyList<string>>.Von($"benutzer-{B}", Zwecke.Anmeldung, ["c0", "c1"]), T0);
        Gegeben().Wenn(new GibWiederherstellungscodesAus(B, ["c0"], T0)).DannAbgelehnt("erst, wenn ein zweiter Faktor");
        Gegeben(Passkey, codes).Wenn(new VerbraucheWiederherstellungscode(B, "c1", T0)).Dann(new WiederherstellungscodeVerbraucht(B, 1, T0));
        Gegeben(Passkey, codes, new WiederherstellungscodeVerbraucht(B, 1, T0)).Wenn(new VerbraucheWiederherstellungscode(B, "c1", T0)).DannAbgelehnt("schon verbraucht");
        Gegeben(Passkey, codes, codes with { Hashes = Personenbezug<IReadOnlyList<string>>.Von($"benutzer-{B}", Zwecke.Anmeldung, ["c2"]) })
            .Wenn(new VerbraucheWiederherstellungscode(B, "c0", T0)).DannAbgelehnt("unbekannt");
    }

    [Fact]
    public void Ein_verlorenes_Kennwort_wird_fruehestens_nach_zwoelf_Stunden_ersetzt()
    {
        var konto = new IEreignis[] { Initial, Eigenes, KennwortVerloren };
        Gegeben(Initial, Eigenes).Wenn(new BeantrageErsatz(B, "v-1", Verlust.Kennwort, Weg.Telefon, T0)).Dann(KennwortVerloren);
        Gegeben(konto).Wenn(Vergib(Kennwortanlass.Verlust, "v-1", Weg.Brief, T0.AddHours(12).AddTicks(-1))).DannAbgelehnt("ab 02.03.2026, 21:00 Uhr");
        Gegeben(konto).Wenn(Vergib(Kennwortanlass.Verlust, "v-1", Weg.Brief, T0.AddHours(12)))
            .Dann(new InitialkennwortVergeben(B, Von("h9"), Kennwortanlass.Verlust, "v-1", Weg.Brief, T0.AddHours(12), T0.AddHours(12).AddDays(14)));
    }

    [Fact]
    public void Der_Ersatz_geht_auf_einem_anderen_Weg_als_die_Meldung() =>
        Gegeben(Initial, Eigenes, KennwortVerloren).Wenn(Vergib(Kennwortanlass.Verlust, "v-1", Weg.Telefon, T0.AddHours(13))).DannAbgelehnt("auf einem anderen Weg");

    [Fact]
    public void Ohne_Meldung_kein_Ersatz_und_eine_Meldung_reicht_fuer_einen()
    {
        Gegeben(Initial, Eigenes).Wenn(Vergib(Kennwortanlass.Verlust, "v-1", Weg.Brief, T0)).DannAbgelehnt("kein offener Vorgang");
        Gegeben(Initial, Eigenes, GeraetVerloren).Wenn(Vergib(Kennwortanlass.Verlust, "v-2", Weg.Brief, T0.AddDays(1))).DannAbgelehnt("kein offener Vorgang");
        Gegeben(Initial, Eigenes, KennwortVerloren, new InitialkennwortVergeben(B, Von("h4"), Kennwortanlass.Verlust, "v-1", Weg.Brief, T0.AddDays(1), In14Tagen))
            .Wenn(Vergib(Kennwortanlass.Verlust, "v-1", Weg.Brief, T0.AddDays(2))).DannAbgelehnt("kein offener Vorgang");
        Gegeben(Initial, Eigenes, KennwortVerloren, new ErsatzZurueckgezogen(B, "v-1", T0)).Wenn(Vergib(Kennwortanlass.Verlust, "v-1", Weg.Brief, T0.AddDays(2))).DannAbgelehnt("kein offener Vorgang");
    }

    [Fact]
    public void Ein_verlorenes_Geraet_wird_fruehestens_nach_zwoelf_Stunden_ausgetragen()
    {
        Gegeben(Vorbereitet, Bestaetigt, GeraetVerloren).Wenn(new SetzeFaktorenZurueck(B, "v-2", Weg.Brief, T0.AddHours(11))).DannAbgelehnt("zwölf Stunden");
        Gegeben(Vorbereitet, Bestaetigt, GeraetVerloren).Wenn(new SetzeFaktorenZurueck(B, "v-2", Weg.Brief, T0.AddHours(12))).Dann(new FaktorenZurueckgesetzt(B, "v-2", T0.AddHours(12), Weg.Brief));
        Gegeben(Vorbereitet, Bestaetigt, GeraetVerloren).Wenn(new SetzeFaktorenZurueck(B, "v-2", GeraetVerloren.Weg, T0.AddHours(12))).DannAbgelehnt("auf einem anderen Weg");
        Gegeben(Vorbereitet, Bestaetigt, GeraetVerloren, new FaktorenZurueckgesetzt(B, "v-2", T0.AddHours(12))).Wenn(new BereiteTotpVor(B, "f2", "GEZDGNBV", T0))
            .Dann(Vorbereitet with { Faktor = "f2" });
    }

    [Fact]
    public void Ein_zweiter_Vorgang_zum_selben_Verlust_wird_abgelehnt() =>
        Gegeben(KennwortVerloren).Wenn(new BeantrageErsatz(B, "v-3", Verlust.Kennwort, Weg.Fax, T0)).DannAbgelehnt("schon der Vorgang v-1");

    [Fact]
    public void Jede_Sperre_dauert_laenger_bis_zu_einer_Stunde()
    {
        var ereignisse = new List<IEreignis>();
        var jetzt = T0;
        foreach (var (stufe, minuten) in new[] { (1, 1), (2, 5), (3, 15), (4, 60), (5, 60) })
        {
            var sperre = new AnmeldungGesperrt(B, stufe, jetzt, jetzt.AddMinutes(minuten));
            Gegeben([.. ereignisse]).Wenn(new SperreAnmeldung(B, jetzt)).Dann(sperre);
            ereignisse.Add(sperre);
            Gegeben([.. ereignisse]).Wenn(new SperreAnmeldung(B, jetzt)).DannNichts();
            jetzt = sperre.Bis;
        }

        Gegeben([.. ereignisse]).Wenn(new SperreAnmeldung(B, jetzt.AddHours(24))).Dann(new AnmeldungGesperrt(B, 1, jetzt.AddHours(24), jetzt.AddHours(24).AddMinutes(1)));
    }

    [Fact]
    public void Entsperren_braucht_einen_Grund()
    {
        var sperre = new AnmeldungGesperrt(B, 3, T0, T0.AddMinutes(15));
        Gegeben(sperre).Wenn(new EntsperreAnmeldung(B, "", T0)).DannAbgelehnt("fehlt der Grund");
        Gegeben(sperre).Wenn(new EntsperreAnmeldung(B, " Rückruf im Büro ", T0)).Dann(new AnmeldungEntsperrt(B, null, T0, AnmeldungDecider.Von(B, "Rückruf im Büro")));
        Gegeben(sperre).Wenn(new EntsperreAnmeldung(B, "Rückruf", T0.AddMinutes(15))).DannNichts();
        Gegeben(sperre, new AnmeldungEntsperrt(B, "Rückruf", T0)).Wenn(new SperreAnmeldung(B, T0)).Dann(new AnmeldungGesperrt(B, 1, T0, T0.AddMinutes(1)));
    }

    [Fact]
    public void Ein_Geraet_wird_mit_seiner_Kennung_zugelassen()
    {
        var kennung = Geraetekennung.Aus("geheim");
        Gegeben().Wenn(new RegistriereGeraet(B, "irgendwas", "Pfarrbüro", T0)).DannAbgelehnt(Geraetekennung.Beispiel);
        Gegeben().Wenn(new RegistriereGeraet(B, kennung, " ", T0)).DannAbgelehnt("Bezeichnung");
        Gegeben().Wenn(new RegistriereGeraet(B, kennung, "Pfarrbüro", T0)).Dann(new GeraetRegistriert(B, kennung, Von("Pfarrbüro"), T0));
    }

    [Fact]
    public void Ein_Zertifikat_wird_mit_seinem_Fingerabdruck_eingetragen()
    {
        var abdruck = new string('a', 64);
        Gegeben().Wenn(new RegistriereZertifikat(B, "AA:BB", "VPN", T0)).DannAbgelehnt("64 Zeichen");
        Gegeben().Wenn(new RegistriereZertifikat(B, abdruck, "VPN", T0)).Dann(new ZertifikatRegistriert(B, abdruck, Von("VPN"), T0));
    }

    [Fact]
    public void Ist_der_Schluessel_der_Person_vernichtet_oeffnet_nichts_mehr()
    {
        var geloescht = Personenbezug<string>.Geschwaerzt($"benutzer-{B}", Zwecke.Anmeldung);
        var zustand = new IEreignis[] { Eigenes with { Hash = geloescht }, Vorbereitet with { Geheimnis = geloescht }, Bestaetigt }.Aggregate(AnmeldungZustand.Anfang, AnmeldungZustand.Evolve);
        zustand.Kennwort!.Hash.ShouldBeNull();
        zustand.HatFaktor.ShouldBeFalse();
        zustand.FruehereHashes.ShouldBeEmpty();
    }
}
