using KitaPlus.Betrieb;
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

    private DateOnly? Grenze(string handlung, string einrichtung) => anrufer.Sicht(handlung) is var sicht && sicht.Enthaelt(einrichtung) ? sicht.EndeAb : DateOnly.MaxValue;
}
