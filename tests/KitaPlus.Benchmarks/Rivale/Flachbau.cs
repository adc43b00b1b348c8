using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Benchmarks.Rivale;

/// <summary>Resolves the facts of all families into rows of equal months, as a table would hold them that knows only today.</summary>
internal sealed class Flachbau
{
    private static readonly int Von = Messbestand.Von.Index;
    private static readonly int Bis = Messbestand.Bis.Index + 1;
    private readonly Zeitlinien linien = new();

    public Flachbau(Familienliste familien)
    {
        var staende = familien.Werk.Tarife.Single().Dokument.Monatsstaende;
        foreach (var f in familien.Alle)
        {
            linien.Baue(f.Fakten, familien.Gilt);
            for (var l = 0; l < linien.Anzahl; l++) Nimm(f, l, staende);
        }
    }

    public List<int[]> Kinder { get; } = [];
    public List<int[]> Betreuung { get; } = [];
    public List<int[]> Haushaltsanteile { get; } = [];
    public List<int[]> Zahler { get; } = [];
    public List<int[]> Elternteile { get; } = [];
    public List<(int Person, int Familie, long Cent, int Von, int Bis)> Einkommen { get; } = [];

    private void Nimm(in Familie f, int l, Monatsstaende staende)
    {
        var linie = linien[l];
        var familie = (int)f.Nummer;
        var fakten = f.Fakten;
        switch (linie.Art)
        {
            case Faktart.Geburt:
                var geburt = fakten[linien.Scheiben(l)[^1].Fakt];
                Kinder.Add([linie.Subjekt, familie, (int)geburt.Wert, geburt.Wert2]);
                break;
            case Faktart.Betreuung:
                foreach (var (fakt, von, bis) in Strecken(f, (erster, letzter, alle) => Letzte(l, erster, letzter, alle)))
                    Betreuung.Add([linie.Subjekt, familie, fakt.Wert2, von, bis]);
                break;
            case Faktart.Haushalt:
                foreach (var (fakt, von, bis) in Strecken(f, ImMonat(l, staende.Haushalt)))
                {
                    for (var h = 0; h < 2; h++)
                    {
                        var teil = (uint)(fakt.Wert >> (h * 32));
                        if (teil != 0) Haushaltsanteile.Add([linie.Subjekt, familie, (int)(teil >> 8), (int)(teil & 0xFF), von, bis]);
                    }
                }

                break;
            case Faktart.Zahlungspflicht:
                foreach (var (fakt, von, bis) in Strecken(f, ImMonat(l, staende.Zahlungspflicht))) Zahler.Add([linie.Subjekt, familie, (int)fakt.Wert, von, bis]);
                break;
            case Faktart.Mitglied:
                foreach (var (fakt, von, bis) in Strecken(f, ImMonat(l, staende.Mitglied)))
                    if (fakt.Wert == 1) Elternteile.Add([linie.Subjekt, familie, linie.Neben, von, bis]);
                break;
            case Faktart.Einkommen:
                foreach (var (fakt, von, bis) in Strecken(f, ImMonat(l, staende.Einkommen))) Einkommen.Add((linie.Subjekt, familie, fakt.Wert, von, bis));
                break;
            default:
                break;
        }
    }

    private delegate int Auswahl(int erster, int letzter, ReadOnlySpan<Fakt> fakten);

    private Auswahl ImMonat(int linie, Monatsstand stand) => (erster, letzter, fakten) => linien.ImMonat(linie, erster, letzter, stand, fakten);

    /// <summary>The Satzung measured takes the last agreement of a month.</summary>
    private int Letzte(int linie, int erster, int letzter, ReadOnlySpan<Fakt> fakten)
    {
        var letzte = -1;
        foreach (ref readonly var s in linien.Scheiben(linie))
            if (s.Bis >= erster && s.Ab <= letzter && !fakten[s.Fakt].Hat(Faktmerkmal.Leer)) letzte = s.Fakt;
        return letzte;
    }

    private static List<(Fakt Fakt, int Von, int Bis)> Strecken(in Familie f, Auswahl auswahl)
    {
        var strecken = new List<(Fakt, int, int)>();
        int alt = -1, seit = Von;
        for (var m = Von; m <= Bis; m++)
        {
            var fakt = m == Bis ? -1 : auswahl(Kalender.Erster(m), Kalender.Letzter(m), f.Fakten);
            if (fakt == alt) continue;
            if (alt >= 0 && !f.Fakten[alt].Hat(Faktmerkmal.Leer)) strecken.Add((f.Fakten[alt], seit, m));
            (alt, seit) = (fakt, m);
        }

        return strecken;
    }
}
