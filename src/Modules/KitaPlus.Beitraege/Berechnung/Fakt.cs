using System.Runtime.InteropServices;
using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>Kinds of facts that a fee depends on; also the order of their timelines.</summary>
internal enum Faktart : byte
{
    Geburt = 1,
    Haushalt = 2,
    Betreuung = 3,
    Wohnsitz = 4,
    Pflegekind = 5,
    Mitglied = 6,
    Zahlungspflicht = 7,
    Geschwister = 8,
    Befreiung = 9,
    Einkommen = 10,

    // facts that only meals depend on; kept apart, so that nobody reads them who computes fees
    Essensvertrag = 20,
    Essenstag = 21,
    But = 22,
}

[Flags]
internal enum Faktmerkmal : byte
{
    Keins = 0,

    /// <summary>Says that there is nothing on its days (no care, no payer, no exemption …).</summary>
    Leer = 1,

    /// <summary>The value has been erased.</summary>
    Geschwaerzt = 2,

    /// <summary>Only withdraws the fact named in <see cref="Fakt.Ersetzt"/>.</summary>
    Ruecknahme = 4,

    /// <summary>Income by Steuerbescheid.</summary>
    Endgueltig = 8,
}

/// <summary>
/// One fact as the engine and the read model hold it: fixed size, so that a family is read from the database without parsing.
/// Facts of a family stand in the order of knowledge (docs/formate/import.md, "Wie Tatsachen sich überlagern").
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct Fakt
{
    /// <summary>UTC ticks from which the fact is known.</summary>
    public long Bekannt;
    public long Position;

    /// <summary>First eight bytes of the event id.</summary>
    public long Kennung;

    /// <summary><see cref="Kennung"/> of the fact that no longer counts because of this one; 0 = none.</summary>
    public long Ersetzt;

    /// <summary>Birth: day. Haushalt: two shares of (code &lt;&lt; 8 | percent), 32 bits each. Betreuung: Einrichtung. Wohnsitz: Jugendamt. Zahlungspflicht: person. Mitglied: role. Einkommen: cents. Geschwister: birth day (0 = unknown). Facts of meals: see <see cref="Essen.Essensfakt"/>.</summary>
    public long Wert;

    /// <summary>Betreuung, Geschwister: hours. Einkommen: Kinderfreibeträge &lt;&lt; 1 | Beamter. Geschwister: code of the care type &lt;&lt; 8.</summary>
    public int Wert2;

    /// <summary>Code of the child, household or person it is about.</summary>
    public int Subjekt;

    /// <summary>Second key of the timeline: person of a Mitglied, kind of a Befreiung, key of a Geschwisterkind.</summary>
    public int Neben;

    /// <summary>Day numbers, both inclusive.</summary>
    public int Ab;
    public int Bis;
    public int Eingegangen;
    public Faktart Art;
    public Faktmerkmal Merkmal;
    private readonly ushort frei;

    public const int OhneEnde = int.MaxValue;

    public readonly bool Hat(Faktmerkmal m) => (Merkmal & m) != 0;

    public readonly long Linie => ((long)Art << 56) | ((long)Subjekt << 28) | (uint)Neben;

    public readonly Tatsachenart Tatsachenart => Art switch
    {
        Faktart.Geburt => Tatsachenart.Geburtsdatum,
        Faktart.Haushalt => Tatsachenart.Haushalt,
        Faktart.Betreuung => Tatsachenart.Betreuung,
        Faktart.Wohnsitz => Tatsachenart.Wohnsitz,
        Faktart.Pflegekind => Tatsachenart.Pflegekind,
        Faktart.Mitglied => Tatsachenart.Mitglied,
        Faktart.Zahlungspflicht => Tatsachenart.Zahlungspflicht,
        Faktart.Geschwister => Tatsachenart.Geschwister,
        Faktart.Befreiung => Tatsachenart.Befreiung,
        _ => Hat(Faktmerkmal.Endgueltig) ? Tatsachenart.EinkommenEndgueltig : Tatsachenart.EinkommenVorlaeufig,
    };

    /// <summary>The order of knowledge: the greater one covers the lesser one.</summary>
    public static int Vergleiche(in Fakt a, in Fakt b)
    {
        if (a.Bekannt != b.Bekannt) return a.Bekannt.CompareTo(b.Bekannt);
        if (a.Eingegangen != b.Eingegangen) return a.Eingegangen.CompareTo(b.Eingegangen);
        if (a.Ab != b.Ab) return a.Ab.CompareTo(b.Ab);
        if (a.Bis != b.Bis) return b.Bis.CompareTo(a.Bis);
        return ((ulong)a.Kennung).CompareTo((ulong)b.Kennung);
    }
}
