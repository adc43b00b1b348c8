using System.Globalization;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Tests.Satzung;

namespace KitaPlus.Beitraege.Tests.Sollwerte;

/// <summary>The engine against amounts that were computed without it, from the printed tables and rules.</summary>
public class SollwertTests
{
    public static TheoryData<string> Satzungen => [.. Beispielsatzungen.Namen];

    private static string Datei(string satzung) => Path.Combine(AppContext.BaseDirectory, "Sollwerte", satzung + ".csv");

    [Theory]
    [MemberData(nameof(Satzungen))]
    public void Jeder_Sollwert_wird_auf_den_Cent_getroffen(string satzung)
    {
        var abweichungen = Sollfall.Lies(Datei(satzung))
            .Select(f => (Fall: f, Ist: f.Rechne()))
            .Where(x => x.Ist != x.Fall.Erwartet)
            .Select(x => $"Fall {x.Fall.Fall}: erwartet {x.Fall.Erwartet}, gerechnet {x.Ist}. {x.Fall.Rechenweg}");

        abweichungen.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Satzungen))]
    public void Jede_Herleitung_fuehrt_Schritt_fuer_Schritt_zum_Betrag(string satzung)
    {
        foreach (var fall in Sollfall.Lies(Datei(satzung)))
        {
            var herleitung = fall.Erklaere();
            var zeile = herleitung.Zeile;
            (zeile.Status == Status.Betrag ? zeile.Cent.ToString(CultureInfo.InvariantCulture) : zeile.Status.ToString()).ShouldBe(fall.Erwartet, $"Fall {fall.Fall}");
            if (zeile.Status != Status.Betrag) continue;

            var rechnend = herleitung.Schritte.Where(s => s.Regel >= Regel.Grundbeitrag).ToArray();
            rechnend.Zip(rechnend.Skip(1)).ShouldAllBe(p => p.First.Nachher.Gleicht(p.Second.Vorher), $"Fall {fall.Fall}");
            rechnend[^1].Nachher.Gleicht(new Bruch(zeile.Cent, 1)).ShouldBeTrue($"Fall {fall.Fall}");
        }
    }

    [Theory]
    [InlineData("koeln-2025-08-01", 60)]
    [InlineData("duesseldorf-2012-08-01", 60)]
    [InlineData("duesseldorf-2021-08-01", 60)]
    [InlineData("musterstadt-2019-08-01", 30)]
    [InlineData("musterstadt-2023-08-01", 30)]
    [InlineData("musterkreis-2019-08-01", 30)]
    public void Zu_jeder_Satzung_gibt_es_genug_verschiedene_Faelle(string satzung, int mindestens)
    {
        var faelle = Sollfall.Lies(Datei(satzung)).ToArray();
        faelle.ShouldAllBe(f => f.Satzung == satzung);
        faelle.Select(f => f with { Fall = "", Rechenweg = "" }).Distinct().Count().ShouldBeGreaterThanOrEqualTo(mindestens);
        faelle.Select(f => f.Fall).ShouldBeUnique();
    }
}
