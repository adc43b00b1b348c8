using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Einrichtungen.Seiten;

/// <summary>A child in a group on a day.</summary>
/// <param name="Gruppe">Name of the group.</param>
internal sealed record Gruppenkind(string Kind, string Name, string Gruppe, DateOnly? Geburtsdatum, int Wochenstunden, DateOnly Ab, DateOnly? Bis)
{
    public static Tabellenplan<Gruppenkind> Plan { get; } = new("gruppenkinder", "Kinder der Gruppen")
    {
        Leer = "An diesem Tag wird hier kein Kind betreut.",
        Filter = [new Textfilter<Gruppenkind>("gruppe", "Gruppe", k => k.Gruppe), new Textfilter<Gruppenkind>("name", "Name", k => k.Name)],
        Spalten =
        [
            new("gruppe", "Gruppe", k => k.Gruppe),
            new("name", "Name", k => k.Name) { Zeilenkopf = true, Adresse = k => $"/kinder/{Uri.EscapeDataString(k.Kind)}" },
            new("geburtsdatum", "Geburtsdatum", k => k.Geburtsdatum),
            new("stunden", "Wochenstunden", k => k.Wochenstunden) { Rechts = true },
            new("ab", "so seit", k => k.Ab),
            new("bis", "so bis", k => k.Bis),
        ],
        Sortiert = "gruppe",
    };
}

/// <summary>Who is in which group on a day.</summary>
/// <param name="Belegt">Children by group id; those without a group under the empty text.</param>
/// <param name="Kinder">Those whose names the caller may see.</param>
internal sealed record Gruppentag(Einrichtungsblatt? Blatt, IReadOnlyDictionary<string, int> Belegt, IReadOnlyList<Gruppenkind> Kinder);

internal sealed class Gruppenblick(Einrichtungsblick blick, IBelegung belegung, INamen namen, IAnrufer anrufer)
{
    public const string OhneGruppe = "ohne Gruppe";

    public async Task<Gruppentag> AmAsync(string einrichtung, DateOnly tag, CancellationToken cancellationToken = default)
    {
        var blatt = (await blick.AkteAsync(einrichtung, cancellationToken)).Am(tag, Kenntnisstand.Alles);
        var zeiten = await belegung.VonAsync(anrufer.Mandant, einrichtung, tag, DateOnly.MaxValue, cancellationToken);
        var heute = zeiten.Where(z => z.IstAm(tag)).ToList();
        var belegt = heute.GroupBy(z => z.Gruppe ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        if (!blick.Darf(Handlungen.Gruppenliste, einrichtung)) return new(blatt, belegt, []);
        var sichtbar = heute.Where(Reicht(anrufer.Sicht(Handlungen.Gruppenliste), zeiten)).ToList();
        var gruppen = blatt?.Gruppen.ToDictionary(g => g.Gruppe, g => g.Name, StringComparer.Ordinal) ?? [];
        var namensblatt = await namen.VonAsync(anrufer.Mandant, [.. sichtbar.Select(z => $"kind-{z.Kind}")], cancellationToken);
        return new(blatt, belegt,
        [
            .. sichtbar.Select(z => new Gruppenkind(
                z.Kind, namensblatt.Kind(z.Kind), z.Gruppe is { } g ? gruppen.GetValueOrDefault(g, g) : OhneGruppe, namensblatt.Finde($"kind-{z.Kind}")?.Geburtsdatum, z.Wochenstunden, z.Ab, z.Bis))
                .OrderBy(k => k.Name, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true)),
        ]);
    }

    /// <summary>A Kita loses sight of a child some time after its last day there.</summary>
    public static Func<Belegungszeit, bool> Reicht(Sichtbereich sicht, IReadOnlyList<Belegungszeit> zeiten)
    {
        if (sicht.EndeAb is not { } grenze) return _ => true;
        var nochDa = zeiten.Where(z => z.Bis is null || z.Bis >= grenze).Select(z => z.Kind).ToHashSet(StringComparer.Ordinal);
        return z => nochDa.Contains(z.Kind);
    }
}
