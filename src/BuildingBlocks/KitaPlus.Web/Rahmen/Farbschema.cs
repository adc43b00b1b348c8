using Microsoft.AspNetCore.Http;

namespace KitaPlus.Web.Rahmen;

/// <summary>Light or dark: the wish of the device, unless the person has chosen.</summary>
public static class Farbschema
{
    public const string Keks = "kp-farben";
    public const string Hell = "light";
    public const string Dunkel = "dark";

    /// <summary>As the device wants it.</summary>
    public const string Geraet = "geraet";

    /// <returns>Null: nothing chosen.</returns>
    public static string? Von(HttpContext? anfrage) => anfrage?.Request.Cookies[Keks] switch
    {
        Hell => Hell,
        Dunkel => Dunkel,
        _ => null,
    };
}
