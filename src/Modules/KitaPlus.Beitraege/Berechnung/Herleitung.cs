using System.Runtime.InteropServices;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>The rules in the order in which they are applied.</summary>
internal enum Regel : byte
{
    Keine = 0,
    Betreuung = 1,
    Altersklasse = 2,
    Einkommen = 3,
    EinkommenFehlt = 4,
    Befreiungsstufe = 5,
    Grundbeitrag = 6,
    Monatsanteil = 7,
    GesetzlichFrei = 8,
    Befreit = 9,
    Geschwister = 10,
    Aussetzung = 11,
    Haushaltsanteil = 12,
    Rundung = 13,
    Zahlungspflicht = 14,
    NichtRueckwirkend = 15,
}

/// <summary>An exact part of a cent: amounts are rounded once, at the end.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Bruch(Int128 Zaehler, Int128 Nenner)
{
    public static Bruch Null => new(0, 1);

    public decimal Cent => Nenner == 0 ? 0 : (decimal)Zaehler / (decimal)Nenner;

    public Bruch Mal(int zaehler, int nenner) => new(Zaehler * zaehler, Nenner * nenner);

    public Bruch Plus(Bruch b) => Nenner == b.Nenner ? new(Zaehler + b.Zaehler, Nenner)
        : Zaehler == 0 ? b
        : new Bruch((Zaehler * b.Nenner) + (b.Zaehler * Nenner), Nenner * b.Nenner).Gekuerzt();

    public bool Gleicht(Bruch b) => Zaehler * (b.Nenner == 0 ? 1 : b.Nenner) == b.Zaehler * (Nenner == 0 ? 1 : Nenner);

    private Bruch Gekuerzt()
    {
        Int128 a = Int128.Abs(Zaehler), b = Nenner;
        while (b != 0) (a, b) = (b, a % b);
        return a > 1 ? new(Zaehler / a, Nenner / a) : this;
    }
}

/// <summary>One step: which rule, by which paragraph, from which events, amount before and after.</summary>
/// <param name="Positionen">Log positions of the events whose facts were used.</param>
/// <param name="A">First figure of the rule (hours, cents of income, percent …), see <see cref="Herleitungstext"/>.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Schritt(
    Regel Regel, string Paragraph, Bruch Vorher, Bruch Nachher, long[] Positionen, long A = 0, long B = 0, long C = 0, string? Text = null);

/// <summary>The derivation of one line of the result.</summary>
internal sealed record Herleitung(Zeile Zeile, Schritt[] Schritte);

/// <summary>Takes the steps of a calculation. Struct type parameters let the compiler remove them where nobody asks.</summary>
internal interface IProtokoll
{
    static abstract bool Aktiv { get; }

    /// <summary>A month begins: these steps hold for every line of it.</summary>
    void Vorspann(ReadOnlySpan<Schritt> vorspann);

    void Schritt(in Schritt schritt);

    void Abschluss(in Zeile zeile);
}

internal readonly struct OhneProtokoll : IProtokoll
{
    public static bool Aktiv => false;

    public void Vorspann(ReadOnlySpan<Schritt> vorspann)
    {
        // nobody asked
    }

    public void Schritt(in Schritt schritt)
    {
        // nobody asked
    }

    public void Abschluss(in Zeile zeile)
    {
        // nobody asked
    }
}

/// <summary>Keeps every derivation.</summary>
internal readonly struct Herleitungsprotokoll : IProtokoll
{
    private readonly List<Schritt> schritte;
    private readonly List<Schritt> vorspann;

    public Herleitungsprotokoll()
    {
        schritte = new(12);
        vorspann = [];
        Herleitungen = [];
    }

    public static bool Aktiv => true;

    public List<Herleitung> Herleitungen { get; }

    public void Vorspann(ReadOnlySpan<Schritt> vorspann)
    {
        this.vorspann.Clear();
        this.vorspann.AddRange(vorspann);
    }

    public void Schritt(in Schritt schritt) => schritte.Add(schritt);

    public void Abschluss(in Zeile zeile)
    {
        Herleitungen.Add(new Herleitung(zeile, [.. vorspann, .. schritte]));
        schritte.Clear();
    }
}
