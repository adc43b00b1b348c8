using System.Globalization;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;

namespace KitaPlus.Beitraege;

/// <summary>Result of checking all accounts.</summary>
public sealed record Kontobefund(string Satz, IReadOnlyList<string> Verletzungen);

/// <summary>Checks for every child and month: latest Festsetzung = Σ posted + waived + blocked + set aside.</summary>
public static class Kontopruefung
{
    public static async Task<Kontobefund> PruefeAsync(Anwendung anwendung, string mandant, CancellationToken cancellationToken = default)
    {
        await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, mandant, cancellationToken);
        Dictionary<int, string> kinder = bestand.Texte(Codeart.Kind), personen = bestand.Texte(Codeart.Person);
        var konten = bestand.Konten().Values.SelectMany(k => k).ToList();
        var verletzungen = Invariante.Verletzungen(konten)
            .Select(v => $"Konto {bestand.Woerter.Text(Codeart.Jugendamt, v.Konto.Jugendamt)}/{personen[v.Konto.Person]}, Kind {kinder[v.Buchung.Kind]}, {v.Satz}").ToList();
        var monate = konten.Sum(k => k.Buchungen.Sum(b => (long)(b.Bis - b.Von)));
        var zahlen = string.Create(CultureInfo.GetCultureInfo("de-DE"), $"{konten.Count:N0} Konten mit {monate:N0} Kindmonaten");
        return new Kontobefund(
            verletzungen.Count == 0
                ? $"{zahlen}: überall gilt Festsetzung = gebucht + verzichtet + gesperrt + zurückgestellt."
                : $"{zahlen}: an {verletzungen.Count} Stellen geht die Gleichung nicht auf (siehe oben).",
            verletzungen);
    }
}
