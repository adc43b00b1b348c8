using System.Globalization;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Vieraugen;

/// <summary>All matters with their state, and the months that have a sample.</summary>
internal sealed class VieraugenView : View
{
    public const string Ansicht = "vieraugen_vorgaenge";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
        [typeof(VorgangVorgelegt), typeof(VorgangFreigegeben), typeof(VorgangAbgelehnt), typeof(VorgangAbgelaufen), typeof(VorgangVerbraucht), typeof(StichprobeBegonnen), typeof(StichprobeOffengelegt)];

    public override IReadOnlyList<string> Tables { get; } = ["vorgang", "monat"];

    public override string Schema(ViewTables tables) =>
        $"""
        create table {tables["vorgang"]} (nummer {tables.Int64} primary key, mandant text not null, id text not null, handlung text not null, objekt text not null, beschreibung text not null, inhalt text not null,
            betrag {tables.Int64}, wer text not null, auswahl {tables.Int64} not null, seit text not null, ablauf text, stand {tables.Int64} not null, durch text, entschieden text, unique (mandant, id));
        create index {tables["vorgang"]}_objekt on {tables["vorgang"]} (mandant, handlung, objekt, nummer);
        create index {tables["vorgang"]}_stand on {tables["vorgang"]} (mandant, stand, nummer);
        create table {tables["monat"]} (mandant text not null, monat text not null, offen {tables.Int64} not null, primary key (mandant, monat))
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly List<(string Sql, object Werte)> neu = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var (mandant, wann, nummer) = (recorded.Envelope.Tenant, Zeit(recorded.Envelope.RecordedAt), recorded.Envelope.Position.Commit);
            switch (recorded.Event)
            {
                case VorgangVorgelegt e:
                    neu.Add(($"insert into {t["vorgang"]} (nummer, mandant, id, handlung, objekt, beschreibung, inhalt, betrag, wer, auswahl, seit, ablauf, stand) values (@nummer, @mandant, @Vorgang, @Handlung, @Objekt, @Beschreibung, @Inhalt, @betrag, @Wer, @auswahl, @wann, @ablauf, @stand)", new
                    {
                        nummer, mandant, e.Vorgang, e.Handlung, e.Objekt, e.Beschreibung, e.Inhalt, betrag = e.Betrag?.Cent, e.Von.Wer, auswahl = (int)e.Auswahl, wann, ablauf = e.LaeuftAbAm?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                        stand = (int)(e.Auswahl.BrauchtFreigabe() ? Freigabestand.Wartet : Freigabestand.Freigegeben),
                    }));
                    break;
                case VorgangFreigegeben e: Entschieden(e.Vorgang, Freigabestand.Freigegeben, e.Durch.Wer); break;
                case VorgangAbgelehnt e: Entschieden(e.Vorgang, Freigabestand.Abgelehnt, e.Durch.Wer); break;
                case VorgangAbgelaufen e: Entschieden(e.Vorgang, Freigabestand.Abgelaufen, null); break;
                case VorgangVerbraucht e: neu.Add(($"update {t["vorgang"]} set stand = @stand where mandant = @mandant and id = @Vorgang", new { mandant, e.Vorgang, stand = (int)Freigabestand.Verbraucht })); break;
                case StichprobeBegonnen e: neu.Add(($"insert into {t["monat"]} (mandant, monat, offen) values (@mandant, @monat, 0)", new { mandant, monat = e.Monat.ToString() })); break;
                case StichprobeOffengelegt e: neu.Add(($"update {t["monat"]} set offen = 1 where mandant = @mandant and monat = @monat", new { mandant, monat = e.Monat.ToString() })); break;
            }

            void Entschieden(string vorgang, Freigabestand stand, string? durch) =>
                neu.Add(($"update {t["vorgang"]} set stand = @stand, durch = @durch, entschieden = @wann where mandant = @mandant and id = @vorgang", new { mandant, vorgang, stand = (int)stand, durch, wann }));
        }

        public void Write(ViewTransaction db)
        {
            foreach (var (sql, werte) in neu) db.Connection.Execute(sql, werte, db.Transaction);
            neu.Clear();
        }

        private static string Zeit(DateTimeOffset zeit) => zeit.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
    }
}
