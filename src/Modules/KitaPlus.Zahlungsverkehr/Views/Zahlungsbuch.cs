using System.Globalization;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Views;

/// <summary>A run in a list.</summary>
/// <param name="Von">User id of the person who prepared it.</param>
internal sealed record Laufzeile(Laufname Lauf, DateOnly Faellig, Monat Bis, int Anzahl, Geld Summe, Laufstand Stand, DateTimeOffset Vorbereitet, string Von)
{
    /// <summary>The creditor as people call it.</summary>
    public string Glaeubigername { get; init; } = Lauf.Glaeubiger;
}

/// <summary>A file from the bank in a list.</summary>
internal sealed record Bankdateizeile(string Pruefsumme, DateTimeOffset Eingelesen, string Von, int Anzahl, int Bekannt, bool Gebucht);

/// <summary>A movement in a list.</summary>
/// <param name="Gegenseite">Null: erased.</param>
internal sealed record Umsatzzeile(
    string Schluessel, string Konto, DateOnly Tag, Geld Betrag, Geld? Ursprung, string? Rueckgabe, Gegenseite? Gegenseite, Zuordnungsart Art, string? Glaeubiger, string? Schuldner, string? Mandat, string Wodurch, bool Gebucht, bool Erledigt)
{
    /// <summary>The debtor as people call it.</summary>
    public string? Schuldnername { get; init; } = Schuldner;

    public Zuordnung Zuordnung => new(Art, Glaeubiger, Schuldner, Mandat, null, Wodurch);
}

/// <summary>A creditor in a list.</summary>
internal sealed record Glaeubigerzeile(string Id, string? Name, string? Kennung, string? Iban);

/// <summary>An export in a list.</summary>
internal sealed record Exportzeile(int Nummer, long Nach, long Bis, int Anzahl, Geld Summe, string Datei, string Pruefsumme, DateTimeOffset Erzeugt, string Von);

/// <summary>Reads the view, up to the end of the log.</summary>
internal sealed class Zahlungsbuch(IEventStore store, IProjections ansichten, IViewDatabase datenbank)
{
    private const int JeAbfrage = 5_000;
    private const string Mandatsspalten = "referenz, glaeubiger, person, iban, inhaber, strasse, hausnummer, plz, ort, land, unterschrieben, stand, letzter, einzuege, fassung, alte_iban as AlteIban, alte_id as AlteId";
    private const string Umsatzspalten = "schluessel, konto, tag, betrag, ursprung, rueckgabe, name, iban, zweck, art, glaeubiger, schuldner, mandat, wodurch, gebucht, erledigt";

    /// <param name="glaeubiger">Null: of all.</param>
    public Task<IReadOnlyList<Mandatsblick>> MandateAsync(string mandant, string? glaeubiger = null, CancellationToken cancellationToken = default) => LiesAsync(
        mandant, t => $"select {Mandatsspalten} from {t["mandat"]} where mandant = @mandant{(glaeubiger is null ? "" : " and glaeubiger = @glaeubiger")} order by referenz", new { mandant, glaeubiger }, (Mandatroh z) => z.Blick(), cancellationToken);

    public async Task<Mandatsblick?> MandatAsync(string mandant, string referenz, CancellationToken cancellationToken = default) =>
        await LiesAsync(mandant, t => $"select {Mandatsspalten} from {t["mandat"]} where mandant = @mandant and referenz = @referenz", new { mandant, referenz }, (Mandatroh z) => z.Blick(), cancellationToken) is [var m] ? m : null;

    public Task<IReadOnlyList<Glaeubigerzeile>> GlaeubigerAsync(string mandant, CancellationToken cancellationToken = default) =>
        LiesAsync(mandant, t => $"select id, name, kennung, iban from {t["glaeubiger"]} where mandant = @mandant order by id", new { mandant }, (Glaeubigerzeile z) => z, cancellationToken);

    public Task<IReadOnlyList<Laufzeile>> LaeufeAsync(string mandant, Laufart art, CancellationToken cancellationToken = default) =>
        LiesAsync(mandant, t => $"select strom, faellig, bis, anzahl, summe, stand, vorbereitet, von from {t["lauf"]} where mandant = @mandant and art = @art order by vorbereitet desc", new { mandant, art = (int)art }, (Laufroh z) => z.Zeile(), cancellationToken);

    /// <summary>Runs whose file is written but whose payments are not all booked.</summary>
    public async Task<IReadOnlyList<Laufname>> UngebuchteLaeufeAsync(string mandant, CancellationToken cancellationToken = default) =>
        [.. (await LiesAsync(mandant, t => $"select strom from {t["lauf"]} where mandant = @mandant and stand in ({(int)Laufstand.Freigegeben}, {(int)Laufstand.DateiGeschrieben}) order by strom", new { mandant }, (string z) => Laufname.Lies(z), cancellationToken)).OfType<Laufname>()];

    /// <summary>The number that the next run of the creditor gets.</summary>
    public async Task<string> NaechsteLaufnummerAsync(string mandant, Laufart art, string glaeubiger, int jahr, CancellationToken cancellationToken = default)
    {
        var anfang = jahr.ToString(CultureInfo.InvariantCulture) + "-";
        var letzte = await LiesAsync(mandant, t => $"select max(nummer) from {t["lauf"]} where mandant = @mandant and art = @art and glaeubiger = @glaeubiger and nummer like @muster", new { mandant, art = (int)art, glaeubiger, muster = anfang + "%" }, (string? z) => z, cancellationToken) is [var n] ? n : null;
        var zahl = letzte is null ? 0 : int.Parse(letzte.AsSpan(anfang.Length), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{anfang}{zahl + 1:D4}");
    }

    public Task<IReadOnlyList<Bankdateizeile>> BankdateienAsync(string mandant, bool nurUngebuchte = false, CancellationToken cancellationToken = default) =>
        LiesAsync(mandant, t => $"select pruefsumme, eingelesen, von, anzahl, bekannt, gebucht from {t["bankdatei"]} where mandant = @mandant{(nurUngebuchte ? " and gebucht = 0" : "")} order by eingelesen desc", new { mandant }, (Bankdateiroh z) => z.Zeile(), cancellationToken);

    /// <summary>Movements that nobody has recognised.</summary>
    public Task<IReadOnlyList<Umsatzzeile>> OffeneUmsaetzeAsync(string mandant, CancellationToken cancellationToken = default) =>
        UmsaetzeAsync(mandant, $"mandant = @mandant and art = {(int)Zuordnungsart.Offen} order by tag, schluessel", new { mandant }, cancellationToken);

    /// <summary>Returns, newest first.</summary>
    public Task<IReadOnlyList<Umsatzzeile>> RueckgabenAsync(string mandant, CancellationToken cancellationToken = default) =>
        UmsaetzeAsync(mandant, $"mandant = @mandant and art = {(int)Zuordnungsart.Ruecklastschrift} order by tag desc, schluessel", new { mandant }, cancellationToken);

    /// <summary>Recognised movements of a file.</summary>
    public Task<IReadOnlyList<Umsatzzeile>> UmsaetzeDerDateiAsync(string mandant, string pruefsumme, CancellationToken cancellationToken = default) =>
        UmsaetzeAsync(mandant, $"mandant = @mandant and datei = @pruefsumme and art <> {(int)Zuordnungsart.Offen} order by schluessel", new { mandant, pruefsumme }, cancellationToken);

    /// <summary>Movements that somebody has allocated but that are not booked.</summary>
    public Task<IReadOnlyList<Umsatzzeile>> UngebuchteUmsaetzeAsync(string mandant, CancellationToken cancellationToken = default) =>
        UmsaetzeAsync(mandant, "mandant = @mandant and hand = 1 and gebucht = 0 order by schluessel", new { mandant }, cancellationToken);

    public async Task<Umsatzzeile?> UmsatzAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) => await UmsaetzeAsync(mandant, "mandant = @mandant and schluessel = @schluessel", new { mandant, schluessel }, cancellationToken) is [var u] ? u : null;

    /// <summary>Those of the keys that are known already.</summary>
    public async Task<IReadOnlySet<string>> BekannteAsync(string mandant, IReadOnlyCollection<string> schluessel, CancellationToken cancellationToken = default)
    {
        await using var leser = await OeffneAsync(mandant, cancellationToken);
        var aus = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stapel in schluessel.Chunk(JeAbfrage))
            aus.UnionWith(await leser.Connection.QueryAsync<string>($"select schluessel from {leser.Tables["umsatz"]} where mandant = @mandant and {datenbank.Dialect.In("schluessel", "@stapel")}", new { mandant, stapel }, leser.Transaction));
        return aus;
    }

    /// <summary>Everything that these movements may be compared with.</summary>
    public async Task<Abgleichsbestand> AbgleichAsync(string mandant, IReadOnlyCollection<Bankumsatz> umsaetze, IEnumerable<(string Glaeubiger, string Schuldner)> konten, CancellationToken cancellationToken = default)
    {
        await using var leser = await OeffneAsync(mandant, cancellationToken);
        var (p, l) = (leser.Tables["posten"], leser.Tables["lauf"]);
        var posten = new List<Postenroh>();
        foreach (var stapel in umsaetze.Select(u => u.EndToEnd).OfType<string>().Distinct(StringComparer.Ordinal).Chunk(JeAbfrage))
            posten.AddRange(await leser.Connection.QueryAsync<Postenroh>($"select e2e, strom, schuldner, mandat, betrag from {p} where mandant = @mandant and stand = 1 and {datenbank.Dialect.In("e2e", "@stapel")}", new { mandant, stapel }, leser.Transaction));
        foreach (var stapel in umsaetze.Where(u => u.Rueckgabe is not null).Select(u => u.Mandat).OfType<string>().Distinct(StringComparer.Ordinal).Chunk(JeAbfrage))
            posten.AddRange(await leser.Connection.QueryAsync<Postenroh>($"select e2e, strom, schuldner, mandat, betrag from {p} where mandant = @mandant and stand = 1 and {datenbank.Dialect.In("mandat", "@stapel")}", new { mandant, stapel }, leser.Transaction));
        var laeufe = (await leser.Connection.QueryAsync<(string Nachricht, string Strom)>($"select nachricht, strom from {l} where mandant = @mandant and nachricht is not null", new { mandant }, leser.Transaction)).ToDictionary(x => x.Nachricht, x => x.Strom, StringComparer.Ordinal);
        var inhaber = (await GlaeubigerAsync(mandant, cancellationToken)).Where(g => g.Iban is not null).GroupBy(g => g.Iban!, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Id, StringComparer.Ordinal);
        return new Abgleichsbestand([.. posten.Select(x => x.Bekannter())], konten.DistinctBy(k => k).ToDictionary(k => Kassenzeichen.Fuer(mandant, k.Glaeubiger, k.Schuldner), StringComparer.Ordinal), laeufe, inhaber);
    }

    public async Task<IReadOnlyDictionary<(string Glaeubiger, string Schuldner), Mahnstand>> MahnstaendeAsync(string mandant, CancellationToken cancellationToken = default) =>
        (await LiesAsync(mandant, t => $"select glaeubiger, schuldner, stufe, titel, am, offen, seit, frist, gesperrt, gesperrt_bis as GesperrtBis, grund from {t["mahnung"]} where mandant = @mandant", new { mandant }, (Mahnroh z) => (Konto: (z.Glaeubiger, z.Schuldner), Stand: z.Stand()), cancellationToken))
            .ToDictionary(z => z.Konto, z => z.Stand);

    public Task<IReadOnlyList<Exportzeile>> ExporteAsync(string mandant, CancellationToken cancellationToken = default) =>
        LiesAsync(mandant, t => $"select nummer, nach, bis, anzahl, summe, datei, pruefsumme, erzeugt, von from {t["export"]} where mandant = @mandant order by nummer desc", new { mandant }, (Exportroh z) => z.Zeile(), cancellationToken);

    public Task<IReadOnlyList<Exportsumme>> ExportsummenAsync(string mandant, CancellationToken cancellationToken = default) => LiesAsync(
        mandant, t => $"select glaeubiger, monat, anzahl, summe from {t["exportsumme"]} where mandant = @mandant", new { mandant }, (Summenroh z) => new Exportsumme(z.Glaeubiger, LiesMonat(z.Monat), (int)z.Anzahl, new Geld(z.Summe)), cancellationToken);

    private Task<IReadOnlyList<Umsatzzeile>> UmsaetzeAsync(string mandant, string bedingung, object werte, CancellationToken cancellationToken) =>
        LiesAsync(mandant, t => $"select {Umsatzspalten} from {t["umsatz"]} where {bedingung}", werte, (Umsatzroh z) => z.Zeile(), cancellationToken);

    private async Task<IReadOnlyList<TZeile>> LiesAsync<TRoh, TZeile>(string mandant, Func<ViewTables, string> sql, object werte, Func<TRoh, TZeile> zeile, CancellationToken cancellationToken)
    {
        await using var leser = await OeffneAsync(mandant, cancellationToken);
        return [.. (await leser.Connection.QueryAsync<TRoh>(sql(leser.Tables), werte, leser.Transaction)).Select(zeile)];
    }

    private async Task<ViewReader> OeffneAsync(string mandant, CancellationToken cancellationToken)
    {
        await ansichten.ProjectionsUpTo(await store.HeadAsync(cancellationToken), [ZahlungView.Ansicht], cancellationToken);
        return await datenbank.OpenAsync(ZahlungView.Ansicht, mandant, cancellationToken);
    }

    private static DateOnly LiesTag(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Monat LiesMonat(string text) => Monat.TryParse(text, out var m) ? m : throw new InvalidOperationException($"„{text}“ ist kein Monat.");

    private static DateTimeOffset LiesZeit(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private sealed record Mandatroh(
        string Referenz, string Glaeubiger, string Person, string? Iban, string? Inhaber, string? Strasse, string? Hausnummer, string? Plz, string? Ort, string? Land, string Unterschrieben, long Stand, string? Letzter, long Einzuege, long Fassung, string? AlteIban, string? AlteId)
    {
        public Mandatsblick Blick() => new(
            Referenz, Glaeubiger, Person, Iban is null ? null : new(Iban, Inhaber ?? "", Land is null ? null : new(Strasse, Hausnummer, Plz ?? "", Ort ?? "", Land)), LiesTag(Unterschrieben), (Mandatsstand)Stand, Letzter is null ? null : LiesTag(Letzter), (int)Einzuege, (int)Fassung, AlteIban, AlteId);
    }

    private sealed record Laufroh(string Strom, string Faellig, string Bis, long Anzahl, long Summe, long Stand, string Vorbereitet, string Von)
    {
        public Laufzeile Zeile() => new(Laufname.Lies(Strom) ?? throw new InvalidOperationException($"„{Strom}“ ist kein Lauf."), LiesTag(Faellig), LiesMonat(Bis), (int)Anzahl, new Geld(Summe), (Laufstand)Stand, LiesZeit(Vorbereitet), Von);
    }

    private sealed record Bankdateiroh(string Pruefsumme, string Eingelesen, string Von, long Anzahl, long Bekannt, long Gebucht)
    {
        public Bankdateizeile Zeile() => new(Pruefsumme, LiesZeit(Eingelesen), Von, (int)Anzahl, (int)Bekannt, Gebucht != 0);
    }

    private sealed record Umsatzroh(
        string Schluessel, string Konto, string Tag, long Betrag, long? Ursprung, string? Rueckgabe, string? Name, string? Iban, string? Zweck, long Art, string? Glaeubiger, string? Schuldner, string? Mandat, string Wodurch, long Gebucht, long Erledigt)
    {
        public Umsatzzeile Zeile() => new(
            Schluessel, Konto, LiesTag(Tag), new Geld(Betrag), Ursprung is { } u ? new Geld(u) : null, Rueckgabe, new(Name, Iban, Zweck), (Zuordnungsart)Art, Glaeubiger, Schuldner, Mandat, Wodurch, Gebucht != 0, Erledigt != 0);
    }

    private sealed record Postenroh(string E2e, string Strom, string Schuldner, string Mandat, long Betrag)
    {
        public Bekannter Bekannter()
        {
            var lauf = Laufname.Lies(Strom) ?? throw new InvalidOperationException($"„{Strom}“ ist kein Lauf.");
            return new(E2e, Strom, lauf.Art == Laufart.Erstattung, lauf.Glaeubiger, Schuldner, new Geld(Betrag), Mandat);
        }
    }

    private sealed record Mahnroh(string Glaeubiger, string Schuldner, long? Stufe, string? Titel, string? Am, long? Offen, string? Seit, string? Frist, long Gesperrt, string? GesperrtBis, string? Grund)
    {
        public Mahnstand Stand() => new(
            Stufe is { } s ? new Gemahnt(Glaeubiger, Schuldner, (int)s, Titel!, LiesTag(Am!), new Geld(Offen!.Value), LiesMonat(Seit!), Geld.Null, LiesTag(Frist!)) : null,
            Gesperrt == 0 ? null : new MahnsperreGesetzt(Glaeubiger, Schuldner, GesperrtBis is null ? null : LiesTag(GesperrtBis), Grund ?? ""));
    }

    private sealed record Exportroh(long Nummer, long Nach, long Bis, long Anzahl, long Summe, string Datei, string Pruefsumme, string Erzeugt, string Von)
    {
        public Exportzeile Zeile() => new((int)Nummer, Nach, Bis, (int)Anzahl, new Geld(Summe), Datei, Pruefsumme, LiesZeit(Erzeugt), Von);
    }

    private sealed record Summenroh(string Glaeubiger, string Monat, long Anzahl, long Summe);
}
