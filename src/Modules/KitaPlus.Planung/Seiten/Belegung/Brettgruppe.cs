using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung.Seiten.Belegung;

/// <summary>A child on the board.</summary>
internal sealed record Karte(Plankind Kind, string Name, string Zusatz, bool Auffaellig);

/// <summary>A column of the board.</summary>
/// <param name="Gruppe">Null: in no group.</param>
internal sealed record Brettgruppe(Gruppenabschnitt? Gruppe, string Titel, string Belegung, bool Zuviel, IReadOnlyList<Karte> Karten);

/// <summary>The board of a month.</summary>
internal sealed record Brett(Monat Monat, IReadOnlyList<Brettgruppe> Spalten, IReadOnlyList<Karte> Nicht)
{
    public static Brett Aus(Szenarioblatt blatt, Monat monat)
    {
        var tag = Planungsblick.Tabellen.Zaehltag(monat);
        var bild = blatt.Bild.Monate.First(m => m.Monat == monat).Bild;
        var hinweise = bild.Kinder.GroupBy(k => k.Kind.Kind, StringComparer.Ordinal).ToDictionary(k => k.Key, k => k.First().Einstufung, StringComparer.Ordinal);
        var gruppen = blatt.Bild.Belegung.Gruppen.Where(g => g.Zeit.Enthaelt(tag)).ToList();
        var da = blatt.Bild.Belegung.Kinder.Select(k => (Kind: k, Zeit: k.Im(monat))).ToList();
        var spalten = gruppen.Select(g =>
        {
            var b = bild.Gruppen.First(x => x.Gruppe == g);
            return new Brettgruppe(g, g.Name, $"{b.Kinder} von {Zahlen.Menge(g.Plaetze, "Platz", "Plätzen")}, Gruppenform {g.Form}{(b.Meldepflichtig ? $": mehr als die zulässigen {b.Zulaessig}" : b.Ueberbelegt ? ": überbelegt" : "")}", b.Ueberbelegt, Karten(da.Where(x => x.Zeit?.Gruppe == g.Gruppe)));
        }).ToList();
        var ohne = da.Where(x => x.Zeit is { } z && !gruppen.Exists(g => g.Gruppe == z.Gruppe)).ToList();
        if (ohne.Count > 0) spalten.Add(new(null, "Ohne Gruppe", Zahlen.Menge(ohne.Count, "Kind", "Kinder"), true, Karten(ohne)));
        return new(monat, spalten, Karten(da.Where(x => x.Zeit is null)));

        IReadOnlyList<Karte> Karten(IEnumerable<(Plankind Kind, Planzeit? Zeit)> kinder) => [.. kinder.Select(x =>
        {
            var e = hinweise.GetValueOrDefault(x.Kind.Id);
            var alter = x.Kind.Geburt is { } g ? $"{Alter(g, tag)}, " : "";
            var was = x.Zeit is { } z ? $"{alter}{z.Wochenstunden} Stunden{(e?.Typ is { } typ ? $", {typ}" : "")}" : $"{alter}{x.Kind.Verbleib.Wort()}";
            var mehr = x.Zeit is not null && x.Kind.Verbleib is not (Verbleib.Bleibt or Verbleib.Schule or Verbleib.Endet) ? x.Kind.Verbleib.Wort() : null;
            return new Karte(x.Kind, blatt.Namen[x.Kind.Id], string.Join("; ", new[] { was, mehr, x.Zeit is null || x.Kind.Verbleib == Verbleib.RuecktAuf ? null : e?.Hinweis }.OfType<string>()), x.Zeit is not null && (e?.Hinweis is not null || x.Kind.Verbleib == Verbleib.RuecktAuf));
        }).OrderBy(k => k.Name, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    private static string Alter(DateOnly geburt, DateOnly tag)
    {
        var monate = ((tag.Year - geburt.Year) * 12) + tag.Month - geburt.Month - (tag.Day < geburt.Day ? 1 : 0);
        return monate < 0 ? "noch nicht geboren" : $"{monate / 12};{monate % 12} Jahre";
    }
}
