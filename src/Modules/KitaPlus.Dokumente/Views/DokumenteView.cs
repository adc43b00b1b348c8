using System.Globalization;
using Dapper;
using KitaPlus.EventStore;

namespace KitaPlus.Dokumente.Views;

/// <summary>Issued documents, to be listed by kind, place, record and batch. Holds no personal data: who a document is about is an id.</summary>
internal sealed class DokumenteView : View
{
    public const string Ansicht = "dokumente_verzeichnis";

    public override string Name => Ansicht;

    public override int Version => 2;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(DokumentAusgestellt)];

    public override IReadOnlyList<string> Tables { get; } = ["dokument", "ort", "bezug"];

    public override string Schema(ViewTables tables) =>
        $"""
        create table {tables["dokument"]} (nummer {tables.Int64} primary key, mandant text not null, kennung text not null, art text not null, betrifft text not null, titel text not null, vorlage text not null, archiv text not null, ausgestellt text not null, von text not null, seiten {tables.Int64} not null, stapel text, einrichtung text);
        create index {tables["dokument"]}_art on {tables["dokument"]} (mandant, art, nummer);
        create index {tables["dokument"]}_kennung on {tables["dokument"]} (mandant, kennung);
        create index {tables["dokument"]}_stapel on {tables["dokument"]} (mandant, stapel, nummer);
        create table {tables["ort"]} (mandant text not null, nummer {tables.Int64} not null, einrichtung text not null, primary key (mandant, nummer, einrichtung));
        create table {tables["bezug"]} (mandant text not null, stream text not null, nummer {tables.Int64} not null, primary key (mandant, stream, nummer));
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables tabellen) : IViewWriter
    {
        private readonly List<object> neu = [];
        private readonly List<object> orte = [];
        private readonly List<object> bezuege = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            if (recorded.Event is not DokumentAusgestellt e) return;
            var (mandant, nummer) = (recorded.Envelope.Tenant, recorded.Envelope.Position.Commit);
            neu.Add(new
            {
                nummer, mandant, Kennung = recorded.Envelope.Stream[DokumentBefehl.Strom("").Length..], Art = e.Art.Schluessel(), e.Betrifft, e.Titel, e.Vorlage, e.Archiv,
                Ausgestellt = recorded.Envelope.RecordedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Von = recorded.Envelope.Metadata.Actor, e.Seiten, e.Stapel, e.Einrichtung,
            });
            orte.AddRange(e.Orte.Distinct(StringComparer.Ordinal).Select(einrichtung => new { mandant, nummer, einrichtung }));
            bezuege.AddRange(e.Erwaehnt.Prepend(e.Betrifft).Distinct(StringComparer.Ordinal).Select(stream => new { mandant, stream, nummer }));
        }

        public void Write(ViewTransaction db)
        {
            db.Connection.Execute(
                $"insert into {tabellen["dokument"]} (nummer, mandant, kennung, art, betrifft, titel, vorlage, archiv, ausgestellt, von, seiten, stapel, einrichtung) values (@nummer, @mandant, @Kennung, @Art, @Betrifft, @Titel, @Vorlage, @Archiv, @Ausgestellt, @Von, @Seiten, @Stapel, @Einrichtung)",
                neu, db.Transaction);
            db.Connection.Execute($"insert into {tabellen["ort"]} (mandant, nummer, einrichtung) values (@mandant, @nummer, @einrichtung)", orte, db.Transaction);
            db.Connection.Execute($"insert into {tabellen["bezug"]} (mandant, stream, nummer) values (@mandant, @stream, @nummer)", bezuege, db.Transaction);
            neu.Clear();
            orte.Clear();
            bezuege.Clear();
        }
    }
}
