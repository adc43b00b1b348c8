using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung.Seiten.Finanzen;

/// <summary>Reads what finance plans are made of.</summary>
internal sealed class Finanzblick(Planungsblick blick, IEnumerable<IPersonalkosten> personalkosten, IEnumerable<IVerpflegungserwartung> verpflegung, IEnumerable<IBeitragserwartung> beitraege)
{
    /// <summary>One Einrichtung with everything.</summary>
    public async Task<(Finanzbild Bild, Finanzakte Akte, IReadOnlyList<Planannahme> Annahmen)> BildAsync(string einrichtung, Kindergartenjahr jahr, CancellationToken cancellationToken = default)
    {
        var annahmen = await blick.AnnahmenAsync(cancellationToken);
        var lage = await blick.Leser.LageAsync(blick.Mandant, einrichtung, jahr, cancellationToken);
        var (kosten, verraet) = (await KostenAsync([einrichtung], jahr, cancellationToken), await VerraetAsync([einrichtung], jahr, cancellationToken));
        var beitrag = beitraege.FirstOrDefault() is { } b ? await b.VonAsync(blick.Mandant, [einrichtung], Monat.Von(jahr.Erster), Monat.Von(jahr.Letzter), cancellationToken) : null;
        var traeger = await blick.TraegerAsync(einrichtung, jahr.Erster, cancellationToken);
        var (bild, akte, benutzte) = await RechneAsync(einrichtung, jahr, lage, annahmen, kosten?[einrichtung], verraet.Contains(einrichtung), traeger is null ? null : await blick.Leser.TraegerartAsync(blick.Mandant, traeger, cancellationToken), beitrag?[einrichtung], cancellationToken);
        return (bild, akte, benutzte);
    }

    /// <summary>All Einrichtungen within reach, their Träger and the whole, in this order of sums.</summary>
    public async Task<IReadOnlyList<Finanzsummen>> SummenAsync(Kindergartenjahr jahr, CancellationToken cancellationToken = default)
    {
        var alle = await blick.EinrichtungenAsync(Handlungen.Finanzen, cancellationToken);
        var ids = alle.Select(e => e.Wert).ToList();
        var (annahmen, lagen, kosten) = (await blick.AnnahmenAsync(cancellationToken), await blick.Leser.LagenAsync(blick.Mandant, ids, jahr, cancellationToken), await KostenAsync(ids, jahr, cancellationToken));
        var verraet = await VerraetAsync(ids, jahr, cancellationToken);
        var arten = new Dictionary<string, Traegerart?>(StringComparer.Ordinal);
        var aus = new List<(string Traeger, Finanzsummen Summen)>();
        foreach (var e in alle)
        {
            var traeger = await blick.TraegerAsync(e.Wert, jahr.Erster, cancellationToken) ?? "";
            if (!arten.TryGetValue(traeger, out var art)) arten[traeger] = art = traeger.Length == 0 ? null : await blick.Leser.TraegerartAsync(blick.Mandant, traeger, cancellationToken);
            var (bild, _, _) = await RechneAsync(e.Wert, jahr, lagen[e.Wert], annahmen, kosten?[e.Wert], verraet.Contains(e.Wert), art, null, cancellationToken);
            aus.Add((traeger, Finanzsummen.Von(e.Wert, e.Titel, traeger.Length == 0 ? "ohne Träger" : await blick.TraegernameAsync(traeger, cancellationToken), jahr, bild)));
        }

        var summen = new List<Finanzsummen>();
        foreach (var g in aus.GroupBy(a => a.Traeger).OrderBy(g => g.First().Summen.Traeger, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true)))
        {
            summen.AddRange(g.Select(x => x.Summen));
            summen.Add(Finanzsummen.Zusammen("Träger", g.First().Summen.Traeger, g.Select(x => x.Summen)));
        }

        // wer nur einen Träger erreicht, hat dessen Summe schon
        var ueberall = blick.Ueberall(Handlungen.Finanzen);
        if (aus.Count > 0 && (ueberall || summen.Count(s => s.Ebene == "Träger") > 1)) summen.Add(Finanzsummen.Zusammen("Rendantur", ueberall ? "alle Träger" : "Ihre Träger", aus.Select(x => x.Summen)));
        return summen;
    }

    private async Task<(Finanzbild Bild, Finanzakte Akte, IReadOnlyList<Planannahme> Annahmen)> RechneAsync(
        string einrichtung, Kindergartenjahr jahr, Planlage lage, Annahmen annahmen, IEnumerable<Personalkosten>? kosten, bool verraet, Traegerart? art, IEnumerable<Monatserwartung>? beitrag, CancellationToken cancellationToken)
    {
        var akte = await blick.Leser.FinanzplanAsync(blick.Mandant, einrichtung, jahr, cancellationToken);
        var szenario = akte.Zustand.Szenario is { } s ? (await blick.Leser.SzenarioAsync(blick.Mandant, new(einrichtung, jahr.Kennung, s), cancellationToken)).Zustand : null;
        var geltende = szenario?.Annahmen.Ueber(annahmen) ?? annahmen;
        var (kinder, gruppen, umgestuft) = (lage.Kinder, lage.Gruppen, 0);
        // of a year that has begun the agreements as they are; of one to come without those who leave for school
        if (szenario is not null || !lage.Begonnen)
        {
            var plan = Planbelegung.Aus(Planungsblick.Tabellen, lage, szenario ?? SzenarioZustand.Anfang);
            (kinder, gruppen, umgestuft) = (plan.Abschnitte, plan.Gruppen, plan.Umgestufte(Planungsblick.Tabellen, lage));
        }

        var pauschalen = Kindpauschalenplan.Rechne(Planungsblick.Tabellen, geltende, jahr, kinder, gruppen);
        var essen = verpflegung.FirstOrDefault() is { } v ? await v.VonAsync(blick.Mandant, einrichtung, Monat.Von(jahr.Erster), Monat.Von(jahr.Letzter), cancellationToken) : null;
        var plaetze = gruppen.Where(g => g.Zeit.Enthaelt(jahr.Letzter)).Sum(g => g.Plaetze);
        var quellen = new Finanzquellen(pauschalen, art is { } a ? Planungsblick.Tabellen.Traegeranteil(a, jahr.Erster) : null, kosten?.ToList(), essen, beitrag?.ToList(), plaetze, umgestuft, lage.Kraefte.Select(k => k.Person).ToHashSet(StringComparer.Ordinal), blick.Darf(Handlungen.Kosten, einrichtung), verraet);
        var benutzt = pauschalen.Angenommen ? geltende.Alle.Values.Where(x => x.Art != Annahmeart.Personalwerte).ToList() : [];
        return (Finanzbild.Rechne(Planungsblick.Tabellen, jahr, akte.Zustand, quellen), akte, benutzt);
    }

    /// <summary>Einrichtungen where the caller may not see what single persons cost and the costs of the year, beside those of any other time, would be one person's.</summary>
    private async Task<IReadOnlySet<string>> VerraetAsync(IEnumerable<string> einrichtungen, Kindergartenjahr jahr, CancellationToken cancellationToken)
    {
        var ids = einrichtungen.Where(e => !blick.Darf(Handlungen.Kosten, e)).ToList();
        if (ids.Count == 0 || personalkosten.FirstOrDefault() is not { } p) return new HashSet<string>();
        var alle = await p.VonAsync(blick.Mandant, ids, DateOnly.MinValue, DateOnly.MaxValue, cancellationToken);
        var zeit = new Zeitraum(jahr.Erster, jahr.Letzter);
        return ids.Where(e => Einzelwechsel.Aus(alle[e].Select(k => (k.Person, (decimal)k.ImJahr.Cent, k.Zeit))).Verraet(zeit)).ToHashSet(StringComparer.Ordinal);
    }

    private async Task<ILookup<string, Personalkosten>?> KostenAsync(IReadOnlyCollection<string> einrichtungen, Kindergartenjahr jahr, CancellationToken cancellationToken) =>
        personalkosten.FirstOrDefault() is { } p ? await p.VonAsync(blick.Mandant, einrichtungen, jahr.Erster, jahr.Letzter, cancellationToken) : null;
}
