using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen.Tests;

/// <summary>The proof finds what was tampered with. Fixed seed, so every run is the same.</summary>
public class StichprobenpruefungTests
{
    private static readonly byte[] Saat = [.. Enumerable.Range(1, Ziehung.Saatlaenge).Select(i => (byte)i)];
    private static readonly Monat Oktober = new(2026, 10);
    private static readonly Beteiligter Anna = new("b-anna", null);
    private static readonly Stichprobenmonat Offen = new(Oktober, Ziehung.Hash(Saat), 2, Convert.ToHexStringLower(Saat), 10_000);
    private static readonly List<Regelstand> Regeln = [new(new("probe.buchen", new(Pflicht.Stichprobe, null, 100, 14)), 1)];

    private static Vorgangsakte Akte(int nummer, Func<VorgangVorgelegt, VorgangVorgelegt>? aendern = null)
    {
        var (id, inhalt) = ($"v{nummer:D6}", Inhaltshash.Von($"{nummer}"));
        var auswahl = Ziehung.IstGezogen(Saat, id, inhalt, 100) ? Auswahl.Gezogen : Auswahl.NichtGezogen;
        var vorlage = new VorgangVorgelegt(id, "probe.buchen", $"traeger-T{nummer}", "Buchen", inhalt, null, null, Anna, auswahl, new(Oktober, 100), auswahl.BrauchtFreigabe() ? new DateOnly(2026, 10, 30) : null);
        return new(aendern?.Invoke(vorlage) ?? vorlage, new DateTimeOffset(2026, 10, 15, 9, 0, 0, TimeSpan.Zero), 10 + nummer, null, null);
    }

    private static List<Vorgangsakte> Monatsakten(int anzahl = 500) => [.. Enumerable.Range(0, anzahl).Select(i => Akte(i))];

    private static Pruefbericht Pruefe(List<Vorgangsakte> akten, Stichprobenmonat? monat = null) => Stichprobenpruefung.Pruefe(Oktober, monat ?? Offen, akten, Regeln);

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(500)]
    [InlineData(900)]
    public void Gezogen_wird_etwa_der_eingestellte_Anteil(int promille)
    {
        const int Anzahl = 20_000;
        var gezogen = Enumerable.Range(0, Anzahl).Count(i => Ziehung.IstGezogen(Saat, $"v{i}", Inhaltshash.Von($"{i}"), promille));
        var erwartet = Anzahl * promille / 1000;

        // four standard deviations: sqrt(n p (1-p))
        var abweichung = 4 * (int)Math.Ceiling(Math.Sqrt(Anzahl * (promille / 1000.0) * (1 - promille / 1000.0)));
        gezogen.ShouldBeInRange(erwartet - abweichung, erwartet + abweichung);
    }

    [Fact]
    public void Von_tausend_heisst_alle_und_null_heisst_keiner()
    {
        for (var i = 0; i < 1000; i++)
        {
            Ziehung.IstGezogen(Saat, $"v{i}", Inhaltshash.Von($"{i}"), 1000).ShouldBeTrue();
            Ziehung.IstGezogen(Saat, $"v{i}", Inhaltshash.Von($"{i}"), 0).ShouldBeFalse();
        }
    }

    [Fact]
    public void Unveraendertes_stimmt()
    {
        var bericht = Pruefe(Monatsakten());
        bericht.Gut.ShouldBeTrue();
        bericht.Offen.ShouldBeTrue();
        bericht.Ziehungen.ShouldBe(500);
        bericht.Gezogen.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Eine_gefaelschte_Ziehung_wird_genannt()
    {
        var akten = Monatsakten();
        var gezogen = akten.FindIndex(a => a.Vorlage.Auswahl == Auswahl.Gezogen);
        akten[gezogen] = akten[gezogen] with { Vorlage = akten[gezogen].Vorlage with { Auswahl = Auswahl.NichtGezogen, LaeuftAbAm = null } };
        var abweichung = Pruefe(akten).Abweichungen.Single();
        abweichung.Akte.Vorlage.Vorgang.ShouldBe(akten[gezogen].Vorlage.Vorgang);
        abweichung.Befund!.ShouldContain("Nachgerechnet ergibt sich „Stichprobe: gezogen“");
    }

    [Fact]
    public void Eine_ausgetauschte_Zufallszahl_faellt_auf()
    {
        var andere = Convert.ToHexStringLower(new byte[Ziehung.Saatlaenge]);
        var bericht = Pruefe(Monatsakten(), Offen with { Saat = andere });
        bericht.Gut.ShouldBeFalse();
        bericht.Offen.ShouldBeFalse();
        bericht.Mangel!.ShouldContain("nicht die");
    }

    public static TheoryData<string, string> Eingriffe => new()
    {
        { "vor der Prüfsumme", "bevor die Prüfsumme" },
        { "nach der Offenlegung", "nachdem die Zufallszahl offengelegt war" },
        { "anderer Monat", "in einem anderen Monat" },
        { "anderer Anteil", "Gezogen wurde mit 5 von 1000" },
        { "ohne Ziehung durchgelassen", "Nachgerechnet ergibt sich" },
        { "selbst freigegeben", "keine zweite Person" },
        { "ohne Freigabe ausgeführt", "obwohl die Freigabe fehlte" },
    };

    [Theory]
    [MemberData(nameof(Eingriffe))]
    public void Jeder_Eingriff_wird_beim_richtigen_Vorgang_genannt(string eingriff, string satz)
    {
        var akten = Monatsakten(200);
        var i = akten.FindIndex(a => a.Vorlage.Auswahl == Auswahl.Gezogen);
        var a = akten[i];
        akten[i] = eingriff switch
        {
            "vor der Prüfsumme" => a with { Bei = 1 },
            "nach der Offenlegung" => a with { Bei = 10_001 },
            "anderer Monat" => a with { Vorgelegt = a.Vorgelegt.AddMonths(1) },
            "anderer Anteil" => a with { Vorlage = a.Vorlage with { Ziehung = new(Oktober, 5) } },
            "ohne Ziehung durchgelassen" => a with { Vorlage = a.Vorlage with { Auswahl = Auswahl.NichtNoetig, Ziehung = null, LaeuftAbAm = null } },
            "selbst freigegeben" => a with { Durch = (Anna, 5000) },
            _ => a with { VerbrauchtBei = 5000 },
        };
        var abweichung = Pruefe(akten).Abweichungen.Single();
        abweichung.Akte.Vorlage.Vorgang.ShouldBe(a.Vorlage.Vorgang);
        abweichung.Befund!.ShouldContain(satz);
    }

    [Fact]
    public void Eine_Ziehung_die_einer_ausstehenden_Freigabe_ausweicht_wird_genannt()
    {
        var akten = Monatsakten(200);
        var gezogen = akten.Find(a => a.Vorlage.Auswahl == Auswahl.Gezogen)!;
        var spaeter = akten.FindIndex(a => a.Vorlage.Auswahl == Auswahl.NichtGezogen && a.Bei > gezogen.Bei);
        akten[spaeter] = akten[spaeter] with { Vorlage = akten[spaeter].Vorlage with { Objekt = gezogen.Vorlage.Objekt } };
        Pruefe(akten).Abweichungen.Single().Befund!.ShouldContain("frühere Vorlage ohne Freigabe");
    }

    [Fact]
    public void Ohne_begonnene_Stichprobe_gibt_es_keine_Ziehung() =>
        Stichprobenpruefung.Pruefe(Oktober, null, Monatsakten(3), Regeln).Mangel!.ShouldContain("ohne dass");
}
