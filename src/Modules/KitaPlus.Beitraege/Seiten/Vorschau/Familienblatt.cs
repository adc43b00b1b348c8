using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Beitraege.Seiten.Vorschau;

/// <summary>A row of the table of one account.</summary>
internal sealed record Differenzzeile(Differenz Differenz, string Kind, string KindName, string Verbleib, IReadOnlyList<string> Gruende)
{
    public Monat Von => new(Differenz.Von);

    public Monat Bis => new(Differenz.Bis - 1);
}

/// <summary>What a preview says about one account of a family.</summary>
/// <param name="Glaeubiger">As people call it.</param>
internal sealed record Kontodifferenzen(string Jugendamt, string Glaeubiger, string Person, string PersonName, IReadOnlyList<Differenzzeile> Zeilen)
{
    public Geld Zusammen => new(Zeilen.Sum(z => (z.Differenz.Neu - z.Differenz.Alt) * z.Differenz.Monate));

    public Geld Buchen => new(Zeilen.Sum(z => z.Differenz.Buchen * z.Differenz.Monate));
}

/// <summary>One family of a preview, by account.</summary>
internal sealed record Familienblatt(string Name, IReadOnlyList<Kontodifferenzen> Konten, string? Fehler)
{
    public static async Task<Familienblatt> BaueAsync(Vorschauergebnis e, Familienzeile zeile, Namensdienst namen, CancellationToken cancellationToken = default)
    {
        var f = e.Vorschau.Familien.First(x => x.Familie == zeile.Familie);
        var blatt = await namen.VonAsync(f.Differenzen.Select(d => e.Kinder[d.Kind]), f.Differenzen.Select(d => e.Personen[d.Zahler]), cancellationToken);
        var konten = new List<Kontodifferenzen>();
        foreach (var konto in f.Differenzen.GroupBy(d => (d.Jugendamt, d.Zahler)))
        {
            var zeilen = new List<Differenzzeile>();
            foreach (var d in konto) zeilen.Add(new Differenzzeile(d, e.Kinder[d.Kind], blatt.Kind(e.Kinder[d.Kind]), Verbleibt(d), await namen.UrsachenAsync(d, blatt, cancellationToken)));
            var person = e.Personen[konto.Key.Zahler];
            var jugendamt = e.Jugendamt(konto.Key.Jugendamt);
            konten.Add(new Kontodifferenzen(jugendamt, await namen.GlaeubigerAsync(jugendamt, cancellationToken), person, blatt.Person(person), zeilen));
        }

        return new Familienblatt(zeile.Name, konten, zeile.Fehler);
    }

    /// <summary>What there is to decide about, for a field to choose from.</summary>
    public IReadOnlyList<Auswahl> Angebot => [.. Konten.SelectMany((k, i) => k.Zeilen.Select((z, j) => new Auswahl($"{i}-{j}", $"{z.KindName}, {Anzeige.Monate(z.Von, z.Bis)}, {k.PersonName} an {k.Glaeubiger}")))];

    public (Kontodifferenzen Konto, Differenzzeile Zeile)? Gewaehlt(string wert) =>
        Konten.SelectMany((k, i) => k.Zeilen.Select((z, j) => (Wert: $"{i}-{j}", k, z))).Where(x => x.Wert == wert).Select(x => ((Kontodifferenzen, Differenzzeile)?)(x.k, x.z)).FirstOrDefault();

    private static string Verbleibt(Differenz d) => d.Verbleib switch
    {
        Verbleib.Gesperrt => $"gesperrt ({d.Sperrgrund})",
        Verbleib.Zurueckgestellt => "zurückgestellt",
        Verbleib.Verzichtet => "verzichtet",
        Verbleib.Informatorisch => "nur informatorisch",
        _ when d.Verzichtet != 0 => $"wird gebucht, davon {new Geld(d.Verzichtet)} im Monat verzichtet",
        _ => d.Buchen == 0 ? "wird festgesetzt, nichts zu buchen" : "wird gebucht",
    };
}
