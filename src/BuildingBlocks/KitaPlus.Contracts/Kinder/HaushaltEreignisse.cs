using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Kinder;

/// <summary>Events of the stream <c>haushalt-{id}</c>.</summary>
public abstract record HaushaltEreignis(string Haushalt) : IEreignis;

public sealed record HaushaltAngelegt(string Haushalt, Herkunft Herkunft) : HaushaltEreignis(Haushalt);

/// <summary>What an adult is in a household; decides whether the income counts.</summary>
public enum Haushaltsrolle
{
    /// <summary>Does not belong to the household (any more).</summary>
    Keine = 0,

    /// <summary>Parent: the income counts.</summary>
    Elternteil = 1,

    /// <summary>Partner who is not a parent: lives there, the income does not count.</summary>
    Partner = 2,
}

/// <summary>One timeline per (household, person).</summary>
public sealed record MitgliedGemeldet(string Haushalt, string Person, DateOnly GueltigAb, DateOnly? GueltigBis, Haushaltsrolle Rolle, Herkunft Herkunft)
    : HaushaltEreignis(Haushalt), ITatsache;

/// <summary>Who owes the Elternbeitrag of this household; nobody = work list.</summary>
public sealed record ZahlungspflichtBestimmt(string Haushalt, DateOnly GueltigAb, DateOnly? GueltigBis, string? Person, Herkunft Herkunft)
    : HaushaltEreignis(Haushalt), ITatsache;

/// <summary>A sibling cared for elsewhere (OGS, Tagespflege, a Kita of another Träger). One timeline per (household, <paramref name="Schluessel"/>).</summary>
/// <param name="Betreuungsart">E.g. <c>ogs</c>, <c>tagespflege</c>, <c>kita</c>; empty = no longer.</param>
/// <param name="Wochenstunden">Hours per week, for the fee that decides the order; 0 = unknown.</param>
public sealed record GeschwisterkindGemeldet(
    string Haushalt, string Schluessel, DateOnly GueltigAb, DateOnly? GueltigBis, string Betreuungsart, Personenbezug<DateOnly>? Geburtsdatum, int Wochenstunden, Herkunft Herkunft)
    : HaushaltEreignis(Haushalt), ITatsache;

/// <summary>An exemption by proof, e.g. § 90 Abs. 4 SGB VIII. One timeline per (household, <paramref name="Art"/>).</summary>
/// <param name="Art">Key of the Satzung, e.g. <c>buergergeld</c>, <c>wohngeld</c>, <c>kinderzuschlag</c>, <c>sgb12</c>, <c>asylblg</c>, <c>duesselpass</c>.</param>
/// <param name="Besteht">False: does not exist on these days.</param>
public sealed record BefreiungAnerkannt(string Haushalt, string Art, DateOnly GueltigAb, DateOnly? GueltigBis, bool Besteht, Herkunft Herkunft)
    : HaushaltEreignis(Haushalt), ITatsache;

public sealed record HaushaltTatsacheZurueckgenommen(string Haushalt, Guid Ereignis, string Grund, Herkunft Herkunft) : HaushaltEreignis(Haushalt), IRuecknahme;

/// <summary>Events of the stream <c>person-{id}</c>: adults.</summary>
public abstract record PersonEreignis(string Person) : IEreignis;

public sealed record PersonAngelegt(string Person, Personenbezug<Personenname> Name, Personenbezug<Anschrift>? Anschrift, Herkunft Herkunft) : PersonEreignis(Person);

public sealed record PersonUmbenannt(string Person, Personenbezug<Personenname> Name, Herkunft Herkunft) : PersonEreignis(Person);

public sealed record PersonUmgezogen(string Person, Personenbezug<Anschrift> Anschrift, Herkunft Herkunft) : PersonEreignis(Person);

/// <summary>Yearly income as declared or assessed.</summary>
/// <param name="Jahresbetrag">Sum of the positive incomes of the year.</param>
/// <param name="Beamter">Income from an office without duty to social insurance: some Satzungen add a percentage.</param>
/// <param name="Kinderfreibetraege">Number of children for whom a Kinderfreibetrag is granted.</param>
public sealed record Einkommen(Geld Jahresbetrag, bool Beamter, int Kinderfreibetraege);

/// <summary>How firm an income is.</summary>
public enum Einkommensstand
{
    /// <summary>Own estimate or last year's figure.</summary>
    Vorlaeufig = 0,

    /// <summary>By the Steuerbescheid.</summary>
    Endgueltig = 1,
}

/// <summary>One timeline per person. Belongs to the stream of the person.</summary>
public sealed record EinkommenErklaert(
    string Person, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<Einkommen> Einkommen, Einkommensstand Stand, Herkunft Herkunft)
    : PersonEreignis(Person), ITatsache;

public sealed record PersonTatsacheZurueckgenommen(string Person, Guid Ereignis, string Grund, Herkunft Herkunft) : PersonEreignis(Person), IRuecknahme;
