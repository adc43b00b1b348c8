namespace KitaPlus.KiBiz;

/// <summary>Somebody of the staff and how their hours count.</summary>
/// <param name="Hinweis">Why nothing but the whole counts; null: nothing to say.</param>
public sealed record Kraftzeile(Kraftabschnitt Kraft, Stunden Fachkraft, Stunden Ergaenzungskraft, Stunden Leitung, Stunden Gesamt, string? Hinweis);

/// <summary>Staff there is, in hours per week, as the law counts it (§ 28 KiBiz, § 13 PersVO).</summary>
public sealed record Personalbestand(Stunden Fachkraft, Stunden Ergaenzungskraft, Stunden Leitung, Stunden Gesamt, IReadOnlyList<Kraftzeile> Zeilen)
{
    public static Personalbestand Keiner { get; } = new(Stunden.Null, Stunden.Null, Stunden.Null, Stunden.Null, []);

    public static Personalbestand Fuer(Kibiztabellen tabellen, IEnumerable<Kraftabschnitt> kraefte, DateOnly tag)
    {
        ArgumentNullException.ThrowIfNull(tabellen);
        var zeilen = kraefte.Select(k => Zeile(tabellen, k, tag)).ToList();
        return new(Summe(z => z.Fachkraft), Summe(z => z.Ergaenzungskraft), Summe(z => z.Leitung), Summe(z => z.Gesamt), zeilen);

        Stunden Summe(Func<Kraftzeile, Stunden> wert) => zeilen.Aggregate(Stunden.Null, (s, z) => s + wert(z));
    }

    private static Kraftzeile Zeile(Kibiztabellen tabellen, Kraftabschnitt k, DateOnly tag)
    {
        var rest = Stunden.Groesser(k.Stunden - k.Leitung, Stunden.Null);
        var leitung = k.Leitung > k.Stunden ? k.Stunden : k.Leitung;
        return tabellen.Anrechnung(k.Qualifikation, k.Ausbildungsjahr, tag) is { } a
            ? new(k, rest * a.Fachkraft, rest * a.Ergaenzungskraft, leitung, k.Stunden, null)
            : new(k, Stunden.Null, Stunden.Null, leitung, k.Stunden, $"für „{tabellen.Titel(k.Qualifikation)}“{(k.Ausbildungsjahr is { } j ? $" im {j}. Ausbildungsjahr" : "")} gibt es am {tag:dd.MM.yyyy} keine Anrechnung");
    }
}
