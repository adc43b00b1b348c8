using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web.Suche;

namespace KitaPlus.Kinder.Suche;

/// <summary>A child found.</summary>
/// <param name="Einrichtung">Where it is, will be next or was last, among those the caller may see.</param>
/// <param name="Ehemals">It was there, and is not going to be any more.</param>
internal sealed record Kindtreffer(string Kind, string? Vorname, string? Nachname, DateOnly? Geburtsdatum, string? Einrichtung, bool Ehemals);

/// <summary>An adult found, with the children in the same household.</summary>
internal sealed record Angehoerigentreffer(string Person, string? Vorname, string? Nachname, IReadOnlyList<Kindtreffer> Kinder);

/// <summary>Finds children and adults by name, birth date or id, within a range of Einrichtungen; tolerates typing errors.</summary>
internal sealed class Personensuche(IViewDatabase datenbank, IPersonKeys schluessel, Wortschatz wortschatz)
{
    private const int JeAbfrage = 1_000;
    private const int JeStueck = 100;

    public async Task<IReadOnlyList<Kindtreffer>> KinderAsync(string mandant, Sichtbereich sicht, Suchfrage frage, DateOnly tag, int hoechstens, CancellationToken cancellationToken = default)
    {
        var folge = await FolgeAsync(mandant, KindersucheView.Kind, sicht, frage, cancellationToken);
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        return await SammleAsync(folge, hoechstens, ids => KinderLesenAsync(leser, mandant, sicht, ids, tag), k => (k.Kind, $"{k.Nachname} {k.Vorname}"));
    }

    public async Task<IReadOnlyList<Angehoerigentreffer>> AngehoerigeAsync(string mandant, Sichtbereich sicht, Suchfrage frage, DateOnly tag, int hoechstens, CancellationToken cancellationToken = default)
    {
        var folge = await FolgeAsync(mandant, KindersucheView.Person, sicht, frage, cancellationToken);
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        return await SammleAsync(folge, hoechstens, ids => AngehoerigeLesenAsync(leser, mandant, sicht, ids, tag), a => (a.Person, $"{a.Nachname} {a.Vorname}"));
    }

    /// <summary>The adults in the same households as these children, by name.</summary>
    public async Task<IReadOnlyList<Angehoerigentreffer>> AngehoerigeVonAsync(string mandant, Sichtbereich sicht, string[] kinder, DateOnly tag, CancellationToken cancellationToken = default)
    {
        if (kinder.Length == 0) return [];
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken);
        var personen = await leser.Connection.QueryAsync<string>(
            $"select distinct p.id from {leser.Tables["bezug"]} k join {leser.Tables["bezug"]} p on p.mandant = k.mandant and p.art = 'p' and p.haushalt = k.haushalt where k.mandant = @mandant and k.art = 'k' and {datenbank.Dialect.In("k.id", "@kinder")}", new { mandant, kinder }, leser.Transaction);
        return [.. (await AngehoerigeLesenAsync(leser, mandant, sicht, [.. personen], tag)).OrderBy(a => Suchtext.Aus($"{a.Nachname} {a.Vorname}"), StringComparer.Ordinal).ThenBy(a => a.Person, StringComparer.Ordinal)];
    }

    /// <summary>Ids that fit with how well they do, best ones first; where the range is limited, only those within it.</summary>
    private async Task<IReadOnlyList<KeyValuePair<string, int>>> FolgeAsync(string mandant, string art, Sichtbereich sicht, Suchfrage frage, CancellationToken cancellationToken)
    {
        if (frage.IstLeer || (!sicht.Alles && sicht.Einrichtungen.Count == 0)) return [];
        var punkte = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var leser = await datenbank.OpenAsync(KindersucheView.Ansicht, mandant, cancellationToken))
        {
            var erstes = true;
            foreach (var tag in frage.Tage) Verbinde(await TrefferAsync(leser, mandant, art, new Dictionary<string, int>(StringComparer.Ordinal) { [tag] = Wortvergleich.Gleich }));
            foreach (var wort in frage.Woerter) Verbinde(await TrefferAsync(leser, mandant, art, await wortschatz.PassendeAsync(leser, mandant, wort)));

            void Verbinde(Dictionary<string, int> treffer)
            {
                punkte = erstes ? treffer : punkte.Where(p => treffer.ContainsKey(p.Key)).ToDictionary(p => p.Key, p => p.Value + treffer[p.Key], StringComparer.Ordinal);
                erstes = false;
            }
        }

        await using (var leser = await datenbank.OpenAsync(KinderView.Ansicht, mandant, cancellationToken))
        {
            foreach (var id in await KennungAsync(leser, mandant, art, frage.Text)) punkte[id] = -1;
            if (punkte.Count == 0) return [];
            if (!sicht.Alles)
            {
                var erlaubt = await ErlaubteAsync(leser, mandant, art, sicht);
                punkte = punkte.Where(p => erlaubt.Contains(p.Key)).ToDictionary(StringComparer.Ordinal);
            }
        }

        return [.. punkte.OrderBy(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal)];
    }

    private async Task<Dictionary<string, int>> TrefferAsync(ViewReader leser, string mandant, string art, IReadOnlyDictionary<string, int> passende)
    {
        var beste = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var woerter in passende.Keys.Chunk(JeAbfrage))
        {
            foreach (var (id, wort) in await leser.Connection.QueryAsync<(string Id, string Wort)>(
                $"select id, wort from {leser.Tables["wort"]} where mandant = @mandant and art = @art and {datenbank.Dialect.In("wort", "@woerter")}", new { mandant, art, woerter }, leser.Transaction))
            {
                var guete = passende[wort];
                if (!beste.TryGetValue(id, out var bisher) || guete < bisher) beste[id] = guete;
            }
        }

        return beste;
    }

    /// <summary>The record with this id; for a household its children and adults.</summary>
    private static async Task<IEnumerable<string>> KennungAsync(ViewReader leser, string mandant, string art, string text) => await leser.Connection.QueryAsync<string>(
        $"""
        select id from {leser.Tables["datensatz"]} where mandant = @mandant and art = @art and id = @text
        union select id from {leser.Tables["bezug"]} where mandant = @mandant and art = @art and haushalt = @text
        """,
        new { mandant, art, text }, leser.Transaction);

    private async Task<HashSet<string>> ErlaubteAsync(ViewReader leser, string mandant, string art, Sichtbereich sicht)
    {
        var kinder = Sichtbare(leser, sicht);
        var sql = art == KindersucheView.Kind
            ? kinder
            : $"select p.id from {leser.Tables["bezug"]} p join {leser.Tables["bezug"]} k on k.mandant = p.mandant and k.art = 'k' and k.haushalt = p.haushalt where p.mandant = @mandant and p.art = 'p' and k.id in ({kinder})";
        return [.. await leser.Connection.QueryAsync<string>(sql, Werte(mandant, sicht, []), leser.Transaction)];
    }

    private async Task<IReadOnlyList<Kindtreffer>> KinderLesenAsync(ViewReader leser, string mandant, Sichtbereich sicht, string[] ids, DateOnly tag)
    {
        var werte = Werte(mandant, sicht, ids);
        var bedingung = sicht.Alles ? "" : $" and id in ({Sichtbare(leser, sicht)})";
        var zeilen = await leser.Connection.QueryAsync<(string Id, string? Vorname, string? Nachname, string? Geburtsdatum)>(
            $"select id, vorname, nachname, geburtsdatum from {leser.Tables["datensatz"]} where mandant = @mandant and art = 'k' and {datenbank.Dialect.In("id", "@ids")}{bedingung}", werte, leser.Transaction);
        var orte = (await leser.Connection.QueryAsync<(string Kind, string Einrichtung, string Ab, string? Bis)>(
            $"select kind, einrichtung, ab, bis from {leser.Tables["ort"]} where mandant = @mandant and {datenbank.Dialect.In("kind", "@ids")} order by kind, ab", werte, leser.Transaction))
            .Where(o => sicht.Enthaelt(o.Einrichtung)).ToLookup(o => o.Kind, StringComparer.Ordinal);
        var heute = Iso.Text(tag);
        return [.. zeilen.Where(z => IstLesbar(mandant, $"kind-{z.Id}")).Select(z => Treffer(z, orte[z.Id].ToList()))];

        Kindtreffer Treffer((string Id, string? Vorname, string? Nachname, string? Geburtsdatum) z, List<(string Kind, string Einrichtung, string Ab, string? Bis)> zeiten)
        {
            var i = zeiten.FindIndex(o => o.Bis is null || string.CompareOrdinal(o.Bis, heute) >= 0);
            return new(z.Id, z.Vorname, z.Nachname, Iso.TagOderNichts(z.Geburtsdatum), zeiten.Count == 0 ? null : zeiten[i < 0 ? ^1 : i].Einrichtung, i < 0 && zeiten.Count > 0);
        }
    }

    private async Task<IReadOnlyList<Angehoerigentreffer>> AngehoerigeLesenAsync(ViewReader leser, string mandant, Sichtbereich sicht, string[] ids, DateOnly tag)
    {
        var werte = Werte(mandant, sicht, ids);
        // an expression: else SQLite would go through all these children for each person
        var bedingung = sicht.Alles ? "" : $" and k.id || '' in ({Sichtbare(leser, sicht)})";
        var bezuege = (await leser.Connection.QueryAsync<(string Person, string Kind)>(
            $"select distinct p.id, k.id from {leser.Tables["bezug"]} p join {leser.Tables["bezug"]} k on k.mandant = p.mandant and k.art = 'k' and k.haushalt = p.haushalt where p.mandant = @mandant and p.art = 'p' and {datenbank.Dialect.In("p.id", "@ids")}{bedingung}", werte, leser.Transaction)).AsList();
        var kinder = (await KinderLesenAsync(leser, mandant, sicht, [.. bezuege.Select(b => b.Kind).Distinct(StringComparer.Ordinal)], tag)).ToDictionary(k => k.Kind, StringComparer.Ordinal);
        var jePerson = bezuege.Where(b => kinder.ContainsKey(b.Kind)).ToLookup(b => b.Person, b => kinder[b.Kind], StringComparer.Ordinal);
        var zeilen = await leser.Connection.QueryAsync<(string Id, string? Vorname, string? Nachname)>(
            $"select id, vorname, nachname from {leser.Tables["datensatz"]} where mandant = @mandant and art = 'p' and {datenbank.Dialect.In("id", "@ids")}", werte, leser.Transaction);
        return [.. zeilen.Where(z => jePerson.Contains(z.Id) && IstLesbar(mandant, $"person-{z.Id}")).Select(z => new Angehoerigentreffer(z.Id, z.Vorname, z.Nachname, [.. jePerson[z.Id].OrderBy(k => k.Geburtsdatum).ThenBy(k => k.Kind, StringComparer.Ordinal)]))];
    }

    /// <summary>Reads piece by piece until there are enough; those that fit equally well in the order of their names.</summary>
    private static async Task<IReadOnlyList<T>> SammleAsync<T>(IReadOnlyList<KeyValuePair<string, int>> folge, int hoechstens, Func<string[], Task<IReadOnlyList<T>>> lies, Func<T, (string Id, string Name)> wer)
    {
        var gesammelt = new List<T>();
        foreach (var stueck in folge.Chunk(Math.Max(hoechstens, JeStueck)))
        {
            var guete = stueck.ToDictionary(StringComparer.Ordinal);
            gesammelt.AddRange((await lies([.. guete.Keys])).OrderBy(t => guete[wer(t).Id]).ThenBy(t => Suchtext.Aus(wer(t).Name), StringComparer.Ordinal).ThenBy(t => wer(t).Id, StringComparer.Ordinal));
            if (gesammelt.Count >= hoechstens) break;
        }

        return [.. gesammelt.Take(hoechstens)];
    }

    /// <summary>The rest of an erased name is gone from the tables with the next rebuild; it is not shown in the meantime either.</summary>
    private bool IstLesbar(string mandant, string person) => schluessel.Find(mandant, person, Zwecke.Stammdaten) is not null;

    private string Sichtbare(ViewReader leser, Sichtbereich sicht) =>
        $"select o.kind from {leser.Tables["ort"]} o where o.mandant = @mandant and {datenbank.Dialect.In("o.einrichtung", "@einrichtungen")}{(sicht.EndeAb is null ? "" : " and (o.bis is null or o.bis >= @endeAb)")}";

    private static object Werte(string mandant, Sichtbereich sicht, string[] ids) => new { mandant, ids, einrichtungen = sicht.Einrichtungen.ToArray(), endeAb = Iso.Text(sicht.EndeAb) };
}
