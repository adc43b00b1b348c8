using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Tests;

/// <summary>
/// Puts a family together fact by fact. <see cref="Bekannt"/> and <see cref="Eingegangen"/> hold for all facts that follow;
/// until then everything was known long ago, so that no retroactivity rule has anything to decide.
/// </summary>
internal sealed class Familienbauer(Codes codes)
{
    private readonly List<Fakt> fakten = [];
    private DateOnly bekannt = new(2000, 1, 1);
    private DateOnly? eingegangen;
    private long ersetzt;
    private Faktmerkmal merkmal;

    /// <summary>Day number for the start of everything that simply always holds.</summary>
    private static readonly DateOnly Immer = new(1990, 1, 1);

    public Codes Codes => codes;

    /// <summary>Identifies the fact added last, for <see cref="Korrigiert"/> and <see cref="NimmZurueck"/>.</summary>
    public long Letzte => fakten[^1].Kennung;

    /// <summary>The facts that follow became known (and, unless said otherwise, were received) on this day.</summary>
    public Familienbauer Bekannt(DateOnly tag)
    {
        bekannt = tag;
        eingegangen = null;
        return this;
    }

    /// <summary>The facts that follow had been received on this day, whenever they were typed in.</summary>
    public Familienbauer Eingegangen(DateOnly tag)
    {
        eingegangen = tag;
        return this;
    }

    /// <summary>The next fact takes the place of an earlier one.</summary>
    public Familienbauer Korrigiert(long kennung)
    {
        ersetzt = kennung;
        return this;
    }

    /// <summary>The next fact says that there is nothing on its days.</summary>
    public Familienbauer Leer()
    {
        merkmal |= Faktmerkmal.Leer;
        return this;
    }

    /// <summary>The next fact has been erased.</summary>
    public Familienbauer Geschwaerzt()
    {
        merkmal |= Faktmerkmal.Geschwaerzt;
        return this;
    }

    public Familienbauer NimmZurueck(long kennung)
    {
        var alt = fakten.Single(f => f.Kennung == kennung);
        merkmal |= Faktmerkmal.Ruecknahme;
        ersetzt = kennung;
        return Fuege(alt.Art, alt.Subjekt, alt.Neben, DateOnly.FromDayNumber(alt.Ab), Ende(alt.Bis), 0);
    }

    public Familienbauer Geboren(string kind, DateOnly tag) => Fuege(Faktart.Geburt, codes[kind], 0, tag, null, tag.DayNumber, codes[kind]);

    public Familienbauer Haushalt(string kind, string haushalt, DateOnly? ab = null, DateOnly? bis = null) =>
        Fuege(Faktart.Haushalt, codes[kind], 0, ab ?? Immer, bis, Teil(haushalt, 100));

    public Familienbauer Wechselmodell(string kind, string haushalt1, int prozent1, string haushalt2, int prozent2, DateOnly? ab = null, DateOnly? bis = null) =>
        Fuege(Faktart.Haushalt, codes[kind], 0, ab ?? Immer, bis, Teil(haushalt1, prozent1) | (Teil(haushalt2, prozent2) << 32));

    public Familienbauer Betreuung(string kind, string einrichtung, int stunden, DateOnly ab, DateOnly? bis = null) =>
        Fuege(Faktart.Betreuung, codes[kind], 0, ab, bis, codes[einrichtung], stunden);

    public Familienbauer Wohnsitz(string kind, string jugendamt, DateOnly? ab = null, DateOnly? bis = null) =>
        Fuege(Faktart.Wohnsitz, codes[kind], 0, ab ?? Immer, bis, codes[jugendamt]);

    public Familienbauer Pflegekind(string kind, DateOnly? ab = null, DateOnly? bis = null) => Fuege(Faktart.Pflegekind, codes[kind], 0, ab ?? Immer, bis, 1);

    /// <summary>A parent whose income counts in the household.</summary>
    public Familienbauer Elternteil(string haushalt, string person, DateOnly? ab = null, DateOnly? bis = null) =>
        Fuege(Faktart.Mitglied, codes[haushalt], codes[person], ab ?? Immer, bis, 1);

    /// <summary>Another adult in the household, whose income does not count.</summary>
    public Familienbauer Mitbewohner(string haushalt, string person, DateOnly? ab = null, DateOnly? bis = null) =>
        Fuege(Faktart.Mitglied, codes[haushalt], codes[person], ab ?? Immer, bis, 2);

    public Familienbauer Zahlt(string haushalt, string person, DateOnly? ab = null, DateOnly? bis = null) =>
        Fuege(Faktart.Zahlungspflicht, codes[haushalt], 0, ab ?? Immer, bis, codes[person]);

    /// <summary>A sibling cared for elsewhere.</summary>
    public Familienbauer Geschwister(string haushalt, string schluessel, string betreuungsart, DateOnly? geboren = null, DateOnly? ab = null, DateOnly? bis = null, int stunden = 25) =>
        Fuege(Faktart.Geschwister, codes[haushalt], codes[schluessel], ab ?? Immer, bis, geboren?.DayNumber ?? 0, (codes[betreuungsart] << 8) | stunden);

    public Familienbauer Befreiung(string haushalt, string art, DateOnly? ab = null, DateOnly? bis = null) =>
        Fuege(Faktart.Befreiung, codes[haushalt], codes[art], ab ?? Immer, bis, 1);

    /// <param name="kinderfreibetraege">Number of children with a Kinderfreibetrag.</param>
    public Familienbauer Einkommen(
        string person, decimal euro, DateOnly? ab = null, DateOnly? bis = null, bool beamter = false, int kinderfreibetraege = 0, bool endgueltig = false)
    {
        if (endgueltig) merkmal |= Faktmerkmal.Endgueltig;
        return Fuege(Faktart.Einkommen, codes[person], 0, ab ?? Immer, bis, (long)(euro * 100m), (kinderfreibetraege << 1) | (beamter ? 1 : 0));
    }

    /// <summary>The family with its facts in the order of knowledge.</summary>
    public Familie Baue(long nummer = 1)
    {
        var puffer = fakten.ToArray();
        Array.Sort(puffer, (a, b) => Fakt.Vergleiche(a, b));
        return new Familie(nummer, puffer, 0, puffer.Length);
    }

    private long Teil(string haushalt, int prozent) => ((long)codes[haushalt] << 8) | (uint)prozent;

    private static DateOnly? Ende(int bis) => bis == Fakt.OhneEnde ? null : DateOnly.FromDayNumber(bis);

    private Familienbauer Fuege(Faktart art, int subjekt, int neben, DateOnly ab, DateOnly? bis, long wert, int wert2 = 0)
    {
        var nummer = fakten.Count + 1;
        fakten.Add(new Fakt
        {
            Art = art, Subjekt = subjekt, Neben = neben, Ab = ab.DayNumber, Bis = bis?.DayNumber ?? Fakt.OhneEnde, Wert = wert, Wert2 = wert2,
            Bekannt = Berlin.Beginn(bekannt).UtcTicks, Eingegangen = (eingegangen ?? bekannt).DayNumber,
            Position = nummer, Kennung = nummer, Ersetzt = ersetzt, Merkmal = merkmal,
        });
        ersetzt = 0;
        merkmal = Faktmerkmal.Keins;
        return this;
    }
}
