namespace KitaPlus.Anmeldung;

/// <summary>What a step of the login answers.</summary>
internal abstract record Antwort
{
    private Antwort()
    {
    }

    /// <summary>On to the page of this step.</summary>
    public sealed record Weiter(Sitzungsstufe Stufe) : Antwort;

    /// <param name="Satz">For the person; says nothing about which part was wrong.</param>
    public sealed record Nein(string Satz) : Antwort;

    /// <summary>Too many attempts (429).</summary>
    public sealed record Zuviel(TimeSpan Warten) : Antwort;

    /// <summary>The session is over; back to the start.</summary>
    public sealed record Vorbei : Antwort;
}
