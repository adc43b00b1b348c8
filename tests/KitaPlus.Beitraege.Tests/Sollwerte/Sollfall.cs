using System.Globalization;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests.Sollwerte;

/// <summary>One line of a table of expected amounts; the columns are explained in the head of each file.</summary>
internal sealed record Sollfall(
    string Fall, string Satzung, string Monat, string Geburtsdatum, string Stunden, string BetreuungAb, string BetreuungBis, string Einkommen, string Beamter,
    string Kinder, string Befreiung, string Pflegekind, string Wohnsitz, string Geschwister, string Anteil, string Erwartet, string Rechenweg)
{
    public const string Kopf = "fall;satzung;monat;geburtsdatum;stunden;betreuung_ab;betreuung_bis;einkommen;beamter;kinder;befreiung;pflegekind;wohnsitz;geschwister;anteil;erwartet_cent;rechenweg";
    private const string Haushalt = "Haushalt";
    private const string Kind = "Kind";

    public static IEnumerable<Sollfall> Lies(string datei)
    {
        var zeilen = File.ReadAllLines(datei).Where(z => z.Length > 0 && z[0] != '#').ToArray();
        if (zeilen[0] != Kopf) throw new InvalidDataException($"{datei}: andere Spalten als erwartet.");
        foreach (var zeile in zeilen.Skip(1))
        {
            var s = zeile.Split(';');
            if (s.Length != 17) throw new InvalidDataException($"{datei}: {s.Length} statt 17 Spalten in „{zeile}“.");
            yield return new(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9], s[10], s[11], s[12], s[13], s[14], s[15], s[16]);
        }
    }

    /// <summary>What the engine says: cents, or the name of the status that says why there is no amount.</summary>
    public string Rechne()
    {
        var (werk, familie, monat) = Aufbau();
        var zeile = werk.Rechne(familie, monat, monat).Single(z => z.Kind == familie.Codes[Kind] && z.Haushalt == familie.Codes[Haushalt]);
        return zeile.Status == Status.Betrag ? zeile.Cent.ToString(CultureInfo.InvariantCulture) : zeile.Status.ToString();
    }

    /// <summary>The derivation of the same result.</summary>
    public Herleitung Erklaere()
    {
        var (werk, familie, monat) = Aufbau();
        return werk.Erklaere(familie, monat, monat).Single(h => h.Zeile.Kind == familie.Codes[Kind] && h.Zeile.Haushalt == familie.Codes[Haushalt]);
    }

    private (Satzungswerk Werk, Familienbauer Familie, Monat ImMonat) Aufbau()
    {
        var codes = new Codes();
        var jugendamt = Satzung[..Satzung.IndexOf('-', StringComparison.Ordinal)];
        var werk = new Werkbauer(codes).Satzung(Satzung).Einrichtung("Kita", jugendamt).Baue();
        return Kernel.Monat.TryParse(Monat, out var monat)
            ? (werk, Familie(codes, jugendamt), monat)
            : throw new InvalidDataException($"Fall {Fall}: Monat „{Monat}“.");
    }

    private Familienbauer Familie(Codes codes, string jugendamt)
    {
        var f = new Familienbauer(codes).Geboren(Kind, Tag(Geburtsdatum)).Zahlt(Haushalt, "Elternteil1");
        Betreuungen(f);
        Einkommenslage(f);
        if (Anteil == "100") f.Haushalt(Kind, Haushalt);
        else
        {
            var teile = Anteil.Split('/').Select(Zahl).ToArray();
            f.Wechselmodell(Kind, Haushalt, teile[0], "Haushalt2", teile[1]).Zahlt("Haushalt2", "Elternteil3").Elternteil("Haushalt2", "Elternteil3").Einkommen("Elternteil3", 12_345);
        }

        if (Befreiung.Length > 0) f.Befreiung(Haushalt, Befreiung);
        if (Pflegekind == "ja") f.Pflegekind(Kind);
        f.Wohnsitz(Kind, Wohnsitz == "auswaerts" ? "nachbarort" : jugendamt);
        Geschwisterkinder(f, jugendamt);
        return f;
    }

    /// <summary><c>25</c>, or with changes <c>25|2024-03-11:45</c> (45 hours from that day).</summary>
    private void Betreuungen(Familienbauer f)
    {
        var teile = Stunden.Split('|');
        DateOnly? bis = BetreuungBis.Length == 0 ? null : Tag(BetreuungBis);
        f.Betreuung(Kind, "Kita", Zahl(teile[0]), Tag(BetreuungAb), bis);
        foreach (var wechsel in teile.Skip(1).Select(t => t.Split(':'))) f.Betreuung(Kind, "Kita", Zahl(wechsel[1]), Tag(wechsel[0]), bis);
    }

    /// <summary><c>45000.00</c> or for two parents <c>30000+20000</c>; <c>fehlt</c> = nothing declared.</summary>
    private void Einkommenslage(Familienbauer f)
    {
        var betraege = Einkommen.Split('+');
        var beamte = Beamter.Split('+');
        for (var i = 0; i < betraege.Length; i++)
        {
            var person = $"Elternteil{i + 1}";
            f.Elternteil(Haushalt, person);
            if (betraege[i] == "fehlt") continue;
            f.Einkommen(person, decimal.Parse(betraege[i], CultureInfo.InvariantCulture), beamter: i < beamte.Length && beamte[i] == "ja", kinderfreibetraege: Zahl(Kinder));
        }
    }

    /// <summary><c>2022-05-10/45</c> = sibling in care here, <c>ogs:2016-03-01</c> = cared for elsewhere; several with <c>|</c>.</summary>
    private void Geschwisterkinder(Familienbauer f, string jugendamt)
    {
        if (Geschwister.Length == 0) return;
        var nummer = 1;
        foreach (var g in Geschwister.Split('|'))
        {
            var name = $"Geschwister{nummer++}";
            if (g.Contains(':', StringComparison.Ordinal))
            {
                var extern2 = g.Split(':');
                f.Geschwister(Haushalt, name, extern2[0], Tag(extern2[1]));
                continue;
            }

            var hier = g.Split('/');
            f.Geboren(name, Tag(hier[0])).Betreuung(name, "Kita", Zahl(hier[1]), new DateOnly(2010, 1, 1)).Haushalt(name, Haushalt).Wohnsitz(name, jugendamt);
        }
    }

    private static DateOnly Tag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Zahl(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
