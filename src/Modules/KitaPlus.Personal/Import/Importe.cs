using System.Collections.Immutable;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Personal;

/// <summary>Commands to the stream <c>personalimporte-{mandant}</c>.</summary>
public abstract record PersonalimportBefehl(string Mandant, string Import) : IBefehl
{
    public const string Praefix = "personalimporte-";

    public string Stream => Strom(Mandant);

    public static string Strom(string mandant) => Praefix + mandant;
}

/// <summary>Registers a file that is stored already.</summary>
public sealed record LiesPersonaldateiEin(string Mandant, string Import, string Beleg, string Pruefsumme, int Zeilen, DateOnly Stichtag) : PersonalimportBefehl(Mandant, Import);

public sealed record EntscheidePersonalstelle(string Mandant, string Import, string Stelle, Personalentscheid Entscheid, int? Zeile, DateOnly? Zum) : PersonalimportBefehl(Mandant, Import);

/// <param name="Abdruck">Of the differences that were looked at.</param>
/// <param name="Entscheide">So many decisions had been taken then.</param>
public sealed record BestaetigePersonalimport(string Mandant, string Import, string Abdruck, int Entscheide, int Neu, int Geaendert, int Unveraendert, int Ausgelassen, int Beendet) : PersonalimportBefehl(Mandant, Import);

public sealed record SchliessePersonalimportAb(string Mandant, string Import, int Gescheitert) : PersonalimportBefehl(Mandant, Import);

public sealed record VerwirfPersonalimport(string Mandant, string Import) : PersonalimportBefehl(Mandant, Import);

internal enum Importstand
{
    /// <summary>Dry run: to be looked at and decided.</summary>
    Offen,

    /// <summary>Acknowledged; being carried out, or interrupted in it.</summary>
    Bestaetigt,
    Abgeschlossen,
    Verworfen,
}

/// <summary>What is known of one file.</summary>
internal sealed record Importbild(PersonaldateiEingelesen Datei, Importstand Stand, ImmutableDictionary<string, PersonalstelleEntschieden> Entscheide, PersonalimportBestaetigt? Bestaetigung, PersonalimportAbgeschlossen? Ergebnis)
{
    /// <summary>How many decisions have been taken, those that were changed later included.</summary>
    public int Entschieden { get; init; }

    public bool IstZuEnde => Stand is Importstand.Abgeschlossen or Importstand.Verworfen;
}

internal sealed record PersonalimportZustand(ImmutableDictionary<string, Importbild> Alle)
{
    public static PersonalimportZustand Anfang { get; } = new(ImmutableDictionary<string, Importbild>.Empty.WithComparers(StringComparer.Ordinal));

    public static PersonalimportZustand Evolve(PersonalimportZustand z, IEreignis ereignis, Guid id) => ereignis switch
    {
        PersonaldateiEingelesen e => new(z.Alle.SetItem(e.Import, new(e, Importstand.Offen, ImmutableDictionary<string, PersonalstelleEntschieden>.Empty.WithComparers(StringComparer.Ordinal), null, null))),
        PersonalstelleEntschieden e => z.Mit(e.Import, b => b with { Entscheide = b.Entscheide.SetItem(e.Stelle, e), Entschieden = b.Entschieden + 1 }),
        PersonalimportBestaetigt e => z.Mit(e.Import, b => b with { Stand = Importstand.Bestaetigt, Bestaetigung = e }),
        PersonalimportAbgeschlossen e => z.Mit(e.Import, b => b with { Stand = Importstand.Abgeschlossen, Ergebnis = e }),
        PersonalimportVerworfen e => z.Mit(e.Import, b => b with { Stand = Importstand.Verworfen }),
        _ => throw new InvalidOperationException($"Personalimport: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    private PersonalimportZustand Mit(string import, Func<Importbild, Importbild> aendere) => new(Alle.SetItem(import, aendere(Alle[import])));
}

internal sealed class PersonalimportDecider : IDecider<PersonalimportZustand, PersonalimportBefehl>
{
    private PersonalimportDecider()
    {
    }

    public static PersonalimportZustand Anfang => PersonalimportZustand.Anfang;

    public static PersonalimportZustand Evolve(PersonalimportZustand zustand, IEreignis ereignis, Guid ereignisId) => PersonalimportZustand.Evolve(zustand, ereignis, ereignisId);

    public static Entscheidung Decide(PersonalimportZustand zustand, PersonalimportBefehl befehl)
    {
        if (!Kennung.IstGueltig(befehl.Import)) return Entscheidung.Nein($"„{befehl.Import}“ ist keine gültige Kennung ({Kennung.Regel}).");
        var bild = zustand.Alle.GetValueOrDefault(befehl.Import);
        if (befehl is LiesPersonaldateiEin neu) return bild is null ? LiesEin(zustand, neu) : Entscheidung.Nichts;
        if (bild is null) return Entscheidung.Nein("Diese Datei gibt es nicht; bitte noch einmal einlesen.");
        return befehl switch
        {
            EntscheidePersonalstelle b => Entscheide(bild, new(b.Import, b.Stelle, b.Entscheid, b.Zeile, b.Zum)),
            BestaetigePersonalimport b => bild.Stand switch
            {
                Importstand.Offen when zustand.Alle.Values.Any(i => i.Stand == Importstand.Bestaetigt) => Entscheidung.Nein("Eine frühere Datei wird noch übernommen oder wurde dabei unterbrochen; bitte diese zuerst zu Ende bringen."),
                Importstand.Offen when bild.Entschieden != b.Entscheide => Entscheidung.Nein("Inzwischen hat jemand über eine Stelle entschieden. Bitte noch einmal ansehen und dann übernehmen."),
                Importstand.Offen => Entscheidung.Ja(new PersonalimportBestaetigt(b.Import, b.Abdruck, b.Neu, b.Geaendert, b.Unveraendert, b.Ausgelassen, b.Beendet)),
                Importstand.Bestaetigt => Entscheidung.Nichts,
                _ => Entscheidung.Nein(Fertig(bild)),
            },
            SchliessePersonalimportAb b => bild.Stand switch
            {
                Importstand.Bestaetigt => Entscheidung.Ja(new PersonalimportAbgeschlossen(b.Import, b.Gescheitert)),
                Importstand.Abgeschlossen => Entscheidung.Nichts,
                _ => Entscheidung.Nein("Abgeschlossen wird erst, was übernommen ist; bitte die Übernahme zuerst bestätigen."),
            },
            VerwirfPersonalimport b => bild.Stand switch
            {
                Importstand.Offen => Entscheidung.Ja(new PersonalimportVerworfen(b.Import)),
                Importstand.Verworfen => Entscheidung.Nichts,
                _ => Entscheidung.Nein("Diese Datei ist schon bestätigt und lässt sich nicht mehr verwerfen; einzelne Angaben lassen sich in der Personalakte zurücknehmen."),
            },
            _ => throw new InvalidOperationException($"Personalimport: unbekannter Befehl {befehl.GetType().Name}."),
        };
    }

    private static Entscheidung LiesEin(PersonalimportZustand z, LiesPersonaldateiEin b)
    {
        if (Tatsachenregeln.Datum("stichtag", b.Stichtag) is { } falsch) return Entscheidung.Nein(falsch.Satz);
        return z.Alle.Values.Any(i => i.Stand == Importstand.Bestaetigt)
            ? Entscheidung.Nein("Eine frühere Datei wird noch übernommen oder wurde dabei unterbrochen; bitte diese zuerst zu Ende bringen.")
            : Entscheidung.Ja(new PersonaldateiEingelesen(b.Import, b.Beleg, b.Pruefsumme, b.Zeilen, b.Stichtag));
    }

    private static Entscheidung Entscheide(Importbild bild, PersonalstelleEntschieden e)
    {
        if (bild.Stand != Importstand.Offen) return Entscheidung.Nein(bild.Stand == Importstand.Bestaetigt ? "Diese Datei wird schon übernommen; entschieden wird vorher." : Fertig(bild));
        if (!Enum.IsDefined(e.Entscheid)) return Entscheidung.Nein("Bitte angeben, was geschehen soll.");
        if (e.Entscheid == Personalentscheid.Beenden && e.Zum is null) return Entscheidung.Nein("Bitte den letzten Tag der Beschäftigung angeben.");
        if (e.Entscheid != Personalentscheid.Beenden && e.Zum is not null) return Entscheidung.Nein("Einen letzten Tag gibt es nur, wenn die Beschäftigung endet.");
        return bild.Entscheide.GetValueOrDefault(e.Stelle) == e ? Entscheidung.Nichts : Entscheidung.Ja(e);
    }

    private static string Fertig(Importbild bild) => bild.Stand == Importstand.Abgeschlossen ? "Diese Datei ist schon übernommen." : "Diese Datei ist verworfen; bitte noch einmal einlesen.";
}
