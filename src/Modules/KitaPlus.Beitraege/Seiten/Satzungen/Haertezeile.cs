using KitaPlus.Beitraege.Simulation;
using KitaPlus.Betrieb;

namespace KitaPlus.Beitraege.Seiten.Satzungen;

/// <summary>A family that a draft would hit hardest.</summary>
internal sealed record Haertezeile(string Name, Haertefall Fall)
{
    /// <param name="kinder">Ids of the children by family.</param>
    /// <param name="mitNamen">Whether the caller may see incomes of the whole Mandant; else the families stay without a name.</param>
    public static async Task<IReadOnlyList<Haertezeile>> AusAsync(
        IReadOnlyList<Haertefall> faelle, IReadOnlyDictionary<long, IReadOnlyList<string>> kinder, INamen namen, string mandant, bool mitNamen, CancellationToken abbruch = default)
    {
        var blatt = mitNamen ? await namen.VonAsync(mandant, [.. kinder.Values.SelectMany(k => k).Select(k => $"kind-{k}")], abbruch) : Namensblatt.Leer;
        return [.. faelle.Select((f, i) => new Haertezeile(mitNamen ? string.Join(", ", kinder[f.Familie].Select(blatt.Kind)) : $"Familie {i + 1}", f))];
    }
}
