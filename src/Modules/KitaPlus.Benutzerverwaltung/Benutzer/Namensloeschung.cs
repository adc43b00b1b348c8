using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>
/// Destroys keys when they are due: names and passwords of deleted users (footnote 7), their network addresses in the Protokoll after a period of its own,
/// names of people whose applications were refused or withdrawn, and what was written about a release to the Support.
/// The history keeps the pseudonym. The key goes first; broken off before the event is recorded, the next run finishes it.
/// </summary>
public sealed class Namensloeschung(IZugangsauskunft auskunft, Schluesselvernichtung vernichtung, TimeProvider uhr)
{
    /// <summary>Days that the name waits for the last steps of the deletion: they name the person, and without the key nothing more can be recorded about her.</summary>
    internal const int Nachlauftage = 90;

    private const string Dienst = "namensloeschung";

    /// <returns>The users and applicants whose names were erased now.</returns>
    public async Task<IReadOnlyList<string>> LoescheFaelligeAsync(string mandant, Befehlsweg sende, CancellationToken cancellationToken = default)
    {
        var heute = Berlin.Tag(uhr.GetUtcNow());
        var buch = await auskunft.BuchAsync(mandant, cancellationToken);
        var frist = buch.Rendantur(Kenntnisstand.Alles).Namensfrist;
        var benutzer = buch.Benutzer.Where(b => IstFaellig(buch, b, heute)).ToList();
        foreach (var wer in benutzer)
        {
            foreach (var zweck in (string[])[Zwecke.Anmeldung, Zwecke.Stammdaten]) await vernichtung.VernichteAsync(mandant, $"benutzer-{wer}", zweck, Dienst, cancellationToken);
            await sende(new BestaetigeNamensloeschung(wer, Handelnder.AmServer(Dienst, heute)));
        }

        var protokollfrist = buch.Rendantur(Kenntnisstand.Alles).Protokollfrist;
        foreach (var wer in buch.Benutzer.Where(b => buch.GeloeschtAm(b) is { } am && am.AddDays(protokollfrist) <= heute && !buch.IstVernichtet($"benutzer-{b}", Zwecke.Protokoll)))
            await vernichtung.VernichteAsync(mandant, $"benutzer-{wer}", Zwecke.Protokoll, Dienst, cancellationToken);
        var bewerber = buch.NurAbgewiesene().Where(a => a.Seit.AddDays(frist) <= heute).Select(a => a.Person).ToList();
        foreach (var wer in bewerber) await vernichtung.VernichteAsync(mandant, $"benutzer-{wer}", Dienst, cancellationToken);
        foreach (var f in buch.Support(Kenntnisstand.Alles).Freigaben.Where(f => f.LetzterTag.AddDays(frist) < heute && !buch.IstVernichtet(SupportFreigegeben.Schluessel(f.Id)) && f.AnlassGeschuetzt))
            await vernichtung.VernichteAsync(mandant, SupportFreigegeben.Schluessel(f.Id), Dienst, cancellationToken);
        return [.. benutzer, .. bewerber];
    }

    /// <summary>Also when only the name was erased by an older version of the program.</summary>
    private static bool IstFaellig(Zugangsbuch buch, string wer, DateOnly heute)
    {
        if (buch.Stand(wer, Kenntnisstand.Alles) is not { Loeschung: { } l } z || buch.IstVernichtet($"benutzer-{wer}") || l.NameLoeschenAb > heute) return false;
        return z.NameGeloescht || buch.Antrag(l.Antrag, Kenntnisstand.Alles).Lage != Antragslage.Offen || l.NameLoeschenAb.AddDays(Nachlauftage) <= heute;
    }
}
