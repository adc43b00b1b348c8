using System.Globalization;
using System.Reflection;

namespace KitaPlus.Rechte;

/// <summary>Who may do what: one readable file, valid from a day on.</summary>
/// <param name="GueltigAb">First day; taken from the name of the file.</param>
/// <param name="Text">The file itself, so that the log can keep what applied.</param>
public sealed record Rechtematrix(DateOnly GueltigAb, string Text)
{
    private readonly Dictionary<(Bereich, Rolle), Matrixzelle> zellen = Lies(Text);

    public Matrixzelle this[Bereich bereich, Rolle rolle] => zellen[(bereich, rolle)];

    /// <summary>Has a row of its own for everything. One recorded by an older version of the program may lack a row; there the row counts that it was part of then.</summary>
    public bool IstVollstaendig { get; } = Genannte(Text).SetEquals(Bereiche.Alle);

    /// <summary>The matrices that come with the program, oldest first.</summary>
    public static IReadOnlyList<Rechtematrix> Mitgelieferte { get; } = LiesMitgelieferte();

    private static List<Rechtematrix> LiesMitgelieferte()
    {
        var hier = Assembly.GetExecutingAssembly();
        return [.. hier.GetManifestResourceNames().Where(n => n.StartsWith("matrix/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(n =>
        {
            using var leser = new StreamReader(hier.GetManifestResourceStream(n)!);
            var matrix = new Rechtematrix(DateOnly.ParseExact(Path.GetFileNameWithoutExtension(n["matrix/".Length..]), "yyyy-MM-dd", CultureInfo.InvariantCulture), leser.ReadToEnd());
            return matrix.IstVollstaendig ? matrix : throw new FormatException($"Rechtematrix: in {n} fehlen Bereiche.");
        })];
    }

    /// <exception cref="FormatException">A row or column is missing, double or unknown: nothing is granted by accident.</exception>
    private static Dictionary<(Bereich, Rolle), Matrixzelle> Lies(string datei)
    {
        var zeilen = Zeilen(datei);
        var rollen = zeilen[0].Skip(1).Select(k => Rollen.Alle.SingleOrDefault(r => r.Kuerzel == k)?.Rolle ?? throw new FormatException($"Rechtematrix: unbekannte Rolle „{k}“.")).ToList();
        if (rollen.Distinct().Count() != Rollen.Alle.Count) throw new FormatException("Rechtematrix: nicht jede Rolle hat genau eine Spalte.");
        var gelesen = new Dictionary<(Bereich, Rolle), Matrixzelle>();
        foreach (var z in zeilen.Skip(1))
        {
            if (!Enum.TryParse<Bereich>(z[0], out var bereich)) throw new FormatException($"Rechtematrix: unbekannter Bereich „{z[0]}“.");
            if (z.Length != rollen.Count + 1) throw new FormatException($"Rechtematrix: Bereich „{z[0]}“ hat {z.Length - 1} statt {rollen.Count} Zellen.");
            for (var i = 0; i < rollen.Count; i++)
                if (!gelesen.TryAdd((bereich, rollen[i]), Matrixzelle.Lies(z[i + 1]))) throw new FormatException($"Rechtematrix: Bereich „{z[0]}“ steht zweimal da.");
        }

        foreach (var b in Bereiche.Alle.Where(b => b.FrueherTeilVon() is not null && !gelesen.ContainsKey((b, rollen[0]))))
            foreach (var r in rollen)
                if (gelesen.TryGetValue((b.FrueherTeilVon()!.Value, r), out var zelle)) gelesen[(b, r)] = zelle;
        if (gelesen.Count != Bereiche.Alle.Count * rollen.Count) throw new FormatException("Rechtematrix: es fehlen Bereiche.");
        return gelesen;
    }

    private static List<string[]> Zeilen(string datei) => [.. datei.Split('\n').Select(z => z.TrimEnd('\r')).Where(z => z.Length > 0 && z[0] != '#').Select(z => z.Split(';'))];

    private static HashSet<Bereich> Genannte(string datei) => [.. Zeilen(datei).Skip(1).Select(z => Enum.Parse<Bereich>(z[0]))];

    public bool Equals(Rechtematrix? other) => other is not null && GueltigAb == other.GueltigAb && string.Equals(Text, other.Text, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(GueltigAb, Text);
}
