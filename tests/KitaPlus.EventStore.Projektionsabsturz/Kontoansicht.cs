using Dapper;

namespace KitaPlus.EventStore.Projektionsabsturz;

/// <summary>Sums per account; names every place where a crash would hurt.</summary>
public sealed class Kontoansicht(Action<string> ort) : View
{
    public const int Seite = 1_000;

    public override string Name => "konten";
    public override int Version => 1;
    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(Gebucht)];
    public override IReadOnlyList<string> Tables { get; } = ["summe"];

    public override string Schema(ViewTables tables)
    {
        ArgumentNullException.ThrowIfNull(tables);
        return $"create table {tables["summe"]} (konto {tables.Int64} primary key, summe {tables.Int64} not null)";
    }

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(ort, tables["summe"]);

    private sealed class Schreiber(Action<string> ort, string tabelle) : IViewWriter
    {
        private readonly Dictionary<int, long> neu = [];
        private long stapel;

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var e = (Gebucht)recorded.Event;
            neu[e.Konto] = neu.GetValueOrDefault(e.Konto) + e.Betrag;
            stapel = recorded.Envelope.Position.Commit / Seite;
            if (recorded.Envelope.Position.Commit % Seite == Seite / 2) ort($"anwenden {stapel}");
        }

        public void Write(ViewTransaction db)
        {
            var halb = neu.Count / 2;
            var i = 0;
            foreach (var (konto, summe) in neu)
            {
                if (i++ == halb) ort($"schreiben {stapel}");
                db.Connection.Execute($"insert into {tabelle} (konto, summe) values (@konto, @summe) on conflict (konto) do update set summe = {tabelle}.summe + excluded.summe",
                    new { konto, summe }, db.Transaction);
            }

            neu.Clear();
            ort($"geschrieben {stapel}");
        }
    }
}
