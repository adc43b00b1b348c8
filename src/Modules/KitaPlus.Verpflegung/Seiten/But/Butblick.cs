using KitaPlus.Betrieb;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>An approval as the list shows it.</summary>
/// <param name="Lage">See <see cref="Butblick.Lagen"/>.</param>
public sealed record Butzeile(string Kind, string Name, string Behoerde, string Einrichtung, DateOnly Ab, DateOnly? Bis, string Lage)
{
    public static Tabellenplan<Butzeile> Plan { get; } = new("but-bewilligungen", "Bewilligungen für Bildung und Teilhabe")
    {
        Sortiert = "bis",
        Leer = "Keine Bewilligungen.",
        Filter = [new Textfilter<Butzeile>("suche", "Name", z => z.Name), new Textfilter<Butzeile>("behoerde", "Behörde", z => z.Behoerde), new Auswahlfilter<Butzeile>("lage", "Lage", Butblick.Lagen, z => z.Lage)],
        Spalten =
        [
            new("name", "Kind", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Kind(z.Kind) },
            new("einrichtung", "Einrichtung", z => z.Einrichtung),
            new("behoerde", "Behörde", z => z.Behoerde),
            new("ab", "bewilligt ab", z => z.Ab),
            new("bis", "bewilligt bis", z => z.Bis) { Sortierwert = z => z.Bis ?? DateOnly.MaxValue },
            new("lage", "Lage", z => Butblick.Lagen.First(l => l.Wert == z.Lage).Titel),
        ],
    };
}

/// <summary>Approvals within the caller's reach; what runs out is a task.</summary>
internal sealed class Butblick(Essensblick blick, Essensleser leser, IAnrufer anrufer) : IAufgabenquelle
{
    /// <summary>So many days before its end an approval is said to run out.</summary>
    private const int Vorlauf = 60;

    public static IReadOnlyList<Auswahl> Lagen { get; } = [new("laeuft", "läuft"), new("laeuft-aus", "läuft aus"), new("kuenftig", "beginnt später")];

    public async Task<IReadOnlyList<Butzeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        var heute = blick.Heute;
        var (alle, weite) = await SichtbareAsync(Handlungen.But, await leser.BewilligungenAsync(blick.Mandant, heute, cancellationToken), cancellationToken);
        var namen = await blick.NamenAsync(alle.Select(b => b.Kind), cancellationToken: cancellationToken);
        var behoerden = await blick.BehoerdenAsync(cancellationToken);
        var kitas = (await blick.EinrichtungenAsync(Handlungen.But, cancellationToken)).ToDictionary(e => e.Wert, e => e.Titel, StringComparer.Ordinal);
        var letzte = alle.GroupBy(b => b.Kind, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(b => b.Bis ?? DateOnly.MaxValue), StringComparer.Ordinal);
        return [.. alle.Select(b => new Butzeile(
            b.Kind, namen.Kind(b.Kind), Name(behoerden, b.Behoerde), weite.Einrichtung(b.Kind) is { } e ? kitas.GetValueOrDefault(e, e) : "ohne Vertrag", b.Ab, b.Bis,
            b.Ab > heute ? "kuenftig" : b.Bis <= heute.AddDays(Vorlauf) && letzte[b.Kind] == b.Bis ? "laeuft-aus" : "laeuft"))];
    }

    /// <summary>Limited to children with a contract in an Einrichtung that the caller reaches, and to what has begun during it.</summary>
    public async Task<(IReadOnlyList<Butzeit> Alle, Reichweite Weite)> SichtbareAsync(string handlung, IReadOnlyList<Butzeit> alle, CancellationToken cancellationToken = default)
    {
        var weite = await leser.EinrichtungenAsync(blick.Mandant, anrufer.Sicht(handlung), [.. alle.Select(b => b.Kind).Distinct(StringComparer.Ordinal)], cancellationToken);
        return ([.. alle.Where(b => b.Ab <= weite.Bis(b.Kind))], weite);
    }

    public static string Name(IReadOnlyDictionary<string, BehoerdeEingetragen> behoerden, string behoerde) => behoerden.GetValueOrDefault(behoerde)?.Name ?? behoerde;

    async Task<IReadOnlyList<Aufgabe>> IAufgabenquelle.VonAsync(CancellationToken cancellationToken)
    {
        if (!anrufer.Darf(Handlungen.ButBewilligen) || !anrufer.Darf(Handlungen.But)) return [];
        var heute = blick.Heute;
        var (sichtbar, weite) = await SichtbareAsync(Handlungen.But, await leser.AuslaufendeAsync(blick.Mandant, heute, heute.AddDays(Vorlauf), cancellationToken), cancellationToken);
        // what ends after the last day with a Kita is no longer its task
        var aus = sichtbar.Where(b => b.Bis <= weite.Bis(b.Kind)).ToList();
        return aus.Count == 0 ? [] : [new Aufgabe("BuT-Bewilligungen laufen aus", $"{Adressen.But}?lage=laeuft-aus", aus.Count, aus.Min(b => b.Bis), Dringlichkeit.Normal)];
    }
}
