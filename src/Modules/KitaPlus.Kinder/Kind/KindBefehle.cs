using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>Commands to the stream <c>kind-{id}</c>.</summary>
public abstract record KindBefehl(string Kind) : IBefehl
{
    public string Stream => $"kind-{Kind}";
}

public sealed record NimmKindAuf(string Kind, Personenname Name, DateOnly Geburtsdatum, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record BerichtigeGeburtsdatum(string Kind, DateOnly Geburtsdatum, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record BenenneKindUm(string Kind, Personenname Name, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record OrdneHaushalteZu(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, IReadOnlyList<Haushaltsanteil> Anteile, Herkunft Herkunft) : KindBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => Anteile.Select(a => $"haushalt-{a.Haushalt}");
}

/// <param name="BisherigeEinrichtung">Where the agreement stood that this one corrects, if elsewhere: whoever moves it must reach both.</param>
public sealed record VereinbareBetreuung(
    string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string Einrichtung, string? Gruppe, int Wochenstunden, string? Pauschalentyp, Herkunft Herkunft, string? BisherigeEinrichtung = null) : KindBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => BisherigeEinrichtung is null ? [$"einrichtung-{Einrichtung}"] : [$"einrichtung-{Einrichtung}", $"einrichtung-{BisherigeEinrichtung}"];
}

/// <summary>Changes the agreement that holds on <paramref name="GueltigAb"/>, up to its end; what is left out stays as it is.</summary>
/// <param name="Einrichtung">With whom the agreement is: nobody changes what another Einrichtung has agreed.</param>
public sealed record AendereStunden(string Kind, string Einrichtung, DateOnly GueltigAb, int? Wochenstunden, string? Pauschalentyp, string? Gruppe, Herkunft Herkunft) : KindBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => [$"einrichtung-{Einrichtung}"];
}

/// <summary>Ends the agreement with an Einrichtung; what the child has agreed elsewhere afterwards stays.</summary>
/// <param name="GueltigAb">First day without care.</param>
/// <param name="GueltigBis">Last day of a gap; nothing = the end.</param>
public sealed record BeendeBetreuung(string Kind, string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : KindBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => [$"einrichtung-{Einrichtung}"];
}

public sealed record MeldeWohnsitz(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string Jugendamt, Anschrift? Anschrift, Herkunft Herkunft) : KindBefehl(Kind);

/// <param name="Art">Kind of (drohende) Behinderung; nothing = none.</param>
public sealed record StelleInklusionFest(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, string? Art, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record MeldePflegekind(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, bool IstPflegekind, Herkunft Herkunft) : KindBefehl(Kind);

/// <param name="Schluessel">Names the contact; the same again changes it.</param>
public sealed record BenenneKontaktperson(
    string Kind, string Schluessel, DateOnly GueltigAb, DateOnly? GueltigBis, Kontaktperson Person, bool DarfAbholen, bool Notfallkontakt, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record StelleSorgerechtFest(string Kind, string Person, DateOnly GueltigAb, DateOnly? GueltigBis, bool Sorgeberechtigt, Herkunft Herkunft) : KindBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => [$"person-{Person}"];
}

/// <param name="Schluessel">Names the note; the same again changes it.</param>
/// <param name="Angabe">Null: no longer.</param>
public sealed record MeldeGesundheit(string Kind, string Schluessel, DateOnly GueltigAb, DateOnly? GueltigBis, Gesundheitsangabe? Angabe, Herkunft Herkunft) : KindBefehl(Kind);

/// <param name="GesehenAm">Day on which the proof was shown.</param>
/// <param name="GueltigBis">Last day of a limited certificate.</param>
public sealed record VermerkeNachweis(string Kind, Nachweisart Art, DateOnly GesehenAm, DateOnly? GueltigBis, string Form, Herkunft Herkunft) : KindBefehl(Kind);

public sealed record MeldeStatistik(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, Statistikangaben Angaben, Herkunft Herkunft) : KindBefehl(Kind);

/// <summary>Files a document whose content is stored already; a known id makes a new version of it.</summary>
public sealed record LegeDokumentAb(
    string Kind, string Dokument, string Beleg, Dokumentangaben Angaben, Aufbewahrungsklasse Klasse, string Medientyp, long Groesse, string Sha256, Herkunft Herkunft) : KindBefehl(Kind);

/// <param name="Einrichtung">With whom the agreement is that is withdrawn, or whose end; nothing for other facts.</param>
public sealed record NimmKindTatsacheZurueck(string Kind, Guid Ereignis, string Grund, Herkunft Herkunft, string? Einrichtung = null) : KindBefehl(Kind), IMitVerweisen
{
    public IEnumerable<string> Verweise => Einrichtung is null ? [] : [$"einrichtung-{Einrichtung}"];
}
