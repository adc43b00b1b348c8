using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Buchhaltung;

/// <summary>How bookings go to the accounting program.</summary>
internal sealed record Buchhaltungsstand(BuchhaltungEingestellt? Einstellung, IReadOnlyList<Kontenzuordnung> Konten)
{
    public static Buchhaltungsstand Anfang { get; } = new(null, []);

    /// <returns>Null: no line fits.</returns>
    public Kontenzuordnung? Finde(string art, string glaeubiger) => Konten.FirstOrDefault(k => k.Art == art && k.Glaeubiger == glaeubiger) ?? Konten.FirstOrDefault(k => k.Art == art && k.Glaeubiger is null);
}

internal sealed class BuchhaltungDecider : IDecider<Buchhaltungsstand, BuchhaltungBefehl>
{
    private BuchhaltungDecider()
    {
    }

    public static Buchhaltungsstand Anfang => Buchhaltungsstand.Anfang;

    public static Buchhaltungsstand Evolve(Buchhaltungsstand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        BuchhaltungEingestellt e => zustand with { Einstellung = e },
        KontenZugeordnet e => zustand with { Konten = e.Zeilen },
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} in der Buchhaltung."),
    };

    public static Entscheidung Decide(Buchhaltungsstand z, BuchhaltungBefehl befehl) => befehl switch
    {
        StelleBuchhaltungEin b when b.Berater is < 1001 or > 9_999_999 => Entscheidung.Nein("Die Beraternummer liegt zwischen 1001 und 9999999."),
        StelleBuchhaltungEin b when b.Mandantennummer is < 1 or > 99_999 => Entscheidung.Nein("Die Mandantennummer liegt zwischen 1 und 99999."),
        StelleBuchhaltungEin b when b.Wirtschaftsjahr is < 1 or > 12 => Entscheidung.Nein("Das Wirtschaftsjahr beginnt in einem Monat von 1 bis 12."),
        StelleBuchhaltungEin b when b.Kontenlaenge is < 4 or > 8 => Entscheidung.Nein("Ein Sachkonto hat 4 bis 8 Stellen."),
        StelleBuchhaltungEin b => new BuchhaltungEingestellt(b.Berater, b.Mandantennummer, b.Wirtschaftsjahr, b.Kontenlaenge) is var neu && neu == z.Einstellung ? Entscheidung.Nichts : Entscheidung.Ja(neu),
        OrdneKontenZu b => Konten(z, b),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Konten(Buchhaltungsstand z, OrdneKontenZu b)
    {
        foreach (var k in b.Zeilen)
        {
            if (!Buchungsarten.Alle.ContainsKey(k.Art)) return Entscheidung.Nein($"„{k.Art}“ ist keine Buchungsart. Möglich sind {string.Join(", ", Buchungsarten.Alle.Keys)}.");
            foreach (var konto in (string[])[k.Soll, k.Haben])
                if (konto.Length is < 1 or > 9 || !konto.All(char.IsAsciiDigit)) return Entscheidung.Nein($"{Buchungsarten.Alle[k.Art]}: „{konto}“ ist keine Kontonummer; sie hat 1 bis 9 Ziffern.");
            if (k.Soll == k.Haben) return Entscheidung.Nein($"{Buchungsarten.Alle[k.Art]}: Soll- und Habenkonto sind gleich.");
            if (k.Kostenstelle?.Length > 36) return Entscheidung.Nein($"{Buchungsarten.Alle[k.Art]}: Die Kostenstelle hat höchstens 36 Zeichen.");
        }

        if (b.Zeilen.DistinctBy(k => (k.Art, k.Glaeubiger)).Count() != b.Zeilen.Count) return Entscheidung.Nein("Für eine Buchungsart und einen Gläubiger gibt es höchstens eine Zeile.");
        return b.Zeilen.SequenceEqual(z.Konten) ? Entscheidung.Nichts : Entscheidung.Ja(new KontenZugeordnet(b.Zeilen));
    }
}

/// <summary>Kinds of bookings as the ledger names them.</summary>
internal static class Buchungsarten
{
    public static IReadOnlyDictionary<string, string> Alle { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sollstellung"] = "Sollstellung",
        ["zahlung"] = "Zahlung",
        ["ruecklastschrift"] = "Rücklastschrift",
        ["gebuehr"] = "Gebühr",
        ["erstattung"] = "Erstattung",
        ["erlass"] = "Erlass",
        ["uebernahme"] = "Übernommener Saldo",
    };
}

/// <summary>Whether an export is there.</summary>
internal sealed record Exportzustand(BuchungenExportiert? Export)
{
    public static Exportzustand Anfang { get; } = new((BuchungenExportiert?)null);
}

internal sealed class ExportDecider : IDecider<Exportzustand, ExportBefehl>
{
    private ExportDecider()
    {
    }

    public static Exportzustand Anfang => Exportzustand.Anfang;

    public static Exportzustand Evolve(Exportzustand zustand, IEreignis ereignis, Guid ereignisId) =>
        new(ereignis as BuchungenExportiert ?? throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} in einem Export."));

    public static Entscheidung Decide(Exportzustand z, ExportBefehl befehl) => befehl switch
    {
        ExportiereBuchungen when z.Export is not null => Entscheidung.Nein("Ein Export mit dieser Nummer ist gerade entstanden, vielleicht von jemand anderem. Bitte die Seite neu laden."),
        ExportiereBuchungen { Export.Anzahl: 0 } => Entscheidung.Nein("Seit dem letzten Export ist nichts gebucht worden."),
        ExportiereBuchungen b => Entscheidung.Ja(b.Export),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };
}
