using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Suche;

namespace KitaPlus.Kinder.Suche;

/// <summary>Adults of the households, for forms.</summary>
internal sealed class Personenwahl(Personensuche suche, IAnrufer anrufer, TimeProvider uhr) : IPersonenwahl
{
    public async Task<IReadOnlyList<Personenvorschlag>> FindeAsync(string handlung, Suchfrage frage, int hoechstens, CancellationToken cancellationToken = default)
    {
        var (sicht, heute) = (anrufer.Sicht(handlung), Berlin.Tag(uhr.GetUtcNow()));
        var eigene = await suche.AngehoerigeAsync(anrufer.Mandant, sicht, frage, heute, hoechstens, cancellationToken);
        var kinder = await suche.KinderAsync(anrufer.Mandant, sicht, frage, heute, hoechstens, cancellationToken);
        var eltern = await suche.AngehoerigeVonAsync(anrufer.Mandant, sicht, [.. kinder.Select(k => k.Kind)], heute, cancellationToken);
        return [.. eigene.Concat(eltern).DistinctBy(a => a.Person, StringComparer.Ordinal).Take(hoechstens).Select(a => new Personenvorschlag(a.Person, Suchzeile.Name(a.Vorname, a.Nachname), Suchzeile.ImHaushalt(a)))];
    }
}
