using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.Json;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Views;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>
/// What is the same for all families of a Mandant, as it stood when it was read: Satzungen, assignments, blocks, and the numbers of the words in them.
/// It changes rarely and takes longer to read than a family, so it may be used again as long as nothing has been added.
/// </summary>
internal sealed class Grundbuch
{
    private const string Worte = "mandant = @mandant and art in ('e', 'j', 'b', 'a', 's')";
    private readonly ConcurrentDictionary<(Kenntnisstand Stand, Forderungsart Art), Lazy<Grundlagen>> grundlagen = new();
    private readonly string tabelle;
    private readonly long worte;
    private readonly bool vollstaendig;

    private readonly Lazy<string> wortliste;

    private Grundbuch(string tabelle, Woerterbuch woerter, IReadOnlyDictionary<(string Art, string Text), int> worte, IReadOnlyList<Grundlagenereignis> ereignisse, bool vollstaendig)
    {
        (this.tabelle, this.worte, this.vollstaendig) = (tabelle, worte.Count, vollstaendig);
        wortliste = new(() => JsonSerializer.Serialize(worte.Select(w => new object[] { w.Key.Art, w.Key.Text, w.Value })));
        (Woerter, Ereignisse, Sperren) = (woerter, ereignisse, Grundlagenbau.Sperren(ereignisse, woerter));
    }

    public Woerterbuch Woerter { get; }

    public Sperren Sperren { get; }

    public IReadOnlyList<Grundlagenereignis> Ereignisse { get; }

    /// <summary>What was the same for all at a moment of knowledge.</summary>
    public Grundlagen Grundlagen(Kenntnisstand stand, Forderungsart art = Forderungsart.Elternbeitrag) =>
        grundlagen.GetOrAdd((stand, art), s => new Lazy<Grundlagen>(() => Grundlagenbau.Baue(Ereignisse, s.Stand, Woerter, s.Art))).Value;

    public static async Task<Grundbuch> LiesAsync(ViewReader ansicht, string mandant, CancellationToken cancellationToken)
    {
        var codes = new Dictionary<(string, string), int>();
        await using (var befehl = Bestand.Befehl(ansicht, $"select art, text, nummer from {ansicht.Tables["code"]} where {Worte}", ("mandant", mandant)))
        await using (var zeilen = await befehl.ExecuteReaderAsync(cancellationToken))
        {
            while (await zeilen.ReadAsync(cancellationToken)) codes[(zeilen.GetString(0), zeilen.GetString(1))] = (int)zeilen.GetInt64(2);
        }

        var (worte, gelesen) = (codes.ToFrozenDictionary(), new List<Grundlagenereignis>());
        await using (var befehl = Bestand.Befehl(ansicht, $"select position, bekannt, art, inhalt from {ansicht.Tables["grundlage"]} where mandant = @mandant order by position", ("mandant", mandant)))
        await using (var zeilen = await befehl.ExecuteReaderAsync(cancellationToken))
        {
            while (await zeilen.ReadAsync(cancellationToken))
            {
                var zeile = JsonSerializer.Deserialize<Grundlagenzeile>(zeilen.GetString(3))!;
                gelesen.Add(new(zeilen.GetInt64(0), zeilen.GetInt64(1), zeile.Ereignis, (IEreignis)zeile.Inhalt.Deserialize(Grundlagentafel.Arten[zeilen.GetString(2)])!));
            }
        }

        // persons are many; only those who are named by a block are needed here
        var alleGefunden = true;
        foreach (var person in gelesen.Select(e => e.Inhalt).OfType<MonateGesperrt>().Select(s => s.Person).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            await using var befehl = Bestand.Befehl(ansicht, $"select nummer from {ansicht.Tables["code"]} where mandant = @mandant and art = 'p' and text = @text", ("mandant", mandant), ("text", person));
            if (await befehl.ExecuteScalarAsync(cancellationToken) is long nummer) codes[(Codeart.Person, person)] = (int)nummer;
            else alleGefunden = false;
        }

        return new Grundbuch(ansicht.Tables["code"], new Woerterbuch(codes), worte, gelesen, alleGefunden);
    }

    /// <summary>Puts the words with their numbers into the table of another database. One statement, as they are some hundred; <paramref name="ziel"/> is SQLite.</summary>
    public void SchreibeWorte(ViewTransaction ziel, ViewTables tabellen, string mandant)
    {
        using var befehl = ziel.Connection.CreateCommand();
        befehl.Transaction = ziel.Transaction;
        befehl.CommandText = $"insert into {tabellen["code"]} (mandant, art, text, nummer, familie) select @mandant, value ->> 0, value ->> 1, value ->> 2, 0 from json_each(@worte)";
        Codetafel.Parameter(befehl, "mandant", mandant);
        Codetafel.Parameter(befehl, "worte", wortliste.Value);
        befehl.ExecuteNonQuery();
    }

    /// <summary>Does it still say what the view says?</summary>
    public async Task<bool> GiltAsync(ViewReader ansicht, string mandant, CancellationToken cancellationToken)
    {
        // after a rebuild the numbers may be others
        if (!vollstaendig || ansicht.Tables["code"] != tabelle) return false;
        await using var befehl = Bestand.Befehl(ansicht, $"select count(*) from {ansicht.Tables["grundlage"]} where mandant = @mandant", ("mandant", mandant));
        return Equals(await befehl.ExecuteScalarAsync(cancellationToken), (long)Ereignisse.Count) && await KenntAlleWorteAsync(ansicht, mandant, cancellationToken);
    }

    /// <summary>Words are only ever added.</summary>
    public async Task<bool> KenntAlleWorteAsync(ViewReader ansicht, string mandant, CancellationToken cancellationToken)
    {
        await using var befehl = Bestand.Befehl(ansicht, $"select count(*) from {ansicht.Tables["code"]} where {Worte}", ("mandant", mandant));
        return Equals(await befehl.ExecuteScalarAsync(cancellationToken), worte);
    }
}
