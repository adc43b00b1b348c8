using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

public sealed partial class Zugangsbuch
{
    /// <summary>The whole history of the rights, step by step, as it was known: each step says what was added and what fell away.</summary>
    public IReadOnlyList<Rechteschritt> Verlauf(Rechtefilter filter, Kenntnisstand stand, IOrtsverzeichnis orte)
    {
        var schritte = new List<Rechteschritt>();
        foreach (var (wer, akte) in filter.Benutzer is { } nur ? benutzer.Where(b => b.Key == nur) : benutzer)
        {
            var vorher = new List<string>();
            foreach (var f in Betreffende(wer, akte).Where(f => f.GehoertZu(stand)).OrderBy(f => f.Position))
            {
                var nachher = Zeilen(wer, akte, new Kenntnisstand(stand.Bekannt, f.Position), filter, orte);
                var (hinzu, weg) = (nachher.Except(vorher, StringComparer.Ordinal).ToList(), vorher.Except(nachher, StringComparer.Ordinal).ToList());
                if (hinzu.Count + weg.Count > 0) schritte.Add(new(f.Position, f.Bekannt, f.Wer, wer, Name(wer, akte.Am(stand)), Ereignistexte.Von(f.Ereignis, orte), hinzu, weg));
                vorher = nachher;
            }
        }

        schritte.Sort((a, b) => a.Position.CompareTo(b.Position));
        return schritte;
    }

    /// <summary>Facts that can change the rights of this user.</summary>
    private IEnumerable<Fakt> Betreffende(string wer, Benutzerakte akte)
    {
        var vertritt = vertretung.Any(f => f.Ereignis is VertretungBegonnen v && v.Vertreter == wer);
        var hilft = akte.Stand.Zuweisungen.Exists(z => z.Rolle == Rolle.Support);
        return akte.Fakten.Concat(vertritt ? vertretung : []).Concat(hilft ? support : []);
    }

    private List<string> Zeilen(string wer, Benutzerakte akte, Kenntnisstand stand, Rechtefilter filter, IOrtsverzeichnis orte)
    {
        var z = akte.Am(stand);
        if (!z.IstAngelegt) return [];
        var zeilen = Zuweisungsbau.Von(wer, z, Vertretungen(stand), Freigaben(stand)).Where(x => filter.Passt(x, x.Zeit.Ab, orte))
            .Select(x => $"{x.Rolle.Titel()}, {orte.Titel(x.Orte)}, {x.Zeit}{(x.Ausnahme is null ? "" : ", Ausnahme")}{(x.VertretungFuer is { } fuer ? $", Vertretung für {(Stand(fuer, stand) is { } v ? Name(fuer, v) : fuer)}" : "")}").ToList();
        if (akte.Sperre(DateOnly.MaxValue, stand) is { } sperre && filter is { Rolle: null, Einrichtung: null }) zeilen.Add(sperre);
        return zeilen;
    }
}
