using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Spectre.Console;

namespace KitaPlus.Host;

/// <summary>Opens the storage that the options name, and turns what goes wrong into a sentence and an exit code.</summary>
internal sealed class Verbumgebung(TimeProvider uhr, TextWriter ausgabe, TextWriter meldungen) : IVerbumgebung
{
    private readonly Option<string> ordner = new("--daten")
    {
        HelpName = "ORDNER", Description = "Datenordner der eingebetteten Ablage (auch Umgebungsvariable KITAPLUS_DATEN)", Recursive = true,
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("KITAPLUS_DATEN") is { Length: > 0 } d ? d : "daten",
    };

    private readonly Option<string?> postgres = new("--postgres")
    {
        HelpName = "VERBINDUNG", Description = "statt des Ordners: Verbindung zu PostgreSQL (auch KITAPLUS_POSTGRES)", Recursive = true,
    };

    private readonly Option<string?> schluessel = new("--schluessel")
    {
        HelpName = "VERBINDUNG", Description = "mit PostgreSQL: Verbindung zur getrennten Datenbank der Personenschlüssel (auch KITAPLUS_SCHLUESSEL)", Recursive = true,
    };

    private readonly Option<string> mandant = new("--mandant") { HelpName = "KENNUNG", Description = "Kennung der Rendantur", Recursive = true, DefaultValueFactory = _ => "rendantur" };

    private readonly Option<string> benutzer = new("--benutzer")
    {
        HelpName = "NAME", Description = "wer den Befehl gibt (steht bei jedem Ereignis)", Recursive = true, DefaultValueFactory = _ => Environment.UserName is { Length: > 0 } n ? n : "unbekannt",
    };

    public const string AusfuehrlichName = "--ausfuehrlich";

    private readonly Option<bool> ausfuehrlich = new(AusfuehrlichName) { Description = "zeigt bei einem Programmfehler alle Einzelheiten", Recursive = true };

    public TimeProvider Uhr => uhr;

    /// <summary>Shows the details of a defect instead of putting them into a file.</summary>
    public bool Ausfuehrlich { get; set; }

    public TextWriter Ausgabe => ausgabe;

    public TextWriter Meldungen => meldungen;

    public IEnumerable<Option> Ablageoptionen => [ordner, postgres, schluessel, mandant, benutzer, ausfuehrlich];

    public Ablage Ablage(ParseResult r)
    {
        PruefeVerbindung(postgres, Verbindung(postgres, "KITAPLUS_POSTGRES", r));
        PruefeVerbindung(schluessel, Verbindung(schluessel, "KITAPLUS_SCHLUESSEL", r));
        if (Verbindung(postgres, "KITAPLUS_POSTGRES", r) is not { Length: > 0 } p) return new Ablage.Ordner(Path.GetFullPath(r.GetValue(ordner)!));
        return Verbindung(schluessel, "KITAPLUS_SCHLUESSEL", r) is { Length: > 0 } s && !SelbeDatenbank(s, p)
            ? new Ablage.Postgres(p, s)
            : throw new Fachfehler("Mit „--postgres“ gehört „--schluessel“: die Verbindung zu einer zweiten Datenbank für die Personenschlüssel. Sie muss eine andere sein, damit eine Sicherung des Protokolls die Schlüssel nicht enthält.");
    }

    /// <summary>From the option or the environment; never a default of the option, for help prints defaults, and these hold passwords.</summary>
    private static string? Verbindung(Option<string?> option, string variable, ParseResult r) => r.GetValue(option) ?? Environment.GetEnvironmentVariable(variable);

    private static bool SelbeDatenbank(string a, string b)
    {
        var (x, y) = (new Npgsql.NpgsqlConnectionStringBuilder(a), new Npgsql.NpgsqlConnectionStringBuilder(b));
        return (x.Host, x.Port, x.Database ?? x.Username) == (y.Host, y.Port, y.Database ?? y.Username);
    }

    private static void PruefeVerbindung(Option<string?> option, string? verbindung)
    {
        try
        {
            _ = new Npgsql.NpgsqlConnectionStringBuilder(verbindung);
        }
        catch (ArgumentException x)
        {
            throw new Fachfehler($"„{option.Name}“ ist keine Verbindungsangabe, wie PostgreSQL sie braucht, zum Beispiel „Host=db;Username=kitaplus;Password=…;Database=kitaplus“.", x);
        }
    }

    /// <summary>Where files go that belong to the program and not to the log; with PostgreSQL too.</summary>
    public string Datenordner(ParseResult r) => Path.GetFullPath(r.GetValue(ordner)!);

    public Kontext Kontext(ParseResult r) => new(Kernel.Kennung.Pruefe(r.GetValue(mandant), "Mandant"), r.GetValue(benutzer)!);

    public Task<int> AusfuehrenAsync(ParseResult eingabe, Func<Anwendung, Kontext, CancellationToken, Task<int>> arbeit, CancellationToken cancellationToken) =>
        MitUhrAsync(eingabe, uhr, arbeit, cancellationToken);

    /// <summary>The same with another clock (sample data are recorded with a simulated one), and if wanted in another place.</summary>
    public Task<int> MitUhrAsync(ParseResult eingabe, TimeProvider andereUhr, Func<Anwendung, Kontext, CancellationToken, Task<int>> arbeit, CancellationToken cancellationToken, Ablage? statt = null) =>
        GeschuetztAsync(async () =>
        {
            var kontext = Kontext(eingabe);
            await using var anwendung = await Anwendung.OeffneAsync(statt ?? Ablage(eingabe), Befehlszeile.Module, andereUhr, cancellationToken);
            await SiegleRestAsync(anwendung, cancellationToken);
            var vorher = await anwendung.Store.HeadAsync(cancellationToken);
            try
            {
                return await arbeit(anwendung, kontext, cancellationToken);
            }
            finally
            {
                await SiegleAsync(anwendung, vorher);
            }
        });

    /// <summary>What a process wrote that was killed before it could seal. A seal that cannot be read or set keeps nobody from reading; <c>pruefen</c> says more.</summary>
    private async Task SiegleRestAsync(Anwendung anwendung, CancellationToken cancellationToken)
    {
        var rest = 0L;
        try
        {
            rest = await anwendung.Siegel.UngesiegeltAsync(cancellationToken);
            if (rest == 0) return;
            await anwendung.Siegel.SiegleAsync(force: true, cancellationToken);
            await meldungen.WriteLineAsync($"{Zahlen.Menge(rest, "Ereignis", "Ereignisse")} eines abgebrochenen Befehls {(rest == 1 ? "war" : "waren")} noch ungesiegelt; {(rest == 1 ? "es ist" : "sie sind")} jetzt gesiegelt.");
        }
        catch (EventStoreException x)
        {
            await meldungen.WriteLineAsync($"{(rest == 0 ? "Ob alles gesiegelt ist, lässt sich nicht feststellen" : $"{Zahlen.Menge(rest, "Ereignis ist", "Ereignisse sind")} noch ungesiegelt")} ({x.Message}).");
        }
    }

    /// <summary>What was written stays written, whatever happens to the seal: the next verb seals it.</summary>
    private async Task SiegleAsync(Anwendung anwendung, EventStore.Position vorher)
    {
        try
        {
            if (await anwendung.Store.HeadAsync(CancellationToken.None) > vorher) await anwendung.Siegel.SiegleAsync(force: true, CancellationToken.None);
        }
        catch (EventStoreException x)
        {
            await meldungen.WriteLineAsync($"Gespeichert ist alles; nur das Siegel darüber konnte noch nicht gesetzt werden ({x.Message}). Es folgt beim nächsten Befehl.");
        }
    }

    public async Task<int> GeschuetztAsync(Func<Task<int>> arbeit)
    {
        try
        {
            return await arbeit();
        }
        catch (WartetAufFreigabe x)
        {
            await meldungen.WriteLineAsync(x.Message);
            return Ende.Wartet;
        }
        catch (Fachfehler x)
        {
            await meldungen.WriteLineAsync(x.Message);
            return Ende.Eingabefehler;
        }
        catch (EventStoreException x)
        {
            await meldungen.WriteLineAsync(x.Message);
            return x is RevisionConflictException ? Ende.Eingabefehler : Ende.Speicher;
        }
        catch (OperationCanceledException)
        {
            await meldungen.WriteLineAsync("Abgebrochen. Was schon bestätigt war, ist gespeichert; ein begonnener Buchungslauf kann mit „rueckberechnung --fortsetzen“ zu Ende geführt werden.");
            return Ende.Abgebrochen;
        }
        catch (Exception x) when (x is IOException or UnauthorizedAccessException or System.Data.Common.DbException)
        {
            await meldungen.WriteLineAsync($"Die Ablage ist nicht erreichbar: {x.Message}");
            return Ende.Speicher;
        }
        catch (Exception x)
        {
            await meldungen.WriteLineAsync(Ausfuehrlich ? x.ToString() : Fehlerbericht.Schreibe(x, uhr));
            return Ende.Programmfehler;
        }
    }

    public async Task<T> MitFortschrittAsync<T>(string was, Func<IProgress<(long Fertig, long Alle)>, Task<T>> arbeit)
    {
        if (Console.IsErrorRedirected || !ReferenceEquals(meldungen, Console.Error)) return await arbeit(new Progress<(long, long)>());
        var konsole = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await konsole.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).StartAsync(async k =>
        {
            var balken = k.AddTask(was);
            return await arbeit(new Unmittelbar(x =>
            {
                balken.MaxValue = Math.Max(1, x.Alle);
                balken.Value = x.Fertig;
            }));
        });
    }

    /// <summary>Reports on the calling thread, so that nothing arrives after the end.</summary>
    private sealed class Unmittelbar(Action<(long Fertig, long Alle)> melde) : IProgress<(long Fertig, long Alle)>
    {
        public void Report((long Fertig, long Alle) value) => melde(value);
    }
}
