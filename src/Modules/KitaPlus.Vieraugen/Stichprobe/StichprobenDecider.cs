using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

internal sealed record Stichprobenzustand(StichprobeBegonnen? Beginn, bool IstOffen)
{
    public static Stichprobenzustand Anfang { get; } = new(null, false);
}

internal sealed class StichprobenDecider : IDecider<Stichprobenzustand, StichprobenBefehl>
{
    private StichprobenDecider()
    {
    }

    public static Stichprobenzustand Anfang => Stichprobenzustand.Anfang;

    /// <summary>One whole day after the month, so that nothing of the month is still on its way when its seed gets known.</summary>
    public static DateOnly OffenlegungAb(Monat monat) => monat.Letzter.AddDays(2);

    public static Stichprobenzustand Evolve(Stichprobenzustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        StichprobeBegonnen e => new(e, false),
        StichprobeOffengelegt => zustand with { IstOffen = true },
        _ => throw new InvalidOperationException($"Stichprobe: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static Entscheidung Decide(Stichprobenzustand zustand, StichprobenBefehl befehl) => befehl switch
    {
        BeginneStichprobe when zustand.Beginn is not null => Entscheidung.Nichts,
        BeginneStichprobe b => Entscheidung.Ja(new StichprobeBegonnen(b.Monat, Ziehung.Hash(Convert.FromHexString(b.Saat.Wert)), b.Saat)),
        LegeStichprobeOffen b => Lege(zustand, b),
        _ => throw new InvalidOperationException($"Stichprobe: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Lege(Stichprobenzustand z, LegeStichprobeOffen b)
    {
        if (z.Beginn is not { } beginn) return Entscheidung.Nein($"Für {b.Monat.Lang()} ist keine Stichprobe begonnen.");
        if (z.IstOffen) return Entscheidung.Nichts;
        if (b.Heute < OffenlegungAb(b.Monat)) return Entscheidung.Nein($"Die Stichprobe {b.Monat.Lang()} wird erst ab {Tatsachenregeln.Tag(OffenlegungAb(b.Monat))} offengelegt.");
        return beginn.Saat.IstGeschwaerzt
            ? Entscheidung.Nein($"Der Schlüssel zur Stichprobe {b.Monat.Lang()} ist vernichtet; sie lässt sich nicht mehr offenlegen.")
            : Entscheidung.Ja(new StichprobeOffengelegt(b.Monat, beginn.Saat.Wert));
    }
}
