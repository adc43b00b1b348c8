using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>A Satzung version as it stands in its JSON file (docs/formate/satzung.md). Amounts in euro with at most two decimals.</summary>
public sealed record SatzungDokument
{
    public required string Format { get; init; }
    public required string Jugendamt { get; init; }
    public required string Behoerde { get; init; }
    public Bescheidangaben? Bescheid { get; init; }
    public required string Name { get; init; }
    public required string Fassung { get; init; }
    public required DateOnly GueltigAb { get; init; }
    public DateOnly? GueltigBis { get; init; }
    public required Quelle Quelle { get; init; }
    public required Pruefstand Pruefung { get; init; }
    public required Lebensjahr Lebensjahr { get; init; }
    public required TarifDokument Tarif { get; init; }
    public AuswaertigeDokument? Auswaertige { get; init; }
    public required Alterswechsel Alterswechsel { get; init; }
    public required Monatsprinzip Monat { get; init; }
    public required Geschwisterregel Geschwister { get; init; }
    public required Einkommensregel Einkommen { get; init; }
    public IReadOnlyList<Beitragsfreiheit> Beitragsfreiheit { get; init; } = [];
    public IReadOnlyList<Befreiung> Befreiungen { get; init; } = [];
    public Befreiung? Pflegekind { get; init; }
    public IReadOnlyList<Aussetzung> Aussetzungen { get; init; } = [];
    public required Wechselmodell Wechselmodell { get; init; }
    public required Rundung Rundung { get; init; }
    public required Rueckwirkung Rueckwirkung { get; init; }
    public Monatsstaende Monatsstaende { get; init; } = new();
}

/// <summary>What a Bescheid says besides the fee.</summary>
/// <param name="Anschrift">Of the Behörde.</param>
/// <param name="Rechtsbehelf">The whole Rechtsbehelfsbelehrung, with court and seat (§ 58 VwGO).</param>
public sealed record Bescheidangaben(string? Anschrift = null, string? Rechtsbehelf = null);

public sealed record Quelle(string Titel, string? Url = null, string? Hinweis = null);

public sealed record Pruefstand(Pruefergebnis Stand, string? Von = null, DateOnly? Am = null);

public enum Pruefergebnis
{
    Ungeprueft = 0,
    Geprueft = 1,
}

/// <summary>When a year of life is completed: on the birthday (municipal practice) or at the end of the day before (§§ 187, 188 BGB).</summary>
public sealed record Lebensjahr(VollendetAm Vollendet, string? Paragraph = null);

public enum VollendetAm
{
    Geburtstag = 0,
    Vortag = 1,
}

public enum Tarifart
{
    Stufen = 0,
    Linear = 1,
}

public enum Grenze
{
    /// <summary>"bis einschließlich X".</summary>
    Einschliesslich = 0,

    /// <summary>"weniger als X".</summary>
    WenigerAls = 1,
}

/// <summary>Income steps or a linear formula, by age class and hour band.</summary>
public sealed record TarifDokument
{
    public required Tarifart Art { get; init; }
    public required string Paragraph { get; init; }
    public Grenze Einkommensgrenze { get; init; }

    /// <summary>Upper bounds in euro, ascending; the last is null (above).</summary>
    public IReadOnlyList<decimal?> Einkommensstufen { get; init; } = [];
    public required IReadOnlyList<Altersklasse> Altersklassen { get; init; }
    public required IReadOnlyList<Stundenband> Stundenbaender { get; init; }

    /// <summary>Age class → hour band → one amount per income step.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<decimal>>> Tabelle { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<decimal>>>(StringComparer.Ordinal);

    /// <summary>Age class → hour band → formula.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, LineareFormel>> Formeln { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, LineareFormel>>(StringComparer.Ordinal);

    /// <summary>Cells for which the source names no amount; there the calculation refuses instead of inventing one.</summary>
    public IReadOnlyList<Tarifluecke> Luecken { get; init; } = [];
}

public sealed record Tarifluecke(string Altersklasse, string Stundenband, string Grund);

/// <param name="UnterMonaten">Completed age below which the class applies, in months; the last class has none.</param>
public sealed record Altersklasse(string Schluessel, string Name, int? UnterMonaten = null);

/// <param name="BisStunden">Weekly hours up to and including which the band applies.</param>
public sealed record Stundenband(string Schluessel, int BisStunden, string? Name = null);

/// <summary>Below <paramref name="VonEinkommen"/> free; from there a straight line to <paramref name="BisBeitrag"/> at <paramref name="BisEinkommen"/>; above that the maximum.</summary>
public sealed record LineareFormel(decimal VonEinkommen, decimal VonBeitrag, decimal BisEinkommen, decimal BisBeitrag);

public sealed record AuswaertigeDokument(string Paragraph, TarifDokument Tarif);

public sealed record Alterswechsel(Alterswechselart Art, string Paragraph, string? Stichtag = null);

public enum Alterswechselart
{
    Geburtstagsmonat = 0,
    Folgemonat = 1,
    KindergartenjahrStichtag = 2,
}

/// <param name="EintrittNach">Half month: entry after this day pays half.</param>
/// <param name="AustrittBis">Half month: leaving on or before this day pays half.</param>
public sealed record Monatsprinzip(Monatsart Art, string Paragraph, Wechselart WechselImMonat = Wechselart.Hoechster, int? EintrittNach = null, int? AustrittBis = null);

public enum Monatsart
{
    VollerMonat = 0,
    HalberMonat = 1,
    Taggenau = 2,
}

/// <summary>Which agreement counts when it changes inside a month (not for day-exact).</summary>
public enum Wechselart
{
    Hoechster = 0,
    Erster = 1,
    Letzter = 2,
}

public sealed record Geschwisterregel
{
    public required string Paragraph { get; init; }
    public required Rangfolge Rangfolge { get; init; }

    /// <summary>From this number of counting children on: percent by rank; the last value repeats.</summary>
    public required IReadOnlyList<Staffel> Staffeln { get; init; }
    public int? HoechstensZahlende { get; init; }
    public required FreiesKind GesetzlichFreiesKind { get; init; }

    /// <summary>Care types elsewhere that count (<c>ogs</c>, <c>tagespflege</c>, <c>kita</c>).</summary>
    public IReadOnlyList<string> Betreuungsarten { get; init; } = [];

    /// <summary>Rank of a child cared for elsewhere when the order is by fee (its fee is not known here).</summary>
    public ExternerRang ExternerRang { get; init; }
}

public sealed record Staffel(int AbKindern, IReadOnlyList<int> Prozente);

public enum Rangfolge
{
    /// <summary>Highest fee first; equal fees: oldest first, then by id.</summary>
    Beitrag = 0,

    /// <summary>Oldest first; same birth date: by id.</summary>
    Alter = 1,
}

public enum FreiesKind
{
    ZaehltNicht = 0,
    ZaehltAlsErstes = 1,
    ZaehltNachRang = 2,
    BefreitGeschwister = 3,
}

public enum ExternerRang
{
    Zuletzt = 0,
    Zuerst = 1,
}

public sealed record Einkommensregel
{
    public required string Paragraph { get; init; }
    public int BeamtenzuschlagProzent { get; init; }
    public string? BeamtenzuschlagParagraph { get; init; }

    /// <summary>From which child on Kinderfreibeträge are deducted; null = never.</summary>
    public int? KinderfreibetragAbKind { get; init; }
    public string? KinderfreibetragParagraph { get; init; }

    /// <summary>Yearly amount per child, dated.</summary>
    public IReadOnlyList<DatierterBetrag> Kinderfreibetrag { get; init; } = [];
}

public sealed record DatierterBetrag(DateOnly GueltigAb, decimal Betrag);

/// <summary>Free from 1 August of the year in which the birthday <paramref name="AlterJahre"/> is on or before <paramref name="Stichtag"/> (MM-DD).</summary>
public sealed record Beitragsfreiheit(string Paragraph, int AlterJahre, string Stichtag, DateOnly GueltigAb, DateOnly? GueltigBis = null);

public sealed record Befreiung(string Paragraph, Wirkung Wirkung, string Art = "", int? Stufe = null);

public enum Wirkung
{
    Frei = 0,
    Stufe = 1,
}

/// <summary>Waiver of whole months, for everybody or for some income steps (counted from 1).</summary>
public sealed record Aussetzung(string Paragraph, Monat Von, Monat Bis, int Prozent, IReadOnlyList<int>? Stufen = null);

public sealed record Wechselmodell(Wechselmodellart Art, string Paragraph);

public enum Wechselmodellart
{
    /// <summary>Each household pays its share of the fee that its own income gives.</summary>
    Anteilig = 0,

    /// <summary>The household with the larger share pays all; equal shares: the one named first.</summary>
    GroessererAnteil = 1,
}

public sealed record Rundung(Rundungsart Art, string? Paragraph = null);

public enum Rundungsart
{
    /// <summary>To the cent, half up.</summary>
    Cent = 0,
    EuroKaufmaennisch = 1,
    EuroAb = 2,
    EuroAuf = 3,
}

/// <summary>From when a fact counts that was notified late or early, in favour of or against the family.</summary>
/// <param name="FristTage">Notified in time: at most so many days after the fact became true.</param>
/// <param name="Regeln">First match wins; none matches: from the event month.</param>
public sealed record Rueckwirkung(string Paragraph, int FristTage, IReadOnlyList<Rueckwirkungsregel> Regeln);

public sealed record Rueckwirkungsregel(Rueckwirkungsart Wirkung, Tatsachenart? Tatsache = null, Richtung? Richtung = null, Mitteilung? Mitteilung = null);

public enum Tatsachenart
{
    Betreuung = 0,
    Haushalt = 1,
    Mitglied = 2,
    Zahlungspflicht = 3,
    EinkommenVorlaeufig = 4,
    EinkommenEndgueltig = 5,
    Befreiung = 6,
    Geschwister = 7,
    Wohnsitz = 8,
    Pflegekind = 9,
    Geburtsdatum = 10,
}

public enum Richtung
{
    Zugunsten = 0,
    Zulasten = 1,
}

public enum Mitteilung
{
    Rechtzeitig = 0,
    Verspaetet = 1,
}

public enum Rueckwirkungsart
{
    Ereignismonat = 0,

    /// <summary>From the month after the notice.</summary>
    Folgemonat = 1,

    /// <summary>From 1 January of the year in which the notice arrived, at the earliest the event month.</summary>
    JanuarDesEingangs = 2,

    /// <summary>Not before the Kindergartenjahr after the one in which the notice arrived.</summary>
    Eingefroren = 3,
}

/// <summary>Which day of a month stands for the month, by kind of fact.</summary>
public sealed record Monatsstaende(
    Monatsstand Haushalt = Monatsstand.Monatsanfang,
    Monatsstand Mitglied = Monatsstand.Monatsanfang,
    Monatsstand Zahlungspflicht = Monatsstand.Monatsanfang,
    Monatsstand Einkommen = Monatsstand.Monatsende,
    Monatsstand Wohnsitz = Monatsstand.Monatsanfang,
    Monatsstand Befreiung = Monatsstand.Beruehrt,
    Monatsstand Pflegekind = Monatsstand.Beruehrt,
    Monatsstand Geschwister = Monatsstand.Beruehrt);

public enum Monatsstand
{
    Monatsanfang = 0,
    Monatsende = 1,

    /// <summary>One day in the month is enough.</summary>
    Beruehrt = 2,
}
