using KitaPlus.Beitraege.Satzung;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>A block that holds now.</summary>
/// <param name="Jugendamt">Null: whichever is responsible, for the months before a take-over.</param>
/// <param name="Von">Null: from the beginning.</param>
/// <param name="Bis">Last month, inclusive.</param>
/// <param name="Position">Of the event it rests on.</param>
internal sealed record Monatssperre(string? Jugendamt, string Schluessel, string? Einrichtung, string? Person, Monat? Von, Monat Bis, string Satz, long Position)
{
    public bool VorUebernahme => Jugendamt is null;
}

/// <summary>Blocks as they stand now, the automatic ones before a take-over included.</summary>
internal static class Sperrbuch
{
    public static IReadOnlyList<Monatssperre> Aktive(IReadOnlyList<Grundlagenereignis> ereignisse)
    {
        var sperren = new Dictionary<(string, string), Monatssperre>();
        foreach (var e in ereignisse.OrderBy(e => e.Position))
        {
            switch (e.Inhalt)
            {
                case UebernahmeFestgelegt u:
                    var schluessel = GibMonateFrei.Uebernahme + u.Einrichtung;
                    sperren[("", schluessel)] = new Monatssperre(
                        null, schluessel, u.Einrichtung, null, null, Monat.Von(u.Stichtag) - 1, $"vor der Übernahme der Einrichtung {u.Einrichtung} am {u.Stichtag:dd.MM.yyyy}", e.Position);
                    break;
                case MonateGesperrt s:
                    sperren[(s.Jugendamt, s.Sperre)] = new Monatssperre(s.Jugendamt, s.Sperre, s.Einrichtung, s.Person, s.Von, s.Bis, $"{Wort(s.Art)}: {s.Grund}", e.Position);
                    break;
                case MonateFreigegeben f:
                    if (!sperren.Remove((f.Jugendamt, f.Sperre))) sperren.Remove(("", f.Sperre));
                    break;
            }
        }

        return [.. sperren.Values];
    }

    public static string Wort(Sperrgrund art) => art switch
    {
        Sperrgrund.Verjaehrung => "Festsetzungsfrist abgelaufen",
        Sperrgrund.Jahresabschluss => "Jahr abgeschlossen",
        Sperrgrund.Uebernahme => "Übernahme",
        _ => "gesperrt",
    };
}
