using System.CommandLine;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Betrieb;

/// <summary>What a module gives to the application.</summary>
public interface IModul
{
    void Codec(ICodecBuilder codec);

    void Register(IServiceCollection services);

    IEnumerable<View> Ansichten { get; }

    /// <summary>The right of each of its commands and queries.</summary>
    IEnumerable<Handlung> Handlungen { get; }

    /// <summary>Its verbs on the command line.</summary>
    IEnumerable<Command> Verben(IVerbumgebung umgebung);
}

/// <summary>What a verb needs from the program: the application to be opened, and where to speak.</summary>
public interface IVerbumgebung
{
    TimeProvider Uhr { get; }

    /// <summary>Standard output for results, standard error for progress and errors.</summary>
    TextWriter Ausgabe { get; }

    TextWriter Meldungen { get; }

    /// <summary>Opens the application with the storage named on the command line, does the work and closes it; mistakes of people become a sentence and an exit code.</summary>
    Task<int> AusfuehrenAsync(ParseResult eingabe, Func<Anwendung, Kontext, CancellationToken, Task<int>> arbeit, CancellationToken cancellationToken);

    /// <summary>Shows progress while the work goes on.</summary>
    Task<T> MitFortschrittAsync<T>(string was, Func<IProgress<(long Fertig, long Alle)>, Task<T>> arbeit);
}

/// <summary>Exit codes of all verbs; documented in docs/formate/befehlszeile.md.</summary>
public static class Ende
{
    public const int Gut = 0;

    /// <summary>The input is wrong: nothing was written.</summary>
    public const int Eingabefehler = 1;

    /// <summary>Done, but something was skipped or found wrong (families that could not be computed, a broken seal …).</summary>
    public const int MitBefund = 2;

    /// <summary>The store is in use by another process, full, read-only or cannot be reached.</summary>
    public const int Speicher = 3;

    /// <summary>A defect of the program.</summary>
    public const int Programmfehler = 4;

    /// <summary>Submitted only: a second person has to release it first, then the same verb is to be called again.</summary>
    public const int Wartet = 5;

    /// <summary>Ctrl-C; what was acknowledged before is stored.</summary>
    public const int Abgebrochen = 130;
}
