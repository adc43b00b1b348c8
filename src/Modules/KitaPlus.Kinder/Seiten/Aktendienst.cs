using System.Security.Cryptography;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Kinder.Seiten;

/// <summary>Takes documents into the Akte of a child and hands them out again; the content is encrypted with the key of the child.</summary>
internal sealed class Aktendienst(IAktenablage ablage, IBefehle befehle, Kindblick blick, IAnrufer anrufer)
{
    public static string Adresse(string kind, string beleg) => $"{Adressen.Kind(kind, "dokument")}/{beleg}";

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen
        .MapGet(Adresse("{Id}", "{Beleg}"), async (string id, string beleg, HttpContext anfrage, CancellationToken abbruch) =>
            await anfrage.RequestServices.GetRequiredService<Aktendienst>().LiesAsync(id, beleg, abbruch) is var (eintrag, name, inhalt) ? Dateiausgabe.Von(anfrage, name, eintrag.Medientyp, inhalt) : Results.NotFound())
        .Handlung(Handlungen.Dokument, "kind-{Id}");

    /// <exception cref="Fachfehler">The file or what is said about it is refused.</exception>
    /// <exception cref="Rechte.Verweigert">Not allowed.</exception>
    public async Task<Quittung> LegeAbAsync(string kind, string dokument, string titel, Aufbewahrungsklasse klasse, Aktendatei datei, Herkunft herkunft, Guid befehlId, long? gesehen)
    {
        // die Kennung folgt aus dem Auftrag: zweimal gesendet liegt die Datei einmal da
        var beleg = Kennungen.Aus("d", EreignisId.Aus(befehlId, 0));
        var befehl = new LegeDokumentAb(kind, dokument, beleg, new Dokumentangaben(titel, datei.Name), klasse, datei.Medientyp, datei.Inhalt.Length, Convert.ToHexStringLower(SHA256.HashData(datei.Inhalt)), herkunft);
        // erst fragen, dann ablegen: von Abgelehntem bleibt keine Datei zurück
        await befehle.ProbiereAsync([befehl]);
        await ablage.LegeAbAsync(anrufer.Mandant, $"kind-{kind}", Zweck(klasse), beleg, datei.Inhalt);
        return await befehle.SendeAsync(befehl, befehlId, gesehen);
    }

    private async Task<(DokumentAbgelegt Eintrag, string Name, byte[] Inhalt)?> LiesAsync(string kind, string beleg, CancellationToken abbruch)
    {
        var buch = await blick.BuchAsync($"kind-{kind}", Kenntnisstand.Alles, abbruch);
        if (buch.Alle.Select(a => a.Ereignis).OfType<DokumentAbgelegt>().FirstOrDefault(d => d.Beleg == beleg) is not { } eintrag) return null;
        if (Dokumentrecht.Von(eintrag.Klasse) is { } recht && !await blick.DarfAsync(recht, $"kind-{kind}", abbruch)) return null;
        var name = eintrag.Angaben.TryWert(out var a) ? a!.Dateiname : beleg;
        return await ablage.LiesAsync(anrufer.Mandant, $"kind-{kind}", Zweck(eintrag.Klasse), beleg, abbruch) is { } inhalt ? (eintrag, name, inhalt) : null;
    }

    private static string Zweck(Aufbewahrungsklasse klasse) => klasse == Aufbewahrungsklasse.Gesundheit ? Zwecke.Gesundheit : Zwecke.Stammdaten;
}
