using KitaPlus.EventStore;

namespace KitaPlus.Vieraugen;

/// <summary>Commands to the stream <c>vieraugen-{id}</c>.</summary>
internal abstract record VorgangBefehl(string Vorgang) : IBefehl
{
    public string Stream => Strom(Vorgang);

    public static string Strom(string vorgang) => $"vieraugen-{vorgang}";
}

/// <summary>The submitter needs the right of the action itself.</summary>
internal sealed record LegeVor(VorgangVorgelegt Angaben) : VorgangBefehl(Angaben.Vorgang), IFuerHandlung, IMitHandelndem
{
    public string WerHandelt => Angaben.Von.Wer;

    public string Handlung => Angaben.Handlung;

    public string Objekt => Angaben.Objekt;

    public IReadOnlyCollection<string> NichtInVertretungVon => [];
}

/// <summary>The decision of the second person.</summary>
/// <param name="Vorlage">What was submitted, as the stream says; the decider compares it.</param>
internal abstract record Zweitentscheidung(VorgangVorgelegt Vorlage, string Inhalt, Beteiligter Durch, string Begruendung, DateOnly Heute) : VorgangBefehl(Vorlage.Vorgang), IFuerHandlung, IMitHandelndem
{
    public string WerHandelt => Durch.Wer;

    public string Handlung => Vorlage.Handlung;

    public string Objekt => Vorlage.Objekt;

    public IReadOnlyCollection<string> NichtInVertretungVon => Vorlage.Von.Kennungen;
}

internal sealed record GibFrei(VorgangVorgelegt Vorlage, string Inhalt, Beteiligter Durch, string Begruendung, DateOnly Heute) : Zweitentscheidung(Vorlage, Inhalt, Durch, Begruendung, Heute);

internal sealed record LehneAb(VorgangVorgelegt Vorlage, string Inhalt, Beteiligter Durch, string Begruendung, DateOnly Heute) : Zweitentscheidung(Vorlage, Inhalt, Durch, Begruendung, Heute);

internal sealed record LassAblaufen(string Vorgang, DateOnly Heute) : VorgangBefehl(Vorgang);
