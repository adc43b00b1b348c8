namespace KitaPlus.Kinder;

/// <summary>Ids of new records: random, without meaning.</summary>
internal static class Kennungen
{
    private const int Stellen = 12;

    public static string Neu(string vorsatz) => Aus(vorsatz, Guid.NewGuid());

    public static string Aus(string vorsatz, Guid zufall) => $"{vorsatz}-{zufall.ToString("N")[..Stellen]}";
}
