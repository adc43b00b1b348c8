using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder.Kibiz;

/// <summary>Agreements of all children as the KiBiz counts them, as known now.</summary>
internal sealed class BetreuungenView : View
{
    public const string Ansicht = "kinder_betreuungen";

    public override string Name => Ansicht;

    public override int Version => 2;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
        [typeof(KindAufgenommen), typeof(GeburtsdatumBerichtigt), typeof(BetreuungVereinbart), typeof(BetreuungBeendet), typeof(InklusionFestgestellt), typeof(KindTatsacheZurueckgenommen), typeof(SchluesselVernichtet)];

    public override IReadOnlyList<string> Tables { get; } = ["kind", "fakt", "abschnitt"];

    // kind.stand: where something that changes its rows was recorded last; fakt: what was not withdrawn, as it was recorded, what it corrects beside it; linie: b = agreement (no Einrichtung: none), i = Behinderung (stunden 1 = recognised);
    // abschnitt: what follows from it
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["kind"]} (mandant text not null, kind text not null, geburtsdatum text, stand {t.Int64} not null, primary key (mandant, kind));
        create index {t["kind"]}_stand on {t["kind"]} (mandant, stand);
        create table {t["fakt"]} (mandant text not null, kind text not null, nummer {t.Int64} not null, ereignis text not null, ersetzt text not null, linie text not null, ab text not null, bis text, einrichtung text, gruppe text, stunden {t.Int64} not null, typ text,
            primary key (mandant, kind, nummer));
        create table {t["abschnitt"]} (mandant text not null, kind text not null, ab text not null, bis text, einrichtung text not null, gruppe text, stunden {t.Int64} not null, typ text, behindert {t.Int64} not null, primary key (mandant, kind, ab));
        create index {t["abschnitt"]}_einrichtung on {t["abschnitt"]} (mandant, einrichtung, ab);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new BetreuungenWriter(tables);
}
