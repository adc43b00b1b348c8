using System.Globalization;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.KiBiz;

/// <summary>Staff of a group of one type, in hours per week (Anlage zu § 33 KiBiz).</summary>
/// <param name="Kinder">Size of the group.</param>
/// <param name="Gesamt">Gesamtpersonalkraftstunden, Leitung included.</param>
/// <param name="Fachkraft">Minimum, Leitung not included.</param>
public sealed record Personalwerte(int Kinder, Stunden Leitung, Stunden Gesamt, Stunden Fachkraft, Stunden Ergaenzungskraft);

/// <summary>With which share of the hours somebody counts.</summary>
public sealed record Anrechnung(Bruch Fachkraft, Bruch Ergaenzungskraft);

/// <param name="Status">How firm the amount is: <c>amtlich</c>, <c>quelle_ratingen</c>, <c>berechnet</c>, <c>berechnet_unbestaetigt</c>.</param>
public sealed record Kindpauschale(decimal Euro, string Status)
{
    public bool IstAmtlich => Status == "amtlich";
}

/// <summary>
/// What the KiBiz says in tables, each row with the day from which it holds. A row that does not exist is no number:
/// whoever asks gets null and has to name the gap.
/// </summary>
public sealed class Kibiztabellen
{
    private readonly Dictionary<Pauschalentyp, Datiert<Personalwerte>> personal;
    private readonly Datiert<int[]> baender;
    private readonly Dictionary<(string Qualifikation, int? Jahr), Datiert<Anrechnung>> anrechnungen;
    private readonly Dictionary<string, Datiert<string>> regeln;
    private readonly Dictionary<Traegerart, Datiert<int>> anteile;
    private readonly Dictionary<(Kindergartenjahr Jahr, string Art), Kindpauschale> pauschalen;

    private Kibiztabellen(Func<string, string> datei)
    {
        var werte = Lies("personal.csv", z => (z.Typ("typ"), z.Ab, new Personalwerte(z.Zahl("kinder"), z.Stunden("leitung"), z.Stunden("gesamt"), z.Stunden("fachkraft"), z.Stunden("ergaenzungskraft"))));
        var stunden = Lies("stundenbaender.csv", z => (z.Ab, z.Zahl("wochenstunden")));
        var anrechnung = Lies("anrechnung.csv", z => (Art: (z["qualifikation"], z.ZahlWahlfrei("ausbildungsjahr")), z.Ab, new Anrechnung(Bruch.Lies(z["fachkraft"]), Bruch.Lies(z["ergaenzungskraft"]))));
        var einzelne = Lies("regeln.csv", z => (z["regel"], z.Ab, z["wert"]));
        personal = Datiert<Personalwerte>.Nach(werte);
        baender = Datiert<int[]>.Aus(stunden.GroupBy(b => b.Ab).Select(g => (g.Key, g.Select(b => b.Item2).Order().ToArray())));
        anrechnungen = Datiert<Anrechnung>.Nach(anrechnung);
        regeln = Datiert<string>.Nach(einzelne);
        anteile = Datiert<int>.Nach(Lies("traegeranteil.csv", z => (Enum.Parse<Traegerart>(z["traegerart"]), z.Ab, z.Zahl("promille"))));
        pauschalen = Lies("kindpauschalen.csv", z => (Art: (z.Jahr("kindergartenjahr"), z["typ"]), Wert: new Kindpauschale(z.Dezimal("betrag_eur"), z["status"]))).ToDictionary(z => z.Art, z => z.Wert);
        Anrechnungsgrenzen = [.. anrechnung.Select(x => x.Ab).Distinct().Order()];
        Grenzen = [.. werte.Select(x => x.Ab).Concat(stunden.Select(x => x.Ab)).Concat(anrechnung.Select(x => x.Ab)).Concat(einzelne.Select(x => x.Ab)).Distinct().Order()];
        Qualifikationen = [.. Lies("anrechnung.csv", z => (z["qualifikation"], z["titel"])).Distinct()];

        List<T> Lies<T>(string name, Func<Kibiztabelle, T> zeile) => [.. Kibiztabelle.Lies(name, datei).Select(zeile)];
    }

    /// <summary>The tables of this version of the program.</summary>
    public static Kibiztabellen Amtlich { get; } = new(Kibiztabelle.Eingebettet);

    /// <summary>Days on which any of the tables changes.</summary>
    public IReadOnlyList<DateOnly> Grenzen { get; }

    /// <summary>Of them those on which some qualification begins to count otherwise, in order.</summary>
    public IReadOnlyList<DateOnly> Anrechnungsgrenzen { get; }

    /// <summary>Keys with their titles.</summary>
    public IReadOnlyList<(string Schluessel, string Titel)> Qualifikationen { get; }

    /// <summary>The last year whose Kindpauschalen are known.</summary>
    public Kindergartenjahr LetztesJahr => pauschalen.Keys.Max(k => k.Jahr);

    public Personalwerte? Personal(Pauschalentyp typ, DateOnly tag) => personal.TryGetValue(typ, out var d) && d.TryAm(tag, out var werte) ? werte : null;

    /// <summary>Hours per week for which there are Pauschalen, ascending; empty before there were any.</summary>
    public IReadOnlyList<int> Stundenbaender(DateOnly tag) => baender.TryAm(tag, out var alle) ? alle : [];

    /// <summary>The band that agreed hours fall into: the smallest that holds them, above all the highest.</summary>
    public int? Band(int wochenstunden, DateOnly tag)
    {
        var alle = Stundenbaender(tag);
        foreach (var band in alle)
            if (band >= wochenstunden) return band;
        return alle.Count == 0 ? null : alle[^1];
    }

    /// <returns>Null: on this day no table says how it counts.</returns>
    public Anrechnung? Anrechnung(string qualifikation, int? ausbildungsjahr, DateOnly tag) =>
        (anrechnungen.GetValueOrDefault((qualifikation, null)) ?? anrechnungen.GetValueOrDefault((qualifikation, ausbildungsjahr))) is { } d && d.TryAm(tag, out var wert) ? wert : null;

    /// <summary>Whether the years of training are told apart.</summary>
    public bool FragtAusbildungsjahr(string qualifikation) => anrechnungen.Keys.Any(a => a.Qualifikation == qualifikation && a.Jahr is not null);

    public string Titel(string qualifikation) => Qualifikationen.FirstOrDefault(q => q.Schluessel == qualifikation).Titel ?? qualifikation;

    /// <summary>Day of the Kindergartenjahr on which the age counts for the Pauschalentyp.</summary>
    public DateOnly Altersstichtag(Kindergartenjahr jahr)
    {
        var teile = (Regel("alter_stichtag", jahr.Erster) ?? throw new InvalidOperationException($"Für das Kindergartenjahr {jahr} ist kein Stichtag des Alters bekannt.")).Split('.');
        var (tag, monat) = (int.Parse(teile[0], CultureInfo.InvariantCulture), int.Parse(teile[1], CultureInfo.InvariantCulture));
        return new(monat >= 8 ? jahr.Beginn : jahr.Beginn + 1, monat, tag);
    }

    /// <summary>Gruppenform whose Pauschale a child of three gets in a group of form II.</summary>
    public Gruppenform DreijaehrigInII(DateOnly tag) => Regel("dreijaehrig_in_II", tag) is { } form ? Enum.Parse<Gruppenform>(form) : Gruppenform.II;

    /// <summary>So many children more than places may be in a group (§ 28 Abs. 2 KiBiz).</summary>
    public int Ueberbelegung(DateOnly tag) => Regel("ueberbelegung", tag) is { } zahl ? int.Parse(zahl, CultureInfo.InvariantCulture) : 0;

    /// <summary>First day of school: 1 August of the year in which the child is six on the Stichtag.</summary>
    public DateOnly Schuleintritt(DateOnly geburt)
    {
        var jahr = geburt.Year + 6;
        var (tag, monat) = Tagmonat(Regel("schulstichtag", new DateOnly(jahr, 8, 1)) ?? "30.09");
        return (geburt.Month, geburt.Day).CompareTo((monat, tag)) <= 0 ? new(jahr, 8, 1) : new(jahr + 1, 8, 1);
    }

    /// <summary>Day of a month on which a child has to be in care for the month to count, in plans.</summary>
    public DateOnly Zaehltag(Monat monat) => new(monat.Jahr, monat.Nummer, int.Parse(Regel("zaehltag_monat", monat.Erster) ?? "1", CultureInfo.InvariantCulture));

    /// <summary>Most that the Betriebskostenrücklage may hold, in percent of the income (§ 40 KiBiz); null before the law of 2020.</summary>
    public int? RuecklageProzent(DateOnly tag) => Ganzzahl("ruecklage_prozent", tag);

    /// <summary>Most that the Investitionsrücklage of an owner may hold, in euros per place (§ 40 KiBiz); null before the law of 2020.</summary>
    public int? RuecklageJePlatz(DateOnly tag) => Ganzzahl("ruecklage_je_platz", tag);

    /// <summary>Own share of the Träger in per mille (§ 36 KiBiz); null before the law of 2020.</summary>
    public int? Traegeranteil(Traegerart art, DateOnly tag) => anteile.TryGetValue(art, out var d) && d.TryAm(tag, out var promille) ? promille : null;

    /// <param name="art">A Pauschalentyp, <c>KmB_Ue3</c>, <c>KmB_U3</c>, <c>KmB_U3_IIc</c>, <c>Familienzentrum</c> or <c>plusKITA_min</c>.</param>
    /// <returns>Null: not published for this year.</returns>
    public Kindpauschale? Pauschale(string art, Kindergartenjahr jahr) => pauschalen.GetValueOrDefault((jahr, art));

    private string? Regel(string name, DateOnly tag) => regeln.TryGetValue(name, out var d) && d.TryAm(tag, out var wert) ? wert : null;

    private int? Ganzzahl(string regel, DateOnly tag) => Regel(regel, tag) is { } wert ? int.Parse(wert, CultureInfo.InvariantCulture) : null;

    private static (int Tag, int Monat) Tagmonat(string text)
    {
        var teile = text.Split('.');
        return (int.Parse(teile[0], CultureInfo.InvariantCulture), int.Parse(teile[1], CultureInfo.InvariantCulture));
    }
}
