using System.Net;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Anmeldung;

/// <summary>Circumstances of a request.</summary>
/// <param name="Geraet">Code of the device, see <see cref="Geraetekennung"/>; null: the browser has no device cookie.</param>
/// <param name="Zertifikat">SHA-256 of the client certificate of the connection, hexadecimal.</param>
internal sealed record Umstaende(IPAddress Adresse, string Browser, string? Geraet, string? Zertifikat);

/// <summary>Whether a user may be in here, now and from there. Asked at every login and at every request.</summary>
internal sealed class Zugangspruefung(INamensaufloesung namen)
{
    /// <returns>Null when nothing stands against it.</returns>
    public async ValueTask<Anmeldeergebnis?> HindernisAsync(Zugangsstand stand, AnmeldungZustand zustand, Umstaende umstaende, DateTimeOffset jetzt, CancellationToken cancellationToken)
    {
        var tag = Berlin.Tag(jetzt);
        if (stand.Zugang.Sperre is not null) return Anmeldeergebnis.ZugangGesperrt;
        if (!stand.Zugang.Zuweisungen.Any(z => z.Zeit.Enthaelt(tag))) return Anmeldeergebnis.KeineRolle;
        if (!InDerZeit(stand.Regeln.Zeiten, jetzt)) return Anmeldeergebnis.AusserhalbDerZeit;
        if (!await AusDemNetzAsync(stand.Regeln.Netze, umstaende.Adresse, cancellationToken)) return Anmeldeergebnis.FremdesNetz;
        return stand.Regeln.NurRegistrierteGeraete && !zustand.Geraete.Exists(g => g.Id == umstaende.Geraet) ? Anmeldeergebnis.FremdesGeraet : null;
    }

    /// <summary>In Berlin local time; an end at midnight is the end of the day.</summary>
    public static bool InDerZeit(IReadOnlyList<Zeitfenster> fenster, DateTimeOffset jetzt)
    {
        var ort = Berlin.Ortszeit(jetzt);
        var zeit = TimeOnly.FromTimeSpan(ort.TimeOfDay);
        return fenster.Count == 0 || fenster.Any(f => f.Tag == ort.DayOfWeek && f.Von <= zeit && (f.Bis == TimeOnly.MinValue || zeit < f.Bis));
    }

    private async ValueTask<bool> AusDemNetzAsync(IReadOnlyList<string> netze, IPAddress adresse, CancellationToken cancellationToken)
    {
        if (netze.Count == 0) return true;
        foreach (var regel in netze)
            if (await Netzregel.TrifftAsync(regel, adresse, namen, cancellationToken)) return true;
        return false;
    }
}
