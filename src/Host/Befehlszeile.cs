using System.CommandLine;
using KitaPlus.Beitraege;
using KitaPlus.Betrieb;
using KitaPlus.Einrichtungen;
using KitaPlus.Host.Verben;
using KitaPlus.Kinder;

namespace KitaPlus.Host;

/// <summary>All verbs. Without a verb: the guided start.</summary>
internal static class Befehlszeile
{
    public static IReadOnlyList<IModul> Module { get; } = [new EinrichtungenModule(), new KinderModule(), new BeitraegeModule()];

    public static RootCommand Baue(Verbumgebung umgebung)
    {
        var wurzel = new RootCommand("KitaPlus: Verwaltung von Kindertageseinrichtungen. Ohne Befehl: geführter Start mit einer Beispiel-Rendantur.");
        foreach (var o in umgebung.Ablageoptionen) wurzel.Options.Add(o);
        foreach (var v in Module.SelectMany(m => m.Verben(umgebung))) wurzel.Subcommands.Add(v);
        foreach (var v in (Command[])[ImportVerb.Baue(umgebung), PruefenVerb.Baue(umgebung), AnsichtenVerb.Baue(umgebung), BeispieldatenVerb.Baue(umgebung)]) wurzel.Subcommands.Add(v);
        wurzel.SetAction((r, ct) => GefuehrterStart.AusfuehrenAsync(umgebung, r, ct));
        return wurzel;
    }
}
