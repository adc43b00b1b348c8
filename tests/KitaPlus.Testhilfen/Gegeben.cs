using KitaPlus.Kernel;
using Shouldly;

namespace KitaPlus.Testhilfen;

/// <summary>Gegeben (events) – Wenn (command) – Dann (events, nothing, or a sentence).</summary>
public sealed class Gegeben<TDecider, TZustand, TBefehl>(params IEreignis[] ereignisse)
    where TDecider : IDecider<TZustand, TBefehl>
{
    private Entscheidung entscheidung;

    /// <summary>The id of the n-th given event.</summary>
    public static Guid Id(int nummer) => new(nummer, 0, 0, new byte[8]);

    public Gegeben<TDecider, TZustand, TBefehl> Wenn(TBefehl befehl)
    {
        var zustand = TDecider.Anfang;
        for (var i = 0; i < ereignisse.Length; i++) zustand = TDecider.Evolve(zustand, ereignisse[i], Id(i));
        entscheidung = TDecider.Decide(zustand, befehl);
        return this;
    }

    public void Dann(params IEreignis[] erwartet)
    {
        entscheidung.Ablehnung.ShouldBeNull();
        entscheidung.Ereignisse.ShouldBe(erwartet);
    }

    public void DannNichts() => Dann();

    public void DannAbgelehnt(string teil)
    {
        entscheidung.Ereignisse.ShouldBeEmpty();
        entscheidung.Ablehnung.ShouldNotBeNull().ShouldContain(teil);
    }
}
