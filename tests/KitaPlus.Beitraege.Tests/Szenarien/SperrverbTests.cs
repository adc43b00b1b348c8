using KitaPlus.Betrieb;
using KitaPlus.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary><c>satzung sperren</c> and <c>satzung freigeben</c>: a typo must not look like a decision.</summary>
public class SperrverbTests
{
    [Theory]
    [InlineData("stdat", "--person", "anna", "Ein Jugendamt „stdat“ ist nicht bekannt; bekannt sind: stadt.")]
    [InlineData("stadt", "--person", "ana", "Eine Person „ana“, die zu einer Familie gehört oder ein Beitragskonto hat, gibt es nicht")]
    [InlineData("stadt", "--einrichtung", "kitta", "Eine Einrichtung „kitta“ mit einem Jugendamt oder mit betreuten Kindern gibt es nicht")]
    public async Task Eine_Sperre_fuer_Unbekannte_wird_abgelehnt(string jugendamt, string option, string kennung, string satz)
    {
        await using var r = await Rendantur.MitMia();
        var vorher = await r.Ereigniszahl();

        var aufruf = await r.Rufe("satzung", "sperren", jugendamt, "klage", "--von", "2024-08", "--bis", "2024-12", "--grund", "Klage", option, kennung);

        aufruf.Ende.ShouldBe(Ende.Eingabefehler);
        aufruf.Meldungen.ShouldContain(satz);
        aufruf.Meldungen.ShouldContain("Es wurde nichts gesperrt.");
        (await r.Ereigniszahl()).ShouldBe(vorher);
    }

    [Theory]
    [InlineData("--person", "anna")]
    [InlineData("--einrichtung", "kita")]
    [InlineData("--einrichtung", "neubau")] // no children there yet
    public async Task Eine_Sperre_fuer_Bekannte_wird_angenommen(string option, string kennung)
    {
        await using var r = await Rendantur.MitMia();
        await r.Einrichtung("neubau", "stadt");

        var aufruf = await r.Rufe("satzung", "sperren", "stadt", "klage", "--von", "2024-08", "--bis", "2024-12", "--grund", "Klage", option, kennung);

        (aufruf.Ende, aufruf.Ausgabe.Trim()).ShouldBe((Ende.Gut, "Gesperrt."));
    }

    [Theory]
    [InlineData("stadt", "uebernahme/E99", "Für eine Einrichtung „E99“ ist kein Übernahmetag erfasst, also auch nichts gesperrt; übernommen sind: kita.")]
    [InlineData("stadt", "uebernahme/", "Für eine Einrichtung „“ ist kein Übernahmetag erfasst")]
    [InlineData("kreis", "uebernahme/kita", "Für die Einrichtung „kita“ war das Jugendamt „kreis“ nie zuständig; zuständig: stadt.")]
    [InlineData("stadt", "abschlus", "Eine Sperre „abschlus“ gibt es bei stadt nicht.")]
    public async Task Eine_Freigabe_von_etwas_das_nie_gesperrt_war_wird_abgelehnt(string jugendamt, string sperre, string satz)
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-01-07").Sende(new LegeUebernahmeFest("kita", new DateOnly(2025, 1, 1)));
        var vorher = await r.Ereigniszahl();

        var aufruf = await r.Rufe("satzung", "freigeben", jugendamt, sperre, "--grund", "abgestimmt");

        aufruf.Ende.ShouldBe(Ende.Eingabefehler);
        aufruf.Meldungen.ShouldContain(satz);
        (await r.Ereigniszahl()).ShouldBe(vorher);
    }

    [Fact]
    public async Task Die_Freigabe_einer_uebernommenen_Einrichtung_wird_angenommen()
    {
        await using var r = await Rendantur.MitMia();
        await r.Am("2025-01-07").Sende(new LegeUebernahmeFest("kita", new DateOnly(2025, 1, 1)));

        (await r.Rufe("satzung", "freigeben", "stadt", "uebernahme/kita", "--grund", "abgestimmt")).Ende.ShouldBe(Ende.Gut);
        (await r.Buche("2024-12", "2024-12")).Summe.ShouldBe(Geld.Euro(100));
    }
}
