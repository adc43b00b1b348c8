namespace KitaPlus.Beitraege.Tests;

/// <summary>Numbers for names: children, households, persons, Einrichtungen, Jugendämter, kinds of exemption. Counted from 1.</summary>
internal sealed class Codes
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);

    public int this[string name]
    {
        get
        {
            if (!codes.TryGetValue(name, out var code)) codes[name] = code = codes.Count + 1;
            return code;
        }
    }

    public string Name(int code) => codes.Single(c => c.Value == code).Key;
}
