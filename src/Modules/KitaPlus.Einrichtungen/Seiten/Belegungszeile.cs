using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>A group in a month, counted on its first day, seen from a Stichtag.</summary>
/// <param name="Plaetze">0: the group does not exist on that day.</param>
/// <param name="Belegt">Children who are in the Einrichtung on the Stichtag or were before.</param>
/// <param name="Geplant">Children whose agreement begins after the Stichtag.</param>
public sealed record Belegungszeile(string Kennung, string Gruppe, Monat Monat, int Plaetze, int Belegt, int Geplant)
{
    public int Frei => Plaetze - Belegt - Geplant;

    public string Lage => Frei switch { < 0 => "überbelegt", 0 => "voll", _ when Plaetze > 0 && Frei * 4 >= Plaetze => "unterbelegt", _ => "" };

    public static Tabellenplan<Belegungszeile> Plan { get; } = new("belegung", "Belegung je Gruppe und Monat")
    {
        Leer = "Keine Gruppen und keine Kinder.",
        Filter =
        [
            new Textfilter<Belegungszeile>("gruppe", "Gruppe", z => z.Gruppe),
            new Auswahlfilter<Belegungszeile>("lage", "Lage", [new("überbelegt", "überbelegt"), new("voll", "voll"), new("unterbelegt", "unterbelegt")], z => z.Lage),
        ],
        Spalten =
        [
            new("gruppe", "Gruppe", z => z.Gruppe) { Zeilenkopf = true },
            new("monat", "Monat", z => z.Monat),
            new("plaetze", "Plätze", z => z.Plaetze) { Rechts = true },
            new("belegt", "belegt", z => z.Belegt) { Rechts = true },
            new("geplant", "geplant", z => z.Geplant) { Rechts = true },
            new("frei", "frei", z => z.Frei) { Rechts = true },
            new("lage", "Lage", z => z.Lage),
        ],
    };
}

/// <summary>How full the groups of an Einrichtung were and will be.</summary>
internal sealed class Belegungsblick(Einrichtungsblick blick, IBelegung belegung, IAnrufer anrufer)
{
    /// <summary>Months before and after that of the Stichtag.</summary>
    public const int Spanne = 12;

    public async Task<IReadOnlyList<Belegungszeile>> VonAsync(string einrichtung, CancellationToken cancellationToken = default)
    {
        var (akte, stichtag) = (await blick.AkteAsync(einrichtung, cancellationToken), blick.Stichtag);
        var mitte = Monat.Von(stichtag.Tag);
        var zeiten = await belegung.VonAsync(anrufer.Mandant, einrichtung, (mitte - Spanne).Erster, (mitte + Spanne).Letzter, stichtag.Stand, cancellationToken);
        var da = zeiten.Where(z => z.Ab <= stichtag.Tag).Select(z => z.Kind).ToHashSet(StringComparer.Ordinal);
        var zeilen = new List<Belegungszeile>();
        var namen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var m = mitte - Spanne; m <= mitte + Spanne; m += 1)
        {
            var gruppen = akte.Am(m.Erster, stichtag.Stand)?.Gruppen.ToDictionary(g => g.Gruppe, StringComparer.Ordinal) ?? [];
            foreach (var g in gruppen.Values) namen[g.Gruppe] = g.Name;
            var kinder = zeiten.Where(z => z.IstAm(m.Erster)).ToLookup(z => z.Gruppe ?? "", StringComparer.Ordinal);
            foreach (var kennung in gruppen.Keys.Union(kinder.Select(k => k.Key), StringComparer.Ordinal))
            {
                var geplant = kinder[kennung].Count(z => !da.Contains(z.Kind));
                zeilen.Add(new(kennung, "", m, gruppen.GetValueOrDefault(kennung)?.Plaetze ?? 0, kinder[kennung].Count() - geplant, geplant));
            }
        }

        return [.. zeilen.Select(z => z with { Gruppe = z.Kennung.Length == 0 ? Gruppenblick.OhneGruppe : namen.GetValueOrDefault(z.Kennung, z.Kennung) }).OrderBy(z => z.Kennung.Length == 0).ThenBy(z => z.Kennung, StringComparer.Ordinal).ThenBy(z => z.Monat)];
    }
}
