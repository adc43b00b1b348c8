using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Kostenrechnung.Tests;

/// <summary>A stream in memory: commands go in, the book comes out; every command is one day later than the one before.</summary>
internal sealed class Strom
{
    public const string Mandant = "koeln";
    private static readonly DateTimeOffset Beginn = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private KostenZustand zustand = KostenZustand.Anfang;

    public Kostenbuch Buch { get; private set; } = Kostenbuch.Leer;

    public Guid Letzte { get; private set; }

    /// <summary>The knowledge after so many commands.</summary>
    public static Kenntnisstand Nach(int befehle) => new(Beginn.AddDays(befehle - 1));

    /// <returns>The refusal, or null.</returns>
    public string? Sende(KostenBefehl befehl)
    {
        var entscheidung = KostenDecider.Decide(zustand, befehl);
        foreach (var e in entscheidung.Ereignisse)
        {
            Letzte = Guid.NewGuid();
            zustand = KostenDecider.Evolve(zustand, e, Letzte);
            Buch = Buch.Mit([new(Letzte, (KostenrechnungEreignis)e, Beginn.AddDays(Buch.Anzahl), Buch.Anzahl + 1, "b-fritz")]);
        }

        return entscheidung.Ablehnung;
    }

    public void MussGehen(KostenBefehl befehl) => Sende(befehl).ShouldBeNull();
}
