using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>When a notice came in and when a clerk typed it in.</summary>
internal readonly record struct Meldung(DateOnly Eingang, DateOnly Erfasst)
{
    /// <summary>Not before a day, because what it refers to was only opened then.</summary>
    public Meldung NichtVor(DateOnly tag) => Erfasst >= tag ? this : this with { Erfasst = tag };
}

/// <summary>
/// Records the events of one subject (household, Einrichtung) with the simulated clock. What is typed in on one day
/// is one session: it keeps the order of the calls, so openings stand before what refers to them.
/// </summary>
internal sealed class Akte(int gegenstand, long nummer, int seed, Kalender kalender, Eintragsliste liste)
{
    private int laufend;

    /// <summary>Records the event, unless it only becomes known after the end of the simulated time.</summary>
    public void Erfasse(string stream, Meldung meldung, Func<Herkunft, IEreignis> ereignis)
    {
        var tag = Kalender.Arbeitstag(meldung.Erfasst);
        if (tag > kalender.LetzterTag) return;
        var eingang = meldung.Eingang < tag ? meldung.Eingang : tag;
        liste.Fuege(Moment(tag), stream, ereignis(new Herkunft(eingang)));
    }

    private long Moment(DateOnly tag)
    {
        var sitzung = Zufall.Mische(((ulong)(uint)seed << 40) ^ ((ulong)gegenstand << 56) ^ ((ulong)nummer << 20) ^ (ulong)tag.DayNumber);
        return kalender.Zeitpunkt(tag, (int)(sitzung % 599) * 60 + (laufend++ * 10));
    }
}
