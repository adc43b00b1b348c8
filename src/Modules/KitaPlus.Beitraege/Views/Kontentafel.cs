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

        public SortedDictionary<int, long> Faellig { get; } = [];

        public List<Aufschub> Aufschub { get; } = [];
    }

    private static byte[] Bytes<T>(ReadOnlySpan<T> werte)
        where T : struct => MemoryMarshal.AsBytes(werte).ToArray();

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
        SchreibeFaellig(eintrag, e);
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
            GebuehrGebucht x => x.Betrag.Cent,
            BeitragErlassen b => -b.Betrag.Cent,
            ErlassZurueckgenommen z => z.Betrag.Cent,
            _ => 0,
        };
    }

    private static void SchreibeFaellig(Eintrag eintrag, KontoEreignis ereignis)
    {
        switch (ereignis)
        {
            case BeitraegeFestgesetzt e:
                foreach (var z in e.Zeilen) Faellig(z.Von, z.Bis, z.Gebucht, e.Faellig);
                break;
            case SollUebernommen e:
                Faellig(e.Von, e.Bis, e.Betrag, e.Von);
                break;
            case Gestundet e:
                eintrag.Aufschub.Add(new(e.Bis.DayNumber, e.Betrag.Cent, 0));
                break;
            case StundungBeendet e:
                eintrag.Aufschub.Remove(new(e.Bis.DayNumber, e.Betrag.Cent, 0));
                break;
            case RatenplanBeendet:
                eintrag.Aufschub.RemoveAll(a => a.Rate == 1);
                break;
            case RatenplanVereinbart e:
                eintrag.Aufschub.RemoveAll(a => a.Rate == 1);
                eintrag.Aufschub.AddRange(e.Raten.Select(r => new Aufschub(r.Faellig.DayNumber, r.Betrag.Cent, 1)));
                break;
        }

        void Faellig(Kernel.Monat von, Kernel.Monat bis, Kernel.Geld jeMonat, Kernel.Monat fruehestens)
        {
            if (jeMonat.IstNull) return;
            for (var m = von; m <= bis; m += 1)
            {
                var faellig = Math.Max(m.Index, fruehestens.Index);
                eintrag.Faellig[faellig] = eintrag.Faellig.GetValueOrDefault(faellig) + jeMonat.Cent;
            }
        }
    }

    public void Write(ViewTransaction db)
    {
        Massenschreiber.Upsert(db, tabellen["konto"], 3, ["mandant", "jugendamt", "person", "art", "revision", "soll", "bewegt", "buchungen", "faellig", "aufschub"],
            [.. imSpeicher.Where(e => e.Value.Geaendert).Select(e => new object[]
            {
                e.Key.Mandant, (long)e.Key.Jugendamt, (long)e.Key.Person, (long)e.Value.Art, e.Value.Revision, e.Value.Soll, e.Value.Bewegt, MemoryMarshal.AsBytes(e.Value.Buchungen.Alle).ToArray(), Bytes([.. e.Value.Faellig.Select(f => new Faelligkeit(f.Key, f.Value))]), Bytes([.. e.Value.Aufschub]),
            })]);
        foreach (var e in imSpeicher.Values) e.Geaendert = false;
    }

    private Eintrag Lade(string mandant, int jugendamt, int person, ViewTransaction db)
    {
        if (imSpeicher.TryGetValue((mandant, jugendamt, person), out var eintrag)) return eintrag;
        if (leer ??= Zahl(db) == 0) return imSpeicher[(mandant, jugendamt, person)] = new Eintrag(new Buchungsliste());
        using var befehl = db.Connection.CreateCommand();
        befehl.Transaction = db.Transaction;
        befehl.CommandText = $"select revision, soll, bewegt, buchungen, faellig, aufschub, art from {tabellen["konto"]} where mandant = @mandant and jugendamt = @jugendamt and person = @person";
        Codetafel.Parameter(befehl, "mandant", mandant);
        Codetafel.Parameter(befehl, "jugendamt", (long)jugendamt);
        Codetafel.Parameter(befehl, "person", (long)person);
        using var leser = befehl.ExecuteReader();
        if (!leser.Read()) return imSpeicher[(mandant, jugendamt, person)] = new Eintrag(new Buchungsliste());
        eintrag = new Eintrag(new Buchungsliste(MemoryMarshal.Cast<byte, Buchung>(leser.GetFieldValue<byte[]>(3))))
        {
            Revision = leser.GetInt64(0), Soll = leser.GetInt64(1), Bewegt = leser.GetInt64(2), Art = (Forderungsart)leser.GetInt64(6),
        };
        foreach (ref readonly var f in MemoryMarshal.Cast<byte, Faelligkeit>(leser.GetFieldValue<byte[]>(4))) eintrag.Faellig[f.Monat] = f.Cent;
        eintrag.Aufschub.AddRange(MemoryMarshal.Cast<byte, Aufschub>(leser.GetFieldValue<byte[]>(5)));
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
