using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;

namespace KitaPlus.Personal;

/// <summary>The staff over time as known now: for lists, places, names, the KiBiz and proofs that run out. Pay, kinds of absence and statistics are not in it.</summary>
internal sealed class PersonalView : View
{
    public const string Ansicht = "personal_stand";

    public override string Name => Ansicht;

    public override int Version => 2;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(BeschaeftigteAngelegt), typeof(BeschaeftigteUmbenannt), typeof(GeburtsdatumDerBeschaeftigtenBerichtigt), typeof(PersonalnummerVergeben), typeof(BeschaeftigungVereinbart), typeof(BeschaeftigungBeendet),
        typeof(GruppenZugeordnet), typeof(LeitungFreigestellt), typeof(VerguetungFestgelegt), typeof(QualifikationGemeldet), typeof(PersonalnachweisGesehen), typeof(AbwesenheitGemeldet), typeof(AbwesenheitBeendet), typeof(BeschaeftigtenTatsacheZurueckgenommen),
        typeof(SchluesselVernichtet),
    ];

    public override IReadOnlyList<string> Tables { get; } = ["person", "fakt", "vertrag", "kraft", "nachweis", "je"];

    // person.stand: where something about the person was recorded last, pay and the loss of a key included; fakt: what was not withdrawn, as it was recorded, what it corrects beside it; the others follow from it.
    // vertrag: employments; kraft: hours as the KiBiz counts them; nachweis: last day of proofs that end; je: where somebody was ever employed, for what was known earlier
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["person"]} (mandant text not null, person text not null, vorname text, nachname text, geburtsdatum text, personalnummer text, angelegt_von text not null, stand {t.Int64} not null, primary key (mandant, person));
        create index {t["person"]}_nummer on {t["person"]} (mandant, personalnummer);
        create table {t["fakt"]} (mandant text not null, person text not null, nummer {t.Int64} not null, ereignis text not null, ersetzt text not null, linie text not null, ab text not null, bis text, wert text not null, primary key (mandant, person, nummer, ereignis));
        create table {t["vertrag"]} (mandant text not null, person text not null, beschaeftigung text not null, ab text not null, bis text, einrichtung text not null, funktion text not null, stunden text not null, befristet text, primary key (mandant, person, beschaeftigung, ab));
        create index {t["vertrag"]}_einrichtung on {t["vertrag"]} (mandant, einrichtung, ab, bis, person);
        create table {t["kraft"]} (mandant text not null, person text not null, stelle {t.Int64} not null, einrichtung text not null, gruppe text, funktion text not null, qualifikation text not null, jahr {t.Int64}, stunden text not null, leitung text not null, abwesend {t.Int64} not null, ab text not null, bis text,
            primary key (mandant, person, stelle));
        create index {t["kraft"]}_einrichtung on {t["kraft"]} (mandant, einrichtung, ab);
        create table {t["nachweis"]} (mandant text not null, person text not null, art text not null, ende text not null, primary key (mandant, person, art));
        create index {t["nachweis"]}_ende on {t["nachweis"]} (mandant, ende, person, art);
        create table {t["je"]} (mandant text not null, einrichtung text not null, person text not null, primary key (mandant, einrichtung, person));
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new PersonalWriter(tables);
}
