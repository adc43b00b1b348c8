using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>A base event as the read model keeps it.</summary>
internal sealed record Grundlagenereignis(long Position, long Bekannt, Guid Ereignis, IEreignis Inhalt);

/// <summary>Codes of the words that stand in Satzungen and assignments. Unknown words get numbers that no fact carries.</summary>
internal sealed class Woerterbuch(IReadOnlyDictionary<(string Art, string Text), int> codes)
{
    private readonly Dictionary<(string Art, string Text), int> zusaetzlich = [];

    public int Nummer(string art, string text)
    {
        if (codes.TryGetValue((art, text), out var nummer)) return nummer;
        // asked by several threads
        lock (zusaetzlich) return zusaetzlich.TryGetValue((art, text), out nummer) ? nummer : zusaetzlich[(art, text)] = 1_000_000 + zusaetzlich.Count;
    }

    /// <returns>The id, or the number where it is unknown.</returns>
    public string Text(string art, int nummer)
    {
        umgekehrt ??= codes.GroupBy(c => (c.Key.Art, c.Value)).ToDictionary(g => g.Key, g => g.First().Key.Text);
        return umgekehrt.TryGetValue((art, nummer), out var text) ? text : $"#{nummer}";
    }

    private Dictionary<(string Art, int Nummer), string>? umgekehrt;
}

/// <summary>Builds from the base events what was known at one moment.</summary>
internal static class Grundlagenbau
{
    /// <summary>The rules of one kind of claim.</summary>
    public static Grundlagen Baue(IReadOnlyList<Grundlagenereignis> ereignisse, Kenntnisstand stand, Woerterbuch woerter, Forderungsart art) =>
        art == Forderungsart.Verpflegung ? Essen.Essenswerkbau.Baue(Bekannte(ereignisse, stand), stand, woerter) : Baue(ereignisse, stand, woerter);

    /// <summary>What is corrected or withdrawn among these, given in the order of knowledge.</summary>
    public static HashSet<Guid> Aufgehobene(IReadOnlyList<Grundlagenereignis> bekannte)
    {
        // a correction that is itself withdrawn has no effect, one that is itself corrected has: so from the last to the first
        HashSet<Guid> aufgehoben = [], zurueckgenommen = [];
        foreach (var e in Enumerable.Reverse(bekannte))
        {
            if (zurueckgenommen.Contains(e.Ereignis)) continue;
            if (e.Inhalt is ITatsache { Herkunft.Berichtigt: { } berichtigt }) aufgehoben.UnionWith(berichtigt);
            if (e.Inhalt is IRuecknahme z && zurueckgenommen.Add(z.Ereignis)) aufgehoben.Add(z.Ereignis);
        }

        return aufgehoben;
    }

    private static List<Grundlagenereignis> Bekannte(IReadOnlyList<Grundlagenereignis> ereignisse, Kenntnisstand stand) =>
        [.. ereignisse.Where(e => e.Bekannt <= stand.Bekannt.UtcTicks && e.Position <= stand.Position).OrderBy(e => e.Bekannt).ThenBy(e => e.Position)];

    /// <param name="entwurf">A draft that takes the place of all versions from its start on (simulation); null = none.</param>
    public static Grundlagen Baue(IReadOnlyList<Grundlagenereignis> ereignisse, Kenntnisstand stand, Woerterbuch woerter, SatzungDokument? entwurf = null)
    {
        var bekannte = Bekannte(ereignisse, stand);
        var fassungen = new Dictionary<(string, string), (SatzungGeladen E, long Position)>();
        var aussetzungen = new Dictionary<(string, string), AussetzungBeschlossen>();
        foreach (var e in bekannte)
        {
            switch (e.Inhalt)
            {
                case SatzungGeladen s: fassungen[(s.Jugendamt, s.Fassung)] = (s, e.Position); break;
                case AussetzungBeschlossen a: aussetzungen[(a.Jugendamt, a.Schluessel)] = a; break;
                case AussetzungAufgehoben a: aussetzungen.Remove((a.Jugendamt, a.Schluessel)); break;
            }
        }

        var tarife = new List<Tarif>();
        var positionen = new List<long>();
        foreach (var (s, position) in fassungen.Values.OrderBy(f => f.Position))
        {
            var dokument = Satzungslager.Lies(s);
            if (entwurf is not null && entwurf.Jugendamt == s.Jugendamt && dokument.GueltigAb >= entwurf.GueltigAb) continue;
            Nimm(dokument, s.Pruefsumme, position);
        }

        if (entwurf is not null) Nimm(entwurf, "entwurf", 0);
        var zuordnungen = Zuordnungen(bekannte);
        return new Grundlagen(
            stand,
            Forderungsart.Elternbeitrag,
            new Satzungswerk(
                tarife,
                zuordnungen.ToDictionary(
                    z => woerter.Nummer(Views.Codeart.Einrichtung, z.Key),
                    z => (IReadOnlyList<(int, int, int)>)[.. z.Value.Select(s => (s.Ab.DayNumber, s.Bis.DayNumber, woerter.Nummer(Views.Codeart.Jugendamt, s.Jugendamt)))]),
                Erhebungen(bekannte, woerter)),
            Abdruck(bekannte, zuordnungen, woerter),
            positionen,
            bekannte.Where(e => e.Inhalt is not (SatzungGeprueft or MonateGesperrt or MonateFreigegeben or UebernahmeFestgelegt or EinrichtungAngelegt or VerpflegungEreignis)).Select(e => e.Position).DefaultIfEmpty().Max());

        void Nimm(SatzungDokument d, string pruefsumme, long position)
        {
            var weitere = aussetzungen.Values.Where(a => a.Jugendamt == d.Jugendamt).Select(a => new Aussetzung(a.Paragraph, a.Von, a.Bis, a.Prozent, a.Stufen));
            tarife.Add(Tarif.Aus(d, pruefsumme, tarife.Count, woerter.Nummer(Views.Codeart.Jugendamt, d.Jugendamt), x => woerter.Nummer(Views.Codeart.Befreiung, x), x => woerter.Nummer(Views.Codeart.Betreuungsart, x), weitere));
            positionen.Add(position);
        }
    }

    /// <summary>Blocks as they stand now, the automatic ones before a take-over included.</summary>
    public static Sperren Sperren(IReadOnlyList<Grundlagenereignis> ereignisse, Woerterbuch woerter) => new(
    [
        .. Sperrbuch.Aktive(ereignisse).Select(s => new Sperre(
            s.Jugendamt is { } j ? woerter.Nummer(Views.Codeart.Jugendamt, j) : -1, s.Schluessel,
            s.Einrichtung is { } e ? woerter.Nummer(Views.Codeart.Einrichtung, e) : -1,
            s.Person is { } p ? woerter.Nummer(Views.Codeart.Person, p) : -1,
            s.Von?.Index ?? int.MinValue, s.Bis.Index + 1, s.Satz)),
    ]);

    private static Grundlagenabdruck Abdruck(
        List<Grundlagenereignis> bekannte, Dictionary<string, List<(DateOnly Ab, DateOnly Bis, string Jugendamt)>> zuordnungen, Woerterbuch woerter) => new(
        bekannte.Where(e => e.Inhalt is SatzungGeladen or ErhebungGeregelt or AussetzungBeschlossen or AussetzungAufgehoben)
            .GroupBy(e => ((SatzungEreignis)e.Inhalt).Jugendamt)
            .ToDictionary(g => woerter.Nummer(Views.Codeart.Jugendamt, g.Key), g => Grundlagenabdruck.Teil("jugendamt", g.Key, g.Select(e => e.Ereignis.ToString()))),
        zuordnungen.ToDictionary(
            z => woerter.Nummer(Views.Codeart.Einrichtung, z.Key),
            z => Grundlagenabdruck.Teil("einrichtung", z.Key, z.Value.Select(s => $"{s.Ab.DayNumber} {s.Bis.DayNumber} {s.Jugendamt}"))));

    /// <summary>By Einrichtung: which Jugendamt is responsible when, what has been corrected or withdrawn left out.</summary>
    private static Dictionary<string, List<(DateOnly Ab, DateOnly Bis, string Jugendamt)>> Zuordnungen(List<Grundlagenereignis> bekannte)
    {
        var aufgehoben = Aufgehobene(bekannte);
        return bekannte
            .Where(e => e.Inhalt is JugendamtZugeordnet && !aufgehoben.Contains(e.Ereignis))
            .Select(e => (JugendamtZugeordnet)e.Inhalt)
            .GroupBy(z => z.Einrichtung)
            .ToDictionary(
                g => g.Key,
                g => Zeitstrahl<string>.Aus(g.Select(z => (new Zeitraum(z.GueltigAb, z.GueltigBis), z.Jugendamt))).Scheiben.Select(s => (s.Ab, s.Bis, s.Wert)).ToList());
    }

    private static Dictionary<int, IReadOnlyList<(int AbMonat, Erhebungsart Art)>> Erhebungen(List<Grundlagenereignis> bekannte, Woerterbuch woerter) =>
        bekannte.Select(e => e.Inhalt).OfType<ErhebungGeregelt>().GroupBy(e => e.Jugendamt).ToDictionary(
            g => woerter.Nummer(Views.Codeart.Jugendamt, g.Key),
            g => (IReadOnlyList<(int, Erhebungsart)>)[.. g
                .GroupBy(e => e.Ab.Index)
                .Select(x => (x.Key, x.Last().Delegiert ? Erhebungsart.Delegiert : Erhebungsart.Informatorisch))]);
}
