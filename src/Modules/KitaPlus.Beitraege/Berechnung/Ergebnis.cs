using System.Runtime.InteropServices;

namespace KitaPlus.Beitraege.Berechnung;

/// <summary>Whether there is an amount, or why not.</summary>
internal enum Status : byte
{
    Betrag = 0,
    OhneHaushalt = 1,
    OhneZahlungspflichtigen = 2,
    OhneGeburtsdatum = 3,
    JugendamtUnbekannt = 4,
    KeineSatzung = 5,
    KeinStundenband = 6,
    KeinTarif = 7,
    AngabenGeloescht = 8,
}

/// <summary>The fee of one child for some equal months, owed by one person to one Jugendamt.</summary>
[StructLayout(LayoutKind.Sequential)]
internal record struct Zeile
{
    public int Kind;

    /// <summary>-1 = unknown.</summary>
    public int Jugendamt;

    /// <summary>Code of the person who owes; -1 = nobody.</summary>
    public int Zahler;

    /// <summary>-1 = none.</summary>
    public int Haushalt;

    /// <summary>First month (index) and first month no longer included.</summary>
    public int Von;
    public int Bis;
    public long Cent;
    public Status Status;

    /// <summary>Index of the Satzung version; -1 = none.</summary>
    public short Tarif;

    /// <summary>Income step from 1; 0 = none (linear tariff, no amount).</summary>
    public short Stufe;

    public readonly bool SelberPosten(in Zeile z) => Kind == z.Kind && Jugendamt == z.Jugendamt && Zahler == z.Zahler && Haushalt == z.Haushalt;
}

/// <summary>Results of a calculation, neighbouring equal months joined.</summary>
internal sealed class Zeilenliste
{
    private Zeile[] zeilen = new Zeile[32];

    public int Anzahl { get; private set; }

    public ReadOnlySpan<Zeile> Alle => zeilen.AsSpan(0, Anzahl);

    public void Leere() => Anzahl = 0;

    public void Add(in Zeile z, bool verschmelzen)
    {
        if (verschmelzen)
        {
            for (var i = Anzahl - 1; i >= 0; i--)
            {
                ref var alt = ref zeilen[i];
                if (alt.Bis < z.Von) continue;
                if (alt.Bis == z.Von && alt.Cent == z.Cent && alt.Status == z.Status && alt.Tarif == z.Tarif && alt.Stufe == z.Stufe && alt.SelberPosten(z))
                {
                    alt.Bis = z.Bis;
                    return;
                }
            }
        }

        if (Anzahl == zeilen.Length) Array.Resize(ref zeilen, Anzahl * 2);
        zeilen[Anzahl++] = z;
    }
}

/// <summary>Days (inclusive) that a child is in the care of an Einrichtung.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Aufenthalt(int Ab, int Bis, int Einrichtung);
