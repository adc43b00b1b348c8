using System.Globalization;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Erklaerung;

/// <summary>One line of an explanation: what the rule did, by which paragraph, amount before and after (both empty for mere findings).</summary>
internal sealed record Erklaerungszeile(string Satz, string Paragraph, string Vorher, string Nachher, IReadOnlyList<long> Positionen)
{
    /// <summary>Rule of the Elternbeitrag behind it; none for meals.</summary>
    public Regel Regel { get; init; }
}

/// <summary>Reads a derivation as German sentences.</summary>
internal static class Herleitungstext
{
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    /// <param name="mitEinkommen">False: for those who may not see incomes; the step is named, the income is not.</param>
    public static IReadOnlyList<Erklaerungszeile> Zeilen(Herleitung herleitung, Func<int, string> jugendamt, bool mitEinkommen = true) =>
        [.. herleitung.Schritte.Select(s => Zeile(s, herleitung.Zeile, jugendamt) is var z && s.Regel == Regel.Einkommen && !mitEinkommen ? z with { Satz = "Einstufung nach dem erklärten Einkommen; Ihre Rolle sieht es nicht." } : z)];

    /// <summary>What an amount rests on, for the person who pays it; only what does not stand for itself unless all of it is wanted.</summary>
    public static IEnumerable<string> Grundlage(Herleitung herleitung, Func<int, string> jugendamt, bool ganz) =>
        herleitung.Schritte.Where(s => s.Regel is Regel.NichtRueckwirkend or Regel.Monatsanteil or Regel.EinkommenFehlt || (ganz && s.Regel is Regel.Betreuung or Regel.Altersklasse or Regel.Einkommen or Regel.Befreiungsstufe or Regel.GesetzlichFrei or Regel.Befreit or Regel.Geschwister or Regel.Aussetzung or Regel.Haushaltsanteil))
            .Select(s => Satz(s, herleitung.Zeile, jugendamt).TrimEnd('.'));

    public static string Grund(Status status, Zeile z, long wochenstunden, Func<int, string> jugendamt) => status switch
    {
        Status.OhneHaushalt => "Das Kind ist in diesem Monat keinem Haushalt zugeordnet.",
        Status.OhneZahlungspflichtigen => "Für den Haushalt ist in diesem Monat niemand als zahlungspflichtig bestimmt.",
        Status.OhneGeburtsdatum => "Das Geburtsdatum des Kindes ist nicht erfasst.",
        Status.JugendamtUnbekannt => "Der Einrichtung ist in diesem Monat kein Jugendamt zugeordnet.",
        Status.KeineSatzung => $"Für das Jugendamt {jugendamt(z.Jugendamt)} ist für {new Monat(z.Von).Lang()} keine Satzung geladen.",
        Status.KeinStundenband => $"Die Satzung des Jugendamts {jugendamt(z.Jugendamt)} hat kein Stundenband für {wochenstunden} Wochenstunden ({new Monat(z.Von).Lang()}).",
        Status.KeinTarif => $"Die Satzung des Jugendamts {jugendamt(z.Jugendamt)} nennt für diese Altersklasse und {wochenstunden} Wochenstunden keinen Betrag ({new Monat(z.Von).Lang()}).",
        Status.AngabenGeloescht => "Angaben, von denen der Beitrag abhängt, sind gelöscht; der Monat bleibt, wie er gebucht ist.",
        _ => "",
    };

    /// <summary>Why months have no amount, without the hours that the gap does not know.</summary>
    public static string Grund(Luecke l, Func<int, string> jugendamt) => Grund(l.Status, new Zeile { Jugendamt = l.Jugendamt, Von = l.Von }, 0, jugendamt)
        .Replace(" für 0 Wochenstunden", "", StringComparison.Ordinal).Replace(" und 0 Wochenstunden", "", StringComparison.Ordinal);

    /// <summary>Short word for tables and machine-readable output.</summary>
    public static string Kurz(Status status) => status switch
    {
        Status.Betrag => "betrag",
        Status.OhneHaushalt => "ohne_haushalt",
        Status.OhneZahlungspflichtigen => "ohne_zahlungspflichtigen",
        Status.OhneGeburtsdatum => "ohne_geburtsdatum",
        Status.JugendamtUnbekannt => "jugendamt_unbekannt",
        Status.KeineSatzung => "keine_satzung",
        Status.KeinStundenband => "kein_stundenband",
        Status.KeinTarif => "kein_tarif",
        _ => "angaben_geloescht",
    };

    private static Erklaerungszeile Zeile(Schritt s, Zeile z, Func<int, string> jugendamt)
    {
        var rechnet = s.Regel is >= Regel.Grundbeitrag and <= Regel.Rundung;
        return new Erklaerungszeile(
            Satz(s, z, jugendamt), s.Paragraph, rechnet && s.Regel != Regel.Grundbeitrag ? Betrag(s.Vorher) : "", rechnet ? Betrag(s.Nachher) : "", s.Positionen) { Regel = s.Regel };
    }

    private static string Satz(Schritt s, Zeile z, Func<int, string> jugendamt) => s.Regel switch
    {
        Regel.Betreuung => $"Betreuung mit {s.A} Wochenstunden{Tage(s, z)}: Stundenband {s.Text}.",
        Regel.Altersklasse => $"Geboren am {Tag(s.A)}: Altersklasse „{s.Text}“.",
        Regel.Einkommen => $"Maßgebliches Jahreseinkommen {new Geld(s.A)}{(s.C > 0 ? $" (mit {s.C} % Zuschlag für Beamtenbezüge)" : "")}{(s.B > 0 ? $": Stufe {s.B}, {s.Text}" : "")}.",
        Regel.EinkommenFehlt => $"Das Einkommen ist nicht (vollständig) erklärt: höchste Stufe{(s.A > 1 ? $" ({s.A})" : "")}.",
        Regel.Befreiungsstufe => (s.B & 4) != 0 ? "Das Einkommen spielt wegen einer Befreiung keine Rolle." : $"Einstufung ohne Einkommensprüfung: Stufe {s.A}{((s.B & 16) != 0 ? " (Pflegekind)" : "")}.",
        Regel.Grundbeitrag => $"Beitrag für einen vollen Monat nach der Tabelle{(s.B == 1 ? " für auswärtige Kinder" : "")}.",
        Regel.Monatsanteil => s.A switch
        {
            (long)Monatsart.HalberMonat => "Die Betreuung beginnt oder endet im Monat: halber Beitrag.",
            _ => $"Taggenau: {s.B} von {s.C} Tagen des Monats.",
        },
        Regel.GesetzlichFrei => $"Gesetzlich beitragsfrei: der {s.A}. Geburtstag liegt vor oder auf dem {s.B:00}.{s.C:00}.",
        Regel.Befreit => "Befreit, solange der Nachweis gilt.",
        Regel.Geschwister => s.C < 0
            ? "Ein Geschwisterkind ist gesetzlich beitragsfrei; damit zahlt auch dieses Kind nicht."
            : $"Geschwister: {s.A}. von {s.B} Kindern, zu zahlen sind {s.C} %.",
        Regel.Aussetzung => $"Der Monat ist zu {s.A} % ausgesetzt.",
        Regel.Haushaltsanteil => $"Wechselmodell: Anteil dieses Haushalts {s.A} %.",
        Regel.Rundung => s.A == 0 ? "Gerundet auf den Cent." : "Gerundet auf volle Euro.",
        Regel.Zahlungspflicht => $"Zu zahlen an das Jugendamt {jugendamt(z.Jugendamt)}.",
        Regel.NichtRueckwirkend => $"Nicht berücksichtigt: eine Angabe mit Wirkung ab {Tag(s.B)}, eingegangen am {Tag(s.A)}; nach der Satzung wirkt sie in diesem Monat nicht zurück.",
        _ => Grund(z.Status, z, s.A, jugendamt),
    };

    private static string Tage(Schritt s, Zeile z)
    {
        int erster = Kalender.Erster(z.Von), letzter = Kalender.Letzter(z.Von);
        return s.B <= erster && s.C >= letzter ? "" : $" vom {Tag(s.B)} bis {Tag(s.C)}";
    }

    private static string Tag(long nummer) => DateOnly.FromDayNumber((int)nummer).ToString("dd.MM.yyyy", Deutsch);

    /// <summary>Amounts inside a calculation may have parts of a cent.</summary>
    private static string Betrag(Bruch b)
    {
        var euro = b.Cent / 100m;
        return decimal.Round(euro, 2) == euro ? new Geld((long)b.Cent).ToString() : euro.ToString("N4", Deutsch) + "\u00A0€";
    }
}
