using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Planung;

/// <summary>Which scenarios there are, and which one was adopted last.</summary>
internal sealed class SzenarienView : View
{
    public const string Ansicht = "planung_szenarien";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(SzenarioAngelegt), typeof(SzenarioUebernommen), typeof(SzenarioVerworfen)];

    public override IReadOnlyList<string> Tables { get; } = ["szenario"];

    // uebernommen: position in the log, 0 = never; the highest of a year is the plan
    public override string Schema(ViewTables t) =>
        $"create table {t["szenario"]} (mandant text not null, einrichtung text not null, jahr text not null, szenario text not null, name text not null, angelegt {t.Int64} not null, uebernommen {t.Int64} not null, verworfen {t.Int64} not null, primary key (mandant, einrichtung, jahr, szenario))";

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly List<(string Sql, object Werte)> neu = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var (mandant, nummer) = (recorded.Envelope.Tenant, recorded.Envelope.Position.Commit);
            switch (recorded.Event)
            {
                case SzenarioAngelegt e:
                    neu.Add(($"insert into {t["szenario"]} (mandant, einrichtung, jahr, szenario, name, angelegt, uebernommen, verworfen) values (@mandant, @Einrichtung, @Jahr, @Szenario, @Name, @nummer, 0, 0)", new { mandant, e.Einrichtung, e.Jahr, e.Szenario, e.Name, nummer }));
                    break;
                case SzenarioUebernommen e: Setze("uebernommen = @nummer, verworfen = 0", e); break;
                case SzenarioVerworfen e: Setze("uebernommen = 0, verworfen = 1", e); break;
            }

            void Setze(string was, SzenarioEreignis e) => neu.Add(($"update {t["szenario"]} set {was} where mandant = @mandant and einrichtung = @Einrichtung and jahr = @Jahr and szenario = @Szenario", new { mandant, nummer, e.Einrichtung, e.Jahr, e.Szenario }));
        }

        public void Write(ViewTransaction db)
        {
            foreach (var (sql, werte) in neu) db.Connection.Execute(sql, werte, db.Transaction);
            neu.Clear();
        }
    }
}

/// <summary>A scenario in lists.</summary>
/// <param name="IstPlan">Adopted last of those of its year.</param>
internal sealed record Szenariokopf(string Einrichtung, string Jahr, string Szenario, string Name, bool Verworfen, bool IstPlan)
{
    public Szenarioname Schluessel => new(Einrichtung, Jahr, Szenario);
}

/// <summary>Reads the view.</summary>
internal sealed class Szenarienleser(IViewDatabase datenbank)
{
    /// <summary>All of the Mandant in the order in which they were begun.</summary>
    /// <param name="einrichtung">Null: all.</param>
    public async Task<IReadOnlyList<Szenariokopf>> VonAsync(string mandant, string? einrichtung = null, string? jahr = null, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(SzenarienView.Ansicht, mandant, cancellationToken);
        var bedingung = (einrichtung is null ? "" : " and einrichtung = @einrichtung") + (jahr is null ? "" : " and jahr = @jahr");
        var zeilen = (await leser.Connection.QueryAsync<(string Einrichtung, string Jahr, string Szenario, string Name, long Uebernommen, long Verworfen)>(
            $"select einrichtung, jahr, szenario, name, uebernommen, verworfen from {leser.Tables["szenario"]} where mandant = @mandant{bedingung} order by einrichtung, jahr, angelegt", new { mandant, einrichtung, jahr }, leser.Transaction)).ToList();
        var plan = zeilen.Where(z => z.Uebernommen > 0).GroupBy(z => (z.Einrichtung, z.Jahr)).ToDictionary(g => g.Key, g => g.MaxBy(z => z.Uebernommen).Szenario);
        return [.. zeilen.Select(z => new Szenariokopf(z.Einrichtung, z.Jahr, z.Szenario, z.Name, z.Verworfen == 1, plan.GetValueOrDefault((z.Einrichtung, z.Jahr)) == z.Szenario))];
    }
}
