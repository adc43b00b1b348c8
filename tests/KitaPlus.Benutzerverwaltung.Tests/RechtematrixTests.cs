using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung.Tests;

using Probe = Gegeben<RechtematrixDecider, RechtematrixZustand, VeroeffentlicheRechtematrix>;

public class RechtematrixTests
{
    private static readonly Rechtematrix Erste = Rechtematrix.Mitgelieferte[0];

    private static VeroeffentlicheRechtematrix Mit(Func<string, string> wie) => new("m1", Erste.GueltigAb, wie(Erste.Text));

    [Fact]
    public void Die_mitgelieferte_Matrix_ist_vollstaendig_und_schliesst_aus_was_sie_nicht_gibt()
    {
        foreach (var b in Bereiche.Alle) Rollen.Alle.Select(r => Erste[b, r.Rolle].Stufe).ShouldContain(s => s >= Stufe.Lesen, b.Titel());
        Erste[Bereich.Benutzerverwaltung, Rolle.TraegerFachverantwortung].Beschraenkung.ShouldBe(Beschraenkung.Eigene);
        Erste[Bereich.Personal, Rolle.Einrichtungsmitarbeiter].Stufe.ShouldBe(Stufe.Kein);
    }

    [Fact]
    public void Festgehalten_wird_nur_was_sich_geaendert_hat()
    {
        var probe = new Probe();
        probe.Wenn(Mit(t => t)).Dann(typeof(RechtematrixVeroeffentlicht));
        probe.Wenn(Mit(t => t)).DannNichts();
        probe.Wenn(Mit(t => t + "# ergänzt\n")).Dann(typeof(RechtematrixVeroeffentlicht));
    }

    [Fact]
    public void Eine_frueher_festgehaltene_Matrix_ohne_eigene_Zeile_fuer_Gesundheit_gilt_wie_damals()
    {
        var alte = new Rechtematrix(Erste.GueltigAb, Erste.Text.Replace("\nGesundheit;", "\n#Gesundheit;", StringComparison.Ordinal));
        alte.IstVollstaendig.ShouldBeFalse();
        Rollen.Alle.Select(r => alte[Bereich.Gesundheit, r.Rolle]).ShouldBe(Rollen.Alle.Select(r => alte[Bereich.Kinder, r.Rolle]));
        Erste[Bereich.Gesundheit, Rolle.Verwaltungsreferent].Stufe.ShouldBe(Stufe.Kein);
    }

    public static TheoryData<string, string, string> Fehlerhafte() => new()
    {
        { "FV;VR;", "FV;FV;", "nicht jede Rolle" },
        { "FV;VR;", "FV;XX;", "unbekannte Rolle „XX“" },
        { "Barkasse;", "Kasse;", "unbekannter Bereich „Kasse“" },
        { "Barkasse;", "Verpflegung;", "zweimal" },
        { "S(importieren)", "S(irgendwie)", "unbekanntes Wort „irgendwie“" },
        { "\nKinder;S;", "\nKinder;X;", "keine Zelle" },
        { "\nKinder;S;", "\nKinder;", "15 statt 16" },
        { "\nKinder;", "\n#Kinder;", "fehlen Bereiche" },
        { "\nGesundheit;", "\n#Gesundheit;", "fehlen Bereiche" },
    };

    [Theory]
    [MemberData(nameof(Fehlerhafte))]
    public void Eine_fehlerhafte_Matrix_gewaehrt_nichts_sondern_wird_abgewiesen(string alt, string neu, string satz) =>
        new Probe().Wenn(Mit(t => t.Replace(alt, neu, StringComparison.Ordinal))).DannAbgelehnt(satz);
}
