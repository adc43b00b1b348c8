namespace KitaPlus.Beitraege.Satzung;

/// <summary>What two versions of a Satzung say differently in one part.</summary>
internal sealed record Abschnittsunterschied(string Titel, IReadOnlyList<string> Entfallen, IReadOnlyList<string> Neu, IReadOnlyList<Tafelunterschied> Tafeln);

/// <param name="Zeilen">Only those in which something changed; a value that did not change is null.</param>
internal sealed record Tafelunterschied(string Titel, IReadOnlyList<string> Spalten, IReadOnlyList<Zeilenunterschied> Zeilen);

internal sealed record Zeilenunterschied(string Titel, IReadOnlyList<Wertunterschied?> Werte);

/// <param name="Alt">„–“ where there was none.</param>
internal sealed record Wertunterschied(string Alt, string Neu);

/// <summary>Compares the versions as people read them, so nothing that means the same is shown as different.</summary>
internal static class Satzungsunterschied
{
    private const string Nichts = "–";

    public static IReadOnlyList<Abschnittsunterschied> Zwischen(SatzungDokument alt, SatzungDokument neu)
    {
        var (links, rechts) = (Satzungstext.Abschnitte(alt), Satzungstext.Abschnitte(neu));
        return
        [
            .. links.Select(a => a.Titel).Union(rechts.Select(a => a.Titel), StringComparer.Ordinal)
                .Select(t => Vergleiche(t, links.FirstOrDefault(a => a.Titel == t), rechts.FirstOrDefault(a => a.Titel == t)))
                .Where(u => u.Entfallen.Count + u.Neu.Count + u.Tafeln.Count > 0),
        ];
    }

    private static Abschnittsunterschied Vergleiche(string titel, Satzungsabschnitt? alt, Satzungsabschnitt? neu)
    {
        IEnumerable<string> Saetze(Satzungsabschnitt? a) => a is null ? [] : a.Paragraph.Length > 0 ? a.Saetze.Append($"Grundlage: {a.Paragraph}") : a.Saetze;
        return new(titel, [.. Saetze(alt).Except(Saetze(neu), StringComparer.Ordinal)], [.. Saetze(neu).Except(Saetze(alt), StringComparer.Ordinal)],
        [
            .. (alt?.Tafeln ?? []).Select(t => t.Titel).Union((neu?.Tafeln ?? []).Select(t => t.Titel), StringComparer.Ordinal)
                .Select(t => Vergleiche(t, alt?.Tafeln.FirstOrDefault(x => x.Titel == t), neu?.Tafeln.FirstOrDefault(x => x.Titel == t)))
                .Where(t => t.Zeilen.Count > 0),
        ]);
    }

    private static Tafelunterschied Vergleiche(string titel, Satzungstafel? alt, Satzungstafel? neu)
    {
        var spalten = (neu?.Spalten ?? []).Union(alt?.Spalten ?? [], StringComparer.Ordinal).ToList();
        var zeilen = (neu?.Zeilen ?? []).Select(z => z.Titel).Union((alt?.Zeilen ?? []).Select(z => z.Titel), StringComparer.Ordinal);
        return new(titel, spalten,
        [
            .. zeilen.Select(z => new Zeilenunterschied(z, [.. spalten.Select(s => Wert(alt, z, s) is var a && Wert(neu, z, s) is var n && a == n ? null : new Wertunterschied(a, n))]))
                .Where(z => z.Werte.Any(w => w is not null)),
        ]);
    }

    private static string Wert(Satzungstafel? tafel, string zeile, string spalte)
    {
        if (tafel?.Zeilen.FirstOrDefault(z => z.Titel == zeile) is not { } z) return Nichts;
        for (var i = 0; i < tafel.Spalten.Count; i++)
            if (tafel.Spalten[i] == spalte) return z.Werte[i];
        return Nichts;
    }
}
