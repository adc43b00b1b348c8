using System.Globalization;
using Dapper;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Suche;

/// <summary>Which words lead to which child or adult: the parts of the present name, and of a child the birth date.</summary>
internal sealed class KindersucheView : View
{
    public const string Ansicht = "kinder_suche";
    public const string Kind = "k";
    public const string Person = "p";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } = [typeof(KindAufgenommen), typeof(KindUmbenannt), typeof(GeburtsdatumBerichtigt), typeof(PersonAngelegt), typeof(PersonUmbenannt), typeof(SchluesselVernichtet)];

    public override IReadOnlyList<string> Tables { get; } = ["wort", "schatz"];

    // wort: feld n = part of the name, g = birth date; schatz: every word there ever was, once, in the order in which it came
    public override string Schema(ViewTables t) =>
        $"""
        create table {t["wort"]} (mandant text not null, art text not null, wort text not null, id text not null, feld text not null, primary key (mandant, art, wort, id));
        create index {t["wort"]}_id on {t["wort"]} (mandant, art, id);
        create table {t["schatz"]} (mandant text not null, wort text not null, nummer {t.Int64} not null, primary key (mandant, wort));
        create index {t["schatz"]}_nummer on {t["schatz"]} (mandant, nummer);
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly Dictionary<(string Mandant, string Art, string Id, string Feld), (string[] Woerter, bool Neu, long Nummer)> felder = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var (mandant, nummer) = (recorded.Envelope.Tenant, recorded.Envelope.Position.Commit);
            switch (recorded.Event)
            {
                case KindAufgenommen e:
                    Namen(Kind, e.Kind, e.Name, neu: true);
                    Geburt(e.Kind, e.Geburtsdatum, neu: true);
                    break;
                case KindUmbenannt e: Namen(Kind, e.Kind, e.Name, neu: false); break;
                case GeburtsdatumBerichtigt e: Geburt(e.Kind, e.Geburtsdatum, neu: false); break;
                case PersonAngelegt e: Namen(Person, e.Person, e.Name, neu: true); break;
                case PersonUmbenannt e: Namen(Person, e.Person, e.Name, neu: false); break;
                case SchluesselVernichtet e when e.Betrifft(Zwecke.Stammdaten): Vergiss(e.Person); break;
            }

            void Vergiss(string person)
            {
                if (person.StartsWith("kind-", StringComparison.Ordinal)) foreach (var feld in (string[])["n", "g"]) Merke((mandant, Kind, person[5..], feld), [], neu: false);
                if (person.StartsWith("person-", StringComparison.Ordinal)) Merke((mandant, Person, person[7..], "n"), [], neu: false);
            }

            void Namen(string art, string id, Personenbezug<Personenname> name, bool neu) =>
                Merke((mandant, art, id, "n"), name.TryWert(out var n) ? Suchtext.Aus($"{n!.Vorname} {n.Nachname}").Split(' ', StringSplitOptions.RemoveEmptyEntries) : [], neu);

            void Geburt(string kind, Personenbezug<DateOnly> tag, bool neu) =>
                Merke((mandant, Kind, kind, "g"), tag.TryWert(out var g) ? [g.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), g.ToString("MM-dd", CultureInfo.InvariantCulture)] : [], neu);

            void Merke((string, string, string, string) feld, string[] woerter, bool neu) =>
                felder[feld] = (woerter, neu || (felder.TryGetValue(feld, out var da) && da.Neu), nummer);
        }

        public void Write(ViewTransaction db)
        {
            db.Connection.Execute(
                $"delete from {t["wort"]} where mandant = @Mandant and art = @Art and id = @Id and feld = @Feld",
                felder.Where(f => !f.Value.Neu).Select(f => new { f.Key.Mandant, f.Key.Art, f.Key.Id, f.Key.Feld }), db.Transaction);
            db.Connection.Execute(
                $"insert into {t["wort"]} (mandant, art, wort, id, feld) values (@Mandant, @Art, @Wort, @Id, @Feld) on conflict do nothing",
                felder.SelectMany(f => f.Value.Woerter.Select(w => new { f.Key.Mandant, f.Key.Art, Wort = w, f.Key.Id, f.Key.Feld })), db.Transaction);
            db.Connection.Execute(
                $"insert into {t["schatz"]} (mandant, wort, nummer) values (@Mandant, @Wort, @Nummer) on conflict do nothing",
                felder.Where(f => f.Key.Feld == "n").SelectMany(f => f.Value.Woerter.Select(w => (f.Key.Mandant, Wort: w, f.Value.Nummer)))
                    .GroupBy(w => (w.Mandant, w.Wort)).Select(g => new { g.Key.Mandant, g.Key.Wort, Nummer = g.Max(w => w.Nummer) }), db.Transaction);
            felder.Clear();
        }
    }
}
