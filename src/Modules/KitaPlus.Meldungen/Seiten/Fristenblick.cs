using KitaPlus.Betrieb;
using KitaPlus.Rechte;
using KitaPlus.Web;

namespace KitaPlus.Meldewesen.Seiten;

/// <summary>Deadlines and what waits for the caller.</summary>
internal sealed class Fristenblick(Meldungsblick blick, Meldungsbuch buch, IAnrufer anrufer) : IAufgabenquelle
{
    /// <summary>So many days before its own deadline a missing report becomes a task.</summary>
    private const int Erinnerung = 14;

    public async Task<IReadOnlyList<Fristzeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        var kalender = await blick.KalenderAsync(cancellationToken);
        var einrichtungen = (await blick.EinrichtungenAsync(Handlungen.Ansehen, cancellationToken)).Select(e => e.Wert).ToHashSet(StringComparer.Ordinal);
        var aus = new List<Fristzeile>();
        foreach (var art in Meldearten.Alle.Where(Meldefrist.HatFrist))
        {
            foreach (var zeitraum in Meldefrist.Zeitraeume(art, blick.Heute))
            {
                var muster = new Meldungsname("E", art, zeitraum);
                var frist = kalender.Frist(muster);
                var da = (await buch.VonAsync(blick.Mandant, art, zeitraum, cancellationToken)).Where(m => einrichtungen.Contains(m.Name.Einrichtung)).ToList();
                var angenommen = da.Count(m => m.Stand == Meldungsstand.Angenommen);
                aus.Add(new(
                    art, zeitraum, muster.Zeittext, frist.Zaehltag(muster), frist.Behoerdenfrist(muster)!.Value, frist.EigeneFrist(muster)!.Value, kalender.Festgelegt(art, muster.Beginn) is not null,
                    einrichtungen.Count - da.Count, da.Count - angenommen, angenommen));
            }
        }

        return aus;
    }

    public async Task<IReadOnlyList<Aufgabe>> VonAsync(CancellationToken cancellationToken = default)
    {
        if (!anrufer.Darf(Handlungen.Ansehen) || !(anrufer.Darf(Handlungen.Erstellen) || anrufer.Darf(Handlungen.Pruefen))) return [];
        var aus = new List<Aufgabe>();
        if (anrufer.Darf(Handlungen.Erstellen)) await ErinnereAsync(aus, cancellationToken);
        var offene = await buch.OffeneAsync(blick.Mandant, cancellationToken);
        Merke(Handlungen.Beantworten, Meldungsstand.Rueckfrage, "Rückfragen zu Meldungen", Dringlichkeit.Dringend);
        Merke(Handlungen.Erstellen, Meldungsstand.Abgelehnt, "Abgelehnte Meldungen neu erstellen", Dringlichkeit.Dringend);
        Merke(Handlungen.Pruefen, Meldungsstand.Erstellt, "Meldungen warten auf Prüfung", Dringlichkeit.Normal);
        Merke(Handlungen.Freigeben, Meldungsstand.Geprueft, "Meldungen warten auf Freigabe", Dringlichkeit.Normal);
        Merke(Handlungen.Uebermitteln, Meldungsstand.Freigegeben, "Freigegebene Meldungen übermitteln", Dringlichkeit.Normal);
        return aus;

        void Merke(string handlung, Meldungsstand stand, string titel, Dringlichkeit dringlichkeit)
        {
            if (!anrufer.Darf(handlung)) return;
            var sicht = anrufer.Sicht(handlung);
            var listen = offene.Where(m => m.Stand == stand && sicht.Enthaelt(m.Name.Einrichtung)).GroupBy(m => m.Name with { Einrichtung = "E" }).Select(g => (Liste: g.Key, Meldungen: g.ToList())).ToList();
            foreach (var (liste, treffer) in listen)
            {
                var adresse = treffer.Count == 1 ? Adressen.Meldung(treffer[0].Name) : $"{Adressen.Liste(liste.Art, liste.Zeitraum)}&stand={stand}";
                aus.Add(new(listen.Count == 1 ? titel : $"{titel}: {liste.Titel}", adresse, treffer.Count, Kernel.Berlin.Tag(treffer.Min(m => m.Seit)), dringlichkeit));
            }
        }
    }

    private async Task ErinnereAsync(List<Aufgabe> aus, CancellationToken cancellationToken)
    {
        var einrichtungen = (await blick.EinrichtungenAsync(Handlungen.Erstellen, cancellationToken)).Select(e => e.Wert).ToList();
        if (einrichtungen.Count == 0) return;
        var kalender = await blick.KalenderAsync(cancellationToken);
        foreach (var art in Meldearten.Alle.Where(Meldefrist.HatFrist))
        {
            foreach (var zeitraum in Meldefrist.Zeitraeume(art, blick.Heute))
            {
                var muster = new Meldungsname("E", art, zeitraum);
                var frist = kalender.Frist(muster);
                if (frist.EigeneFrist(muster) is not { } eigene || blick.Heute < eigene.AddDays(-Erinnerung) || frist.Zaehltag(muster) > blick.Heute.AddDays(Erinnerung) && art != Meldeart.Meldebogen) continue;
                var da = (await buch.VonAsync(blick.Mandant, art, zeitraum, cancellationToken)).Select(m => m.Name.Einrichtung).ToHashSet(StringComparer.Ordinal);
                var fehlen = einrichtungen.Where(e => !da.Contains(e)).ToList();
                if (fehlen.Count > 0)
                    aus.Add(new($"{muster.Titel}: bis {eigene:dd.MM.yyyy} erstellen", fehlen.Count == 1 ? Adressen.Meldung(muster with { Einrichtung = fehlen[0] }) : $"{Adressen.Liste(art, zeitraum)}&stand={Meldungsstand.Fehlt}", fehlen.Count, eigene, blick.Heute > eigene ? Dringlichkeit.Dringend : Dringlichkeit.Normal));
            }
        }
    }
}
