using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Schreiben;
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

/// <summary>All letters of a run.</summary>
internal sealed record Stapelergebnis(IReadOnlyList<Brief> Briefe) : IArbeitsergebnis
{
    public long Zeilen => Briefe.Sum(b => 10L + b.Zeilen.Count);
}

/// <summary>Writes the letters of a run in the background.</summary>
internal sealed class Briefstapel(Anwendung anwendung, Laufbuch laeufe, Briefbau bau, Hintergrundarbeiten arbeiten, IAnrufer anrufer)
{
    private const string Art = "briefe";
    private const string Trenner = "-s";

    /// <summary>The list to look through before sending.</summary>
    public static Tabellenplan<Brief> Plan { get; } = new("beitraege-briefe", "Schreiben dieses Laufs")
    {
        Sortiert = "empfaenger",
        Leer = "Dieser Lauf hat nichts festgesetzt, was mitzuteilen wäre.",
        Filter = [new Textfilter<Brief>("suche", "Name", b => b.Empfaenger), new Auswahlfilter<Brief>("anschrift", "Anschrift", [new("fehlt", "fehlt")], b => b.Anschrift.Count == 0 ? "fehlt" : "")],
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

    public static void Endpunkte(IEndpointRouteBuilder routen) => routen.MapTabellenexport(
        $"{Adressen.Laeufe}/{{Lauf}}/briefe/ausgabe", Plan, (anfrage, _, _) => Task.FromResult<IEnumerable<Brief>>(anfrage.RequestServices.GetRequiredService<Briefstapel>().Briefe((string)anfrage.Request.RouteValues["Lauf"]!)))
        .Handlung(Handlungen.Briefe, "lauf-{Lauf}");

    public Hintergrundarbeit? Arbeit(string lauf) => arbeiten.Alle(anrufer.Mandant, Art).FirstOrDefault(a => a.Auftrag.Nummer.StartsWith(lauf + Trenner, StringComparison.Ordinal));

    /// <summary>Empty until they are written.</summary>
    public IReadOnlyList<Brief> Briefe(string lauf) => (Arbeit(lauf)?.Ergebnis as Stapelergebnis)?.Briefe ?? [];

    /// <exception cref="Fachfehler">Letters are being written.</exception>
    public void Beginne(Laufeintrag lauf)
    {
        var (mandant, absender) = (anrufer.Mandant, anrufer.MandantName);
        arbeiten.Beginne(
            new Arbeitsauftrag($"{lauf.Lauf}{Trenner}{Guid.NewGuid().ToString("N")[..4]}", mandant, Art, $"Schreiben zum Lauf {lauf.Lauf}", Handlungen.Briefe, Adressen.Briefe(lauf.Lauf), anrufer.Benutzer, anrufer.Anzeigename),
            async (fortschritt, abbruch) =>
            {
                var festsetzungen = await laeufe.FestsetzungenAsync(mandant, lauf, abbruch);
                await anwendung.NachfuehrenAsync([BestandView.Ansicht], abbruch);
                await using var bestand = await Bestand.OeffneAsync(anwendung.Ansichten, mandant, abbruch);
                var briefe = await bau.AusFestsetzungenAsync(mandant, absender, bestand, festsetzungen, fortschritt, abbruch);
                return new Stapelergebnis([.. briefe.OrderBy(b => b.Empfaenger, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))]);
            });
    }
}
