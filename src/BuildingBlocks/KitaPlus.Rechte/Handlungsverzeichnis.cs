namespace KitaPlus.Rechte;

/// <summary>All actions of the program. What is not in it does not start up.</summary>
public sealed class Handlungsverzeichnis
{
    private readonly Dictionary<string, Handlung> nachName = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Handlung> nachBefehl = [];

    /// <param name="handlungen">The declarations of all modules.</param>
    /// <param name="befehle">All command types that have a handler.</param>
    /// <exception cref="InvalidOperationException">An action is declared twice, or a command not at all.</exception>
    public Handlungsverzeichnis(IEnumerable<Handlung> handlungen, IEnumerable<Type> befehle)
    {
        foreach (var h in handlungen)
        {
            if (!nachName.TryAdd(h.Name, h)) throw new InvalidOperationException($"Die Handlung „{h.Name}“ ist zweimal erklärt.");
            if (h.Befehl is { } b && !nachBefehl.TryAdd(b, h)) throw new InvalidOperationException($"Der Befehl {b.Name} hat zwei Handlungen.");
        }

        var ohne = befehle.Where(b => !nachBefehl.ContainsKey(b)).Select(b => b.Name).Order(StringComparer.Ordinal).ToList();
        if (ohne.Count > 0) throw new InvalidOperationException($"Ohne erklärtes Recht startet das Programm nicht: {string.Join(", ", ohne)}.");
    }

    public IEnumerable<Handlung> Alle => nachName.Values.OrderBy(h => h.Bereich).ThenBy(h => h.Name, StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Not declared.</exception>
    public Handlung this[string name] => nachName.TryGetValue(name, out var h) ? h : throw new InvalidOperationException($"Die Handlung „{name}“ ist nicht erklärt.");

    public Handlung? Suche(string name) => nachName.GetValueOrDefault(name);

    /// <exception cref="InvalidOperationException">Not declared.</exception>
    public Handlung this[Type befehl] => nachBefehl.TryGetValue(befehl, out var h) ? h : throw new InvalidOperationException($"Der Befehl {befehl.Name} hat kein erklärtes Recht.");
}
