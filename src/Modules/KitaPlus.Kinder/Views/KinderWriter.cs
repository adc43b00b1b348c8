using Dapper;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>Collects a batch and writes it; the stays of each touched child are worked out anew from its facts.</summary>
internal sealed class KinderWriter(ViewTables t) : IViewWriter
{
    private readonly Dictionary<(string Mandant, string Art, string Id), Datensatz> datensaetze = [];
    private readonly Dictionary<(string Mandant, string Kind), List<Zeile>> fakten = [];
    private readonly HashSet<(string Mandant, string Kind)> beruehrt = [];
    private readonly Aussagen aussagen = new(t);
    private readonly HashSet<(string Mandant, string Einrichtung, string Kind)> je = [];
    private readonly List<object> geschwaerzt = [];

    private sealed record Datensatz(string? Vorname, string? Nachname, DateOnly? Geburtsdatum, string? Anschrift, string? AngelegtVon);

    private sealed record Zeile(long Nummer, Betreuungsfakt Fakt);

    public void Apply(RecordedEvent recorded, ViewTransaction db)
    {
        var mandant = recorded.Envelope.Tenant;
        switch (recorded.Event)
        {
            case KindAufgenommen e: Merke(mandant, "k", e.Kind, e.Name, e.Geburtsdatum, null, recorded.Envelope.Metadata.Actor); break;
            case KindUmbenannt e: Merke(mandant, "k", e.Kind, e.Name, null, null, null); break;
            case GeburtsdatumBerichtigt e: Merke(mandant, "k", e.Kind, null, e.Geburtsdatum, null, null); break;
            case HaushaltAngelegt e: Merke(mandant, "h", e.Haushalt, null, null, null, recorded.Envelope.Metadata.Actor); break;
            case PersonAngelegt e: Merke(mandant, "p", e.Person, e.Name, null, e.Anschrift, recorded.Envelope.Metadata.Actor); break;
            case PersonUmbenannt e: Merke(mandant, "p", e.Person, e.Name, null, null, null); break;
            case PersonUmgezogen e: Merke(mandant, "p", e.Person, null, null, e.Anschrift, null); break;
            case SchluesselVernichtet e when e.Betrifft(Zwecke.Stammdaten): Schwaerze(mandant, e.Person); break;
            case KindLebtIn e: aussagen.Nimm(recorded, "k", e.Kind, e, e.Anteile.Select(a => (a.Haushalt, 1L))); break;
            case MitgliedGemeldet e: aussagen.Nimm(recorded, "p", e.Haushalt, e, (e.Person, e.Rolle == Haushaltsrolle.Keine ? 0 : 1)); break;
            case HaushaltTatsacheZurueckgenommen e: aussagen.NimmZurueck(mandant, "p", e.Haushalt, e.Ereignis); break;
            case KindTatsacheZurueckgenommen e:
                aussagen.NimmZurueck(mandant, "k", e.Kind, e.Ereignis);
                if (Fakten(mandant, e.Kind, db).RemoveAll(z => z.Fakt.Ereignis == e.Ereignis) > 0) beruehrt.Add((mandant, e.Kind));
                break;
            case KindEreignis e when Betreuungsfakt.Aus(recorded.Envelope.EventId, e) is { } fakt:
                Fakten(mandant, e.Kind, db).Add(new Zeile(recorded.Envelope.Position.Commit, fakt));
                beruehrt.Add((mandant, e.Kind));
                if (fakt.Einrichtung is { } einrichtung) je.Add((mandant, einrichtung, e.Kind));
                break;
        }
    }

    public void Write(ViewTransaction db)
    {
        SchreibeDatensaetze(db);
        SchreibeBezuege(db);
        SchreibeFakten(db);
        db.Connection.Execute($"insert into {t["je"]} (mandant, einrichtung, kind) values (@Mandant, @Einrichtung, @Kind) on conflict do nothing", je.Select(j => new { j.Mandant, j.Einrichtung, j.Kind }), db.Transaction);
        datensaetze.Clear();
        geschwaerzt.Clear();
        je.Clear();
        beruehrt.Clear();
        fakten.Clear();
    }

    /// <summary>Names and birthdays go when their key goes, not only with the next rebuild.</summary>
    private void Schwaerze(string mandant, string person)
    {
        foreach (var (praefix, art) in (ReadOnlySpan<(string, string)>)[("kind-", "k"), ("person-", "p")])
            if (person.StartsWith(praefix, StringComparison.Ordinal)) geschwaerzt.Add(new { Mandant = mandant, Art = art, Id = person[praefix.Length..] });
    }

    private List<Zeile> Fakten(string mandant, string kind, ViewTransaction db)
    {
        if (fakten.TryGetValue((mandant, kind), out var bekannt)) return bekannt;
        var gelesen = db.Connection.Query<(long Nummer, string Ereignis, string Ersetzt, string Ab, string? Bis, string? Einrichtung, string? Gruppe, long Stunden)>(
            $"select nummer, ereignis, ersetzt, ab, bis, einrichtung, gruppe, stunden from {t["fakt"]} where mandant = @mandant and kind = @kind order by nummer", new { mandant, kind }, db.Transaction);
        return fakten[(mandant, kind)] = [.. gelesen.Select(z => new Zeile(z.Nummer, new Betreuungsfakt(Guid.Parse(z.Ereignis), z.Ersetzt, Iso.Tag(z.Ab), Iso.TagOderNichts(z.Bis), z.Einrichtung, z.Gruppe, (int)z.Stunden)))];
    }

    private void Merke(string mandant, string art, string id, Personenbezug<Contracts.Kinder.Personenname>? name, Personenbezug<DateOnly>? geburtsdatum, Personenbezug<Anschrift>? anschrift, string? von)
    {
        var n = name is not null && name.TryWert(out var wert) ? wert : null;
        var g = geburtsdatum is not null && geburtsdatum.TryWert(out var tag) ? tag : (DateOnly?)null;
        var a = anschrift is not null && anschrift.TryWert(out var ort) ? Textform.Anschrift(ort!) : null;
        var alt = datensaetze.GetValueOrDefault((mandant, art, id));
        datensaetze[(mandant, art, id)] = new Datensatz(n?.Vorname ?? alt?.Vorname, n?.Nachname ?? alt?.Nachname, g ?? alt?.Geburtsdatum, a ?? alt?.Anschrift, alt?.AngelegtVon ?? von);
    }

    private void SchreibeDatensaetze(ViewTransaction db)
    {
        db.Connection.Execute(
        $"""
        insert into {t["datensatz"]} (mandant, art, id, vorname, nachname, geburtsdatum, anschrift, suche, angelegt_von)
        values (@Mandant, @Art, @Id, @Vorname, @Nachname, @Geburtsdatum, @Anschrift, @Suche, coalesce(@AngelegtVon, ''))
        on conflict (mandant, art, id) do update set vorname = coalesce(excluded.vorname, {t["datensatz"]}.vorname), nachname = coalesce(excluded.nachname, {t["datensatz"]}.nachname),
            geburtsdatum = coalesce(excluded.geburtsdatum, {t["datensatz"]}.geburtsdatum), anschrift = coalesce(excluded.anschrift, {t["datensatz"]}.anschrift), suche = coalesce(excluded.suche, {t["datensatz"]}.suche)
        """,
        datensaetze.Select(d => new
        {
            d.Key.Mandant, d.Key.Art, d.Key.Id, d.Value.Vorname, d.Value.Nachname, Geburtsdatum = Iso.Text(d.Value.Geburtsdatum), d.Value.Anschrift,
            Suche = d.Value.Nachname is null ? null : Suchtext.Aus($"{d.Value.Nachname} {d.Value.Vorname}"), d.Value.AngelegtVon,
        }),
        db.Transaction);
        db.Connection.Execute($"update {t["datensatz"]} set vorname = null, nachname = null, geburtsdatum = null, anschrift = null, suche = null where mandant = @Mandant and art = @Art and id = @Id", geschwaerzt, db.Transaction);
    }

    private void SchreibeBezuege(ViewTransaction db)
    {
        var (betroffene, zeilen) = aussagen.Write(db);
        db.Connection.Execute($"delete from {t["bezug"]} where mandant = @Mandant and art = 'k' and id = @Von", betroffene.Where(b => b.Linie == "k").Select(b => new { b.Mandant, b.Von }), db.Transaction);
        db.Connection.Execute($"delete from {t["bezug"]} where mandant = @Mandant and art = 'p' and haushalt = @Von", betroffene.Where(b => b.Linie == "p").Select(b => new { b.Mandant, b.Von }), db.Transaction);
        db.Connection.Execute(
            $"insert into {t["bezug"]} (mandant, art, haushalt, id, nummer, gehoert) values (@Mandant, @Linie, @Haushalt, @Id, @Nummer, @Wert)",
            zeilen.Select(z => new { z.Mandant, z.Linie, Haushalt = z.Linie == "k" ? z.Anderer : z.Von, Id = z.Linie == "k" ? z.Von : z.Anderer, z.Nummer, z.Wert }), db.Transaction);
    }

    private void SchreibeFakten(ViewTransaction db)
    {
        var kinder = beruehrt.Select(b => new { b.Mandant, b.Kind }).ToList();
        db.Connection.Execute($"delete from {t["fakt"]} where mandant = @Mandant and kind = @Kind", kinder, db.Transaction);
        db.Connection.Execute($"delete from {t["ort"]} where mandant = @Mandant and kind = @Kind", kinder, db.Transaction);
        db.Connection.Execute(
            $"insert into {t["fakt"]} (mandant, kind, nummer, ereignis, ersetzt, ab, bis, einrichtung, gruppe, stunden) values (@Mandant, @Kind, @Nummer, @Ereignis, @Ersetzt, @Ab, @Bis, @Einrichtung, @Gruppe, @Stunden)",
            beruehrt.SelectMany(b => fakten[b].Select(z => new
            {
                b.Mandant, b.Kind, z.Nummer, Ereignis = z.Fakt.Ereignis.ToString(), z.Fakt.Ersetzt, Ab = Iso.Text(z.Fakt.Ab), Bis = Iso.Text(z.Fakt.Bis), z.Fakt.Einrichtung, z.Fakt.Gruppe, Stunden = z.Fakt.Wochenstunden,
            })),
            db.Transaction);
        var zeiten = beruehrt.ToDictionary(b => b, b => Betreuungszeiten.Aus(fakten[b].Select(z => z.Fakt)));
        db.Connection.Execute(
            $"update {t["datensatz"]} set ende = @Ende where mandant = @Mandant and art = 'k' and id = @Kind",
            zeiten.Select(z => new { z.Key.Mandant, z.Key.Kind, Ende = z.Value.Count == 0 ? null : Iso.Text(z.Value.Max(o => o.Bis ?? DateOnly.MaxValue)) }), db.Transaction);
        db.Connection.Execute(
            $"insert into {t["ort"]} (mandant, kind, ab, bis, einrichtung, gruppe, stunden) values (@Mandant, @Kind, @Ab, @Bis, @Einrichtung, @Gruppe, @Stunden)",
            zeiten.SelectMany(z => z.Value.Select(o => new
            {
                z.Key.Mandant, z.Key.Kind, Ab = Iso.Text(o.Ab), Bis = Iso.Text(o.Bis), o.Einrichtung, o.Gruppe, Stunden = o.Wochenstunden,
            })),
            db.Transaction);
    }
}
