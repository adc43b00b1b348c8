using System.Collections.Immutable;
using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

internal enum Antragslage
{
    Offen,
    Abgeschlossen,
    Abgelehnt,
    Zurueckgezogen,
}

/// <summary>How far an application has come.</summary>
internal sealed record AntragZustand(AntragGestellt? Inhalt, ImmutableDictionary<Schritt, SchrittErledigt> Erledigt, ImmutableList<BelegAbgelegt> Belege, AntragEreignis? Ende)
{
    public static AntragZustand Anfang { get; } = new(null, ImmutableDictionary<Schritt, SchrittErledigt>.Empty, [], null);

    public static AntragZustand Evolve(AntragZustand z, IEreignis ereignis) => ereignis switch
    {
        AntragGestellt e => z with { Inhalt = e },
        SchrittErledigt e => z with { Erledigt = z.Erledigt.SetItem(e.Schritt, e) },
        BelegAbgelegt e => z with { Belege = z.Belege.Add(e) },
        AntragAbgelehnt e => z with { Ende = e },
        AntragZurueckgezogen e => z with { Ende = e },
        _ => throw new InvalidOperationException($"Antrag: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public Antragslage Lage => Ende switch
    {
        AntragAbgelehnt => Antragslage.Abgelehnt,
        AntragZurueckgezogen => Antragslage.Zurueckgezogen,
        _ => Fehlende().Any() ? Antragslage.Offen : Antragslage.Abgeschlossen,
    };

    /// <summary>The key of the person has been destroyed: a step can still be recorded, but nothing that names anybody.</summary>
    public bool OhneNamen => Inhalt?.Name.IstGeschwaerzt == true;

    /// <summary>The steps still to be done, those that may follow later among them.</summary>
    public IEnumerable<Verfahrensschritt> Fehlende() => Inhalt is null ? [] : Verfahren.Schritte(Inhalt).Where(s => !Erledigt.ContainsKey(s.Schritt));

    /// <summary>The steps that can be done now.</summary>
    public IReadOnlyList<Verfahrensschritt> Naechste()
    {
        var fehlende = Fehlende().ToList();
        var rang = fehlende.Where(s => !DarfFolgen(s)).Select(s => (int?)s.Rang).Min();
        return [.. fehlende.Where(s => DarfFolgen(s) || s.Rang == rang)];
    }

    /// <summary>The first step that has to be done before.</summary>
    public Verfahrensschritt? FehltVor(Verfahrensschritt schritt) => Fehlende().FirstOrDefault(s => s.Rang < schritt.Rang && !DarfFolgen(s));

    public string FehltSatz(Verfahrensschritt schritt, Verfahrensschritt fehlt) =>
        $"„{schritt.Schritt.Titel()}“ geht noch nicht: Im Antrag {Inhalt!.Antrag} ({Inhalt.Vorgang.Titel()}) fehlt der Schritt „{fehlt.Schritt.Titel()}“ ({string.Join(" oder ", fehlt.Wer.Select(w => w.Titel()))}). Bitte zuerst diesen festhalten.";

    private bool DarfFolgen(Verfahrensschritt s) => s.NachreichbarBeiKuendigung && Inhalt!.Fristlos;
}
