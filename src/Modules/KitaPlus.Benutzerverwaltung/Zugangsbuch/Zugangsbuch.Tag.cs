using System.Collections.Immutable;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>
/// Questions about a whole day. What the program let somebody do in the morning is not undone by what was recorded in the evening:
/// a right that counted at any instant of the day was held on that day.
/// </summary>
public sealed partial class Zugangsbuch
{
    /// <summary>The instants of a day from which on the program judged this access differently, its beginning first.</summary>
    public IReadOnlyList<Augenblick> Augenblicke(string wer, DateOnly tag, Kenntnisstand stand)
    {
        var (beginn, ende) = (Berlin.Beginn(tag), Berlin.Ende(tag));
        List<Augenblick> alle = [new(beginn, new Kenntnisstand(stand.Bekannt < beginn ? stand.Bekannt : beginn.AddTicks(-1), stand.Position))];
        if (!benutzer.TryGetValue(wer, out var akte)) return alle;
        alle.AddRange(Betreffende(wer, akte).Concat(matrizen.Select(m => m.Fakt)).Where(f => f.Bekannt >= beginn && f.Bekannt <= ende && f.GehoertZu(stand))
            .OrderBy(f => f.Position).Select(f => new Augenblick(f.Bekannt, new Kenntnisstand(f.Bekannt, f.Position))));
        return alle;
    }

    /// <summary>Who had which role over what places at any time of that day, ordered by user; what was recorded later for that day counts, too.</summary>
    /// <param name="orte">See <see cref="Rechtefilter.Einrichtung"/>.</param>
    public IReadOnlyList<Rechtezeile> Stichtag(DateOnly tag, Kenntnisstand stand, Rechtefilter filter, IOrtsverzeichnis? orte = null)
    {
        var uebrige = new Dictionary<Kenntnisstand, (IReadOnlyList<Vertretungszeit>, ImmutableList<Freigabe>)>();
        return Zeilen(tag, stand, filter, orte, (wer, akte) => Gehalten(wer, akte, tag, stand, uebrige));
    }

    /// <summary>Who has which role on that day once all this is known: what was withdrawn earlier on the same day is no longer among it.</summary>
    public IReadOnlyList<Rechtezeile> Geltend(DateOnly tag, Kenntnisstand stand, Rechtefilter filter, IOrtsverzeichnis? orte = null)
    {
        var (vertretungen, freigaben) = (Vertretungen(stand), Freigaben(stand));
        return Zeilen(tag, stand, filter, orte, (wer, akte) => Zuweisungsbau.Von(wer, akte.Am(stand), vertretungen, freigaben).Where(z => z.Zeit.Enthaelt(tag))
            .Select(z => (z, (IReadOnlyList<Tagesabschnitt>)[Tagesabschnitt.GanzerTag])));
    }

    /// <summary>May this user do it, at any time of that day? The matrix is the one known at each instant, too.</summary>
    /// <param name="verlauf">The instants to judge, with the places of the record as known then; see <see cref="Augenblicke"/>.</param>
    public Tagesurteil WarumAm(string mandant, string wer, Handlung handlung, IReadOnlyList<(Augenblick Augenblick, Ziel Ziel)> verlauf, DateOnly tag, IOrtsverzeichnis orte)
    {
        Urteil? erlaubt = null, letztes = null;
        var abschnitte = new List<Tagesabschnitt>();
        for (var i = 0; i < verlauf.Count; i++)
        {
            letztes = Warum(mandant, wer, handlung, verlauf[i].Ziel, tag, verlauf[i].Augenblick.Stand, orte);
            if (!letztes.Erlaubt) continue;
            erlaubt = letztes;
            Tagesabschnitt.Haenge(abschnitte, Abschnitt(verlauf.Select(v => v.Augenblick).ToList(), i));
        }

        return new(erlaubt ?? letztes ?? throw new ArgumentException("Ein Tag hat mindestens einen Augenblick.", nameof(verlauf)), abschnitte);
    }

    private List<Rechtezeile> Zeilen(
        DateOnly tag, Kenntnisstand stand, Rechtefilter filter, IOrtsverzeichnis? orte, Func<string, Benutzerakte, IEnumerable<(Zuweisung Zuweisung, IReadOnlyList<Tagesabschnitt> Abschnitte)>> rechte)
    {
        var zeilen = new List<Rechtezeile>();
        var vorgaben = Rendantur(stand).Vorgaben;
        foreach (var (wer, akte) in (filter.Benutzer is { } nur ? benutzer.Where(b => b.Key == nur) : benutzer).OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            var z = akte.Am(stand);
            if (!z.IstAngelegt) continue;
            foreach (var (zuweisung, abschnitte) in rechte(wer, akte).Where(r => filter.Passt(r.Zuweisung, tag, orte)))
            {
                var beleg = Herkunft(akte, zuweisung, stand);
                zeilen.Add(new(wer, Name(wer, z), Text(z.Benutzername) ?? "", z.Gruppe, zuweisung, Beschluss(zuweisung.Antrag, stand), beleg?.Wer ?? "", beleg?.Bekannt ?? default, akte.Sperre(tag, stand), abschnitte) { OhneGeraetebindung = OhneGeraetebindung(z, vorgaben.GetValueOrDefault(zuweisung.Rolle)) });
            }
        }

        return zeilen;
    }

    /// <summary>The user's own rule goes before that of the role.</summary>
    private static string? OhneGeraetebindung(BenutzerZustand z, ZugangsvorgabeFestgelegt? vorgabe) => z.Regeln?.NurRegistrierteGeraete is { } eigene
        ? eigene ? null : Text(z.Regeln.Geraetegrund) ?? "ohne Angabe eines Grundes"
        : vorgabe?.NurRegistrierteGeraete == false ? vorgabe.Geraetegrund ?? "ohne Angabe eines Grundes" : null;

    /// <summary>The rights that counted at some instant of the day, with the parts of the day.</summary>
    private IEnumerable<(Zuweisung Zuweisung, IReadOnlyList<Tagesabschnitt> Abschnitte)> Gehalten(
        string wer, Benutzerakte akte, DateOnly tag, Kenntnisstand stand, Dictionary<Kenntnisstand, (IReadOnlyList<Vertretungszeit>, ImmutableList<Freigabe>)> uebrige)
    {
        var gehalten = new Dictionary<string, (Zuweisung Zuweisung, List<Tagesabschnitt> Abschnitte)>(StringComparer.Ordinal);
        var augenblicke = Augenblicke(wer, tag, stand);
        for (var i = 0; i < augenblicke.Count; i++)
        {
            foreach (var z in Geltende(augenblicke[i].Stand))
            {
                var bisher = gehalten.GetValueOrDefault(Schluessel(z), (z, []));
                Tagesabschnitt.Haenge(bisher.Item2, Abschnitt(augenblicke, i));
                gehalten[Schluessel(z)] = (z, bisher.Item2);
            }
        }

        // was nach dem Tag für ihn erfasst wurde, gehört zu dem Wissen, nach dem gefragt ist: Hinzugekommenes ebenso wie rückwirkend Entzogenes
        var heute = Geltende(stand).ToList();
        foreach (var z in Geltende(augenblicke[^1].Stand).Where(x => !heute.Exists(y => Schluessel(y) == Schluessel(x)))) gehalten.Remove(Schluessel(z));
        foreach (var z in heute)
            gehalten[Schluessel(z)] = (z, gehalten.TryGetValue(Schluessel(z), out var schon) ? schon.Abschnitte : [Tagesabschnitt.GanzerTag]);
        return gehalten.Values.OrderBy(g => g.Zuweisung.Zeit.Ab).ThenBy(g => g.Zuweisung.Id, StringComparer.Ordinal).Select(g => (g.Zuweisung, (IReadOnlyList<Tagesabschnitt>)g.Abschnitte));

        IEnumerable<Zuweisung> Geltende(Kenntnisstand k)
        {
            var z = akte.Am(k);
            if (!z.IstAngelegt) return [];
            if (!uebrige.TryGetValue(k, out var rest)) uebrige[k] = rest = (Vertretungen(k), Freigaben(k));
            return Zuweisungsbau.Von(wer, z, rest.Item1, rest.Item2).Where(x => x.Zeit.Enthaelt(tag));
        }
    }

    private static Tagesabschnitt Abschnitt(IReadOnlyList<Augenblick> augenblicke, int i) =>
        new(i == 0 ? null : augenblicke[i].Ab, i + 1 < augenblicke.Count ? augenblicke[i + 1].Ab : null);

    /// <summary>The same right at different instants of a day; only its end may have been moved.</summary>
    private static string Schluessel(Zuweisung z) => $"{z.Id}|{z.Rolle}|{z.Antrag}|{z.VertretungFuer}|{z.Zeit.Ab:O}|{string.Join(',', z.Orte)}";
}
