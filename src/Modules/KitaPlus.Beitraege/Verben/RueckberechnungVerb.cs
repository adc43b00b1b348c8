using System.CommandLine;
using System.Globalization;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Verben;

/// <summary><c>rueckberechnung --von --bis …</c>: preview or posting of differences.</summary>
internal static class RueckberechnungVerb
{
    public static Command Baue(IVerbumgebung u)
    {
        var heute = Monat.Von(Berlin.Tag(u.Uhr.GetUtcNow()));
        var (von, bis, stand) = (Optionen.Monat("--von", "erster Monat", heute - 59), Optionen.Monat("--bis", "letzter Monat", heute), Optionen.Stand());
        var (jugendamt, einrichtung, familie, kind) = (Optionen.Text("--jugendamt", "nur dieses Jugendamt", "KENNUNG"), Optionen.Text("--einrichtung", "nur Familien mit einem Kind in dieser Einrichtung", "KENNUNG"), Optionen.Text("--familie", "nur diese Familie (Haushalt)", "KENNUNG"), Optionen.Text("--kind", "nur die Familie dieses Kindes", "KENNUNG"));
        var (vorschau, buchen) = (Optionen.Schalter("--vorschau", "zeigt die Differenzen, ohne etwas zu buchen (Standard)"), Optionen.Schalter("--buchen", "bucht die Differenzen"));
        var (fortsetzen, abbrechen) = (Optionen.Text("--fortsetzen", "führt einen unterbrochenen Lauf zu Ende", "LAUF"), Optionen.Text("--abbrechen", "gibt einen unterbrochenen Lauf auf; was er gebucht hat, bleibt gebucht", "LAUF"));
        var verpflegung = Optionen.Schalter("--verpflegung", "rechnet die Verpflegung statt der Elternbeiträge");
        var ausgabe = Optionen.Text("--ausgabe", "schreibt jede Differenz in diese Datei (.csv oder .json, siehe docs/formate/ausgaben.md)", "DATEI");
        var c = new Command("rueckberechnung", "berechnet Beiträge oder Verpflegung für einen Zeitraum neu, vergleicht sie mit dem Gebuchten und bucht auf Wunsch die Differenzen")
        {
            von, bis, stand, jugendamt, einrichtung, familie, kind, verpflegung, vorschau, buchen, fortsetzen, abbrechen, ausgabe,
        };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            if (r.GetValue(vorschau) && (r.GetValue(buchen) || r.GetValue(fortsetzen) is not null)) throw new Fachfehler("„--vorschau“ und Buchen schließen einander aus; bitte eines davon weglassen.");
            Optionen.PruefeZeitraum(r.GetValue(von), r.GetValue(bis));
            Laufausgabe.PruefeEndung(r.GetValue(ausgabe));
            Task Befehl(LaufBefehl b) => a.SendeAsync(b, kontext, null, abbruch);
            if (r.GetValue(abbrechen) is { } aufgeben)
            {
                await Befehl(new BrichLaufAb(aufgeben, "auf der Befehlszeile abgebrochen"));
                await u.Ausgabe.WriteLineAsync($"Der Lauf {aufgeben} ist aufgegeben. Was er gebucht hat, bleibt gebucht.");
                return Ende.Gut;
            }

            var umfang = new Laufumfang(r.GetValue(von), r.GetValue(bis), r.GetValue(stand) ?? Kenntnisstand.Alles, r.GetValue(jugendamt), r.GetValue(einrichtung), r.GetValue(familie), r.GetValue(kind),
                r.GetValue(verpflegung) ? Berechnung.Forderungsart.Verpflegung : Berechnung.Forderungsart.Elternbeitrag);
            var lauf = Laufkennung.Neu(u.Uhr);
            if (r.GetValue(fortsetzen) is { } offen) (lauf, umfang) = (offen, (await a.Dienste.GetRequiredService<Laufbuch>().OffenerAsync(kontext.Mandant, offen, abbruch)).Umfang);
            await a.NachfuehrenAsync([BestandView.Ansicht], abbruch);
            return r.GetValue(buchen) || r.GetValue(fortsetzen) is not null
                ? await BucheAsync(u, a, kontext, lauf, umfang, r.GetValue(ausgabe), Befehl, abbruch)
                : await ZeigeVorschauAsync(u, a, kontext, umfang, r.GetValue(ausgabe), abbruch);
        }, ct));
        return c;
    }

    private static async Task<int> ZeigeVorschauAsync(IVerbumgebung u, Anwendung a, Kontext kontext, Laufumfang umfang, string? datei, CancellationToken abbruch)
    {
        await using var bestand = await Bestand.OeffneAsync(a.Ansichten, kontext.Mandant, abbruch);
        var vorschau = await u.MitFortschrittAsync("Rechne", p => Task.Run(() => Vorschaulauf.Rechne(bestand, umfang, p, abbruch), abbruch));
        await Laufbericht.SchreibeAsync(u.Ausgabe, vorschau, bestand, a, abbruch);
        if (datei is not null) await Laufausgabe.SchreibeAsync(datei, vorschau, bestand, a, abbruch);
        return vorschau.Familien.Any(f => f.Fehler is not null || f.Luecken.Count > 0) ? Ende.MitBefund : Ende.Gut;
    }

    private static async Task<int> BucheAsync(IVerbumgebung u, Anwendung a, Kontext kontext, string lauf, Laufumfang umfang, string? datei, Func<LaufBefehl, Task> befehl, CancellationToken abbruch)
    {
        async Task MitHinweis(LaufBefehl b)
        {
            await befehl(b);
            if (b is BeginneLauf) await u.Meldungen.WriteLineAsync($"Lauf {lauf} bucht. Wird er unterbrochen: „rueckberechnung --fortsetzen {lauf}“.");
        }

        var buchung = a.Dienste.GetRequiredService<Buchungslauf>();
        var ergebnis = await u.MitFortschrittAsync("Rechne und buche", p => buchung.BucheAsync(lauf, umfang, kontext, MitHinweis, p, null, abbruch));
        await using var bestand = await Bestand.OeffneAsync(a.Ansichten, kontext.Mandant, abbruch);
        await Laufbericht.SchreibeAsync(u.Ausgabe, ergebnis.Vorschau, bestand, a, abbruch);
        if (datei is not null) await Laufausgabe.SchreibeAsync(datei, ergebnis.Vorschau, bestand, a, abbruch);
        await u.Ausgabe.WriteLineAsync(ergebnis.Konten == 0
            ? $"Lauf {ergebnis.Lauf}: nichts zu buchen."
            : $"Lauf {ergebnis.Lauf}: auf {Zahlen.Menge(ergebnis.Konten, "Konto", "Konten")} gebucht, zusammen {ergebnis.Summe.MitVorzeichen()}.");
        foreach (var (familie, grund) in ergebnis.Uebersprungen) await u.Meldungen.WriteLineAsync($"Übersprungen: {Laufbericht.Familienname(bestand, familie)}: {grund}");
        return ergebnis.Uebersprungen.Count > 0 || ergebnis.Vorschau.Familien.Any(f => f.Luecken.Count > 0) ? Ende.MitBefund : Ende.Gut;
    }
}
