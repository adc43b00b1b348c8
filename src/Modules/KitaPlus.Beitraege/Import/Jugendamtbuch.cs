using System.Collections.Immutable;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Uebernahme;

/// <summary>What a Jugendamt has decided, as a take-over sees it. Known at the same time, it cannot have decided two things.</summary>
internal sealed record Jugendamtbuch(ImmutableList<SatzungEreignis> Ereignisse)
{
    private const int LaengsterText = 200;

    public static Jugendamtbuch Leer { get; } = new([]);

    public bool IstBekannt => !Ereignisse.IsEmpty;

    public static Jugendamtbuch Evolve(Jugendamtbuch buch, IEreignis ereignis, Guid ereignisId) =>
        new(buch.Ereignisse.Add(ereignis as SatzungEreignis ?? throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} im Strom einer Satzung.")));

    /// <summary>The event, unless it would say nothing new: it was said with the same knowledge, or is what was said last.</summary>
    public IReadOnlyList<IEreignis> Fehlende(ErhebungGeregelt neu)
    {
        var gleiche = Ereignisse.OfType<ErhebungGeregelt>().Where(e => e.Ab == neu.Ab).ToList();
        return neu.Herkunft.BekanntSeit is null
            ? gleiche.LastOrDefault()?.Delegiert == neu.Delegiert ? [] : [neu]
            : gleiche.Exists(e => e.Herkunft.BekanntSeit == neu.Herkunft.BekanntSeit && e.Delegiert == neu.Delegiert) ? [] : [neu];
    }

    public IReadOnlyList<IEreignis> Fehlende(AussetzungBeschlossen neu)
    {
        var gleiche = Ereignisse.OfType<AussetzungBeschlossen>().Where(e => e.Schluessel == neu.Schluessel && e.Herkunft.BekanntSeit == neu.Herkunft.BekanntSeit).ToList();
        return gleiche.Exists(e => e with { Herkunft = neu.Herkunft } == neu) ? [] : [neu];
    }

    public static Regelverstoss? Inhalt(SatzungEreignis ereignis)
    {
        if (!Kennung.IstGueltig(ereignis.Jugendamt)) return new("jugendamt", $"„{ereignis.Jugendamt}“ ist keine gültige Kennung ({Kennung.Regel}).");
        return ereignis switch
        {
            ErhebungGeregelt e => Tatsachenregeln.Herkunft(e.Herkunft),
            AussetzungBeschlossen { Prozent: < 1 or > 100 } e => new("prozent", $"{e.Prozent} % liegt nicht zwischen 1 und 100; bitte den Teil des Beitrags angeben, der entfällt."),
            AussetzungBeschlossen e when e.Stufen?.Any(s => s < 1) == true => new("stufen", "Einkommensstufen zählen ab 1; bitte prüfen."),
            AussetzungBeschlossen e when e.Paragraph.Length > LaengsterText => new("grundlage", $"Der Text ist länger als {LaengsterText} Zeichen; bitte kürzen."),
            AussetzungBeschlossen e => Tatsachenregeln.Herkunft(e.Herkunft),
            _ => null,
        };
    }

    public static Regelverstoss? Stand(Jugendamtbuch buch, SatzungEreignis ereignis)
    {
        const string satz = "Mit derselben Kenntnis (bekannt_seit) ist schon etwas anderes gespeichert; bitte sagen, seit wann die neue Angabe bekannt ist, oder „bekannt_seit“ leer lassen.";
        return ereignis switch
        {
            ErhebungGeregelt { Herkunft.BekanntSeit: { } seit } e when buch.Ereignisse.OfType<ErhebungGeregelt>().Any(x => x.Ab == e.Ab && x.Herkunft.BekanntSeit == seit) => new("art", satz),
            AussetzungBeschlossen { Herkunft.BekanntSeit: { } seit } e when buch.Ereignisse.OfType<AussetzungBeschlossen>().Any(x => x.Schluessel == e.Schluessel && x.Herkunft.BekanntSeit == seit) =>
                new("aussetzung", satz),
            _ => null,
        };
    }
}
