using System.Text;
using System.Text.Json;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Verben;

/// <summary>The differences of a run for machines; stable, described in docs/formate/ausgaben.md.</summary>
internal static class Laufausgabe
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Ursachenzeile(string Art, long BetragCent, long? Position, Guid? Ereignis, string? Was, DateTimeOffset? Erfasst, string? Wer);

    private sealed record Differenzzeile(
        string Familie, string Kind, string Jugendamt, string Zahlungspflichtig, string Von, string Bis, long AltCent, long NeuCent, long BuchenCent, long VerzichtetCent, string Verbleib, bool Erstmalig,
        string? Sperrgrund, IReadOnlyList<Ursachenzeile> Ursachen);

    public static async Task SchreibeAsync(string datei, Laufvorschau v, Bestand bestand, Anwendung a, CancellationToken abbruch)
    {
        var zeilen = new List<Differenzzeile>();
        var auskunft = new Ereignisauskunft(a.Store, a.Codec);
        Dictionary<int, string> kinder = bestand.Texte(Codeart.Kind), personen = bestand.Texte(Codeart.Person);
        foreach (var f in v.Familien)
        {
            var familie = f.Differenzen.Count == 0 ? "" : Laufbericht.Familienname(bestand, f.Familie);
            foreach (var d in f.Differenzen)
            {
                var ursachen = new List<Ursachenzeile>();
                foreach (var u in d.Ursachen)
                {
                    var e = await auskunft.FindeAsync(u.Position, abbruch);
                    ursachen.Add(new(Kleinwort(u.Art), u.Cent, e?.Position, e?.Id, e?.Was, e?.Erfasst, e?.Wer));
                }

                zeilen.Add(new(
                    familie, kinder[d.Kind], bestand.Woerter.Text(Codeart.Jugendamt, d.Jugendamt), personen[d.Zahler], new Monat(d.Von).ToString(), new Monat(d.Bis - 1).ToString(),
                    d.Alt, d.Neu, d.Buchen, d.Verzichtet, Kleinwort(d.Verbleib), d.Erstmalig, d.Sperrgrund, ursachen));
            }
        }

        if (datei.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) await Ausgabedatei.SchreibeAsync(datei, JsonSerializer.Serialize(zeilen, Form) + "\n", abbruch);
        else await Ausgabedatei.SchreibeAsync(datei, Csv(zeilen), abbruch);
    }

    public static void PruefeEndung(string? datei)
    {
        if (datei is not null && !datei.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !datei.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            throw new Fachfehler($"„--ausgabe {datei}“: Die Datei braucht die Endung .csv oder .json.");
    }

    private static string Csv(List<Differenzzeile> zeilen)
    {
        var text = new StringBuilder("familie;kind;jugendamt;zahlungspflichtig;von;bis;alt_cent;neu_cent;buchen_cent;verzichtet_cent;verbleib;erstmalig;sperrgrund;ursachen\n");
        foreach (var z in zeilen)
        {
            var ursachen = string.Join(" | ", z.Ursachen.Select(u => $"{u.BetragCent} {u.Art} {u.Position} {u.Was} {u.Wer}".TrimEnd()));
            text.AppendJoin(';', new[]
            {
                z.Familie, z.Kind, z.Jugendamt, z.Zahlungspflichtig, z.Von, z.Bis, $"{z.AltCent}", $"{z.NeuCent}", $"{z.BuchenCent}", $"{z.VerzichtetCent}", z.Verbleib, z.Erstmalig ? "ja" : "nein", z.Sperrgrund, ursachen,
            }.Select(Csvfeld.Text)).Append('\n');
        }

        return text.ToString();
    }

    private static string Kleinwort<T>(T wert)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(wert.ToString());
}
