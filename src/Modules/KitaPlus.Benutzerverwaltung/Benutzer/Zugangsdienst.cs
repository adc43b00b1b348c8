using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Sends a command as whoever acts; given by the web shell or the command line.</summary>
public delegate Task Befehlsweg(IBefehl befehl);

/// <summary>What setting up by an application needs besides the application.</summary>
/// <param name="Ausnahmegrund">Given: a second role; it is proposed only, and another person has to approve it.</param>
/// <param name="Zuweisung">Given: one more place for this role (Verbundleitung); null: a new role.</param>
public sealed record Einrichtungsauftrag(string Antrag, string Benutzername, DateOnly Ab, DateOnly? Bis = null, string? Ausnahmegrund = null, bool Rendanturleitung = false, string? Zuweisung = null);

/// <summary>
/// The shell around the rules: loads what a command has to carry (application, who acts) and carries out an application that is ready,
/// in the right order. Every command goes through the pipeline; broken off in between, it can simply be repeated.
/// </summary>
public sealed class Zugangsdienst(IZugangsauskunft auskunft, IZugaenge zugaenge, TimeProvider uhr) : IDisposable
{
    // between looking whether a user name is free and taking it nobody else may take it
    private readonly SemaphoreSlim namensvergabe = new(1);

    /// <summary>The roles that the user has today. Whoever is locked has none.</summary>
    /// <param name="orte">Places of the Mandant, so that a right over a Träger reaches its Einrichtungen.</param>
    public async Task<Handelnder> HandelnderAsync(string mandant, string benutzer, IOrtsverzeichnis orte, CancellationToken cancellationToken = default)
    {
        var heute = Berlin.Tag(uhr.GetUtcNow());
        var buch = await auskunft.BuchAsync(mandant, cancellationToken);
        var art = buch.Rendantur(Kenntnisstand.Alles).Stammdaten?.Art ?? Verwaltungstraegerart.Rendantur;
        var traeger = Traegerlage.Von(art, orte, heute);
        if (buch.Zugang(mandant, benutzer, heute, Kenntnisstand.Alles) is not { Sperre: null } zugang) return new(benutzer, [], heute) { Traeger = traeger };
        return new(benutzer, [.. zugang.Zuweisungen.Where(z => z.Zeit.Enthaelt(heute)).Select(z => new HandelndeRolle(z.Rolle, MitEinrichtungen(z.Orte, orte, heute), z.Rendanturleitung, z.VertretungFuer))], heute) { Traeger = traeger };
    }

    /// <summary>What the rules about deputies have to know of a person; null if there is no such user.</summary>
    public async Task<Vertretungsperson?> VertretungspersonAsync(string mandant, string benutzer, CancellationToken cancellationToken = default)
    {
        var heute = Berlin.Tag(uhr.GetUtcNow());
        var buch = await auskunft.BuchAsync(mandant, cancellationToken);
        if (buch.Stand(benutzer, Kenntnisstand.Alles) is not { } z || buch.Zugang(mandant, benutzer, heute, Kenntnisstand.Alles) is not { } zugang) return null;
        return new(benutzer, z.Gruppe, zugang.Sperre is not null, [.. zugang.Zuweisungen.Where(x => x.VertretungFuer is null && x.Zeit.Enthaelt(heute)).Select(x => x.Rolle).Distinct()]);
    }

    /// <summary>What the application on file says; null if there is none.</summary>
    public async Task<Antragsbeleg?> BelegAsync(string mandant, string antrag, CancellationToken cancellationToken = default) =>
        Antragsbelege.Von((await auskunft.BuchAsync(mandant, cancellationToken)).Antrag(antrag, Kenntnisstand.Alles));

    /// <summary>Has the person ever been Leitung? Then a change of role needs no decision of the Träger.</summary>
    public async Task<bool> WarSchonLeitungAsync(string mandant, string benutzer, CancellationToken cancellationToken = default) =>
        (await auskunft.BuchAsync(mandant, cancellationToken)).Stand(benutzer, Kenntnisstand.Alles)?.Zuweisungen.Exists(z => z.Rolle == Rolle.Leitung && !z.IstNichtig) == true;

    /// <summary>User, user name, right, and the step „Einrichtung“ of the application.</summary>
    /// <exception cref="Fachfehler">The application does not carry it, or the user name is taken.</exception>
    public async Task RichteEinAsync(string mandant, Einrichtungsauftrag auftrag, Handelnder wer, string werName, Befehlsweg sende, CancellationToken cancellationToken = default)
    {
        var a = await VorhandenAsync(mandant, auftrag.Antrag, cancellationToken);
        await VergebeNamenAsync(mandant, auftrag.Benutzername, a, wer, sende, cancellationToken);
        if (a.Vorgang != Vorgang.Namenswechsel)
        {
            var rolle = a.Rolle ?? throw new Fachfehler($"Der Antrag {a.Antrag} nennt keine Rolle; bitte einen neuen stellen lassen.");
            if (auftrag.Zuweisung is { } mehr)
                foreach (var ort in a.Orte) await sende(new OrdneOrtZu(a.Benutzer, mehr, ort, auftrag.Ab, auftrag.Bis, a, false, wer));
            else if (auftrag.Ausnahmegrund is { } grund)
            {
                await sende(new SchlageAusnahmeVor(a.Benutzer, $"z-{a.Antrag}", rolle, a.Orte, auftrag.Ab, auftrag.Bis, a, grund, wer));
                if ((await StandAsync(mandant, a.Benutzer, cancellationToken))?.Finde($"z-{a.Antrag}") is null) return;
            }
            else await sende(new WeiseRolleZu(a.Benutzer, $"z-{a.Antrag}", rolle, a.Orte, auftrag.Ab, auftrag.Bis, a, auftrag.Rendanturleitung, wer));
        }

        await SchliesseAbAsync(mandant, a.Antrag, Schritt.Einrichtung, wer, werName, sende, cancellationToken);
    }

    /// <summary>The second role counts from now on, and with it the application is carried out.</summary>
    public async Task GenehmigeAusnahmeAsync(string mandant, string benutzer, string zuweisung, Handelnder wer, string werName, Befehlsweg sende, CancellationToken cancellationToken = default)
    {
        var antrag = (await StandAsync(mandant, benutzer, cancellationToken)) is { } z ? z.Vorschlaege.Find(v => v.Zuweisung == zuweisung)?.Antrag ?? z.Finde(zuweisung)?.Antrag : null;
        await sende(new GenehmigeAusnahme(benutzer, zuweisung, antrag is null ? null : await BelegAsync(mandant, antrag, cancellationToken), wer));
        // approved by the Generalvikariat, the office that manages the access closes the application itself
        if (antrag is not null && (await auskunft.BuchAsync(mandant, cancellationToken)).Antrag(antrag, Kenntnisstand.Alles).Inhalt is { } a && Stellenregeln.Darf(Stelle.Verwaltung, a, wer))
            await SchliesseAbAsync(mandant, antrag, Schritt.Einrichtung, wer, werName, sende, cancellationToken);
    }

    /// <summary>Ends what the application names, and records the step „Löschung“.</summary>
    public async Task LoescheAsync(string mandant, string antrag, Handelnder wer, string werName, Befehlsweg sende, CancellationToken cancellationToken = default)
    {
        var a = await VorhandenAsync(mandant, antrag, cancellationToken);
        var frist = (await auskunft.BuchAsync(mandant, cancellationToken)).Rendantur(Kenntnisstand.Alles).Namensfrist;
        await sende(new LoescheZugang(a.Benutzer, a, frist, wer));
        await SchliesseAbAsync(mandant, a.Antrag, Schritt.Loeschung, wer, werName, sende, cancellationToken);
    }

    /// <summary>The lock at once after a dismissal, before any paper, and the step „Sofortige Sperre“.</summary>
    public static async Task SperreFristlosAsync(string antrag, string benutzer, string grund, Handelnder wer, string werName, Befehlsweg sende)
    {
        await sende(new SperreBenutzer(benutzer, Sperrart.FristloseKuendigung, grund, wer));
        await sende(new ErledigeSchritt(antrag, Schritt.Sperre, wer.Heute, Stelle.Verwaltung, werName, wer));
    }

    public void Dispose() => namensvergabe.Dispose();

    /// <summary>Records the step that has been carried out, unless a former attempt has done so.</summary>
    private async Task SchliesseAbAsync(string mandant, string antrag, Schritt schritt, Handelnder wer, string werName, Befehlsweg sende, CancellationToken cancellationToken)
    {
        if ((await auskunft.BuchAsync(mandant, cancellationToken)).Antrag(antrag, Kenntnisstand.Alles).Erledigt.ContainsKey(schritt)) return;
        await sende(new ErledigeSchritt(antrag, schritt, wer.Heute, Stelle.Verwaltung, werName, wer));
    }

    private async Task<BenutzerZustand?> StandAsync(string mandant, string benutzer, CancellationToken cancellationToken) =>
        (await auskunft.BuchAsync(mandant, cancellationToken)).Stand(benutzer, Kenntnisstand.Alles);

    private async Task<Antragsbeleg> VorhandenAsync(string mandant, string antrag, CancellationToken cancellationToken) =>
        await BelegAsync(mandant, antrag, cancellationToken) ?? throw new Fachfehler($"Den Antrag „{antrag}“ gibt es nicht; bitte die Kennung prüfen.");

    private async Task VergebeNamenAsync(string mandant, string name, Antragsbeleg a, Handelnder wer, Befehlsweg sende, CancellationToken cancellationToken)
    {
        await namensvergabe.WaitAsync(cancellationToken);
        try
        {
            if (await zugaenge.NachNameAsync(mandant, name, cancellationToken) is { } anderer && anderer.Zugang.Benutzer != a.Benutzer)
                throw new Fachfehler($"Den Benutzernamen „{name}“ hat schon jemand anderes; bitte einen anderen vergeben.");
            if (a.Vorgang == Vorgang.Namenswechsel)
            {
                await sende(new AendereName(a.Benutzer, name, a, wer));
                return;
            }

            await sende(new LegeBenutzerAn(a.Benutzer, a, wer));
            await sende(new VergebeBenutzername(a.Benutzer, name, a, wer));
        }
        finally
        {
            namensvergabe.Release();
        }
    }

    private static List<Ort> MitEinrichtungen(IReadOnlyList<Ort> orte, IOrtsverzeichnis verzeichnis, DateOnly heute) =>
        [.. orte.Concat(orte.Where(o => o.Art == Ortsart.Traeger).SelectMany(o => verzeichnis.Einrichtungen(o, heute)).Select(Ort.Einrichtung)).Distinct()];
}
