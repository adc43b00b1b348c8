using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>What the pages about one Einrichtung read.</summary>
internal sealed class Einrichtungsblick(Einrichtungsakten akten, IOrtsverzeichnisse orte, IAnrufer anrufer, IHttpContextAccessor zugriff, TimeProvider uhr)
{
    public DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    public Stichtag Stichtag => Stichtag.Lies(zugriff.HttpContext!.Request.Query, Heute);

    public Task<Einrichtungsakte> AkteAsync(string einrichtung, CancellationToken cancellationToken = default) => akten.VonAsync(anrufer.Mandant, einrichtung, cancellationToken);

    /// <summary>As it is known now, on this day.</summary>
    /// <exception cref="Fachfehler">There is no such Einrichtung.</exception>
    public async Task<Einrichtungsblatt> BlattAsync(string einrichtung, DateOnly tag, CancellationToken cancellationToken = default) =>
        (await AkteAsync(einrichtung, cancellationToken)).Am(tag, Kenntnisstand.Alles) ?? throw new Fachfehler("Diese Einrichtung gibt es nicht. Bitte wählen Sie sie in der Liste der Einrichtungen.");

    public async Task<string> NameAsync(Ort ort, CancellationToken cancellationToken = default) => (await orte.VonAsync(anrufer.Mandant, cancellationToken)).Name(ort);

    public bool Darf(string handlung, string einrichtung) => anrufer.Urteil(handlung, Ziel.Einrichtung(einrichtung)).Erlaubt;
}
