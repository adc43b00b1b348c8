using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Essen;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web.Arbeiten;

namespace KitaPlus.Beitraege.Seiten.Vorschau;

/// <summary>A family in the list of a preview.</summary>
/// <param name="Haushalt">Null: no household is known.</param>
/// <param name="Gruppen">Keys of <see cref="Laufgruppe"/>.</param>
/// <param name="Ursachen">Words of <see cref="Ursachentext.Wort"/>.</param>
internal sealed record Familienzeile(
    long Familie, string? Haushalt, string Name, string Kinder, long Kindmonate, Geld Mehr, Geld Weniger, Geld ZuBuchen, IReadOnlyList<string> Gruppen, IReadOnlyList<string> Ursachen, string? Fehler)
{
    public Geld Zusammen => Mehr + Weniger;
}

/// <summary>Months without an amount, in the work list.</summary>
internal sealed record Lueckenzeile(string Kind, string Name, string? Haushalt, Monat Von, Monat Bis, string Jugendamt, string Grund);

/// <summary>A preview as it stays in memory: what was computed, and the lists with their names.</summary>
/// <param name="Gerechnet">When it was computed.</param>
internal sealed record Vorschauergebnis(
    Laufvorschau Vorschau, DateTimeOffset Gerechnet, IReadOnlyList<Familienzeile> Familien, IReadOnlyList<Lueckenzeile> Luecken, IReadOnlyDictionary<int, string> Kinder, IReadOnlyDictionary<int, string> Personen) : IArbeitsergebnis
{
    public long Zeilen => Vorschau.Familien.Sum(f => f.Differenzen.Count + f.Luecken.Count) + Kinder.Count + Personen.Count;

    /// <summary>Families whose Jugendamt levies by itself.</summary>
    public IEnumerable<Familienzeile> Informatorische => Familien.Where(f => f.Gruppen.Contains("informatorisch"));

    public Buchungsumfang ZuBuchen => Buchungsumfang.Von(Vorschau);

    /// <summary>What posting is asked for: with the knowledge of the moment of computing, so that asking again (after a release, say) asks for the same.</summary>
    public Laufumfang Buchungsauftrag => Vorschau.Umfang with { Stand = Vorschau.Stand with { Bekannt = Vorschau.Stand.Bekannt < Gerechnet ? Vorschau.Stand.Bekannt : Gerechnet } };

    public string Jugendamt(int nummer) => nummer < 0 ? "" : Vorschau.Woerter.Text(Codeart.Jugendamt, nummer);

    public static async Task<Vorschauergebnis> BaueAsync(Laufvorschau v, Bestand bestand, Anwendung a, INamen namen, string mandant, CancellationToken abbruch)
    {
        Dictionary<int, string> kinder = bestand.Texte(Codeart.Kind), personen = bestand.Texte(Codeart.Person);
        var e = new Vorschauergebnis(v, a.Uhr.GetUtcNow(), [], [], kinder, personen);
        var haushalte = bestand.JeFamilie(Codeart.Haushalt);
        var blatt = await namen.VonAsync(mandant,
            [.. v.Familien.SelectMany(f => f.Differenzen.SelectMany(d => new[] { $"kind-{kinder[d.Kind]}", $"person-{personen[d.Zahler]}" }).Concat(f.Luecken.Select(l => $"kind-{kinder[l.Kind]}"))).Distinct(StringComparer.Ordinal)], abbruch);
        var auskunft = new Ereignisauskunft(a.Store, a.Codec);
        var aemter = Satzung.Jugendamtleser.Aus(bestand);
        var zeilen = new List<Familienzeile>();
        var luecken = new List<Lueckenzeile>();
        foreach (var f in v.Familien)
        {
            var haushalt = haushalte[f.Familie].FirstOrDefault();
            if (f.Differenzen.Count > 0 || f.Fehler is not null) zeilen.Add(await e.ZeileAsync(f, haushalt, blatt, auskunft, abbruch));
            luecken.AddRange(f.Luecken.Select(l => new Lueckenzeile(
                kinder[l.Kind], blatt.Kind(kinder[l.Kind]), haushalt, new Monat(l.Von), new Monat(l.Bis - 1), Amt(e.Jugendamt(l.Jugendamt)), v.Umfang.Art == Forderungsart.Verpflegung ? Essenstext.Luecke(l.Status) : Herleitungstext.Grund(l, e.Jugendamt))));
        }

        return e with { Familien = zeilen, Luecken = luecken };

        string Amt(string id) => id.Length == 0 ? "" : Glaeubiger.TraegerId(id) ?? aemter.Name(id);
    }

    /// <summary>Rows of families that were computed anew.</summary>
    public async Task<IReadOnlyList<Familienzeile>> ZeilenAsync(IReadOnlyList<Familienvorschau> neue, Anwendung a, INamen namen, string mandant, CancellationToken abbruch)
    {
        var haushalte = Familien.ToDictionary(z => z.Familie, z => z.Haushalt);
        var blatt = await namen.VonAsync(mandant, [.. neue.SelectMany(f => f.Differenzen).SelectMany(d => new[] { $"kind-{Kinder[d.Kind]}", $"person-{Personen[d.Zahler]}" }).Distinct(StringComparer.Ordinal)], abbruch);
        var auskunft = new Ereignisauskunft(a.Store, a.Codec);
        var zeilen = new List<Familienzeile>();
        foreach (var f in neue) zeilen.Add(await ZeileAsync(f, haushalte.GetValueOrDefault(f.Familie), blatt, auskunft, abbruch));
        return zeilen;
    }

    /// <summary>The same with other families in the place of the old ones.</summary>
    public Vorschauergebnis Mit(IReadOnlyList<Familienvorschau> neue, IReadOnlyList<Familienzeile> zeilen)
    {
        var (jeFamilie, jeZeile) = (neue.ToDictionary(f => f.Familie), zeilen.ToDictionary(z => z.Familie));
        return this with
        {
            Vorschau = Vorschau with { Familien = [.. Vorschau.Familien.Select(f => jeFamilie.GetValueOrDefault(f.Familie, f))] },
            Familien = [.. Familien.Select(z => jeZeile.GetValueOrDefault(z.Familie, z))],
        };
    }

    private async Task<Familienzeile> ZeileAsync(Familienvorschau f, string? haushalt, Namensblatt blatt, Ereignisauskunft auskunft, CancellationToken abbruch)
    {
        var ursachen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var u in f.Differenzen.SelectMany(d => d.Ursachen)) ursachen.Add(Ursachentext.Wort(u.Art, u.Art == Ursachenart.Tatsache ? await auskunft.FindeAsync(u.Position, abbruch) : null));
        var summen = f.Differenzen.Select(d => (d.Neu - d.Alt) * d.Monate).ToList();
        var kinder = f.Differenzen.Select(d => Kinder[d.Kind]).Distinct(StringComparer.Ordinal).ToList();
        return new Familienzeile(
            f.Familie, haushalt, Namensdienst.Familienname(blatt, f.Differenzen.Select(d => Personen[d.Zahler]).Distinct(StringComparer.Ordinal), kinder, haushalt),
            string.Join(", ", kinder.Select(k => blatt.Finde($"kind-{k}")?.Vorname ?? k)), f.Differenzen.Sum(d => (long)d.Monate),
            new Geld(summen.Where(s => s > 0).Sum()), new Geld(summen.Where(s => s < 0).Sum()), Buchungsumfang.Von([f]).Summe,
            [.. f.Differenzen.Select(d => Laufgruppe.Von(d).Schluessel).Distinct(StringComparer.Ordinal)], [.. ursachen], f.Fehler);
    }
}
