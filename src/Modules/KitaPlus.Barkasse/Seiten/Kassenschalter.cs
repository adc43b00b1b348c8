using System.Security.Cryptography;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Barkasse.Seiten;

/// <summary>What the pages need: Kassen and sheets, names, what can be chosen, and the way of the commands in the caller's name.</summary>
internal sealed class Kassenschalter(
    Kassenleser leser, Kassenfuehrung fuehrung, IKostenrechnung kostenrechnung, IOrtsverzeichnisse orte, IZugaenge zugaenge, IBenutzerverzeichnis benutzer, IAktenablage ablage, IAnrufer anrufer, IBefehle befehle) : IBefehlsweg
{
    public const string InzwischenGebucht = "In der Kasse wurde inzwischen gebucht, gezählt oder vorgetragen; der Bestand kann ein anderer sein. Bitte prüfen, was jetzt hier steht, und dann noch einmal übergeben.";

    public DateOnly Heute => fuehrung.Heute;

    public Monat DieserMonat => Monat.Von(Heute);

    Kontext IBefehlsweg.Kontext => anrufer.Kontext;

    public Task<Kasse> KasseAsync(string kasse) => fuehrung.KasseAsync(anrufer.Mandant, kasse);

    public Task<Kassenblatt> BlattAsync(string kasse, Monat monat) => leser.BlattAsync(anrufer.Mandant, kasse, monat);

    /// <summary>The newest sheet; null while nothing was ever booked.</summary>
    public Task<Kassenblatt?> LetztesAsync(Kasse kasse) => leser.LetztesAsync(anrufer.Mandant, kasse, DieserMonat);

    /// <summary>The month of an address.</summary>
    /// <exception cref="Fachfehler">It is none.</exception>
    public static Monat MonatAus(string angabe) => Monat.TryParse(angabe, out var m) ? m : throw new Fachfehler($"„{angabe}“ ist kein Monat. Beispiel: 2026-11.");

    /// <exception cref="Fachfehler">There is none of this id on the sheet.</exception>
    public static Kassensturz Sturz(Blatt blatt, string sturz) => blatt.Stuerze.Find(s => s.Id == sturz) ?? throw new Fachfehler("Diesen Kassensturz gibt es nicht; bitte wählen Sie ihn im Kassenbuch.");

    /// <summary>What has been taken back, by number, and by which booking, the last one; that one may stand on a later sheet.</summary>
    public async Task<IReadOnlyDictionary<int, string>> StornosAsync(Kasse kasse, Kassenblatt blatt)
    {
        var stornos = new Dictionary<int, string>();
        foreach (var b in (await leser.BlaetterAsync(anrufer.Mandant, kasse, blatt.Monat, DieserMonat)).SelectMany(b => b.Blatt.Bewegungen))
            if (b.Storno is { } s && s.Monat == blatt.Monat) stornos[s.Nummer] = b.Belegnummer();
        return stornos;
    }

    /// <summary>Whether the caller may do it at this Kasse.</summary>
    public bool Darf(Kasse kasse, string handlung) => anrufer.Urteil(handlung, Ziel.Einrichtung(kasse.Einrichtung)).Erlaubt;

    public async Task<string> EinrichtungsnameAsync(string einrichtung) => (await orte.VonAsync(anrufer.Mandant)).Name(Ort.Einrichtung(einrichtung));

    public async Task<string> NameAsync(string wer) => (await zugaenge.StandAsync(anrufer.Mandant, wer))?.Anzeigename ?? wer;

    public async Task<IReadOnlyDictionary<string, string>> NamenAsync(IEnumerable<string> wer)
    {
        var namen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var w in wer.Distinct(StringComparer.Ordinal)) namen[w] = await NameAsync(w);
        return namen;
    }

    /// <summary>Who works at one of the Einrichtungen, and the caller.</summary>
    public async Task<IReadOnlyList<Auswahl>> PersonenAsync(params IEnumerable<string> einrichtungen)
    {
        var sicht = new Sichtbereich(false, einrichtungen.ToHashSet(StringComparer.Ordinal), null);
        var namen = await NamenAsync((await benutzer.AnAsync(anrufer.Mandant, sicht, Heute)).Append(anrufer.Benutzer));
        return [.. namen.Select(n => new Auswahl(n.Key, n.Value)).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    /// <summary>Einrichtungen at which the caller may do it.</summary>
    public async Task<IReadOnlyList<Auswahl>> EinrichtungenAsync(string handlung)
    {
        var verzeichnis = await orte.VonAsync(anrufer.Mandant);
        var sicht = anrufer.Sicht(handlung);
        return [.. verzeichnis.Alle.Where(o => o.Art == Ortsart.Einrichtung && sicht.Enthaelt(o.Id)).Select(o => new Auswahl(o.Id, verzeichnis.Name(o))).OrderBy(a => a.Titel, StringComparer.Create(Anzeige.Deutsch, ignoreCase: true))];
    }

    /// <summary>Kostenarten of a day; those used most on the sheet come first.</summary>
    public async Task<IReadOnlyList<Auswahl>> KostenartenAsync(DateOnly tag, Blatt? blatt)
    {
        var haeufig = (blatt?.Bewegungen ?? []).Where(b => b.Kostenart is not null).GroupBy(b => b.Kostenart!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. (await kostenrechnung.KostenartenAmAsync(anrufer.Mandant, tag)).OrderByDescending(k => haeufig.GetValueOrDefault(k.Nummer)).ThenBy(k => k.Nummer, StringComparer.Ordinal)
            .Select(k => new Auswahl(k.Nummer, $"{k.Nummer} {k.Name} ({(k.Richtung == Kostenrichtung.Einnahme ? "Einnahme" : "Ausgabe")}{(k.Steuer == Steuerschluessel.Keine ? "" : $", {k.Steuer.Wort()} USt")})"))];
    }

    /// <summary>Names by number.</summary>
    public async Task<IReadOnlyDictionary<string, string>> KostenartnamenAsync(DateOnly tag) => (await kostenrechnung.KostenartenAmAsync(anrufer.Mandant, tag)).ToDictionary(k => k.Nummer, k => k.Name, StringComparer.Ordinal);

    /// <summary>Those of the Einrichtung first, then those of none in particular.</summary>
    public async Task<IReadOnlyList<Auswahl>> KostenstellenAsync(DateOnly tag, string einrichtung) =>
        [.. (await kostenrechnung.KostenstellenAmAsync(anrufer.Mandant, tag)).Where(k => k.Einrichtung is null || k.Einrichtung == einrichtung).OrderBy(k => k.Einrichtung is null).ThenBy(k => k.Nummer, StringComparer.Ordinal).Select(k => new Auswahl(k.Nummer, $"{k.Nummer} {k.Name}"))];

    /// <summary>Books, and files the receipt; twice sent is once booked.</summary>
    /// <exception cref="Fachfehler">Refused; the message says why. Also when the same form was booked before with another receipt.</exception>
    public async Task<KasseGebucht> BucheAsync(Kasse kasse, Buchungswunsch wunsch, Aktendatei? datei, Guid befehlId)
    {
        if (datei is not null)
        {
            // die Kennung folgt aus Auftrag und Inhalt: zweimal gesendet liegt die Datei einmal da, eine andere neben ihr
            var summe = Convert.ToHexStringLower(SHA256.HashData(datei.Inhalt));
            var beleg = $"beleg-{EreignisId.Aus($"{befehlId:N}|{summe}"):N}";
            wunsch = wunsch with { Belegangabe = datei.Name, Beleg = new(Belegart.Datei, beleg, datei.Medientyp, datei.Inhalt.Length, summe) };
        }

        var befehl = await fuehrung.BuchungAsync(anrufer.Mandant, kasse, wunsch);
        if (datei is not null && (await BlattAsync(kasse.Id, befehl.Monat)).Ereignisse.All(e => e.Envelope.Metadata.CommandId != befehlId))
        {
            // erst fragen, dann ablegen: von Abgelehntem bleibt keine Datei zurück
            await fuehrung.ProbiereAsync(this, kasse, befehl);
            await ablage.LegeAbAsync(anrufer.Mandant, Buchungsregeln.Schluessel(kasse.Id, befehl.Monat), Zwecke.Stammdaten, wunsch.Beleg.Kennung!, datei.Inhalt);
        }

        var gebucht = (KasseGebucht)(await fuehrung.FuehreAusAsync(this, kasse, befehl, befehlId)).Ereignisse[0];
        return gebucht.Beleg.Sha256 == wunsch.Beleg.Sha256
            ? gebucht
            : throw new Fachfehler($"Beleg: Dieses Formular ist schon gebucht als {Bewegung.Belegnummer(gebucht.Tag.Year, gebucht.Nummer)}, mit einem anderen Beleg. Ist der alte falsch, die Buchung bitte stornieren und neu erfassen.");
    }

    public async Task<KasseGebucht> StorniereAsync(Kasse kasse, Stornobezug bezug, string grund, Guid befehlId) =>
        (KasseGebucht)(await fuehrung.StorniereAsync(this, kasse, bezug, Heute, grund, befehlId)).Ereignisse[0];

    /// <summary>Hands the Kasse over as the caller has seen it.</summary>
    /// <param name="gesehen">The sheet with the last count.</param>
    /// <exception cref="Fachfehler">Refused, or the sheet has gone on since.</exception>
    public async Task UebergibAsync(Kasse kasse, string an, Kassenblatt gesehen, Guid befehlId)
    {
        var (blatt, stand) = (gesehen.Blatt, new Stromstand(KassenbuchBefehl.Strom(kasse.Id, gesehen.Monat), gesehen.Ereignisse.Count - 1));
        try
        {
            await befehle.SendeMitGesehenemAsync(new UebergibKasse(kasse.Id, Heute, an, blatt.Stuerze is [.., var sturz] ? sturz : null, blatt.LetzteNummer, blatt.Bestand), befehlId, [stand]);
        }
        catch (GrundlageGeaendert)
        {
            throw new Fachfehler(InzwischenGebucht);
        }
    }

    public Task<Quittung> FuehreAusAsync(Kasse kasse, KassenbuchBefehl befehl, Guid befehlId) => fuehrung.FuehreAusAsync(this, kasse, befehl, befehlId);

    /// <returns>Null: no such receipt, or its key is destroyed.</returns>
    /// <exception cref="Fachfehler">What is stored is not what was booked.</exception>
    public async Task<(Bewegung Buchung, string Name, byte[] Inhalt)?> BelegAsync(string kasse, Monat monat, string beleg, CancellationToken cancellationToken = default)
    {
        if ((await leser.BlattAsync(anrufer.Mandant, kasse, monat, cancellationToken)).Blatt.Bewegungen.Find(b => b.Beleg?.Kennung == beleg) is not { } buchung) return null;
        if (await ablage.LiesAsync(anrufer.Mandant, Buchungsregeln.Schluessel(kasse, monat), Zwecke.Stammdaten, beleg, cancellationToken) is not { } inhalt) return null;
        return Convert.ToHexStringLower(SHA256.HashData(inhalt)) == buchung.Beleg!.Sha256
            ? (buchung, Kassentext.Beleg(buchung), inhalt)
            : throw new Fachfehler($"Der abgelegte Beleg zu {buchung.Belegnummer()} ist nicht der gebuchte: Die Prüfsumme stimmt nicht. Bitte aus der Sicherung zurückholen oder den Beleg auf Papier heranziehen.");
    }

    Task<Quittung> IBefehlsweg.SendeAsync(IBefehl befehl, Guid befehlId, CancellationToken cancellationToken) => befehle.SendeAsync(befehl, befehlId, cancellationToken);

    Task IBefehlsweg.ProbiereAsync(IReadOnlyList<IBefehl> geplante, CancellationToken cancellationToken) => befehle.ProbiereAsync(geplante, cancellationToken);
}
