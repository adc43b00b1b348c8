using KitaPlus.Kernel;
using KitaPlus.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>Takes in scanned forms and hands them out again. What a file is, is told by its content, not by its name.</summary>
internal sealed class Belegannahme(IAktenablage ablage, Zugangsblick blick)
{
    /// <summary>Bytes of a whole request: the file and what the form brings besides.</summary>
    public const int GroessteAnfrage = (int)Belegdateien.Hoechstens + (256 * 1024);

    private const int LaengsterName = 120;

    private static readonly (string Typ, string Endung, byte[] Anfang)[] Arten =
    [
        ("application/pdf", ".pdf", "%PDF-"u8.ToArray()),
        ("image/jpeg", ".jpg", [0xFF, 0xD8, 0xFF]),
        ("image/png", ".png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    ];

    /// <returns>Null, or what is wrong with the file.</returns>
    public static async Task<string?> PruefeAsync(IFormFile datei)
    {
        if (datei.Length is 0 or > Belegdateien.Hoechstens) return "Datei: Sie ist leer oder größer als 10 MiB. Bitte verkleinern oder neu einscannen.";
        return await ArtAsync(datei) is null ? "Datei: Das ist weder ein PDF noch ein JPEG- oder PNG-Bild. Bitte das Formular als eines davon einscannen." : null;
    }

    /// <exception cref="Fachfehler">Refused.</exception>
    public async Task LegeAbAsync(AntragGestellt a, IFormFile datei, Handelnder wer)
    {
        var (typ, endung, _) = await ArtAsync(datei) ?? throw new Fachfehler("Das ist weder ein PDF noch ein JPEG- oder PNG-Bild.");
        using var puffer = new MemoryStream((int)datei.Length);
        await datei.CopyToAsync(puffer);
        var kennung = Kennungen.NeuerBeleg();
        var sha = await ablage.LegeAbAsync(blick.Mandant, Person(a), kennung, puffer.ToArray());
        await blick.SendeAsync(new LegeBelegAb(a.Antrag, kennung, Dateiname(datei.FileName, endung), typ, datei.Length, sha, wer));
    }

    /// <summary>Always as a download: nothing that was uploaded is ever shown inside our pages.</summary>
    public static void Ausgabe(IEndpointRouteBuilder routen) => routen
        .MapGet($"{Antragsliste.Adresse}/{{Id}}/beleg/{{Beleg}}", async (string id, string beleg, HttpContext anfrage, Belegannahme annahme, CancellationToken abbruch) =>
        {
            if (await annahme.LiesAsync(id, beleg, abbruch) is not var (gefunden, inhalt)) return Results.NotFound();
            var antwort = anfrage.Response.Headers;
            antwort.XContentTypeOptions = "nosniff";
            var name = new ContentDispositionHeaderValue("attachment");
            name.SetHttpFileName(Zugangsbuch.Text(gefunden.Dateiname) ?? gefunden.Beleg);
            antwort.ContentDisposition = name.ToString();
            return Results.Bytes(inhalt, gefunden.Medientyp);
        })
        .Handlung("benutzerverwaltung.antrag.beleg_ansehen", "antrag-{Id}");

    private async Task<(BelegAbgelegt Beleg, byte[] Inhalt)?> LiesAsync(string antrag, string beleg, CancellationToken abbruch)
    {
        var z = (await blick.BuchAsync(abbruch)).Antrag(antrag, Kenntnisstand.Alles);
        if (z.Inhalt is not { } a || z.Belege.Find(b => b.Beleg == beleg) is not { } gefunden) return null;
        return await ablage.LiesAsync(blick.Mandant, Person(a), beleg, abbruch) is { } inhalt ? (gefunden, inhalt) : null;
    }

    private static string Person(AntragGestellt a) => $"benutzer-{a.Benutzer}";

    private static async Task<(string Typ, string Endung, byte[] Anfang)?> ArtAsync(IFormFile datei)
    {
        var anfang = new byte[8];
        await using var strom = datei.OpenReadStream();
        var gelesen = await strom.ReadAtLeastAsync(anfang, anfang.Length, throwOnEndOfStream: false);
        foreach (var art in Arten)
            if (anfang.AsSpan(0, gelesen).StartsWith(art.Anfang)) return art;
        return null;
    }

    /// <summary>Without folders, control characters and a wrong ending.</summary>
    private static string Dateiname(string name, string endung)
    {
        var sauber = new string([.. name.Split('/', '\\')[^1].Where(z => !char.IsControl(z))]).Trim();
        var stamm = Path.GetFileNameWithoutExtension(sauber);
        if (stamm.Length > LaengsterName) stamm = stamm[..LaengsterName];
        return (stamm.Length == 0 ? "Antrag" : stamm) + endung;
    }
}
