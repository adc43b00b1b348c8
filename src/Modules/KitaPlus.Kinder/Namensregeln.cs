using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

internal static class Namensregeln
{
    private const int Laengster = 500;

    public static Regelverstoss? Pruefe(Personenbezug<Personenname> name)
    {
        if (!name.TryWert(out var n)) return null;
        if (n!.Nachname.Trim().Length == 0) return new("nachname", "Der Nachname fehlt; bitte angeben.");
        if (n.Vorname.Length > Laengster) return new("vorname", $"Der Vorname ist länger als {Laengster} Zeichen; bitte kürzen.");
        return n.Nachname.Length > Laengster ? new("nachname", $"Der Nachname ist länger als {Laengster} Zeichen; bitte kürzen.") : null;
    }
}
