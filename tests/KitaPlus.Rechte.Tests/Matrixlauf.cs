using System.Net;

namespace KitaPlus.Rechte.Tests;

/// <summary>One try: who, what, where, and how the program answered.</summary>
/// <param name="Kennung">Of the command; null for a page.</param>
internal sealed record Versuch(Rolle Rolle, string Handlung, string Wo, bool Erwartet, HttpStatusCode Status, string Text, Guid? Kennung)
{
    public bool Erlaubt => Status != HttpStatusCode.Forbidden;

    /// <summary>Answered by the right or by the rules; not by a lost session or a defect.</summary>
    public bool Beantwortet => Status is HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.Forbidden;

    public override string ToString() => $"{Rolle}: {Handlung} {Wo}: {(int)Status} statt {(Erwartet ? "erlaubt" : "verweigert")}";
}

/// <summary>Walks through the whole matrix once: every action, every role, inside and outside.</summary>
public sealed class Matrixlauf : Haus
{
    private List<Versuch>? versuche;

    internal ErwarteteRechte Erwartet { get; } = ErwarteteRechte.Lies();

    internal async Task<IReadOnlyList<Versuch>> VersucheAsync()
    {
        if (versuche is not null) return versuche;
        var alle = new List<Versuch>();
        foreach (var rolle in Enum.GetValues<Rolle>())
        {
            // was das eigene Konto betrifft, zuletzt: Es kann die Sitzung beenden
            foreach (var h in Handlungen.Alle.Where(h => Erwartet.Handlungen.Contains(h.Name)).OrderBy(h => h.EigenesKonto))
            {
                if (h.Befehl is { } befehl)
                {
                    await BefehlAsync(alle, rolle, h, befehl, "innen", Erwartet.Innen(h.Name, rolle));
                    await BefehlAsync(alle, rolle, h, befehl, "aussen", Erwartet.Aussen(h.Name, rolle));
                }

                foreach (var seite in Seiten[h.Name]) await SeiteAsync(alle, rolle, h, seite);
            }
        }

        return versuche = alle;
    }

    private async Task BefehlAsync(List<Versuch> alle, Rolle rolle, Handlung h, Type befehl, string wo, bool erwartet)
    {
        var kennung = Guid.NewGuid();
        var antwort = await MitSitzungAsync(rolle, b => b.BefiehlAsync(befehl, wo, kennung));
        alle.Add(new Versuch(rolle, h.Name, wo, erwartet, antwort.Status, antwort.Text, kennung));
    }

    private async Task SeiteAsync(List<Versuch> alle, Rolle rolle, Handlung h, RouteEndpoint seite)
    {
        var (adresse, mitOrt) = (seite.RoutePattern.RawText!, seite.Metadata.GetMetadata<Web.SeiteAttribute>()!.Objekt?.Contains('{', StringComparison.Ordinal) == true);
        foreach (var s in mitOrt ? new[] { Welt.Innen, Welt.Aussen } : [Welt.Innen])
        {
            var pfad = Adressen.Fuelle(adresse, seite.Metadata.GetMetadata<Web.SeiteAttribute>()!.Objekt, s, Heute);
            var antwort = await MitSitzungAsync(rolle, b => b.HoleAsync(pfad));
            alle.Add(new Versuch(rolle, h.Name, pfad, s == Welt.Innen ? Erwartet.Innen(h.Name, rolle) : Erwartet.Aussen(h.Name, rolle), antwort.Status, antwort.Text, null));
        }
    }
}
