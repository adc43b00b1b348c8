using System.Collections.Immutable;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>When somebody was the deputy of a Fachverantwortung.</summary>
internal sealed record Vertretungszeit(string Id, string Vertreter, string Fachverantwortung, Zeitraum Zeit)
{
    public static string Kennung(VertretungBegonnen e) => $"vertretung-{e.Vertretung}";

    public static IReadOnlyList<Vertretungszeit> Aus(IEnumerable<IEreignis> ereignisse)
    {
        var alle = new List<Vertretungszeit>();
        foreach (var ereignis in ereignisse)
        {
            if (ereignis is VertretungBegonnen b) alle.Add(new(Kennung(b), b.Vertreter, b.Fachverantwortung, new Zeitraum(b.Ab)));
            if (ereignis is not AbwesenheitBeendet e) continue;
            for (var i = alle.Count - 1; i >= 0; i--)
            {
                var v = alle[i];
                if (v.Fachverantwortung != e.Fachverantwortung || v.Zeit.Bis is not null) continue;
                if (e.Ab <= v.Zeit.Ab) alle.RemoveAt(i);
                else alle[i] = v with { Zeit = new Zeitraum(v.Zeit.Ab, e.Ab.AddDays(-1)) };
            }
        }

        return alle;
    }
}

/// <summary>The assignments that count for the one decision about rights: places with their own periods become assignments of their own.</summary>
internal static class Zuweisungsbau
{
    public static IReadOnlyList<Zuweisung> Von(string wer, BenutzerZustand z, IReadOnlyList<Vertretungszeit> vertretungen, ImmutableList<Freigabe> freigaben)
    {
        var alle = new List<Zuweisung>(z.Zuweisungen.Count);
        foreach (var x in z.Zuweisungen)
        {
            if (x.IstNichtig) continue;
            var ausnahme = x.Ausnahme is { } a ? new Ausnahme(a.Grund.TryWert(out var grund) ? grund! : "[gelöscht]", a.GenehmigtVon) : null;
            foreach (var gruppe in x.Geltungen.GroupBy(g => (Zeit: g.Zeit.Schnitt(x.Zeit), Antrag: g.Antrag ?? x.Antrag)))
            {
                if (gruppe.Key.Zeit is not { } zeit) continue;
                var zuweisung = new Zuweisung(x.Id, x.Rolle, [.. gruppe.Select(g => g.Ort)], zeit, gruppe.Key.Antrag, ausnahme, null, x.Rendanturleitung);
                if (x.Rolle == Rolle.Support) alle.AddRange(freigaben.Select(f => Freigegeben(zuweisung, f)).OfType<Zuweisung>());
                else alle.Add(zuweisung);
            }
        }

        foreach (var v in vertretungen)
            if (v.Vertreter == wer && z.Loeschung is null && z.Gruppe == Anwendergruppe.Rendantur) alle.Add(new(v.Id, Rolle.Fachverantwortung, [Ort.Mandant], v.Zeit, v.Id, null, v.Fachverantwortung));
        return alle;
    }

    /// <summary>The Support reaches only what the customer has released, as long as it is released.</summary>
    private static Zuweisung? Freigegeben(Zuweisung z, Freigabe f)
    {
        if (f.Zeit?.Schnitt(z.Zeit) is not { } zeit) return null;
        var orte = z.Orte.Contains(Ort.Mandant) ? f.Orte : f.Orte.Contains(Ort.Mandant) ? z.Orte : [.. z.Orte.Intersect(f.Orte)];
        return orte.Count == 0 ? null : z with { Orte = orte, Zeit = zeit };
    }
}
