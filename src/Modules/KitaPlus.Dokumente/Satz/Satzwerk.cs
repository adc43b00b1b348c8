using System.Collections.Concurrent;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente.Satz;

/// <summary>PDFs of one page layout.</summary>
internal sealed record Pdfsatz(int Seiten, byte[] Archiv, byte[] Versand);

/// <summary>Makes PDFs from HTML: a few WeasyPrint processes that stay, at most one for each processor, started when they are needed.</summary>
internal sealed class Satzwerk(Satzoptionen optionen) : IAsyncDisposable
{
    private readonly SemaphoreSlim frei = new(optionen.Prozesse);
    private readonly ConcurrentBag<Setzer> bereite = [];
    private volatile bool beendet;

    /// <summary>How many documents can be set at once.</summary>
    public int Breite => optionen.Prozesse;

    /// <summary>What is missing, as a sentence; null: nothing.</summary>
    public string? Hindernis => File.Exists(optionen.Python) && File.Exists(optionen.Weasyprint)
        ? null
        : "PDFs können auf diesem Rechner noch nicht erstellt werden: Es fehlt WeasyPrint. Bitte installieren (Debian, Ubuntu: apt-get install weasyprint). Bis dahin hilft die Druckansicht.";

    /// <param name="kennung">Goes into the file as its id; the same input gives the same bytes.</param>
    /// <exception cref="Fachfehler">No WeasyPrint, or the document cannot be set.</exception>
    public async Task<Pdfsatz> SetzeAsync(string html, string kennung, CancellationToken cancellationToken = default)
    {
        if (Hindernis is { } satz) throw new Fachfehler(satz);
        await frei.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(beendet, this);
            // a process may have died while it lay idle: once more with a fresh one
            if (bereite.TryTake(out var alter))
            {
                try
                {
                    return await MitAsync(alter, html, kennung, cancellationToken);
                }
                catch (SetzerVerstummt)
                {
                    // the fresh one answers or says why not
                }
            }

            try
            {
                return await MitAsync(new Setzer(optionen), html, kennung, cancellationToken);
            }
            catch (SetzerVerstummt x)
            {
                throw new Fachfehler($"Das Dokument „{kennung}“ ließ sich nicht als PDF erstellen: {x.Message} Bitte die Vorlage prüfen und noch einmal versuchen.", x);
            }
        }
        finally
        {
            frei.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        beendet = true;
        while (bereite.TryTake(out var s)) await s.DisposeAsync();
        frei.Dispose();
    }

    private async Task<Pdfsatz> MitAsync(Setzer setzer, string html, string kennung, CancellationToken cancellationToken)
    {
        var heil = false;
        try
        {
            var satz = await setzer.SetzeAsync(html, kennung, cancellationToken);
            heil = true;
            return satz;
        }
        catch (Fachfehler)
        {
            // the process has answered and waits for the next
            heil = true;
            throw;
        }
        finally
        {
            if (heil && !beendet) bereite.Add(setzer);
            else await setzer.DisposeAsync();
        }
    }
}

/// <param name="Zeitgrenze">For one document.</param>
/// <param name="Weasyprint">Its presence tells that the Debian package is installed.</param>
internal sealed record Satzoptionen(string Python, string Weasyprint, int Prozesse, TimeSpan Zeitgrenze)
{
    public static Satzoptionen Vorgabe { get; } = new("/usr/bin/python3", "/usr/lib/python3/dist-packages/weasyprint/__init__.py", Environment.ProcessorCount, TimeSpan.FromMinutes(2));
}
