using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Personal;

/// <summary>Events of the stream <c>beschaeftigte-{id}</c>: somebody of the staff.</summary>
public abstract record BeschaeftigteEreignis(string Person) : IEreignis;

/// <summary>The person is known to us. Name, birth date and number are facts without a period.</summary>
/// <param name="Personalnummer">By which the Generalvikariat knows the person; null = none.</param>
public sealed record BeschaeftigteAngelegt(string Person, Personenbezug<Personenname> Name, Personenbezug<DateOnly> Geburtsdatum, Personenbezug<string>? Personalnummer, Herkunft Herkunft)
    : BeschaeftigteEreignis(Person);

public sealed record BeschaeftigteUmbenannt(string Person, Personenbezug<Personenname> Name, Herkunft Herkunft) : BeschaeftigteEreignis(Person);

public sealed record GeburtsdatumDerBeschaeftigtenBerichtigt(string Person, Personenbezug<DateOnly> Geburtsdatum, Herkunft Herkunft) : BeschaeftigteEreignis(Person);

/// <param name="Personalnummer">Null: no longer any.</param>
public sealed record PersonalnummerVergeben(string Person, Personenbezug<string>? Personalnummer, Herkunft Herkunft) : BeschaeftigteEreignis(Person);

/// <summary>What somebody does in an Einrichtung.</summary>
public enum Personalfunktion
{
    Einrichtungsleitung = 1,
    StellvertretendeLeitung = 2,
    Gruppenleitung = 3,

    /// <summary>Second or further one in a group.</summary>
    Gruppenkraft = 4,
    Gruppenuebergreifend = 5,

    /// <summary>For children with (drohende) Behinderung.</summary>
    Inklusion = 6,

    /// <summary>Trainees, Berufspraktikum, students.</summary>
    Ausbildung = 7,
    Freiwilligendienst = 8,
    Hauswirtschaft = 9,
    Technik = 10,
    Verwaltung = 11,
}

/// <summary>An employment in one Einrichtung. One timeline per (person, <paramref name="Beschaeftigung"/>); a key stays with its Einrichtung.</summary>
/// <param name="Wochenstunden">With at most two decimals.</param>
/// <param name="BefristetBis">Last day agreed from the start; null = unlimited.</param>
public sealed record BeschaeftigungVereinbart(
    string Person, string Beschaeftigung, DateOnly GueltigAb, DateOnly? GueltigBis, string Einrichtung, Personalfunktion Funktion, decimal Wochenstunden, DateOnly? BefristetBis, Herkunft Herkunft)
    : BeschaeftigteEreignis(Person), ITatsache;

/// <summary>Not employed from this day (until <see cref="GueltigBis"/>, if given).</summary>
public sealed record BeschaeftigungBeendet(string Person, string Beschaeftigung, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : BeschaeftigteEreignis(Person), ITatsache;

/// <summary>Share of the hours of an employment in a group.</summary>
public sealed record Gruppenanteil(string Gruppe, int Prozent);

/// <summary>In which groups the hours of an employment are spent; what is left of 100 per cent belongs to the whole Einrichtung.</summary>
public sealed record GruppenZugeordnet(string Person, string Beschaeftigung, DateOnly GueltigAb, DateOnly? GueltigBis, IReadOnlyList<Gruppenanteil> Anteile, Herkunft Herkunft)
    : BeschaeftigteEreignis(Person), ITatsache
{
    public bool Equals(GruppenZugeordnet? other) => other is not null && Person == other.Person && Beschaeftigung == other.Beschaeftigung && GueltigAb == other.GueltigAb
        && GueltigBis == other.GueltigBis && Anteile.SequenceEqual(other.Anteile) && Herkunft == other.Herkunft;

    public override int GetHashCode() => HashCode.Combine(Person, Beschaeftigung, GueltigAb, GueltigBis, Anteile.Count, Herkunft);
}

/// <summary>Hours per week for the Leitung (Freistellung), out of those of the employment; 0 = none any more.</summary>
public sealed record LeitungFreigestellt(string Person, string Beschaeftigung, DateOnly GueltigAb, DateOnly? GueltigBis, decimal Stunden, Herkunft Herkunft) : BeschaeftigteEreignis(Person), ITatsache;

/// <summary>As what the hours count by the KiBiz.</summary>
/// <param name="Qualifikation">Key of the KiBiz tables, e.g. <c>fachkraft</c>.</param>
/// <param name="Ausbildungsjahr">For trainings whose years count differently.</param>
/// <param name="ErworbenAm">Day of the certificate.</param>
public sealed record QualifikationGemeldet(string Person, DateOnly GueltigAb, DateOnly? GueltigBis, string Qualifikation, int? Ausbildungsjahr, DateOnly? ErworbenAm, Herkunft Herkunft)
    : BeschaeftigteEreignis(Person), ITatsache;

public sealed record BeschaeftigtenTatsacheZurueckgenommen(string Person, Guid Ereignis, string Grund, Herkunft Herkunft) : BeschaeftigteEreignis(Person), IRuecknahme;
