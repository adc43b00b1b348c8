using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>An application that has gone its way on paper and is now recorded as a whole, up to the access.</summary>
/// <param name="Beschluss">Needed where a Träger decides.</param>
public sealed record Papierangaben(
    string Antrag, Vorgang Vorgang, string Benutzer, string Name, string Benutzername, Anwendergruppe Gruppe, Funktion Funktion, Ort Dienststelle, Rolle Rolle, IReadOnlyList<Ort> Orte,
    DateOnly Am, DateOnly Ab, DateOnly? Bis = null, Beschluss? Beschluss = null, bool Rendanturleitung = false);

/// <summary>Records such an application step by step; every step passes the same rules as on screen. Broken off in between, it can simply be repeated, on a later day, too.</summary>
public sealed class Papierantrag(Zugangsdienst zugaenge, IZugangsauskunft auskunft)
{
    /// <summary>Before anything is recorded: what can be wrong with the user name.</summary>
    /// <exception cref="Fachfehler">It can't be a user name.</exception>
    public static void PruefeBenutzernamen(string benutzername)
    {
        if (Benutzernamen.Formfehler(benutzername) is { } satz) throw new Fachfehler(satz);
    }

    /// <param name="sende">Sends and waits until the views have it.</param>
    /// <exception cref="Fachfehler">A step is refused.</exception>
    public async Task ErfasseAsync(string mandant, Papierangaben p, Handelnder wer, string werName, Befehlsweg sende, CancellationToken cancellationToken = default)
    {
        await sende(new StelleAntrag(p.Antrag, p.Vorgang, p.Benutzer, p.Name, p.Gruppe, p.Funktion, p.Dienststelle, p.Rolle, p.Orte, p.Am, false, false, null, wer));
        foreach (var s in (await OffeneAsync(mandant, p, cancellationToken)).TakeWhile(s => s.Schritt != Schritt.Einrichtung))
        {
            await sende(new ErledigeSchritt(
                p.Antrag, s.Schritt, p.Am, s.Wer[0], werName, wer, s.Pflicht.HasFlag(Pflicht.Beschluss) ? p.Beschluss : null, s.Pflicht.HasFlag(Pflicht.Benutzername) ? p.Benutzername : null,
                s.Pflicht.HasFlag(Pflicht.Formular)));
        }

        if ((await OffeneAsync(mandant, p, cancellationToken)).Any(s => s.Schritt == Schritt.Einrichtung))
            await zugaenge.RichteEinAsync(mandant, new Einrichtungsauftrag(p.Antrag, p.Benutzername, p.Ab, p.Bis, Rendanturleitung: p.Rendanturleitung), wer, werName, sende, cancellationToken);
        foreach (var s in (await OffeneAsync(mandant, p, cancellationToken)).Where(s => s.Schritt != Schritt.ErsteAnmeldung))
            await sende(new ErledigeSchritt(p.Antrag, s.Schritt, wer.Heute, s.Wer[0], werName, wer));
    }

    private async Task<IReadOnlyList<Verfahrensschritt>> OffeneAsync(string mandant, Papierangaben p, CancellationToken cancellationToken) =>
        [.. (await auskunft.BuchAsync(mandant, cancellationToken)).Antrag(p.Antrag, Kenntnisstand.Alles).Fehlende()];
}
