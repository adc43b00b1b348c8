using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Meldewesen.Seiten;

/// <summary>What the pages of this module read, always within the caller's rights.</summary>
internal sealed class Meldungsblick(
    Meldungsdienst dienst, Meldungsbuch buch, Kalenderleser kalender, INamen namen, IOrtsverzeichnisse orte, IZugaenge zugaenge, IAnrufer anrufer, IHttpContextAccessor zugriff, TimeProvider uhr)
{
    public DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    public string Mandant => anrufer.Mandant;

    public string Abfrage(string name) => zugriff.HttpContext!.Request.Query[name].ToString().Trim();

    /// <summary>The report in the address.</summary>
    /// <exception cref="Fachfehler">It is the name of none.</exception>
    public static Meldungsname Name(string einrichtung, string art, string zeitraum) =>
        Meldungsname.Lies($"{einrichtung}/{art}/{zeitraum}") ?? throw new Fachfehler("Diese Meldung gibt es nicht. Bitte in der Übersicht Art und Zeitraum wählen.");

    public Task<Meldungsakte> AkteAsync(Meldungsname name, CancellationToken cancellationToken = default) => dienst.AkteAsync(Mandant, name, cancellationToken);

    public Task<Meldekalender> KalenderAsync(CancellationToken cancellationToken = default) => kalender.VonAsync(Mandant, cancellationToken);

    public async Task<string> EinrichtungAsync(string einrichtung, CancellationToken cancellationToken = default) => (await orte.VonAsync(Mandant, cancellationToken)).Name(Ort.Einrichtung(einrichtung));

    public bool Darf(string handlung, string einrichtung) => anrufer.Urteil(handlung, Ziel.Einrichtung(einrichtung)).Erlaubt;

    public async Task<string> BenutzerAsync(string wer, CancellationToken cancellationToken = default) => (await zugaenge.StandAsync(Mandant, wer, cancellationToken))?.Anzeigename ?? wer;

    /// <summary>Names of children, for those who may see their records; others see the ids.</summary>
    public async Task<Namensblatt> NamenAsync(string einrichtung, IEnumerable<string> kinder, CancellationToken cancellationToken = default) => Darf(Handlungen.Kinder, einrichtung)
        ? await namen.VonAsync(Mandant, [.. kinder.Distinct(StringComparer.Ordinal).Select(k => $"kind-{k}")], cancellationToken) : Namensblatt.Leer;

    /// <summary>Names of staff, for pages that ask for the right to see them; the ids where nobody keeps them.</summary>
    public Task<Namensblatt> KraftnamenAsync(IEnumerable<string> personen, CancellationToken cancellationToken = default) => namen.VonAsync(Mandant, [.. personen.Select(p => $"{Meldungsdienst.Kraftschutz}{p}")], cancellationToken);

    /// <summary>Einrichtungen that the caller reaches by an action.</summary>
    public async Task<IReadOnlyList<Auswahl>> EinrichtungenAsync(string handlung, CancellationToken cancellationToken = default)
    {
        var (verzeichnis, sicht) = (await orte.VonAsync(Mandant, cancellationToken), anrufer.Sicht(handlung));
        return [.. verzeichnis.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => new Auswahl(o.Id, verzeichnis.Name(o))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    /// <summary>Kind and time in the address; else the monthly report of this month.</summary>
    public (Meldeart Art, string Zeitraum) Gewaehlt()
    {
        var art = Meldearten.Lies(Abfrage("art")) ?? Meldeart.Monat;
        return Abfrage("zeitraum") is var z && Meldungsname.IstZeitraum(art, z) ? (art, z) : (art, Ueblich(art));
    }

    /// <summary>The time that a report of this kind is usually about today.</summary>
    public string Ueblich(Meldeart art) => Meldefrist.Zeitraeume(art, Heute).FirstOrDefault() ?? Heute.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>All Einrichtungen with their report of a kind and time; those without one too.</summary>
    public async Task<IReadOnlyList<Listenzeile>> ZeilenAsync(Meldeart art, string zeitraum, CancellationToken cancellationToken = default)
    {
        var einrichtungen = await EinrichtungenAsync(Handlungen.Ansehen, cancellationToken);
        var da = (await buch.VonAsync(Mandant, art, zeitraum, cancellationToken)).ToDictionary(m => m.Name.Einrichtung, StringComparer.Ordinal);
        var jetzt = art is Meldeart.Monat or Meldeart.Meldebogen ? await dienst.AlleAsync(Mandant, [.. einrichtungen.Select(e => e.Wert)], art, zeitraum, cancellationToken) : new Dictionary<string, Meldungsinhalt>();
        var fristen = await KalenderAsync(cancellationToken);
        return [.. einrichtungen.Select(e =>
        {
            var name = new Meldungsname(e.Wert, art, zeitraum);
            var zeile = da.GetValueOrDefault(e.Wert);
            var anders = zeile is not null && jetzt.GetValueOrDefault(e.Wert) is { } i && Meldungszeile.Werte(i.Werte.Where(NichtAusAngaben)) != OhneAngaben(zeile.Zahlen);
            return new Listenzeile(name, e.Titel, zeile?.Stand ?? Meldungsstand.Fehlt, zeile?.Fassung, zeile?.Seit, zeile?.Kinder, fristen.Frist(name).EigeneFrist(name), anders);
        })];
    }

    /// <summary>Places by the Betriebserlaubnis are not read for the whole list.</summary>
    private static bool NichtAusAngaben(Meldungswert w) => w.Schluessel != Bezeichnungen.Erlaubnis;

    private static string OhneAngaben(string zahlen) => string.Join('\n', zahlen.Split('\n').Where(z => !z.StartsWith(Bezeichnungen.Erlaubnis + "=", StringComparison.Ordinal)));
}
