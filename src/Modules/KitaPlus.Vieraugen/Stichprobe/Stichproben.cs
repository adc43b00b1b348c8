using System.Security.Cryptography;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>The seeds of the months.</summary>
internal sealed class Stichproben(Absender absender, Aktenleser akten, TimeProvider uhr)
{
    public static Kontext Dienst(string mandant) => Kontext.Dienst(mandant, "vieraugen");

    /// <summary>Fixes the seed of the running month and makes its hash public, if that has not happened yet.</summary>
    public async Task BeginneAsync(string mandant, CancellationToken cancellationToken = default) => await BeginnAsync(mandant, Monat.Von(Berlin.Tag(uhr.GetUtcNow())), cancellationToken);

    /// <returns>The secret seed; the month is begun when it was not.</returns>
    /// <exception cref="Fachfehler">Its key was destroyed.</exception>
    public async Task<byte[]> SaatAsync(string mandant, Monat monat, CancellationToken cancellationToken = default)
    {
        var beginn = await BeginnAsync(mandant, monat, cancellationToken);
        return beginn.Saat.IstGeschwaerzt
            ? throw new Fachfehler($"Der Schlüssel zur Stichprobe {monat.Lang()} ist vernichtet; bis zum Monatsende bitte in den Einstellungen eine andere Regel wählen.")
            : Convert.FromHexString(beginn.Saat.Wert);
    }

    /// <summary>Makes the seed of a past month public. One whose key was destroyed stays secret; the page of the month says so.</summary>
    public async Task LegeOffenAsync(string mandant, Monat monat, CancellationToken cancellationToken = default)
    {
        if ((await akten.StichprobeAsync(mandant, monat, cancellationToken)).Beginn is { Saat.IstGeschwaerzt: false })
            await absender.SendeAsync(new LegeStichprobeOffen(monat, Berlin.Tag(uhr.GetUtcNow())), Dienst(mandant), null, cancellationToken);
    }

    private async Task<StichprobeBegonnen> BeginnAsync(string mandant, Monat monat, CancellationToken cancellationToken)
    {
        if ((await akten.StichprobeAsync(mandant, monat, cancellationToken)).Beginn is { } vorhanden) return vorhanden;
        var neu = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Ziehung.Saatlaenge));
        await absender.SendeAsync(new BeginneStichprobe(monat, Personenbezug<string>.Von($"mandant-{mandant}", Zwecke.Vieraugen, neu)), Dienst(mandant), null, cancellationToken);

        // read again: somebody else may have been faster
        return (await akten.StichprobeAsync(mandant, monat, cancellationToken)).Beginn!;
    }
}
