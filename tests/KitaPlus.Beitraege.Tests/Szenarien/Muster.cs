using System.Globalization;
using KitaPlus.Beitraege.Satzung;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>
/// A small invented Satzung with round amounts; each test changes what it is about.
/// Up to 30,000 € free; up to 60,000 € 100/150/200 € for 25/35/45 hours; above that twice as much; under three years again twice as much.
/// </summary>
internal static class Muster
{
    public static SatzungDokument Satzung(string jugendamt = "stadt", string ab = "2015-08-01", string? bis = null, decimal aufschlag = 0) => new()
    {
        Format = SatzungLeser.Format,
        Jugendamt = jugendamt,
        Behoerde = $"Jugendamt {jugendamt} (erfunden)",
        Name = "Elternbeitragssatzung (erfunden)",
        Fassung = ab,
        GueltigAb = Tag(ab),
        GueltigBis = bis is null ? null : Tag(bis),
        Quelle = new Quelle("Erfunden für Tests"),
        Pruefung = new Pruefstand(Pruefergebnis.Ungeprueft),
        Lebensjahr = new Lebensjahr(VollendetAm.Geburtstag),
        Tarif = Stufentarif(aufschlag),
        Alterswechsel = new Alterswechsel(Alterswechselart.Geburtstagsmonat, "§ 2"),
        Monat = new Monatsprinzip(Monatsart.VollerMonat, "§ 3"),
        Geschwister = Staffel(100),
        Einkommen = new Einkommensregel { Paragraph = "§ 5" },
        Wechselmodell = new Wechselmodell(Wechselmodellart.Anteilig, "§ 6"),
        Rundung = new Rundung(Rundungsart.Cent),
        Rueckwirkung = new Rueckwirkung("§ 9", 31, []),
    };

    public static Geschwisterregel Staffel(params int[] prozente) => new()
    {
        Paragraph = "§ 4", Rangfolge = Rangfolge.Alter, Staffeln = [new Staffel(1, prozente)], GesetzlichFreiesKind = FreiesKind.ZaehltNicht, Betreuungsarten = ["ogs"],
    };

    /// <summary>Two years free by law, as § 50 KiBiz has it.</summary>
    public static SatzungDokument MitZweiFreienJahren(this SatzungDokument d) => d with { Beitragsfreiheit = [new Beitragsfreiheit("§ 50 Abs. 1 KiBiz", 4, "09-30", new DateOnly(2020, 8, 1))] };

    public static SatzungDokument MitRueckwirkung(this SatzungDokument d, params Rueckwirkungsregel[] regeln) => d with { Rueckwirkung = d.Rueckwirkung with { Regeln = regeln } };

    public static DateOnly Tag(string tag) => DateOnly.ParseExact(tag, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TarifDokument Stufentarif(decimal aufschlag) => new()
    {
        Art = Tarifart.Stufen,
        Paragraph = "§ 1",
        Einkommensstufen = [30_000m, 60_000m, null],
        Altersklassen = [new Altersklasse("u3", "unter drei", 36), new Altersklasse("ue3", "ab drei")],
        Stundenbaender = [new Stundenband("25", 25), new Stundenband("35", 35), new Stundenband("45", 45)],
        Tabelle = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<decimal>>>
        {
            ["u3"] = Baender(aufschlag, 200, 300, 400),
            ["ue3"] = Baender(aufschlag, 100, 150, 200),
        },
    };

    private static Dictionary<string, IReadOnlyList<decimal>> Baender(decimal aufschlag, decimal b25, decimal b35, decimal b45) => new()
    {
        ["25"] = [0, b25 + aufschlag, (2 * b25) + aufschlag],
        ["35"] = [0, b35 + aufschlag, (2 * b35) + aufschlag],
        ["45"] = [0, b45 + aufschlag, (2 * b45) + aufschlag],
    };
}
