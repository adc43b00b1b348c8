using System.Text.Json;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;

namespace KitaPlus.Personal;

/// <summary>What a fact says that is nothing personal by itself, without its days.</summary>
/// <param name="Einrichtung">Null: not employed on these days.</param>
/// <param name="Stunden">Of the employment, or for the Leitung.</param>
internal sealed record Personalwert(string? Einrichtung = null, Personalfunktion? Funktion = null, decimal Stunden = 0, DateOnly? BefristetBis = null, string? Qualifikation = null, int? Jahr = null, bool Abwesend = false)
{
    public IReadOnlyList<Gruppenanteil> Anteile { get; init; } = [];

    /// <returns>Null: the view need not know it.</returns>
    public static Personalwert? Von(ITatsache tatsache) => tatsache switch
    {
        BeschaeftigungVereinbart e => new(e.Einrichtung, e.Funktion, e.Wochenstunden, e.BefristetBis),
        BeschaeftigungBeendet or AbwesenheitBeendet or PersonalnachweisGesehen => new(),
        GruppenZugeordnet e => new() { Anteile = e.Anteile },
        LeitungFreigestellt e => new(Stunden: e.Stunden),
        QualifikationGemeldet e => new(Qualifikation: e.Qualifikation, Jahr: e.Ausbildungsjahr),
        AbwesenheitGemeldet => new(Abwesend: true),
        _ => null,
    };

    public string Text() => JsonSerializer.Serialize(this);

    public static Personalwert Lies(string text) => JsonSerializer.Deserialize<Personalwert>(text)!;
}
