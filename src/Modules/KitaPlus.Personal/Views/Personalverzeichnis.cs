using System.Globalization;
using Dapper;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.Personal.Kibiz;
using KitaPlus.Rechte;

namespace KitaPlus.Personal;

/// <summary>An employment on a day, for the list.</summary>
internal sealed record Personalzeile(string Person, string? Vorname, string? Nachname, Vertragsabschnitt Vertrag, string? Qualifikation, IReadOnlyList<string> Gruppen, bool Abwesend);

/// <summary>Somebody as an import or the search looks for them.</summary>
internal sealed record Personalkopf(string Person, string? Vorname, string? Nachname, DateOnly? Geburtsdatum, string? Personalnummer);

/// <summary>Where somebody is or was employed.</summary>
/// <param name="AngelegtVon">Who has recorded the person first.</param>
internal sealed record Personalorte(string AngelegtVon, IReadOnlyList<Vertragsabschnitt> Zeiten);

/// <summary>Reads the view; every list is limited to what the caller may see.</summary>
internal sealed class Personalverzeichnis(IViewDatabase datenbank)
{
    private const string Vertragsfelder = "v.beschaeftigung, v.einrichtung, v.funktion, v.stunden, v.befristet, v.ab, v.bis";

    private sealed class Vertragsreihe
    {
        public string Person { get; init; } = "";

        public string? Vorname { get; init; }

        public string? Nachname { get; init; }

        public string Beschaeftigung { get; init; } = "";

        public string Einrichtung { get; init; } = "";

        public string Funktion { get; init; } = "";

        public string Stunden { get; init; } = "";

        public string? Befristet { get; init; }

        public string Ab { get; init; } = "";

        public string? Bis { get; init; }

        public Vertragsabschnitt Abschnitt() => new(Beschaeftigung, Einrichtung, Enum.Parse<Personalfunktion>(Funktion), decimal.Parse(Stunden, CultureInfo.InvariantCulture), Iso.TagOderNichts(Befristet), Iso.Tag(Ab), Iso.TagOderNichts(Bis));
    }

    /// <summary>Employments that hold on the day.</summary>
    public async Task<IReadOnlyList<Personalzeile>> AmAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var (v, p, k) = (leser.Tables["vertrag"], leser.Tables["person"], leser.Tables["kraft"]);
        var am = Iso.Text(tag);
        var reihen = await leser.Connection.QueryAsync<Vertragsreihe>(
            $"select v.person, p.vorname, p.nachname, {Vertragsfelder} from {v} v join {p} p on p.mandant = v.mandant and p.person = v.person where v.mandant = @mandant and v.ab <= @am and (v.bis is null or v.bis >= @am)", new { mandant, am }, leser.Transaction);
        var kraefte = (await leser.Connection.QueryAsync<(string Person, string Einrichtung, string? Gruppe, string Qualifikation, long? Jahr, long Abwesend)>(
            $"select person, einrichtung, gruppe, qualifikation, jahr, abwesend from {k} where mandant = @mandant and ab <= @am and (bis is null or bis >= @am)", new { mandant, am }, leser.Transaction)).ToLookup(z => (z.Person, z.Einrichtung));
        return [.. reihen.Select(r => (Reihe: r, Vertrag: r.Abschnitt())).Where(x => Sieht(sicht, x.Vertrag)).Select(x => Zeile(x.Reihe, x.Vertrag, [.. kraefte[(x.Reihe.Person, x.Reihe.Einrichtung)]]))];
    }

    /// <summary>Whether somebody works in one of these on the day or later, by person.</summary>
    public async Task<IReadOnlySet<string>> AktiveAsync(string mandant, Sichtbereich sicht, DateOnly tag, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var reihen = await leser.Connection.QueryAsync<(string Person, string Einrichtung)>(
            $"select distinct person, einrichtung from {leser.Tables["vertrag"]} where mandant = @mandant and (bis is null or bis >= @am)", new { mandant, am = Iso.Text(tag) }, leser.Transaction);
        return reihen.Where(r => sicht.Enthaelt(r.Einrichtung)).Select(r => r.Person).ToHashSet(StringComparer.Ordinal);
    }

    /// <returns>Null: there is no such person.</returns>
    public async Task<Personalorte?> OrteAsync(string mandant, string person, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var von = await leser.Connection.QuerySingleOrDefaultAsync<string?>($"select angelegt_von from {leser.Tables["person"]} where mandant = @mandant and person = @person", new { mandant, person }, leser.Transaction);
        if (von is null) return null;
        var reihen = await leser.Connection.QueryAsync<Vertragsreihe>($"select v.person, {Vertragsfelder} from {leser.Tables["vertrag"]} v where v.mandant = @mandant and v.person = @person order by v.ab", new { mandant, person }, leser.Transaction);
        return new(von, [.. reihen.Select(r => r.Abschnitt())]);
    }

    /// <summary>Employments of these, by person, in order.</summary>
    public async Task<ILookup<string, Vertragsabschnitt>> VertraegeAsync(string mandant, string[] personen, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var reihen = await leser.Connection.QueryAsync<Vertragsreihe>(
            $"select v.person, {Vertragsfelder} from {leser.Tables["vertrag"]} v where v.mandant = @mandant and {datenbank.Dialect.In("v.person", "@personen")} order by v.ab", new { mandant, personen }, leser.Transaction);
        return reihen.ToLookup(r => r.Person, r => r.Abschnitt(), StringComparer.Ordinal);
    }

    /// <summary>All of the Mandant.</summary>
    public async Task<IReadOnlyList<Personalkopf>> KoepfeAsync(string mandant, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var reihen = await leser.Connection.QueryAsync<(string Person, string? Vorname, string? Nachname, string? Geburtsdatum, string? Personalnummer)>(
            $"select person, vorname, nachname, geburtsdatum, personalnummer from {leser.Tables["person"]} where mandant = @mandant order by person", new { mandant }, leser.Transaction);
        return [.. reihen.Select(r => new Personalkopf(r.Person, r.Vorname, r.Nachname, Iso.TagOderNichts(r.Geburtsdatum), r.Personalnummer))];
    }

    /// <summary>Those of this name and birth date whom the caller sees.</summary>
    public async Task<IReadOnlyList<string>> GleicheAsync(string mandant, Sichtbereich sicht, Personenname name, DateOnly geboren, CancellationToken cancellationToken = default)
    {
        string[] gleiche = [.. (await KoepfeAsync(mandant, cancellationToken)).Where(k => k.Geburtsdatum == geboren && Gleich(k.Nachname, name.Nachname) && Gleich(k.Vorname, name.Vorname)).Select(k => k.Person)];
        if (gleiche.Length == 0 || sicht.Alles) return gleiche;
        var vertraege = await VertraegeAsync(mandant, gleiche, cancellationToken);
        return [.. gleiche.Where(p => vertraege[p].Any(v => Sieht(sicht, v)))];
    }

    /// <summary>Whether an employment is within sight: there, and not over for too long.</summary>
    public static bool Sieht(Sichtbereich sicht, Vertragsabschnitt v) => sicht.Enthaelt(v.Einrichtung) && (sicht.EndeAb is not { } ende || v.Bis is null || v.Bis >= ende);

    /// <returns>Null: nobody has the number.</returns>
    public async Task<string?> MitNummerAsync(string mandant, string personalnummer, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        return await leser.Connection.QueryFirstOrDefaultAsync<string?>($"select person from {leser.Tables["person"]} where mandant = @mandant and personalnummer = @personalnummer", new { mandant, personalnummer }, leser.Transaction);
    }

    /// <summary>Proofs that end on the day at the latest; the first to end comes first.</summary>
    public async Task<IReadOnlyList<(string Person, Personalnachweisart Art, DateOnly Bis)>> NachweiseBisAsync(string mandant, DateOnly grenze, CancellationToken cancellationToken = default)
    {
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var reihen = await leser.Connection.QueryAsync<(string Person, string Art, string Ende)>(
            $"select person, art, ende from {leser.Tables["nachweis"]} where mandant = @mandant and ende <= @grenze order by ende, person, art", new { mandant, grenze = Iso.Text(grenze) }, leser.Transaction);
        return [.. reihen.Select(r => (r.Person, Enum.Parse<Personalnachweisart>(r.Art), Iso.Tag(r.Ende)))];
    }

    private static bool Gleich(string? a, string b) => string.Equals(a ?? "", b, StringComparison.OrdinalIgnoreCase);

    private static Personalzeile Zeile(Vertragsreihe r, Vertragsabschnitt vertrag, IReadOnlyList<(string Person, string Einrichtung, string? Gruppe, string Qualifikation, long? Jahr, long Abwesend)> kraefte) => new(
        r.Person, r.Vorname, r.Nachname, vertrag, kraefte.Count == 0 || kraefte[0].Qualifikation == Kraftabschnitte.OhneQualifikation ? null : Woerter.Qualifikation(kraefte[0].Qualifikation, (int?)kraefte[0].Jahr),
        [.. kraefte.Select(k => k.Gruppe).OfType<string>().Distinct(StringComparer.Ordinal)], kraefte.Any(k => k.Abwesend == 1));
}
