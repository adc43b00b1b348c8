using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;

namespace KitaPlus.Import;

/// <summary>
/// <c>bekannt_seit</c> rewrites what was known when; so it is allowed only up to the go-live date of the Einrichtung concerned,
/// for children, households and adults up to the latest one of any Einrichtung, for what a Jugendamt decides up to the earliest one:
/// from then on somebody has calculated with it.
/// </summary>
internal sealed class Uebernahmepruefung(Importsammlung sammlung, Bestand bestand, IUebernahmetage uebernahmetage)
{
    private List<DateOnly>? tage;

    public async Task PruefeAsync(CancellationToken cancellationToken)
    {
        foreach (var e in sammlung.Eintraege)
        {
            if (e.Nebenbei || e.Herkunft?.BekanntSeit is not { } seit) continue;
            if (e.Einrichtung is { } einrichtung)
            {
                Pruefe(e, seit, Stichtag(einrichtung), $"der Einrichtung „{einrichtung}“");
                continue;
            }

            tage ??= await LiesAlleAsync(cancellationToken);
            if (tage.Count == 0) Pruefe(e, seit, null, "");
            else if (e.FuerAlle) Pruefe(e, seit, tage[0], "der ersten Einrichtung");
            else Pruefe(e, seit, tage[^1], "der letzten Einrichtung");
        }
    }

    private DateOnly? Stichtag(string einrichtung)
    {
        if (sammlung.Uebernahmen.TryGetValue(einrichtung, out var neu)) return neu;
        return bestand.Find($"einrichtung-{einrichtung}")?.Ereignisse.Values.OfType<UebernahmeFestgelegt>().LastOrDefault()?.Stichtag;
    }

    /// <summary>All go-live dates in order; those of this run take the place of the stored ones.</summary>
    private async Task<List<DateOnly>> LiesAlleAsync(CancellationToken cancellationToken)
    {
        var alle = new Dictionary<string, DateOnly>(await uebernahmetage.AlleAsync(sammlung.Mandant, cancellationToken), StringComparer.Ordinal);
        foreach (var (einrichtung, tag) in sammlung.Uebernahmen) alle[einrichtung] = tag;
        return [.. alle.Values.Order()];
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
