using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>An account in the read model.</summary>
/// <param name="Revision">Revision of its stream up to which it has been read.</param>
internal sealed record Kontostand(int Jugendamt, int Person, long Revision, Buchung[] Buchungen);

/// <summary>What falls due on an account, see <see cref="Beitragskonto.Faelligkeiten"/>.</summary>
internal sealed record Kontofaelligkeiten(int Glaeubiger, int Schuldner, long Bewegt, Faelligkeit[] Soll, Aufschub[] Aufschub, Buchung[] Buchungen)
{
    public IEnumerable<int> Kinder => Buchungen.Select(b => b.Kind).Distinct().Order();

    /// <summary>Cents posted by the month that they are for.</summary>
    public SortedDictionary<int, long> Leistungen
    {
        get
        {
            var jeMonat = new SortedDictionary<int, long>();
            foreach (var b in Buchungen)
                for (var m = b.Von; m < b.Bis; m++) jeMonat[m] = jeMonat.GetValueOrDefault(m) + b.Gebucht;
            return jeMonat;
        }
    }
}

/// <summary>Months that may not be posted.</summary>
/// <param name="Einrichtung">Code, -1 = all.</param>
/// <param name="Person">Code, -1 = all.</param>
internal sealed record Sperre(int Jugendamt, string Schluessel, int Einrichtung, int Person, int Von, int Bis, string Grund)
{
    public bool Gilt(int jugendamt, int person, int monat) =>
        (Jugendamt == jugendamt || Jugendamt < 0) && (Person < 0 || Person == person) && Von <= monat && monat < Bis;
}

/// <summary>What is the same for all families at one moment of knowledge.</summary>
/// <param name="Position">Position of the last event that changed any of it.</param>
internal sealed record Grundlagen(Kenntnisstand Stand, Forderungsart Art, IForderungswerk Werk, Grundlagenabdruck Abdruck, IReadOnlyList<long> TarifPositionen, long Position)
{
    /// <summary>The rules of the Elternbeitrag.</summary>
    /// <exception cref="InvalidCastException">These are the rules of another kind of claim.</exception>
    public Satzungswerk Satzungen => (Satzungswerk)Werk;
}

/// <summary>Blocks as they are today; they say what may be posted, not what is right, so they have no past.</summary>
internal sealed class Sperren(IReadOnlyList<Sperre> alle)
{
    private readonly Sperre[] allgemeine = [.. alle.Where(s => s.Einrichtung < 0)];
    private readonly ILookup<int, Sperre> jeEinrichtung = alle.Where(s => s.Einrichtung >= 0).ToLookup(s => s.Einrichtung);

    /// <summary>The block that holds for a child in a month, or null. A block of an Einrichtung holds for children in its care in that month,
    /// and for months without any care of children who have ever been there.</summary>
    /// <param name="aufenthalte">Care of the child as now known, see <see cref="Rechenwerk.Aufenthalte"/>.</param>
    public Sperre? Fuer(int jugendamt, int person, int monat, IReadOnlyList<Aufenthalt> aufenthalte)
    {
        foreach (var s in allgemeine)
            if (s.Gilt(jugendamt, person, monat)) return s;
        if (jeEinrichtung.Count == 0) return null;

        int erster = Kalender.Erster(monat), letzter = Kalender.Letzter(monat);
        Sperre? irgendwo = null;
        var betreut = false;
        foreach (var a in aufenthalte)
        {
            var hier = a.Ab <= letzter && a.Bis >= erster;
            betreut |= hier;
            foreach (var s in jeEinrichtung[a.Einrichtung])
            {
                if (!s.Gilt(jugendamt, person, monat)) continue;
                if (hier) return s;
                irgendwo ??= s;
            }
        }

        return betreut ? null : irgendwo;
    }
}
