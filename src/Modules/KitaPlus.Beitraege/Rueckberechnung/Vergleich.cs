using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>
/// Target against account, per child, month, Gläubiger and Zahlungspflichtigem: difference = target − Σ posted − waived.
/// One per thread.
/// </summary>
internal sealed class Vergleich(Grundlagen neu, Sperren sperren, Func<Kenntnisstand, Grundlagen> damals)
{
    private readonly IRechner rechenwerk = neu.Werk.NeuerRechner();
    private readonly Zeilenliste ziele = new();
    private readonly Ursachensuche ursachen = new(neu, damals);
    private readonly List<int> schnitte = [];
    private readonly List<Aufenthalt> aufenthalte = [];
    private bool[] gilt = [];

    /// <summary>Child-months for which the engine was asked, for the statistics of a run.</summary>
    public long Kindmonate { get; private set; }

    /// <param name="konten">All accounts of the persons of this family.</param>
    /// <param name="nurJugendamt">Code, -1 = all.</param>
    public Familienvorschau? Vergleiche(in Familie familie, IReadOnlyList<Kontostand> konten, int von, int bis, int nurJugendamt)
    {
        if (gilt.Length < familie.Anzahl) gilt = new bool[familie.Anzahl * 2];
        familie.Bekannt(neu.Stand, gilt);
        ziele.Leere();
        rechenwerk.Rechne(familie, gilt, von, bis, ziele);

        List<Differenz>? differenzen = null;
        List<Luecke>? luecken = null;
        foreach (ref readonly var z in ziele.Alle)
        {
            Kindmonate += z.Bis - z.Von;
            if (z.Status != Status.Betrag && (nurJugendamt < 0 || z.Jugendamt == nurJugendamt || z.Jugendamt < 0))
                (luecken ??= []).Add(new Luecke(z.Kind, z.Jugendamt, z.Haushalt, z.Von, z.Bis, z.Status));
        }

        var schluessel = new HashSet<(int Kind, int Jugendamt, int Zahler)>();
        foreach (ref readonly var z in ziele.Alle)
            if (z.Status == Status.Betrag) schluessel.Add((z.Kind, z.Jugendamt, z.Zahler));
        foreach (var k in konten)
            foreach (ref readonly var b in k.Buchungen.AsSpan()) schluessel.Add((b.Kind, k.Jugendamt, k.Person));

        foreach (var (kind, jugendamt, zahler) in schluessel)
        {
            if (nurJugendamt >= 0 && jugendamt != nurJugendamt) continue;
            VergleicheKonto(familie, konten, kind, jugendamt, zahler, von, bis, ref differenzen);
        }

        if (differenzen is null && luecken is null) return null;
        if (differenzen is not null)
        {
            differenzen.Sort((a, b) => (a.Kind, a.Jugendamt, a.Zahler, a.Von).CompareTo((b.Kind, b.Jugendamt, b.Zahler, b.Von)));
            differenzen = ursachen.Suche(familie, gilt.AsSpan(0, familie.Anzahl), differenzen, konten);
        }

        return new Familienvorschau(familie.Nummer, familie.LetztePosition(neu.Stand), differenzen ?? [], luecken ?? []);
    }

    private void VergleicheKonto(in Familie familie, IReadOnlyList<Kontostand> konten, int kind, int jugendamt, int zahler, int von, int bis, ref List<Differenz>? aus)
    {
        ReadOnlySpan<Buchung> buchungen = default;
        foreach (var k in konten)
            if (k.Jugendamt == jugendamt && k.Person == zahler) buchungen = k.Buchungen;

        rechenwerk.Aufenthalte(kind, aufenthalte);
        schnitte.Clear();
        schnitte.Add(von);
        schnitte.Add(bis);
        foreach (var (ab, _) in neu.Werk.Erhebungswechsel(jugendamt)) Schneide(ab, von, bis);
        foreach (ref readonly var b in buchungen)
        {
            if (b.Kind != kind) continue;
            Schneide(b.Von, von, bis);
            Schneide(b.Bis, von, bis);
        }

        foreach (ref readonly var z in ziele.Alle)
        {
            if (z.Kind != kind) continue;
            Schneide(z.Von, von, bis);
            Schneide(z.Bis, von, bis);
        }

        schnitte.Sort();
        for (var i = 0; i + 1 < schnitte.Count; i++)
        {
            if (schnitte[i] == schnitte[i + 1]) continue;
            VergleicheMonate(familie, buchungen, kind, jugendamt, zahler, schnitte[i], schnitte[i + 1], ref aus);
        }
    }

    private void VergleicheMonate(in Familie familie, ReadOnlySpan<Buchung> buchungen, int kind, int jugendamt, int zahler, int von, int bis, ref List<Differenz>? aus)
    {
        long ziel = 0;
        short tarif = -1;
        bool berechenbar = true, betroffen = false;
        foreach (ref readonly var z in ziele.Alle)
        {
            if (z.Kind != kind || z.Von > von || z.Bis <= von) continue;
            if (z.Status != Status.Betrag) berechenbar &= z.Jugendamt >= 0 && z.Jugendamt != jugendamt;
            else if (z.Jugendamt == jugendamt && z.Zahler == zahler)
            {
                ziel += z.Cent;
                tarif = z.Tarif;
                betroffen = true;
            }
        }

        // months without a reliable target (gap, missing payer, erased inputs) stay as they were posted;
        // what is missing at another Jugendamt or household does not hold up this account
        if (!berechenbar && !betroffen) return;
        var b = default(Buchung);
        foreach (ref readonly var x in buchungen)
            if (x.Kind == kind && x.Von <= von && von < x.Bis) b = x;

        if (neu.Werk.Erhebung(jugendamt, von) == Erhebungsart.Informatorisch)
        {
            if (betroffen) Neu(ref aus, kind, jugendamt, zahler, von, bis, b.Gebucht, ziel, 0, Verbleib.Informatorisch, false, null, tarif, false, 0);
            return;
        }

        var erstmalig = betroffen && !b.Festgesetzt;
        if (ziel == b.Gebucht && !erstmalig && (!b.Festgesetzt || b.Ziel == ziel)) return;
        for (var ab = von; ab < bis;)
        {
            var sperre = sperren.Fuer(jugendamt, zahler, ab, aufenthalte);
            var ende = ab + 1;
            while (ende < bis && sperren.Fuer(jugendamt, zahler, ende, aufenthalte) == sperre) ende++;
            Ordne(b, familie, kind, jugendamt, zahler, ab, ende, ziel, sperre, erstmalig, tarif, ref aus);
            ab = ende;
        }
    }

    private void Ordne(
        in Buchung b, in Familie familie, int kind, int jugendamt, int zahler, int von, int bis, long ziel, Sperre? sperre, bool erstmalig, short tarif, ref List<Differenz>? aus)
    {
        var offen = ziel - b.Gebucht;
        var verzichtet = b.Verzichtet(ziel);
        var buchen = offen - verzichtet;
        var zurueck = buchen != 0 && Zurueckstellung.Gilt(b, familie, jugendamt, neu);
        var verbleib = sperre is not null ? Verbleib.Gesperrt : zurueck ? Verbleib.Zurueckgestellt : buchen == 0 && verzichtet != 0 ? Verbleib.Verzichtet : Verbleib.Buchbar;
        var festzusetzen = !b.Festgesetzt || b.Ziel != ziel || (verbleib == Verbleib.Buchbar && buchen != 0);
        if (verbleib == Verbleib.Gesperrt && offen == 0) return;
        if (verbleib == Verbleib.Verzichtet && !festzusetzen) return;
        Neu(ref aus, kind, jugendamt, zahler, von, bis, b.Gebucht, ziel, verbleib == Verbleib.Buchbar ? buchen : 0, verbleib, erstmalig, sperre?.Grund, tarif, festzusetzen, verzichtet);
    }

    private static void Neu(
        ref List<Differenz>? aus, int kind, int jugendamt, int zahler, int von, int bis, long alt, long ziel, long buchen, Verbleib verbleib, bool erstmalig, string? grund, short tarif,
        bool festzusetzen, long verzichtet)
    {
        aus ??= [];
        if (aus.Count > 0 && aus[^1] is var v && v.Bis == von && (v.Kind, v.Jugendamt, v.Zahler, v.Alt, v.Neu, v.Buchen, v.Verbleib, v.Erstmalig, v.Tarif, v.Festzusetzen, v.Verzichtet) ==
            (kind, jugendamt, zahler, alt, ziel, buchen, verbleib, erstmalig, tarif, festzusetzen, verzichtet) && v.Sperrgrund == grund)
        {
            aus[^1] = v with { Bis = bis };
            return;
        }

        aus.Add(new Differenz(kind, jugendamt, zahler, von, bis, alt, ziel, buchen, verbleib, erstmalig, grund, tarif, festzusetzen, verzichtet, []));
    }

    private void Schneide(int monat, int von, int bis)
    {
        if (monat > von && monat < bis) schnitte.Add(monat);
    }
}
