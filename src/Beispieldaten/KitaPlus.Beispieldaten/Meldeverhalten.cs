namespace KitaPlus.Beispiele;

/// <summary>How people report changes: mostly in time, some late, some very late; now and then a letter lies about.</summary>
internal static class Meldeverhalten
{
    public static Meldung Ziehe(Zufall z, DateOnly gueltigAb)
    {
        var art = z.Gewichtet([62, 14, 12, 6, 6]);
        var eingang = art switch
        {
            0 => gueltigAb.AddDays(-z.Zwischen(3, 45)),
            1 => gueltigAb.AddDays(z.Zwischen(1, 28)),
            2 => gueltigAb.AddDays(z.Zwischen(40, 200)),
            3 => gueltigAb.AddDays(z.Zwischen(200, 600)),
            _ => gueltigAb.AddDays(-z.Zwischen(5, 30)),
        };
        var liegen = art == 4 ? z.Zwischen(45, 200) : z.Zwischen(1, 12);
        return new Meldung(eingang, eingang.AddDays(liegen));
    }

    /// <summary>A notice that came in on a given day and was typed in soon after.</summary>
    public static Meldung Zuegig(Zufall z, DateOnly eingang) => new(eingang, eingang.AddDays(z.Zwischen(1, 12)));
}
