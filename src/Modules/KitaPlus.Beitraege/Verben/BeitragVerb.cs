using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Verben;

/// <summary><c>beitrag erklaeren KIND MONAT</c> and <c>beitrag monate</c>: the result of a calculation, in words and as rows.</summary>
internal static class BeitragVerb
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };

    public static Command Baue(IVerbumgebung u) => new("beitrag", "Beiträge erklären und auflisten") { Erklaeren(u), Monate(u) };

    private static Command Erklaeren(IVerbumgebung u)
    {
        var kind = new Argument<string>("KIND") { Description = "Kennung des Kindes" };
        var monat = Optionen.Monatsangabe("MONAT", "der Monat");
        var stand = Optionen.Stand();
        var c = new Command("erklaeren", "leitet den Beitrag eines Kindes für einen Monat Schritt für Schritt her") { kind, monat, stand };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            await using var bestand = await Bestand.OeffneNeuestenAsync(a, kontext.Mandant, abbruch);
            var name = r.GetValue(kind)!;
            var m = r.GetValue(monat);
            var herleitungen = Herleitungssuche.Finde(bestand, name, m, r.GetValue(stand) ?? Kenntnisstand.Alles);
            await u.Ausgabe.WriteLineAsync($"Elternbeitrag für {name}, {m.Lang()}, bekannt: {r.GetValue(stand) ?? Kenntnisstand.Alles}");
            if (herleitungen.Count == 0)
            {
                await u.Ausgabe.WriteLineAsync("In diesem Monat ist keine Betreuung vereinbart; es fällt kein Beitrag an.");
                return Ende.Gut;
            }

            var auskunft = new Ereignisauskunft(a.Store, a.Codec);
            foreach (var h in herleitungen) await SchreibeAsync(u.Ausgabe, h, bestand, auskunft, abbruch);
            return herleitungen.Any(h => h.Zeile.Status != Status.Betrag) ? Ende.MitBefund : Ende.Gut;
        }, ct));
        return c;
    }

    private static async Task SchreibeAsync(TextWriter aus, Herleitung h, Bestand bestand, Ereignisauskunft auskunft, CancellationToken abbruch)
    {
        var zeilen = Herleitungstext.Zeilen(h, j => bestand.Woerter.Text(Codeart.Jugendamt, j));
        var tabelle = new Tabelle("", "Schritt", "Grundlage", "vorher", "nachher", "Ereignisse").Rechts(3, 4).Hoechstens(1, 46).Hoechstens(2, 20);
        var nummer = 1;
        foreach (var z in zeilen) tabelle.Add($"{nummer++}.", z.Satz, z.Paragraph, z.Vorher, z.Nachher, string.Join(", ", z.Positionen.Distinct()));
        await aus.WriteLineAsync();
        await aus.WriteLineAsync(tabelle.ToString());
        await aus.WriteLineAsync(h.Zeile.Status == Status.Betrag ? $"Beitrag: {new Geld(h.Zeile.Cent)} im Monat." : "Kein Beitrag berechenbar.");
        await aus.WriteLineAsync();
        await aus.WriteLineAsync("Verwendete Angaben:");
        foreach (var p in zeilen.SelectMany(z => z.Positionen).Distinct().Order())
            if (await auskunft.FindeAsync(p, abbruch) is { } e) await aus.WriteLineAsync(Umbruch.Absatz("  ", e.ToString()));
    }

    private static Command Monate(IVerbumgebung u)
    {
        var heute = Monat.Von(Berlin.Tag(u.Uhr.GetUtcNow()));
        var (von, bis, stand) = (Optionen.Monat("--von", "erster Monat", heute), Optionen.Monat("--bis", "letzter Monat", heute), Optionen.Stand());
        var (familie, ausgabe) = (Optionen.Text("--familie", "nur diese Familie (Haushalt)", "KENNUNG"), Optionen.Text("--ausgabe", "Datei (.csv oder .json); ohne Angabe CSV auf der Standardausgabe", "DATEI"));
        var c = new Command("monate", "eine Zeile je Kind und Monat: Haushalt, Kind, Monat, Betrag in Cent oder der Grund, warum es keinen gibt") { von, bis, stand, familie, ausgabe };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            Optionen.PruefeZeitraum(r.GetValue(von), r.GetValue(bis));
            Laufausgabe.PruefeEndung(r.GetValue(ausgabe));
            await using var bestand = await Bestand.OeffneNeuestenAsync(a, kontext.Mandant, abbruch);
            long? nur = r.GetValue(familie) is { } f ? bestand.Familie(Codeart.Haushalt, f) ?? throw new Fachfehler($"Eine Familie „{f}“ gibt es nicht.") : null;
            var zeilen = Herleitungssuche.Monatszeilen(bestand, r.GetValue(von), r.GetValue(bis), r.GetValue(stand) ?? Kenntnisstand.Alles, nur);
            var alsJson = r.GetValue(ausgabe)?.EndsWith(".json", StringComparison.OrdinalIgnoreCase) == true;
            var text = alsJson ? Json(zeilen) : Csv(zeilen);
            if (r.GetValue(ausgabe) is { } datei) await Ausgabedatei.SchreibeAsync(datei, text, abbruch);
            else await u.Ausgabe.WriteAsync(text);
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static string Csv(IEnumerable<Monatszeile> zeilen)
    {
        var text = new StringBuilder("haushalt;kind;monat;jugendamt;zahlungspflichtig;betrag_cent;grund\n");
        foreach (var z in zeilen)
            text.AppendJoin(';', new[] { z.Haushalt, z.Kind, z.Monat, z.Jugendamt, z.Zahlungspflichtig, z.BetragCent?.ToString(CultureInfo.InvariantCulture), z.Grund }.Select(Csvfeld.Text)).Append('\n');
        return text.ToString();
    }

    private static string Json(IEnumerable<Monatszeile> zeilen) =>
        JsonSerializer.Serialize(zeilen, Form) + "\n";
}
