using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Suche;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Kinder.Suche;

/// <summary>Children for the search in the header.</summary>
internal sealed class Kinderquelle(Personensuche suche, IOrtsverzeichnisse orte, IAnrufer anrufer, TimeProvider uhr) : ISuchquelle
{
    public string Titel => "Kinder";

    public int Rang => 10;

    public async Task<IReadOnlyList<Suchtreffer>> SucheAsync(Suchfrage frage, int hoechstens, CancellationToken cancellationToken = default)
    {
        if (!anrufer.Darf(Handlungen.Liste)) return [];
        var namen = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        var kinder = await suche.KinderAsync(anrufer.Mandant, anrufer.Sicht(Handlungen.Liste), frage, Berlin.Tag(uhr.GetUtcNow()), hoechstens, cancellationToken);
        return [.. kinder.Select(k => new Suchtreffer(Suchzeile.Name(k.Vorname, k.Nachname), Suchzeile.Akte(k.Kind), Zusatz(k, namen)))];
    }

    private static string Zusatz(Kindtreffer k, IOrtsverzeichnis namen) =>
        string.Join(", ", new[] { k.Geburtsdatum is { } g ? $"geboren am {Anzeige.Datum(g)}" : null, k.Einrichtung is { } e ? $"{(k.Ehemals ? "ehemals " : "")}{namen.Name(Ort.Einrichtung(e))}" : "ohne Betreuung" }.OfType<string>());
}

/// <summary>Adults of the households; they lead to their children.</summary>
internal sealed class Angehoerigenquelle(Personensuche suche, IAnrufer anrufer, TimeProvider uhr) : ISuchquelle
{
    public string Titel => "Angehörige und Zahlungspflichtige";

    public int Rang => 20;

    public async Task<IReadOnlyList<Suchtreffer>> SucheAsync(Suchfrage frage, int hoechstens, CancellationToken cancellationToken = default)
    {
        if (frage.Tage.Count > 0 || !anrufer.Darf(Handlungen.Liste)) return [];
        var gefunden = await suche.AngehoerigeAsync(anrufer.Mandant, anrufer.Sicht(Handlungen.Liste), frage, Berlin.Tag(uhr.GetUtcNow()), hoechstens, cancellationToken);
        return [.. gefunden.Select(a => new Suchtreffer(
            Suchzeile.Name(a.Vorname, a.Nachname), Suchzeile.Akte(a.Kinder[0].Kind), Suchzeile.ImHaushalt(a)))];
    }
}

internal static class Suchzeile
{
    private const int MeisteKinder = 4;

    public static string Name(string? vorname, string? nachname) => $"{vorname} {nachname}".Trim();

    public static string ImHaushalt(Angehoerigentreffer a) => $"im Haushalt von {string.Join(", ", a.Kinder.Take(MeisteKinder).Select(k => Name(k.Vorname, k.Nachname)))}";

    public static string Akte(string kind) => $"{Seiten.Kinderliste.Adresse}/{Uri.EscapeDataString(kind)}";
}
