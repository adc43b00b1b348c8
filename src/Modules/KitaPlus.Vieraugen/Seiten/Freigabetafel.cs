using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Vieraugen.Seiten;

/// <summary>The matters the caller may see: one's own, and those whose action one may do oneself.</summary>
internal sealed class Freigabetafel(Vorgangsbuch buch, Handlungsverzeichnis handlungen, Zielverzeichnis ziele, IZugaenge zugaenge, IEnumerable<IAktenort> akten, IOrtsverzeichnisse orte, IAnrufer anrufer, TimeProvider uhr) : IAufgabenquelle
{
    private readonly Dictionary<string, string> namen = new(StringComparer.Ordinal);

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Liste}/ausgabe", Freigabezeile.Wartende, (anfrage, _, abbruch) => LiesAsync(anfrage, wartend: true, abbruch)).Handlung(Handlungen.Liste);
        routen.MapTabellenexport($"{Adressen.Erledigt}/ausgabe", Freigabezeile.Erledigte, (anfrage, _, abbruch) => LiesAsync(anfrage, wartend: false, abbruch)).Handlung(Handlungen.Liste);
    }

    public async Task<IReadOnlyList<Freigabezeile>> ZeilenAsync(bool wartend, CancellationToken cancellationToken = default)
    {
        var heute = Berlin.Tag(uhr.GetUtcNow());
        var zeilen = new List<Freigabezeile>();
        foreach (var v in await buch.ListeAsync(anrufer.Mandant, wartend, heute, cancellationToken))
        {
            if (!await DarfSehenAsync(v.Handlung, v.Objekt, v.Wer, cancellationToken)) continue;
            zeilen.Add(new(v, Art(v.Handlung), await NameAsync(v.Wer, cancellationToken), v.Durch is { } d ? await NameAsync(d, cancellationToken) : null, v.StandAm(heute)));
        }

        return zeilen;
    }

    /// <summary>Those of others that the caller may release.</summary>
    async Task<IReadOnlyList<Aufgabe>> IAufgabenquelle.VonAsync(CancellationToken cancellationToken)
    {
        if (!anrufer.Darf(Handlungen.Liste)) return [];
        var offen = (await ZeilenAsync(wartend: true, cancellationToken)).Where(z => z.Vorgang.Wer != anrufer.Benutzer).ToList();
        var eigene = (await ZeilenAsync(wartend: false, cancellationToken)).Where(z => z.Vorgang.Wer == anrufer.Benutzer && z.Stand == Freigabestand.Freigegeben).ToList();
        return
        [
            .. offen.Count == 0 ? [] : (Aufgabe[])[new("Vorgänge warten auf eine zweite Person", Adressen.Liste, offen.Count, Berlin.Tag(offen.Min(z => z.Vorgang.Seit)), Dringlichkeit.Dringend)],
            .. eigene.Select(z => new Aufgabe("Freigegeben und noch auszuführen", Adressen.Vorgang(z.Vorgang.Id), 1, z.Vorgang.Entschieden is { } wann ? Berlin.Tag(wann) : null, Dringlichkeit.Normal)),
        ];
    }

    /// <summary>What a record is called and where it is.</summary>
    public async Task<Aktenort> OrtAsync(string objekt, CancellationToken cancellationToken = default)
    {
        if (objekt == Zielverzeichnis.GanzerMandant) return new("der ganze Bestand", null);
        foreach (var a in akten.Where(a => objekt.StartsWith(a.Praefix, StringComparison.Ordinal)))
            if (await a.VonAsync(anrufer.Mandant, objekt[a.Praefix.Length..], cancellationToken) is { } da) return da;
        var verzeichnis = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        return verzeichnis.Alle.FirstOrDefault(o => objekt == (o.Art == Ortsart.Einrichtung ? $"einrichtung-{o.Id}" : $"traeger-{o.Id}")) is { } ort ? new(verzeichnis.Name(ort), null) : new(objekt, null);
    }

    public async Task<bool> DarfSehenAsync(string handlung, string objekt, string wer, CancellationToken cancellationToken = default) => wer == anrufer.Benutzer || (await UrteilAsync(handlung, objekt, cancellationToken)).Erlaubt;

    /// <summary>Whether the caller may do it himself: that is what the second person needs.</summary>
    public async Task<Urteil> UrteilAsync(string handlung, string objekt, CancellationToken cancellationToken = default) => anrufer.Urteil(handlung, await ziele.ZielAsync(anrufer.Mandant, objekt, cancellationToken));

    /// <summary>Title of the action.</summary>
    public string Art(string handlung) => handlungen.Suche(handlung)?.Titel ?? handlung;

    /// <summary>Name of a user; the id as long as there is none or it is erased.</summary>
    public async Task<string> NameAsync(string benutzer, CancellationToken cancellationToken = default)
    {
        if (!namen.TryGetValue(benutzer, out var name)) namen[benutzer] = name = (await zugaenge.StandAsync(anrufer.Mandant, benutzer, cancellationToken))?.Anzeigename ?? benutzer;
        return name;
    }

    private static async Task<IEnumerable<Freigabezeile>> LiesAsync(HttpContext anfrage, bool wartend, CancellationToken abbruch) => await anfrage.RequestServices.GetRequiredService<Freigabetafel>().ZeilenAsync(wartend, abbruch);
}
