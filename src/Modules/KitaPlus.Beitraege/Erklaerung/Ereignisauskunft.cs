using System.Globalization;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Erklaerung;

/// <summary>What happened, when we learnt it, and who entered it.</summary>
internal sealed record Ereignisangabe(long Position, Guid Id, IEreignis Ereignis, DateTimeOffset Erfasst, string Wer)
{
    public string Was => Worte(p => p);

    /// <summary>The adult whose statement it is, if any.</summary>
    public string? Person => (Ereignis as EinkommenErklaert)?.Person;

    /// <param name="wer">Name of a user.</param>
    /// <param name="person">Name of an adult.</param>
    public string Satz(Func<string, string> wer, Func<string, string> person) =>
        $"{Worte(person)}, erfasst am {Berlin.Ortszeit(Erfasst).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture)} von {wer(Wer)} (Ereignis {Position})";

    public override string ToString() => Satz(w => w, p => p);

    /// <summary>What happened, without when and by whom it was entered.</summary>
    public string Worte(Func<string, string> person) => Ereignis switch
    {
        KindAufgenommen => "Aufnahme des Kindes",
        GeburtsdatumBerichtigt => "Berichtigung des Geburtsdatums",
        KindLebtIn x => $"Haushaltszuordnung ab {Tag(x.GueltigAb)}",
        BetreuungVereinbart x => $"Betreuungsvereinbarung {x.Wochenstunden} Stunden ab {Tag(x.GueltigAb)}",
        BetreuungBeendet x => $"Ende der Betreuung ab {Tag(x.GueltigAb)}",
        WohnsitzGemeldet x => $"Wohnsitz ab {Tag(x.GueltigAb)}",
        PflegekindGemeldet x => $"Pflegekind ab {Tag(x.GueltigAb)}",
        MitgliedGemeldet x => x.Rolle == Haushaltsrolle.Keine ? $"Auszug ab {Tag(x.GueltigAb)}" : $"Haushaltsmitglied ab {Tag(x.GueltigAb)}",
        ZahlungspflichtBestimmt x => $"Zahlungspflicht ab {Tag(x.GueltigAb)}",
        GeschwisterkindGemeldet x => $"Geschwisterkind außerhalb ab {Tag(x.GueltigAb)}",
        BefreiungAnerkannt x => $"{(x.Besteht ? "Befreiung" : "Wegfall der Befreiung")} {x.Art} ab {Tag(x.GueltigAb)}",
        EinkommenErklaert x => $"Einkommen von {person(x.Person)}{(x.Stand == Einkommensstand.Endgueltig ? " (endgültig)" : " (vorläufig)")} ab {Tag(x.GueltigAb)}",
        Satzung.SatzungGeladen x => $"Satzung {x.Jugendamt}, Fassung {x.Fassung}",
        Satzung.AussetzungBeschlossen x => $"Aussetzung {x.Von.Lang()} bis {x.Bis.Lang()}",
        VerpflegungVereinbart x => $"Verpflegungsvertrag ab {Tag(x.GueltigAb)}",
        VerpflegungBeendet x => $"Ende des Verpflegungsvertrags ab {Tag(x.GueltigAb)}",
        VonEssenAbgemeldet x => $"Abmeldung vom Essen {Tage(x)}",
        ZumEssenAngemeldet x => $"Anmeldung zum Essen {Tage(x)}",
        ButBewilligt x => $"Bildung und Teilhabe bewilligt ab {Tag(x.GueltigAb)}",
        ButBeendet x => $"Ende der Bewilligung für Bildung und Teilhabe ab {Tag(x.GueltigAb)}",
        AngebotFestgelegt x => $"Angebot „{x.Name}“ ab {Tag(x.GueltigAb)}",
        AngebotBeendet x => $"Ende des Angebots ab {Tag(x.GueltigAb)}",
        VerpflegungsregelnFestgelegt x => $"Regeln der Verpflegung ab {Tag(x.GueltigAb)}",
        SchliessungFestgelegt x => $"Schließung „{x.Anlass}“ {Tage(x)}",
        Contracts.IRuecknahme => "Rücknahme einer Angabe",
        _ => Ereignis.GetType().Name,
    };

    private static string Tage(Contracts.ITatsache t) => t.GueltigBis is { } bis && bis != t.GueltigAb ? $"{Tag(t.GueltigAb)} bis {Tag(bis)}" : Tag(t.GueltigAb);

    private static string Tag(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);
}

/// <summary>Looks up events by their position in the log; each once.</summary>
internal sealed class Ereignisauskunft(IEventStore store, IEventCodec codec)
{
    private readonly Dictionary<long, Ereignisangabe?> bekannt = [];

    public async Task<Ereignisangabe?> FindeAsync(long position, CancellationToken cancellationToken = default)
    {
        if (position <= 0) return null;
        if (bekannt.TryGetValue(position, out var angabe)) return angabe;
        var gelesen = await store.ReadAllAsync(new Position(position - 1), 1, cancellationToken);
        angabe = gelesen is [var e] && e.Position.Commit == position ? new Ereignisangabe(position, e.EventId, codec.Decode(e), e.RecordedAt, e.Metadata.Actor) : null;
        return bekannt[position] = angabe;
    }
}
