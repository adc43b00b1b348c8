using System.Runtime.InteropServices;
using KitaPlus.Beitraege.Berechnung;
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
        imSpeicher.Remove(fb);
        geloescht.Add(fb);
        foreach (var c in codes.Mitglieder(db, fb)) codes.SetzeFamilie(c, fa);
    }

    public void Write(ViewTransaction db)
    {
        Massenschreiber.Loesche(db, tabellen["familie"], "nummer", geloescht);
        geloescht.Clear();
        Massenschreiber.Upsert(db, tabellen["familie"], 1, ["nummer", "mandant", "fakten", "essen"],
            [.. imSpeicher.Where(e => e.Value.Geaendert).Select(e => new object[] { e.Key, e.Value.Mandant, Bytes(e.Value.Fakten), Bytes(e.Value.Essen) })]);
        foreach (var e in imSpeicher.Values) e.Geaendert = false;
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
        befehl.CommandText = $"select fakten, essen from {tabellen["familie"]} where nummer = @nummer";
        Codetafel.Parameter(befehl, "nummer", nummer);
        using var leser = befehl.ExecuteReader();
        if (!leser.Read()) return eintrag;
        eintrag.Fakten.AddRange(MemoryMarshal.Cast<byte, Fakt>(leser.GetFieldValue<byte[]>(0)));
        eintrag.Essen.AddRange(MemoryMarshal.Cast<byte, Fakt>(leser.GetFieldValue<byte[]>(1)));
        return eintrag;
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
