using Dapper;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore.Tests.Projektionen;

internal sealed record ProbeGebucht(string Konto, int Betrag) : IEreignis;

internal sealed record ProbeGesperrt(string Konto) : IEreignis;

/// <summary>Adds up per account: applying an event twice or not at all shows in the sum.</summary>
internal sealed class Zaehlansicht(string name = "summen", int version = 1) : View
{
    public override string Name => name;
    public override int Version => version;
    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(ProbeGebucht)];
    public override IReadOnlyList<string> Tables { get; } = ["konto"];

    /// <summary>What this version makes of an amount.</summary>
    public int Faktor { get; init; } = 1;

    public Action<RecordedEvent>? BeimAnwenden { get; init; }
    public Action<ViewTransaction>? NachDemSchreiben { get; set; }

    public override string Schema(ViewTables tables) => $"create table {tables["konto"]} (konto text primary key, anzahl {tables.Int64} not null, summe {tables.Int64} not null)";

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(this, tables);

    public static async Task<IReadOnlyDictionary<string, long>> SummenAsync(IViewDatabase views, string name = "summen")
    {
        await using var reader = await views.OpenAsync(name);
        return Summen(reader);
    }

    public static IReadOnlyDictionary<string, long> Summen(ViewReader reader) =>
        reader.Connection.Query<(string Konto, long Summe)>($"select konto, summe from {reader.Tables["konto"]}", transaction: reader.Transaction).ToDictionary(z => z.Konto, z => z.Summe);

    private sealed class Schreiber(Zaehlansicht view, ViewTables tables) : IViewWriter
    {
        private readonly Dictionary<string, (long Anzahl, long Summe)> neu = new(StringComparer.Ordinal);

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            view.BeimAnwenden?.Invoke(recorded);
            var e = (ProbeGebucht)recorded.Event;
            var bisher = neu.GetValueOrDefault(e.Konto);
            neu[e.Konto] = (bisher.Anzahl + 1, bisher.Summe + (e.Betrag * view.Faktor));
        }

        public void Write(ViewTransaction db)
        {
            var t = tables["konto"];
            db.Connection.Execute(
                $"insert into {t} (konto, anzahl, summe) values (@Konto, @Anzahl, @Summe) on conflict (konto) do update set anzahl = {t}.anzahl + excluded.anzahl, summe = {t}.summe + excluded.summe",
                neu.Select(n => new { Konto = n.Key, n.Value.Anzahl, n.Value.Summe }), db.Transaction);
            neu.Clear();
            view.NachDemSchreiben?.Invoke(db);
        }
    }
}
