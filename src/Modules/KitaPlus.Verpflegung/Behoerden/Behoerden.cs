using System.Collections.Immutable;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Verpflegung;

/// <summary>Commands to the stream <c>behoerden-{mandant}</c>.</summary>
public abstract record BehoerdenBefehl(string Mandant) : IBefehl
{
    public const string Praefix = "behoerden-";

    public string Stream => Strom(Mandant);

    public static string Strom(string mandant) => Praefix + mandant;
}

/// <summary>Enters an authority that pays for Bildung und Teilhabe; a known key changes it.</summary>
/// <param name="Anschrift">Lines of the address.</param>
public sealed record TrageBehoerdeEin(string Mandant, string Behoerde, string Name, IReadOnlyList<string> Anschrift) : BehoerdenBefehl(Mandant);

/// <summary>The authorities by their key.</summary>
internal sealed record BehoerdenZustand(ImmutableSortedDictionary<string, BehoerdeEingetragen> Alle)
{
    public static BehoerdenZustand Anfang { get; } = new(ImmutableSortedDictionary.Create<string, BehoerdeEingetragen>(StringComparer.Ordinal));

    public static BehoerdenZustand Evolve(BehoerdenZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        BehoerdeEingetragen e => new(z.Alle.SetItem(e.Behoerde, e)),
        _ => throw new InvalidOperationException($"Behörden: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };
}

internal static class BehoerdenRegeln
{
    public const int LaengsterName = 200;
    public const int MeisteZeilen = 6;
    public const int LaengsteZeile = 100;

    public static Regelverstoss? Inhalt(BehoerdeEreignis ereignis) => ereignis switch
    {
        BehoerdeEingetragen e => Feldregeln.Kennzeichen("behoerde", e.Behoerde) ?? Feldregeln.Text("name", "Der Name", e.Name, LaengsterName)
            ?? (e.Anschrift.Count > MeisteZeilen ? new Regelverstoss("anschrift", $"Die Anschrift hat {e.Anschrift.Count} Zeilen; möglich sind {MeisteZeilen}.") : null)
            ?? e.Anschrift.Select(z => Feldregeln.Text("anschrift", "Eine Zeile der Anschrift", z, LaengsteZeile)).FirstOrDefault(v => v is not null),
        _ => null,
    };

    public static bool StehtSchonDa(BehoerdenZustand z, BehoerdeEreignis ereignis) =>
        ereignis is BehoerdeEingetragen e && z.Alle.GetValueOrDefault(e.Behoerde) is { } alt && alt.Name == e.Name && alt.Anschrift.SequenceEqual(e.Anschrift, StringComparer.Ordinal);
}

internal sealed class BehoerdenDecider : IDecider<BehoerdenZustand, BehoerdenBefehl>
{
    private BehoerdenDecider()
    {
    }

    public static BehoerdenZustand Anfang => BehoerdenZustand.Anfang;

    public static BehoerdenZustand Evolve(BehoerdenZustand zustand, IEreignis ereignis, Guid ereignisId) => BehoerdenZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(BehoerdenZustand zustand, BehoerdenBefehl befehl) => befehl switch
    {
        TrageBehoerdeEin b => Nimm(zustand, new BehoerdeEingetragen(b.Behoerde, b.Name.Trim(), [.. b.Anschrift.Select(z => z.Trim()).Where(z => z.Length > 0)])),
        _ => throw new InvalidOperationException($"Behörden: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Nimm(BehoerdenZustand z, BehoerdeEreignis ereignis)
    {
        if (BehoerdenRegeln.Inhalt(ereignis) is { } inhalt) return Entscheidung.Nein(inhalt.Satz);
        return BehoerdenRegeln.StehtSchonDa(z, ereignis) ? Entscheidung.Nichts : Entscheidung.Ja(ereignis);
    }
}
