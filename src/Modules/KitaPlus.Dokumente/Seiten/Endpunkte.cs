using KitaPlus.Betrieb;
using KitaPlus.Dokumente.Satz;
using KitaPlus.Dokumente.Vorlagen;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KitaPlus.Dokumente.Seiten;

/// <summary>Files and previews.</summary>
internal static class Endpunkte
{
    private const string Pdftyp = "application/pdf";

    public static void Map(IEndpointRouteBuilder routen)
    {
        routen.MapBegrenztenExport($"{Adressen.Liste}/ausgabe", _ => Dokumentliste.Plan, (anfrage, wunsch, abbruch) => Aus<Dokumentliste>(anfrage).SeiteAsync(wunsch, abbruch)).Handlung(Handlungen.Liste);
        routen.MapTabellenexport($"{Adressen.Vorlagen}/ausgabe", Vorlagenliste.Plan, async (anfrage, _, abbruch) => await Aus<Vorlagenliste>(anfrage).VorlagenAsync(abbruch)).Handlung(Handlungen.Vorlagen);
        routen.MapTabellenexport("/dokumente/briefkopf/ausgabe", Vorlagenliste.Briefkopfplan, async (anfrage, _, abbruch) => await Aus<Vorlagenliste>(anfrage).BriefkoepfeAsync(abbruch)).Handlung(Handlungen.Vorlagen);
        routen.MapGet("/dokumente/stapel/{Stapel}/druckdatei.pdf", StapelAsync).Handlung(Handlungen.Stapel);
        routen.MapPost(Adressen.Vorschau, VorschauAsync).Handlung(Handlungen.Vorlagen);
        foreach (var b in Dokumentbereich.Alle)
        {
            routen.MapGet($"/dokumente/{b.Name}/{{Kennung}}/archiv.pdf", (string kennung, HttpContext anfrage, IDokumente dokumente, IAnrufer anrufer) => PdfAsync(kennung, Pdfart.Archiv, anfrage, dokumente, anrufer)).Handlung(b.Lesen, $"{b.Praefix}{{Kennung}}");
            routen.MapGet($"/dokumente/{b.Name}/{{Kennung}}/versand.pdf", (string kennung, HttpContext anfrage, IDokumente dokumente, IAnrufer anrufer) => PdfAsync(kennung, Pdfart.Versand, anfrage, dokumente, anrufer)).Handlung(b.Lesen, $"{b.Praefix}{{Kennung}}");
        }
    }

    private static async Task<IResult> PdfAsync(string kennung, Pdfart art, HttpContext anfrage, IDokumente dokumente, IAnrufer anrufer) =>
        await dokumente.LiesAsync(anrufer.Mandant, kennung, art, anfrage.RequestAborted) is { } pdf
            ? Dateiausgabe.Von(anfrage, $"{kennung}.pdf", Pdftyp, pdf)
            : throw new Fachfehler("Der Inhalt dieses Dokuments ist gelöscht.");

    private static async Task<IResult> StapelAsync(string stapel, HttpContext anfrage, Dokumentliste liste, IDokumente dokumente, IAnrufer anrufer, IEnumerable<ISeitenzugriff> zuhoerer)
    {
        var alle = await liste.StapelAsync(stapel, anfrage.RequestAborted);
        IReadOnlyList<string> kennungen = [.. alle.Select(d => d.Kennung)];
        if (kennungen.Count == 0) throw new Fachfehler($"Zum Stapel „{stapel}“ gibt es keine Dokumente, die Sie sehen dürfen.");
        // once the file has begun there is no way to say so
        var lesbar = false;
        foreach (var k in kennungen)
        {
            lesbar = await dokumente.LiesAsync(anrufer.Mandant, k, Pdfart.Archiv, anfrage.RequestAborted) is not null;
            if (lesbar) break;
        }

        if (!lesbar) throw new Fachfehler($"Der Inhalt der Dokumente im Stapel „{stapel}“ ist gelöscht.");
        // of everybody in it, as if each record had been opened
        foreach (var betrifft in alle.Select(d => d.Betrifft).Distinct(StringComparer.Ordinal))
            foreach (var z in zuhoerer) await z.VermerkeAsync(Handlungen.Stapel, betrifft, anrufer.Urteil(Handlungen.Stapel), anfrage.RequestAborted);
        return Results.Stream(ziel => dokumente.SchreibeDruckdateiAsync(anrufer.Mandant, kennungen, ziel, anfrage.RequestAborted), Pdftyp, "druckdatei.pdf");
    }

    /// <summary>What is typed into the editor, with invented data; nothing is kept.</summary>
    private static async Task<IResult> VorschauAsync(HttpContext anfrage, Fassungen fassungen, Seitenbau bau, Satzwerk satzwerk, Zielverzeichnis ziele, IAnrufer anrufer)
    {
        var form = await anfrage.Request.ReadFormAsync(anfrage.RequestAborted);
        var art = Dokumentarten.Lies(form["art"]) ?? throw new Fachfehler("Die Vorschau braucht eine Dokumentart.");
        var traeger = form["traeger"].ToString() is { Length: > 0 } t ? Kennung.Pruefe(t, "Träger") : null;
        if (traeger is not null && anrufer.Urteil(Handlungen.Vorlagen, await ziele.ZielAsync(anrufer.Mandant, $"traeger-{traeger}", anfrage.RequestAborted)) is { Erlaubt: false } urteil) throw new Verweigert(urteil);
        var inhalt = form["Eingabe.Inhalt"].ToString().ReplaceLineEndings("\n");
        if (inhalt.Length > VorlageDecider.LaengsterInhalt) throw new Fachfehler($"Die Vorlage hat {inhalt.Length} Zeichen; möglich sind {VorlageDecider.LaengsterInhalt}.");
        var fassung = await fassungen.MitAsync(anrufer.Mandant, art, traeger, null, new GeltendeVorlage(inhalt, "vorschau"), anfrage.RequestAborted);
        var druckansicht = form["ausgabe"] != "pdf";
        var html = bau.Baue(fassung.Inhalt, art, $"{art.Titel()} (Vorschau)", Mitgeliefertes.Probe(art), druckansicht);
        return druckansicht
            ? Dateiausgabe.Druckansicht(anfrage, html)
            : Dateiausgabe.Von(anfrage, $"vorschau-{art.Schluessel()}.pdf", Pdftyp, (await satzwerk.SetzeAsync(html, "vorschau", anfrage.RequestAborted)).Archiv);
    }

    private static T Aus<T>(HttpContext anfrage)
        where T : notnull => (T)anfrage.RequestServices.GetService(typeof(T))!;
}
