namespace KitaPlus.Rechte;

/// <summary>A module tells to which Einrichtungen its records belong.</summary>
public interface IZielbestimmung
{
    /// <summary>Prefix of the streams it knows, e.g. <c>kind-</c>.</summary>
    string Praefix { get; }

    /// <summary>The places of a record of this Mandant.</summary>
    /// <param name="schluessel">Stream name without the prefix.</param>
    ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default);
}

/// <summary>Refused; the shell answers with the sentence and writes it to the Protokoll.</summary>
public sealed class Verweigert(Urteil urteil) : Exception(urteil.Satz)
{
    public Urteil Urteil { get; } = urteil;
}
