using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Planung.Seiten;

/// <summary>What the pages of this module read, always within the caller's rights.</summary>
internal sealed class Planungsblick(Planungsleser leser, Szenarienleser szenarien, INamen namen, IOrtsverzeichnisse orte, IAnrufer anrufer, IHttpContextAccessor zugriff, TimeProvider uhr)
{
    public const string Jahrname = "jahr";
    public const string Monatname = "monat";

    /// <summary>Declared by the module that keeps the records of children.</summary>
    private const string Kinderrecht = "kinder.liste";

    public static Kibiztabellen Tabellen => Planungsleser.Tabellen;

    public DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    public string Mandant => anrufer.Mandant;

    public Planungsleser Leser => leser;

    /// <summary>Chosen in the address; else the next one.</summary>
    public Kindergartenjahr Gewaehlt => Kindergartenjahr.TryParse(Abfrage(Jahrname), out var jahr) ? jahr : Kindergartenjahr.Von(Heute) + 1;

    /// <summary>Years to choose from: two back, four ahead.</summary>
    public IReadOnlyList<Auswahl> Jahre => [.. Enumerable.Range(-2, 7).Select(i => Kindergartenjahr.Von(Heute) + i).Select(j => new Auswahl(j.Kennung, j.ToString()))];

    public string Abfrage(string name) => zugriff.HttpContext!.Request.Query[name].ToString().Trim();

    public static Kindergartenjahr Jahr(string kennung) => Kindergartenjahr.TryParse(kennung, out var jahr) ? jahr : throw new Fachfehler($"„{kennung}“ ist kein Kindergartenjahr. Beispiel: 2027-28.");

    /// <summary>A month of the year that stands in the address; else its first.</summary>
    public Monat Monat(Kindergartenjahr jahr) => Kernel.Monat.TryParse(Abfrage(Monatname), out var m) && m.Erster >= jahr.Erster && m.Erster <= jahr.Letzter ? m : Kernel.Monat.Von(jahr.Erster);

    public bool Darf(string handlung, string einrichtung) => anrufer.Urteil(handlung, Ziel.Einrichtung(einrichtung)).Erlaubt;

    /// <summary>The caller reaches the whole Mandant by an action.</summary>
    public bool Ueberall(string handlung) => anrufer.Sicht(handlung).Alles;

    public bool SiehtNamen(string einrichtung) => Darf(Kinderrecht, einrichtung);

    /// <summary>Person-level staff data need the Personal row in every module.</summary>
    public bool SiehtPersonen(string einrichtung) => Darf(Handlungen.Personen, einrichtung);

    /// <returns>Null: the caller may see persons there.</returns>
    public async Task<Einzelwechsel?> WechselAsync(string einrichtung, CancellationToken cancellationToken = default) => (await WechselAsync([einrichtung], cancellationToken)).GetValueOrDefault(einrichtung);

    /// <summary>The same of many; those where the caller may see persons are not in it.</summary>
    public Task<IReadOnlyDictionary<string, Einzelwechsel>> WechselAsync(IEnumerable<string> einrichtungen, CancellationToken cancellationToken = default) => leser.WechselAsync(Mandant, [.. einrichtungen.Where(e => !SiehtPersonen(e))], cancellationToken);

    public async Task<string> NameAsync(string einrichtung, CancellationToken cancellationToken = default) => (await orte.VonAsync(Mandant, cancellationToken)).Name(Ort.Einrichtung(einrichtung));

    public async Task<string?> TraegerAsync(string einrichtung, DateOnly tag, CancellationToken cancellationToken = default) => (await orte.VonAsync(Mandant, cancellationToken)).Traeger(einrichtung, tag);

    public async Task<string> TraegernameAsync(string traeger, CancellationToken cancellationToken = default) => (await orte.VonAsync(Mandant, cancellationToken)).Name(Ort.Traeger(traeger));

    /// <summary>The Einrichtungen that the caller reaches by an action.</summary>
    public async Task<IReadOnlyList<Auswahl>> EinrichtungenAsync(string handlung, CancellationToken cancellationToken = default)
    {
        var (verzeichnis, sicht) = (await orte.VonAsync(Mandant, cancellationToken), anrufer.Sicht(handlung));
        return [.. verzeichnis.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => new Auswahl(o.Id, verzeichnis.Name(o))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    public Task<IReadOnlyList<Szenariokopf>> SzenarienAsync(string? einrichtung, string? jahr, CancellationToken cancellationToken = default) => szenarien.VonAsync(Mandant, einrichtung, jahr, cancellationToken);

    public Task<Annahmen> AnnahmenAsync(CancellationToken cancellationToken = default) => leser.AnnahmenAsync(Mandant, cancellationToken);

    /// <exception cref="Fachfehler">There is no such scenario.</exception>
    public async Task<Szenarioblatt> BlattAsync(Szenarioname name, CancellationToken cancellationToken = default)
    {
        var jahr = Jahr(name.Jahr);
        var akte = await leser.SzenarioAsync(Mandant, name, cancellationToken);
        if (!akte.Zustand.IstAngelegt) throw new Fachfehler("Dieses Szenario gibt es nicht. Bitte wählen Sie eines in der Liste.");
        var lage = await leser.LageAsync(Mandant, name.Einrichtung, jahr, cancellationToken);
        var bild = Planbild.Rechne(Tabellen, lage, akte.Zustand, await AnnahmenAsync(cancellationToken));
        return new(name, jahr, akte, lage, bild, await KindnamenAsync(lage, name.Einrichtung, bild.Belegung.Kinder, akte.Zustand, cancellationToken), akte.Verlauf.Count - 1);
    }

    /// <summary>Names for those who may see children; for others a number and the month of birth.</summary>
    public async Task<IReadOnlyDictionary<string, string>> KindnamenAsync(Planlage lage, string einrichtung, IReadOnlyList<Plankind> kinder, SzenarioZustand szenario, CancellationToken cancellationToken = default)
    {
        var (sieht, grenze) = (SiehtNamen(einrichtung), anrufer.Sicht(Kinderrecht).EndeAb);
        var erreichte = lage.Kinder.Where(k => k.Zeit.Bis is null || k.Zeit.Bis >= grenze).Select(k => k.Kind).ToHashSet(StringComparer.Ordinal);
        var blatt = sieht ? await namen.VonAsync(Mandant, [.. kinder.Where(k => !k.IstPlatzhalter).Select(k => $"kind-{k.Id}")], cancellationToken) : Namensblatt.Leer;
        return kinder.Select((k, i) => (k.Id, Name: Name(k, i))).ToDictionary(x => x.Id, x => x.Name, StringComparer.Ordinal);

        string Name(Plankind k, int i)
        {
            var geboren = k.Geburt is { } g ? Kernel.Monat.Von(g).Kurz() : "?";
            // wen die Kita nicht mehr erreicht, nennt auch ein altes Jahr nicht
            if (!k.IstPlatzhalter) return sieht && (grenze is null || erreichte.Contains(k.Id)) ? blatt.Kind(k.Id) : $"Kind {i + 1} ({geboren})";
            var p = szenario.Platzhalter[k.Id];
            return sieht && p.Bezeichnung is { } b && b.TryWert(out var text) ? text! : $"Platzhalter {geboren}";
        }
    }
}

/// <summary>A scenario as its pages show it.</summary>
/// <param name="Namen">By child.</param>
/// <param name="Stand">Revision that is shown.</param>
internal sealed record Szenarioblatt(Szenarioname Name, Kindergartenjahr Jahr, Szenarioakte Akte, Planlage Lage, Planbild Bild, IReadOnlyDictionary<string, string> Namen, long Stand)
{
    public SzenarioZustand Zustand => Akte.Zustand;
}
