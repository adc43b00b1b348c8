namespace KitaPlus.Betrieb;

/// <summary>Scanned papers. The content is encrypted with the key of the person: destroying that key makes it unreadable everywhere.</summary>
public interface IAktenablage
{
    /// <summary>Stores a file; the same id again replaces nothing.</summary>
    /// <param name="person">Pseudonym whose key protects it, e.g. <c>benutzer-b-1a2b3c4d</c>.</param>
    /// <param name="zweck">Purpose of the key, see <see cref="Kernel.Zwecke"/>.</param>
    /// <param name="kennung">Id of the Beleg, unique in the Mandant.</param>
    /// <returns>SHA-256 of the content in the clear, hexadecimal.</returns>
    /// <exception cref="Kernel.Fachfehler">Empty, larger than <see cref="Aktendatei.Hoechstens"/>, or the data of the person have been erased.</exception>
    Task<string> LegeAbAsync(string mandant, string person, string zweck, string kennung, ReadOnlyMemory<byte> inhalt, CancellationToken cancellationToken = default);

    /// <returns>Null when there is no such file or the data of the person have been erased.</returns>
    /// <exception cref="Kernel.Fachfehler">The stored file was changed.</exception>
    Task<byte[]?> LiesAsync(string mandant, string person, string zweck, string kennung, CancellationToken cancellationToken = default);
}
