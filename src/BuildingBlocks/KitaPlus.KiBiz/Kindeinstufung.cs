using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.KiBiz;

/// <summary>As what a child counts on a day.</summary>
/// <param name="Typ">Null: cannot be said, see <paramref name="Hinweis"/>.</param>
/// <param name="UnterDrei">By the Stichtag of the Kindergartenjahr; null: birth date unknown.</param>
/// <param name="Hinweis">What somebody should look at; null: nothing.</param>
public sealed record Kindeinstufung(Pauschalentyp? Typ, bool? UnterDrei, string? Hinweis)
{
    /// <summary>Row of the Kindpauschalen that pays for a child with a recognised (drohende) Behinderung.</summary>
    public string? Behinderungspauschale => Typ is not { } typ ? null : UnterDrei != true ? "KmB_Ue3" : typ is { Form: Gruppenform.II, Wochenstunden: 45 } ? "KmB_U3_IIc" : "KmB_U3";

    /// <param name="form">Of the group; null: none.</param>
    public static Kindeinstufung Fuer(Kibiztabellen tabellen, Kindabschnitt kind, Gruppenform? form, DateOnly tag)
    {
        ArgumentNullException.ThrowIfNull(tabellen);
        ArgumentNullException.ThrowIfNull(kind);
        var stichtag = tabellen.Altersstichtag(Kindergartenjahr.Von(tag));
        bool? unterDrei = kind.Geburtsdatum is { } geburt ? geburt.AddYears(3) > stichtag : null;
        var abgeleitet = Abgeleitet(tabellen, kind, form, unterDrei, tag);
        if (Pauschalentyp.TryParse(kind.Pauschalentyp, out var vereinbart))
            return new(vereinbart, unterDrei, abgeleitet is { } a && a != vereinbart ? $"vereinbart ist {vereinbart}, nach Gruppe, Alter und Stunden wäre es {a}" : null);
        if (form is null) return new(null, unterDrei, kind.Gruppe is null ? "keiner Gruppe zugeordnet" : "die Gruppe gibt es an diesem Tag nicht");
        return abgeleitet is null ? new(null, unterDrei, $"für den {tag:dd.MM.yyyy} gibt es keine Buchungszeiten") : new(abgeleitet, unterDrei, Auffaellig(form.Value, kind.Geburtsdatum, unterDrei, stichtag));
    }

    private static Pauschalentyp? Abgeleitet(Kibiztabellen tabellen, Kindabschnitt kind, Gruppenform? form, bool? unterDrei, DateOnly tag)
    {
        if (form is not { } f || tabellen.Band(kind.Wochenstunden, tag) is not { } band) return null;
        return new(f == Gruppenform.II && unterDrei == false ? tabellen.DreijaehrigInII(tag) : f, band);
    }

    private static string? Auffaellig(Gruppenform form, DateOnly? geburt, bool? unterDrei, DateOnly stichtag) => (form, unterDrei) switch
    {
        (_, null) => "Geburtsdatum gelöscht oder unbekannt",
        (Gruppenform.II, false) => $"am {stichtag:dd.MM.yyyy} drei Jahre alt, in einer Gruppe für Kinder unter drei",
        (Gruppenform.III, true) => $"am {stichtag:dd.MM.yyyy} noch nicht drei Jahre alt, in einer Gruppe ab drei",
        (Gruppenform.I, true) when geburt!.Value.AddYears(2) > stichtag => $"am {stichtag:dd.MM.yyyy} noch nicht zwei Jahre alt, in einer Gruppe ab zwei",
        _ => null,
    };
}
