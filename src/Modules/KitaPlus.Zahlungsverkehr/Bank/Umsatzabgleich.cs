using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>A payment of a run that was sent to the bank.</summary>
/// <param name="Lauf">Stream of the run.</param>
/// <param name="Mandat">Null for refunds.</param>
internal sealed record Bekannter(string EndToEnd, string Lauf, bool IstErstattung, string Glaeubiger, string Schuldner, Geld Betrag, string? Mandat);

/// <summary>What movements are compared with.</summary>
internal interface IAbgleichsbestand
{
    Bekannter? Posten(string endToEnd);

    /// <summary>The last collection with a mandate over this amount.</summary>
    Bekannter? Posten(string mandat, Geld betrag);

    (string Glaeubiger, string Schuldner)? Konto(string kassenzeichen);

    /// <summary>Whose bank account it is; null: nobody has said so.</summary>
    string? Inhaber(string iban);

    /// <summary>Stream of the run with this message or group id.</summary>
    (string Lauf, bool IstErstattung)? Lauf(string gruppe);
}

/// <summary>Finds the account of a movement; what is not certain stays open.</summary>
internal static class Umsatzabgleich
{
    public static Zuordnung Ordne(Bankumsatz u, IAbgleichsbestand bestand)
    {
        if (u.EndToEnd is { } e2e && bestand.Posten(e2e) is { } posten) return Aus(u, posten, $"Ende-zu-Ende-Referenz {e2e}");
        if (u.Mandat is { } mandat && bestand.Posten(mandat, u.Ursprung ?? new Geld(Math.Abs(u.Betrag.Cent))) is { } letzter) return Aus(u, letzter, $"Mandatsreferenz {mandat}");
        if (u.Gruppe is { } gruppe && bestand.Lauf(gruppe) is { } lauf && u.Rueckgabe is null) return new(lauf.IstErstattung ? Zuordnungsart.Erstattung : Zuordnungsart.Lastschrifteinzug, null, null, null, lauf.Lauf, $"Sammelbuchung {gruppe}");
        if (u.Betrag.Cent > 0 && u.Rueckgabe is null && u.Gegenseite.Text is { } text)
        {
            var konten = Kassenzeichen.In(text).Select(k => (Zeichen: k, Konto: bestand.Konto(k))).Where(k => k.Konto is { } konto && (bestand.Inhaber(u.Konto) ?? konto.Glaeubiger) == konto.Glaeubiger).DistinctBy(k => k.Konto).ToList();
            if (konten is [var eines]) return new(Zuordnungsart.Zahlung, eines.Konto!.Value.Glaeubiger, eines.Konto.Value.Schuldner, null, null, $"Kassenzeichen {eines.Zeichen}");
        }

        return Zuordnung.Unbekannt;
    }

    private static Zuordnung Aus(Bankumsatz u, Bekannter p, string wodurch)
    {
        var zurueck = u.Betrag.Cent < 0 != p.IstErstattung;
        var art = (p.IstErstattung, zurueck) switch
        {
            (false, true) => Zuordnungsart.Ruecklastschrift,
            (false, false) => Zuordnungsart.Lastschrifteinzug,
            (true, true) => Zuordnungsart.Erstattungsrueckgabe,
            (true, false) => Zuordnungsart.Erstattung,
        };
        return new(art, p.Glaeubiger, p.Schuldner, p.Mandat, p.Lauf, wodurch);
    }
}

/// <summary>An account that a movement may belong to.</summary>
/// <param name="Gruende">What speaks for it.</param>
internal sealed record Zuordnungsvorschlag(string Glaeubiger, string Schuldner, string Name, Geld Offen, IReadOnlyList<string> Gruende);

/// <summary>Proposals where no reference decides.</summary>
internal static class Zuordnungsvorschlaege
{
    private const int Hoechstens = 5;

    /// <param name="name">Name of the debtor and of the children of the account.</param>
    public static IReadOnlyList<Zuordnungsvorschlag> Fuer(Geld betrag, Gegenseite gegenseite, IEnumerable<(OffeneForderung Forderung, string Name, IReadOnlyList<string> Kinder)> offene)
    {
        var woerter = Woerter($"{gegenseite.Name} {gegenseite.Text}");
        var aus = new List<(int Wert, Zuordnungsvorschlag Vorschlag)>();
        foreach (var (f, name, kinder) in offene)
        {
            var gruende = new List<string>();
            var wert = 0;
            if (f.Faellig == betrag) Merke(3, "der ganze fällige Betrag");
            else if (f.JeMonat.Any(m => m.Betrag == betrag)) Merke(2, "der Betrag eines Monats");
            if (Passt(name)) Merke(3, "Name des Zahlungspflichtigen");
            if (kinder.Any(Passt)) Merke(2, "Name des Kindes");
            if (wert >= 3) aus.Add((wert, new(f.Glaeubiger, f.Schuldner, name, f.Faellig, gruende)));

            void Merke(int punkte, string grund)
            {
                wert += punkte;
                gruende.Add(grund);
            }
        }

        return [.. aus.OrderByDescending(x => x.Wert).ThenBy(x => x.Vorschlag.Name, StringComparer.Ordinal).Take(Hoechstens).Select(x => x.Vorschlag)];

        bool Passt(string voll) => Woerter(voll) is { Count: > 0 } teile && teile.IsSubsetOf(woerter);
    }

    /// <summary>In the spelling of banks, so that both sides are written alike.</summary>
    private static HashSet<string> Woerter(string text) => [.. Suchtext.Aus(Sepatext.Aus(text, 500)).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
