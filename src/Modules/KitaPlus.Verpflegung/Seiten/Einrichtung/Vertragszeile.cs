using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>A contract on the day of the list.</summary>
internal sealed record Vertragszeile(string Kind, string Name, string Nummer, string Angebot, string Tage, string Teile, string Zahler, Geld? Preis, string Je, DateOnly Ab, DateOnly? Bis)
{
    public static Tabellenplan<Vertragszeile> Plan { get; } = new("verpflegungsvertraege", "Verpflegungsverträge")
    {
        Sortiert = "name",
        Leer = "An diesem Tag hat kein Kind einen Verpflegungsvertrag.",
        Filter = [new Textfilter<Vertragszeile>("suche", "Name oder Nummer", z => $"{z.Name} {z.Nummer} {z.Zahler}"), new Textfilter<Vertragszeile>("angebot", "Angebot", z => z.Angebot)],
        Spalten =
        [
            new("name", "Kind", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Kind(z.Kind) },
            new("nummer", "Vertrag", z => z.Nummer),
            new("angebot", "Angebot", z => z.Angebot),
            new("tage", "Essenstage", z => z.Tage),
            new("teile", "Bestandteile", z => z.Teile),
            new("preis", "Preis", z => z.Preis) { Rechts = true },
            new("je", "je", z => z.Je),
            new("zahler", "Zahlt", z => z.Zahler),
            new("ab", "ab", z => z.Ab),
            new("bis", "bis", z => z.Bis),
        ],
    };

    public static async Task<IReadOnlyList<Vertragszeile>> VonAsync(Essensblick blick, string einrichtung, CancellationToken cancellationToken = default)
    {
        var tag = blick.Stichtag.Tag;
        var akte = await blick.AkteAsync(einrichtung, cancellationToken);
        // whom a Kita does not reach any more, it does not get in a list either
        var sicht = (await blick.KinderAsync(Handlungen.Vertraege, einrichtung, tag, cancellationToken)).Select(k => k.Kind).ToHashSet(StringComparer.Ordinal);
        var vertraege = (await blick.VertraegeAsync(einrichtung, tag, tag, cancellationToken)).Where(v => v.Bis is null || v.Bis >= blick.Heute || sicht.Contains(v.Kind)).ToList();
        var namen = await blick.NamenAsync(vertraege.Select(v => v.Kind), vertraege.Select(v => v.Zahler), cancellationToken);
        return [.. vertraege.Select(v =>
        {
            var angebot = akte.Angebot(v.Angebot, tag);
            return new Vertragszeile(
                v.Kind, namen.Kind(v.Kind), v.Vertrag, angebot?.Name ?? v.Angebot, v.Tage.Wort(), v.Bestandteile is { } t ? string.Join(", ", t.Select(b => b.Wort())) : "alle", namen.Person(v.Zahler),
                angebot is null ? null : Preise.Summe(angebot, v.Bestandteile), angebot?.Abrechnung == Abrechnungsart.JeMahlzeit ? "Mahlzeit" : "Monat", v.Ab, v.Bis);
        })];
    }
}
