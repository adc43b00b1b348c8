using System.Collections.Immutable;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <param name="Zeit">Null when it ended before its first day was over.</param>
/// <param name="LetzterTag">Last day, as planned or as ended.</param>
/// <param name="AnlassGeschuetzt">It has a key of its own.</param>
internal sealed record Freigabe(string Id, IReadOnlyList<Ort> Orte, Zeitraum? Zeit, string Anlass, DateOnly LetzterTag, bool AnlassGeschuetzt);

internal sealed record SupportZustand(ImmutableList<Freigabe> Freigaben)
{
    public static SupportZustand Anfang { get; } = new([]);

    public Freigabe? Finde(string id) => Freigaben.Find(f => f.Id == id);

    public static SupportZustand Evolve(SupportZustand z, IEreignis ereignis) => ereignis switch
    {
        SupportFreigegeben e => new(z.Freigaben.Add(new(e.Freigabe, e.Orte, e.Zeit, e.Text(), e.Zeit.Bis ?? e.Zeit.Ab, e.Beschreibung is not null))),
        SupportfreigabeBeendet e => z.Finde(e.Freigabe) is { } f ? new(z.Freigaben.Replace(f, f with { Zeit = Gekuerzt(f.Zeit, e.Ab), LetzterTag = e.Ab })) : z,
        _ => throw new InvalidOperationException($"Support: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    private static Zeitraum? Gekuerzt(Zeitraum? zeit, DateOnly ab) => zeit is not { } z || ab <= z.Ab ? null : z.Bis < ab ? z : new Zeitraum(z.Ab, ab.AddDays(-1));
}

/// <summary>The Support sees a customer only while the customer has released it; a release ends by itself.</summary>
internal sealed class SupportDecider : IDecider<SupportZustand, SupportBefehl>
{
    /// <summary>Days; whoever needs longer releases anew.</summary>
    public const int HoechsteTage = 31;

    private SupportDecider()
    {
    }

    public static SupportZustand Anfang => SupportZustand.Anfang;

    public static SupportZustand Evolve(SupportZustand zustand, IEreignis ereignis, Guid ereignisId) => SupportZustand.Evolve(zustand, ereignis);

    public static Entscheidung Decide(SupportZustand zustand, SupportBefehl befehl)
    {
        if (!befehl.Handelnder.Hat(Rolle.Fachverantwortung) && !befehl.Handelnder.Hat(Rolle.Generalvikariat))
            return Entscheidung.Nein("Freigaben für den Support erteilt und beendet die Fachverantwortung oder das Generalvikariat; bitte dorthin geben.");
        return befehl switch
        {
            GibSupportFrei b => GibFrei(zustand, b),
            BeendeSupportfreigabe b => Beende(zustand, b),
            _ => throw new InvalidOperationException($"Support: unbekannter Befehl {befehl.GetType().Name}."),
        };
    }

    private static Entscheidung GibFrei(SupportZustand z, GibSupportFrei b)
    {
        if (!Kennung.IstGueltig(b.Freigabe)) return Entscheidung.Nein($"„{b.Freigabe}“ ist keine gültige Kennung ({Kennung.Regel}).");
        if (z.Finde(b.Freigabe) is not null) return Entscheidung.Nichts;
        if (b.Anlass.Trim().Length == 0) return Entscheidung.Nein("Bitte angeben, wobei der Support helfen soll.");
        if (b.Bis is not { } bis) return Entscheidung.Nein("Eine Freigabe für den Support ist immer befristet; bitte das Ende angeben.");
        if (b.Ab < b.Handelnder.Heute || bis < b.Ab) return Entscheidung.Nein("Eine Freigabe beginnt frühestens heute und endet nicht vor ihrem Anfang; bitte die Tage prüfen.");
        if (bis.DayNumber - b.Ab.DayNumber >= HoechsteTage) return Entscheidung.Nein($"Eine Freigabe dauert höchstens {HoechsteTage} Tage; bitte kürzer befristen und bei Bedarf neu erteilen.");
        return Ortsregeln.Verstoss(Rolle.Support, Funktion.Support, b.Orte) is { } ort
            ? Entscheidung.Nein(ort)
            : Entscheidung.Ja(new SupportFreigegeben(b.Mandant, b.Freigabe, b.Orte, new Zeitraum(b.Ab, bis), null, Personenbezug<string>.Von(SupportFreigegeben.Schluessel(b.Freigabe), Zwecke.Stammdaten, b.Anlass.Trim())));
    }

    private static Entscheidung Beende(SupportZustand z, BeendeSupportfreigabe b)
    {
        if (z.Finde(b.Freigabe) is not { } f) return Entscheidung.Nein($"Die Freigabe {b.Freigabe} gibt es nicht; bitte die Kennung prüfen.");
        return f.Zeit is not { } zeit || zeit.Bis < b.Handelnder.Heute ? Entscheidung.Nichts : Entscheidung.Ja(new SupportfreigabeBeendet(b.Mandant, b.Freigabe, b.Handelnder.Heute));
    }
}
