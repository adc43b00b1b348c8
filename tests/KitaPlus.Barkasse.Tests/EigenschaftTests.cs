using FsCheck;
using FsCheck.Fluent;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse.Tests;

/// <summary>Whatever is entered in whatever order: the book adds up.</summary>
public class EigenschaftTests
{
    private static readonly DateOnly Beginn = new(2027, 10, 15);

    /// <summary>Something a cashier tries. Days go forward, sometimes a few days back.</summary>
    private sealed record Versuch(int Tage, int Zurueck, int Was, long Cent, int Welche);

    [Fact]
    public void Der_Bestand_ist_die_Summe_nie_negativ_und_die_Nummern_sind_lueckenlos()
    {
        var versuch = from tage in Gen.Choose(0, 12) from zurueck in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 20))) from was in Gen.Choose(0, 9) from cent in Gen.Choose(1, 9_000) from welche in Gen.Choose(1, 12)
            select new Versuch(tage, zurueck, was, cent, welche);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(20), Prop.ForAll(Arb.From(versuch.ListOf(40)), versuche => HaeltAsync([.. versuche]).GetAwaiter().GetResult()));
    }

    private static async Task<bool> HaeltAsync(IReadOnlyList<Versuch> versuche)
    {
        await using var kasse = await Kassenprobe.OeffneAsync(Beginn, Geld.Euro(50), jetzt: Berlin.Beginn(Beginn).AddHours(8));
        foreach (var v in versuche)
        {
            kasse.Uhr.Vor(TimeSpan.FromDays(v.Tage));
            var tag = kasse.Heute.AddDays(-v.Zurueck);
            _ = v.Was switch
            {
                <= 3 => await kasse.BucheAsync(tag, -v.Cent),
                <= 6 => await kasse.BucheAsync(tag, v.Cent),
                7 => await kasse.StorniereAsync(Monat.Von(tag), v.Welche, kasse.Heute),
                8 => await ZaehleAsync(kasse, v.Cent),
                _ => await kasse.SendeAsync(new SchliesseMonatAb("igel", Monat.Von(tag), kasse.Heute, "b-anna", null, new("Berta", ""))),
            };
        }

        var blaetter = await kasse.Leser.BlaetterAsync(Kassenprobe.Mandant, await kasse.KasseAsync(), Monat.Von(Beginn), Monat.Von(kasse.Heute));
        var summe = Geld.Euro(50);
        var je = new Dictionary<int, int>();
        foreach (var b in blaetter.Select(b => b.Blatt))
        {
            b.Vortrag.ShouldBe(summe);
            foreach (var z in b.Bewegungen)
            {
                summe += z.Betrag;
                z.Bestand.ShouldBe(summe);
                summe.Cent.ShouldBeGreaterThanOrEqualTo(0);
                z.Nummer.ShouldBe(je[z.Tag.Year] = je.GetValueOrDefault(z.Tag.Year) + 1);
                Monat.Von(z.Tag).ShouldBe(b.Eroeffnung!.Monat);
            }

            foreach (var tag in b.Bewegungen.Select(z => z.Tag)) b.Bewegungen.Where(z => z.Tag <= tag).Aggregate(b.Vortrag, (s, z) => s + z.Betrag).Cent.ShouldBeGreaterThanOrEqualTo(0);
            b.Bestand.ShouldBe(b.Vortrag + b.Einnahmen - b.Ausgaben);
        }

        return true;
    }

    private static async Task<string?> ZaehleAsync(Kassenprobe kasse, long cent)
    {
        var monat = Monat.Von(kasse.Heute);
        var blatt = await kasse.BlattAsync(monat.Jahr, monat.Nummer);
        var id = $"s-{Guid.NewGuid():N}";
        return await kasse.SendeAsync(new HalteKassensturz("igel", monat, id, kasse.Heute, "b-anna", [new(1, (int)cent)], blatt.LetzteNummer, blatt.Bestand, new("Berta", "")))
            ?? await kasse.SendeAsync(new BucheDifferenz("igel", monat, id, new Geld(cent) - blatt.Bestand, kasse.Heute, "gezählt"));
    }
}
