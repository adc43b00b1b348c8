using System.Globalization;
using Dapper;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Personal.Kibiz;

namespace KitaPlus.Personal;

/// <summary>Collects a batch; what follows for each touched person is worked out anew from the facts.</summary>
internal sealed class PersonalWriter(ViewTables t) : IViewWriter
{
    private const string Nachweislinie = "nachweis/";
    private readonly Dictionary<(string Mandant, string Person), List<Fakt>> fakten = [];
    private readonly HashSet<(string Mandant, string Einrichtung, string Person)> je = [];

    private readonly Dictionary<(string Mandant, string Person), long> stand = [];

    // in the order of the events: what one says, another may take away
    private readonly List<(string Sql, object Werte)> stammdaten = [];

    private sealed class Fakt
    {
        public long Nummer { get; init; }

        public string Ereignis { get; init; } = "";

        public string Ersetzt { get; init; } = "";

        public string Linie { get; init; } = "";

        public string Ab { get; init; } = "";

        public string? Bis { get; init; }

        public string Wert { get; init; } = "";

        public Zeitraum Zeit => new(Iso.Tag(Ab), Iso.TagOderNichts(Bis));
    }

    public void Apply(RecordedEvent recorded, ViewTransaction db)
    {
        var mandant = recorded.Envelope.Tenant;
        if (Betroffener(recorded.Event) is { } betroffener) stand[(mandant, betroffener)] = recorded.Envelope.Position.Commit;
        switch (recorded.Event)
        {
            case BeschaeftigteAngelegt e:
                var name = Name(e.Name);
                Merke($"insert into {t["person"]} (mandant, person, vorname, nachname, geburtsdatum, personalnummer, angelegt_von, stand) values (@mandant, @Person, @Vorname, @Nachname, @tag, @nummer, @Actor, 0) on conflict do nothing",
                    new { mandant, e.Person, name?.Vorname, name?.Nachname, tag = Tag(e.Geburtsdatum), nummer = Text(e.Personalnummer), recorded.Envelope.Metadata.Actor });
                break;
            case BeschaeftigteUmbenannt e when Name(e.Name) is { } neu: Merke($"update {t["person"]} set vorname = @Vorname, nachname = @Nachname where mandant = @mandant and person = @Person", new { mandant, e.Person, neu.Vorname, neu.Nachname }); break;
            case GeburtsdatumDerBeschaeftigtenBerichtigt e: Merke($"update {t["person"]} set geburtsdatum = @tag where mandant = @mandant and person = @Person", new { mandant, e.Person, tag = Tag(e.Geburtsdatum) }); break;
            case PersonalnummerVergeben e: Merke($"update {t["person"]} set personalnummer = @nummer where mandant = @mandant and person = @Person", new { mandant, e.Person, nummer = Text(e.Personalnummer) }); break;
            case SchluesselVernichtet e when e.Betrifft(Zwecke.Stammdaten) && e.Person.StartsWith(PersonalBefehl.Praefix, StringComparison.Ordinal):
                Merke($"update {t["person"]} set vorname = null, nachname = null, geburtsdatum = null, personalnummer = null where mandant = @mandant and person = @person", new { mandant, person = e.Person[PersonalBefehl.Praefix.Length..] });
                break;
            case BeschaeftigtenTatsacheZurueckgenommen e: Fakten(mandant, e.Person, db).RemoveAll(f => f.Ereignis == e.Ereignis.ToString()); break;
            case BeschaeftigteEreignis e when e is ITatsache fakt && Personalwert.Von(fakt) is { } wert:
                if (wert.Einrichtung is { } einrichtung) je.Add((mandant, einrichtung, e.Person));
                Fakten(mandant, e.Person, db).Add(new()
                {
                    Nummer = recorded.Envelope.Position.Commit, Ereignis = recorded.Envelope.EventId.ToString(), Ersetzt = Berichtigungen.Text(fakt), Linie = PersonalZustand.Zeitlinie(fakt), Ab = Iso.Text(fakt.GueltigAb)!, Bis = Iso.Text(fakt.GueltigBis), Wert = wert.Text(),
                });
                break;
        }

        void Merke(string sql, object werte) => stammdaten.Add((sql, werte));
    }

    public void Write(ViewTransaction db)
    {
        foreach (var (sql, werte) in stammdaten) db.Connection.Execute(sql, werte, db.Transaction);
        db.Connection.Execute($"update {t["person"]} set stand = @Nummer where mandant = @Mandant and person = @Person", stand.Select(s => new { s.Key.Mandant, s.Key.Person, Nummer = s.Value }), db.Transaction);
        Fuege("je", "mandant, einrichtung, person", je.Select(j => (object)new { j.Mandant, j.Einrichtung, j.Person }), db, " on conflict do nothing");
        var personen = fakten.Keys.Select(k => new { k.Mandant, k.Person }).ToList();
        foreach (var tabelle in (string[])["fakt", "vertrag", "kraft", "nachweis"]) db.Connection.Execute($"delete from {t[tabelle]} where mandant = @Mandant and person = @Person", personen, db.Transaction);
        Fuege("fakt", "mandant, person, nummer, ereignis, ersetzt, linie, ab, bis, wert", fakten.SelectMany(k => k.Value.Select(f => (object)new { k.Key.Mandant, k.Key.Person, f.Nummer, f.Ereignis, f.Ersetzt, f.Linie, f.Ab, f.Bis, f.Wert })), db);
        foreach (var ((mandant, person), alle) in fakten) SchreibeFolgen(mandant, person, Geltende(alle), db);
        stammdaten.Clear();
        stand.Clear();
        fakten.Clear();
        je.Clear();
    }

    private static string? Betroffener(IEreignis ereignis) => ereignis switch
    {
        BeschaeftigteEreignis e => e.Person,
        SchluesselVernichtet e when e.Person.StartsWith(PersonalBefehl.Praefix, StringComparison.Ordinal) => e.Person[PersonalBefehl.Praefix.Length..],
        _ => null,
    };

    private static ILookup<string, (Zeitraum Zeit, Personalwert Wert)> Geltende(List<Fakt> alle) =>
        Berichtigungen.Geltende(alle.OrderBy(f => f.Nummer), f => f.Ereignis, f => f.Ersetzt).ToLookup(f => f.Linie, f => (f.Zeit, Personalwert.Lies(f.Wert)), StringComparer.Ordinal);

    private void SchreibeFolgen(string mandant, string person, ILookup<string, (Zeitraum Zeit, Personalwert Wert)> linien, ViewTransaction db)
    {
        Fuege("vertrag", "mandant, person, beschaeftigung, ab, bis, einrichtung, funktion, stunden, befristet", Kraftabschnitte.Vertraege(linien).Select(v =>
            (object)new { Mandant = mandant, Person = person, v.Beschaeftigung, Ab = Iso.Text(v.Ab), Bis = Iso.Text(v.Bis), v.Einrichtung, Funktion = v.Funktion.ToString(), Stunden = Zahl(v.Stunden), Befristet = Iso.Text(v.BefristetBis) }), db);
        Fuege("kraft", "mandant, person, stelle, einrichtung, gruppe, funktion, qualifikation, jahr, stunden, leitung, abwesend, ab, bis", Kraftabschnitte.Aus(person, linien).Select((k, stelle) => (object)new
        {
            Mandant = mandant, Person = person, Stelle = (long)stelle, k.Einrichtung, k.Abschnitt.Gruppe, k.Abschnitt.Funktion, k.Abschnitt.Qualifikation, Jahr = (long?)k.Abschnitt.Ausbildungsjahr,
            Stunden = Zahl(k.Abschnitt.Stunden.Wert), Leitung = Zahl(k.Abschnitt.Leitung.Wert), Abwesend = k.Abschnitt.Abwesend ? 1L : 0L, Ab = Iso.Text(k.Abschnitt.Zeit.Ab), Bis = Iso.Text(k.Abschnitt.Zeit.Bis),
        }), db);
        Fuege("nachweis", "mandant, person, art, ende", linien.Where(l => l.Key.StartsWith(Nachweislinie, StringComparison.Ordinal))
            .Select(l => (Art: l.Key[Nachweislinie.Length..], l.OrderBy(f => f.Zeit.Ab).Last().Zeit.Bis)).Where(n => n.Bis is not null).Select(n => (object)new { Mandant = mandant, Person = person, n.Art, Ende = Iso.Text(n.Bis) }), db);
    }

    private void Fuege(string tabelle, string spalten, IEnumerable<object> zeilen, ViewTransaction db, string dazu = "") =>
        db.Connection.Execute($"insert into {t[tabelle]} ({spalten}) values ({string.Join(", ", spalten.Split(", ").Select(s => $"@{char.ToUpperInvariant(s[0])}{s[1..]}"))}){dazu}", zeilen, db.Transaction);

    private List<Fakt> Fakten(string mandant, string person, ViewTransaction db)
    {
        if (fakten.TryGetValue((mandant, person), out var bekannt)) return bekannt;
        return fakten[(mandant, person)] = [.. db.Connection.Query<Fakt>($"select nummer, ereignis, ersetzt, linie, ab, bis, wert from {t["fakt"]} where mandant = @mandant and person = @person order by nummer", new { mandant, person }, db.Transaction)];
    }

    private static Personenname? Name(Personenbezug<Personenname> bezug) => bezug.TryWert(out var wert) ? wert : null;

    private static string? Tag(Personenbezug<DateOnly> bezug) => bezug.TryWert(out var wert) ? Iso.Text(wert) : null;

    private static string? Text(Personenbezug<string>? bezug) => bezug is not null && bezug.TryWert(out var wert) ? wert : null;

    private static string Zahl(decimal wert) => wert.ToString(CultureInfo.InvariantCulture);
}
