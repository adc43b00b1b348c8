using KitaPlus.EventStore;

namespace KitaPlus.Betrieb;

/// <summary>
/// Four eyes for any command that declares it (<see cref="IVieraugenpflichtig"/>): it is submitted, waits for the release where the Mandant wants one,
/// and uses the release up when it is carried out. <see cref="Vieraugenvorbehalt"/> does that for every module.
/// Whether a release is needed is decided when the matter is submitted: never, always, above an amount, or by a random sample that can be checked afterwards.
/// </summary>
public interface IVieraugen
{
    /// <summary>Whether the Mandant wants releases for this action at all.</summary>
    Task<bool> IstVorgesehenAsync(string mandant, string handlung, CancellationToken cancellationToken = default);

    /// <summary>Submits a matter. The same matter (action, record, content) submitted again while it is open is answered with what is there.</summary>
    /// <exception cref="Kernel.Fachfehler">A field is missing or wrong, or it is not known who submits.</exception>
    /// <exception cref="Rechte.Verweigert">The caller may not do it anyway.</exception>
    Task<Freigabe> LegeVorAsync(Vorlage vorlage, Kontext kontext, CancellationToken cancellationToken = default);

    /// <summary>A second person with the same right agrees.</summary>
    /// <param name="inhalt">Hash of the content that person has seen.</param>
    /// <param name="begruendung">What was checked.</param>
    /// <exception cref="Kernel.Fachfehler">Not waiting any more, the submitter's own matter, or another content.</exception>
    /// <exception cref="Rechte.Verweigert">The caller does not have the right of the action, or only as the submitter's deputy.</exception>
    Task FreigebenAsync(string vorgang, string inhalt, string begruendung, Kontext kontext, Guid? befehlId = null, CancellationToken cancellationToken = default);

    /// <summary>A second person with the same right refuses.</summary>
    /// <inheritdoc cref="FreigebenAsync"/>
    Task AblehnenAsync(string vorgang, string inhalt, string begruendung, Kontext kontext, Guid? befehlId = null, CancellationToken cancellationToken = default);

    /// <summary>What uses the release up; written together with what was released, so that neither happens without the other, and only one of two at the same time.</summary>
    /// <param name="inhalt">Hash of what is done now.</param>
    /// <param name="verwendung">Id of the command it is used for.</param>
    /// <exception cref="Kernel.Fachfehler">Not released, used already, or another content.</exception>
    Task<StreamAppend> VerwendungAsync(string vorgang, string inhalt, Guid verwendung, Kontext kontext, CancellationToken cancellationToken = default);

    /// <returns>Null: no such matter in this Mandant.</returns>
    Task<Freigabe?> StandAsync(string mandant, string vorgang, CancellationToken cancellationToken = default);
}
