using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>The last step of an application: the person has logged in and chosen a password of their own.</summary>
internal sealed class Erstanmeldung(IZugangsauskunft auskunft, IServiceProvider dienste, TimeProvider uhr) : IErstanmeldung
{
    public async Task VermerkeAsync(string mandant, string benutzer, CancellationToken cancellationToken = default)
    {
        var buch = await auskunft.BuchAsync(mandant, cancellationToken);
        var anwendung = (Anwendung)dienste.GetService(typeof(Anwendung))!;
        var heute = Berlin.Tag(uhr.GetUtcNow());
        foreach (var antrag in buch.Antraege.Select(a => buch.Antrag(a, Kenntnisstand.Alles)).Where(a => a.Ende is null && a.Inhalt?.Benutzer == benutzer && a.Naechste().Any(s => s.Schritt == Schritt.ErsteAnmeldung)))
            await anwendung.SendeAsync(new ErledigeSchritt(antrag.Inhalt!.Antrag, Schritt.ErsteAnmeldung, heute, Stelle.Person, "bei der Anmeldung", new Handelnder(benutzer, [], heute)), Kontext.Dienst(mandant, "anmeldung"), cancellationToken: cancellationToken);
    }
}
