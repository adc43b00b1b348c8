using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Konten;

/// <summary>Credit to be paid out.</summary>
internal sealed record Auszahlungszeile(string Jugendamt, string Person, string Name, string? Haushalt, Geld Betrag);

/// <summary>A block in the list.</summary>
/// <param name="Jugendamt">By name; null: all.</param>
internal sealed record Sperrzeile(Monatssperre Sperre, string? Jugendamt, string? Einrichtung, string? Person, string? Ereignis)
{
    public string Worauf => (Einrichtung, Person) switch
    {
        (null, null) => "ganzes Jugendamt",
        ({ } e, null) => e,
        (null, { } p) => p,
        var (e, p) => $"{p}, {e}",
    };
}

/// <summary>Lists about accounts: what is to be paid out, and which months are closed.</summary>
internal sealed class Listen(Anwendung anwendung, Namensdienst namen, Zielverzeichnis ziele, IOrtsverzeichnisse orte, IAnrufer anrufer)
{
    public static Tabellenplan<Auszahlungszeile> Auszahlungsplan { get; } = new("auszahlungen", "Auszuzahlende Guthaben")
    {
        Sortiert = "name",
        Leer = "Kein Guthaben ist auszuzahlen.",
        Filter = [new Textfilter<Auszahlungszeile>("suche", "Name oder Gläubiger", z => $"{z.Name} {z.Jugendamt}")],
        Spalten =
        [
            new("name", "Zahlungspflichtig", z => z.Name) { Zeilenkopf = true, Adresse = z => z.Haushalt is { } h ? Adressen.Konto(h) : null },
            new("jugendamt", "Gläubiger", z => z.Jugendamt),
            new("betrag", "Auszuzahlen", z => z.Betrag) { Rechts = true },
        ],
    };

    public static Tabellenplan<Sperrzeile> Sperrplan { get; } = new("sperren", "Gesperrte Monate")
    {
        Sortiert = "jugendamt",
        Leer = "Kein Monat ist gesperrt.",
        Filter = [new Textfilter<Sperrzeile>("suche", "Jugendamt, Name oder Grund", z => $"{z.Jugendamt} {z.Sperre.Schluessel} {z.Worauf} {z.Sperre.Satz}")],
        Spalten =
        [
            new("sperre", "Sperre", z => z.Sperre.Schluessel) { Zeilenkopf = true },
            new("jugendamt", "Jugendamt", z => z.Jugendamt ?? "alle"),
            new("worauf", "Gilt für", z => z.Worauf),
            new("von", "Von", z => z.Sperre.Von),
            new("bis", "Bis", z => z.Sperre.Bis),
            new("grund", "Grund", z => z.Sperre.Satz),
            new("ereignis", "Eingetragen", z => z.Ereignis) { Sortierbar = false },
        ],
    };

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Auszahlungen}/ausgabe", Auszahlungsplan, async (anfrage, _, abbruch) => await Aus(anfrage).AuszahlungenAsync(abbruch)).Handlung(Handlungen.Listen);
        routen.MapTabellenexport($"{Adressen.Sperren}/ausgabe", Sperrplan, async (anfrage, _, abbruch) => await Aus(anfrage).SperrenAsync(abbruch)).Handlung(Handlungen.Listen);
    }

    public async Task<IReadOnlyList<Auszahlungszeile>> AuszahlungenAsync(CancellationToken cancellationToken = default)
    {
        await using var bestand = await Bestand.OeffneAsync(anwendung.Ansichten, anrufer.Mandant, cancellationToken);
        var alle = await Auszahlungsliste.ErstelleAsync(anwendung, anrufer.Kontext, bestand, cancellationToken);
        var blatt = await namen.VonAsync([], alle.Select(x => x.Person), cancellationToken);
        var zeilen = new List<Auszahlungszeile>();
        foreach (var (jugendamt, person, betrag) in alle)
        {
            if (!await ErreichtAsync(person, cancellationToken)) continue;
            zeilen.Add(new Auszahlungszeile(await namen.GlaeubigerAsync(jugendamt, cancellationToken), person, blatt.Person(person), bestand.Haushalt(person), betrag));
        }

        return zeilen;
    }

    /// <summary>Blocks of a whole Jugendamt concern everybody; of an Einrichtung or a person those who reach them.</summary>
    public async Task<IReadOnlyList<Sperrzeile>> SperrenAsync(CancellationToken cancellationToken = default)
    {
        await using var bestand = await Bestand.OeffneAsync(anwendung.Ansichten, anrufer.Mandant, cancellationToken);
        var (verzeichnis, sicht) = (await orte.VonAsync(anrufer.Mandant, cancellationToken), anrufer.Sicht(Handlungen.Listen));
        var sperren = Sperrbuch.Aktive(bestand.Ereignisse);
        var blatt = await namen.VonAsync([], sperren.Select(s => s.Person).OfType<string>(), cancellationToken);
        var zeilen = new List<Sperrzeile>();
        foreach (var s in sperren)
        {
            if ((s.Einrichtung is { } e && !sicht.Enthaelt(e)) || (s.Person is { } p && !await ErreichtAsync(p, cancellationToken))) continue;
            zeilen.Add(new Sperrzeile(
                s, s.Jugendamt is { } j ? await namen.JugendamtAsync(j, cancellationToken) : null, s.Einrichtung is { } ort ? verzeichnis.Name(Ort.Einrichtung(ort)) : null, s.Person is { } person ? blatt.Person(person) : null,
                s.VorUebernahme ? null : await namen.EreignisAsync(s.Position, blatt, cancellationToken)));
        }

        return zeilen;
    }

    private async ValueTask<bool> ErreichtAsync(string person, CancellationToken cancellationToken) =>
        anrufer.Sicht(Handlungen.Listen).Alles || anrufer.Urteil(Handlungen.Listen, await ziele.ZielAsync(anrufer.Mandant, $"person-{person}", cancellationToken)).Erlaubt;

    private static Listen Aus(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Listen>();
}
