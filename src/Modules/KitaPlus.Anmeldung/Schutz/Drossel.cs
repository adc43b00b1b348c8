using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>
/// Slows down guessing: failures are counted per network address (many names, one address: spraying) and, with a much higher limit, per user name (one name, many addresses),
/// whether or not the name exists. Every attempt counts until it succeeds, so that parallel attempts gain nothing.
/// </summary>
internal sealed class Drossel(TimeProvider uhr, IOptions<Anmeldeoptionen> optionen)
{
    private const int Aufraeumen = 10_000;
    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> versuche = new(StringComparer.Ordinal);

    /// <returns>Null: go ahead; else how long to wait.</returns>
    public TimeSpan? Nimm(IPAddress adresse, string name)
    {
        if (versuche.Count > Aufraeumen) WirfAltesWeg();
        var je = new[] { (Schluessel(adresse), optionen.Value.DrosselJeAdresse), (Schluessel(name), optionen.Value.DrosselJeName) };
        var warten = je.Select(x => Warte(x.Item1, x.Item2)).Max();
        if (warten is not null) return warten;
        foreach (var (schluessel, _) in je)
        {
            var schlange = versuche.GetOrAdd(schluessel, _ => new());
            lock (schlange) schlange.Enqueue(uhr.GetUtcNow());
        }

        return null;
    }

    /// <summary>The attempt was no guess: it no longer counts.</summary>
    public void Gelungen(IPAddress adresse, string name)
    {
        foreach (var schluessel in new[] { Schluessel(adresse), Schluessel(name) })
            if (versuche.TryGetValue(schluessel, out var schlange))
                lock (schlange) schlange.TryDequeue(out _);
    }

    private TimeSpan? Warte(string schluessel, int hoechstens)
    {
        if (!versuche.TryGetValue(schluessel, out var schlange)) return null;
        lock (schlange)
        {
            Alte(schlange);
            return schlange.Count < hoechstens ? null : schlange.Peek() + optionen.Value.Drosselzeit - uhr.GetUtcNow();
        }
    }

    private void Alte(Queue<DateTimeOffset> schlange)
    {
        while (schlange.TryPeek(out var zeit) && zeit + optionen.Value.Drosselzeit <= uhr.GetUtcNow()) schlange.Dequeue();
    }

    private void WirfAltesWeg()
    {
        foreach (var (schluessel, schlange) in versuche)
        {
            lock (schlange)
            {
                Alte(schlange);
                if (schlange.Count == 0) versuche.TryRemove(schluessel, out _);
            }
        }
    }

    private static string Schluessel(string name) => "n " + name.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();

    private static string Schluessel(IPAddress adresse) => "a " + Netzregel.Herkunft(adresse);
}
