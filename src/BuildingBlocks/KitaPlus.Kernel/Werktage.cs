namespace KitaPlus.Kernel;

/// <summary>Working days in Nordrhein-Westfalen: Monday to Friday without public holidays (§ 2 Feiertagsgesetz NW).</summary>
public static class Werktage
{
    public static bool IstWerktag(DateOnly tag) => tag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IstFeiertag(tag);

    /// <summary>Working days from the first to the last day, both inclusive; 0 if the last lies before the first.</summary>
    public static int Zahl(DateOnly von, DateOnly bis)
    {
        var zahl = 0;
        for (var tag = von; tag <= bis; tag = tag.AddDays(1))
            if (IstWerktag(tag)) zahl++;
        return zahl;
    }

    public static bool IstFeiertag(DateOnly tag)
    {
        if ((tag.Month, tag.Day) is (1, 1) or (5, 1) or (11, 1) or (12, 25) or (12, 26)) return true;
        if ((tag.Month, tag.Day) is (10, 3)) return tag.Year >= 1990;
        // once, for 500 years of Reformation
        if (tag == new DateOnly(2017, 10, 31)) return true;
        // Karfreitag, Ostersonntag, Ostermontag, Christi Himmelfahrt, Pfingstsonntag, Pfingstmontag, Fronleichnam
        return (tag.DayNumber - Ostersonntag(tag.Year).DayNumber) is -2 or 0 or 1 or 39 or 49 or 50 or 60;
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Gauß, in the form of Lichtenberg).</summary>
    public static DateOnly Ostersonntag(int jahr)
    {
        var jahrhundert = jahr / 100;
        var mondkorrektur = 15 + (((3 * jahrhundert) + 3) / 4) - (((8 * jahrhundert) + 13) / 25);
        var sonnenkorrektur = 2 - (((3 * jahrhundert) + 3) / 4);
        var mondjahr = jahr % 19;
        var keim = ((19 * mondjahr) + mondkorrektur) % 30;
        var kalendarisch = ((keim + (mondjahr / 11)) / 29);
        var ostergrenze = 21 + keim - kalendarisch;
        var ersterSonntag = 7 - ((jahr + (jahr / 4) + sonnenkorrektur) % 7);
        var entfernung = 7 - ((ostergrenze - ersterSonntag) % 7);
        return new DateOnly(jahr, 3, 1).AddDays(ostergrenze + entfernung - 1);
    }
}
