using System.Collections.Immutable;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Lauf;

/// <summary>Events of the stream <c>rueckberechnungen</c>: which runs have posted, are posting, were given up.</summary>
internal abstract record LaufEreignis(string Lauf) : IEreignis;

/// <summary>A run begins to post. With what it says it can be taken up again after a crash.</summary>
/// <param name="Art">What is charged; null = Elternbeiträge.</param>
internal sealed record LaufBegonnen(
    string Lauf, Monat Von, Monat Bis, DateTimeOffset Bekannt, long Position, string? Jugendamt, string? Einrichtung, string? Haushalt, string? Kind, Monat Faellig, Forderungsart? Art = null,
    string? Traeger = null, IReadOnlyList<string>? Kitas = null) : LaufEreignis(Lauf)
{
    /// <summary>With what it says the run can be taken up again.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Laufumfang Umfang => new(Von, Bis, new Kenntnisstand(Bekannt, Position), Jugendamt, Einrichtung, Haushalt, Kind, Art ?? Forderungsart.Elternbeitrag, Traeger, Kitas);

    /// <summary>The record the run is limited to, see <see cref="Laufumfang.Betroffen"/>.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Betroffen => Umfang.Betroffen;
}

/// <param name="Uebersprungen">Families that could not be computed or posted.</param>
internal sealed record LaufAbgeschlossen(string Lauf, int Konten, Geld Summe, int Uebersprungen) : LaufEreignis(Lauf);

internal sealed record LaufAbgebrochen(string Lauf, string Grund) : LaufEreignis(Lauf);

internal abstract record LaufBefehl(string Lauf) : IBefehl
{
    public const string Strom = "rueckberechnungen";

    public string Stream => Strom;
}

/// <param name="Vorhaben">What it is going to post; a run that posts nothing needs no second person.</param>
internal sealed record BeginneLauf(LaufBegonnen Umfang, Buchungsvorhaben Vorhaben) : LaufBefehl(Umfang.Lauf), IMitVerweisen, IVieraugenpflichtig
{
    public IEnumerable<string> Verweise => [Umfang.Betroffen];

    public Vieraugenangaben? Angaben => Vorhaben.IstLeer ? null : Vorhaben.Angaben(Umfang);
}

internal sealed record SchliesseLaufAb(string Lauf, int Konten, Geld Summe, int Uebersprungen) : LaufBefehl(Lauf), IMitVerweisen
{
    public IEnumerable<string> Verweise => [LaufZiel.Name(Lauf)];
}

internal sealed record BrichLaufAb(string Lauf, string Grund) : LaufBefehl(Lauf), IMitVerweisen
{
    public IEnumerable<string> Verweise => [LaufZiel.Name(Lauf)];
}

internal sealed record Laufzustand(LaufBegonnen? Offen, ImmutableHashSet<string> Beendet);

/// <summary>One run posts at a time, so no two runs can post the same months.</summary>
internal sealed class LaufDecider : IDecider<Laufzustand, LaufBefehl>
{
    public static Laufzustand Anfang { get; } = new(null, []);

    public static Laufzustand Evolve(Laufzustand z, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        LaufBegonnen e => z with { Offen = e },
        LaufAbgeschlossen or LaufAbgebrochen => new Laufzustand(null, z.Beendet.Add(((LaufEreignis)ereignis).Lauf)),
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} im Strom der Rückberechnungen."),
    };

    public static Entscheidung Decide(Laufzustand z, LaufBefehl befehl) => befehl switch
    {
        BeginneLauf b when z.Offen is { } o && o.Lauf != b.Lauf => Entscheidung.Nein(
            $"Der Lauf {o.Lauf} ({o.Von.Lang()} bis {o.Bis.Lang()}) bucht noch oder wurde unterbrochen. Bitte erst mit „rueckberechnung --fortsetzen {o.Lauf}“ zu Ende führen oder mit „--abbrechen {o.Lauf}“ aufgeben."),
        BeginneLauf b when z.Offen is not null || z.Beendet.Contains(b.Lauf) => Entscheidung.Nichts,
        BeginneLauf b => Entscheidung.Ja(b.Umfang),
        _ when z.Beendet.Contains(befehl.Lauf) => Entscheidung.Nichts,
        _ when z.Offen?.Lauf != befehl.Lauf => Entscheidung.Nein($"Einen offenen Lauf „{befehl.Lauf}“ gibt es nicht.{(z.Offen is { } o ? $" Offen ist {o.Lauf}." : " Es ist kein Lauf offen.")}"),
        SchliesseLaufAb b => Entscheidung.Ja(new LaufAbgeschlossen(b.Lauf, b.Konten, b.Summe, b.Uebersprungen)),
        BrichLaufAb b => Entscheidung.Ja(new LaufAbgebrochen(b.Lauf, b.Grund)),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };
}
