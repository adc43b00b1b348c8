using System.Runtime.InteropServices;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.EventStore;

namespace KitaPlus.Beitraege.Views;

/// <summary>The families being written: facts in the order of knowledge, families that turn out to be connected joined.</summary>
internal sealed class Familientafel(ViewTables tabellen)
{
    private const int MaxImSpeicher = 200_000;
    private readonly Dictionary<long, Eintrag> imSpeicher = [];
    private readonly HashSet<long> geloescht = [];
    private long hoechste = -1;
    private bool leer;

    private sealed class Eintrag(string mandant)
    {
        public string Mandant { get; } = mandant;
        public List<Fakt> Fakten { get; } = new(8);

        /// <summary>Facts that only meals depend on.</summary>
        public List<Fakt> Essen { get; } = [];
        public bool Geaendert { get; set; }

        public Buchungsstand Stand { get; set; }

        /// <summary>Something that matters for <see cref="Neu"/> has changed.</summary>
        public bool StandGeaendert { get; set; }

        /// <summary>Stands in the table of families with something new.</summary>
        public bool WarNeu { get; set; }

        public int? Neu => Stand.Betroffen(CollectionsMarshal.AsSpan(Fakten));

        /// <summary>Codes of all Einrichtungen that ever had a child of the family.</summary>
        public IEnumerable<long> Einrichtungen => Fakten.Where(f => f.Art == Faktart.Betreuung && !f.Hat(Faktmerkmal.Leer | Faktmerkmal.Ruecknahme)).Select(f => f.Wert).Distinct();
    }

    /// <summary>Puts the family of the code on record if it has none, and adds the fact to it.</summary>
    public void Add(Code subjekt, in Fakt fakt, Codetafel codes, ViewTransaction db)
    {
        var eintrag = Lade(Familie(subjekt, codes, db), subjekt.Mandant, db);
        var fakten = fakt.Art >= Faktart.Essensvertrag ? eintrag.Essen : eintrag.Fakten;
        var i = fakten.Count;
        while (i > 0 && Fakt.Vergleiche(CollectionsMarshal.AsSpan(fakten)[i - 1], fakt) > 0) i--;
        fakten.Insert(i, fakt);
        eintrag.Geaendert = true;
    }

    /// <summary>From now on the two influence each other: their families become one.</summary>
    public void Verbinde(Code a, Code b, Codetafel codes, ViewTransaction db)
    {
        long fa = Familie(a, codes, db), fb = b.Familie;
        if (fb == 0)
        {
            codes.SetzeFamilie(b, fa);
            return;
        }

        if (fa == fb) return;
        Eintrag ea = Lade(fa, a.Mandant, db), eb = Lade(fb, b.Mandant, db);
        if (ea.Fakten.Count < eb.Fakten.Count) (fa, fb, ea, eb) = (fb, fa, eb, ea);
        ea.Fakten.AddRange(eb.Fakten);
        ea.Fakten.Sort((x, y) => Fakt.Vergleiche(x, y));
        ea.Essen.AddRange(eb.Essen);
        ea.Essen.Sort((x, y) => Fakt.Vergleiche(x, y));
        ea.Geaendert = true;
        if (eb.Stand.Bis != 0)
        {
            // what one of them had posted without knowing the other is to be looked at again
            ea.Stand = ea.Stand.Bis == 0 ? eb.Stand : ea.Stand.Mit(eb.Stand.Von, eb.Stand.Bis, 0) with { Geprueft = Math.Min(ea.Stand.Geprueft, eb.Stand.Geprueft) };
            ea.StandGeaendert = true;
        }

        imSpeicher.Remove(fb);
        geloescht.Add(fb);
        foreach (var c in codes.Mitglieder(db, fb)) codes.SetzeFamilie(c, fa);
    }

    /// <summary>Months of the family were posted with the knowledge up to a position.</summary>
    /// <param name="bis">First month no longer included.</param>
    public void Gebucht(Code person, int von, int bis, long position, ViewTransaction db)
    {
        if (person.Familie == 0) return;
        var eintrag = Lade(person.Familie, person.Mandant, db);
        eintrag.Stand = eintrag.Stand.Mit(von, bis, position);
        eintrag.StandGeaendert = true;
    }

    /// <summary>A run is through: where it reached all that was new, nothing is new any more. Limited to a Jugendamt it does not say anything about the other accounts.</summary>
    public void Geprueft(string mandant, LaufBegonnen lauf, Codetafel codes, ViewTransaction db)
    {
        if (lauf.Jugendamt is not null) return;
        List<long>? kitas = lauf.Einrichtung is { } e ? [codes.Finde(db, mandant, Codeart.Einrichtung, e).Nummer] : lauf.Kitas?.Select(k => (long)codes.Finde(db, mandant, Codeart.Einrichtung, k).Nummer).ToList();
        var nur = lauf.Kind is { } k ? codes.Finde(db, mandant, Codeart.Kind, k).Familie : lauf.Haushalt is { } h ? codes.Finde(db, mandant, Codeart.Haushalt, h).Familie : (long?)null;
        foreach (var nummer in Neue(mandant, db)) Lade(nummer, mandant, db);
        foreach (var (nummer, eintrag) in imSpeicher)
        {
            if (eintrag.Mandant != mandant || eintrag.Stand.Bis == 0 || eintrag.Stand.Geprueft >= lauf.Position || (nur is { } n && n != nummer)) continue;
            if (eintrag.Neu is not { } erster || erster < lauf.Von.Index || lauf.Bis.Index + 1 < eintrag.Stand.Bis || (kitas is not null && !kitas.Exists(eintrag.Einrichtungen.Contains))) continue;
            eintrag.Stand = eintrag.Stand with { Geprueft = lauf.Position };
            eintrag.StandGeaendert = true;
        }
    }

    public void Write(ViewTransaction db)
    {
        SchreibeNeue(db);
        Massenschreiber.Loesche(db, tabellen["familie"], "nummer", geloescht);
        Massenschreiber.Loesche(db, tabellen["stand"], "familie", geloescht);
        geloescht.Clear();
        Massenschreiber.Upsert(db, tabellen["familie"], 1, ["nummer", "mandant", "fakten", "essen"],
            [.. imSpeicher.Where(e => e.Value.Geaendert).Select(e => new object[] { e.Key, e.Value.Mandant, Bytes(e.Value.Fakten), Bytes(e.Value.Essen) })]);
        Massenschreiber.Upsert(db, tabellen["stand"], 1, ["familie", "mandant", "geprueft", "von", "bis"],
            [.. imSpeicher.Where(e => e.Value.StandGeaendert).Select(e => new object[] { e.Key, e.Value.Mandant, e.Value.Stand.Geprueft, (long)e.Value.Stand.Von, (long)e.Value.Stand.Bis })]);
        foreach (var e in imSpeicher.Values) (e.Geaendert, e.StandGeaendert) = (false, false);
        if (imSpeicher.Count <= MaxImSpeicher) return;
        imSpeicher.Clear();
        leer = false;
    }

    private static byte[] Bytes(List<Fakt> fakten) => MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(fakten)).ToArray();

    private long Familie(Code subjekt, Codetafel codes, ViewTransaction db)
    {
        if (subjekt.Familie != 0) return subjekt.Familie;
        if (hoechste < 0) hoechste = Hoechste(db);
        codes.SetzeFamilie(subjekt, ++hoechste);
        return subjekt.Familie;
    }

    private Eintrag Lade(long nummer, string mandant, ViewTransaction db)
    {
        if (imSpeicher.TryGetValue(nummer, out var eintrag)) return eintrag;
        if (hoechste < 0) hoechste = Hoechste(db);
        imSpeicher[nummer] = eintrag = new Eintrag(mandant);
        if (leer) return eintrag;
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        befehl.CommandText = $"select f.fakten, f.essen, s.geprueft, s.von, s.bis from {tabellen["familie"]} f left join {tabellen["stand"]} s on s.familie = f.nummer where f.nummer = @nummer";
        Codetafel.Parameter(befehl, "nummer", nummer);
        using var leser = befehl.ExecuteReader();
        if (!leser.Read()) return eintrag;
        eintrag.Fakten.AddRange(MemoryMarshal.Cast<byte, Fakt>(leser.GetFieldValue<byte[]>(0)));
        eintrag.Essen.AddRange(MemoryMarshal.Cast<byte, Fakt>(leser.GetFieldValue<byte[]>(1)));
        if (!leser.IsDBNull(2)) eintrag.Stand = new Buchungsstand(leser.GetInt64(2), (int)leser.GetInt64(3), (int)leser.GetInt64(4));
        eintrag.WarNeu = eintrag.Neu is not null;
        return eintrag;
    }

    /// <summary>Puts the families with something new on record, one row for each Einrichtung (0 = none), and takes the others off.</summary>
    private void SchreibeNeue(ViewTransaction db)
    {
        var weg = new List<long>(geloescht);
        var zeilen = new List<object[]>();
        foreach (var (nummer, e) in imSpeicher)
        {
            if (!e.Geaendert && !e.StandGeaendert) continue;
            var neu = e.Neu is not null;
            if (e.WarNeu) weg.Add(nummer);
            if (neu) zeilen.AddRange(e.Einrichtungen.DefaultIfEmpty(0).Select(kita => new object[] { e.Mandant, nummer, kita }));
            e.WarNeu = neu;
        }

        Massenschreiber.Loesche(db, tabellen["neu"], "familie", weg);
        Massenschreiber.Upsert(db, tabellen["neu"], 3, ["mandant", "familie", "einrichtung"], zeilen);
    }

    private List<long> Neue(string mandant, ViewTransaction db)
    {
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        befehl.CommandText = $"select distinct familie from {tabellen["neu"]} where mandant = @mandant";
        Codetafel.Parameter(befehl, "mandant", mandant);
        using var leser = befehl.ExecuteReader();
        var nummern = new List<long>();
        while (leser.Read()) nummern.Add(leser.GetInt64(0));
        return [.. nummern.Where(n => !geloescht.Contains(n))];
    }

    private long Hoechste(ViewTransaction db)
    {
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        befehl.CommandText = $"select max(familie) from {tabellen["code"]}";
        var max = befehl.ExecuteScalar() is long l ? l : 0;
        leer = max == 0;
        return max;
    }
}
