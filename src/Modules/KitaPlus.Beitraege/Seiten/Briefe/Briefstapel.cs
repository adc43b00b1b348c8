using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Schreiben;
using KitaPlus.Beitraege.Seiten.Vorschau;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Arbeiten;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Seiten.Briefe;

/// <summary>All letters of a run or a preview.</summary>
internal sealed record Stapelergebnis(IReadOnlyList<Brief> Briefe) : IArbeitsergebnis
{
    public long Zeilen => Briefe.Sum(b => 10L + b.Zeilen.Count);
}

/// <summary>Writes the letters of a run or a preview in the background.</summary>
internal sealed class Briefstapel(Anwendung anwendung, Laufbuch laeufe, Briefbau bau, Hintergrundarbeiten arbeiten, IAnrufer anrufer)
{
    private const string Art = "briefe";
    private const string Festgesetztes = "-s";
    private const string Berechnetes = "-m";

    /// <summary>The list to look through before sending.</summary>
    public static Tabellenplan<Brief> Plan { get; } = new("beitraege-briefe", "Schreiben")
    {
        Sortiert = "empfaenger",
        Leer = "Es gibt nichts, was mitzuteilen wäre.",
        Filter = [new Textfilter<Brief>("suche", "Name", b => b.Empfaenger), new Auswahlfilter<Brief>("anschrift", "Anschrift", [new("fehlt", "fehlt")], b => b.Anschrift.Count == 0 ? "fehlt" : ""), new Auswahlfilter<Brief>("betrag", "Differenz", [new("mit", "Nachzahlung oder Gutschrift"), new("ohne", "keine")], b => b.Differenz.IstNull ? "ohne" : "mit")],
        Spalten =
        [
            new("empfaenger", "An", b => b.Empfaenger) { Zeilenkopf = true },
            new("anschrift", "Anschrift", b => b.Anschrift.Count == 0 ? "fehlt" : string.Join(", ", b.Anschrift)),
            new("betreff", "Schreiben", b => b.Betreff),
            new("behoerde", "Behörde", b => b.Behoerde),
            new("zeilen", "Zeilen", b => b.Zeilen.Count) { Rechts = true },
            new("differenz", "Differenz", b => b.Differenz) { Rechts = true },
            new("saldo", "Saldo", b => b.Saldo?.Saldo) { Rechts = true },
        ],
    };

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Laeufe}/{{Lauf}}/briefe/ausgabe", Plan, (anfrage, _, _) => Task.FromResult<IEnumerable<Brief>>(Briefe(Aus(anfrage).Bescheide(Lauf(anfrage))))).Handlung(Handlungen.Briefe, "lauf-{Lauf}");
        routen.MapTabellenexport($"{Adressen.Rueckberechnung}/{{Lauf}}/mitteilungen/ausgabe", Plan, (anfrage, _, _) => Task.FromResult<IEnumerable<Brief>>(Briefe(Aus(anfrage).Mitteilungen(Lauf(anfrage))))).Handlung(Handlungen.Briefe);
    }

    /// <summary>The letters about what a run has decided; the right to the run has been asked.</summary>
    public Hintergrundarbeit? Bescheide(string lauf) => Arbeit(lauf + Festgesetztes);

    /// <summary>The letters about what a preview has only computed; of another person only for those who reach everything.</summary>
    public Hintergrundarbeit? Mitteilungen(string lauf) => Arbeit(lauf + Berechnetes) is { } a && (a.Auftrag.Wer == anrufer.Benutzer || anrufer.Sicht(Handlungen.Briefe).Alles) ? a : null;

    /// <summary>Empty until they are written.</summary>
    public static IReadOnlyList<Brief> Briefe(Hintergrundarbeit? arbeit) => (arbeit?.Ergebnis as Stapelergebnis)?.Briefe ?? [];

    /// <exception cref="Fachfehler">Letters are being written.</exception>
    public void Beginne(Laufeintrag lauf)
    {
        var (mandant, absender) = (anrufer.Mandant, anrufer.MandantName);
        Beginne(lauf.Lauf + Festgesetztes, $"Schreiben zum Lauf {lauf.Lauf}", Adressen.Briefe(lauf.Lauf), async (bestand, fortschritt, abbruch) =>
            await bau.AusFestsetzungenAsync(mandant, absender, bestand, await laeufe.FestsetzungenAsync(mandant, lauf, abbruch), fortschritt, abbruch));
    }

    /// <summary>One letter for each family of a preview whose Jugendamt levies by itself.</summary>
    /// <exception cref="Fachfehler">Letters are being written.</exception>
    public void Beginne(string lauf, Vorschauergebnis vorschau)
    {
        var (mandant, absender) = (anrufer.Mandant, anrufer.MandantName);
        var haushalte = vorschau.Informatorische.Select(z => z.Haushalt).OfType<string>().ToList();
        Beginne(lauf + Berechnetes, $"Mitteilungen zur Vorschau {lauf}", Adressen.Mitteilungen(lauf), async (bestand, fortschritt, abbruch) =>
        {
            var briefe = new List<Brief>();
            foreach (var (h, i) in haushalte.Select((h, i) => (h, i)))
            {
                abbruch.ThrowIfCancellationRequested();
                briefe.AddRange(await bau.InformatorischAsync(mandant, absender, bestand, h, abbruch));
                fortschritt.Report((i + 1, haushalte.Count));
            }

            return briefe;
        });
    }

    private void Beginne(string schluessel, string titel, string seite, Func<Bestand, IProgress<(long Fertig, long Alle)>, CancellationToken, Task<IReadOnlyList<Brief>>> schreibe)
    {
        var mandant = anrufer.Mandant;
        arbeiten.Beginne(new Arbeitsauftrag($"{schluessel}{Guid.NewGuid().ToString("N")[..4]}", mandant, Art, titel, Handlungen.Briefe, seite, anrufer.Benutzer, anrufer.Anzeigename), async (fortschritt, abbruch) =>
        {
            await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, mandant, abbruch);
            return new Stapelergebnis([.. (await schreibe(bestand, fortschritt, abbruch)).OrderBy(b => b.Empfaenger, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))]);
        });
    }

    private Hintergrundarbeit? Arbeit(string schluessel) => arbeiten.Alle(anrufer.Mandant, Art).FirstOrDefault(a => a.Auftrag.Nummer.StartsWith(schluessel, StringComparison.Ordinal));

    private static string Lauf(HttpContext anfrage) => (string)anfrage.Request.RouteValues["Lauf"]!;

    private static Briefstapel Aus(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Briefstapel>();
}
