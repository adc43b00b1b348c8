namespace KitaPlus.KiBiz;

public enum Deckung
{
    /// <summary>Less than the law demands at least.</summary>
    Unterschritten = 0,

    /// <summary>The minimum is there, not all that is financed.</summary>
    Mindestens = 1,

    /// <summary>All that is financed is there.</summary>
    Voll = 2,
}

/// <summary>What is needed beside what is there, in hours per week. Differences are those of the figures shown, in hundredths; negative = missing.</summary>
public sealed record Personalbilanz(Personalbedarf Soll, Personalbestand Ist)
{
    public Stunden Fachkraft => Ist.Fachkraft.Gerundet - Soll.Fachkraft.Gerundet;

    /// <summary>Fachkraft hours above the minimum cover Ergänzungskraft hours.</summary>
    public Stunden Ergaenzungskraft => Ist.Ergaenzungskraft.Gerundet + Stunden.Groesser(Fachkraft, Stunden.Null) - Soll.Ergaenzungskraft.Gerundet;

    public Stunden Leitung => Ist.Leitung.Gerundet - Soll.Leitung.Gerundet;

    public Stunden Gesamt => Ist.Gesamt.Gerundet - Soll.Gesamt.Gerundet;

    public Deckung Deckung => Fachkraft < Stunden.Null || Ergaenzungskraft < Stunden.Null || Leitung < Stunden.Null ? Deckung.Unterschritten
        : Gesamt < Stunden.Null ? Deckung.Mindestens : Deckung.Voll;
}
