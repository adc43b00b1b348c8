using System.Globalization;
using Dapper;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;

namespace KitaPlus.Einrichtungen;

/// <summary>Names of Träger and Einrichtungen over time, which Einrichtung belongs to which Träger, and which Träger is pfarrlich.</summary>
internal sealed class EinrichtungenView : View
{
    public const string Ansicht = "einrichtungen_verzeichnis";

    public override string Name => Ansicht;

    public override int Version => 2;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(TraegerAngelegt), typeof(TraegerUmbenannt), typeof(TraegerzugehoerigkeitFestgelegt), typeof(EinrichtungAngelegt), typeof(EinrichtungUmbenannt)];

    public override IReadOnlyList<string> Tables { get; } = ["name", "zugehoerigkeit"];

    // traeger only with the event that founds an Einrichtung
    public override string Schema(ViewTables tables) =>
        $"""
        create table {tables["name"]} (nummer {tables.Int64} primary key, mandant text not null, art text not null, id text not null, ab text not null, name text not null, traeger text);
        create index {tables["name"]}_mandant on {tables["name"]} (mandant);
        create table {tables["zugehoerigkeit"]} (nummer {tables.Int64} primary key, mandant text not null, traeger text not null, ab text not null, pfarrlich {tables.Int64} not null);
        create index {tables["zugehoerigkeit"]}_mandant on {tables["zugehoerigkeit"]} (mandant);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables tabellen) : IViewWriter
    {
        private readonly List<object> neu = [];
        private readonly List<object> zugehoerigkeiten = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            switch (recorded.Event)
            {
                case TraegerAngelegt e:
                    Nimm("t", e.Traeger, DateOnly.MinValue, e.Name, null);
                    if (e.Pfarrlich is { } p) Gehoert(e.Traeger, DateOnly.MinValue, p);
                    break;
                case TraegerzugehoerigkeitFestgelegt e: Gehoert(e.Traeger, e.GueltigAb, e.Pfarrlich); break;
                case TraegerUmbenannt e: Nimm("t", e.Traeger, e.GueltigAb, e.Name, null); break;
                case EinrichtungAngelegt e: Nimm("e", e.Einrichtung, e.GueltigAb, e.Name, e.Traeger); break;
                case EinrichtungUmbenannt e: Nimm("e", e.Einrichtung, e.GueltigAb, e.Name, null); break;
            }

            void Nimm(string art, string id, DateOnly ab, string name, string? traeger) => neu.Add(new
            {
                Nummer = recorded.Envelope.Position.Commit, Mandant = recorded.Envelope.Tenant, art, id, Ab = ab.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), name, traeger,
            });

            void Gehoert(string traeger, DateOnly ab, bool pfarrlich) => zugehoerigkeiten.Add(new
            {
                Nummer = recorded.Envelope.Position.Commit, Mandant = recorded.Envelope.Tenant, traeger, Ab = ab.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Pfarrlich = pfarrlich ? 1 : 0,
            });
        }

        public void Write(ViewTransaction db)
        {
            db.Connection.Execute($"insert into {tabellen["name"]} (nummer, mandant, art, id, ab, name, traeger) values (@Nummer, @Mandant, @art, @id, @Ab, @name, @traeger)", neu, db.Transaction);
            db.Connection.Execute($"insert into {tabellen["zugehoerigkeit"]} (nummer, mandant, traeger, ab, pfarrlich) values (@Nummer, @Mandant, @traeger, @Ab, @Pfarrlich)", zugehoerigkeiten, db.Transaction);
            neu.Clear();
            zugehoerigkeiten.Clear();
        }
    }
}
