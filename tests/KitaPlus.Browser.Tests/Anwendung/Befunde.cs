using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests.Anwendung;

/// <summary>What is wrong with the pages of a walk, collected to be told all at once.</summary>
public sealed class Befunde
{
    private readonly IPage seite;
    private readonly List<string> alle = [];
    private readonly List<string> besucht = [];

    public Befunde(IPage seite)
    {
        this.seite = seite;
        seite.PageError += (_, fehler) => Nimm([fehler]);
        seite.Console += (_, m) =>
        {
            if (m.Type == "error") Nimm([m.Text]);
        };
    }

    public IReadOnlyList<string> Alle => alle;

    public IReadOnlyList<string> Besucht => besucht;

    /// <returns>False: a file to be saved or a sheet to be printed, no page of the application.</returns>
    public async Task<bool> OeffneAsync(string adresse)
    {
        besucht.Add(adresse);
        IResponse? antwort;
        try
        {
            antwort = await seite.GotoAsync(adresse);
        }
        catch (PlaywrightException x) when (x.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return false;
        }

        // a print view runs no scripts, so nothing can be asked of it
        if (antwort is not null && (await antwort.HeaderValueAsync("content-security-policy"))?.Contains("sandbox", StringComparison.Ordinal) == true) return false;
        if (antwort?.Status != 200) Nimm([$"antwortet {antwort?.Status}"]);
        if (!seite.Url.EndsWith(adresse, StringComparison.Ordinal)) Nimm([$"führt nach {seite.Url}"]);
        return true;
    }

    public void Nimm(IEnumerable<string> neue) => alle.AddRange(neue.Select(b => $"{besucht[^1]}: {b}"));
}
