using System.Reflection;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.Http.HttpResults;
using KitaPlus.Web.Komponenten;

namespace KitaPlus.Web.Probe;

public sealed class Probemodul : IWebmodul
{
    public Assembly Seiten => typeof(Probemodul).Assembly;

    public IEnumerable<Menuepunkt> Menue =>
    [
        new("Kinder", "/kinder", Proberechte.Liste.Name, "Kinder", 10),
        new("Kind aufnehmen", "/kinder/neu", Proberechte.Aufnehmen.Name, "Kinder", 20),
        new("Bausteine", "/bausteine", Proberechte.Liste.Name, "Verwaltung", 30),
        new("Geheimes", "/geheim", Proberechte.Verboten.Name, "Verwaltung", 40),
    ];

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport("/kinder/ausgabe", Probekind.Plan, (_, _, _) => Task.FromResult<IEnumerable<Probekind>>(Probekind.Alle)).Handlung(Proberechte.Liste.Name);
        routen.MapBegrenztenExport("/kinder/begrenzt/ausgabe", _ => Probekind.Begrenzt, (_, w, _) => Task.FromResult(Probekind.Begrenzt.Seite(Probekind.Alle, w))).Handlung(Proberechte.Liste.Name);
        routen.MapGet("/fortschritt", () => new RazorComponentResult<Fortschritt>(new { Titel = "Rückberechnung", Fertig = 748L, Alle = 748L })).NurAngemeldet();
        routen.MapGet("/kaputt", string () => throw new InvalidOperationException("geheime Einzelheit")).NurAngemeldet();
        routen.MapGet("/fachfehler", string () => throw new Fachfehler("Das Kind „K1“ gibt es nicht. Bitte prüfen Sie die Kennung.")).NurAngemeldet();
        routen.MapGet("/wartet", string () => throw new WartetAufFreigabe("v1", "Das wartet auf Herrn Brandt.")).NurAngemeldet();
        routen.MapPost("/ohne-formular", () => "getan").NurAngemeldet();
    }

    public void Dienste(IServiceCollection dienste) => dienste.Configure<Weboptionen>(o => o.Hilfethemen["kinder"] = "/hilfe/kinder");
}
