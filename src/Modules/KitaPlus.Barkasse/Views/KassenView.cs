using System.Globalization;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>All Kassen, and one line per sheet with its sums and how far its Abschluss is. No texts, no names of persons.</summary>
internal sealed class KassenView : View
{
    public const string Ansicht = "barkasse_kassen";

    public override string Name => Ansicht;

    public override int Version => 1;

    public override IReadOnlyCollection<Type> EventTypes { get; } =
    [
        typeof(KasseAngelegt), typeof(KasseUmbenannt), typeof(KasseUebergeben), typeof(BlattEroeffnet), typeof(KasseGebucht), typeof(KassensturzGehalten), typeof(KassendifferenzGebucht), typeof(BlattUebertragen),
        typeof(MonatAbgeschlossen), typeof(AbschlussRueckgefragt), typeof(AbschlussBeantwortet), typeof(AbschlussFreigegeben),
    ];

    public override IReadOnlyList<string> Tables { get; } = ["kasse", "blatt"];

    public override string Schema(ViewTables t) =>
        $"""
        create table {t["kasse"]} (mandant text not null, kasse text not null, einrichtung text not null, name text not null, verantwortlich text not null, gezaehlt text, primary key (mandant, kasse));
        create table {t["blatt"]} (mandant text not null, kasse text not null, monat text not null, vortrag {t.Int64} not null, einnahmen {t.Int64} not null, ausgaben {t.Int64} not null, bestand {t.Int64} not null,
            buchungen {t.Int64} not null, differenz {t.Int64} not null, stand {t.Int64} not null, seit text not null, primary key (mandant, kasse, monat));
        """;

    public override IViewWriter CreateWriter(ViewTables tables) => new Schreiber(tables);

    private sealed class Schreiber(ViewTables t) : IViewWriter
    {
        private readonly Dictionary<(string Mandant, string Kasse), Kassensatz> kassen = [];
        private readonly Dictionary<(string Mandant, string Kasse, string Monat), Blattsatz> blaetter = [];

        public void Apply(RecordedEvent recorded, ViewTransaction db)
        {
            var (mandant, strom) = (recorded.Envelope.Tenant, recorded.Envelope.Stream);
            switch (recorded.Event)
            {
                case KasseAngelegt e: kassen[(mandant, e.Kasse)] = new() { Einrichtung = e.Einrichtung, Name = e.Name, Verantwortlich = e.Verantwortlich }; return;
                case KasseUmbenannt e: Kasse(mandant, strom[KasseBefehl.Praefix.Length..], db).Name = e.Name; return;
                case KasseUebergeben e: Kasse(mandant, strom[KasseBefehl.Praefix.Length..], db).Verantwortlich = e.An; return;
            }

            var teile = strom[KassenbuchBefehl.Praefix.Length..].Split('/');
            var tag = Text(Berlin.Tag(recorded.Envelope.RecordedAt));
            if (recorded.Event is BlattEroeffnet eroeffnet)
            {
                blaetter[(mandant, teile[0], teile[1])] = new() { Vortrag = eroeffnet.Vortrag.Cent, Bestand = eroeffnet.Vortrag.Cent, Differenz = eroeffnet.Offen?.Betrag.Cent ?? 0, Seit = tag };
                return;
            }

            var blatt = Blatt(mandant, teile[0], teile[1], db);
            switch (recorded.Event)
            {
                case KasseGebucht e: Nimm(blatt, e.Betrag.Cent); break;
                case KassendifferenzGebucht e:
                    Nimm(blatt, e.Betrag.Cent);
                    blatt.Differenz = 0;
                    break;
                case KassensturzGehalten e:
                    blatt.Differenz = (e.Ist - e.Soll).Cent;
                    Kasse(mandant, teile[0], db).Gezaehlt = Text(e.Tag);
                    break;
                case BlattUebertragen: Stelle(blatt, Blattstand.Uebertragen, tag); break;
                case MonatAbgeschlossen: Stelle(blatt, Blattstand.Abgeschlossen, tag); break;
                case AbschlussRueckgefragt: Stelle(blatt, Blattstand.Rueckfrage, tag); break;
                case AbschlussBeantwortet: Stelle(blatt, Blattstand.Beantwortet, tag); break;
                case AbschlussFreigegeben: Stelle(blatt, Blattstand.Freigegeben, tag); break;
            }
        }

        public void Write(ViewTransaction db)
        {
            db.Connection.Execute(
                $"""
                insert into {t["kasse"]} (mandant, kasse, einrichtung, name, verantwortlich, gezaehlt) values (@Mandant, @Kasse, @Einrichtung, @Name, @Verantwortlich, @Gezaehlt)
                on conflict (mandant, kasse) do update set name = excluded.name, verantwortlich = excluded.verantwortlich, gezaehlt = excluded.gezaehlt
                """, kassen.Select(k => new { k.Key.Mandant, k.Key.Kasse, k.Value.Einrichtung, k.Value.Name, k.Value.Verantwortlich, k.Value.Gezaehlt }), db.Transaction);
            db.Connection.Execute(
                $"""
                insert into {t["blatt"]} (mandant, kasse, monat, vortrag, einnahmen, ausgaben, bestand, buchungen, differenz, stand, seit)
                values (@Mandant, @Kasse, @Monat, @Vortrag, @Einnahmen, @Ausgaben, @Bestand, @Buchungen, @Differenz, @Stand, @Seit)
                on conflict (mandant, kasse, monat) do update set einnahmen = excluded.einnahmen, ausgaben = excluded.ausgaben, bestand = excluded.bestand, buchungen = excluded.buchungen,
                    differenz = excluded.differenz, stand = excluded.stand, seit = excluded.seit
                """, blaetter.Select(b => new { b.Key.Mandant, b.Key.Kasse, b.Key.Monat, b.Value.Vortrag, b.Value.Einnahmen, b.Value.Ausgaben, b.Value.Bestand, b.Value.Buchungen, b.Value.Differenz, b.Value.Stand, b.Value.Seit }), db.Transaction);
            kassen.Clear();
            blaetter.Clear();
        }

        private static void Nimm(Blattsatz b, long cent)
        {
            b.Bestand += cent;
            b.Buchungen++;
            if (cent > 0) b.Einnahmen += cent;
            else b.Ausgaben -= cent;
        }

        private static void Stelle(Blattsatz b, Blattstand stand, string tag) => (b.Stand, b.Seit) = ((long)stand, tag);

        private Kassensatz Kasse(string mandant, string kasse, ViewTransaction db) => kassen.TryGetValue((mandant, kasse), out var k)
            ? k
            : kassen[(mandant, kasse)] = db.Connection.QuerySingle<Kassensatz>($"select einrichtung, name, verantwortlich, gezaehlt from {t["kasse"]} where mandant = @mandant and kasse = @kasse", new { mandant, kasse }, db.Transaction);

        private Blattsatz Blatt(string mandant, string kasse, string monat, ViewTransaction db) => blaetter.TryGetValue((mandant, kasse, monat), out var b)
            ? b
            : blaetter[(mandant, kasse, monat)] = db.Connection.QuerySingle<Blattsatz>(
                $"select vortrag, einnahmen, ausgaben, bestand, buchungen, differenz, stand, seit from {t["blatt"]} where mandant = @mandant and kasse = @kasse and monat = @monat", new { mandant, kasse, monat }, db.Transaction);

        private static string Text(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        private sealed class Kassensatz
        {
            public string Einrichtung { get; init; } = "";

            public string Name { get; set; } = "";

            public string Verantwortlich { get; set; } = "";

            public string? Gezaehlt { get; set; }
        }

        private sealed class Blattsatz
        {
            public long Vortrag { get; init; }

            public long Einnahmen { get; set; }

            public long Ausgaben { get; set; }

            public long Bestand { get; set; }

            public long Buchungen { get; set; }

            public long Differenz { get; set; }

            public long Stand { get; set; }

            public string Seit { get; set; } = "";
        }
    }
}
