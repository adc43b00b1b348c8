using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Besetzung;

/// <summary>Something that is not so but might be. Nothing is recorded.</summary>
internal abstract record Annahme(DateOnly Ab)
{
    public abstract Besetzungsdaten Auf(Besetzungsdaten daten);

    /// <summary>What is left of a time before a day; null: nothing.</summary>
    protected static Zeitraum? Vor(Zeitraum zeit, DateOnly tag) => zeit.Ab >= tag ? null : zeit.Bis is { } bis && bis < tag ? zeit : new(zeit.Ab, tag.AddDays(-1));

    protected static Zeitraum? Seit(Zeitraum zeit, DateOnly tag) => zeit.Bis is { } bis && bis < tag ? null : new(zeit.Ab > tag ? zeit.Ab : tag, zeit.Bis);
}

/// <summary>Somebody leaves: the first day without them.</summary>
internal sealed record PersonGeht(string Person, DateOnly Ab) : Annahme(Ab)
{
    public override Besetzungsdaten Auf(Besetzungsdaten daten) =>
        daten with { Kraefte = [.. daten.Kraefte.SelectMany(k => k.Person != Person ? [k] : Vor(k.Zeit, Ab) is { } zeit ? (Kraftabschnitt[])[k with { Zeit = zeit }] : [])] };
}

/// <summary>Somebody more is there.</summary>
internal sealed record PersonKommt(string Qualifikation, int? Ausbildungsjahr, Stunden Stunden, string? Gruppe, DateOnly Ab) : Annahme(Ab)
{
    public const string Neu = "(neu)";

    public override Besetzungsdaten Auf(Besetzungsdaten daten) => daten with { Kraefte = [.. daten.Kraefte, new(Neu, Gruppe, "", Qualifikation, Ausbildungsjahr, Stunden, Stunden.Null, false, new(Ab))] };
}

/// <summary>A group becomes one of another form.</summary>
internal sealed record GruppeWird(string Gruppe, Gruppenform Form, int Plaetze, DateOnly Ab) : Annahme(Ab)
{
    public override Besetzungsdaten Auf(Besetzungsdaten daten) => daten with
    {
        Gruppen = [.. daten.Gruppen.SelectMany(g => g.Gruppe != Gruppe ? [g] : ((Gruppenabschnitt?[])[Vor(g.Zeit, Ab) is { } alt ? g with { Zeit = alt } : null, Seit(g.Zeit, Ab) is { } neu ? g with { Form = Form, Plaetze = Plaetze, Zeit = neu } : null]).OfType<Gruppenabschnitt>())],
    };
}
