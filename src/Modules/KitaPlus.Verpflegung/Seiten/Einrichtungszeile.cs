using KitaPlus.Web.Tabellen;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>An Einrichtung with its contracts of today.</summary>
internal sealed record Einrichtungszeile(string Id, string Name, int Angebote, int Vertraege, string Schluss)
{
    public static Tabellenplan<Einrichtungszeile> Plan { get; } = new("verpflegung", "Verpflegung je Einrichtung")
    {
        Sortiert = "name",
        Leer = "Keine Einrichtungen gefunden.",
        Filter = [new Textfilter<Einrichtungszeile>("suche", "Name", z => $"{z.Name} {z.Id}")],
        Spalten =
        [
            new("name", "Name", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Einrichtung(z.Id) },
            new("angebote", "Angebote", z => z.Angebote) { Rechts = true },
            new("vertraege", "Verträge heute", z => z.Vertraege) { Rechts = true },
            new("schluss", "Abmeldeschluss", z => z.Schluss),
        ],
    };

    public static async Task<IReadOnlyList<Einrichtungszeile>> AlleAsync(Essensblick blick, CancellationToken cancellationToken = default)
    {
        var heute = blick.Heute;
        var vertraege = await blick.AnzahlenAsync(cancellationToken);
        var zeilen = new List<Einrichtungszeile>();
        foreach (var e in await blick.EinrichtungenAsync(Handlungen.Ansehen, cancellationToken))
        {
            var akte = await blick.AkteAsync(e.Wert, cancellationToken);
            zeilen.Add(new(e.Wert, e.Titel, akte.Angebote(heute).Count, vertraege.GetValueOrDefault(e.Wert), akte.Regeln(heute) is { } r ? KitaPlus.Contracts.Verpflegung.Abmeldeschluss.Nach(r).Wort() : "keine Regeln festgelegt"));
        }

        return zeilen;
    }
}
