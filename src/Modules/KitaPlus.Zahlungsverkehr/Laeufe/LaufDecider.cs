using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Laeufe;

internal enum Laufstand
{
    Neu = 0,
    Vorbereitet = 1,
    Freigegeben = 2,
    DateiGeschrieben = 3,
    Gebucht = 4,
    Verworfen = 5,
}

/// <summary>A run as its events say.</summary>
internal sealed record Laufzustand(Laufstand Stand, LaufVorbereitet? Vorbereitet, ImmutableList<Posten> Posten, LaufdateiGeschrieben? Datei)
{
    public static Laufzustand Anfang { get; } = new(Laufstand.Neu, null, [], null);

    /// <summary>Payments that stand in the file.</summary>
    public IEnumerable<Posten> InDerDatei
    {
        get
        {
            if (Datei is not { } d) return [];
            var aus = d.Ausgelassen.Select(a => a.EndToEnd).ToHashSet(StringComparer.Ordinal);
            return Posten.Where(p => !aus.Contains(p.EndToEnd));
        }
    }
}

internal sealed class LaufDecider : IDecider<Laufzustand, LaufBefehl>
{
    private const int PostenJeEreignis = 500;
    private const int MeistePosten = 100_000;

    private LaufDecider()
    {
    }

    public static Laufzustand Anfang => Laufzustand.Anfang;

    public static Laufzustand Evolve(Laufzustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        LaufVorbereitet e => zustand with { Stand = Laufstand.Vorbereitet, Vorbereitet = e, Posten = [] },
        PostenAufgenommen e => zustand with { Posten = zustand.Posten.AddRange(e.Posten) },
        LaufFreigegeben => zustand with { Stand = Laufstand.Freigegeben },
        LaufVerworfen => zustand with { Stand = Laufstand.Verworfen },
        LaufdateiGeschrieben e => zustand with { Stand = Laufstand.DateiGeschrieben, Datei = e },
        LaufGebucht => zustand with { Stand = Laufstand.Gebucht },
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} in einem Zahlungslauf."),
    };

    public static Entscheidung Decide(Laufzustand z, LaufBefehl befehl) => befehl switch
    {
        BereiteLaufVor b when z.Stand == Laufstand.Neu => Bereite(b),
        BereiteLaufVor b => Entscheidung.Nein($"Den {b.Lauf.Wort} {b.Lauf.Nummer} gibt es schon; bitte die Seite neu laden."),
        _ when z.Stand == Laufstand.Neu => Entscheidung.Nein($"Den {befehl.Lauf.Wort} {befehl.Lauf.Nummer} gibt es nicht."),
        GibLaufFrei b => GibFrei(z, b),
        VerwirfLauf when z.Stand == Laufstand.Verworfen => Entscheidung.Nichts,
        VerwirfLauf when z.Stand is not (Laufstand.Vorbereitet or Laufstand.Freigegeben) => Entscheidung.Nein("Der Lauf ist schon freigegeben und seine Datei geschrieben; verworfen werden kann er nur vorher. Eine Datei, die noch nicht bei der Bank ist, bitte dort nicht einreichen und die Zahlungen als Rücklastschrift zurücknehmen."),
        VerwirfLauf b when string.IsNullOrWhiteSpace(b.Grund) => Entscheidung.Nein("Bitte einen Grund angeben."),
        VerwirfLauf b => Entscheidung.Ja(new LaufVerworfen(b.Grund.Trim())),
        HalteLaufdateiFest when z.Stand is Laufstand.DateiGeschrieben or Laufstand.Gebucht => Entscheidung.Nichts,
        HalteLaufdateiFest when z.Stand != Laufstand.Freigegeben => Entscheidung.Nein("Erst nach der Freigabe entsteht die Datei für die Bank."),
        HalteLaufdateiFest b => Entscheidung.Ja(b.Datei),
        SchliesseZahlungslaufAb when z.Stand == Laufstand.Gebucht => Entscheidung.Nichts,
        SchliesseZahlungslaufAb when z.Stand != Laufstand.DateiGeschrieben => Entscheidung.Nein("Gebucht wird erst, wenn die Datei geschrieben ist."),
        SchliesseZahlungslaufAb b => Entscheidung.Ja(new LaufGebucht(b.Anzahl)),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };

    /// <summary>Of all payments in their order.</summary>
    public static string Pruefsumme(IEnumerable<Posten> posten)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var p in posten) hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{p.EndToEnd}\n{p.Schuldner}\n{p.Mandat}\n{p.Fassung}\n{p.Betrag.Cent}\n{(int)p.Sequenz}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Entscheidung Bereite(BereiteLaufVor b)
    {
        if (b.Posten.Count == 0) return Entscheidung.Nein(b.Lauf.Art == Laufart.Lastschrift ? "Es gibt nichts einzuziehen: Kein fälliges Konto hat ein gültiges Mandat." : "Es gibt nichts auszuzahlen: Kein Guthaben hat eine bekannte Bankverbindung.");
        if (b.Posten.Count > MeistePosten) return Entscheidung.Nein($"Ein Lauf hat höchstens {Zahlen.Zahl(MeistePosten)} Zahlungen; bitte in mehreren Läufen einziehen.");
        if (b.Posten.Any(p => p.Betrag.Cent <= 0)) return Entscheidung.Nein("Jede Zahlung ist größer als 0,00 €.");
        if (b.Posten.DistinctBy(p => p.EndToEnd, StringComparer.Ordinal).Count() != b.Posten.Count) return Entscheidung.Nein("Jede Zahlung braucht ihre eigene Ende-zu-Ende-Referenz.");
        if (b.Posten.DistinctBy(p => p.Schuldner, StringComparer.Ordinal).Count() != b.Posten.Count) return Entscheidung.Nein("Jedes Konto steht höchstens einmal in einem Lauf.");
        if (Terminmangel(b.Lauf.Art, b.Faellig, b.Vorlauftage, b.Heute) is { } termin) return Entscheidung.Nein(termin);
        if (b.Lauf.Art == Laufart.Lastschrift)
        {
            if (b.Vorabinformiert is not { } vorab) return Entscheidung.Nein("Bitte angeben, wann die Vorabinformation an die Zahler ging; ohne sie darf nicht eingezogen werden.");
            if (b.Faellig < vorab.AddDays(b.Vorabtage)) return Entscheidung.Nein($"Zwischen Vorabinformation ({vorab:dd.MM.yyyy}) und Fälligkeit liegen mindestens {Zahlen.Menge(b.Vorabtage, "Tag", "Tage")}; frühester Tag ist der {Bankkalender.AbTag(vorab.AddDays(b.Vorabtage)):dd.MM.yyyy}.");
        }

        var summe = b.Posten.Aggregate(Geld.Null, (s, p) => s + p.Betrag);
        return Entscheidung.Ja(
        [
            new LaufVorbereitet(b.Lauf.Art, b.Lauf.Glaeubiger, b.Lauf.Nummer, b.Faellig, b.Bis, b.Vorabinformiert, b.Posten.Count, summe, Pruefsumme(b.Posten)),
            .. b.Posten.Chunk(PostenJeEreignis).Select(p => new PostenAufgenommen(p)),
        ]);
    }

    private static Entscheidung GibFrei(Laufzustand z, GibLaufFrei b)
    {
        if (z.Stand == Laufstand.Verworfen) return Entscheidung.Nein("Der Lauf ist verworfen; bitte einen neuen vorbereiten.");
        if (z.Stand != Laufstand.Vorbereitet) return Entscheidung.Nein("Der Lauf ist schon freigegeben, vielleicht gerade eben von jemand anderem. Bitte die Seite neu laden.");
        var v = z.Vorbereitet!;
        if (b.Pruefsumme != v.Pruefsumme || b.Anzahl != v.Anzahl || b.Summe != v.Summe || Pruefsumme(z.Posten) != v.Pruefsumme) return Entscheidung.Nein("Der Lauf ist nicht mehr der, den Sie gesehen haben. Bitte die Seite neu laden und noch einmal prüfen.");
        return Terminmangel(v.Art, v.Faellig, b.Vorlauftage, b.Heute) is { } termin ? Entscheidung.Nein($"{termin} Bitte den Lauf verwerfen und mit einem späteren Tag neu vorbereiten.") : Entscheidung.Ja(new LaufFreigegeben(b.Pruefsumme));
    }

    /// <returns>Why the bank can no longer, or not yet, carry out on that day; null: it can.</returns>
    public static string? Terminmangel(Laufart art, DateOnly faellig, int vorlauftage, DateOnly heute)
    {
        if (!Bankkalender.IstBanktag(faellig)) return $"Am {faellig:dd.MM.yyyy} arbeiten die Banken nicht; der nächste Banktag ist der {Bankkalender.AbTag(faellig):dd.MM.yyyy}.";
        var frueheste = art == Laufart.Lastschrift ? Bankkalender.Nach(heute, vorlauftage) : Bankkalender.AbTag(heute);
        if (faellig < frueheste) return $"Der {faellig:dd.MM.yyyy} ist zu früh: Die Bank braucht {Zahlen.Menge(vorlauftage, "Banktag", "Banktage")} Vorlauf, frühester Tag ist der {frueheste:dd.MM.yyyy}.";
        return faellig > heute.AddMonths(3) ? "Die Fälligkeit liegt mehr als drei Monate voraus; bitte den Tag prüfen." : null;
    }
}
