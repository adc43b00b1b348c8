using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>Takes in scanned forms and hands them out again.</summary>
internal sealed class Belegannahme(IAktenablage ablage, Zugangsblick blick)
{
    /// <exception cref="Fachfehler">Refused.</exception>
    public async Task LegeAbAsync(AntragGestellt a, IFormFile datei, Handelnder wer)
    {
        await using var strom = datei.OpenReadStream();
        var gelesen = await Aktendatei.LiesAsync(strom, datei.Length, datei.FileName, "Antrag");
        var kennung = Kennungen.NeuerBeleg();
        var sha = await ablage.LegeAbAsync(blick.Mandant, Person(a), Zwecke.Stammdaten, kennung, gelesen.Inhalt);
        await blick.SendeAsync(new LegeBelegAb(a.Antrag, kennung, gelesen.Name, gelesen.Medientyp, datei.Length, sha, wer));
    }

    /// <summary>Always as a download: nothing that was uploaded is ever shown inside our pages.</summary>
    public static void Ausgabe(IEndpointRouteBuilder routen) => routen
        .MapGet($"{Antragsliste.Adresse}/{{Id}}/beleg/{{Beleg}}", async (string id, string beleg, HttpContext anfrage, Belegannahme annahme, CancellationToken abbruch) =>
        {
            if (await annahme.LiesAsync(id, beleg, abbruch) is not var (gefunden, inhalt)) return Results.NotFound();
            return Dateiausgabe.Von(anfrage, Zugangsbuch.Text(gefunden.Dateiname) ?? gefunden.Beleg, gefunden.Medientyp, inhalt);
        })
        .Handlung("benutzerverwaltung.antrag.beleg_ansehen", "antrag-{Id}");

    private async Task<(BelegAbgelegt Beleg, byte[] Inhalt)?> LiesAsync(string antrag, string beleg, CancellationToken abbruch)
    {
        var z = (await blick.BuchAsync(abbruch)).Antrag(antrag, Kenntnisstand.Alles);
        if (z.Inhalt is not { } a || z.Belege.Find(b => b.Beleg == beleg) is not { } gefunden) return null;
        return await ablage.LiesAsync(blick.Mandant, Person(a), Zwecke.Stammdaten, beleg, abbruch) is { } inhalt ? (gefunden, inhalt) : null;
    }

    private static string Person(AntragGestellt a) => $"benutzer-{a.Benutzer}";
}
