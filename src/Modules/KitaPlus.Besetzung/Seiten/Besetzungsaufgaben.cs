using KitaPlus.Betrieb;
using KitaPlus.KiBiz;
using KitaPlus.Rechte;
using KitaPlus.Web;

namespace KitaPlus.Besetzung.Seiten;

/// <summary>For the start page of those who run a few Einrichtungen: which are below the minimum today and have not been reported.</summary>
internal sealed class Besetzungsaufgaben(Besetzungsblick blick, Besetzungsleser leser, IOrtsverzeichnisse orte, IAnrufer anrufer) : IAufgabenquelle
{
    /// <summary>Whoever reaches more looks at the list: the start page does not work out a whole diocese.</summary>
    private const int Hoechstens = 12;

    public async Task<IReadOnlyList<Aufgabe>> VonAsync(CancellationToken cancellationToken = default)
    {
        if (!anrufer.Darf(Handlungen.Melden) || !anrufer.Darf(Handlungen.Ansehen)) return [];
        var (sicht, heute) = (anrufer.Sicht(Handlungen.Melden), blick.Heute);
        string[] kitas = [.. (await orte.VonAsync(anrufer.Mandant, cancellationToken)).Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => o.Id)];
        if (kitas.Length is 0 or > Hoechstens) return [];
        var daten = await leser.VonAsync(anrufer.Mandant, kitas, heute, heute, Kernel.Kenntnisstand.Alles, cancellationToken);
        var aus = new List<Aufgabe>();
        // am Wochenende ist niemand da, und niemand muss es sein
        var werktag = heute.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        foreach (var e in kitas)
        {
            var bild = daten(e).Bild().Am(heute);
            var (gemeldet, name) = (await blick.MeldungenAsync(e, cancellationToken), await blick.NameAsync(e, cancellationToken));
            if (werktag && bild.Kinder.Count > 0 && bild.Anwesend.Deckung == Deckung.Unterschritten && gemeldet.Offen(Meldegrund.Personal) is null) aus.Add(new($"{name}: heute ist weniger Personal da, als das KiBiz mindestens verlangt", blick.DarfPersonen(e) ? Adressen.Fehlend(e) : Adressen.Einrichtung(e), 1, null, Dringlichkeit.Dringend));
            if (bild.Gruppen.Any(g => g.Meldepflichtig) && gemeldet.Offen(Meldegrund.Ueberbelegung) is null) aus.Add(new($"{name}: Gruppe über der zulässigen Belegung", Adressen.Einrichtung(e), bild.Gruppen.Count(g => g.Meldepflichtig), null, Dringlichkeit.Dringend));
        }

        return aus;
    }
}
