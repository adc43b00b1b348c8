using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;

namespace KitaPlus.Verpflegung;

/// <summary>Contracts, An- and Abmeldungen and approvals of all children over time, as known now. Kassenzeichen are not in it.</summary>
internal sealed class EssenView : View
{
    public const string Ansicht = "verpflegung_essen";

    public override string Name => Ansicht;

    // 2: what a correction replaced counts again without it; notices remember what they cover
    public override int Version => 2;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(VerpflegungVereinbart), typeof(VerpflegungBeendet), typeof(VonEssenAbgemeldet), typeof(ZumEssenAngemeldet), typeof(ButBewilligt), typeof(ButBeendet), typeof(EssenTatsacheZurueckgenommen),
    ];

    public override IReadOnlyList<string> Tables { get; } = ["fakt", "scheibe"];

    // fakt: what was not withdrawn, as it was recorded, ersetzt: ids of those that it corrects; scheibe: what follows from it, without the days on which nothing is.
    // linie: v = contract, t = An- or Abmeldung, b = Bildung und Teilhabe; wert1 to wert4 by line, see Essenswert
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["fakt"]} (mandant text not null, kind text not null, nummer {t.Int64} not null, ereignis text not null, linie text not null, ab text not null, bis text, einrichtung text, wert1 text, wert2 text, wert3 text, zahl {t.Int64}, teile text, ersetzt text not null,
            primary key (mandant, kind, nummer));
        create table {t["scheibe"]} (mandant text not null, linie text not null, kind text not null, ab text not null, bis text, einrichtung text, wert1 text, wert2 text, wert3 text, zahl {t.Int64}, teile text,
            primary key (mandant, linie, kind, ab));
        create index {t["scheibe"]}_einrichtung on {t["scheibe"]} (mandant, linie, einrichtung, ab, bis, kind);
        create index {t["scheibe"]}_bis on {t["scheibe"]} (mandant, linie, bis, ab, kind);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new EssenWriter(tables);
}
