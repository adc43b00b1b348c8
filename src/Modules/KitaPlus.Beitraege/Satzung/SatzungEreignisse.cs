using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>Events of the stream <c>satzung-{jugendamt}</c>: what a Jugendamt has decided.</summary>
internal abstract record SatzungEreignis(string Jugendamt) : IEreignis;

/// <summary>A version was loaded; the same Fassung loaded again replaces the earlier text from then on.</summary>
internal sealed record SatzungGeladen(string Jugendamt, string Fassung, string Inhalt, string Pruefsumme, Herkunft Herkunft) : SatzungEreignis(Jugendamt);

/// <param name="Von">Who has compared it, as told on the command line; null: somebody who was logged in.</param>
/// <param name="Benutzer">Id of the user who confirmed it; null: told on the command line, or confirmed when the name itself was recorded.</param>
internal sealed record SatzungGeprueft(string Jugendamt, string Fassung, string Pruefsumme, string? Von, string? Benutzer = null) : SatzungEreignis(Jugendamt);

/// <summary>From this month on the Erhebung is delegated to us, or is not (informatorisch).</summary>
internal sealed record ErhebungGeregelt(string Jugendamt, Monat Ab, bool Delegiert, Herkunft Herkunft) : SatzungEreignis(Jugendamt);

/// <summary>Months waived after the Satzung was made, for everybody or for some income steps (from 1).</summary>
internal sealed record AussetzungBeschlossen(
    string Jugendamt, string Schluessel, string Paragraph, Monat Von, Monat Bis, int Prozent, IReadOnlyList<int>? Stufen, Herkunft Herkunft) : SatzungEreignis(Jugendamt)
{
    public bool Equals(AussetzungBeschlossen? other) => other is not null && Jugendamt == other.Jugendamt && Schluessel == other.Schluessel && Paragraph == other.Paragraph
        && Von == other.Von && Bis == other.Bis && Prozent == other.Prozent && (Stufen ?? []).SequenceEqual(other.Stufen ?? []) && Herkunft == other.Herkunft;

    public override int GetHashCode() => HashCode.Combine(Jugendamt, Schluessel, Von, Bis, Prozent, Herkunft);
}

internal sealed record AussetzungAufgehoben(string Jugendamt, string Schluessel, string Grund, Herkunft Herkunft) : SatzungEreignis(Jugendamt);

/// <summary>Why months may be calculated but not posted.</summary>
internal enum Sperrgrund
{
    Verjaehrung = 0,
    Jahresabschluss = 1,
    Uebernahme = 2,
    Sonstiges = 3,
}

/// <summary>Months closed for posting; without Einrichtung and Zahlungspflichtigem for the whole Jugendamt.</summary>
internal sealed record MonateGesperrt(
    string Jugendamt, string Sperre, string? Einrichtung, string? Person, Monat Von, Monat Bis, Sperrgrund Art, string Grund) : SatzungEreignis(Jugendamt);

/// <param name="Sperre">Key of a <see cref="MonateGesperrt"/>, or <c>uebernahme/{einrichtung}</c>.</param>
internal sealed record MonateFreigegeben(string Jugendamt, string Sperre, string Grund) : SatzungEreignis(Jugendamt);

/// <summary>The Jugendamt was told which fees have changed; the next notice begins with this knowledge.</summary>
/// <param name="Bekannt">Knowledge of the notice: facts known at this instant and recorded up to <paramref name="Position"/>.</param>
/// <param name="Zeilen">Rows of the notice.</param>
internal sealed record AenderungenGemeldet(string Jugendamt, Monat Von, Monat Bis, DateTimeOffset Bekannt, long Position, int Zeilen) : SatzungEreignis(Jugendamt);
