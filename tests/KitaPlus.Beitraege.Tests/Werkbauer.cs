using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Tests.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests;

/// <summary>Puts the Satzungen and the responsibilities of the Jugendämter together.</summary>
internal sealed class Werkbauer(Codes codes)
{
    private readonly List<Tarif> tarife = [];
    private readonly Dictionary<int, IReadOnlyList<(int Ab, int Bis, int Jugendamt)>> einrichtungen = [];
    private readonly Dictionary<int, IReadOnlyList<(int AbMonat, Erhebungsart Art)>> erhebungen = [];

    /// <param name="name">A shipped Satzung, e.g. <c>koeln-2025-08-01</c>.</param>
    public Werkbauer Satzung(string name) => Satzung(Beispielsatzungen.Dokument(name));

    public Werkbauer Satzung(SatzungDokument dokument)
    {
        tarife.Add(Tarif.Aus(dokument, SatzungLeser.Pruefsumme(dokument), tarife.Count, codes[dokument.Jugendamt], name => codes[name], name => codes[name], []));
        return this;
    }

    public Werkbauer Einrichtung(string einrichtung, string jugendamt)
    {
        einrichtungen[codes[einrichtung]] = [(DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber, codes[jugendamt])];
        return this;
    }

    public Werkbauer Delegiert(string jugendamt, Monat ab)
    {
        erhebungen[codes[jugendamt]] = [(ab.Index, Erhebungsart.Delegiert)];
        return this;
    }

    public Satzungswerk Baue() => new(tarife, einrichtungen, erhebungen);
}

/// <summary>Runs the engine for a built family.</summary>
internal static class Rechnung
{
    public static IReadOnlyList<Zeile> Rechne(this Satzungswerk werk, Familienbauer familie, Monat von, Monat bisEinschliesslich, Kenntnisstand? stand = null)
    {
        var f = familie.Baue();
        var gilt = new bool[f.Anzahl];
        f.Bekannt(stand ?? Kenntnisstand.Alles, gilt);
        var aus = new Zeilenliste();
        new Rechenwerk(werk).Rechne(f, gilt, von.Index, bisEinschliesslich.Index + 1, aus);
        return [.. aus.Alle];
    }

    public static IReadOnlyList<Herleitung> Erklaere(this Satzungswerk werk, Familienbauer familie, Monat von, Monat bisEinschliesslich, Kenntnisstand? stand = null)
    {
        var f = familie.Baue();
        var gilt = new bool[f.Anzahl];
        f.Bekannt(stand ?? Kenntnisstand.Alles, gilt);
        var protokoll = new Herleitungsprotokoll();
        new Rechenwerk(werk).Rechne(f, gilt, von.Index, bisEinschliesslich.Index + 1, new Zeilenliste(), ref protokoll);
        return protokoll.Herleitungen;
    }
}
