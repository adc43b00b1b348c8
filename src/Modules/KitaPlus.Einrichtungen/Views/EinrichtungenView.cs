using System.Globalization;
using Dapper;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;

namespace KitaPlus.Einrichtungen;

/// <summary>Names of Träger and Einrichtungen over time, and which Einrichtung belongs to which Träger.</summary>
internal sealed class EinrichtungenView : View
{
    public const string Ansicht = "einrichtungen_verzeichnis";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(TraegerAngelegt), typeof(TraegerUmbenannt), typeof(EinrichtungAngelegt), typeof(EinrichtungUmbenannt)];

    public override IReadOnlyList<string> Tables { get; } = ["name"];

    // traeger only with the event that founds an Einrichtung
    public override string Schema(ViewTables tables) =>
        $"""
        create table {tables["name"]} (nummer {tables.Int64} primary key, mandant text not null, art text not null, id text not null, ab text not null, name text not null, traeger text);
        create index {tables["name"]}_mandant on {tables["name"]} (mandant);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables tabellen) : IViewWriter
    {
        private readonly List<object> neu = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            switch (recorded.Event)
            {
                case TraegerAngelegt e: Nimm("t", e.Traeger, DateOnly.MinValue, e.Name, null); break;
                case TraegerUmbenannt e: Nimm("t", e.Traeger, e.GueltigAb, e.Name, null); break;
                case EinrichtungAngelegt e: Nimm("e", e.Einrichtung, e.GueltigAb, e.Name, e.Traeger); break;
                case EinrichtungUmbenannt e: Nimm("e", e.Einrichtung, e.GueltigAb, e.Name, null); break;
            }

            void Nimm(string art, string id, DateOnly ab, string name, string? traeger) => neu.Add(new
            {
                Nummer = recorded.Envelope.Position.Commit, Mandant = recorded.Envelope.Tenant, art, id, Ab = ab.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), name, traeger,
            });
        }

        public void Write(ViewTransaction db)
        {
            db.Connection.Execute($"insert into {tabellen["name"]} (nummer, mandant, art, id, ab, name, traeger) values (@Nummer, @Mandant, @art, @id, @Ab, @name, @traeger)", neu, db.Transaction);
            neu.Clear();
        }
    }
}
