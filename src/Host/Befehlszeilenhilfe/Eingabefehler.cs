using System.CommandLine;
using System.CommandLine.Parsing;

namespace KitaPlus.Host.Befehlszeilenhilfe;

/// <summary>What is wrong with the words on the command line, as German sentences.</summary>
internal static class Eingabefehler
{
    public static IEnumerable<string> Saetze(ParseResult r)
    {
        var befehl = r.CommandResult.Command;
        var saetze = new List<string>();
        foreach (var wort in r.UnmatchedTokens) saetze.Add(Unbekannt(wort, befehl));
        foreach (var e in r.Errors)
        {
            switch (e.SymbolResult)
            {
                case OptionResult { Tokens.Count: 0, IdentifierToken: null } o:
                    saetze.Add($"Es fehlt „{o.Option.Name}“: {o.Option.Description}.");
                    break;
                case OptionResult { Tokens.Count: 0 } o:
                    saetze.Add($"„{o.Option.Name}“ braucht einen Wert: {o.Option.Description}.");
                    break;
                case OptionResult { Tokens.Count: > 1 } o when o.Option.Arity.MaximumNumberOfValues == 1:
                    saetze.Add($"„{o.Option.Name}“ darf nur einmal angegeben werden.");
                    break;
                case ArgumentResult { Tokens.Count: 0 } a when a.Parent is CommandResult:
                    saetze.Add($"Es fehlt {a.Argument.Name}: {a.Argument.Description}.");
                    break;
                case ArgumentResult { Tokens.Count: 0, Parent: OptionResult o }:
                    saetze.Add($"„{o.Option.Name}“ braucht einen Wert: {o.Option.Description}.");
                    break;
                case CommandResult c when r.UnmatchedTokens.Count == 0 && Fehlende(r, c.Command) is { Count: > 0 } fehlende:
                    saetze.AddRange(fehlende);
                    break;
                case CommandResult when r.UnmatchedTokens.Count > 0:
                    break;
                default:
                    if (!r.UnmatchedTokens.Any(t => e.Message.Contains($"'{t}'", StringComparison.Ordinal))) saetze.Add(e.Message);
                    break;
            }
        }

        return saetze.Distinct();
    }

    private static List<string> Fehlende(ParseResult r, Command c)
    {
        var fehlende = c.Options.Where(o => o.Required && r.GetResult(o) is null or { Implicit: true }).Where(o => o.Required).Select(o => $"Es fehlt „{o.Name}“: {o.Description}.").ToList();
        foreach (var a in c.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && r.GetResult(a) is null or { Tokens.Count: 0 }).Where(a => a.Arity.MinimumNumberOfValues > 0))
            fehlende.Add($"Es fehlt {a.Name}: {a.Description}.");
        if (fehlende.Count == 0 && c.Action is null && c.Subcommands.Count > 0)
            fehlende.Add($"Hinter „{c.Name}“ fehlt ein Befehl: {string.Join(", ", c.Subcommands.Select(s => s.Name))}.");
        return fehlende;
    }

    private static string Unbekannt(string wort, Command befehl)
    {
        var moeglich = wort.StartsWith('-')
            ? befehl.Options.Concat(befehl.Parents.OfType<Command>().SelectMany(c => c.Options)).Select(o => o.Name)
            : befehl.Subcommands.Select(c => c.Name);
        var nahe = moeglich.Select(m => (Name: m, Abstand: Abstand(wort, m))).Where(x => x.Abstand <= 3).OrderBy(x => x.Abstand).Select(x => x.Name).FirstOrDefault();
        var was = wort.StartsWith('-') ? $"„{wort}“ ist keine Option von „{Hilfe.Pfad(befehl)}“."
            : befehl.Subcommands.Count > 0 ? $"„{wort}“ ist kein Befehl." : $"„{wort}“ ist eine Angabe zu viel.";
        return nahe is null ? was : $"{was} Gemeint ist vielleicht „{nahe}“.";
    }

    /// <summary>Number of letters to insert, delete or replace.</summary>
    private static int Abstand(string a, string b)
    {
        var zeile = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var schraeg = zeile[0];
            zeile[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (schraeg, zeile[j]) = (zeile[j], Math.Min(Math.Min(zeile[j], zeile[j - 1]) + 1, schraeg + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }

        return zeile[^1];
    }
}
