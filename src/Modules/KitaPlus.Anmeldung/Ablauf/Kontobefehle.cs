using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Web;
using Microsoft.AspNetCore.Http;

namespace KitaPlus.Anmeldung;

/// <summary>Sends commands in the name of the person who logs in; they concern nothing but that person's own login.</summary>
internal sealed class Kontobefehle(Anwendung anwendung, IHttpContextAccessor zugriff)
{
    /// <summary>Null when the program itself sets up accounts at its start.</summary>
    private string? VonWo => zugriff.HttpContext is { } anfrage ? Netzadresse.Von(anfrage).ToString() : null;

    /// <exception cref="Kernel.Fachfehler">Refused; the message is a sentence for the person.</exception>
    public Task<Quittung> SendeAsync(string mandant, AnmeldungBefehl befehl, CancellationToken cancellationToken = default) =>
        anwendung.SendeAsync(befehl, new Kontext(mandant, befehl.Benutzer, VonWo: VonWo), cancellationToken: cancellationToken);

    /// <summary>What the program does by itself at the login page: nobody is logged in there, so nobody's rights are asked and nobody is told about a lock.</summary>
    public Task<Quittung> SendeAlsDienstAsync(string mandant, AnmeldungBefehl befehl, CancellationToken cancellationToken = default) =>
        anwendung.SendeAsync(befehl, Kontext.Dienst(mandant, "anmeldung", VonWo), cancellationToken: cancellationToken);
}
