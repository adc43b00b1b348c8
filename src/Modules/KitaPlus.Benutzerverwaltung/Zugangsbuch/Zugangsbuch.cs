using System.Collections.Immutable;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>
/// Who had which rights when, and since when that is known: the fold of all facts of this module for one Mandant. Pure and immutable.
/// Every question takes a day (does the right count then?) and a state of knowledge (only facts recorded up to it exist).
/// </summary>
public sealed partial class Zugangsbuch
{
    private readonly ImmutableDictionary<string, Benutzerakte> benutzer;
    private readonly ImmutableDictionary<string, Antragsakte> antraege;
    private readonly ImmutableArray<Fakt> vertretung;
    private readonly ImmutableArray<Fakt> support;
    private readonly ImmutableArray<Fakt> rendantur;
    private readonly ImmutableArray<(Fakt Fakt, Rechtematrix Matrix)> matrizen;
    private readonly ImmutableHashSet<string> vernichtet;

    private Zugangsbuch(
        ImmutableDictionary<string, Benutzerakte> benutzer, ImmutableDictionary<string, Antragsakte> antraege,
        ImmutableArray<Fakt> vertretung, ImmutableArray<Fakt> support, ImmutableArray<Fakt> rendantur, ImmutableArray<(Fakt, Rechtematrix)> matrizen,
        ImmutableHashSet<string> vernichtet)
    {
        (this.benutzer, this.antraege, this.vertretung, this.support, this.rendantur, this.matrizen, this.vernichtet) = (benutzer, antraege, vertretung, support, rendantur, matrizen, vernichtet);
    }

    public static Zugangsbuch Leer { get; } = new(
        ImmutableDictionary.Create<string, Benutzerakte>(StringComparer.Ordinal), ImmutableDictionary.Create<string, Antragsakte>(StringComparer.Ordinal), [], [], [], [], ImmutableHashSet.Create<string>(StringComparer.Ordinal));

    public IEnumerable<string> Benutzer => benutzer.Keys.Order(StringComparer.Ordinal);

    /// <summary>With further facts, in the order of their recording.</summary>
    public Zugangsbuch Mit(IEnumerable<Fakt> fakten)
    {
        var (b, a) = (benutzer.ToBuilder(), antraege.ToBuilder());
        var (v, s, r, m) = (vertretung.ToBuilder(), support.ToBuilder(), rendantur.ToBuilder(), matrizen.ToBuilder());
        var k = vernichtet.ToBuilder();
        foreach (var f in fakten)
        {
            switch (f.Ereignis)
            {
                case BenutzerEreignis e:
                    b[e.Benutzer] = b.GetValueOrDefault(e.Benutzer, Benutzerakte.Leer).Mit(f);
                    if (e is BenutzernamenGeloescht) Schwaerze(a, e.Benutzer);
                    break;
                case AntragEreignis e:
                    a[e.Antrag] = a.GetValueOrDefault(e.Antrag, Antragsakte.Leer).Mit(f);
                    break;
                case VertretungEreignis:
                    v.Add(f);
                    break;
                case SupportEreignis:
                    s.Add(f);
                    break;
                case RendanturEreignis:
                    r.Add(f);
                    break;
                case RechtematrixVeroeffentlicht e:
                    m.Add((f, new Rechtematrix(e.GueltigAb, e.Text)));
                    break;
                case SchluesselVernichtet e:
                    foreach (var zweck in (string[])[Zwecke.Stammdaten, Zwecke.Protokoll])
                        if (e.Betrifft(zweck)) k.Add(Schluesselname(e.Person, zweck));
                    if (e.Betrifft(Zwecke.Stammdaten)) Schwaerze(b, a, s, e.Person);
                    break;
                default:
                    throw new InvalidOperationException($"Zugangsbuch: unbekanntes Ereignis {f.Ereignis.GetType().Name}.");
            }
        }

        return new(b.ToImmutable(), a.ToImmutable(), v.ToImmutable(), s.ToImmutable(), r.ToImmutable(), m.ToImmutable(), k.ToImmutable());
    }

    /// <summary>All that was known of an access; null for a user not known then.</summary>
    public Zugang? Zugang(string mandant, string wer, DateOnly tag, Kenntnisstand stand)
    {
        if (!benutzer.TryGetValue(wer, out var akte)) return null;
        var z = akte.Am(stand);
        return z.IstAngelegt ? new(mandant, wer, akte.Sperre(tag, stand), Zuweisungsbau.Von(wer, z, Vertretungen(stand), Freigaben(stand))) : null;
    }

    /// <summary>May this user do it, on that day, as it was known then? The matrix is the one known then, too.</summary>
    /// <param name="ziel">The places of the record as known then.</param>
    public Urteil Warum(string mandant, string wer, Handlung handlung, Ziel ziel, DateOnly tag, Kenntnisstand stand, IOrtsverzeichnis orte) => Zugang(mandant, wer, tag, stand) is { } zugang
        ? Rechtspruefung.Pruefe(zugang, handlung, ziel, tag, Matrix(tag, stand), orte)
        : new(false, Urteilsgrund.KeineRolle, $"Einen Benutzer „{wer}“ gab es nach damaligem Wissen nicht.", null);

    /// <summary>The matrix for a day as known then; before the first was recorded the ones that come with the program count.</summary>
    public Rechtematrix Matrix(DateOnly tag, Kenntnisstand stand)
    {
        var bekannte = new SortedDictionary<DateOnly, Rechtematrix>();
        foreach (var (f, m) in matrizen)
            if (f.GehoertZu(stand)) bekannte[m.GueltigAb] = m;
        var alle = bekannte.Count > 0 ? [.. bekannte.Values] : Rechtematrix.Mitgelieferte;
        return alle.LastOrDefault(m => m.GueltigAb <= tag) ?? alle[0];
    }

    internal BenutzerZustand? Stand(string wer, Kenntnisstand stand) => benutzer.TryGetValue(wer, out var akte) && akte.Am(stand) is { IstAngelegt: true } z ? z : null;

    internal AntragZustand Antrag(string id, Kenntnisstand stand) => antraege.TryGetValue(id, out var akte) ? akte.Am(stand) : AntragZustand.Anfang;

    /// <summary>The matrix is the one last recorded for its day.</summary>
    internal bool Kennt(Rechtematrix matrix) => matrizen.LastOrDefault(m => m.Matrix.GueltigAb == matrix.GueltigAb).Matrix == matrix;

    internal IEnumerable<string> Antraege => antraege.Keys.Order(StringComparer.Ordinal);

    internal RendanturZustand Rendantur(Kenntnisstand stand) => rendantur.Where(f => f.GehoertZu(stand)).Aggregate(RendanturZustand.Anfang, (z, f) => RendanturZustand.Evolve(z, f.Ereignis));

    internal VertretungZustand Vertretung(Kenntnisstand stand) => vertretung.Where(f => f.GehoertZu(stand)).Aggregate(VertretungZustand.Anfang, (z, f) => VertretungZustand.Evolve(z, f.Ereignis));

    internal SupportZustand Support(Kenntnisstand stand) => support.Where(f => f.GehoertZu(stand)).Aggregate(SupportZustand.Anfang, (z, f) => SupportZustand.Evolve(z, f.Ereignis));

    /// <summary>Grows with every fact that can change this access.</summary>
    internal long Revision(string wer)
    {
        // rights themselves are judged anew with every request; a session ends only by what concerns its own person
        var hoechste = benutzer.TryGetValue(wer, out var akte) ? akte.Fakten[^1].Position : 0;
        return vertretung.Where(f => f.Ereignis is VertretungBegonnen b && b.Vertreter == wer).Aggregate(hoechste, (h, f) => Math.Max(h, f.Position));
    }

    internal static string Name(string wer, BenutzerZustand z) => Text(z.Name) ?? wer;

    internal static string? Text(Personenbezug<string>? p) => p is not null && p.TryWert(out var wert) ? wert : null;

    private IReadOnlyList<Vertretungszeit> Vertretungen(Kenntnisstand stand) => vertretung.IsEmpty ? [] : Vertretungszeit.Aus(vertretung.Where(f => f.GehoertZu(stand)).Select(f => f.Ereignis));

    private ImmutableList<Freigabe> Freigaben(Kenntnisstand stand) =>
        support.IsEmpty ? [] : Support(stand).Freigaben;

    private string? Beschluss(string antrag, Kenntnisstand stand) => antraege.ContainsKey(antrag) && Antrag(antrag, stand).Erledigt.GetValueOrDefault(Schritt.Beschluss)?.Beschluss is { } b
        ? $"{b.Gremium.Titel()}, {b.Datum:dd.MM.yyyy}"
        : null;

    /// <summary>The fact that gave the right.</summary>
    private Fakt? Herkunft(Benutzerakte akte, Zuweisung z, Kenntnisstand stand)
    {
        if (z.VertretungFuer is not null) return vertretung.FirstOrDefault(f => f.Ereignis is VertretungBegonnen v && Vertretungszeit.Kennung(v) == z.Id);
        Fakt? beleg = null;
        foreach (var f in akte.Fakten)
        {
            if (!f.GehoertZu(stand)) continue;
            if ((f.Ereignis is RolleZugewiesen r && r.Zuweisung == z.Id && r.Orte.Any(z.Orte.Contains)) || (f.Ereignis is OrtZugeordnet o && o.Zuweisung == z.Id && z.Orte.Contains(o.Ort))) beleg = f;
        }

        // the places of a Support role come from the release, not from its assignment
        return beleg ?? akte.Fakten.FirstOrDefault(f => f.Ereignis is RolleZugewiesen r && r.Zuweisung == z.Id);
    }

    /// <summary>Name in the Stammdaten der Rendantur; null before they are recorded.</summary>
    public string? Rendanturname => Rendantur(Kenntnisstand.Alles).Stammdaten?.Name;

    /// <summary>Nobody has been set up yet but by this application, and it has not been carried out: a first set-up can begin or go on.</summary>
    public bool LaesstSichEinrichten(string antrag, string benutzer) =>
        Benutzer.All(b => b == benutzer) && Antraege.All(a => a == antrag) && !Antrag(antrag, Kenntnisstand.Alles).Erledigt.ContainsKey(Schritt.Einrichtung);

    /// <summary>The key of this pseudonym no longer exists, and the program knows.</summary>
    internal bool IstVernichtet(string person, string zweck = Zwecke.Stammdaten) => vernichtet.Contains(Schluesselname(person, zweck));

    /// <summary>When an application was recorded (UTC).</summary>
    internal DateTimeOffset GestelltAm(string antrag) => antraege[antrag].Fakten[0].Bekannt;

    /// <summary>The day on which the access was deleted; null = it was not.</summary>
    internal DateOnly? GeloeschtAm(string wer) => benutzer.TryGetValue(wer, out var akte) && akte.Fakten.LastOrDefault(f => f.Ereignis is BenutzerGeloescht) is { } f ? Berlin.Tag(f.Bekannt) : null;

    /// <summary>People without any access whose applications were all refused or withdrawn, and the day of the last refusal.</summary>
    internal IEnumerable<(string Person, DateOnly Seit)> NurAbgewiesene() => antraege.Values.Where(a => a.Stand.Inhalt is not null)
        .GroupBy(a => a.Stand.Inhalt!.Benutzer, StringComparer.Ordinal)
        .Where(g => !benutzer.ContainsKey(g.Key) && !IstVernichtet($"benutzer-{g.Key}") && g.All(a => a.Stand.Ende is not null))
        .Select(g => (g.Key, Berlin.Tag(g.Max(a => a.Fakten[^1].Bekannt))));

    private static string Schluesselname(string person, string zweck) => $"{person}|{zweck}";

    private static void Schwaerze(
        ImmutableDictionary<string, Benutzerakte>.Builder benutzer, ImmutableDictionary<string, Antragsakte>.Builder antraege, ImmutableArray<Fakt>.Builder support, string person)
    {
        const string Benutzerschluessel = "benutzer-";
        for (var i = 0; i < support.Count; i++)
            if (support[i].Ereignis is SupportFreigegeben f && SupportFreigegeben.Schluessel(f.Freigabe) == person) support[i] = Schwaerzung.Ohne(support[i]);
        if (!person.StartsWith(Benutzerschluessel, StringComparison.Ordinal)) return;
        var wer = person[Benutzerschluessel.Length..];
        if (benutzer.TryGetValue(wer, out var akte)) benutzer[wer] = akte.Geschwaerzt();
        Schwaerze(antraege, wer);
    }

    private static void Schwaerze(ImmutableDictionary<string, Antragsakte>.Builder antraege, string wer)
    {
        foreach (var (id, akte) in antraege.Where(a => a.Value.Stand.Inhalt?.Benutzer == wer).ToList()) antraege[id] = akte.Geschwaerzt();
    }
}
