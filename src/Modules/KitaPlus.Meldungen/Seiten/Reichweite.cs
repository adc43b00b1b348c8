using KitaPlus.Betrieb;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;

namespace KitaPlus.Meldewesen.Seiten;

/// <summary>Whom of a report the caller reaches: a Kita loses sight of those who left it some time ago, in old reports too.</summary>
internal sealed class Reichweite(IAnrufer anrufer, IBetreuungen betreuungen, IEnumerable<IPersonalstand> personal)
{
    public async Task<Func<string, bool>> KinderAsync(string einrichtung, CancellationToken cancellationToken = default)
    {
        if (Grenze(Handlungen.Kinder, einrichtung) is not { } grenze) return _ => true;
        var da = await betreuungen.VonAsync(anrufer.Mandant, [einrichtung], grenze, DateOnly.MaxValue, Kenntnisstand.Alles, cancellationToken);
        return da[einrichtung].Select(k => k.Kind).ToHashSet(StringComparer.Ordinal).Contains;
    }

    public async Task<Func<string, bool>> PersonalAsync(string einrichtung, CancellationToken cancellationToken = default)
    {
        if (Grenze(Handlungen.Personal, einrichtung) is not { } grenze || personal.FirstOrDefault() is not { } stand) return _ => true;
        var da = await stand.VonAsync(anrufer.Mandant, [einrichtung], grenze, DateOnly.MaxValue, Kenntnisstand.Alles, cancellationToken);
        return da[einrichtung].Select(k => k.Person).ToHashSet(StringComparer.Ordinal).Contains;
    }

    /// <summary>Sums over the staff of the day would tell the caller, who may not see persons, about one of them.</summary>
    public async Task<bool> VerraetAsync(string einrichtung, DateOnly tag, CancellationToken cancellationToken = default) =>
        !anrufer.Urteil(Handlungen.Personal, Ziel.Einrichtung(einrichtung)).Erlaubt && personal.FirstOrDefault() is { } stand
        && Einzelwechsel.Von((await stand.VonAsync(anrufer.Mandant, [einrichtung], DateOnly.MinValue, DateOnly.MaxValue, Kenntnisstand.Alles, cancellationToken))[einrichtung]).Verraet(tag);

    private DateOnly? Grenze(string handlung, string einrichtung) => anrufer.Sicht(handlung) is var sicht && sicht.Enthaelt(einrichtung) ? sicht.EndeAb : DateOnly.MaxValue;
}
