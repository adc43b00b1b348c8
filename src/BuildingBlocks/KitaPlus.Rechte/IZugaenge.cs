namespace KitaPlus.Rechte;

/// <summary>What is known of the accesses right now, never older than the last acknowledged command. Answered from memory.</summary>
public interface IZugaenge
{
    /// <returns>Null when there is no such user in this Mandant.</returns>
    ValueTask<Zugangsstand?> StandAsync(string mandant, string benutzer, CancellationToken cancellationToken = default);

    /// <summary>By user name; upper and lower case and Unicode forms do not differ.</summary>
    ValueTask<Zugangsstand?> NachNameAsync(string mandant, string benutzername, CancellationToken cancellationToken = default);

    /// <summary>The matrices that apply, oldest first.</summary>
    ValueTask<Rechtematrix> MatrixAsync(string mandant, DateOnly tag, CancellationToken cancellationToken = default);
}

/// <param name="Revision">Grows with every change of this access; sessions that carry an older one are judged anew.</param>
public sealed record Zugangsstand(Zugang Zugang, string Benutzername, string Anzeigename, long Revision, Zugangsregeln Regeln);

/// <summary>From when and from where a person may log in; empty lists limit nothing.</summary>
/// <param name="NurRegistrierteGeraete">Träger-Vertreter: only from a registered device (dienstlicher Arbeitsplatzrechner).</param>
public sealed record Zugangsregeln(IReadOnlyList<Zeitfenster> Zeiten, IReadOnlyList<string> Netze, bool NurRegistrierteGeraete);

/// <summary>Hours of Berlin local time on one day of the week; the end is exclusive.</summary>
public readonly record struct Zeitfenster(DayOfWeek Tag, TimeOnly Von, TimeOnly Bis);
