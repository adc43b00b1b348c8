using KitaPlus.Benchmarks.Messungen;

namespace KitaPlus.Benchmarks;

/// <summary>All measurements in order.</summary>
internal static class Messprogramm
{
    public const string Verbindung = "KITAPLUS_TEST_POSTGRES";

    public static IReadOnlyList<string> Abschnitte { get; } = ["kern", "vorschau", "rueckblick", "kalt", "buchen", "essen", "nachfuehren", "anhaengen", "wachstum", "rechte", "seiten", "briefe", "zahlung", "personal", "meldungen", "planung"];

    public static async Task<int> AusfuehrenAsync(int kinder, string wurzel, bool schnell, IReadOnlyCollection<string> nur)
    {
        var unbekannt = nur.Except(Abschnitte, StringComparer.Ordinal).ToList();
        if (unbekannt.Count > 0)
        {
            await Console.Error.WriteLineAsync($"Einen Abschnitt „{unbekannt[0]}“ gibt es nicht; vorhanden sind {string.Join(", ", Abschnitte)}.");
            return 1;
        }

        // rights, pages and letters have data of their own
        var nurRechte = nur.Count > 0 && nur.All(n => n is "rechte" or "seiten" or "briefe" or "zahlung" or "personal" or "meldungen" or "planung");
        var server = Environment.GetEnvironmentVariable(Verbindung) ?? "";
        if (server.Length == 0 && (Will("vorschau") || Will("anhaengen")))
        {
            await Console.Error.WriteLineAsync($"Es fehlt eine PostgreSQL-Instanz: Die Umgebungsvariable {Verbindung} ist nicht gesetzt. Bitte mit ./benchmark.sh starten; das richtet eine ein.");
            return 1;
        }

        Directory.CreateDirectory(wurzel);
        var laeufe = schnell ? 3 : 7;
        var p = new Messprotokoll();
        try
        {
            if (Will("zahlung")) await Zahlungen.MesseAsync(p, laeufe);
            if (Will("personal")) await Personalbilanzen.MesseAsync(p, laeufe);
            if (Will("meldungen")) await Monatsmeldungen.MesseAsync(p, wurzel, kinder, laeufe);
            if (Will("rechte")) await Zugangsrechte.MesseAsync(p, laeufe);
            if (Will("seiten")) await Seiten.MesseAsync(p, wurzel, kinder, schnell);
            if (Will("planung")) await Planungen.MesseAsync(p, wurzel, kinder, schnell);
            if (Will("briefe")) await Briefe.MesseAsync(p);
            if (nurRechte)
            {
                await Console.Out.WriteLineAsync($"\n{p}");
                return p.Verfehlt == 0 ? 0 : 2;
            }

            var eine = await Messbestand.BereiteAsync(wurzel, kinder);
            var vier = Will("kern") || Will("kalt") ? await Messbestand.BereiteAsync(wurzel, kinder, eineSatzung: false) : eine;
            if (Will("kern"))
            {
                await Rechenkern.MesseAsync(p, eine, "eine Satzung", laeufe);
                await Rechenkern.MesseAsync(p, vier, "vier Jugendämter mit Rückwirkungsregeln", laeufe);
            }

            if (Will("vorschau"))
            {
                await Vorschauen.MesseGegenSqlAsync(p, eine, server, laeufe);
            }

            if (Will("rueckblick")) await Vorschauen.MesseRueckblickAsync(p, eine, laeufe);

            if (Will("kalt"))
            {
                await Kaltstart.MesseAsync(p, eine, "eine Satzung", laeufe);
                await Kaltstart.MesseAsync(p, vier, "vier Jugendämter", laeufe);
            }

            if (Will("buchen")) await Buchungen.MesseAsync(p, eine, 3);
            if (Will("essen")) await Essensabrechnungen.MesseAsync(p, eine, 3);
            if (Will("nachfuehren")) await Nachfuehrung.MesseAsync(p, eine, Math.Min(laeufe, 5));
            if (Will("anhaengen"))
            {
                var dauer = TimeSpan.FromSeconds(schnell ? 2 : 5);
                await Anhaenge.MessePostgresAsync(p, server, 3, dauer);
                await Anhaenge.MesseSqliteAsync(p, wurzel, 3, dauer);
            }

            if (Will("wachstum")) await Wachstum.MesseAsync(p, wurzel, kinder, Math.Min(laeufe, 5));
        }
        catch (InvalidOperationException x)
        {
            await Console.Error.WriteLineAsync(x.Message);
            return 1;
        }

        await Console.Out.WriteLineAsync($"\nKitaPlus, gemessen an {kinder:N0} Kindern über {Messbestand.Bis - Messbestand.Von + 1} Monate auf {Environment.ProcessorCount} Kernen (Median)\n");
        await Console.Out.WriteLineAsync(p.ToString());
        return p.Verfehlt == 0 ? 0 : 2;

        bool Will(string abschnitt) => nur.Count == 0 || nur.Contains(abschnitt);
    }
}
