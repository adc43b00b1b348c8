using System.Security.Cryptography;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.Extensions.Options;

namespace KitaPlus.Anmeldung;

/// <summary>What an administrator does about the login of somebody else; every step asks for the right of the caller.</summary>
internal sealed class Zugangsdatenverwaltung(IBefehle befehle, Fehlversuche fehlversuche, Kennworthasher hasher, TimeProvider uhr, IOptions<Anmeldeoptionen> optionen)
{
    private const string Zeichen = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <returns>The password, in the clear only here: to be shown once.</returns>
    /// <exception cref="Kernel.Fachfehler">Refused, e.g. before the twelve hours are over.</exception>
    public async Task<string> VergibInitialkennwortAsync(string benutzer, Kennwortanlass anlass, string? vorgang, Weg weg, CancellationToken cancellationToken)
    {
        var (kennwort, jetzt) = (Initialkennwort.Neu(), uhr.GetUtcNow());
        await befehle.SendeAsync(
            new VergibInitialkennwort(benutzer, hasher.Hashe(kennwort), anlass, string.IsNullOrWhiteSpace(vorgang) ? null : vorgang.Trim(), weg, jetzt, jetzt.AddDays(optionen.Value.InitialkennwortTage)),
            cancellationToken: cancellationToken);
        return kennwort;
    }

    public Task<Quittung> NimmVerlustAufAsync(string benutzer, Verlust verlust, Weg weg, CancellationToken cancellationToken) =>
        befehle.SendeAsync(new BeantrageErsatz(benutzer, $"v-{RandomNumberGenerator.GetString(Zeichen, 8)}", verlust, weg, uhr.GetUtcNow()), cancellationToken: cancellationToken);

    public Task<Quittung> ZieheZurueckAsync(string benutzer, string vorgang, CancellationToken cancellationToken) =>
        befehle.SendeAsync(new ZieheErsatzZurueck(benutzer, vorgang, uhr.GetUtcNow()), cancellationToken: cancellationToken);

    public Task<Quittung> SetzeFaktorenZurueckAsync(string benutzer, string vorgang, Weg weg, CancellationToken cancellationToken) =>
        befehle.SendeAsync(new SetzeFaktorenZurueck(benutzer, vorgang, weg, uhr.GetUtcNow()), cancellationToken: cancellationToken);

    /// <summary>Lifts the lock of the user and those of single networks.</summary>
    public async Task EntsperreAsync(Anmeldekonto konto, string grund, CancellationToken cancellationToken)
    {
        await befehle.SendeAsync(new EntsperreAnmeldung(konto.Benutzer, grund, uhr.GetUtcNow()), cancellationToken: cancellationToken);
        await fehlversuche.VergissAlleAsync(konto, cancellationToken);
    }

    /// <param name="inhalt">The file with the certificate.</param>
    /// <exception cref="Kernel.Fachfehler">Not a certificate that this server takes.</exception>
    public async Task<Quittung> TrageZertifikatEinAsync(string benutzer, byte[] inhalt, string bezeichnung, CancellationToken cancellationToken)
    {
        var jetzt = uhr.GetUtcNow();
        using var zertifikat = Zertifikatspruefung.Lies(inhalt, optionen.Value.Aussteller, jetzt);
        var bis = Berlin.Tag(new DateTimeOffset(zertifikat.NotAfter.ToUniversalTime(), TimeSpan.Zero));
        return await befehle.SendeAsync(
            new RegistriereZertifikat(benutzer, Zertifikatspruefung.Fingerabdruck(zertifikat), $"{bezeichnung.Trim()} ({zertifikat.Subject}, gültig bis {Anzeige.Datum(bis)})", jetzt), cancellationToken: cancellationToken);
    }

    public Task<Quittung> EntferneZertifikatAsync(string benutzer, string fingerabdruck, CancellationToken cancellationToken) =>
        befehle.SendeAsync(new EntferneZertifikat(benutzer, fingerabdruck, uhr.GetUtcNow()), cancellationToken: cancellationToken);

    public Task<Quittung> RegistriereGeraetAsync(string benutzer, string kennung, string bezeichnung, CancellationToken cancellationToken) =>
        befehle.SendeAsync(new RegistriereGeraet(benutzer, kennung.Trim().ToUpperInvariant(), bezeichnung, uhr.GetUtcNow()), cancellationToken: cancellationToken);

    public Task<Quittung> EntferneGeraetAsync(string benutzer, string kennung, CancellationToken cancellationToken) =>
        befehle.SendeAsync(new EntferneGeraet(benutzer, kennung, uhr.GetUtcNow()), cancellationToken: cancellationToken);
}
