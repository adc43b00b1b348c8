using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Contracts.Verpflegung;

namespace KitaPlus.Beitraege.Essen;

/// <summary>How the facts about meals lie in a <see cref="Fakt"/>.</summary>
internal static class Essensfakt
{
    private const int Bits = 20;
    private const long Maske = (1L << Bits) - 1;

    public static string Angebotsname(string einrichtung, string angebot) => $"{einrichtung}/{angebot}";

    /// <summary>Contract: payer (24 bits), Einrichtung and offer (20 bits each).</summary>
    public static long Vertrag(int zahler, int einrichtung, int angebot) => ((long)zahler << (2 * Bits)) | ((long)einrichtung << Bits) | (uint)angebot;

    public static int Zahler(in Fakt f) => (int)(f.Wert >> (2 * Bits));

    public static int Einrichtung(in Fakt f) => (int)((f.Wert >> Bits) & Maske);

    public static int Angebot(in Fakt f) => (int)(f.Wert & Maske);

    /// <summary>Days of the week (5 bits), then the parts of the offer (0 = all).</summary>
    public static int Umfang(Essenstage tage, IEnumerable<Bestandteilart>? bestandteile) => (int)tage | ((bestandteile ?? []).Aggregate(0, (a, b) => a | (1 << (int)b)) << 5);

    public static Essenstage Tage(in Fakt f) => (Essenstage)(f.Wert2 & 31);

    public static bool Enthaelt(in Fakt f, Bestandteilart art) => f.Wert2 >> 5 is var teile && (teile == 0 || (teile & (1 << (int)art)) != 0);

    public static DateTimeOffset Gemeldet(in Fakt f) => new(f.Wert, TimeSpan.Zero);

    /// <summary>An additional meal, not an absence.</summary>
    public static bool IstAnmeldung(in Fakt f) => f.Wert2 == 1;
}
