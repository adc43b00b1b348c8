using System.Collections.Concurrent;
using KitaPlus.Betrieb;
using KitaPlus.Dokumente.Satz;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Dokumente;

/// <summary>Issues documents: template and data to HTML, HTML to PDF, PDF into the Aktenablage, the fact into the log.</summary>
internal sealed class Dokumentausgabe(
    Fassungen fassungen, Seitenbau bau, Satzwerk satzwerk, Dokumentverzeichnis verzeichnis, IAktenablage ablage, IPersonKeys schluessel, IBefehlspruefung pruefung, IEnumerable<IZielbestimmung> ziele, IOrtsverzeichnisse orte, Absender absender)
    : IDokumente
{
    private const int GenannteFehler = 3;
    private readonly Lazy<Zielverzeichnis> ziele = new(() => new Zielverzeichnis(ziele));

    public string? Hindernis => satzwerk.Hindernis;

    public async Task<AusgestelltesDokument> StelleAusAsync(Kontext kontext, Dokumentauftrag auftrag, CancellationToken cancellationToken = default)
    {
        if (await VorhandenesAsync(kontext.Mandant, auftrag, cancellationToken) is { } da) return da;
        return await StelleNeuAusAsync(kontext, auftrag, await fassungen.FuerAsync(kontext.Mandant, auftrag.Art, auftrag.Traeger, auftrag.Einrichtung, cancellationToken), cancellationToken);
    }

    public async Task<IReadOnlyList<AusgestelltesDokument>> StelleAlleAusAsync(
        Kontext kontext, IReadOnlyList<Dokumentauftrag> auftraege, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default)
    {
        if (Hindernis is { } satz) throw new Fachfehler(satz);
        // one transaction for all keys instead of one for each letter
        schluessel.Ensure(kontext.Mandant, [.. auftraege.Select(a => (a.Schluessel ?? a.Betrifft, Zwecke.Schreiben)).Distinct()]);
        var gemeinsame = new ConcurrentDictionary<(Dokumentart Art, string? Traeger, string? Einrichtung), Task<BenannteFassung>>();
        var aus = new AusgestelltesDokument?[auftraege.Count];
        var fehler = new ConcurrentQueue<string>();
        long fertig = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, auftraege.Count), new ParallelOptions { MaxDegreeOfParallelism = satzwerk.Breite, CancellationToken = cancellationToken }, async (i, abbruch) =>
        {
            var a = auftraege[i];
            try
            {
                aus[i] = await VorhandenesAsync(kontext.Mandant, a, abbruch)
                    ?? await StelleNeuAusAsync(kontext, a, await gemeinsame.GetOrAdd((a.Art, a.Traeger, a.Einrichtung), k => fassungen.FuerAsync(kontext.Mandant, k.Art, k.Traeger, k.Einrichtung, cancellationToken)), abbruch);
            }
            catch (Exception x) when (x is Fachfehler or Verweigert)
            {
                fehler.Enqueue($"{a.Kennung}: {x.Message}");
            }

            fortschritt?.Report((Interlocked.Increment(ref fertig), auftraege.Count));
        });
        if (fehler.IsEmpty) return aus!;
        throw new Fachfehler($"{Zahlen.Menge(fehler.Count, "Dokument konnte", "Dokumente konnten")} nicht ausgestellt werden, die übrigen {Zahlen.Menge(aus.Count(d => d is not null), "ist", "sind")} ausgestellt und werden beim nächsten Mal übersprungen. {string.Join(" ", fehler.Take(GenannteFehler))}");
    }

    public async Task<string> DruckansichtAsync(string mandant, Dokumentauftrag auftrag, CancellationToken cancellationToken = default) =>
        bau.Baue((await fassungen.FuerAsync(mandant, auftrag.Art, auftrag.Traeger, auftrag.Einrichtung, cancellationToken)).Inhalt, auftrag.Art, auftrag.Titel, auftrag.Daten, druckansicht: true);

    public async Task<byte[]?> LiesAsync(string mandant, string kennung, Pdfart art, CancellationToken cancellationToken = default)
    {
        if (await verzeichnis.EreignisAsync(mandant, kennung, cancellationToken) is not var (d, _) || await MappeAsync(mandant, d, cancellationToken) is not { } mappe) return null;
        var pdf = Dokumentmappe.Pdf(mappe, art);
        return Seitenbau.Pruefsumme(pdf) == (art == Pdfart.Archiv ? d.Archiv : d.Versand) ? pdf : throw new Fachfehler($"Das Dokument „{kennung}“ stimmt nicht mit seiner Prüfsumme überein; bitte aus der Sicherung zurückholen.");
    }

    public async Task<IReadOnlyList<AusgestelltesDokument>> UeberAsync(string mandant, string betrifft, CancellationToken cancellationToken = default) => await verzeichnis.UeberAsync(mandant, betrifft, cancellationToken);

    public Task<AusgestelltesDokument?> FindeAsync(string mandant, string kennung, CancellationToken cancellationToken = default) => verzeichnis.FindeAsync(mandant, kennung, cancellationToken);

    public async Task SchreibeDruckdateiAsync(string mandant, IReadOnlyList<string> kennungen, Stream ziel, CancellationToken cancellationToken = default)
    {
        var verbund = new Druckverbund(ziel);
        await verbund.BeginneAsync(cancellationToken);
        foreach (var k in kennungen)
            if (await LiesAsync(mandant, k, Pdfart.Archiv, cancellationToken) is { } pdf) await verbund.FuegeAnAsync(pdf, cancellationToken);
        await verbund.SchliesseAbAsync(cancellationToken);
    }

    public async Task<Nachstellung> StelleNachAsync(string mandant, string kennung, CancellationToken cancellationToken = default)
    {
        if (await verzeichnis.EreignisAsync(mandant, kennung, cancellationToken) is not var (d, _)) throw new Fachfehler($"Ein Dokument „{kennung}“ gibt es nicht.");
        var mappe = await MappeAsync(mandant, d, cancellationToken) ?? throw new Fachfehler("Die Angaben zu diesem Dokument sind gelöscht; es lässt sich nicht noch einmal erstellen.");
        var html = bau.Baue(await fassungen.LiesAsync(mandant, d.Fassung, cancellationToken), d.Art, d.Titel, Dokumentmappe.Lies(mappe).Daten);
        var satz = await satzwerk.SetzeAsync(html, kennung, cancellationToken);
        return new Nachstellung(Seitenbau.Pruefsumme(html) == d.Html, Seitenbau.Pruefsumme(satz.Archiv) == d.Archiv, Seitenbau.Pruefsumme(satz.Versand) == d.Versand);
    }

    public string Adresse(AusgestelltesDokument dokument) => Dokumentbereich.Von(dokument.Art).Adresse(dokument.Kennung);

    public string Stapeladresse(string stapel) => Seiten.Adressen.Stapel(stapel);

    public string Handlung(Dokumentart art) => Dokumentbereich.Von(art).Ausstellen;

    private async Task<AusgestelltesDokument?> VorhandenesAsync(string mandant, Dokumentauftrag auftrag, CancellationToken abbruch)
    {
        if (await verzeichnis.FindeAsync(mandant, Dokumentkennung.Pruefe(auftrag.Kennung), abbruch) is not { } da) return null;
        return da.Art == auftrag.Art && da.Betrifft == auftrag.Betrifft ? da : throw new Fachfehler($"Unter der Kennung „{auftrag.Kennung}“ ist schon ein anderes Dokument ausgestellt.");
    }

    private async Task<AusgestelltesDokument> StelleNeuAusAsync(Kontext kontext, Dokumentauftrag a, BenannteFassung fassung, CancellationToken abbruch)
    {
        if (Hindernis is { } satz) throw new Fachfehler(satz);
        var entwurf = new DokumentAusgestellt(a.Art, a.Betrifft, a.Erwaehnt, await OrteAsync(kontext.Mandant, a, abbruch), a.Traeger, a.Einrichtung, a.Titel, fassung.Vorlage, fassung.Kennung, "", "", "", "", 0, a.Stapel, a.Schluessel);
        // who may not is told before anything is made
        await pruefung.PruefeAsync(DokumentBefehl.Von(a.Kennung, entwurf), kontext, abbruch);
        var html = bau.Baue(fassung.Inhalt, a.Art, a.Titel, a.Daten);
        var pdf = await satzwerk.SetzeAsync(html, a.Kennung, abbruch);
        var archiv = Seitenbau.Pruefsumme(pdf.Archiv);
        var akte = "d-" + Seitenbau.Pruefsumme($"{a.Kennung}\n{archiv}")[..32];
        await ablage.LegeAbAsync(kontext.Mandant, entwurf.Schluesseltraeger, Zwecke.Schreiben, akte, new Dokumentmappe(a.Daten, pdf.Archiv, pdf.Versand).Bytes(), abbruch);
        await fassungen.HalteFestAsync(kontext.Mandant, fassung, abbruch);
        var d = entwurf with { Akte = akte, Archiv = archiv, Versand = Seitenbau.Pruefsumme(pdf.Versand), Html = Seitenbau.Pruefsumme(html), Seiten = pdf.Seiten };
        await absender.StelleAusAsync(DokumentBefehl.Von(a.Kennung, d), kontext, EreignisId.Aus($"dokument|{kontext.Mandant}|{a.Kennung}"), abbruch);
        return (await verzeichnis.FindeAsync(kontext.Mandant, a.Kennung, abbruch))!;
    }

    private Task<byte[]?> MappeAsync(string mandant, DokumentAusgestellt d, CancellationToken abbruch) => ablage.LiesAsync(mandant, d.Schluesseltraeger, Zwecke.Schreiben, d.Akte, abbruch);

    /// <summary>Einrichtungen at whose lists it appears.</summary>
    private async Task<IReadOnlyList<string>> OrteAsync(string mandant, Dokumentauftrag a, CancellationToken abbruch)
    {
        IEnumerable<string> gefunden = await ziele.Value.ZielAsync(mandant, a.Betrifft, abbruch) switch
        {
            Ziel.An an => an.Orte.Select(o => o.Einrichtung),
            Ziel.AnTraeger t => (await orte.VonAsync(mandant, abbruch)).Einrichtungen(Ort.Traeger(t.Id), DateOnly.MaxValue),
            _ => [],
        };
        return [.. (a.Einrichtung is { } e ? gefunden.Append(e) : gefunden).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}
