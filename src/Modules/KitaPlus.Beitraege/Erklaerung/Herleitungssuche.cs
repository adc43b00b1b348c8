using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Erklaerung;

/// <summary>One row of the machine-readable result: an amount, or the reason why there is none.</summary>
internal sealed record Monatszeile(string? Haushalt, string Kind, string Monat, string? Jugendamt, string? Zahlungspflichtig, long? BetragCent, string? Grund);

/// <summary>Calculates for reading only.</summary>
internal static class Herleitungssuche
{
    /// <summary>The derivations of one child in one month; more than one where households or Jugendämter share it.</summary>
    public static IReadOnlyList<Herleitung> Finde(Bestand bestand, string kind, Monat monat, Kenntnisstand stand)
    {
        var familie = bestand.Familie(Codeart.Kind, kind) ?? throw new Fachfehler($"Ein Kind „{kind}“ gibt es nicht.");
        var nummer = bestand.Nummer(Codeart.Kind, kind);
        var f = bestand.Familien(familie).SelectMany(b => b.Familien).First();
        var gilt = new bool[f.Anzahl];
        f.Bekannt(stand, gilt);
        var protokoll = new Herleitungsprotokoll();
        new Rechenwerk(bestand.Grundlagen(stand).Satzungen).Rechne(f, gilt, monat.Index, monat.Index + 1, new Zeilenliste(), ref protokoll);
        return [.. protokoll.Herleitungen.Where(h => h.Zeile.Kind == nummer)];
    }

    /// <summary>One row per child and month with care, ordered by household, child and month.</summary>
    /// <param name="nur">Only families that this says yes to.</param>
    public static IEnumerable<Monatszeile> Monatszeilen(Bestand bestand, Monat von, Monat bis, Kenntnisstand stand, long? familie, Func<Familie, bool>? nur = null)
    {
        Dictionary<int, string> kinder = bestand.Texte(Codeart.Kind), haushalte = bestand.Texte(Codeart.Haushalt), personen = bestand.Texte(Codeart.Person);
        var rechenwerk = new Rechenwerk(bestand.Grundlagen(stand).Satzungen);
        var zeilen = new Zeilenliste();
        var gilt = new bool[256];
        var aus = new List<Monatszeile>();
        foreach (var f in bestand.Familien(familie).SelectMany(b => b.Familien).Where(f => nur is null || nur(f)))
        {
            if (gilt.Length < f.Anzahl) gilt = new bool[f.Anzahl * 2];
            f.Bekannt(stand, gilt);
            zeilen.Leere();
            rechenwerk.Rechne(f, gilt, von.Index, bis.Index + 1, zeilen);
            foreach (ref readonly var z in zeilen.Alle)
            {
                for (var m = z.Von; m < z.Bis; m++)
                {
                    aus.Add(new Monatszeile(
                        z.Haushalt < 0 ? null : haushalte.GetValueOrDefault(z.Haushalt), kinder[z.Kind], new Monat(m).ToString(), z.Jugendamt < 0 ? null : bestand.Woerter.Text(Codeart.Jugendamt, z.Jugendamt),
                        z.Zahler < 0 ? null : personen.GetValueOrDefault(z.Zahler), z.Status == Status.Betrag ? z.Cent : null, z.Status == Status.Betrag ? null : Herleitungstext.Kurz(z.Status)));
                }
            }
        }

        return aus.OrderBy(z => z.Haushalt, StringComparer.Ordinal).ThenBy(z => z.Kind, StringComparer.Ordinal).ThenBy(z => z.Monat, StringComparer.Ordinal).ThenBy(z => z.Zahlungspflichtig, StringComparer.Ordinal);
    }
}
