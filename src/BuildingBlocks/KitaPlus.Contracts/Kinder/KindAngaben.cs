using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Kinder;

/// <summary>Somebody who may collect the child, or is called in an emergency, besides the adults of its households.</summary>
/// <param name="Beziehung">To the child, e.g. <c>Großmutter</c>.</param>
public sealed record Kontaktperson(string Name, string Telefon, string Beziehung);

/// <summary>One timeline per (child, <paramref name="Schluessel"/>).</summary>
/// <param name="DarfAbholen">Neither this nor <paramref name="Notfallkontakt"/>: no longer either.</param>
public sealed record KontaktpersonBenannt(
    string Kind, string Schluessel, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<Kontaktperson> Person, bool DarfAbholen, bool Notfallkontakt, Herkunft Herkunft)
    : KindEreignis(Kind), ITatsache;

/// <summary>Whether an adult has custody of the child (elterliche Sorge, §§ 1626 ff. BGB). One timeline per (child, adult).</summary>
public sealed record SorgerechtFestgestellt(string Kind, string Person, DateOnly GueltigAb, DateOnly? GueltigBis, bool Sorgeberechtigt, Herkunft Herkunft)
    : KindEreignis(Kind), ITatsache;

/// <summary>What a note about health is about.</summary>
public enum Gesundheitsart
{
    Allergie = 0,
    Unvertraeglichkeit = 1,
    Medikament = 2,
    Sonstiges = 3,
}

/// <param name="Was">E.g. <c>Erdnuss</c> or the name of a medicine with its dose.</param>
/// <param name="Anweisung">What to do, in a sentence for whoever is there.</param>
public sealed record Gesundheitsangabe(Gesundheitsart Art, string Was, string Anweisung);

/// <summary>Something everybody who cares for the child has to know. One timeline per (child, <paramref name="Schluessel"/>).</summary>
/// <param name="Angabe">Null: no longer.</param>
public sealed record GesundheitGemeldet(string Kind, string Schluessel, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<Gesundheitsangabe>? Angabe, Herkunft Herkunft)
    : KindEreignis(Kind), ITatsache;

/// <summary>Which proof the Kita has to see before a child may be cared for.</summary>
public enum Nachweisart
{
    /// <summary>Protection against or immunity to measles, § 20 Abs. 9 IfSG.</summary>
    Masernschutz = 0,

    /// <summary>Medical advice on vaccination, § 34 Abs. 10a IfSG.</summary>
    Impfberatung = 1,
}

/// <summary>A proof was shown; only that, when, in which form and for how long is kept, never the paper. One timeline per (child, kind of proof).</summary>
/// <param name="GueltigAb">Day on which it was seen.</param>
/// <param name="GueltigBis">For a limited certificate: its last day.</param>
/// <param name="Form">Form of the proof, e.g. <c>Impfausweis</c>.</param>
public sealed record NachweisGesehen(string Kind, Nachweisart Art, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<string> Form, Herkunft Herkunft) : KindEreignis(Kind), ITatsache;

public enum Geschlecht
{
    Maennlich = 1,
    Weiblich = 2,
    Divers = 3,

    /// <summary>No entry in the register of births.</summary>
    OhneAngabe = 4,
}

/// <summary>What the Kinder- und Jugendhilfestatistik asks (§ 99 Abs. 7 SGB VIII); null = not said.</summary>
/// <param name="Staatsangehoerigkeit">Name of the state, e.g. <c>deutsch</c>.</param>
/// <param name="ElternteilAuslaendischerHerkunft">At least one parent comes from abroad.</param>
/// <param name="FamilienspracheDeutsch">German is what is mainly spoken in the family.</param>
/// <param name="GehtZurSchule">Goes to school beside the Kita.</param>
/// <param name="TageJeWoche">Days per week on which it is in care, 1 to 7.</param>
public sealed record Statistikangaben(
    Geschlecht? Geschlecht, string? Staatsangehoerigkeit, bool? ElternteilAuslaendischerHerkunft, bool? FamilienspracheDeutsch, bool? GehtZurSchule = null, int? TageJeWoche = null);

public sealed record StatistikGemeldet(string Kind, DateOnly GueltigAb, DateOnly? GueltigBis, Personenbezug<Statistikangaben> Angaben, Herkunft Herkunft) : KindEreignis(Kind), ITatsache;

/// <summary>How long a document of a child is kept; the period of each class is set by the Träger.</summary>
public enum Aufbewahrungsklasse
{
    /// <summary>Betreuungsvertrag and its changes.</summary>
    Vertrag = 1,

    /// <summary>Proofs for fees: incomes, exemptions, notices.</summary>
    Beitrag = 2,

    /// <summary>Bildungsdokumentation; handed over to the parents at the end.</summary>
    Bildung = 3,

    /// <summary>Medical certificates and instructions.</summary>
    Gesundheit = 4,

    /// <summary>Consents, e.g. for photos.</summary>
    Einwilligung = 5,

    /// <summary>Letters and everything else.</summary>
    Schriftverkehr = 6,
}

/// <param name="Titel">What it is, e.g. <c>Betreuungsvertrag</c>.</param>
public sealed record Dokumentangaben(string Titel, string Dateiname);

/// <summary>A document, or a newer version of it, lies in the Akte of the child.</summary>
/// <param name="Dokument">Id of the document; all its versions share it.</param>
/// <param name="Fassung">From 1.</param>
/// <param name="Beleg">Id of the stored file.</param>
/// <param name="Groesse">Bytes.</param>
/// <param name="Sha256">Of the content in the clear, hexadecimal.</param>
public sealed record DokumentAbgelegt(
    string Kind, string Dokument, int Fassung, string Beleg, Personenbezug<Dokumentangaben> Angaben, Aufbewahrungsklasse Klasse, string Medientyp, long Groesse, string Sha256, Herkunft Herkunft)
    : KindEreignis(Kind);

/// <summary>How to reach an adult; empty = not known.</summary>
public sealed record Kontaktdaten(string Telefon, string Mobil, string Email);

/// <summary>Belongs to the stream of the adult.</summary>
public sealed record KontaktdatenGemeldet(string Person, Personenbezug<Kontaktdaten> Kontakt, Herkunft Herkunft) : PersonEreignis(Person);
