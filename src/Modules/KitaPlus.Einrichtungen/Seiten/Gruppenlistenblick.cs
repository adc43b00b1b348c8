using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>The rows of a list of children, as page and file show them.</summary>
internal sealed class Gruppenlistenblick(Einrichtungsblick blick, IGruppenlisten listen, IBelegung belegung, IAnrufer anrufer, IHttpContextAccessor zugriff)
{
    public const string Gruppenname = "gruppe";

    /// <summary>Chosen in the address; null: all groups.</summary>
    public string? Gruppe => zugriff.HttpContext!.Request.Query[Gruppenname].ToString() is { Length: > 0 } g ? g : null;

    /// <summary>One of the lists that everybody may open who reads the records of the children.</summary>
    /// <exception cref="Fachfehler">There is no such list.</exception>
    public static Listenart Art(string schluessel)
    {
        var alle = Listenart.Alle.Where(a => a.Handlung == Handlungen.Gruppenliste).ToList();
        return alle.Find(a => a.Schluessel == schluessel) ?? throw new Fachfehler($"Die Liste „{schluessel}“ gibt es nicht. Möglich: {string.Join(", ", alle.Select(a => a.Schluessel))}.");
    }

    public async Task<IReadOnlyList<Listenzeile>> ZeilenAsync(string einrichtung, Listenart art, CancellationToken cancellationToken = default)
    {
        var tag = blick.Stichtag.Tag;
        var kinder = await listen.VonAsync(anrufer.Mandant, einrichtung, Gruppe, tag, cancellationToken);
        var sicht = anrufer.Sicht(art.Handlung);
        if (sicht.EndeAb is not null)
        {
            var zeiten = await belegung.VonAsync(anrufer.Mandant, einrichtung, tag, DateOnly.MaxValue, cancellationToken);
            var erlaubt = zeiten.Where(Gruppenblick.Reicht(sicht, zeiten)).Select(z => z.Kind).ToHashSet(StringComparer.Ordinal);
            kinder = [.. kinder.Where(k => erlaubt.Contains(k.Kind))];
        }

        return [.. art.Plan.Gefiltert(kinder.Select(k => new Listenzeile(k, tag)).Where(art.Betrifft), Tabellenanfrage.Lies(new QueryCollection(), art.Plan))];
    }
}
