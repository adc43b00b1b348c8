using KitaPlus.Rechte;

namespace KitaPlus.Einrichtungen;

/// <summary>One line of the view.</summary>
internal sealed record Ortszeile(string Art, string Id, DateOnly Ab, string Name, string? Traeger);

/// <summary>From this day on the Träger is pfarrlich or not.</summary>
internal sealed record Zugehoerigkeitszeile(string Traeger, DateOnly Ab, bool Pfarrlich);

/// <summary>The places of a Mandant, in memory.</summary>
internal sealed class Ortsverzeichnis : IOrtsverzeichnis
{
    private readonly Dictionary<string, (string Traeger, DateOnly Ab)> traegerVon = new(StringComparer.Ordinal);
    private readonly Dictionary<Ort, string> namen = [];
    private readonly ILookup<string, string> einrichtungenVon;
    private readonly ILookup<string, Zugehoerigkeitszeile> zugehoerigkeiten;

    /// <param name="zeilen">In the order of the log: a later name covers an earlier one from its day on; shown is the newest.</param>
    /// <param name="zugehoerigkeiten">In the order of the log, too.</param>
    public Ortsverzeichnis(IEnumerable<Ortszeile> zeilen, IEnumerable<Zugehoerigkeitszeile> zugehoerigkeiten)
    {
        foreach (var z in zeilen)
        {
            namen[z.Art == "t" ? Ort.Traeger(z.Id) : Ort.Einrichtung(z.Id)] = z.Name;
            if (z.Traeger is not null) traegerVon[z.Id] = (z.Traeger, z.Ab);
        }

        this.zugehoerigkeiten = zugehoerigkeiten.ToLookup(z => z.Traeger, StringComparer.Ordinal);
        einrichtungenVon = traegerVon.ToLookup(e => e.Value.Traeger, e => e.Key, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<Ort> Alle => namen.Keys;

    // a right given for a Kita that opens next month is already good for preparing it, so the day of opening does not matter
    public IEnumerable<string> Einrichtungen(Ort ort, DateOnly tag) => ort.Art switch
    {
        Ortsart.Mandant => traegerVon.Keys,
        Ortsart.Traeger => einrichtungenVon[ort.Id],
        _ => [ort.Id],
    };

    public string? Traeger(string einrichtung, DateOnly tag) => traegerVon.TryGetValue(einrichtung, out var t) ? t.Traeger : null;

    public bool? Pfarrlich(string traeger, DateOnly tag) => zugehoerigkeiten[traeger].LastOrDefault(z => z.Ab <= tag)?.Pfarrlich;

    public string Name(Ort ort) => namen.TryGetValue(ort, out var n) ? n : ort.ToString();
}
