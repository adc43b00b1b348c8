using System.CommandLine;
using System.Globalization;
using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benutzerverwaltung;

/// <summary><c>rechte --stichtag</c>: who had which rights on a day, as it was known then.</summary>
internal static class RechteVerb
{
    private static readonly string[] Koepfe = ["Benutzer", "Name", "Benutzername", "Gruppe", "Rolle", "Orte", "Zeitraum", "Antrag", "Beschluss", "Zugewiesen von", "Zugewiesen am", "Sperre", "An diesem Tag"];

    public static Command Baue(IVerbumgebung u)
    {
        var stichtag = Optionen.Tag("--stichtag", "Tag, für den die Rechte gezeigt werden; ohne Angabe: heute");
        var stand = Optionen.Stand();
        var person = Optionen.Text("--person", "nur dieser Benutzer", "KENNUNG");
        var einrichtung = Optionen.Text("--einrichtung", "nur Rechte an dieser Einrichtung", "KENNUNG");
        var rolle = Optionen.Text("--rolle", $"nur diese Rolle: {string.Join(", ", Rollen.Alle.Select(r => r.Kuerzel))}", "ROLLE");
        var ausgabe = Optionen.Wahl("--ausgabe", "Tabelle für Menschen oder CSV (Semikolon, UTF-8)", "tabelle", "tabelle", "csv");
        var c = new Command("rechte", "zeigt, wer an einem Tag welche Rechte hatte") { stichtag, stand, person, einrichtung, rolle, ausgabe };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            var tag = r.GetValue(stichtag) ?? Berlin.Tag(u.Uhr.GetUtcNow());
            var filter = new Rechtefilter(r.GetValue(person), r.GetValue(einrichtung), Rolle(r.GetValue(rolle)));
            var buch = await a.Dienste.GetRequiredService<IZugangsauskunft>().BuchAsync(kontext.Mandant, abbruch);
            var zeilen = buch.Stichtag(tag, r.GetValue(stand) ?? Kenntnisstand.Alles, filter);
            await u.Ausgabe.WriteAsync(r.GetValue(ausgabe) == "csv" ? Csv(zeilen) : Text(zeilen, tag));
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static Rolle? Rolle(string? kuerzel)
    {
        if (kuerzel is null) return null;
        return Rollen.Alle.FirstOrDefault(r => string.Equals(r.Kuerzel, kuerzel, StringComparison.OrdinalIgnoreCase))?.Rolle
            ?? throw new Fachfehler($"„{kuerzel}“ ist keine Rolle; vorhanden sind {string.Join(", ", Rollen.Alle.Select(r => $"{r.Kuerzel} ({r.Titel})"))}.");
    }

    private static string Text(IReadOnlyList<Rechtezeile> zeilen, DateOnly tag)
    {
        if (zeilen.Count == 0) return $"Am {tag:dd.MM.yyyy} hatte dort niemand ein Recht.\n";
        var tabelle = new Tabelle("Benutzer", "Name", "Rolle", "Orte", "Zeitraum", "An diesem Tag", "Antrag", "Sperre").Hoechstens(3, 40);
        foreach (var z in zeilen) tabelle.Add(z.Benutzer, z.Name, z.Zuweisung.Rolle.Titel(), Orte(z), z.Zuweisung.Zeit.ToString(), Tagesabschnitt.Text(z.Abschnitte), z.Zuweisung.Antrag, z.Sperre ?? "");
        return $"{tabelle}{zeilen.Count:N0} Rechte am {tag:dd.MM.yyyy}.\n";
    }

    private static string Csv(IReadOnlyList<Rechtezeile> zeilen)
    {
        var text = new StringBuilder().AppendJoin(';', Koepfe).Append('\n');
        foreach (var z in zeilen)
        {
            text.AppendJoin(';', new[]
            {
                z.Benutzer, z.Name, z.Benutzername, z.Gruppe.Titel(), z.Zuweisung.Rolle.Titel(), Orte(z), z.Zuweisung.Zeit.ToString(), z.Zuweisung.Antrag, z.Beschluss ?? "", z.ZugewiesenVon,
                Berlin.Ortszeit(z.ZugewiesenAm).ToString("dd.MM.yyyy HH:mm", CultureInfo.InvariantCulture), z.Sperre ?? "", Tagesabschnitt.Text(z.Abschnitte),
            }.Select(Csvfeld.Text)).Append('\n');
        }

        return text.ToString();
    }

    private static string Orte(Rechtezeile z) => string.Join(", ", z.Zuweisung.Orte);
}
