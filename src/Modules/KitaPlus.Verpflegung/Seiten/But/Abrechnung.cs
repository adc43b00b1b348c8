using System.Globalization;
using System.Text.Json.Nodes;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Verpflegung.Seiten;

/// <summary>What an authority owes for one child.</summary>
/// <param name="ImMonat">Fallen due in the month of the list.</param>
/// <param name="Frueher">Fallen due before and still open.</param>
public sealed record Abrechnungszeile(string Kind, string Name, string Kassenzeichen, string Glaeubiger, string Traeger, Geld ImMonat, Geld Frueher)
{
    public Geld Zusammen => ImMonat + Frueher;

    public static Tabellenplan<Abrechnungszeile> Plan { get; } = new("but-abrechnung", "Abrechnung mit der Behörde")
    {
        Sortiert = "name",
        Leer = "Für diese Behörde ist in diesem Monat nichts offen.",
        Filter = [new Textfilter<Abrechnungszeile>("suche", "Name oder Kassenzeichen", z => $"{z.Name} {z.Kassenzeichen}")],
        Spalten =
        [
            new("name", "Kind", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Kind(z.Kind) },
            new("kassenzeichen", "Kassenzeichen", z => z.Kassenzeichen),
            new("traeger", "Träger", z => z.Traeger),
            new("monat", "im Monat", z => z.ImMonat) { Rechts = true },
            new("frueher", "aus früheren Monaten", z => z.Frueher) { Rechts = true },
            new("zusammen", "zusammen", z => z.Zusammen) { Rechts = true },
        ],
    };
}

/// <summary>What authorities owe, from the ledger; the caller gets the children within reach.</summary>
internal sealed class Abrechnung(Essensblick blick, Essensleser leser, IEnumerable<IForderungen> konten, IOrtsverzeichnisse orte, IAnrufer anrufer)
{
    public const string Behoerdenname = "behoerde";
    public const string Monatsname = "monat";

    /// <summary>Whether there is a ledger to ask.</summary>
    public bool GibtKonten => konten.Any();

    /// <summary>Chosen in the address; empty: none yet.</summary>
    public string Behoerde => blick.Abfrage(Behoerdenname);

    /// <summary>Chosen in the address, else the last month.</summary>
    public Monat Monat => Monat.TryParse(blick.Abfrage(Monatsname), out var monat) ? monat : Monat.Von(blick.Heute) - 1;

    public async Task<IReadOnlyList<Abrechnungszeile>> ZeilenAsync(CancellationToken cancellationToken = default)
    {
        if (konten.FirstOrDefault() is not { } kontobuch || Behoerde.Length == 0) return [];
        // claims to an authority are due as soon as they are posted, which is at the latest the month after
        var offene = (await kontobuch.OffeneVonBehoerdeAsync(blick.Mandant, Monat.Von(blick.Heute) + 1, Behoerde, cancellationToken)).Select(f => (Forderung: f, Schuldner.AlsBut(f.Schuldner)!.Value.Kind)).ToList();
        var weite = await leser.EinrichtungenAsync(blick.Mandant, anrufer.Sicht(Handlungen.ButAbrechnen), [.. offene.Select(o => o.Kind).Distinct(StringComparer.Ordinal)], cancellationToken);
        offene = [.. offene.Where(o => weite.Bis(o.Kind) is not null)];
        var namen = await blick.NamenAsync(offene.Select(o => o.Kind), cancellationToken: cancellationToken);
        var verzeichnis = await orte.VonAsync(blick.Mandant, cancellationToken);
        var zeilen = new List<Abrechnungszeile>();
        foreach (var (f, kind) in offene)
        {
            // what a former Kita does not see any more is later too
            var letzter = weite.Bis(kind) is { } bis && Monat.Von(bis) < Monat ? Monat.Von(bis) : Monat;
            var spaeter = f.Leistungen.Where(m => m.Monat > letzter).Aggregate(Geld.Null, (s, m) => s + m.Betrag);
            var offen = f.Saldo - spaeter;
            if (offen.Cent <= 0) continue;
            // payments count against the oldest
            var geleistet = f.Leistungen.Where(m => m.Monat == Monat && m.Monat <= letzter).Aggregate(Geld.Null, (s, m) => s + m.Betrag);
            var imMonat = geleistet > offen ? offen : geleistet;
            var traeger = Glaeubiger.TraegerId(f.Glaeubiger) is { } t ? verzeichnis.Name(Ort.Traeger(t)) : f.Glaeubiger;
            zeilen.Add(new(kind, namen.Kind(kind), await KassenzeichenAsync(kind, letzter, cancellationToken), f.Glaeubiger, traeger, imMonat, offen - imMonat));
        }

        return zeilen;
    }

    /// <summary>The claim of one creditor as a document.</summary>
    /// <exception cref="Fachfehler">Nothing is open.</exception>
    public async Task<Dokumentauftrag> AuftragAsync(string glaeubiger, CancellationToken cancellationToken = default)
    {
        var zeilen = (await ZeilenAsync(cancellationToken)).Where(z => z.Glaeubiger == glaeubiger).OrderBy(z => z.Name, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true)).ToList();
        if (zeilen.Count == 0) throw new Fachfehler("Für diese Behörde ist in diesem Monat nichts offen; es gibt nichts abzurechnen.");
        var behoerde = (await blick.BehoerdenAsync(cancellationToken)).GetValueOrDefault(Behoerde);
        var daten = new JsonObject
        {
            ["datum"] = blick.Heute.ToString("O", CultureInfo.InvariantCulture),
            ["zeichen"] = $"BuT {Behoerde} {Monat}",
            ["empfaenger"] = new JsonObject { ["name"] = behoerde?.Name ?? Behoerde, ["anschrift"] = new JsonArray([.. (behoerde?.Anschrift ?? []).Select(z => (JsonNode)z)]) },
            ["traeger"] = zeilen[0].Traeger,
            ["zeitraum"] = Monat.Lang(),
            ["posten"] = new JsonArray([.. zeilen.SelectMany(Posten)]),
            ["summe"] = zeilen.Aggregate(Geld.Null, (s, z) => s + z.Zusammen).Cent,
        };
        var kennung = $"but-{Behoerde}-{Monat}-{glaeubiger}-{Inhaltshash.Von(daten.ToJsonString())[..8]}";
        // it says for whom the authority pays: for the Träger, and what one Kita claims for its own children for that one
        var betrifft = anrufer.Sicht(Handlungen.ButAbrechnen) is { Alles: false, Einrichtungen.Count: 1 } sicht ? $"einrichtung-{sicht.Einrichtungen.Single()}" : Glaeubiger.IstTraeger(glaeubiger) ? glaeubiger : BehoerdenBefehl.Strom(blick.Mandant);
        return new Dokumentauftrag(kennung, Dokumentart.ButAbrechnung, betrifft, Glaeubiger.TraegerId(glaeubiger), null, $"BuT-Abrechnung {Behoerde} {Monat}", daten);
    }

    /// <summary>The month, and what earlier months have changed by.</summary>
    private IEnumerable<JsonNode> Posten(Abrechnungszeile z)
    {
        if (!z.ImMonat.IstNull) yield return Eintrag(Monat.Lang(), z.ImMonat);
        if (!z.Frueher.IstNull) yield return Eintrag("frühere Monate", z.Frueher);

        JsonObject Eintrag(string zeitraum, Geld betrag) => new() { ["kind"] = z.Name, ["kassenzeichen"] = z.Kassenzeichen, ["zeitraum"] = zeitraum, ["betrag"] = betrag.Cent };
    }

    /// <summary>Of the approval in force at the end of the month, else the newest until then; only what this authority has given itself.</summary>
    private async Task<string> KassenzeichenAsync(string kind, Monat monat, CancellationToken cancellationToken)
    {
        var zustand = (await blick.EssenAsync(kind, cancellationToken)).Zustand;
        var gilt = zustand.Strahl(EssenZustand.Butlinie).TryAm(monat.Letzter, out var t) && t is ButBewilligt b && b.Behoerde == Behoerde
            ? b
            : zustand.Buch.Geltende(EssenZustand.Butlinie).OfType<ButBewilligt>().LastOrDefault(x => x.Behoerde == Behoerde && x.GueltigAb <= monat.Letzter);
        return gilt?.Kassenzeichen is not { } k ? "" : k.TryWert(out var zeichen) ? zeichen! : "gelöscht";
    }
}
