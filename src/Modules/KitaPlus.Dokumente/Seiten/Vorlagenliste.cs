using KitaPlus.Betrieb;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Dokumente.Seiten;

/// <param name="Vorlage">What applies, in words.</param>
internal sealed record Vorlagenzeile(Dokumentart Art, Vorlagenebene Ebene, string Wer, string Vorlage, DateTimeOffset? Seit);

/// <param name="Briefkopf">What applies, in words.</param>
internal sealed record Briefkopfzeile(Ort Ort, string Wer, string Briefkopf);

/// <summary>All templates and letterheads that the caller may look at.</summary>
internal sealed class Vorlagenliste(Vorlagenbuch buch, IOrtsverzeichnisse orte, IMandanten mandanten, Zielverzeichnis ziele, IAnrufer anrufer)
{
    public static Tabellenplan<Vorlagenzeile> Plan { get; } = new("vorlagen", "Vorlagen")
    {
        Filter = [new Textfilter<Vorlagenzeile>("suche", "Art oder Träger", z => $"{z.Art.Titel()} {z.Wer}"), new Auswahlfilter<Vorlagenzeile>("eigene", "Vorlage", [new("ja", "nur eigene")], z => z.Seit is null ? "" : "ja")],
        Spalten =
        [
            new("art", "Art", z => z.Art.Titel()) { Zeilenkopf = true, Adresse = z => Adressen.Vorlage(z.Ebene, z.Art) },
            new("wer", "Gilt für", z => z.Wer),
            new("vorlage", "Vorlage", z => z.Vorlage),
            new("seit", "Seit", z => z.Seit),
        ],
    };

    public static Tabellenplan<Briefkopfzeile> Briefkopfplan { get; } = new("briefkoepfe", "Briefköpfe")
    {
        Filter = [new Textfilter<Briefkopfzeile>("wo", "Name", z => z.Wer)],
        Spalten = [new("wer", "Von", z => z.Wer) { Zeilenkopf = true, Adresse = z => Adressen.Briefkopf(z.Ort) }, new("briefkopf", "Briefkopf", z => z.Briefkopf)],
    };

    public async Task<IReadOnlyList<Vorlagenzeile>> VorlagenAsync(CancellationToken cancellationToken = default)
    {
        var aus = new List<Vorlagenzeile>();
        foreach (var (ort, wer) in await OrteAsync(mitEinrichtungen: false, cancellationToken))
        {
            var ebene = ort.Art == Ortsart.Mandant ? Vorlagenebene.Rendantur : Vorlagenebene.Von(ort.Id);
            foreach (var art in Dokumentarten.Alle)
            {
                var eigene = await buch.VerlaufAsync(anrufer.Mandant, ebene, art, cancellationToken) is [.., { Inhalt: not null } v] ? v : null;
                aus.Add(new(art, ebene, wer, eigene is null ? ebene.Traeger is null ? "mitgeliefert" : "wie die Rendantur" : $"eigene, Fassung {eigene.Nummer}", eigene?.Wann));
            }
        }

        return aus;
    }

    public async Task<IReadOnlyList<Briefkopfzeile>> BriefkoepfeAsync(CancellationToken cancellationToken = default)
    {
        var aus = new List<Briefkopfzeile>();
        foreach (var (ort, wer) in await OrteAsync(mitEinrichtungen: true, cancellationToken))
            aus.Add(new(ort, wer, await buch.BriefkopfAsync(anrufer.Mandant, ort, cancellationToken) is { } b ? $"eigener{(b.Logo is null ? "" : " mit Logo")}" : ort.Art == Ortsart.Einrichtung ? "wie der Träger" : "nur der Name"));
        return aus;
    }

    private async Task<IReadOnlyList<(Ort Ort, string Wer)>> OrteAsync(bool mitEinrichtungen, CancellationToken abbruch)
    {
        var verzeichnis = await orte.VonAsync(anrufer.Mandant, abbruch);
        var aus = new List<(Ort, string)> { (Ort.Mandant, (await mandanten.AlleAsync(abbruch)).FirstOrDefault(m => m.Id == anrufer.Mandant)?.Name ?? "Rendantur") };
        foreach (var o in verzeichnis.Alle.Where(o => o.Art == Ortsart.Traeger || mitEinrichtungen).OrderBy(o => o.Art).ThenBy(verzeichnis.Name, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true)))
        {
            if (anrufer.Urteil(Handlungen.Vorlagen, await ziele.ZielAsync(anrufer.Mandant, o.Art == Ortsart.Traeger ? $"traeger-{o.Id}" : $"einrichtung-{o.Id}", abbruch)).Erlaubt) aus.Add((o, verzeichnis.Name(o)));
        }

        return aus;
    }
}
