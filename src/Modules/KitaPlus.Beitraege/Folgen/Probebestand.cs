using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using Microsoft.Data.Sqlite;

namespace KitaPlus.Beitraege.Folgen;

/// <summary>
/// Some families as they would stand after events that nobody has recorded: the same writer puts them into a copy in memory,
/// so that what is shown beforehand and what is calculated later follow from the same code.
/// </summary>
internal static class Probebestand
{
    public static async Task<Bestand> BaueAsync(Bestand echt, string mandant, IReadOnlyCollection<long> familien, IReadOnlyList<Probeereignis> neu, DateTimeOffset jetzt, CancellationToken cancellationToken)
    {
        var verbindung = new SqliteConnection("Data Source=:memory:");
        try
        {
            await verbindung.OpenAsync(cancellationToken);
            var transaktion = verbindung.BeginTransaction();
            var (ansicht, tabellen) = (new BestandView(), new ViewTables(BestandView.Ansicht, "probe", SqlDialect.Sqlite));
            var ziel = new ViewTransaction(verbindung, transaktion, SqlDialect.Sqlite);
            using (var schema = verbindung.CreateCommand())
            {
                schema.Transaction = transaktion;
                schema.CommandText = ansicht.Schema(tabellen);
                await schema.ExecuteNonQueryAsync(cancellationToken);
            }

            echt.Kopiere(familien, ziel, tabellen);
            var schreiber = ansicht.CreateWriter(tabellen);
            var position = echt.Position;
            foreach (var e in neu)
                schreiber.Apply(new RecordedEvent(new StoredEvent(Guid.NewGuid(), mandant, e.Stream, 0, new Position(++position), "", jetzt, new EventMetadata("probe", Guid.Empty), default), e.Ereignis), ziel);
            schreiber.Write(ziel);
            var leser = new ViewReader(verbindung, transaktion, tabellen, new Position(position));
            if (!neu.Any(e => Grundlagentafel.Arten.ContainsKey(e.Ereignis.GetType().Name)) && await echt.Grundbuch.KenntAlleWorteAsync(leser, mandant, cancellationToken))
                return Bestand.Mit(leser, mandant, echt.Grundbuch);
            echt.KopiereGrundlagen(ziel, tabellen);
            return await Bestand.LiesAsync(leser, mandant, cancellationToken);
        }
        catch
        {
            await verbindung.DisposeAsync();
            throw;
        }
    }
}
