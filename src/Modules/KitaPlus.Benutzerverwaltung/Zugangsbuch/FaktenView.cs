using System.Runtime.InteropServices;
using Dapper;
using KitaPlus.EventStore;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>All events of this module as they are stored (personal data stay encrypted), so that a start need not read the whole log.</summary>
internal sealed class FaktenView : View
{
    public const string Ansicht = "benutzerverwaltung_fakten";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(BenutzerAngelegt), typeof(BenutzernameVergeben), typeof(NameGeaendert), typeof(AufgabeGemeldet), typeof(RolleZugewiesen), typeof(OrtZugeordnet), typeof(OrtEntzogen), typeof(RolleEntzogen),
        typeof(AusnahmeVorgeschlagen), typeof(AusnahmeGenehmigt), typeof(AusnahmeAbgelehnt), typeof(BenutzerGesperrt), typeof(BenutzerEntsperrt), typeof(ZugangsregelnFestgelegt), typeof(BenutzerGeloescht), typeof(BenutzernamenGeloescht),
        typeof(AntragGestellt), typeof(SchrittErledigt), typeof(BelegAbgelegt), typeof(AntragAbgelehnt), typeof(AntragZurueckgezogen),
        typeof(VertretungBenannt), typeof(AbwesenheitGemeldet), typeof(VertretungBegonnen), typeof(AbwesenheitBeendet), typeof(SupportFreigegeben), typeof(SupportfreigabeBeendet),
        typeof(RendanturStammdatenGeaendert), typeof(NamensfristFestgelegt), typeof(ProtokollfristFestgelegt), typeof(ZugangsvorgabeFestgelegt), typeof(RechtematrixVeroeffentlicht), typeof(SchluesselVernichtet),
    ];

    public override IReadOnlyList<string> Tables { get; } = ["fakt"];

    public override string Schema(ViewTables tables) =>
        $"""
        create table {tables["fakt"]} (position {tables.Int64} primary key, recorded_at {tables.Int64} not null, mandant text not null, stream text not null,
            revision {tables.Int64} not null, type text not null, event_id text not null, actor text not null, payload {tables.Blob} not null)
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables tabellen) : IViewWriter
    {
        private readonly List<object> neu = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var e = recorded.Envelope;
            neu.Add(new
            {
                Position = e.Position.Commit, Bekannt = e.RecordedAt.UtcTicks, e.Tenant, e.Stream, e.Revision, e.Type, Ereignis = e.EventId.ToString(), e.Metadata.Actor,
                Inhalt = MemoryMarshal.TryGetArray(e.Payload, out var teil) && teil.Count == teil.Array!.Length ? teil.Array : e.Payload.ToArray(),
            });
        }

        public void Write(ViewTransaction db)
        {
            db.Connection.Execute(
                $"insert into {tabellen["fakt"]} (position, recorded_at, mandant, stream, revision, type, event_id, actor, payload) values (@Position, @Bekannt, @Tenant, @Stream, @Revision, @Type, @Ereignis, @Actor, @Inhalt)",
                neu, db.Transaction);
            neu.Clear();
        }
    }
}
