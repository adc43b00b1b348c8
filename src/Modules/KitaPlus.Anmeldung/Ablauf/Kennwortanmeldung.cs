using KitaPlus.Kernel;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Anmeldung;

/// <summary>
/// First step: user name and password. Whatever is wrong, the person reads the same sentence after the same work (one look for a lock, one hash, one count);
/// what it was stands in the log.
/// </summary>
internal sealed class Kennwortanmeldung(
    Konten konten, Kennworthasher hasher, Zugangspruefung pruefung, Drossel drossel, Fehlversuche fehlversuche, Kontobefehle befehle, Sitzungswechsel wechsel,
    Anmeldevermerk vermerk, TimeProvider uhr)
{
    public const string Satz = "Die Anmeldung ist nicht möglich. Bitte Benutzername und Kennwort prüfen; hilft das nicht, kann die Benutzerverwaltung sehen, woran es liegt.";

    public async Task<Antwort> VersucheAsync(HttpContext anfrage, string mandant, string benutzername, string kennwort)
    {
        var (umstaende, abbruch) = (Sitzungswache.Umstaende(anfrage), anfrage.RequestAborted);
        var name = $"{mandant} {benutzername}";
        if (drossel.Nimm(umstaende.Adresse, name) is { } warten)
        {
            await vermerk.MeldeAsync(mandant, null, Anmeldeergebnis.Gedrosselt, umstaende, abbruch);
            return new Antwort.Zuviel(warten);
        }

        var gesperrt = await fehlversuche.IstGesperrtAsync(mandant, benutzername, umstaende.Adresse, abbruch);
        var konto = await konten.NachNameAsync(mandant, benutzername, abbruch);
        var stimmt = hasher.Stimmt(konto?.Zustand.Kennwort?.Hash, kennwort);
        var hindernis = gesperrt ? Anmeldeergebnis.NachFehlversuchenGesperrt : await HindernisAsync(konto, stimmt, umstaende, abbruch);
        if (konto is null || hindernis is not null)
        {
            var zaehlt = hindernis is Anmeldeergebnis.BenutzerUnbekannt or Anmeldeergebnis.KennwortFalsch or Anmeldeergebnis.KeinKennwort;
            await fehlversuche.ZaehleKennwortAsync(mandant, benutzername, umstaende.Adresse, zaehlt, abbruch);
            await vermerk.MeldeAsync(mandant, konto?.Benutzer, hindernis ?? Anmeldeergebnis.BenutzerUnbekannt, umstaende, abbruch);
            return new Antwort.Nein(Satz);
        }

        drossel.Gelungen(umstaende.Adresse, name);
        if (!await VerbraucheAsync(konto, abbruch))
        {
            await vermerk.MeldeAsync(mandant, konto.Benutzer, Anmeldeergebnis.InitialkennwortVerbraucht, umstaende, abbruch);
            return new Antwort.Nein(Satz);
        }

        await vermerk.MeldeAsync(mandant, konto.Benutzer, Anmeldeergebnis.KennwortRichtig, umstaende, abbruch);
        var mitZertifikat = umstaende.Zertifikat is { } z && konto.Zustand.Zertifikate.Exists(c => c.Id == z);
        var stufe = konto.Zustand.HatFaktor && !mitZertifikat ? Sitzungsstufe.Faktor : Schritte.Nach(konto.Zustand, uhr.GetUtcNow());
        return await wechsel.AufStufeAsync(anfrage, mandant, konto.Benutzer, stufe);
    }

    private async ValueTask<Anmeldeergebnis?> HindernisAsync(Anmeldekonto? konto, bool stimmt, Umstaende umstaende, CancellationToken abbruch)
    {
        if (konto is null) return Anmeldeergebnis.BenutzerUnbekannt;
        var jetzt = uhr.GetUtcNow();
        if (konto.Zustand.IstGesperrt(jetzt)) return Anmeldeergebnis.NachFehlversuchenGesperrt;
        if (konto.Zustand.Kennwort?.Hash is null) return Anmeldeergebnis.KeinKennwort;
        if (!stimmt) return Anmeldeergebnis.KennwortFalsch;
        if (konto.Zustand.Kennwort is { IstInitial: true } initial)
        {
            if (initial.Verbraucht) return Anmeldeergebnis.InitialkennwortVerbraucht;
            if (initial.Bis <= jetzt) return Anmeldeergebnis.InitialkennwortAbgelaufen;
        }

        return await pruefung.HindernisAsync(konto.Stand, konto.Zustand, umstaende, jetzt, abbruch);
    }

    /// <returns>False: of two logins with the same initial password the other one was first.</returns>
    private async Task<bool> VerbraucheAsync(Anmeldekonto konto, CancellationToken abbruch)
    {
        if (!konto.Zustand.Kennwort!.IstInitial) return true;
        try
        {
            await befehle.SendeAsync(konto.Mandant, new VerbraucheInitialkennwort(konto.Benutzer, uhr.GetUtcNow()), abbruch);
            return true;
        }
        catch (Fachfehler)
        {
            return false;
        }
    }
}
