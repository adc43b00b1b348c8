using System.Globalization;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Protokoll;

/// <summary>The entries of the Protokoll, newest found fast.</summary>
internal sealed class ProtokollView : View
{
    public const string Ansicht = "protokoll_befehle";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(BefehlProtokolliert), typeof(SchluesselVernichtet)];

    public override IReadOnlyList<string> Tables { get; } = ["eintrag"];

    public override string Schema(ViewTables tables) =>
        $"""
        create table {tables["eintrag"]} (nummer {tables.Int64} primary key, mandant text not null, zeit text not null, wer text not null, im_auftrag text, handlung text not null, objekt text not null,
            ausgang {tables.Int64} not null, grund text, von_wo text);
        create index {tables["eintrag"]}_mandant on {tables["eintrag"]} (mandant, nummer);
        create index {tables["eintrag"]}_wer on {tables["eintrag"]} (mandant, wer, nummer);
        create index {tables["eintrag"]}_objekt on {tables["eintrag"]} (mandant, objekt, nummer);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables tabellen) : IViewWriter
    {
        private const string Benutzerschluessel = "benutzer-";
        private readonly List<object> neu = [];
        private readonly List<object> vernichtet = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var u = recorded.Envelope;
            if (recorded.Event is SchluesselVernichtet v)
            {
                if (v.Betrifft(Zwecke.Protokoll) && v.Person.StartsWith(Benutzerschluessel, StringComparison.Ordinal)) vernichtet.Add(new { Mandant = u.Tenant, Wer = v.Person[Benutzerschluessel.Length..] });
                return;
            }

            var e = (BefehlProtokolliert)recorded.Event;
            neu.Add(new
            {
                Nummer = u.Position.Commit, Mandant = u.Tenant, Zeit = u.RecordedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Wer = u.Metadata.Actor, ImAuftrag = u.Metadata.OnBehalfOf,
                e.Handlung, e.Objekt, Ausgang = (int)e.Ausgang, e.Grund, VonWo = e.VonWo is not null && e.VonWo.TryWert(out var a) ? a : null,
            });
        }

        public void Write(ViewTransaction db)
        {
            db.Connection.Execute(
                $"""
                insert into {tabellen["eintrag"]} (nummer, mandant, zeit, wer, im_auftrag, handlung, objekt, ausgang, grund, von_wo)
                values (@Nummer, @Mandant, @Zeit, @Wer, @ImAuftrag, @Handlung, @Objekt, @Ausgang, @Grund, @VonWo)
                """, neu, db.Transaction);
            db.Connection.Execute($"update {tabellen["eintrag"]} set von_wo = null where mandant = @Mandant and wer = @Wer and von_wo is not null", vernichtet, db.Transaction);
            neu.Clear();
            vernichtet.Clear();
        }
    }
}
