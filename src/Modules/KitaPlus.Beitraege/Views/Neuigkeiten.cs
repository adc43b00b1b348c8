using System.Text.Json;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.EventStore;

namespace KitaPlus.Beitraege.Views;

/// <summary>Up to where the fees of a family have been posted, and up to where what is known about it has been looked at for that.</summary>
/// <param name="Geprueft">Position in the log up to which a finished run knew everything.</param>
/// <param name="Von">First posted month.</param>
/// <param name="Bis">First month no longer posted; 0 = nothing is posted.</param>
internal readonly record struct Buchungsstand(long Geprueft, int Von, int Bis)
{
    /// <summary>Posted months further back than the Festsetzungsfrist (four years, § 169 Abs. 2 AO) are left alone.</summary>
    private const int Rueckschau = 48;

    /// <summary>The same after a Festsetzung that knew the log up to a position; later Festsetzungen only extend the months.</summary>
    public Buchungsstand Mit(int von, int bis, long position) => Bis == 0 ? new(position, von, bis) : this with { Von = Math.Min(Von, von), Bis = Math.Max(Bis, bis) };

    /// <summary>The first posted month that something learnt since reaches, whether it changes a fee or not; null = there is none.</summary>
    public int? Betroffen(ReadOnlySpan<Fakt> fakten)
    {
        if (Bis == 0) return null;
        int? erster = null;
        var fruehester = Math.Max(Von, Bis - Rueckschau);
        foreach (ref readonly var f in fakten)
        {
            if (f.Position <= Geprueft) continue;
            var (ab, letzter) = Monate(f);
            if (f.Ersetzt != 0)
            {
                foreach (ref readonly var alt in fakten)
                {
                    if (alt.Kennung != f.Ersetzt) continue;
                    var (altAb, altLetzter) = Monate(alt);
                    (ab, letzter) = f.Hat(Faktmerkmal.Ruecknahme) ? (altAb, altLetzter) : (Math.Min(ab, altAb), Math.Max(letzter, altLetzter));
                }
            }

            ab = Math.Max(ab, fruehester);
            if (ab <= Math.Min(letzter, Bis - 1) && !(erster <= ab)) erster = ab;
        }

        return erster;
    }

    private static (int Ab, int Letzter) Monate(in Fakt f)
    {
        var ab = f.Art == Faktart.Geburt && !f.Hat(Faktmerkmal.Geschwaerzt | Faktmerkmal.Ruecknahme) ? (int)f.Wert : f.Ab;
        return (ab <= 0 ? 0 : Kalender.Monat(ab), f.Bis == Fakt.OhneEnde ? int.MaxValue : Kalender.Monat(f.Bis));
    }
}

/// <summary>The run that is posting, by Mandant; known again after a restart.</summary>
internal sealed class Lauftafel(ViewTables tabellen)
{
    private readonly Dictionary<string, LaufBegonnen> offen = new(StringComparer.Ordinal);
    private readonly HashSet<string> geaendert = new(StringComparer.Ordinal);

    public void Apply(RecordedEvent r, Codetafel codes, Familientafel familien, ViewTransaction db)
    {
        var mandant = r.Envelope.Tenant;
        switch (r.Event)
        {
            case LaufBegonnen { Art: null } e:
                offen[mandant] = e;
                geaendert.Add(mandant);
                break;
            case LaufAbgeschlossen e when Offener(mandant, db) is { } lauf && lauf.Lauf == e.Lauf:
                familien.Geprueft(mandant, lauf, codes, db);
                break;
        }
    }

    public void Write(ViewTransaction db)
    {
        Massenschreiber.Upsert(db, tabellen["lauf"], 1, ["mandant", "inhalt"], [.. geaendert.Select(m => new object[] { m, JsonSerializer.Serialize(offen[m]) })]);
        geaendert.Clear();
    }

    private LaufBegonnen? Offener(string mandant, ViewTransaction db)
    {
        if (offen.TryGetValue(mandant, out var lauf)) return lauf;
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        befehl.CommandText = $"select inhalt from {tabellen["lauf"]} where mandant = @mandant";
        Codetafel.Parameter(befehl, "mandant", mandant);
        return befehl.ExecuteScalar() is string inhalt ? JsonSerializer.Deserialize<LaufBegonnen>(inhalt) : null;
    }
}
