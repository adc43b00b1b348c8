using System.Collections.Immutable;
using System.Globalization;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>Commands to the stream <c>personalcodes-{mandant}</c>.</summary>
public abstract record PersonalcodeBefehl(string Mandant) : IBefehl
{
    public const string Praefix = "personalcodes-";

    public string Stream => Strom(Mandant);

    public static string Strom(string mandant) => Praefix + mandant;
}

/// <summary>Says how a code of the Generalvikariat is read; a known one is read differently from now on.</summary>
public sealed record OrdnePersonalcodeZu(string Mandant, Personalcodeart Art, string Code, string Wert, int? Ausbildungsjahr) : PersonalcodeBefehl(Mandant);

public sealed record EntfernePersonalcode(string Mandant, Personalcodeart Art, string Code) : PersonalcodeBefehl(Mandant);

/// <summary>How codes are read.</summary>
internal sealed record PersonalcodeZustand(ImmutableSortedDictionary<(Personalcodeart Art, string Code), PersonalcodeZugeordnet> Alle)
{
    public static PersonalcodeZustand Anfang { get; } = new(ImmutableSortedDictionary<(Personalcodeart Art, string Code), PersonalcodeZugeordnet>.Empty);

    public static PersonalcodeZustand Evolve(PersonalcodeZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        PersonalcodeZugeordnet e => new(z.Alle.SetItem((e.Art, e.Code), e)),
        PersonalcodeEntfernt e => new(z.Alle.Remove((e.Art, e.Code))),
        _ => throw new InvalidOperationException($"Personalcodes: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public Personalfunktion? Funktion(string code) => Finde(Personalcodeart.Funktion, code) is { } z ? Enum.Parse<Personalfunktion>(z.Wert) : Wortlaut(code);

    /// <summary>The key of a qualification stands for itself.</summary>
    public (string Schluessel, int? Jahr)? Qualifikation(string code, int? jahr)
    {
        if (Finde(Personalcodeart.Qualifikation, code) is { } z) return (z.Wert, jahr ?? z.Ausbildungsjahr);
        return Kibiztabellen.Amtlich.Qualifikationen.Any(q => q.Schluessel == code) ? (code, jahr) : null;
    }

    /// <summary>Ours, if the code stands for one; else the code itself.</summary>
    public string Einrichtung(string code) => Finde(Personalcodeart.Einrichtung, code)?.Wert ?? code;

    private PersonalcodeZugeordnet? Finde(Personalcodeart art, string code) => Alle.GetValueOrDefault((art, code));

    private static Personalfunktion? Wortlaut(string code) =>
        Enum.GetValues<Personalfunktion>().Where(f => string.Equals(f.ToString(), code, StringComparison.OrdinalIgnoreCase) || string.Equals(Woerter.Wort(f), code, StringComparison.OrdinalIgnoreCase)).Select(f => (Personalfunktion?)f).FirstOrDefault();
}

internal sealed class PersonalcodeDecider : IDecider<PersonalcodeZustand, PersonalcodeBefehl>
{
    private const int LaengsterCode = 60;

    private PersonalcodeDecider()
    {
    }

    public static PersonalcodeZustand Anfang => PersonalcodeZustand.Anfang;

    public static PersonalcodeZustand Evolve(PersonalcodeZustand zustand, IEreignis ereignis, Guid ereignisId) => PersonalcodeZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(PersonalcodeZustand zustand, PersonalcodeBefehl befehl) => befehl switch
    {
        OrdnePersonalcodeZu b => OrdneZu(zustand, new(b.Art, b.Code.Trim(), b.Wert, b.Ausbildungsjahr)),
        EntfernePersonalcode b => zustand.Alle.ContainsKey((b.Art, b.Code)) ? Entscheidung.Ja(new PersonalcodeEntfernt(b.Art, b.Code)) : Entscheidung.Nichts,
        _ => throw new InvalidOperationException($"Personalcodes: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung OrdneZu(PersonalcodeZustand z, PersonalcodeZugeordnet e)
    {
        if (e.Code.Length is 0 or > LaengsterCode) return Entscheidung.Nein($"Der Code fehlt oder ist länger als {LaengsterCode} Zeichen; bitte so angeben, wie er in der Datei steht.");
        if (Falsch(e) is { } satz) return Entscheidung.Nein(satz);
        return z.Alle.GetValueOrDefault((e.Art, e.Code)) == e ? Entscheidung.Nichts : Entscheidung.Ja(e);
    }

    private static string? Falsch(PersonalcodeZugeordnet e) => e.Art switch
    {
        Personalcodeart.Funktion => Enum.TryParse<Personalfunktion>(e.Wert, out var f) && Enum.IsDefined(f) && !int.TryParse(e.Wert, NumberStyles.Integer, CultureInfo.InvariantCulture, out _) ? Ohne(e) : $"Eine Funktion „{e.Wert}“ gibt es nicht; bitte eine der angebotenen wählen.",
        Personalcodeart.Qualifikation => Angabenregeln.Pruefe(new QualifikationGemeldet("x", default, null, e.Wert, e.Ausbildungsjahr ?? (Kibiztabellen.Amtlich.FragtAusbildungsjahr(e.Wert) ? 1 : null), null, Contracts.Herkunft.Jetzt))?.Satz,
        Personalcodeart.Einrichtung => Kennung.IstGueltig(e.Wert) ? Ohne(e) : $"„{e.Wert}“ ist keine gültige Kennung ({Kennung.Regel}).",
        _ => "Bitte angeben, was der Code bezeichnet: Funktion, Qualifikation oder Einrichtung.",
    };

    private static string? Ohne(PersonalcodeZugeordnet e) => e.Ausbildungsjahr is null ? null : "Ein Ausbildungsjahr gibt es nur bei Qualifikationen; bitte das Feld leer lassen.";
}
