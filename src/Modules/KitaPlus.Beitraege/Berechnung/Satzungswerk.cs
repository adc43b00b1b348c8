using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>How a Jugendamt's Elternbeitrag is levied here.</summary>
internal enum Erhebungsart : byte
{
    /// <summary>Calculated, explained, forecast and reported; never posted.</summary>
    Informatorisch = 0,

    /// <summary>The Erhebung is delegated to us: Sollstellung, Bescheid, Lastschrift.</summary>
    Delegiert = 1,
}

/// <summary>
/// Everything that is not about one family, as known at one moment: Satzung versions by Jugendamt,
/// which Jugendamt is responsible for an Einrichtung, and how each levies.
/// </summary>
internal sealed class Satzungswerk : IForderungswerk
{
    private readonly Tarif[] tarife;
    private readonly Tarif[][] jeJugendamt;
    private readonly (int Ab, int Bis, int Jugendamt)[][] jeEinrichtung;
    private readonly (int AbMonat, Erhebungsart Art)[][] erhebung;
    private readonly bool[] eingeschraenkt;
    private readonly int[][] jugendaemterJeEinrichtung;

    public Satzungswerk(
        IReadOnlyList<Tarif> tarife,
        IReadOnlyDictionary<int, IReadOnlyList<(int Ab, int Bis, int Jugendamt)>> einrichtungen,
        IReadOnlyDictionary<int, IReadOnlyList<(int AbMonat, Erhebungsart Art)>> erhebungen)
    {
        this.tarife = [.. tarife];
        // of two versions for the same month the one that starts later counts; of equal starts the one listed later (known later)
        var jugendaemter = tarife.Count == 0 ? 0 : tarife.Max(t => t.Jugendamt) + 1;
        jeJugendamt = new Tarif[jugendaemter][];
        for (var j = 0; j < jugendaemter; j++)
            jeJugendamt[j] = [.. this.tarife.Where(t => t.Jugendamt == j).Select((t, i) => (t, i)).OrderByDescending(x => x.t.VonMonat).ThenByDescending(x => x.i).Select(x => x.t)];

        jeEinrichtung = new (int, int, int)[einrichtungen.Count == 0 ? 0 : einrichtungen.Keys.Max() + 1][];
        foreach (var (e, liste) in einrichtungen) jeEinrichtung[e] = [.. liste];
        jugendaemterJeEinrichtung = Array.ConvertAll(jeEinrichtung, liste => liste is null ? [] : liste.Select(x => x.Jugendamt).Distinct().ToArray());
        erhebung = new (int, Erhebungsart)[erhebungen.Count == 0 ? 0 : erhebungen.Keys.Max() + 1][];
        foreach (var (j, liste) in erhebungen) erhebung[j] = [.. liste.OrderBy(x => x.AbMonat)];

        MitRueckwirkungsregeln = this.tarife.Any(t => t.MitRueckwirkungsregeln);
        MitEinfrieren = this.tarife.Any(t => t.Dokument.Rueckwirkung.Regeln.Any(r => r.Wirkung == Rueckwirkungsart.Eingefroren));
        eingeschraenkt = [.. Enum.GetValues<Tatsachenart>().Select(a => this.tarife.Any(t =>
            t.Dokument.Rueckwirkung.Regeln.Any(r => r.Wirkung != Rueckwirkungsart.Ereignismonat && (r.Tatsache is null || r.Tatsache == a))))];
        var schnitte = new SortedSet<int>();
        foreach (var t in this.tarife)
        {
            schnitte.Add(t.VonMonat);
            schnitte.Add(t.BisMonat + 1);
            foreach (var a in t.Aussetzungen) (_, _) = (schnitte.Add(a.VonMonat), schnitte.Add(a.BisMonat + 1));
            foreach (var f in t.Freiheiten) (_, _) = (schnitte.Add(f.VonMonat), schnitte.Add(f.BisMonat + 1));
            foreach (var k in t.Kinderfreibetrag) schnitte.Add(k.VonMonat);
        }

        foreach (var liste in jeEinrichtung)
            foreach (var (ab, bis, _) in liste ?? [])
            {
                schnitte.Add(Monat.Von(DateOnly.FromDayNumber(ab)).Index);
                if (bis < DateOnly.MaxValue.DayNumber) schnitte.Add(Monat.Von(DateOnly.FromDayNumber(bis + 1)).Index);
            }

        Schnitte = [.. schnitte];
        Alterswechsel = [.. this.tarife
            .SelectMany(t => new[] { t.Einheimische, t.Auswaertige }.OfType<Tarif.Preise>().SelectMany(p => p.AltersgrenzenMonate)
                .Where(m => m != int.MaxValue && t.Dokument.Alterswechsel.Art != Alterswechselart.KindergartenjahrStichtag)
                .Select(m => (m, t.Dokument.Alterswechsel.Art, t.Dokument.Lebensjahr.Vollendet)))
            .Distinct()];
        MitJahresstichtag = this.tarife.Any(t => t.Dokument.Alterswechsel.Art == Alterswechselart.KindergartenjahrStichtag);
        Freialter = [.. this.tarife.SelectMany(t => t.Freiheiten.Select(f => (f.AlterJahre, f.StichtagMonat, f.StichtagTag, t.Dokument.Lebensjahr.Vollendet))).Distinct()];
    }

    /// <summary>All versions; <see cref="Tarif.Nummer"/> is the index.</summary>
    public IReadOnlyList<Tarif> Tarife => tarife;

    /// <summary>Months in which a rule of some Satzung changes, ascending.</summary>
    public int[] Schnitte { get; }

    /// <summary>Age bounds in months with the rule of their effect.</summary>
    public (int Grenze, Alterswechselart Art, VollendetAm Vollendet)[] Alterswechsel { get; }
    public bool MitJahresstichtag { get; }
    public (int AlterJahre, int Monat, int Tag, VollendetAm Vollendet)[] Freialter { get; }
    public bool MitRueckwirkungsregeln { get; }

    /// <summary>Some Satzung keeps late facts out until the next Kindergartenjahr.</summary>
    public bool MitEinfrieren { get; }

    /// <summary>Whether some Satzung limits how far back facts of this kind count.</summary>
    public bool Eingeschraenkt(Tatsachenart art) => eingeschraenkt[(int)art];

    public Tarif? Fuer(int jugendamt, int monat)
    {
        if ((uint)jugendamt >= (uint)jeJugendamt.Length) return null;
        foreach (var t in jeJugendamt[jugendamt])
            if (t.VonMonat <= monat && monat <= t.BisMonat) return t;
        return null;
    }

    /// <summary>All versions of a Jugendamt.</summary>
    public ReadOnlySpan<Tarif> TarifeVon(int jugendamt) => (uint)jugendamt < (uint)jeJugendamt.Length ? jeJugendamt[jugendamt] : [];

    public int Version => Rechenwerk.Version;

    public IRechner NeuerRechner() => new Rechenwerk(this);

    public int Einrichtung(in Fakt fakt) => fakt.Art == Faktart.Betreuung && !fakt.Hat(Faktmerkmal.Leer | Faktmerkmal.Ruecknahme) ? (int)fakt.Wert : -1;

    public Satzungsfassung Fassung(short nummer) => new(tarife[nummer].Dokument.Fassung, tarife[nummer].Pruefsumme);

    /// <summary>All Jugendämter that were ever responsible for an Einrichtung.</summary>
    public ReadOnlySpan<int> Glaeubiger(int einrichtung) => (uint)einrichtung < (uint)jugendaemterJeEinrichtung.Length ? jugendaemterJeEinrichtung[einrichtung] : [];

    /// <returns>-1: none known on that day.</returns>
    public int Jugendamt(int einrichtung, int tag)
    {
        if ((uint)einrichtung >= (uint)jeEinrichtung.Length || jeEinrichtung[einrichtung] is not { } liste) return -1;
        foreach (var (ab, bis, j) in liste)
            if (ab <= tag && tag <= bis) return j;
        return -1;
    }

    /// <summary>Months in which the way of levying changes.</summary>
    public ReadOnlySpan<(int AbMonat, Erhebungsart Art)> Erhebungswechsel(int jugendamt) => (uint)jugendamt < (uint)erhebung.Length ? erhebung[jugendamt] : default;

    public Erhebungsart Erhebung(int jugendamt, int monat)
    {
        if ((uint)jugendamt >= (uint)erhebung.Length || erhebung[jugendamt] is not { } liste) return Erhebungsart.Informatorisch;
        var art = Erhebungsart.Informatorisch;
        foreach (var (ab, a) in liste)
            if (ab <= monat) art = a;
        return art;
    }
}
