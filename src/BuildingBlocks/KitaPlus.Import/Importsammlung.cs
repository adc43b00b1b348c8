using System.Security.Cryptography;
using System.Text;
using KitaPlus.EventStore;

namespace KitaPlus.Import;

/// <summary>Everything read in one run, before anything is decided.</summary>
internal sealed class Importsammlung(string mandant, DateOnly heute, IReadOnlyList<Importdatei> dateien)
{
    public string Mandant { get; } = mandant;
    public DateOnly Heute { get; } = heute;
    public List<Eintrag> Eintraege { get; } = [];
    public Fehlerliste Fehlerliste { get; } = new();

    /// <summary>Streams whose creating row is broken: rows that refer to them are not blamed for it.</summary>
    public HashSet<string> FehlerhafteStroeme { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateOnly> Uebernahmen { get; } = new(StringComparer.Ordinal);

    public HashSet<Schutz> Schluessel { get; } = [];

    public void Fehler(int datei, int zeile, string spalte, string grund) =>
        Fehlerliste.Add(datei, new Importfehler(dateien[datei].Name, zeile, spalte, grund));

    public string Dateiname(int datei) => dateien[datei].Name;

    public void Fehler(Eintrag e, string spalte, string grund) => Fehler(e.Datei, e.Zeile, spalte, grund);

    /// <summary>Event id of a row with its own key; <paramref name="pfad"/> is <c>format/schluessel</c>.</summary>
    public Guid Schluesselkennung(string pfad) => EreignisId.Aus($"{Mandant}/{pfad}");

    public Guid Inhaltskennung(string format, IEnumerable<string> werte)
    {
        var text = new StringBuilder(Mandant).Append('\u001e').Append(format);
        foreach (var w in werte) text.Append('\u001f').Append(w);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return new Guid(hash[..16]);
    }
}
