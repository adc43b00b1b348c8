using Microsoft.Playwright;

namespace KitaPlus.Browser.Tests;

/// <summary>Keeps pictures of the pages in the folder named by KITAPLUS_BILDER, to be looked at; nothing otherwise.</summary>
public static class Bilder
{
    private static readonly string? Ordner = Environment.GetEnvironmentVariable("KITAPLUS_BILDER");

    public static async Task NimmAufAsync(IPage seite, string name)
    {
        if (string.IsNullOrEmpty(Ordner)) return;
        Directory.CreateDirectory(Ordner);
        await seite.ScreenshotAsync(new() { Path = Path.Combine(Ordner, name + ".png"), FullPage = true });
    }

    public static async Task DruckeAsync(IPage seite, string name)
    {
        if (string.IsNullOrEmpty(Ordner)) return;
        Directory.CreateDirectory(Ordner);
        await seite.EmulateMediaAsync(new() { Media = Media.Print });
        await NimmAufAsync(seite, name + "-druck");
        await seite.EmulateMediaAsync(new() { Media = Media.Screen });
        await seite.PdfAsync(new() { Path = Path.Combine(Ordner, name + ".pdf"), Format = "A4", Margin = new() { Top = "15mm", Bottom = "15mm", Left = "15mm", Right = "15mm" } });
    }
}
