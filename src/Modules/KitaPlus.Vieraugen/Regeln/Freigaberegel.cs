using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>When a second person is needed.</summary>
internal enum Pflicht
{
    Nie = 0,
    Immer = 1,

    /// <summary>From an amount on.</summary>
    AbBetrag = 2,

    /// <summary>For a random part.</summary>
    Stichprobe = 3,
}

/// <param name="AbBetrag">Smallest amount that needs a release; only with <see cref="Pflicht.AbBetrag"/>.</param>
/// <param name="Promille">Share of the matters drawn, 1 to 1000; only with <see cref="Pflicht.Stichprobe"/>.</param>
/// <param name="Ablauftage">Days after which a matter nobody has decided on ends by itself.</param>
internal sealed record Freigaberegel(Pflicht Pflicht, Geld? AbBetrag, int? Promille, int Ablauftage)
{
    public const int MeisteAblauftage = 365;

    private static readonly Freigaberegel Nie = new(Pflicht.Nie, null, null, 14);
    private static readonly Freigaberegel Immer = new(Pflicht.Immer, null, null, 14);

    /// <summary>Until the Mandant has decided: nothing needs a release but to loosen a rule, or whoever sets the rules could get round all of them.</summary>
    public static Freigaberegel Vorgabe(string handlung) => handlung == Handlungen.Einstellungen ? Immer : Nie;

    /// <summary>
    /// Whether this may let through what the other one would have held back. Kinds that cannot be compared (an amount and a sample) count as looser in both directions;
    /// the days after which a matter ends do not matter, for it ends without being carried out.
    /// </summary>
    public bool IstLockererAls(Freigaberegel bisher) => (bisher.Pflicht, Pflicht) switch
    {
        (Pflicht.Nie, _) or (_, Pflicht.Immer) => false,
        (Pflicht.AbBetrag, Pflicht.AbBetrag) => AbBetrag!.Value > bisher.AbBetrag!.Value,
        (Pflicht.Stichprobe, Pflicht.Stichprobe) => Promille < bisher.Promille,
        _ => true,
    };

    /// <returns>The sentence that says what is wrong, or null.</returns>
    public string? Fehler() => this switch
    {
        { Ablauftage: < 1 or > MeisteAblauftage } => $"Wartende Vorgänge enden nach 1 bis {MeisteAblauftage} Tagen; {Ablauftage} geht nicht.",
        { Pflicht: Pflicht.AbBetrag, AbBetrag: null } => "Bitte den Betrag angeben, ab dem eine zweite Person freigibt.",
        { Pflicht: Pflicht.AbBetrag, AbBetrag.Cent: < 1 } => "Der Betrag, ab dem eine zweite Person freigibt, muss größer als null sein; für alle Beträge bitte „immer“ wählen.",
        { Pflicht: Pflicht.Stichprobe, Promille: null or < 1 or > 1000 } => "Die Stichprobe umfasst 1 bis 1000 Promille; für keinen Vorgang bitte „nie“ wählen.",
        { Pflicht: not Pflicht.AbBetrag, AbBetrag: not null } or { Pflicht: not Pflicht.Stichprobe, Promille: not null } => "Betrag und Promille gehören nur zur passenden Art der Regel; bitte die andere Angabe leeren.",
        _ => Enum.IsDefined(Pflicht) ? null : "Diese Art der Regel gibt es nicht.",
    };

    /// <summary>For people: „ab 1.000,00 €“.</summary>
    public override string ToString() => Pflicht switch
    {
        Pflicht.Nie => "nie",
        Pflicht.Immer => "immer",
        Pflicht.AbBetrag => $"ab {AbBetrag}",
        _ => $"Stichprobe, {Promille} von 1000",
    };
}
