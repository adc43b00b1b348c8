using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.Import;

/// <summary>
/// <c>bekannt_seit</c> rewrites what was known when; so it is allowed only up to the go-live date of the Einrichtung concerned,
/// for children, households and adults up to the latest one of any Einrichtung.
/// </summary>
internal sealed class Uebernahmepruefung(Importsammlung sammlung, Bestand bestand)
{
    private DateOnly? spaeteste;
    private bool allesGelesen;

    public async Task PruefeAsync(CancellationToken cancellationToken)
    {
        spaeteste = sammlung.Uebernahmen.Count > 0 ? sammlung.Uebernahmen.Values.Max() : null;
        foreach (var e in sammlung.Eintraege)
        {
            if (e.Nebenbei || e.Herkunft?.BekanntSeit is not { } seit) continue;
            if (e.Einrichtung is { } einrichtung)
            {
                Pruefe(e, seit, Stichtag(einrichtung), $"der Einrichtung „{einrichtung}“");
                continue;
            }

            if (spaeteste is null || seit > spaeteste) await LiesAllesAsync(cancellationToken);
            Pruefe(e, seit, spaeteste, "der Einrichtungen");
        }
    }

    private DateOnly? Stichtag(string einrichtung)
    {
        if (sammlung.Uebernahmen.TryGetValue(einrichtung, out var neu)) return neu;
        return bestand.Find($"einrichtung-{einrichtung}")?.Ereignisse.Values.OfType<UebernahmeFestgelegt>().LastOrDefault()?.Stichtag;
    }

    private async Task LiesAllesAsync(CancellationToken cancellationToken)
    {
        if (allesGelesen) return;
        allesGelesen = true;
        foreach (var (einrichtung, tag) in await bestand.UebernahmenAsync(cancellationToken))
            if (!sammlung.Uebernahmen.ContainsKey(einrichtung) && (spaeteste is null || tag > spaeteste)) spaeteste = tag;
    }

    private void Pruefe(Eintrag e, DateOnly seit, DateOnly? stichtag, string wessen)
    {
        if (stichtag is null)
        {
            sammlung.Fehler(e, "bekannt_seit", "Für keine betroffene Einrichtung ist ein Tag der Übernahme festgelegt; bitte zuerst „uebernahme_am“ in einrichtungen.csv angeben oder „bekannt_seit“ leer lassen.");
        }
        else if (seit > stichtag)
        {
            sammlung.Fehler(e, "bekannt_seit", $"Der {Tatsachenregeln.Tag(seit)} liegt nach dem Tag der Übernahme {wessen} ({Tatsachenregeln.Tag(stichtag.Value)}); was danach bekannt wurde, bitte ohne „bekannt_seit“ melden.");
        }
    }
}
