using System.Globalization;

namespace KitaPlus.SystemTests;

/// <summary>Exit codes as documented in docs/formate/befehlszeile.md, on the real executable.</summary>
[Collection(nameof(Musterablage))]
public sealed class EndeTests(Musterablage muster)
{
    [Fact]
    public async Task Null_wenn_alles_gut_ist_und_eins_bei_falschen_Angaben()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        (await programm.Rufe("konto", "adler")).MitEnde(0).Ausgabe.ShouldContain("Gläubiger musterstadt, zahlungspflichtig markus-adler");
        (await programm.Rufe("konto", "niemand")).MitEnde(1).Meldungen.ShouldContain("Eine Familie „niemand“ gibt es nicht.");
        (await programm.Rufe("beitrag", "erklaeren", "niemand", "2025-03")).MitEnde(1).Meldungen.ShouldContain("Ein Kind „niemand“ gibt es nicht.");
        (await programm.Rufe("rueckberechnung", "--von", "2025-03", "--bis", "2025-01")).MitEnde(1).Meldungen.ShouldContain("liegt vor dem ersten");
        (await programm.Rufe("rueckberechnung", "--ausgabe", "x.xls")).MitEnde(1).Meldungen.ShouldContain(".csv oder .json");
        (await programm.Rufe("satzung", "laden", ordner.Datei("fehlt.json"))).MitEnde(1).Meldungen.ShouldContain("Die Datei gibt es nicht.");
        (await programm.Rufe("beispieldaten")).MitEnde(1).Meldungen.ShouldContain("Die Ablage ist nicht leer.");
    }

    [Fact]
    public async Task Zwei_und_ein_Befund_wenn_im_Protokoll_ein_Byte_veraendert_ist()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        (await programm.Rufe("pruefen")).MitEnde(0).Ausgabe.ShouldContain("Das Protokoll ist unversehrt");

        var datei = ordner.Datei("ereignisse.db");
        var bytes = await File.ReadAllBytesAsync(datei);
        var stelle = bytes.AsSpan().IndexOf("\"2024-08-01\""u8);
        stelle.ShouldBeGreaterThan(0);
        bytes[stelle + 4] ^= 1;
        await File.WriteAllBytesAsync(datei, bytes);

        (await programm.Rufe("pruefen")).MitEnde(2).Ausgabe.ShouldNotContain("Das Protokoll ist unversehrt");
    }

    [Fact]
    public async Task Drei_wenn_ein_anderer_Prozess_die_Ablage_benutzt()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        // the lock of the store is a file that nobody else may open
        await using (new FileStream(ordner.Datei("ereignisse.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var zweiter = (await programm.Rufe("satzung", "liste")).MitEnde(3);
            zweiter.Meldungen.ShouldContain("ist schon von einem anderen Programm geöffnet");
            zweiter.Meldungen.ShouldNotContain("   at ");
        }

        (await programm.Rufe("satzung", "liste")).MitEnde(0);
    }

    [Fact]
    public async Task Zwei_Prozesse_zugleich_schreiben_nie_durcheinander()
    {
        using var ordner = muster.Kopie();
        var programm = Programm.ImOrdner(ordner.Pfad);
        using var erster = programm.Starte("rueckberechnung", "--von", "2022-01", "--bis", "2026-11", "--buchen");
        await Programm.ZeileMit(erster.StandardError, "Lauf L");
        var zweiter = await programm.Rufe("rueckberechnung", "--von", "2022-01", "--bis", "2026-11", "--buchen");
        var ende = await Programm.Ende(erster);
        ende.Ende.ShouldBeOneOf(0, 2);
        // refused while the first one works; if that was already finished, there is nothing left to post
        if (zweiter.Ende == 3) zweiter.Meldungen.ShouldContain("ist schon von einem anderen Programm geöffnet");
        else zweiter.Ausgabe.ShouldContain("nichts zu buchen");
        (await programm.Rufe("pruefen")).MitEnde(0);
    }

    [Fact]
    public async Task Vier_wenn_ein_Ereignis_unlesbar_geworden_ist_hat_auch_das_einen_Satz()
    {
        using var ordner = muster.Kopie();
        foreach (var ansicht in Directory.GetFiles(ordner.Pfad, "ansichten.db*")) File.Delete(ansicht);
        var datei = ordner.Datei("ereignisse.db");
        var bytes = await File.ReadAllBytesAsync(datei);
        var stelle = bytes.AsSpan().IndexOf("{\"kind\":"u8);
        stelle.ShouldBeGreaterThan(0);
        bytes[stelle] = (byte)'!';
        await File.WriteAllBytesAsync(datei, bytes);

        var aufruf = await Programm.ImOrdner(ordner.Pfad).Rufe("rueckberechnung");
        aufruf.Ende.ShouldBeInRange(2, 4);
        aufruf.Meldungen.ShouldNotBeEmpty();
        aufruf.Meldungen.ShouldNotContain("   at ");
    }
}
