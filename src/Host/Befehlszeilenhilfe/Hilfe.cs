using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using KitaPlus.Betrieb;

namespace KitaPlus.Host.Befehlszeilenhilfe;

/// <summary>The help of a verb, in German: the one of the library is translated only in part.</summary>
internal sealed class Hilfe(TextWriter ausgabe, IReadOnlyCollection<Option> ueberall) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        Schreibe(parseResult.CommandResult.Command);
        return Ende.Gut;
    }

    /// <summary>The words that lead to a command, e.g. <c>kitaplus konto verzicht</c>.</summary>
    public static string Pfad(Command c) => c.Parents.OfType<Command>().FirstOrDefault() is { } oben ? $"{Pfad(oben)} {c.Name}" : "kitaplus";

    private void Schreibe(Command c)
    {
        foreach (var zeile in Umbruch.Zeilen(Satz(c.Description), Umbruch.Breite)) ausgabe.WriteLine(zeile);
        ausgabe.WriteLine();
        ausgabe.WriteLine("Aufruf:");
        if (c.Action is not null) ausgabe.WriteLine($"  {string.Join(' ', (string[])[Pfad(c), .. c.Arguments.Select(Platz), .. c.Options.Where(o => o.Required).Select(o => $"{o.Name} {Wertname(o)}"), "[Optionen]"])}");
        if (c.Subcommands.Count > 0) ausgabe.WriteLine($"  {Pfad(c)} BEFEHL …");
        Liste("Angaben:", c.Arguments.Select(a => (Platz(a), a.Description ?? "")));
        Liste("Befehle:", c.Subcommands.Where(s => !s.Hidden).Select(s => ($"{s.Name} {string.Join(' ', s.Arguments.Select(Platz))}".TrimEnd(), Satz(s.Description))));
        var eigene = c.Options.Except(ueberall).Where(o => !o.Hidden && o is not HelpOption and not VersionOption).ToList();
        Liste("Nötige Optionen:", eigene.Where(o => o.Required).Select(Zeile));
        Liste("Optionen:", eigene.Where(o => !o.Required).Select(Zeile));
        Liste("Bei jedem Befehl:", [.. ueberall.Select(Zeile), ("--help", "diese Hilfe"), .. c is RootCommand ? [("--version", "Fassung des Programms")] : Array.Empty<(string, string)>()]);
        if (c.Subcommands.Count == 0) return;
        ausgabe.WriteLine();
        ausgabe.WriteLine($"Mehr zu einem Befehl: {Pfad(c)} BEFEHL --help");
    }

    private void Liste(string kopf, IEnumerable<(string Links, string Rechts)> eintraege)
    {
        var alle = eintraege.ToList();
        if (alle.Count == 0) return;
        ausgabe.WriteLine();
        ausgabe.WriteLine(kopf);
        var breite = alle.Max(e => e.Links.Length);
        foreach (var (links, rechts) in alle) ausgabe.WriteLine(Umbruch.Absatz($"  {links.PadRight(breite)}  ", rechts));
    }

    private static (string, string) Zeile(Option o)
    {
        var sonst = o.HasDefaultValue && o.Arity.MaximumNumberOfValues > 0 && o.GetDefaultValue() is { } wert and not bool ? $" [sonst: {wert}]" : "";
        return ($"{o.Name} {Wertname(o)}".TrimEnd(), o.Description + sonst);
    }

    private static string Wertname(Option o) =>
        o.Arity.MaximumNumberOfValues == 0 || o.ValueType == typeof(bool) ? "" : o.HelpName ?? o.Name.TrimStart('-').ToUpperInvariant();

    private static string Platz(Argument a)
    {
        var name = a.Arity.MaximumNumberOfValues > 1 ? a.Name + "…" : a.Name;
        return a.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string Satz(string? text) => string.IsNullOrEmpty(text) ? "" : char.ToUpperInvariant(text[0]) + text[1..] + (text[^1] == '.' ? "" : ".");
}
