using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;

namespace KitaPlus.Beitraege.Views;

/// <summary>
/// Everything a calculation reads: the facts of each family as one block of bytes, the accounts, and what is the same for all
/// (Satzungen, assignments, blocks; offers of meals, their rules and closings). One view, so that facts and accounts always stand at the same position.
/// </summary>
internal sealed class BestandView : View
{
    public const string Ansicht = "beitraege_bestand";

    public override string Name => Ansicht;

    // 2: accounts remember from where a waiver counts; 3: which families have something new since the last run, meals
    public override int Version => 3;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(KindAufgenommen), typeof(GeburtsdatumBerichtigt), typeof(KindLebtIn), typeof(BetreuungVereinbart), typeof(BetreuungBeendet),
        typeof(WohnsitzGemeldet), typeof(PflegekindGemeldet), typeof(KindTatsacheZurueckgenommen),
        typeof(MitgliedGemeldet), typeof(ZahlungspflichtBestimmt), typeof(GeschwisterkindGemeldet), typeof(BefreiungAnerkannt), typeof(HaushaltTatsacheZurueckgenommen),
        typeof(EinkommenErklaert), typeof(PersonTatsacheZurueckgenommen),
        typeof(VerpflegungVereinbart), typeof(VerpflegungBeendet), typeof(VonEssenAbgemeldet), typeof(ZumEssenAngemeldet), typeof(ButBewilligt), typeof(ButBeendet), typeof(EssenTatsacheZurueckgenommen),
        typeof(EinrichtungAngelegt), typeof(AngebotFestgelegt), typeof(AngebotBeendet), typeof(VerpflegungsregelnFestgelegt), typeof(SchliessungFestgelegt), typeof(VerpflegungTatsacheZurueckgenommen),
        typeof(JugendamtZugeordnet), typeof(EinrichtungTatsacheZurueckgenommen), typeof(UebernahmeFestgelegt),
        typeof(SatzungGeladen), typeof(SatzungGeprueft), typeof(ErhebungGeregelt), typeof(AussetzungBeschlossen), typeof(AussetzungAufgehoben), typeof(MonateGesperrt), typeof(MonateFreigegeben),
        typeof(BeitraegeFestgesetzt), typeof(SollUebernommen), typeof(VerzichtErklaert), typeof(DifferenzZurueckgestellt), typeof(ZurueckstellungAufgehoben),
        typeof(ZahlungGebucht), typeof(GebuehrGebucht), typeof(SaldoUebernommen), typeof(ErstattungGebucht), typeof(Gestundet), typeof(RatenplanVereinbart), typeof(BeitragErlassen), typeof(StundungBeendet), typeof(RatenplanBeendet), typeof(ErlassZurueckgenommen),
        typeof(LaufBegonnen), typeof(LaufAbgeschlossen),
    ];

    public override IReadOnlyList<string> Tables { get; } = ["code", "familie", "konto", "grundlage", "stand", "neu", "lauf"];

    public override string Schema(ViewTables t) =>
        $"""
        create table {t["code"]} (mandant text not null, art text not null, text text not null, nummer {t.Int64} not null, familie {t.Int64} not null, primary key (mandant, art, text));
        create index {t["code"]}_familie on {t["code"]} (familie);
        create table {t["familie"]} (nummer {t.Int64} primary key, mandant text not null, fakten {t.Blob} not null, essen {t.Blob} not null);
        create table {t["konto"]} (mandant text not null, jugendamt {t.Int64} not null, person {t.Int64} not null, revision {t.Int64} not null,
            art {t.Int64} not null, soll {t.Int64} not null, bewegt {t.Int64} not null, buchungen {t.Blob} not null, faellig {t.Blob} not null, aufschub {t.Blob} not null, primary key (mandant, jugendamt, person));
        create table {t["grundlage"]} (position {t.Int64} primary key, mandant text not null, bekannt {t.Int64} not null, art text not null, inhalt text not null);
        create table {t["stand"]} (familie {t.Int64} primary key, mandant text not null, geprueft {t.Int64} not null, von {t.Int64} not null, bis {t.Int64} not null);
        create table {t["neu"]} (mandant text not null, familie {t.Int64} not null, einrichtung {t.Int64} not null, primary key (mandant, familie, einrichtung));
        create index {t["neu"]}_familie on {t["neu"]} (familie);
        create table {t["lauf"]} (mandant text primary key, inhalt text not null);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new BestandWriter(tables);
}

/// <summary>Sorts the events to the three parts of the view.</summary>
internal sealed class BestandWriter(ViewTables tabellen) : IViewWriter
{
    private readonly Codetafel codes = new(tabellen);
    private readonly Familientafel familien = new(tabellen);
    private readonly Kontentafel konten = new(tabellen);
    private readonly Lauftafel laeufe = new(tabellen);
    private readonly Grundlagentafel grundlagen = new(tabellen);

    public void Apply(RecordedEvent recorded, ViewTransaction db)
    {
        switch (recorded.Event)
        {
            case KontoEreignis e:
                konten.Apply(recorded.Envelope, e, codes, familien, db);
                break;
            case LaufEreignis:
                laeufe.Apply(recorded, codes, familien, db);
                break;
            case EinrichtungAngelegt e:
                grundlagen.Apply(recorded);
                codes.Finde(db, recorded.Envelope.Tenant, Codeart.Jugendamt, Glaeubiger.Traeger(e.Traeger));
                codes.Finde(db, recorded.Envelope.Tenant, Codeart.Einrichtung, e.Einrichtung);
                break;
            case AngebotFestgelegt e:
                grundlagen.Apply(recorded);
                codes.Finde(db, recorded.Envelope.Tenant, Codeart.Angebot, Essen.Essensfakt.Angebotsname(e.Einrichtung, e.Angebot));
                break;
            case EssenEreignis e:
                Essensfaktenbau.Apply(recorded, e, codes, familien, db);
                break;
            case SatzungEreignis or EinrichtungEreignis or VerpflegungEreignis:
                grundlagen.Apply(recorded);
                if (recorded.Event is SatzungEreignis s) codes.Finde(db, recorded.Envelope.Tenant, Codeart.Jugendamt, s.Jugendamt);
                break;
            default:
                Faktenbau.Apply(recorded, codes, familien, db);
                break;
        }
    }

    public void Write(ViewTransaction db)
    {
        familien.Write(db);
        codes.Write(db);
        konten.Write(db);
        laeufe.Write(db);
        grundlagen.Write(db);
    }
}
