using System.Globalization;
using Dapper;
using KitaPlus.EventStore;

namespace KitaPlus.Meldewesen;

/// <summary>The newest version of each report and how far it is, for lists.</summary>
internal sealed class MeldungenView : View
{
    public const string Ansicht = "meldungen";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
        [typeof(MeldungErstellt), typeof(RueckfrageGestellt), typeof(RueckfrageBeantwortet), typeof(MeldungGeprueft), typeof(MeldungFreigegeben), typeof(MeldungUebermittelt), typeof(QuittungVermerkt)];

    public override IReadOnlyList<string> Tables { get; } = ["meldung"];

    // werte: Zahlen ohne Personal, eine je Zeile als schluessel=zahl
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["meldung"]} (mandant text not null, strom text not null, einrichtung text not null, art text not null, zeitraum text not null, fassung {t.Int64} not null, stand {t.Int64} not null, seit text not null, stichtag text not null, werte text not null,
            primary key (mandant, strom));
        create index {t["meldung"]}_art on {t["meldung"]} (mandant, art, zeitraum, einrichtung);
        create index {t["meldung"]}_stand on {t["meldung"]} (mandant, stand, strom);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly List<(string Sql, object Werte)> neu = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var (mandant, strom, seit) = (recorded.Envelope.Tenant, recorded.Envelope.Stream, recorded.Envelope.RecordedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
            if (recorded.Event is MeldungErstellt e)
            {
                neu.Add((
                    $"insert into {t["meldung"]} (mandant, strom, einrichtung, art, zeitraum, fassung, stand, seit, stichtag, werte) values (@mandant, @strom, @Einrichtung, @art, @Zeitraum, @Fassung, @stand, @seit, @stichtag, @werte) on conflict (mandant, strom) do update set fassung = excluded.fassung, stand = excluded.stand, seit = excluded.seit, stichtag = excluded.stichtag, werte = excluded.werte",
                    new { mandant, strom, e.Einrichtung, art = e.Art.Schluessel(), e.Zeitraum, Fassung = (long)e.Fassung, stand = (long)Meldungsstand.Erstellt, seit, stichtag = e.Stichtag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), werte = Meldungszeile.Werte(e.Werte) }));
                return;
            }

            Meldungsstand? stand = recorded.Event switch
            {
                RueckfrageGestellt => Meldungsstand.Rueckfrage,
                RueckfrageBeantwortet => Meldungsstand.Erstellt,
                MeldungGeprueft => Meldungsstand.Geprueft,
                MeldungFreigegeben => Meldungsstand.Freigegeben,
                MeldungUebermittelt => Meldungsstand.Uebermittelt,
                QuittungVermerkt q => q.Angenommen ? Meldungsstand.Angenommen : Meldungsstand.Abgelehnt,
                _ => null,
            };
            if (stand is { } s) neu.Add(($"update {t["meldung"]} set stand = @stand, seit = @seit where mandant = @mandant and strom = @strom", new { mandant, strom, seit, stand = (long)s }));
        }

        public void Write(ViewTransaction db)
        {
            foreach (var (sql, werte) in neu) db.Connection.Execute(sql, werte, db.Transaction);
            neu.Clear();
        }
    }
}
