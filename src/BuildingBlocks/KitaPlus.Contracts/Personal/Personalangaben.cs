using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Personal;

/// <summary>What the Träger has to have seen of somebody who works with children.</summary>
public enum Personalnachweisart
{
    /// <summary>§ 72a SGB VIII: only that it was seen and when.</summary>
    Fuehrungszeugnis = 1,

    /// <summary>§ 20 Abs. 9 IfSG.</summary>
    Masernschutz = 2,

    /// <summary>§ 43 IfSG.</summary>
    Infektionsschutzbelehrung = 3,
    ErsteHilfe = 4,
}

/// <summary>A proof was shown; the paper is not kept. One timeline per (person, kind of proof).</summary>
/// <param name="GueltigAb">Day on which it was seen.</param>
/// <param name="GueltigBis">Last day on which it holds; null = for good.</param>
/// <param name="Form">In which form, for the Masernschutz only.</param>
public sealed record PersonalnachweisGesehen(string Person, Personalnachweisart Art, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<string>? Form, Herkunft Herkunft) : BeschaeftigteEreignis(Person), ITatsache;

public enum Abwesenheitsart
{
    Krankheit = 1,
    Urlaub = 2,
    Elternzeit = 3,
    Beschaeftigungsverbot = 4,
    Fortbildung = 5,
    Sonstige = 6,
}

/// <summary>Not there on these days. The days are plain, why is protected for itself.</summary>
public sealed record AbwesenheitGemeldet(string Person, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<Abwesenheitsart> Art, Herkunft Herkunft) : BeschaeftigteEreignis(Person), ITatsache;

/// <summary>There again from this day.</summary>
public sealed record AbwesenheitBeendet(string Person, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : BeschaeftigteEreignis(Person), ITatsache;

/// <summary>What the Kinder- und Jugendhilfestatistik asks about the staff (§ 99 Abs. 7 SGB VIII); null = not said.</summary>
/// <param name="Abschluss">Vocational qualification.</param>
/// <param name="Stellung">Position in the job.</param>
/// <param name="Arbeitsbereich">First field of work.</param>
public sealed record Personalstatistikangaben(Geschlecht? Geschlecht, string? Abschluss, string? Stellung, string? Arbeitsbereich);

public sealed record PersonalstatistikGemeldet(string Person, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<Personalstatistikangaben> Angaben, Herkunft Herkunft) : BeschaeftigteEreignis(Person), ITatsache;

/// <param name="Entgeltgruppe">E.g. <c>S 8a</c>.</param>
/// <param name="Stufe">E.g. <c>4</c>; empty = none.</param>
/// <param name="ImJahr">What the employment costs the employer in a year, contributions included.</param>
public sealed record Verguetung(string Entgeltgruppe, string Stufe, Geld ImJahr);

/// <summary>What an employment costs, protected for itself. One timeline per (person, employment).</summary>
public sealed record VerguetungFestgelegt(string Person, string Beschaeftigung, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<Verguetung> Verguetung, Herkunft Herkunft) : BeschaeftigteEreignis(Person), ITatsache;
