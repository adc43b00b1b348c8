using System.Collections.Immutable;
using System.Globalization;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>One line of the Kassenbuch.</summary>
/// <param name="Art">Null: a difference found by counting.</param>
/// <param name="Betrag">Positive: into the box.</param>
/// <param name="Sturz">Set for a difference.</param>
public sealed record Bewegung(
    int Nummer, DateOnly Tag, Bewegungsart? Art, Geld Betrag, Personenbezug<Buchungsangaben>? Angaben, Beleg? Beleg, string? Kostenart, string? Kostenstelle, Steuerschluessel Steuer, Geld Bestand,
    bool UeberHoechstbestand, Stornobezug? Storno, string? Sturz, Personenbezug<string>? Begruendung)
{
    /// <summary><c>2026-0017</c></summary>
    public static string Belegnummer(int jahr, int nummer) => string.Create(CultureInfo.InvariantCulture, $"{jahr:D4}-{nummer:D4}");

    public string Belegnummer() => Belegnummer(Tag.Year, Nummer);

    /// <summary>The tax contained in the amount, rounded half up to cents, with the sign of the amount.</summary>
    public Geld Steuerbetrag
    {
        get
        {
            var satz = (long)Steuer;
            var zaehler = Math.Abs(Betrag.Cent) * satz * 2;
            var nenner = (100 + satz) * 2;
            var betrag = (zaehler + (nenner / 2)) / nenner;
            return new(Betrag.Cent < 0 ? -betrag : betrag);
        }
    }
}

/// <summary>A count of the cash.</summary>
/// <param name="Gebucht">Number of the booking of the difference; null: none, or not yet.</param>
public sealed record Kassensturz(string Id, DateOnly Tag, string Von, IReadOnlyList<Stueckzahl> Zaehlung, Geld Soll, Geld Ist, int NachNummer, Personenbezug<Sturzangaben> Angaben, int? Gebucht)
{
    public Geld Differenz => Ist - Soll;

    public bool IstOffen => !Differenz.IstNull && Gebucht is null;

    /// <summary>Last number up to which the count tells what is in the box.</summary>
    public int GiltBis => Gebucht ?? NachNummer;
}

/// <summary>How far the Abschluss of a month has come.</summary>
public enum Blattstand
{
    Offen = 0,

    /// <summary>The next month has begun; nothing is booked here any more.</summary>
    Uebertragen = 1,

    /// <summary>Waits for the Rendantur.</summary>
    Abgeschlossen = 2,
    Rueckfrage = 3,
    Beantwortet = 4,
    Freigegeben = 5,
}

/// <summary>A sentence said while the Abschluss is checked.</summary>
public sealed record Pruefvermerk(Blattstand Stand, string Von, Personenbezug<string> Text);

/// <summary>The sheet of one month; <see cref="Eroeffnung"/> null = not opened.</summary>
public sealed record Blatt
{
    public static Blatt Leer { get; } = new();

    public BlattEroeffnet? Eroeffnung { get; init; }

    public Blattstand Stand { get; init; }

    public Geld Bestand { get; init; }

    public int LetzteNummer { get; init; }

    public OffeneDifferenz? Offen { get; init; }

    public ImmutableList<Bewegung> Bewegungen { get; init; } = [];

    public ImmutableList<Kassensturz> Stuerze { get; init; } = [];

    public MonatAbgeschlossen? Abschluss { get; init; }

    public ImmutableList<Pruefvermerk> Pruefung { get; init; } = [];

    public bool IstEndgueltig => Stand != Blattstand.Offen;

    public Geld Vortrag => Eroeffnung?.Vortrag ?? Geld.Null;

    public Geld Einnahmen => Bewegungen.Where(b => b.Betrag.Cent > 0).Aggregate(Geld.Null, (s, b) => s + b.Betrag);

    /// <summary>Positive.</summary>
    public Geld Ausgaben => -Bewegungen.Where(b => b.Betrag.Cent < 0).Aggregate(Geld.Null, (s, b) => s + b.Betrag);

    /// <summary>No entry may be dated earlier.</summary>
    public DateOnly FruehesterTag => Stuerze.IsEmpty ? Eroeffnung?.Ab ?? default : Stuerze[^1].Tag;

    /// <summary>What can be spent: money that was found missing is gone before its difference is booked.</summary>
    public Geld Verfuegbar => Offen is { Betrag.Cent: < 0 } o ? Bestand + o.Betrag : Bestand;

    public Blattende Ende => new(Bestand, LetzteNummer, Offen);

    public Bewegung? Finde(int nummer) => Bewegungen.Find(b => b.Nummer == nummer);

    /// <summary>The booking on this sheet that takes another one back.</summary>
    public Bewegung? StornoVon(Stornobezug bezug) => Bewegungen.Find(b => b.Storno == bezug);

    /// <summary>The smallest balance at the end of a day, from a day on to the end of the sheet.</summary>
    public Geld KleinsterBestandAb(DateOnly tag)
    {
        var bestand = Bewegungen.Where(b => b.Tag <= tag).Aggregate(Vortrag, (s, b) => s + b.Betrag);
        var kleinster = bestand;
        foreach (var t in Bewegungen.Where(b => b.Tag > tag).GroupBy(b => b.Tag).OrderBy(g => g.Key))
        {
            bestand = t.Aggregate(bestand, (s, b) => s + b.Betrag);
            if (bestand < kleinster) kleinster = bestand;
        }

        return kleinster;
    }

    public Blatt Mit(KassenbuchEreignis ereignis) => ereignis switch
    {
        BlattEroeffnet e => this with { Eroeffnung = e, Bestand = e.Vortrag, LetzteNummer = e.LetzteNummer, Offen = e.Offen },
        KasseGebucht e => MitBewegung(new(e.Nummer, e.Tag, e.Art, e.Betrag, e.Angaben, e.Beleg, e.Kostenart, e.Kostenstelle, e.Steuer, e.Bestand, e.UeberHoechstbestand, e.Storno, null, null)),
        KassensturzGehalten e => this with
        {
            Stuerze = Stuerze.Add(new(e.Sturz, e.Tag, e.Von, e.Zaehlung, e.Soll, e.Ist, e.NachNummer, e.Angaben, null)),
            Offen = e.Ist == e.Soll ? null : new(e.Sturz, e.Ist - e.Soll),
        },
        KassendifferenzGebucht e => MitBewegung(new(e.Nummer, e.Tag, null, e.Betrag, null, null, null, null, Steuerschluessel.Keine, e.Bestand, false, null, e.Sturz, e.Begruendung)) with
        {
            Offen = null,
            Stuerze = Stuerze.ConvertAll(s => s.Id == e.Sturz ? s with { Gebucht = e.Nummer } : s),
        },
        BlattUebertragen => this with { Stand = Blattstand.Uebertragen },
        MonatAbgeschlossen e => this with { Stand = Blattstand.Abgeschlossen, Abschluss = e },
        AbschlussRueckgefragt e => MitVermerk(Blattstand.Rueckfrage, e.Von, e.Frage),
        AbschlussBeantwortet e => MitVermerk(Blattstand.Beantwortet, e.Von, e.Antwort),
        AbschlussFreigegeben e => MitVermerk(Blattstand.Freigegeben, e.Von, e.Vermerk),
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} im Kassenbuch."),
    };

    private Blatt MitBewegung(Bewegung b) => this with { Bewegungen = Bewegungen.Add(b), Bestand = b.Bestand, LetzteNummer = b.Nummer };

    private Blatt MitVermerk(Blattstand stand, string von, Personenbezug<string> text) => this with { Stand = stand, Pruefung = Pruefung.Add(new(stand, von, text)) };
}
