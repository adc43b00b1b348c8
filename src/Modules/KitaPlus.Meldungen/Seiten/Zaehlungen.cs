using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Meldewesen.Seiten;

/// <summary>The persons behind a number, for the page and its export.</summary>
internal sealed class Zaehlungen(Meldungsblick blick, Meldungsdienst dienst, Kindakten akten, Reichweite reichweite, Betrieb.Ereignistexte texte, IAnrufer anrufer)
{
    public static Tabellenplan<Kindzeile> Kinderplan { get; } = new("kinder-der-meldung", "Kinder der Meldung")
    {
        Sortiert = "name",
        Leer = "Zu dieser Zahl zählt kein Kind.",
        Filter = [new Textfilter<Kindzeile>("suche", "Name", z => z.Name)],
        Spalten =
        [
            new("name", "Kind", z => z.Name) { Zeilenkopf = true, Adresse = z => $"/kinder/{Uri.EscapeDataString(z.Kind)}" },
            new("zahl", "Zählt", z => z.Zahl) { Rechts = true },
            new("gruppe", "Gruppe", z => z.Gruppe),
            new("als", "Gezählt als", z => z.Als),
            new("eintrag", "Durch den Eintrag", z => z.Eintrag),
            new("erfasst", "Erfasst", z => z.Erfasst),
            new("von", "Von", z => z.Von),
            .. Angaben,
        ],
    };

    public static Tabellenplan<Kraftzeile> Personalplan { get; } = new("personal-der-meldung", "Beschäftigte der Meldung")
    {
        Sortiert = "person",
        Leer = "Zu dieser Zahl zählt niemand.",
        Spalten =
        [
            new("person", "Person", z => z.Name) { Zeilenkopf = true, Adresse = z => $"/personal/{Uri.EscapeDataString(z.Person)}" },
            new("zahl", "Zählt", z => z.Zahl) { Rechts = true },
            new("geschlecht", "Geschlecht", z => z.Angaben?.Geschlecht),
            new("geburtsmonat", "Geburtsmonat", z => z.Angaben?.Geburtsmonat),
            new("abschluss", "Abschluss", z => z.Angaben?.Abschluss),
            new("stellung", "Stellung im Beruf", z => z.Angaben?.Stellung),
            new("arbeitsbereich", "Arbeitsbereich", z => z.Angaben?.Arbeitsbereich),
            new("stunden", "Wochenstunden", z => z.Angaben?.Wochenstunden) { Rechts = true },
            new("gruppe", "Gruppe", z => z.Angaben?.Gruppe),
        ],
    };

    private static Spalte<Kindzeile>[] Angaben =>
    [
        new("geschlecht", "Geschlecht", z => z.Angaben?.Geschlecht), new("geburtsmonat", "Geburtsmonat", z => z.Angaben?.Geburtsmonat), new("eintritt", "Eintritt", z => z.Angaben?.Eintritt),
        new("auslandsherkunft", "Elternteil ausländischer Herkunft", z => z.Angaben?.Auslandsherkunft), new("deutsch", "Familiensprache deutsch", z => z.Angaben?.SpracheDeutsch), new("stunden", "Wochenstunden", z => z.Angaben?.Wochenstunden) { Rechts = true },
        new("schule", "Schulbesuch", z => z.Angaben?.Schule), new("tage", "Tage je Woche", z => z.Angaben?.TageJeWoche) { Rechts = true },
        new("mittag", "Mittagessen", z => z.Angaben?.Mittagessen), new("hilfe", "Eingliederungshilfe", z => z.Angaben?.Eingliederungshilfe),
    ];

    /// <summary>Without the columns that only the statistics fill.</summary>
    public static Tabellenplan<Kindzeile> Fuer(Meldeart art) => art == Meldeart.Statistik ? Kinderplan : Kinderplan with { Spalten = [.. Kinderplan.Spalten.Take(7)] };

    /// <summary>Of the chosen version; of what would be reported now where there is none.</summary>
    /// <returns>The children the caller reaches, how many it reaches no more, and how many have been erased.</returns>
    public async Task<(IReadOnlyList<Kindzeile> Zeilen, int Ferne, int Geloescht)> KinderAsync(Meldungsname name, CancellationToken cancellationToken = default)
    {
        PruefeMeldung(name);
        var (version, wert) = (await VersionAsync(name, cancellationToken), blick.Abfrage("wert"));
        List<(string Kind, Kindzaehlung? Zaehlung)> alle;
        DateOnly stichtag;
        IReadOnlyDictionary<string, string> gruppen;
        if (version is not null) (alle, stichtag) = ([.. version.Kinder.Select(k => (k.Person["kind-".Length..], k.TryWert(out var z) ? z : null))], version.Stichtag);
        else
        {
            var entwurf = await dienst.EntwurfAsync(blick.Mandant, name, Kenntnisstand.Alles, null, cancellationToken);
            (alle, stichtag) = ([.. entwurf.Inhalt.Kinder.Select(k => (k.Kind, (Kindzaehlung?)k.Zaehlung))], entwurf.Inhalt.Stichtag);
        }

        var stand = version?.Kenntnis ?? Kenntnisstand.Alles;
        gruppen = await dienst.GruppennamenAsync(blick.Mandant, name.Einrichtung, stichtag, stand, cancellationToken);
        var (erreicht, gezaehlt) = (await reichweite.KinderAsync(name.Einrichtung, cancellationToken), alle.Where(k => k.Zaehlung is { } z && (wert.Length == 0 || z.Werte.Any(w => w.Schluessel == wert))).ToList());
        var passend = gezaehlt.Where(k => erreicht(k.Kind)).ToList();
        var namen = await blick.NamenAsync(name.Einrichtung, passend.Select(k => k.Kind), cancellationToken);
        var aus = new List<Kindzeile>();
        foreach (var (kind, z) in passend)
        {
            var v = await akten.VereinbarungAsync(blick.Mandant, kind, stichtag, stand, cancellationToken);
            aus.Add(new(
                kind, namen.Kind(kind), wert.Length == 0 ? 1 : z!.Werte.First(w => w.Schluessel == wert).Zahl, z!.Gruppe is { } g ? gruppen.GetValueOrDefault(g, g) : "ohne Gruppe",
                string.Join(", ", z.Werte.Select(w => w.Schluessel).Where(s => s != Bezeichnungen.Kinder)), v is null ? "" : texte.Von(v.Ereignis).Titel, v?.Erfasst, v is null ? "" : await blick.BenutzerAsync(v.Wer, cancellationToken), z.Angaben));
        }

        return (aus, gezaehlt.Count - passend.Count, alle.Count(k => k.Zaehlung is null));
    }

    /// <inheritdoc cref="KinderAsync"/>
    public async Task<(IReadOnlyList<Kraftzeile> Zeilen, int Ferne, int Geloescht)> PersonalAsync(Meldungsname name, CancellationToken cancellationToken = default)
    {
        PruefeMeldung(name);
        var (version, wert) = (await VersionAsync(name, cancellationToken), blick.Abfrage("wert"));
        List<(string Person, Kraftzaehlung? Zaehlung)> alle = version is not null
            ? [.. version.Personal.Select(k => (k.Person[Meldungsdienst.Kraftschutz.Length..], k.TryWert(out var z) ? z : null))]
            : [.. (await dienst.EntwurfAsync(blick.Mandant, name, Kenntnisstand.Alles, null, cancellationToken)).Inhalt.Personal.Select(p => (p.Person, (Kraftzaehlung?)p.Zaehlung))];
        var (erreicht, gezaehlt) = (await reichweite.PersonalAsync(name.Einrichtung, null, cancellationToken), alle.Where(k => k.Zaehlung is { } z && (wert.Length == 0 || z.Werte.Any(w => w.Schluessel == wert))).ToList());
        var passend = gezaehlt.Where(k => erreicht(k.Person)).ToList();
        var namen = await blick.KraftnamenAsync(passend.Select(k => k.Person), cancellationToken);
        return (
            [.. passend.Select(k => new Kraftzeile(k.Person, namen.Name($"{Meldungsdienst.Kraftschutz}{k.Person}"), wert.Length == 0 ? 1 : k.Zaehlung!.Werte.First(w => w.Schluessel == wert).Zahl, k.Zaehlung!.Angaben))],
            gezaehlt.Count - passend.Count, alle.Count(k => k.Zaehlung is null));
    }

    /// <summary>The pages ask for the right about persons; besides that the report itself must be within reach.</summary>
    private void PruefeMeldung(Meldungsname name)
    {
        if (anrufer.Urteil(Handlungen.MeldungAnsehen, Ziel.Einrichtung(name.Einrichtung)) is { Erlaubt: false } nein) throw new Verweigert(nein);
    }

    private async Task<MeldungErstellt?> VersionAsync(Meldungsname name, CancellationToken cancellationToken)
    {
        var zustand = (await blick.AkteAsync(name, cancellationToken)).Zustand;
        return int.TryParse(blick.Abfrage("fassung"), out var f) ? zustand.Finde(f) ?? zustand.Neueste : zustand.Neueste;
    }
}

/// <summary>A child behind a number.</summary>
internal sealed record Kindzeile(string Kind, string Name, decimal Zahl, string Gruppe, string Als, string Eintrag, DateTimeOffset? Erfasst, string Von, Kindangaben? Angaben);

/// <summary>One of the staff behind a number.</summary>
internal sealed record Kraftzeile(string Person, string Name, decimal Zahl, Kraftangaben? Angaben);
