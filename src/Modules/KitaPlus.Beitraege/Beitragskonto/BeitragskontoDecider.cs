using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Beitragskonto;

/// <summary>Decisions of a person on one account; each needs a reason.</summary>
internal abstract record KontoBefehl(string Jugendamt, string Person, string Grund) : IBefehl
{
    public string Stream => Strom(Jugendamt, Person);

    /// <summary>How the names of the streams about Elternbeiträge begin.</summary>
    public const string Praefix = "beitragskonto-";

    /// <summary>How the names of the streams about meals begin.</summary>
    public const string Verpflegungspraefix = "verpflegungskonto-";

    public static string Strom(string glaeubiger, string person) => $"{(ArtVon(glaeubiger) == Forderungsart.Verpflegung ? Verpflegungspraefix : Praefix)}{glaeubiger}/{person}";

    /// <summary>What is owed to a creditor.</summary>
    public static Forderungsart ArtVon(string glaeubiger) => Glaeubiger.IstTraeger(glaeubiger) ? Forderungsart.Verpflegung : Forderungsart.Elternbeitrag;

    public static bool IstKonto(string strom) => strom.StartsWith(Praefix, StringComparison.Ordinal) || strom.StartsWith(Verpflegungspraefix, StringComparison.Ordinal);
}

internal sealed record ErklaereVerzicht(string Jugendamt, string Person, string Kind, Monat Von, Monat Bis, Geld HoechstensJeMonat, string Grund) : KontoBefehl(Jugendamt, Person, Grund), IVieraugenpflichtig
{
    public Vieraugenangaben Angaben => new(
        Stream, $"Verzicht auf höchstens {HoechstensJeMonat} je Monat, {Von.Lang()} bis {Bis.Lang()}: Kind {Kind}, Zahlungspflichtig {Person}, Gläubiger {Jugendamt}", HoechstensJeMonat * (Bis - Von + 1)) { Grund = Grund };
}

internal sealed record StelleZurueck(
    string Jugendamt, string Person, string Kind, Monat Von, Monat Bis, Geld JeMonat, long Position, string Grundlagen, string Grund) : KontoBefehl(Jugendamt, Person, Grund);

internal sealed record HebeZurueckstellungAuf(string Jugendamt, string Person, string Kind, Monat Von, Monat Bis, string Grund) : KontoBefehl(Jugendamt, Person, Grund);

/// <param name="Heute">What is deferred beyond this day cannot be deferred a second time.</param>
internal sealed record Stunde(string Jugendamt, string Person, Geld Betrag, DateOnly Bis, string Grund, DateOnly Heute) : KontoBefehl(Jugendamt, Person, Grund);

/// <inheritdoc cref="Stunde"/>
internal sealed record VereinbareRatenplan(string Jugendamt, string Person, IReadOnlyList<Rate> Raten, string Grund, DateOnly Heute) : KontoBefehl(Jugendamt, Person, Grund);

/// <summary>What was agreed about an account and can end before its time.</summary>
internal enum Vereinbarungsart
{
    Stundung = 0,
    Ratenplan = 1,
    Erlass = 2,
}

/// <param name="Nummer">Which of its kind, counted from 1; of no meaning for the Ratenplan.</param>
internal sealed record BeendeVereinbarung(string Jugendamt, string Person, Vereinbarungsart Art, int Nummer, string Grund) : KontoBefehl(Jugendamt, Person, Grund);

internal sealed record Erlasse(string Jugendamt, string Person, Geld Betrag, string Grund) : KontoBefehl(Jugendamt, Person, Grund), IVieraugenpflichtig
{
    public Vieraugenangaben Angaben => new(Stream, $"Erlass von {Betrag}: Zahlungspflichtig {Person}, Gläubiger {Jugendamt}", Betrag) { Grund = Grund };
}

/// <summary>Money has moved: see <see cref="Zahlungsart"/>. The same Beleg is booked once.</summary>
internal sealed record BucheZahlung(string Jugendamt, string Person, Zahlungsart Art, DateOnly Datum, Geld Betrag, string Beleg) : KontoBefehl(Jugendamt, Person, Beleg);

internal sealed record BucheErstattung(string Jugendamt, string Person, DateOnly Datum, Geld Betrag, string Beleg, string Grund) : KontoBefehl(Jugendamt, Person, Grund);

internal sealed class BeitragskontoDecider : IDecider<Konto, KontoBefehl>
{
    public static Konto Anfang => Konto.Leer;

    public static Konto Evolve(Konto zustand, IEreignis ereignis, Guid ereignisId) =>
        zustand.Mit(ereignis as KontoEreignis ?? throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} im Beitragskonto."));

    public static Entscheidung Decide(Konto k, KontoBefehl befehl)
    {
        if (string.IsNullOrWhiteSpace(befehl.Grund)) return Entscheidung.Nein("Die Entscheidung braucht einen Grund, den auch die Familie und die Prüfung verstehen.");
        return befehl switch
        {
            ErklaereVerzicht b => Verzicht(k, b),
            StelleZurueck b when b.Bis < b.Von => Entscheidung.Nein("Der letzte Monat liegt vor dem ersten."),
            StelleZurueck b => Entscheidung.Ja(new DifferenzZurueckgestellt(b.Jugendamt, b.Person, b.Kind, b.Von, b.Bis, b.JeMonat, b.Position, b.Grundlagen, b.Grund)),
            HebeZurueckstellungAuf b when !Monate(k, b.Kind, b.Von, b.Bis).Any(x => (x.Merkmal & Buchungsmerkmal.Zurueckgestellt) != 0 && x.ZurueckPosition != 0) => Entscheidung.Nichts,
            HebeZurueckstellungAuf b => Entscheidung.Ja(new ZurueckstellungAufgehoben(b.Jugendamt, b.Person, b.Kind, b.Von, b.Bis, b.Grund)),
            Stunde b when b.Betrag.Cent <= 0 => Entscheidung.Nein("Gestundet werden kann nur ein Betrag über 0,00 €."),
            Stunde b when b.Bis <= b.Heute => Entscheidung.Nein("Die neue Fälligkeit muss in der Zukunft liegen."),
            Stunde b when b.Betrag > k.Saldo - k.Aufgeschoben(b.Heute) => Entscheidung.Nein(Hoechstens(k, k.Aufgeschoben(b.Heute), "gestundet werden")),
            Stunde b => Entscheidung.Ja(new Gestundet(b.Jugendamt, b.Person, b.Betrag, b.Bis, b.Grund)),
            VereinbareRatenplan b => Ratenplan(k, b),
            BeendeVereinbarung b => Beende(k, b),
            Erlasse b when b.Betrag.Cent <= 0 || b.Betrag > k.Saldo => Entscheidung.Nein($"Erlassen werden kann ein Betrag über 0,00 € bis zum offenen Saldo von {k.Saldo}."),
            Erlasse b => Entscheidung.Ja(new BeitragErlassen(b.Jugendamt, b.Person, b.Betrag, b.Grund)),
            BucheZahlung b => Zahlung(k, b),
            BucheErstattung b when b.Betrag.Cent <= 0 || b.Betrag > -k.Saldo =>
                Entscheidung.Nein($"Erstattet werden kann nur ein Guthaben; das Konto steht bei {k.Saldo.MitVorzeichen()} (minus = Guthaben)."),
            BucheErstattung b => Entscheidung.Ja(new ErstattungGebucht(b.Jugendamt, b.Person, b.Datum, b.Betrag, b.Beleg)),
            _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
        };
    }

    private static Entscheidung Zahlung(Konto k, BucheZahlung b)
    {
        if (b.Betrag.Cent <= 0) return Entscheidung.Nein("Gebucht wird ein Betrag über 0,00 €; ob er das Konto be- oder entlastet, sagt die Art der Zahlung.");
        if (b.Beleg.Length > 70) return Entscheidung.Nein("Der Beleg hat höchstens 70 Zeichen.");
        if (k.Belege.Contains(b.Beleg)) return Entscheidung.Nichts;
        // das Geld ist schon bewegt: Was in einer Datei bei der Bank steht, wird gebucht, auch wenn das Guthaben inzwischen kleiner ist
        return Entscheidung.Ja(Ereignis(b));
    }

    /// <summary>What the command records where nothing speaks against it.</summary>
    public static KontoEreignis Ereignis(BucheZahlung b) => b.Art switch
    {
        Zahlungsart.Zahlung => new ZahlungGebucht(b.Jugendamt, b.Person, b.Datum, b.Betrag, b.Beleg),
        Zahlungsart.Ruecklastschrift => new ZahlungGebucht(b.Jugendamt, b.Person, b.Datum, -b.Betrag, b.Beleg),
        Zahlungsart.Gebuehr => new GebuehrGebucht(b.Jugendamt, b.Person, b.Datum, b.Betrag, b.Beleg),
        Zahlungsart.Erstattung => new ErstattungGebucht(b.Jugendamt, b.Person, b.Datum, b.Betrag, b.Beleg),
        _ => throw new InvalidOperationException($"Unbekannte Zahlungsart {b.Art}."),
    };

    private static Entscheidung Verzicht(Konto k, ErklaereVerzicht b)
    {
        if (b.Bis < b.Von) return Entscheidung.Nein("Der letzte Monat liegt vor dem ersten.");
        if (b.HoechstensJeMonat.Cent <= 0) return Entscheidung.Nein("Verzichtet werden kann nur auf eine Nachforderung über 0,00 € je Monat.");
        var vorhanden = Monate(k, b.Kind, b.Von, b.Bis)
            .Where(x => (x.Merkmal & (Buchungsmerkmal.Festgesetzt | Buchungsmerkmal.Uebernommen)) != 0)
            .Sum(x => Math.Min(x.Bis, b.Bis.Index + 1) - Math.Max(x.Von, b.Von.Index));
        return vorhanden < b.Bis - b.Von + 1
            ? Entscheidung.Nein($"Für {b.Kind} ist von {b.Von.Lang()} bis {b.Bis.Lang()} nicht jeder Monat schon gebucht. Verzichtet werden kann nur auf die Nachforderung schon gebuchter Monate; für künftige Monate ist ein Erlass der Weg.")
            : Entscheidung.Ja(new VerzichtErklaert(b.Jugendamt, b.Person, b.Kind, b.Von, b.Bis, b.HoechstensJeMonat, b.Grund));
    }

    private static Entscheidung Ratenplan(Konto k, VereinbareRatenplan b)
    {
        if (b.Raten.Count == 0 || b.Raten.Any(r => r.Betrag.Cent <= 0)) return Entscheidung.Nein("Ein Ratenplan hat mindestens eine Rate, und jede ist größer als 0,00 €.");
        if (!b.Raten.Zip(b.Raten.Skip(1)).All(p => p.First.Faellig < p.Second.Faellig)) return Entscheidung.Nein("Die Raten müssen nach ihrem Fälligkeitstag geordnet sein, und kein Tag darf doppelt vorkommen.");
        var summe = b.Raten.Aggregate(Geld.Null, (a, r) => a + r.Betrag);
        // ein neuer Plan ersetzt den bisherigen
        var gestundet = k.Aufgeschoben(b.Heute, mitRaten: false);
        return summe > k.Saldo - gestundet
            ? Entscheidung.Nein($"Die Raten ergeben {summe}. {Hoechstens(k, gestundet, "in Raten vereinbart werden")}")
            : Entscheidung.Ja(new RatenplanVereinbart(b.Jugendamt, b.Person, b.Raten, b.Grund));
    }

    private static string Hoechstens(Konto k, Geld schon, string was) => schon.IstNull
        ? $"Offen sind {k.Saldo}; mehr kann nicht {was}."
        : $"Offen sind {k.Saldo}, davon sind {schon} schon gestundet oder in Raten zu zahlen; mehr als {new Geld(Math.Max(0, (k.Saldo - schon).Cent))} kann nicht {was}.";

    private static Entscheidung Beende(Konto k, BeendeVereinbarung b)
    {
        switch (b.Art)
        {
            case Vereinbarungsart.Stundung when b.Nummer >= 1 && b.Nummer <= k.Stundungen.Count:
                return k.Stundungen[b.Nummer - 1] is { } s ? Entscheidung.Ja(new StundungBeendet(b.Jugendamt, b.Person, b.Nummer, s.Betrag, s.Bis, b.Grund)) : Entscheidung.Nichts;
            case Vereinbarungsart.Ratenplan:
                return k.Ratenplan is null ? Entscheidung.Nein("Ein Ratenplan, der enden könnte, ist nicht vereinbart.") : Entscheidung.Ja(new RatenplanBeendet(b.Jugendamt, b.Person, b.Grund));
            case Vereinbarungsart.Erlass when b.Nummer >= 1 && b.Nummer <= k.Erlasse.Count:
                return k.Erlasse[b.Nummer - 1] is { } e ? Entscheidung.Ja(new ErlassZurueckgenommen(b.Jugendamt, b.Person, b.Nummer, e.Betrag, b.Grund)) : Entscheidung.Nichts;
            default:
                return Entscheidung.Nein("Diese Vereinbarung gibt es auf dem Konto nicht; bitte die Seite neu laden.");
        }
    }

    private static IEnumerable<Buchung> Monate(Konto k, string kind, Monat von, Monat bis)
    {
        var code = k.Kind(kind);
        return k.Buchungen.Alle.ToArray().Where(x => x.Kind == code && x.Bis > von.Index && x.Von <= bis.Index);
    }
}
