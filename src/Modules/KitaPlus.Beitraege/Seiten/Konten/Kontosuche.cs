using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Suche;

namespace KitaPlus.Beitraege.Seiten.Konten;

/// <summary>Accounts by the Kassenzeichen of invoice and reminder, for the search in the header.</summary>
internal sealed class Kontosuche(Anwendung anwendung, Namensdienst namen, Zielverzeichnis ziele, IAnrufer anrufer) : ISuchquelle
{
    public string Titel => "Beitragskonten";

    public int Rang => 5;

    public async Task<IReadOnlyList<Suchtreffer>> SucheAsync(Suchfrage frage, int hoechstens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(frage);
        var gesucht = Kassenzeichen.In(frage.Text).ToHashSet(StringComparer.Ordinal);
        if (gesucht.Count == 0 || !anrufer.Darf(Handlungen.Konto)) return [];
        await using var bestand = await Bestand.OeffneAsync(anwendung.Ansichten, anrufer.Mandant, cancellationToken);
        var treffer = new List<Suchtreffer>();
        foreach (var (glaeubiger, person) in bestand.Kontonamen())
        {
            var zeichen = Kassenzeichen.Fuer(anrufer.Mandant, glaeubiger, person);
            if (!gesucht.Contains(zeichen) || bestand.Haushalt(person) is not { } haushalt || !await ErreichtAsync(haushalt, cancellationToken)) continue;
            var blatt = await namen.VonAsync([], [person], cancellationToken);
            treffer.Add(new(blatt.Person(person), Adressen.Konto(haushalt), $"{await namen.GlaeubigerAsync(glaeubiger, cancellationToken)}, Kassenzeichen {Kassenzeichen.Lesbar(zeichen)}"));
            if (treffer.Count == hoechstens) break;
        }

        return treffer;
    }

    private async ValueTask<bool> ErreichtAsync(string haushalt, CancellationToken cancellationToken) =>
        anrufer.Urteil(Handlungen.Konto, await ziele.ZielAsync(anrufer.Mandant, $"haushalt-{haushalt}", cancellationToken)).Erlaubt;
}
