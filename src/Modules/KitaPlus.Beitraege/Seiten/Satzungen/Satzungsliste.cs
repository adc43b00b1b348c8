using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Satzungen;

/// <summary>A loaded version as the list shows it.</summary>
/// <param name="GeprueftVon">Null: nobody has compared it with the official text.</param>
internal sealed record Satzungseintrag(SatzungDokument Dokument, string Pruefsumme, string? GeprueftVon, bool Delegiert)
{
    public string Adresse => $"{Satzungsliste.Adresse}/{Uri.EscapeDataString(Dokument.Jugendamt)}/{Uri.EscapeDataString(Dokument.Fassung)}";
}

/// <summary>All loaded versions, as they are known now.</summary>
internal sealed class Satzungsliste(Anwendung anwendung, IAnrufer anrufer, IZugaenge zugaenge, TimeProvider uhr)
{
    public const string Adresse = "/satzungen";

    public static Tabellenplan<Satzungseintrag> Plan { get; } = new("satzungen", "Satzungen")
    {
        Leer = "Es ist keine Satzung geladen.",
        Sortiert = "jugendamt",
        Filter = [new Textfilter<Satzungseintrag>("jugendamt", "Jugendamt", z => $"{z.Dokument.Behoerde} {z.Dokument.Jugendamt}")],
        Spalten =
        [
            new("jugendamt", "Jugendamt", z => z.Dokument.Behoerde) { Zeilenkopf = true, Adresse = z => z.Adresse },
            new("fassung", "Fassung", z => z.Dokument.Fassung),
            new("ab", "Gültig ab", z => z.Dokument.GueltigAb),
            new("bis", "Gültig bis", z => z.Dokument.GueltigBis),
            new("name", "Name", z => z.Dokument.Name),
            new("pruefung", "Geprüft", z => z.GeprueftVon is { } v ? $"von {v}" : "ungeprüft"),
            new("erhebung", "Erhebung", z => z.Delegiert ? "delegiert" : "informatorisch"),
        ],
    };

    public static void Ausgabe(IEndpointRouteBuilder routen) => routen.MapTabellenexport(
        $"{Adresse}/ausgabe", Plan, async (anfrage, _, abbruch) => await anfrage.RequestServices.GetRequiredService<Satzungsliste>().AlleAsync(abbruch)).Handlung(Handlungen.Satzungen);

    public async Task<IEnumerable<Satzungseintrag>> AlleAsync(CancellationToken abbruch = default)
    {
        await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, anrufer.Mandant, abbruch);
        var namen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var benutzer in bestand.Ereignisse.Select(e => e.Inhalt).OfType<SatzungGeprueft>().Select(g => g.Benutzer).OfType<string>().Distinct(StringComparer.Ordinal))
            namen[benutzer] = (await zugaenge.StandAsync(anrufer.Mandant, benutzer, abbruch))?.Anzeigename ?? benutzer;
        return Aus(bestand, Monat.Von(Berlin.Tag(uhr.GetUtcNow())), b => namen[b]);
    }

    /// <returns>Null: no such version.</returns>
    public async Task<Satzungseintrag?> FindeAsync(string jugendamt, string fassung, CancellationToken abbruch = default) =>
        (await AlleAsync(abbruch)).FirstOrDefault(z => z.Dokument.Jugendamt == jugendamt && z.Dokument.Fassung == fassung);

    /// <param name="benutzername">Name of a user by id; the id where it is erased.</param>
    public static IReadOnlyList<Satzungseintrag> Aus(Bestand bestand, Monat heute, Func<string, string> benutzername)
    {
        var geprueft = bestand.Ereignisse.Select(e => e.Inhalt).OfType<SatzungGeprueft>().ToLookup(g => g.Pruefsumme);
        var werk = bestand.Grundlagen(Kenntnisstand.Alles).Satzungen;
        return
        [
            .. werk.Tarife.OrderBy(t => t.Dokument.Jugendamt, StringComparer.Ordinal).ThenBy(t => t.VonMonat).Select(t => new Satzungseintrag(
                t.Dokument, t.Pruefsumme, Wer(geprueft[t.Pruefsumme].LastOrDefault()) ?? t.Dokument.Pruefung.Von,
                werk.Erhebung(t.Jugendamt, Math.Min(t.BisMonat, heute.Index)) == Erhebungsart.Delegiert)),
        ];

        string? Wer(SatzungGeprueft? g) => g?.Benutzer is { } b ? benutzername(b) : g?.Von;
    }
}
