using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>
/// All facts that can influence each other's fees: the children, households and adults connected with one another at any time.
/// A view into a larger array; the facts stand in the order of knowledge.
/// </summary>
/// <param name="Nummer">Number of the family in the read model.</param>
internal readonly record struct Familie(long Nummer, Fakt[] Puffer, int Anfang, int Anzahl)
{
    public ReadOnlySpan<Fakt> Fakten => Puffer.AsSpan(Anfang, Anzahl);

    /// <summary>Marks the facts that belong to a moment of knowledge.</summary>
    public void Bekannt(Kenntnisstand stand, Span<bool> gilt)
    {
        var bis = stand.Bekannt.UtcTicks;
        var fakten = Fakten;
        for (var i = 0; i < fakten.Length; i++) gilt[i] = fakten[i].Bekannt <= bis && fakten[i].Position <= stand.Position;
    }

    /// <summary>The last thing learnt about the family at a moment of knowledge (position in the log), 0 = nothing.</summary>
    public long LetztePosition(Kenntnisstand stand)
    {
        var bis = stand.Bekannt.UtcTicks;
        long letzte = 0;
        foreach (ref readonly var f in Fakten)
            if (f.Bekannt <= bis && f.Position <= stand.Position && f.Position > letzte) letzte = f.Position;
        return letzte;
    }
}
