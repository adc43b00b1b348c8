using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using System.Collections.Concurrent;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Folgen;

/// <summary>Calculates the families twice, as they are and as they would be, and names every month that differs with the rule behind it.</summary>
internal sealed class Folgenvorschau(IViewDatabase ansichten, IProjections projektionen, IEventStore store, TimeProvider uhr) : IFolgenvorschau
{
    /// <summary>Fees older than this are not looked at; the longest Festsetzungsfrist is ten years (§ 169 AO).</summary>
    private const int Rueckschau = 120;

    /// <summary>One Kindergartenjahr ahead: enough to see what goes on.</summary>
    private const int Vorausschau = 12;

    /// <summary>A change of an Einrichtung concerns many families; watching all their records would hold up everybody.</summary>
    private const int MeisteFamilien = 5;

    private static readonly HashSet<Type> Wirksam = [.. new BestandView().EventTypes];

    private readonly ConcurrentDictionary<string, Grundbuch> grundbuecher = new(StringComparer.Ordinal);

    /// <summary>The price of meals tells nothing about incomes.</summary>
    public string Handlung(Folge folge) => folge.Jugendamt is { } g && Glaeubiger.IstTraeger(g) ? Handlungen.Essensgeld : Handlungen.Folgen;

    public async Task<Betrieb.Folgen> ErmittleAsync(string mandant, IReadOnlyList<Probeereignis> neu, CancellationToken cancellationToken = default)
    {
        var wirksame = neu.Where(e => Wirksam.Contains(e.Ereignis.GetType())).ToList();
        if (wirksame.Count == 0) return Betrieb.Folgen.Keine;
        await projektionen.ProjectionsUpTo(await store.HeadAsync(cancellationToken), [BestandView.Ansicht], cancellationToken);
        await using var echt = await Bestand.OeffneAsync(ansichten, mandant, grundbuecher.GetValueOrDefault(mandant), cancellationToken);
        grundbuecher[mandant] = echt.Grundbuch;
        var jetzt = uhr.GetUtcNow();
        var heute = Monat.Von(Berlin.Tag(jetzt));
        var familien = Beteiligte.Familien(echt, wirksame.Select(e => e.Ereignis));
        await using var probe = await Probebestand.BaueAsync(echt, mandant, familien, wirksame, jetzt, cancellationToken);
        int von = (heute - Rueckschau).Index, bis = (heute + Vorausschau).Index + 1;
        var vorher = Beitragsbild.Aus(echt, familien, von, bis);
        var nachher = Beitragsbild.Aus(probe, probe.Familien().ToList().SelectMany(b => b.Familien).Select(f => f.Nummer), von, bis);
        return new Betrieb.Folgen([.. Zeilen(vorher, nachher)], heute + Vorausschau) { Beteiligte = familien.Count > MeisteFamilien ? [] : [.. familien.SelectMany(f => Beteiligte.Stroeme(echt, f))], Position = echt.Position };
    }

    private static IEnumerable<Folge> Zeilen(Beitragsbild vorher, Beitragsbild nachher)
    {
        var monate = vorher.Alle.Concat(nachher.Alle).Distinct()
            .OrderBy(x => x.Posten.Kind, StringComparer.Ordinal).ThenBy(x => x.Posten.Jugendamt, StringComparer.Ordinal).ThenBy(x => x.Posten.Person, StringComparer.Ordinal).ThenBy(x => x.Monat);
        Folge? offen = null;
        foreach (var (posten, monat) in monate)
        {
            if (Folge(vorher, nachher, posten, monat) is not { } f) continue;
            if (offen is not null && Schliesst(offen, f))
            {
                offen = offen with { Bis = f.Bis };
                continue;
            }

            if (offen is not null) yield return Begruende(offen, vorher, nachher);
            offen = f;
        }

        if (offen is not null) yield return Begruende(offen, vorher, nachher);
    }

    /// <returns>Null: nothing changes in this month.</returns>
    private static Folge? Folge(Beitragsbild vorher, Beitragsbild nachher, Posten posten, int monat)
    {
        var (alt, neu) = (vorher.Betrag(posten, monat), nachher.Betrag(posten, monat));
        // owed by nobody yet, or still not to be said: there is nothing to compare
        var unbestimmt = alt?.Cent is > 0 && (neu is { Cent: null } || (neu is null && (nachher.Betrag(posten with { Person = null }, monat) ?? nachher.Betrag(posten with { Person = null, Jugendamt = null }, monat)) is { Cent: null }));
        if (!unbestimmt && (alt?.Cent ?? 0) == (neu?.Cent ?? 0)) return null;
        return new Folge(posten.Kind, new Monat(monat), new Monat(monat), posten.Jugendamt, posten.Person, Geldbetrag(alt), Geldbetrag(neu), alt?.Gebucht == true || neu?.Gebucht == true, unbestimmt, "", "");
    }

    private static bool Schliesst(Folge a, Folge b) => a.Bis + 1 == b.Von && a with { Von = b.Von, Bis = b.Bis } == b;

    /// <summary>The steps of the derivation that read differently now and make the amount what it is.</summary>
    private static Folge Begruende(Folge f, Beitragsbild vorher, Beitragsbild nachher)
    {
        var posten = new Posten(f.Kind, f.Jugendamt, f.Person);
        var (alt, neu) = (vorher.Schritte(posten, f.Von.Index), nachher.Schritte(posten, f.Von.Index));
        if (neu.Count == 0) return f with { Regel = f.Jugendamt is { } g && KontoBefehl.ArtVon(g) == Forderungsart.Verpflegung ? "In diesen Monaten besteht kein Verpflegungsvertrag mehr." : "In diesen Monaten besteht keine Betreuung mehr." };
        var bekannt = alt.Select(z => z.Satz).ToHashSet(StringComparer.Ordinal);
        if (neu.Where(z => !bekannt.Contains(z.Satz)).ToList() is { Count: > 0 } anders)
        {
            List<Erklaerungszeile> gruende = [.. anders.Where(z => Entscheidet(z, alt))];
            if (gruende.Count == 0) gruende = [anders[0]];
            return f with { Regel = string.Join(' ', gruende.Select(z => z.Satz)), Paragraph = string.Join(", ", gruende.Select(z => z.Paragraph).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)) };
        }

        var geblieben = neu.Select(z => z.Satz).ToHashSet(StringComparer.Ordinal);
        if (alt.FirstOrDefault(z => !geblieben.Contains(z.Satz)) is { } weg) return f with { Regel = $"Entfällt: {weg.Satz}", Paragraph = weg.Paragraph };
        var stufe = neu.Zip(alt).FirstOrDefault(x => x.First.Nachher != x.Second.Nachher).First;
        return stufe is null ? f with { Regel = "Zahlungspflicht oder Anteil ändern sich." } : f with { Regel = stufe.Satz, Paragraph = stufe.Paragraph };
    }

    /// <summary>A step that is part of every fee says something only where it reads otherwise than before.</summary>
    private static bool Entscheidet(Erklaerungszeile z, IReadOnlyList<Erklaerungszeile> alt) => z.Regel switch
    {
        Regel.Keine => false,
        Regel.Altersklasse or Regel.Grundbeitrag or Regel.Rundung or Regel.Zahlungspflicht => alt.Any(a => a.Regel == z.Regel),
        _ => true,
    };

    private static Geld? Geldbetrag(Monatsbetrag? b) => b is { Cent: { } cent } ? new Geld(cent) : null;
}
