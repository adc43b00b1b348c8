namespace KitaPlus.Beispiele;

/// <summary>What really happens to a child; when the Rendantur hears of it is decided elsewhere.</summary>
/// <param name="Bekannt">First recording of the child.</param>
internal sealed record Kindplan(string Kennung, string Stream, DateOnly Geburt, DateOnly Eintritt, DateOnly Ende, Meldung Bekannt)
{
    /// <summary>Age in full years on the Stichtag 1 November of the Kindergartenjahr of a day; decides the group.</summary>
    public int AlterImKindergartenjahr(DateOnly tag)
    {
        var jahr = tag.Month >= 8 ? tag.Year : tag.Year - 1;
        return jahr - Geburt.Year - (Geburt.Month >= 11 && (Geburt.Month > 11 || Geburt.Day > 1) ? 1 : 0);
    }

    /// <summary>School begins on 1 August of the year in which the child is six by 30 September.</summary>
    public static DateOnly Schulbeginn(DateOnly geburt) => new(geburt.Year + (geburt.Month <= 9 ? 6 : 7), 8, 1);
}
