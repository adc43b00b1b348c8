using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Einrichtungen;

/// <summary>Events of the stream <c>traeger-{id}</c>.</summary>
public abstract record TraegerEreignis(string Traeger) : IEreignis;

/// <summary>Kind of Träger by § 36 KiBiz.</summary>
public enum Traegerart
{
    Kirchlich = 0,
    AndererFreier = 1,
    Elterninitiative = 2,
    Kommunal = 3,
}

/// <param name="Pfarrlich">Whether it is a pfarrlicher Träger in the sense of the Nutzungsordnung (no. 3); null = not stated.</param>
public sealed record TraegerAngelegt(string Traeger, string Name, Traegerart Art, bool? Pfarrlich = null) : TraegerEreignis(Traeger);

public sealed record TraegerUmbenannt(string Traeger, string Name, DateOnly GueltigAb) : TraegerEreignis(Traeger);

/// <summary>Whether it is a pfarrlicher Träger, from a day on: decides who manages the accesses of its people (Nutzungsordnung no. 3).</summary>
public sealed record TraegerzugehoerigkeitFestgelegt(string Traeger, bool Pfarrlich, DateOnly GueltigAb) : TraegerEreignis(Traeger);

/// <summary>Events of the stream <c>einrichtung-{id}</c>.</summary>
public abstract record EinrichtungEreignis(string Einrichtung) : IEreignis;

public sealed record EinrichtungAngelegt(string Einrichtung, string Traeger, string Name, DateOnly GueltigAb) : EinrichtungEreignis(Einrichtung);

public sealed record EinrichtungUmbenannt(string Einrichtung, string Name, DateOnly GueltigAb) : EinrichtungEreignis(Einrichtung);

/// <summary>Which Jugendamt is responsible: that of the municipality of the Einrichtung.</summary>
public sealed record JugendamtZugeordnet(string Einrichtung, string Jugendamt, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft)
    : EinrichtungEreignis(Einrichtung), ITatsache;

/// <summary>Gruppenform of the Anlage zu § 33 KiBiz.</summary>
public enum Gruppenform
{
    I = 1,
    II = 2,
    III = 3,
}

/// <param name="Wochenstunden">Opening hours per week of the group.</param>
public sealed record GruppeEingerichtet(
    string Einrichtung, string Gruppe, string Name, Gruppenform Form, int Plaetze, int Wochenstunden, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft)
    : EinrichtungEreignis(Einrichtung), ITatsache;

/// <summary>The group no longer exists from this day (until <see cref="GueltigBis"/>, if given). Same timeline as <see cref="GruppeEingerichtet"/>.</summary>
public sealed record GruppeGeschlossen(string Einrichtung, string Gruppe, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft)
    : EinrichtungEreignis(Einrichtung), ITatsache;

/// <summary>What describes an Einrichtung besides name, Träger and Jugendamt; all of it from one day on. Empty text or null = unknown.</summary>
/// <param name="Oeffnungszeiten">In words, e.g. <c>Mo bis Fr 7:00 bis 17:00 Uhr</c>.</param>
/// <param name="Plaetze">By the Betriebserlaubnis (§ 45 SGB VIII).</param>
/// <param name="Aktenzeichen">Of the Landesjugendamt.</param>
public sealed record Einrichtungsangaben(string Strasse, string Plz, string Ort, string Telefon, string Oeffnungszeiten, int? Plaetze, int? Raeume, string Aktenzeichen);

public sealed record EinrichtungBeschrieben(string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, Einrichtungsangaben Angaben, Herkunft Herkunft)
    : EinrichtungEreignis(Einrichtung), ITatsache;

/// <summary>Go-live: from this day the Einrichtung is run here. Facts known earlier may be taken over; months before it stay gesperrt until released.</summary>
public sealed record UebernahmeFestgelegt(string Einrichtung, DateOnly Stichtag) : EinrichtungEreignis(Einrichtung);

public sealed record EinrichtungTatsacheZurueckgenommen(string Einrichtung, Guid Ereignis, string Grund, Herkunft Herkunft) : EinrichtungEreignis(Einrichtung), IRuecknahme;
