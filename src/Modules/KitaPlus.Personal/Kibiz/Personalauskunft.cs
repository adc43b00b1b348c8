using System.Globalization;
using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Personal;
using KitaPlus.EventStore;
using KitaPlus.KiBiz;
using KitaPlus.Kernel;

namespace KitaPlus.Personal.Kibiz;

/// <summary>Now from the view; as known earlier, and what is protected, from the streams of the persons.</summary>
internal sealed class Personalauskunft(IViewDatabase datenbank, IEventStore store, IEventCodec codec, Kostenspeicher kosten) : IPersonalstand, IPersonalstatistiken, IPersonalkosten
{
    async Task<ILookup<string, Kraftabschnitt>> IPersonalstand.VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, Kenntnisstand stand, CancellationToken cancellationToken)
    {
        if (stand != Kenntnisstand.Alles) return await DamalsAsync(mandant, einrichtungen, new(ab, bis), stand, cancellationToken);
        await using var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken);
        var bedingung = einrichtungen is null ? "" : $" and {datenbank.Dialect.In("einrichtung", "@einrichtungen")}";
        var zeilen = await leser.Connection.QueryAsync<Zeile>(
            $"select einrichtung, person, gruppe, funktion, qualifikation, jahr, stunden, leitung, abwesend, ab, bis from {leser.Tables["kraft"]} where mandant = @mandant and ab <= @bis and (bis is null or bis >= @ab){bedingung} order by einrichtung, person, stelle",
            new { mandant, ab = Iso.Text(ab), bis = Iso.Text(bis), einrichtungen = einrichtungen?.ToArray() }, leser.Transaction);
        return zeilen.ToLookup(z => z.Einrichtung, z => z.Abschnitt(), StringComparer.Ordinal);
    }

    async Task<IReadOnlyList<Personalstatistik>> IPersonalstatistiken.AmAsync(string mandant, string einrichtung, DateOnly tag, Kenntnisstand stand, CancellationToken cancellationToken)
    {
        var aus = new List<Personalstatistik>();
        foreach (var (person, buch) in await BuecherAsync(mandant, [einrichtung], stand, cancellationToken))
        {
            var vertraege = Kraftabschnitte.Vertraege(buch.Linien()).Where(v => v.Einrichtung == einrichtung && v.Ab <= tag && (v.Bis is null || v.Bis >= tag)).ToList();
            if (vertraege.Count == 0) continue;
            var z = buch.Zustand;
            var angaben = z.Am<PersonalstatistikGemeldet>(PersonalZustand.Statistik, tag) is { } s && s.Angaben.TryWert(out var wert) ? wert : null;
            var gruppe = vertraege.SelectMany(v => z.Am<GruppenZugeordnet>(PersonalZustand.Gruppen(v.Beschaeftigung), tag)?.Anteile.Select(a => (a.Gruppe, Stunden: v.Stunden * a.Prozent)) ?? []).OrderByDescending(a => a.Stunden).Select(a => a.Gruppe).FirstOrDefault();
            aus.Add(new(person, gruppe, angaben?.Geschlecht is { } g ? Woerter.Wort(g) : null, z.Geburtsdatum is { } b && b.TryWert(out var geburt) ? Monat.Von(geburt) : null, angaben?.Abschluss, angaben?.Stellung, angaben?.Arbeitsbereich,
                new(vertraege.Sum(v => v.Stunden))));
        }

        return aus;
    }

    async Task<ILookup<string, Personalkosten>> IPersonalkosten.VonAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, DateOnly ab, DateOnly bis, CancellationToken cancellationToken)
    {
        var wunsch = new Zeitraum(ab, bis);
        return (await kosten.VonAsync(mandant, einrichtungen, cancellationToken)).Where(k => einrichtungen is null || einrichtungen.Contains(k.Einrichtung))
            .Select(k => (k.Einrichtung, k.Kosten, Da: k.Kosten.Zeit.Schnitt(wunsch))).Where(k => k.Da is not null).ToLookup(k => k.Einrichtung, k => k.Kosten with { Zeit = k.Da!.Value }, StringComparer.Ordinal);
    }

    private async Task<ILookup<string, Kraftabschnitt>> DamalsAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, Zeitraum zeit, Kenntnisstand stand, CancellationToken cancellationToken)
    {
        var aus = new List<(string Einrichtung, Kraftabschnitt Abschnitt)>();
        foreach (var (person, buch) in await BuecherAsync(mandant, einrichtungen, stand, cancellationToken))
            aus.AddRange(Kraftabschnitte.Aus(person, buch.Linien()).Where(a => (einrichtungen is null || einrichtungen.Contains(a.Einrichtung)) && a.Abschnitt.Zeit.Schneidet(zeit)));
        return aus.ToLookup(a => a.Einrichtung, a => a.Abschnitt, StringComparer.Ordinal);
    }

    /// <summary>Of all who were ever said to work there.</summary>
    private async Task<IReadOnlyList<(string Person, Personalbuch Buch)>> BuecherAsync(string mandant, IReadOnlyCollection<string>? einrichtungen, Kenntnisstand stand, CancellationToken cancellationToken)
    {
        List<string> personen;
        await using (var leser = await datenbank.OpenAsync(PersonalView.Ansicht, mandant, cancellationToken))
        {
            var bedingung = einrichtungen is null ? "" : $" and {datenbank.Dialect.In("einrichtung", "@einrichtungen")}";
            personen = [.. await leser.Connection.QueryAsync<string>($"select distinct person from {leser.Tables["je"]} where mandant = @mandant{bedingung} order by person", new { mandant, einrichtungen = einrichtungen?.ToArray() }, leser.Transaction)];
        }

        var buecher = new List<(string, Personalbuch)>(personen.Count);
        foreach (var p in personen) buecher.Add((p, await Personalbuch.LiesAsync(store, codec, mandant, p, stand, cancellationToken)));
        return buecher;
    }

    private sealed class Zeile
    {
        public string Einrichtung { get; init; } = "";

        public string Person { get; init; } = "";

        public string? Gruppe { get; init; }

        public string Funktion { get; init; } = "";

        public string Qualifikation { get; init; } = "";

        public long? Jahr { get; init; }

        public string Stunden { get; init; } = "";

        public string Leitung { get; init; } = "";

        public long Abwesend { get; init; }

        public string Ab { get; init; } = "";

        public string? Bis { get; init; }

        public Kraftabschnitt Abschnitt() => new(Person, Gruppe, Funktion, Qualifikation, (int?)Jahr, Zahl(Stunden), Zahl(Leitung), Abwesend == 1, new(Iso.Tag(Ab), Iso.TagOderNichts(Bis)));

        private static Stunden Zahl(string text) => new(decimal.Parse(text, CultureInfo.InvariantCulture));
    }
}
