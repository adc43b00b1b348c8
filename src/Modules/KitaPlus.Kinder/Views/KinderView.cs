using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;

namespace KitaPlus.Kinder;

/// <summary>Names for lists and search, and where children, households and adults belong.</summary>
internal sealed class KinderView : View
{
    public const string Ansicht = "kinder_verzeichnis";

    public override string Name => Ansicht;

    // 2: the last day of care stands with the child, so that a list of 35,000 need not look for it
    // 3: addresses of adults, and what adults are in a household, for its name
    // 4: indexes for the figures of the start page
    // 5: the places of one child by an index that holds them all; else SQLite would rather read those of the whole Mandant
    // 6: the same for records by their ids and for the children of an Einrichtung; which children an Einrichtung was ever said to care for
    // 7: what a correction replaced counts again when the correction is withdrawn or corrected itself
    public override int Version => 7;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(KindAufgenommen), typeof(KindUmbenannt), typeof(GeburtsdatumBerichtigt), typeof(BetreuungVereinbart), typeof(BetreuungBeendet), typeof(KindLebtIn), typeof(KindTatsacheZurueckgenommen),
        typeof(HaushaltAngelegt), typeof(MitgliedGemeldet), typeof(HaushaltTatsacheZurueckgenommen),
        typeof(PersonAngelegt), typeof(PersonUmbenannt), typeof(PersonUmgezogen), typeof(SchluesselVernichtet),
    ];

    public override IReadOnlyList<string> Tables { get; } = ["datensatz", "fakt", "ort", Aussagen.Tabelle, "bezug", "je"];

    // datensatz: a child, household or adult; fakt: the agreements that were not withdrawn, ersetzt: ids of those that they correct; ort: what follows from those that count;
    // aussage: the same for bezug: child in household (art k) and adult in household (art p), by the event that says so; gehoert: 0 = no longer a member;
    // je: child and Einrichtung of every agreement, also of those that no longer count: who knew what is read from their streams
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["datensatz"]} (mandant text not null, art text not null, id text not null, vorname text, nachname text, geburtsdatum text, anschrift text, suche text, ende text, angelegt_von text not null, primary key (mandant, art, id));
        create index {t["datensatz"]}_name on {t["datensatz"]} (mandant, art, suche, id, ende);
        create index {t["datensatz"]}_id on {t["datensatz"]} (mandant, art, id, ende);
        create table {t["fakt"]} (mandant text not null, kind text not null, nummer {t.Int64} not null, ereignis text not null, ersetzt text not null, ab text not null, bis text, einrichtung text, gruppe text, stunden {t.Int64} not null,
            primary key (mandant, kind, nummer));
        create table {t["ort"]} (mandant text not null, kind text not null, ab text not null, bis text, einrichtung text not null, gruppe text, stunden {t.Int64} not null, primary key (mandant, kind, ab));
        create index {t["ort"]}_einrichtung on {t["ort"]} (mandant, einrichtung, ab, bis, kind);
        create index {t["ort"]}_kind on {t["ort"]} (mandant, kind, ab, bis, einrichtung);
        create index {t["ort"]}_ab on {t["ort"]} (mandant, ab, kind, einrichtung);
        create index {t["ort"]}_bis on {t["ort"]} (mandant, bis, ab, kind, einrichtung);
        create table {t["bezug"]} (mandant text not null, art text not null, haushalt text not null, id text not null, nummer {t.Int64} not null, gehoert {t.Int64} not null, primary key (mandant, art, haushalt, id, nummer));
        create table {t["je"]} (mandant text not null, einrichtung text not null, kind text not null, primary key (mandant, einrichtung, kind));
        create index {t["bezug"]}_id on {t["bezug"]} (mandant, art, id, haushalt);
        {Aussagen.Schema(t)}
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new KinderWriter(tables);
}
