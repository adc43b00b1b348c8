using System.CommandLine;
using System.CommandLine.Help;
using KitaPlus.Anmeldung;
using KitaPlus.Beitraege;
using KitaPlus.Benutzerverwaltung;
using KitaPlus.Besetzung;
using KitaPlus.Betrieb;
using KitaPlus.Einrichtungen;
using KitaPlus.Host.Befehlszeilenhilfe;
using KitaPlus.Host.Verben;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Host.Web;
using KitaPlus.Kinder;
using KitaPlus.Meldewesen;
using KitaPlus.Kostenrechnung;
using KitaPlus.Personal;
using KitaPlus.Planung;
using KitaPlus.Verpflegung;
using KitaPlus.Barkasse;
using KitaPlus.Zahlungsverkehr;
using KitaPlus.Dokumente;
using KitaPlus.Protokoll;
using KitaPlus.Vieraugen;

namespace KitaPlus.Host;

/// <summary>All verbs. Without a verb: the web server.</summary>
internal static class Befehlszeile
{
    /// <summary>After Ctrl-C a batch that is being written may end first.</summary>
    private static readonly TimeSpan Abbruchfrist = TimeSpan.FromSeconds(15);

    public static IReadOnlyList<IModul> Module { get; } = [new EinrichtungenModule(), new KinderModule(), new BeitraegeModule(), new BenutzerverwaltungModule(), new AnmeldungModule(), new KostenrechnungModule(), new DokumenteModule(), new VerpflegungModule(), new BarkasseModule(), new ZahlungsverkehrModule(), new PersonalModule(), new BesetzungModule(), new MeldungenModule(), new PlanungModule(), new VieraugenModule(), new ProtokollModule(), new VorfuehrungModule()];

    /// <returns>The exit code; whatever happens, people read a sentence and never a stack trace.</returns>
    public static Task<int> FuehreAusAsync(IReadOnlyList<string> woerter, Verbumgebung umgebung, CancellationToken cancellationToken = default)
    {
        umgebung.Ausfuehrlich = woerter.Contains(Verbumgebung.AusfuehrlichName);
        return umgebung.GeschuetztAsync(async () =>
        {
            var eingabe = Baue(umgebung).Parse(woerter, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (eingabe.Errors.Count == 0 || eingabe.Action is Hilfe)
                return await eingabe.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Abbruchfrist, Output = umgebung.Ausgabe, Error = umgebung.Meldungen }, cancellationToken);
            foreach (var satz in Eingabefehler.Saetze(eingabe)) await umgebung.Meldungen.WriteLineAsync(satz);
            await umgebung.Meldungen.WriteLineAsync($"Hilfe: {Hilfe.Pfad(eingabe.CommandResult.Command)} --help");
            return Ende.Eingabefehler;
        });
    }

    public static RootCommand Baue(Verbumgebung umgebung)
    {
        var wurzel = new RootCommand("KitaPlus: Verwaltung von Kindertageseinrichtungen. Ohne Befehl: startet den Webserver.");
        foreach (var o in umgebung.Ablageoptionen) wurzel.Options.Add(o);
        foreach (var v in Module.SelectMany(m => m.Verben(umgebung))) wurzel.Subcommands.Add(v);
        foreach (var v in (Command[])[ImportVerb.Baue(umgebung), PruefenVerb.Baue(umgebung), SiegelVerb.Baue(umgebung), AnsichtenVerb.Baue(umgebung), BeispieldatenVerb.Baue(umgebung), EinrichtenVerb.Baue(umgebung), RundgangVerb.Baue(umgebung)]) wurzel.Subcommands.Add(v);
        var start = new Webstart(umgebung);
        foreach (var o in start.Angaben) wurzel.Options.Add(o);
        wurzel.SetAction(start.AusfuehrenAsync);
        foreach (var hilfe in wurzel.Options.OfType<HelpOption>()) hilfe.Action = new Hilfe(umgebung.Ausgabe, [.. umgebung.Ablageoptionen]);
        return wurzel;
    }
}
