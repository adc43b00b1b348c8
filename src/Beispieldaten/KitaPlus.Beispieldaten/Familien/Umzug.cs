namespace KitaPlus.Beispiele;

/// <summary>The household moves into the district of another Jugendamt and all children change the Einrichtung on that day.</summary>
internal sealed record Umzug(DateOnly Ab, Einrichtung Ziel, Meldung Meldung)
{
    public static Umzug? Plane(Familie f, Landschaft landschaft, DateOnly heute, Zufall z)
    {
        if (!z.Prozent(3)) return null;
        var ab = f.TagInBetreuung(heute, z);
        if (z.Prozent(60)) ab = Familie.MonatsErster(ab);
        if (ab <= f.ErsterEintritt || landschaft.Andere(f.Zuhause, anderesJugendamt: true, ab, z) is not { } ziel) return null;
        return new Umzug(ab, ziel, f.Melde(z, ab).NichtVor(ziel.BekanntAb));
    }
}
