using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Simulation;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;

namespace KitaPlus.Beitraege.Seiten.Satzungen;

/// <summary>A family that a draft would hit hardest.</summary>
internal sealed record Haertezeile(string Name, Haertefall Fall)
{
    /// <param name="mitNamen">Whether the caller may see incomes of the whole Mandant; else the families stay without a name.</param>
    public static async Task<IReadOnlyList<Haertezeile>> AusAsync(Bestand bestand, IReadOnlyList<Haertefall> faelle, INamen namen, string mandant, bool mitNamen)
    {
        var kinder = faelle.ToDictionary(f => f.Familie, f => bestand.Mitglieder(f.Familie).Where(m => m.Art == Codeart.Kind).Select(m => m.Text).ToList());
        var blatt = mitNamen ? await namen.VonAsync(mandant, [.. kinder.Values.SelectMany(k => k).Select(k => $"kind-{k}")]) : Namensblatt.Leer;
        return [.. faelle.Select((f, i) => new Haertezeile(mitNamen ? string.Join(", ", kinder[f.Familie].Select(blatt.Kind)) : $"Familie {i + 1}", f))];
    }
}
