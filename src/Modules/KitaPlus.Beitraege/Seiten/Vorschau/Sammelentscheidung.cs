using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Seiten.Vorschau;

/// <summary>What is decided about all families of a filter.</summary>
internal enum Sammelart
{
    Zurueckstellen,
    Aufheben,
}

/// <summary>What came of it.</summary>
/// <param name="Treffer">Families it was asked for.</param>
/// <param name="Getan">Families about which something was recorded.</param>
/// <param name="Nicht">Why nothing was recorded about the others, and about how many.</param>
internal sealed record Sammelergebnis(Sammelart Art, int Treffer, int Getan, IReadOnlyList<(string Grund, int Familien)> Nicht)
{
    public string Satz => $"{(Art == Sammelart.Zurueckstellen ? "Zurückgestellt" : "Zurückstellung aufgehoben")}: {Zahlen.Zahl(Getan)} von {Zahlen.Menge(Treffer, "Familie", "Familien")}";
}

/// <summary>
/// The same decision about many families of a preview. Each family is looked at again as it is now; one that is done already is passed over,
/// so that beginning again after a stop or a crash does only what is missing. Each command asks for the rights of its own account.
/// </summary>
internal sealed class Sammelentscheidung(Anwendung anwendung, Kontext kontext, Vorschauergebnis gesehen, Sammelart art, string grund, Guid befehlId)
{
    private const int Block = 50;
    private const string Fremd = "außerhalb Ihrer Zuständigkeit";
    private readonly List<Familienvorschau> geaenderte = [];

    /// <summary>Why there is nothing to do with a family, as the preview shows it; null: there is something.</summary>
    public static string? Hindernis(Sammelart art, Familienvorschau f) => (art, f.Fehler) switch
    {
        (_, not null) => "nicht berechenbar",
        (Sammelart.Zurueckstellen, _) => f.Differenzen.Any(d => d.Buchen != 0) ? null : IstZurueckgestellt(f) ? "schon zurückgestellt" : "nichts zu buchen (gesperrt, verzichtet, ohne Betrag oder nur informatorisch)",
        _ => IstZurueckgestellt(f) ? null : "nicht zurückgestellt",
    };

    public async Task<Sammelergebnis> TueAsync(IReadOnlyCollection<long> familien, IProgress<(long Fertig, long Alle)> fortschritt, CancellationToken abbruch)
    {
        var auswahl = familien.ToHashSet();
        var treffer = gesehen.Vorschau.Familien.Where(f => auswahl.Contains(f.Familie)).ToList();
        var gruende = new List<string>();
        var (fertig, getan) = (0, 0);
        foreach (var block in treffer.Chunk(Block))
        {
            foreach (var (f, hindernis, befehle) in await PlaneAsync(block, abbruch))
            {
                abbruch.ThrowIfCancellationRequested();
                if ((hindernis ?? await SendeAsync(f, befehle, abbruch)) is { } warum) gruende.Add(warum);
                else getan++;
                fortschritt.Report((++fertig, treffer.Count));
            }
        }

        return new Sammelergebnis(art, treffer.Count, getan, [.. gruende.GroupBy(g => g, StringComparer.Ordinal).OrderByDescending(g => g.Count()).Select(g => (g.Key, g.Count()))]);
    }

    /// <summary>The families about which something was recorded, computed anew with the knowledge of the preview.</summary>
    public async Task<IReadOnlyList<Familienvorschau>> NeueAsync()
    {
        if (geaenderte.Count == 0) return [];
        await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, kontext.Mandant);
        return [.. geaenderte.Select(f => Rechne(bestand, f, gesehen.Vorschau.Stand) ?? f with { Differenzen = [] })];
    }

    private async Task<List<(Familienvorschau Familie, string? Hindernis, IReadOnlyList<KontoBefehl> Befehle)>> PlaneAsync(IEnumerable<Familienvorschau> block, CancellationToken abbruch)
    {
        var geplant = new List<(Familienvorschau, string?, IReadOnlyList<KontoBefehl>)>();
        await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, kontext.Mandant, abbruch);
        foreach (var f in block)
        {
            if (Hindernis(art, f) is { } hindernis)
            {
                geplant.Add((f, hindernis, []));
                continue;
            }

            var jetzt = Rechne(bestand, f, Kenntnisstand.Alles) ?? f with { Differenzen = [], Fehler = null };
            var warum = Hindernis(art, jetzt) ?? (art == Sammelart.Zurueckstellen && !Gleich(f, jetzt) ? "seit der Vorschau geändert, bitte neu rechnen" : null);
            geplant.Add((f, warum, warum is null ? Befehle(bestand, jetzt) : []));
        }

        return geplant;
    }

    private IReadOnlyList<KontoBefehl> Befehle(Bestand bestand, Familienvorschau f) => art == Sammelart.Zurueckstellen
        ? Zurueckstellung.Fuer(bestand, bestand.Grundlagen(Kenntnisstand.Alles, gesehen.Vorschau.Umfang.Art), f, f.Differenzen, j => gesehen.Jugendamt(j), p => gesehen.Personen[p], k => gesehen.Kinder[k], grund)
        : [.. f.Differenzen.Where(d => d.Verbleib == Verbleib.Zurueckgestellt).Select(d => new HebeZurueckstellungAuf(gesehen.Jugendamt(d.Jugendamt), gesehen.Personen[d.Zahler], gesehen.Kinder[d.Kind], new Monat(d.Von), new Monat(d.Bis - 1), grund))];

    /// <returns>Null: all recorded; else why not.</returns>
    private async Task<string?> SendeAsync(Familienvorschau f, IReadOnlyList<KontoBefehl> befehle, CancellationToken abbruch)
    {
        var gesendet = 0;
        string? warum = null;
        try
        {
            foreach (var b in befehle)
            {
                await anwendung.SendeAsync(b, kontext, EreignisId.Aus($"{befehlId}/{b.Stream}/{Schluessel(b)}"), abbruch);
                gesendet++;
            }
        }
        catch (Verweigert)
        {
            warum = Fremd;
        }
        catch (Fachfehler x)
        {
            warum = x.Message;
        }
        finally
        {
            if (gesendet > 0) geaenderte.Add(f);
        }

        return warum is not null && gesendet > 0 ? $"nur zum Teil, der Rest: {warum}" : warum;
    }

    private static string Schluessel(KontoBefehl b) => b switch
    {
        StelleZurueck s => $"{s.Kind}/{s.Von}/{s.Bis}",
        HebeZurueckstellungAuf h => $"{h.Kind}/{h.Von}/{h.Bis}",
        _ => throw new InvalidOperationException($"{b.GetType().Name} ist keine Sammelentscheidung."),
    };

    /// <returns>Null: nothing differs any more.</returns>
    private Familienvorschau? Rechne(Bestand bestand, Familienvorschau f, Kenntnisstand stand) =>
        Vorschaulauf.Rechne(bestand, gesehen.Vorschau.Umfang with { Stand = stand, Einrichtung = null, Haushalt = null, Kind = gesehen.Kinder[f.Differenzen[0].Kind] }).Familien is [var neu, ..] ? neu : null;

    private static bool IstZurueckgestellt(Familienvorschau f) => f.Differenzen.Any(d => d.Verbleib == Verbleib.Zurueckgestellt);

    /// <summary>Nothing new is known, and the same would be posted.</summary>
    private static bool Gleich(Familienvorschau a, Familienvorschau b) => a.LetztePosition == b.LetztePosition
        && a.Differenzen.Select(Bild).SequenceEqual(b.Differenzen.Select(Bild));

    private static (int Kind, int Jugendamt, int Zahler, int Von, int Bis, long Alt, long Neu, long Buchen) Bild(Differenz d) => (d.Kind, d.Jugendamt, d.Zahler, d.Von, d.Bis, d.Alt, d.Neu, d.Buchen);
}
