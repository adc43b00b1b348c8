using KitaPlus.Rechte;

namespace KitaPlus.Anmeldung;

/// <summary>Answers from what really happened: a factor set up before that still counts, and a finished login since.</summary>
internal sealed class Faktornachweis(Konten konten, Betriebsspeicher speicher) : IFaktornachweis
{
    public async ValueTask<bool> HatBestaetigtAsync(string mandant, string benutzer, DateTimeOffset seit, CancellationToken cancellationToken = default)
    {
        if (await konten.HoleAsync(mandant, benutzer, cancellationToken) is not { Zustand: var z } || !Eingerichtet(z).Any(am => am <= seit)) return false;
        var anmeldungen = await speicher.LiesAsync<long>(
            "select count(*) from anmeldung_vorgaenge where mandant = @mandant and benutzer = @benutzer and ergebnis = @ergebnis and zeit > @seit",
            new { mandant, benutzer, ergebnis = nameof(Anmeldeergebnis.Angemeldet), seit = seit.UtcTicks }, cancellationToken);
        return anmeldungen[0] > 0;
    }

    private static IEnumerable<DateTimeOffset> Eingerichtet(AnmeldungZustand z)
    {
        if (z.Totp is { Bestaetigt: true } totp) yield return totp.Am;
        foreach (var p in z.Passkeys) yield return p.Am;
        foreach (var c in z.Zertifikate) yield return c.Am;
    }
}
