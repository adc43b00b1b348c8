using System.Globalization;
using static KitaPlus.Kernel.Zahlen;

namespace KitaPlus.EventStore;

/// <param name="Satz">What was found, for people.</param>
/// <param name="Abweichung">First position at which the log is not what was sealed: null if there is none.</param>
/// <param name="Siegel">Number of seals checked.</param>
/// <param name="Ungesiegelt">Events after the last seal; seals themselves do not count.</param>
public sealed record Siegelbefund(bool Unversehrt, string Satz, Position? Abweichung, long Ereignisse, long Siegel, long Ungesiegelt);

/// <summary>
/// Computes the chain again over the stored bytes and compares it with every recorded seal, and with daily seals that were handed out.
/// Finds events that were changed, inserted, removed, reordered, and a log that was cut off.
/// </summary>
public static class Siegelpruefung
{
    private const int Seite = 5_000;

    public static async Task<Siegelbefund> PruefeAsync(
        IEventStore store, IReadOnlyCollection<Tagessiegel>? ausgehaendigt = null, IProgress<Position>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        List<Vermerk> vermerke;
        (long Siegel, Position Bis) gesiegelt;
        try
        {
            (vermerke, gesiegelt) = await VermerkeAsync(store, ausgehaendigt ?? [], cancellationToken);
        }
        catch (Abweichung a)
        {
            return new Siegelbefund(false, a.Message, a.Position, 0, 0, 0);
        }

        using var hash = new Siegelhash();
        var (gezaehlt, offen) = (0L, 0L);
        var naechster = 0;
        var geprueftBis = Position.Start;
        var vorige = Position.Start;
        while (await store.ReadAllAsync(vorige, Seite, cancellationToken) is { Count: > 0 } seite)
        {
            foreach (var e in seite)
            {
                // only stores that count have no second part; there a gap is a loss
                if (e.Position.Prepare == 0 && e.Position.Commit != vorige.Commit + 1)
                    return Mangel($"Es fehlt das Ereignis an Position {vorige.Commit + 1}: auf Position {vorige} folgt {e.Position}.", new Position(vorige.Commit + 1));
                while (naechster < vermerke.Count && vermerke[naechster].Bis < e.Position)
                    return Mangel($"Das Ereignis an Position {vermerke[naechster].Bis}, bis zu der {vermerke[naechster].Name} reicht, ist nicht vorhanden.", vermerke[naechster].Bis);
                hash.Nimm(e);
                gezaehlt++;
                if (e.Position > gesiegelt.Bis && !Siegelkette.IstSiegel(e)) offen++;
                vorige = e.Position;
                for (; naechster < vermerke.Count && vermerke[naechster].Bis == e.Position; naechster++)
                {
                    var v = vermerke[naechster];
                    if (v.Hash != hash.Hex)
                        return Mangel($"Zwischen Position {Nach(geprueftBis)} und {v.Bis} stimmt das Protokoll nicht mit dem überein, was {v.Name} bezeugt. Dort wurde nachträglich etwas geändert, eingefügt oder entfernt (oder das Siegel selbst verändert).", Nach(geprueftBis));
                    if (v.Insgesamt != gezaehlt) return Mangel($"Bis Position {v.Bis} enthält das Protokoll {Menge(gezaehlt, "Ereignis", "Ereignisse")}, {v.Name} bezeugt {v.Insgesamt}.", v.Bis);
                }

                if (naechster > 0) geprueftBis = vermerke[naechster - 1].Bis;
            }

            progress?.Report(vorige);
        }

        if (naechster < vermerke.Count)
            return Mangel($"Das Protokoll endet an Position {vorige}, aber {vermerke[naechster].Name} bezeugt Ereignisse bis Position {vermerke[naechster].Bis}. Am Ende fehlen Ereignisse.", Nach(vorige));
        var rest = offen == 0 ? "alles gesiegelt" : $"{Menge(offen, "Ereignis ist", "Ereignisse sind")} noch ungesiegelt";
        return new Siegelbefund(true, $"Das Protokoll ist unversehrt: {Menge(gezaehlt, "Ereignis", "Ereignisse")}, {Zahl(gesiegelt.Siegel)} Siegel geprüft, {rest}.", null, gezaehlt, gesiegelt.Siegel, offen);

        Siegelbefund Mangel(string satz, Position wo) => new(false, satz, wo, gezaehlt, naechster, 0);
    }

    /// <summary>All statements about the log in order of position; those of the seals themselves form a chain of their own.</summary>
    private static async Task<(List<Vermerk> Vermerke, (long Siegel, Position Bis) Gesiegelt)> VermerkeAsync(IEventStore store, IReadOnlyCollection<Tagessiegel> ausgehaendigt, CancellationToken cancellationToken)
    {
        var vermerke = new List<Vermerk>();
        SiegelGesetzt? voriges = null;
        var gespeicherte = await store.ReadStreamAsync(SiegelGesetzt.Mandant, SiegelGesetzt.Stream, 0, cancellationToken);
        for (var i = 0; i < gespeicherte.Count; i++)
        {
            var e = gespeicherte[i];
            var name = $"Siegel Nr. {i + 1} (gesetzt am {Berlin(e.RecordedAt)})";
            if (e.Revision != i) throw new Abweichung($"In der Folge der Siegel fehlt Nr. {i + 1}.", voriges?.Position ?? Position.Start);
            SiegelGesetzt s;
            try
            {
                s = Siegelkette.Lies(e);
            }
            catch (EventStoreException fehler)
            {
                throw new Abweichung($"{name} ist nicht lesbar: {fehler.Message}", e.Position);
            }

            if (s.VorigesSiegel != voriges?.Hash || s.Position <= (voriges?.Position ?? Position.Start) || s.Position >= e.Position)
                throw new Abweichung($"{name} schließt nicht an das vorige Siegel an; eines der beiden wurde verändert.", s.Position);
            vermerke.Add(new Vermerk(s.Position, s.Hash, s.Insgesamt, name));
            voriges = s;
        }

        foreach (var t in ausgehaendigt) vermerke.Add(new Vermerk(t.Position, t.Hash, t.Insgesamt, $"das ausgehändigte Tagessiegel vom {t.Tag:dd.MM.yyyy}"));
        return ([.. vermerke.OrderBy(v => v.Bis)], (gespeicherte.Count, voriges?.Position ?? Position.Start));
    }

    private static Position Nach(Position p) => new(p.Commit + 1);

    private static string Berlin(DateTimeOffset zeit) => Kernel.Berlin.Ortszeit(zeit).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture);

    private sealed record Vermerk(Position Bis, string Hash, long Insgesamt, string Name);

    private sealed class Abweichung(string satz, Position position) : EventStoreException(satz)
    {
        public Position Position { get; } = position;
    }
}
