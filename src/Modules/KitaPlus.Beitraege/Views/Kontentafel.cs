using System.Runtime.InteropServices;
using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Views;

/// <summary>The accounts being written.</summary>
internal sealed class Kontentafel(ViewTables tabellen)
{
    private readonly Dictionary<(string Mandant, int Jugendamt, int Person), Eintrag> imSpeicher = [];
    private bool? leer;

    private sealed class Eintrag(Buchungsliste buchungen)
    {
        public Buchungsliste Buchungen { get; } = buchungen;
        public Forderungsart Art { get; set; }
        public long Revision { get; set; } = -1;
        public long Soll { get; set; }
        public long Bewegt { get; set; }
        public bool Geaendert { get; set; }
    }

    public void Apply(StoredEvent envelope, KontoEreignis e, Codetafel codes, Familientafel familien, ViewTransaction db)
    {
        var mandant = envelope.Tenant;
        var wer = codes.Finde(db, mandant, Codeart.Person, e.Person);
        int jugendamt = codes.Finde(db, mandant, Codeart.Jugendamt, e.Jugendamt).Nummer, person = wer.Nummer;
        // whoever was charged elsewhere for a child belongs to its family, even if nobody names the person as Zahlungspflichtigen here
        if (e is SollUebernommen u) familien.Verbinde(codes.Finde(db, mandant, Codeart.Kind, u.Kind), codes.Finde(db, mandant, Codeart.Person, e.Person), codes, db);
        var eintrag = Lade(mandant, jugendamt, person, db);
        Buchungsregeln.Anwenden(eintrag.Buchungen, e, kind => codes.Finde(db, mandant, Codeart.Kind, kind).Nummer);
        if (e is BeitraegeFestgesetzt fest && KontoBefehl.ArtVon(fest.Jugendamt) == Forderungsart.Elternbeitrag) familien.Gebucht(wer, fest.Von.Index, fest.Bis.Index + 1, fest.Position, db);
        eintrag.Revision = envelope.Revision;
        eintrag.Art = KontoBefehl.ArtVon(e.Jugendamt);
        eintrag.Geaendert = true;
        eintrag.Soll += e switch
        {
            BeitraegeFestgesetzt f => f.Zeilen.Sum(z => z.Gebucht.Cent * (z.Bis - z.Von + 1)),
            SollUebernommen s => s.Betrag.Cent * (s.Bis - s.Von + 1),
            _ => 0,
        };
        eintrag.Bewegt += e switch
        {
            ZahlungGebucht z => -z.Betrag.Cent,
            SaldoUebernommen s => s.Betrag.Cent,
            ErstattungGebucht x => x.Betrag.Cent,
            ZahlungZurueckgegeben x => x.Betrag.Cent,
            GebuehrGebucht x => x.Betrag.Cent,
            BeitragErlassen b => -b.Betrag.Cent,
            _ => 0,
        };
    }

    public void Write(ViewTransaction db)
    {
        Massenschreiber.Upsert(db, tabellen["konto"], 3, ["mandant", "jugendamt", "person", "art", "revision", "soll", "bewegt", "buchungen"],
            [.. imSpeicher.Where(e => e.Value.Geaendert).Select(e => new object[]
            {
                e.Key.Mandant, (long)e.Key.Jugendamt, (long)e.Key.Person, (long)e.Value.Art, e.Value.Revision, e.Value.Soll, e.Value.Bewegt, MemoryMarshal.AsBytes(e.Value.Buchungen.Alle).ToArray(),
            })]);
        foreach (var e in imSpeicher.Values) e.Geaendert = false;
    }

    private Eintrag Lade(string mandant, int jugendamt, int person, ViewTransaction db)
    {
        if (imSpeicher.TryGetValue((mandant, jugendamt, person), out var eintrag)) return eintrag;
        if (leer ??= Zahl(db) == 0) return imSpeicher[(mandant, jugendamt, person)] = new Eintrag(new Buchungsliste());
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        befehl.CommandText = $"select revision, soll, bewegt, buchungen from {tabellen["konto"]} where mandant = @mandant and jugendamt = @jugendamt and person = @person";
        Codetafel.Parameter(befehl, "mandant", mandant);
        Codetafel.Parameter(befehl, "jugendamt", (long)jugendamt);
        Codetafel.Parameter(befehl, "person", (long)person);
        using var leser = befehl.ExecuteReader();
        eintrag = leser.Read()
            ? new Eintrag(new Buchungsliste(MemoryMarshal.Cast<byte, Buchung>(leser.GetFieldValue<byte[]>(3)))) { Revision = leser.GetInt64(0), Soll = leser.GetInt64(1), Bewegt = leser.GetInt64(2) }
            : new Eintrag(new Buchungsliste());
        return imSpeicher[(mandant, jugendamt, person)] = eintrag;
    }

    private long Zahl(ViewTransaction db)
    {
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        befehl.CommandText = $"select count(*) from (select 1 from {tabellen["konto"]} limit 1) x";
        return Convert.ToInt64(befehl.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
