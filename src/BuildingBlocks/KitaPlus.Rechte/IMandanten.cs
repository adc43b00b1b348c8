namespace KitaPlus.Rechte;

/// <summary>The Mandanten of this installation.</summary>
public interface IMandanten
{
    ValueTask<IReadOnlyList<Mandantenname>> AlleAsync(CancellationToken cancellationToken = default);
}

public sealed record Mandantenname(string Id, string Name);

/// <summary>Who works where.</summary>
public interface IBenutzerverzeichnis
{
    /// <summary>User ids of those who work at the Einrichtungen of a Sichtbereich, or at a Träger all of whose Einrichtungen lie in it.</summary>
    ValueTask<IReadOnlyCollection<string>> AnAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default);
}

/// <summary>Who manages whom (Nutzungsordnung no. 3).</summary>
public interface IBenutzerzustaendigkeit
{
    /// <returns>Null when <paramref name="handelnder"/> manages the access of <paramref name="benutzer"/>, else the sentence that says who does.</returns>
    ValueTask<string?> HindernisAsync(string mandant, string handelnder, string benutzer, CancellationToken cancellationToken = default);
}
