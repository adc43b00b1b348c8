using System.Reflection;
using KitaPlus.Web;

namespace KitaPlus.Host.Anleitung;

/// <summary>The pages of the host itself.</summary>
internal sealed class Hilfeseiten : IWebmodul
{
    public Assembly Seiten => typeof(Hilfeseiten).Assembly;

    public IEnumerable<Menuepunkt> Menue => [];

    public void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapGet($"{Handbuch.Adresse}/bilder/{{name}}", Bild).Oeffentlich();
        routen.MapGet($"{Handbuch.Adresse}/dateien/{{name}}", Datei).Oeffentlich();
    }

    public void Dienste(IServiceCollection dienste) => dienste.Configure<Weboptionen>(o =>
    {
        foreach (var (teil, pfad) in Inhalt.Themen) o.Hilfethemen[teil] = $"{o.Hilfeadresse}/{pfad}";
    });

    private static Microsoft.AspNetCore.Http.HttpResults.FileStreamHttpResult Bild(string name) => Handbuch.Bild(name) is { } png
        ? TypedResults.File(png, "image/png")
        : throw new KitaPlus.Kernel.Fachfehler($"Das Bild „{name}“ gibt es im Handbuch nicht. Alle Seiten stehen unter Hilfe.");

    private static Microsoft.AspNetCore.Http.HttpResults.FileStreamHttpResult Datei(string name) => Handbuch.Datei(name) is { } datei
        ? TypedResults.File(datei, "text/plain; charset=utf-8", name)
        : throw new KitaPlus.Kernel.Fachfehler($"Die Datei „{name}“ gibt es im Handbuch nicht. Alle Seiten stehen unter Hilfe.");
}
