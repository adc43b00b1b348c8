using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Essen;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Beitraege.Schreiben;

/// <summary>Writes letters from what was decided, or computes what would have to be said.</summary>
internal sealed class Briefbau(Kontenleser leser, IEventStore store, IEventCodec codec, INamen namen, IOrtsverzeichnisse orte, IEnumerable<IGlaeubigerkonten> konten, TimeProvider uhr)
{
    /// <summary>Stands where the Satzung says nothing. It does not name the court, so by § 58 Abs. 2 VwGO the time limit is a year.</summary>
    public const string AllgemeinerRechtsbehelf =
        "Gegen diesen Bescheid kann innerhalb eines Jahres nach Bekanntgabe Klage bei dem Verwaltungsgericht erhoben werden, in dessen Bezirk Sie wohnen. Die Klage hat keine aufschiebende Wirkung (§ 80 Abs. 2 Satz 1 Nr. 1 VwGO): Der Betrag ist auch dann fristgerecht zu zahlen, wenn Sie klagen.";

    /// <summary>Marks in a Satzung what its source does not say; no legal basis.</summary>
    private const string Offen = "(zu prüfen)";

    private const int MonateEinerMitteilung = 12;

    /// <param name="absender">Name of the Verwaltungsträger.</param>
    public async Task<IReadOnlyList<Brief>> AusFestsetzungenAsync(
        string mandant, string absender, Bestand bestand, IReadOnlyList<BeitraegeFestgesetzt> festsetzungen, IProgress<(long Fertig, long Alle)>? fortschritt = null, CancellationToken cancellationToken = default)
    {
        var auskunft = new Ereignisauskunft(store, codec);
        var blatt = await namen.VonAsync(mandant, await GenanntAsync(festsetzungen, auskunft, cancellationToken), cancellationToken);
        var briefe = new List<Brief>();
        var verzeichnis = await orte.VonAsync(mandant, cancellationToken);
        foreach (var (f, i) in festsetzungen.Select((f, i) => (f, i)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            fortschritt?.Report((i, festsetzungen.Count));
            // authorities are not written to family by family: they get one claim list a month
            if (Schuldner.AlsBut(f.Person) is not null) continue;
            var stand = new Kenntnisstand(f.Bekannt, f.Position);
            var traeger = Glaeubiger.TraegerId(f.Jugendamt);
            var zeilen = new List<Briefzeile>();
            foreach (var z in f.Zeilen.Where(Mitzuteilen))
            {
                var alt = z.Ziel - z.Gebucht - z.Gesperrt - z.Verzichtet - z.Zurueckgestellt;
                var gruende = new List<string>();
                var herleitung = Herleitung(bestand, f, z, stand);
                foreach (var u in z.Ursachen) gruende.Add(await GrundAsync(u.Art, u.Position, auskunft, blatt, cancellationToken));
                if (traeger is not null && Essenstext.Finde(bestand, z.Kind, z.Von, stand) is { } essen) gruende.AddRange(Essenstext.Zeilen(essen).Select(e => e.Satz.TrimEnd('.')));
                if (herleitung is not null) gruende.AddRange(Herleitungstext.Grundlage(herleitung, j => bestand.Woerter.Text(Codeart.Jugendamt, j), ganz: alt + z.Gebucht is { IstNull: true } || Erstmals(z)));
                if (!z.Verzichtet.IstNull) gruende.Add($"auf {z.Verzichtet} im Monat wird verzichtet");
                zeilen.Add(new Briefzeile(blatt.Kind(z.Kind), z.Von, z.Bis, alt, alt + z.Gebucht, [.. gruende.Distinct(StringComparer.Ordinal)]));
            }

            if (zeilen.Count == 0) continue;
            var konto = await leser.KontoAsync(mandant, f.Jugendamt, f.Person, cancellationToken);
            var (tag, heute) = (Berlin.Tag(uhr.GetUtcNow()), Heute());
            if (traeger is not null)
            {
                briefe.Add(Abrechnung(verzeichnis.Name(Ort.Traeger(traeger)), f, absender, blatt, zeilen, new Briefsaldo(konto.Saldo, konto.FaelligAm(tag), heute, f.Faellig, "Konto für die Verpflegung", "künftiger Verpflegung") { Aufgeschoben = konto.Aufgeschoben(tag) }) with { Bezug = Bezug(f) });
                continue;
            }

            briefe.Add(Brief(bestand, f.Jugendamt, f.Person, absender, blatt, zeilen, istBescheid: true, $"{f.Jugendamt}/{f.Person}, {f.Lauf}",
                new Briefsaldo(konto.Saldo, konto.FaelligAm(tag), heute, f.Faellig) { Aufgeschoben = konto.Aufgeschoben(tag) }, Paragraphen(bestand, f.Zeilen.Where(Mitzuteilen).Select(z => (z.Kind, z.Von)), stand), f.Zeilen.Max(z => z.Bis)) with { Bezug = Bezug(f), Zahlweg = konto.Saldo.Cent > 0 ? await ZahlwegAsync(mandant, f.Jugendamt, f.Person, cancellationToken) : [], Offen = [.. f.Zeilen.Where(Aufgeschoben).Select(z => $"Über den Beitrag für {blatt.Kind(z.Kind)}, {Zeitraum(z)}, entscheiden wir gesondert.")] });
        }

        return briefe;
    }

    /// <summary>What a family would pay to Jugendämtern that levy by themselves, for the last twelve months.</summary>
    public async Task<IReadOnlyList<Brief>> InformatorischAsync(string mandant, string absender, Bestand bestand, string haushalt, CancellationToken cancellationToken = default)
    {
        var heute = Heute();
        var v = Vorschaulauf.Rechne(bestand, new Laufumfang(heute - (MonateEinerMitteilung - 1), heute, Kenntnisstand.Alles, Haushalt: haushalt), null, cancellationToken);
        Dictionary<int, string> kinder = bestand.Texte(Codeart.Kind), personen = bestand.Texte(Codeart.Person);
        var differenzen = v.Familien.SelectMany(f => f.Differenzen).Where(d => d.Verbleib == Verbleib.Informatorisch).ToList();
        var blatt = await namen.VonAsync(mandant, [.. differenzen.SelectMany(d => new[] { $"kind-{kinder[d.Kind]}", $"person-{personen[d.Zahler]}" }).Distinct(StringComparer.Ordinal)], cancellationToken);
        return
        [
            .. differenzen.GroupBy(d => (d.Jugendamt, d.Zahler)).Select(g => Brief(
                bestand, bestand.Woerter.Text(Codeart.Jugendamt, g.Key.Jugendamt), personen[g.Key.Zahler], absender, blatt,
                [.. g.Select(d => new Briefzeile(blatt.Kind(kinder[d.Kind]), new Monat(d.Von), new Monat(d.Bis - 1), null, new Geld(d.Neu), ["berechnet nach der Satzung"]))], istBescheid: false,
                $"{bestand.Woerter.Text(Codeart.Jugendamt, g.Key.Jugendamt)}/{personen[g.Key.Zahler]}", null, Paragraphen(bestand, g.Select(d => (kinder[d.Kind], new Monat(d.Von))), Kenntnisstand.Alles), new Monat(g.Max(d => d.Bis) - 1))
                with { Bezug = new Briefbezug(bestand.Woerter.Text(Codeart.Jugendamt, g.Key.Jugendamt), personen[g.Key.Zahler], null, [.. g.Select(d => kinder[d.Kind]).Distinct(StringComparer.Ordinal)]) }),
        ];
    }

    private async Task<IReadOnlyList<string>> ZahlwegAsync(string mandant, string glaeubiger, string person, CancellationToken cancellationToken)
    {
        var zeichen = Kassenzeichen.Lesbar(Kassenzeichen.Fuer(mandant, glaeubiger, person));
        return konten.FirstOrDefault() is { } k && await k.VonAsync(mandant, glaeubiger, cancellationToken) is { } konto
            ? [$"Bitte überweisen Sie fällige Beträge an {konto.Inhaber}, IBAN {konto.Iban}, Verwendungszweck {zeichen}. Haben Sie uns ein SEPA-Lastschriftmandat erteilt, ziehen wir den Betrag ein."]
            : [$"Kassenzeichen: {zeichen}. Bitte geben Sie es bei Zahlungen und Rückfragen an."];
    }

    /// <summary>What was decided for the first time, or is charged otherwise than before.</summary>
    private static bool Mitzuteilen(Festsetzungszeile z) => !z.Gebucht.IstNull || (Erstmals(z) && !Aufgeschoben(z));

    private static bool Erstmals(Festsetzungszeile z) => z.Ursachen.Any(u => u.Art == Ursachenart.Erstmalig);

    /// <summary>Set aside or blocked: nothing is decided about it, so the letter must not name an amount.</summary>
    private static bool Aufgeschoben(Festsetzungszeile z) => !z.Zurueckgestellt.IstNull || !z.Gesperrt.IstNull;

    private static string Zeitraum(Festsetzungszeile z) => z.Von == z.Bis ? z.Von.Lang() : $"{z.Von.Lang()} bis {z.Bis.Lang()}";

    /// <summary>Payers, children, and the adults whose incomes are among the causes.</summary>
    private static async Task<IReadOnlyCollection<string>> GenanntAsync(IReadOnlyList<BeitraegeFestgesetzt> festsetzungen, Ereignisauskunft auskunft, CancellationToken cancellationToken)
    {
        var genannt = festsetzungen.Select(f => $"person-{f.Person}").Concat(festsetzungen.SelectMany(f => f.Zeilen.Select(z => $"kind-{z.Kind}"))).ToHashSet(StringComparer.Ordinal);
        foreach (var u in festsetzungen.SelectMany(f => f.Zeilen).Where(Mitzuteilen).SelectMany(z => z.Ursachen))
            if ((await auskunft.FindeAsync(u.Position, cancellationToken))?.Person is { } person) genannt.Add($"person-{person}");
        return genannt;
    }

    /// <summary>How the first month of a line comes about; null: for meals, or where nothing can be computed any more.</summary>
    private static Herleitung? Herleitung(Bestand bestand, BeitraegeFestgesetzt f, Festsetzungszeile z, Kenntnisstand stand) =>
        Glaeubiger.IstTraeger(f.Jugendamt) || bestand.Nummer(Codeart.Person, f.Person) is not { } zahler ? null
            : Herleitungssuche.Finde(bestand, z.Kind, z.Von, stand).FirstOrDefault(h => h.Zeile.Zahler == zahler && bestand.Woerter.Text(Codeart.Jugendamt, h.Zeile.Jugendamt) == f.Jugendamt);

    private static async Task<string> GrundAsync(Ursachenart art, long position, Ereignisauskunft auskunft, Namensblatt blatt, CancellationToken cancellationToken)
    {
        var ereignis = (await auskunft.FindeAsync(position, cancellationToken))?.Worte(blatt.Person);
        return art switch
        {
            Ursachenart.Erstmalig => $"erstmals festgesetzt{(ereignis is null ? "" : $": {ereignis}")}",
            Ursachenart.Rest => "bisher noch nicht abgerechnet",
            Ursachenart.Satzung => $"geänderte Grundlage{(ereignis is null ? "" : $": {ereignis}")}",
            _ => ereignis ?? "geänderte Angabe",
        };
    }

    private Brief Abrechnung(string traeger, BeitraegeFestgesetzt f, string absender, Namensblatt blatt, IReadOnlyList<Briefzeile> zeilen, Briefsaldo saldo) => new(
        Briefart.Abrechnung, absender, traeger, null, blatt.Person(f.Person), Zeilen(blatt.Finde($"person-{f.Person}")?.Anschrift), Berlin.Tag(uhr.GetUtcNow()), $"{f.Jugendamt}/{f.Person}, {f.Lauf}", zeilen, saldo,
        "Verpflegungsvertrag mit dem Träger der Einrichtung; Preise und Regeln wie dort vereinbart.", null, false);

    private Brief Brief(
        Bestand bestand, string jugendamt, string person, string absender, Namensblatt blatt, IReadOnlyList<Briefzeile> zeilen, bool istBescheid, string zeichen, Briefsaldo? saldo,
        List<string> paragraphen, Monat letzter)
    {
        var satzungen = bestand.Grundlagen(Kenntnisstand.Alles).Satzungen.Tarife.Where(t => t.Dokument.Jugendamt == jugendamt).OrderBy(t => t.VonMonat).ToList();
        var satzung = (satzungen.LastOrDefault(t => t.VonMonat <= letzter.Index) ?? satzungen.FirstOrDefault())?.Dokument;
        var rechtsbehelf = satzung?.Bescheid?.Rechtsbehelf;
        var genutzt = satzungen.Where(t => t.VonMonat <= letzter.Index && t.BisMonat >= zeilen.Min(z => z.Von).Index).ToList();
        var geprueft = bestand.Ereignisse.Select(e => e.Inhalt).OfType<SatzungGeprueft>().Select(g => g.Pruefsumme).ToHashSet(StringComparer.Ordinal);
        var anschrift = blatt.Finde($"person-{person}")?.Anschrift;
        return new Brief(
            istBescheid ? Briefart.Bescheid : Briefart.Mitteilung, absender, satzung?.Behoerde ?? jugendamt, satzung?.Bescheid?.Anschrift, blatt.Person(person), Zeilen(anschrift), Berlin.Tag(uhr.GetUtcNow()), zeichen, zeilen, saldo,
            $"{string.Join("; ", genutzt.Select(t => Fassung(t.Dokument)).Distinct(StringComparer.Ordinal))}{(paragraphen.Count > 0 ? $": {string.Join(", ", paragraphen)}" : "")}", istBescheid ? rechtsbehelf ?? AllgemeinerRechtsbehelf : null, istBescheid && rechtsbehelf is null)
        {
            Ungeprueft = [.. genutzt.Where(t => t.Dokument.Pruefung.Stand != Pruefergebnis.Geprueft && !geprueft.Contains(t.Pruefsumme)).Select(t => Fassung(t.Dokument)).Distinct(StringComparer.Ordinal)],
        };
    }

    private static string Fassung(SatzungDokument d) => $"{d.Name}, Fassung {d.Fassung}";

    private static Briefbezug Bezug(BeitraegeFestgesetzt f) => new(f.Jugendamt, f.Person, f.Lauf, [.. f.Zeilen.Where(Mitzuteilen).Select(z => z.Kind).Distinct(StringComparer.Ordinal)]);

    private static string[] Zeilen(string? anschrift) => anschrift?.Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The paragraphs that the first month of each line rests on.</summary>
    private static List<string> Paragraphen(Bestand bestand, IEnumerable<(string Kind, Monat Monat)> monate, Kenntnisstand stand) =>
    [
        .. monate.Distinct().SelectMany(m => Herleitungssuche.Finde(bestand, m.Kind, m.Monat, stand)).SelectMany(h => h.Schritte).Select(s => s.Paragraph).Where(p => !string.IsNullOrWhiteSpace(p) && !p.Contains(Offen, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal),
    ];

    private Monat Heute() => Monat.Von(Berlin.Tag(uhr.GetUtcNow()));
}
