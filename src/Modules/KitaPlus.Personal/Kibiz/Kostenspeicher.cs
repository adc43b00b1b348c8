using System.Collections.Concurrent;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Personal.Kibiz;

/// <summary>
/// Costs of all employments, kept in memory: pay stands in no view. Only what was recorded since the last time is read again, from the streams of those persons.
/// </summary>
internal sealed class Kostenspeicher(IViewDatabase datenbank, IEventStore store, IEventCodec codec)
{
    private const int Nebeneinander = 8;
    private readonly ConcurrentDictionary<(string Mandant, string Person), (long Stand, IReadOnlyList<(string Einrichtung, Personalkosten Kosten)> Kosten)> bekannt = new();

    /// <param name="einrichtungen">Null: all.</param>
    public async Task<IReadOnlyList<(string Einrichtung, Personalkosten Kosten)>> VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, CancellationToken cancellationToken = default)
    {
        var aus = new List<(string, Personalkosten)>();
        foreach (var teil in (await StaendeAsync(mandant, einrichtungen, cancellationToken)).Chunk(Nebeneinander))
            foreach (var kosten in await Task.WhenAll(teil.Select(p => PersonAsync(mandant, p.Person, p.Stand, cancellationToken)))) aus.AddRange(kosten);
        return aus;
    }

    private async Task<IReadOnlyList<(string Person, long Stand)>> StaendeAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, CancellationToken cancellationToken)
    {
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var bedingung = einrichtungen is null ? "" : $" and person in (select person from {leser.Tables["je"]} where mandant = @mandant and {datenbank.Dialect.In("einrichtung", "@einrichtungen")})";
        return [.. await leser.Connection.QueryAsync<(string, long)>($"select person, stand from {leser.Tables["person"]} where mandant = @mandant{bedingung} order by person", new { mandant, einrichtungen = einrichtungen?.ToArray() }, leser.Transaction)];
    }

    private async Task<IReadOnlyList<(string Einrichtung, Personalkosten Kosten)>> PersonAsync(string mandant, string person, long stand, CancellationToken cancellationToken)
    {
        if (bekannt.TryGetValue((mandant, person), out var da) && da.Stand == stand) return da.Kosten;
        var kosten = Aus(person, await Personalbuch.LiesAsync(store, codec, mandant, person, Kenntnisstand.Alles, cancellationToken)).ToList();
        bekannt[(mandant, person)] = (stand, kosten);
        return kosten;
    }

    private static IEnumerable<(string Einrichtung, Personalkosten Kosten)> Aus(string person, Personalbuch buch)
    {
        foreach (var v in Kraftabschnitte.Vertraege(buch.Linien()))
        {
            foreach (var s in buch.Zustand.Strahl(PersonalZustand.Verguetung(v.Beschaeftigung), t => (VerguetungFestgelegt)t).Scheiben)
            {
                if (new Zeitraum(v.Ab, v.Bis).Schnitt(new(s.Ab, s.Bis == DateOnly.MaxValue ? null : s.Bis)) is { } zeit && s.Wert.Verguetung.TryWert(out var kosten)) yield return (v.Einrichtung, new(person, new(v.Stunden), kosten!.ImJahr, zeit));
            }
        }
    }
}
