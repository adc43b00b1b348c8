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

    /// <param name="stichtag">All are meant who were there on this day; null: they may have left long ago.</param>
    public async Task<Func<string, bool>> PersonalAsync(string einrichtung, DateOnly? stichtag = null, CancellationToken cancellationToken = default)
    {
        if (Grenze(Handlungen.Personal, einrichtung) is not { } grenze || grenze <= stichtag || personal.FirstOrDefault() is not { } stand) return _ => true;
        var da = await stand.VonAsync(anrufer.Mandant, [einrichtung], grenze, DateOnly.MaxValue, Kenntnisstand.Alles, cancellationToken);
        return da[einrichtung].Select(k => k.Person).ToHashSet(StringComparer.Ordinal).Contains;
    }

    /// <summary>
    /// Sums over the staff of a draft would tell the caller, who may not see persons, about one of them. In the statistics they always might: they count everybody, and many characteristics.
    /// </summary>
    public async Task<bool> VerraetAsync(Meldungsname name, DateOnly tag, CancellationToken cancellationToken = default)
    {
        if (anrufer.Urteil(Handlungen.Personal, Ziel.Einrichtung(name.Einrichtung)).Erlaubt) return false;
        return name.Art == Meldeart.Statistik || (await personal.WechselAsync(anrufer.Mandant, [name.Einrichtung], cancellationToken))[name.Einrichtung].Verraet(tag);
    }

    private DateOnly? Grenze(string handlung, string einrichtung) => anrufer.Sicht(handlung) is var sicht && sicht.Enthaelt(einrichtung) ? sicht.EndeAb : DateOnly.MaxValue;
}
