using System.Collections.Concurrent;
using System.Text.Json;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>Jugendämter by the name in their Satzungen, read again when one has been loaded.</summary>
internal sealed class Jugendamtleser(IViewDatabase ansichten) : IJugendaemter
{
    private const string Geladene = "mandant = @mandant and art = @art";

    private readonly ConcurrentDictionary<string, (string Tabelle, long Zahl, Jugendamtverzeichnis Verzeichnis)> gelesen = new(StringComparer.Ordinal);

    public async Task<Jugendamtverzeichnis> VonAsync(string mandant, CancellationToken cancellationToken = default)
    {
        await using var ansicht = await ansichten.OpenAsync(BestandView.Ansicht, mandant, cancellationToken);
        var tabelle = ansicht.Tables["grundlage"];
        (string, object)[] werte = [("mandant", mandant), ("art", nameof(SatzungGeladen))];
        await using var zaehlen = Bestand.Befehl(ansicht, $"select count(*) from {tabelle} where {Geladene}", werte);
        var zahl = Convert.ToInt64(await zaehlen.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
        if (gelesen.TryGetValue(mandant, out var bekannt) && (bekannt.Tabelle, bekannt.Zahl) == (tabelle, zahl)) return bekannt.Verzeichnis;

        var satzungen = new List<SatzungGeladen>();
        await using (var lesen = Bestand.Befehl(ansicht, $"select inhalt from {tabelle} where {Geladene} order by position", werte))
        await using (var zeilen = await lesen.ExecuteReaderAsync(cancellationToken))
        {
            while (await zeilen.ReadAsync(cancellationToken)) satzungen.Add(JsonSerializer.Deserialize<Grundlagenzeile>(zeilen.GetString(0))!.Inhalt.Deserialize<SatzungGeladen>()!);
        }

        var verzeichnis = Aus(satzungen);
        gelesen[mandant] = (tabelle, zahl, verzeichnis);
        return verzeichnis;
    }

    public static Jugendamtverzeichnis Aus(Bestand bestand) => Aus(bestand.Ereignisse.Select(e => e.Inhalt).OfType<SatzungGeladen>());

    /// <param name="satzungen">In the order in which they were loaded.</param>
    private static Jugendamtverzeichnis Aus(IEnumerable<SatzungGeladen> satzungen) =>
        new(satzungen.Select(Satzungslager.Lies).GroupBy(d => d.Jugendamt, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderBy(d => d.GueltigAb).Last().Behoerde, StringComparer.Ordinal));
}
