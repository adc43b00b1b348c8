using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Buchhaltung;
using KitaPlus.Zahlungsverkehr.Dienste;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Sepa;
using KitaPlus.Zahlungsverkehr.Views;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Zahlungsverkehr.Seiten;

/// <summary>A mandate with the name of its payer.</summary>
internal sealed record Mandatszeile(Mandatsblick Mandat, string Name, string Glaeubiger);

/// <summary>The lists of this module within the caller's rights, and their exports.</summary>
internal sealed class Zahlungstafel(
    Zahlungsbuch buch, Glaeubigerleser glaeubiger, Mahndienst mahnungen, Rechnungsdienst rechnungen, Exportdienst exporte, IEnumerable<INamen> namen, Zielverzeichnis ziele, IAnrufer anrufer, TimeProvider uhr) : IAufgabenquelle
{
    public static Tabellenplan<Mandatszeile> Mandatsplan { get; } = new("mandate", "Mandate")
    {
        Sortiert = "name", Leer = "Keine Mandate gefunden.",
        Filter = [new Textfilter<Mandatszeile>("suche", "Name, Referenz oder Person", z => $"{z.Name} {z.Mandat.Referenz} {z.Mandat.Person}"), new Auswahlfilter<Mandatszeile>("stand", "Stand", Zahlungswoerter.Staende, z => z.Mandat.Stand.ToString())],
        Spalten =
        [
            new("name", "Zahler", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Mandat(z.Mandat.Referenz) },
            new("referenz", "Mandatsreferenz", z => z.Mandat.Referenz),
            new("glaeubiger", "Gläubiger", z => z.Glaeubiger),
            new("konto", "Konto", z => z.Mandat.Bank is { } b ? Iban.Verdeckt(b.Iban) : "gelöscht"),
            new("stand", "Stand", z => z.Mandat.Stand.Wort()),
            new("letzter", "Letzter Einzug", z => z.Mandat.LetzterEinzug),
            new("bis", "Gilt bis", z => z.Mandat.GiltBis),
        ],
    };

    public static Tabellenplan<Glaeubigerzeile> Glaeubigerplan { get; } = new("glaeubiger", "Gläubiger")
    {
        Sortiert = "name", Leer = "Keine Gläubiger gefunden.",
        Spalten =
        [
            new("name", "Gläubiger", z => z.Name) { Zeilenkopf = true, Adresse = z => Adressen.Glaeubiger(z.Id) },
            new("art", "Forderung", z => Betrieb.Glaeubiger.IstTraeger(z.Id) ? "privat (Verpflegung)" : "öffentlich (Elternbeitrag)"),
            new("kennung", "Gläubiger-ID", z => z.Kennung ?? "fehlt"),
            new("iban", "Eigenes Konto", z => z.Iban is { } i ? Iban.Lesbar(i) : "fehlt"),
        ],
    };

    public static Tabellenplan<Umsatzzeile> Umsatzplan { get; } = new("umsaetze", "Nicht zugeordnete Umsätze")
    {
        Sortiert = "tag", Leer = "Alle Umsätze sind zugeordnet.",
        Filter = [new Textfilter<Umsatzzeile>("suche", "Name oder Verwendungszweck", z => $"{z.Gegenseite?.Name} {z.Gegenseite?.Text}")],
        Spalten =
        [
            new("tag", "Buchungstag", z => z.Tag) { Zeilenkopf = true, Adresse = z => Adressen.Umsatz(z.Schluessel) },
            new("betrag", "Betrag", z => z.Betrag) { Rechts = true },
            new("name", "Name", z => z.Gegenseite?.Name),
            new("zweck", "Verwendungszweck", z => z.Gegenseite?.Text),
            new("konto", "Eigenes Konto", z => Iban.Verdeckt(z.Konto)),
        ],
    };

    public static Tabellenplan<Umsatzzeile> Rueckgabeplan { get; } = new("ruecklastschriften", "Rücklastschriften")
    {
        Leer = "Keine Rücklastschriften gefunden.",
        Filter = [new Auswahlfilter<Umsatzzeile>("stand", "Stand", [new("offen", "zu bearbeiten"), new("erledigt", "erledigt")], z => z.Erledigt ? "erledigt" : "offen")],
        Spalten =
        [
            new("tag", "Buchungstag", z => z.Tag) { Zeilenkopf = true, Adresse = z => Adressen.Umsatz(z.Schluessel) },
            new("betrag", "Betrag", z => z.Betrag) { Rechts = true },
            new("schuldner", "Zahler", z => z.Schuldnername),
            new("grund", "Grund", z => z.Rueckgabe is { } c ? $"{c}: {Rueckgabegrund.Von(c).Bedeutung}" : ""),
            new("rat", "Was zu tun ist", z => z.Rueckgabe is { } c ? Rueckgabegrund.Von(c).Rat : ""),
            new("stand", "Stand", z => z.Erledigt ? "erledigt" : "zu bearbeiten"),
        ],
    };

    public static Tabellenplan<Mahnzeile> Mahnplan { get; } = new("mahnungen", "Offene Konten")
    {
        Sortiert = "seit", Leer = "Nichts ist überfällig.",
        Filter =
        [
            new Textfilter<Mahnzeile>("suche", "Name oder Gläubiger", z => $"{z.Name} {z.Glaeubigername} {z.Forderung.Schuldner}"),
            new Auswahlfilter<Mahnzeile>("mahnbar", "Heute mahnbar", [new("ja", "ja"), new("nein", "nein")], z => z.Hindernis is null ? "ja" : "nein"),
        ],
        Spalten =
        [
            new("name", "Zahlungspflichtig", z => z.Name) { Zeilenkopf = true, Adresse = z => $"{Adressen.Mahnungen}/{Uri.EscapeDataString(z.Forderung.Glaeubiger)}/{Uri.EscapeDataString(z.Forderung.Schuldner)}" },
            new("glaeubiger", "Gläubiger", z => z.Glaeubigername),
            new("offen", "Offen", z => z.Forderung.Faellig) { Rechts = true },
            new("seit", "Seit", z => z.Forderung.SeitMonat),
            new("stufe", "Nächste Stufe", z => z.Titel),
            new("gebuehr", "Gebühr", z => z.Gebuehr) { Rechts = true },
            new("hindernis", "Jetzt?", z => z.Hindernis ?? "ja"),
        ],
    };

    public static Tabellenplan<Rechnungszeile> Rechnungsplan { get; } = new("rechnungen", "Rechnungen")
    {
        Sortiert = "name", Leer = "Für diesen Monat ist nichts zu berechnen.",
        Filter = [new Textfilter<Rechnungszeile>("suche", "Name", z => z.Name)],
        Spalten =
        [
            new("name", "Zahlungspflichtig", z => z.Name) { Zeilenkopf = true },
            new("betrag", "Zu zahlen", z => z.Forderung.Faellig) { Rechts = true },
            new("weg", "Zahlungsweg", z => z.Mandat is null ? "Überweisung" : "Lastschrift"),
            new("faellig", "Fällig", z => z.Faellig),
            new("druck", "Druckansicht", _ => "öffnen") { Adresse = z => Adressen.Rechnungsdruck(z.Forderung.Glaeubiger, z.Schluessel, z.Monat) },
        ],
    };

    public static Tabellenplan<Abstimmungszeile> Abstimmungsplan { get; } = new("abstimmung", "Hauptbuch und Exporte")
    {
        Leer = "Es ist noch nichts gebucht.",
        Filter = [new Auswahlfilter<Abstimmungszeile>("differenz", "Differenz", [new("ja", "mit Differenz"), new("nein", "ohne Differenz")], z => z.OffeneZahl == 0 && z.Differenz.IstNull ? "nein" : "ja")],
        Spalten =
        [
            new("glaeubiger", "Gläubiger", z => z.Glaeubigername) { Zeilenkopf = true },
            new("monat", "Monat", z => z.Monat),
            new("gebucht", "Buchungen", z => z.Gebucht) { Rechts = true },
            new("summe", "Summe", z => z.Summe) { Rechts = true },
            new("exportiert", "Exportiert", z => z.Exportiert) { Rechts = true },
            new("exportsumme", "Summe exportiert", z => z.Exportsumme) { Rechts = true },
            new("differenz", "Noch zu exportieren", z => z.Differenz) { Rechts = true },
        ],
    };

    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    public static Tabellenplan<Laufzeile> Laufplan(Laufart art) => new(art == Laufart.Lastschrift ? "lastschriftlaeufe" : "erstattungslaeufe", art == Laufart.Lastschrift ? "Lastschriftläufe" : "Erstattungsläufe")
    {
        Leer = "Es gibt noch keinen Lauf.",
        Spalten =
        [
            new("nummer", "Nummer", z => z.Lauf.Nummer) { Zeilenkopf = true, Adresse = z => z.Lauf.Adresse },
            new("glaeubiger", "Gläubiger", z => z.Glaeubigername),
            new("faellig", art == Laufart.Lastschrift ? "Fällig" : "Ausführung", z => z.Faellig),
            new("anzahl", "Zahlungen", z => z.Anzahl) { Rechts = true },
            new("summe", "Summe", z => z.Summe) { Rechts = true },
            new("stand", "Stand", z => z.Stand.Wort()),
        ],
    };

    public static void Endpunkte(IEndpointRouteBuilder routen)
    {
        routen.MapTabellenexport($"{Adressen.Mandate}/ausgabe", Mandatsplan, async (a, _, ab) => await Aus(a).MandateAsync(ab)).Handlung(Handlungen.Ansehen);
        routen.MapTabellenexport($"{Adressen.Glaeubigerliste}/ausgabe", Glaeubigerplan, async (a, _, ab) => await Aus(a).GlaeubigerAsync(ab)).Handlung(Handlungen.Ansehen);
        routen.MapTabellenexport($"{Adressen.Lastschriften}/ausgabe", Laufplan(Laufart.Lastschrift), async (a, _, ab) => await Aus(a).LaeufeAsync(Laufart.Lastschrift, ab)).Handlung(Handlungen.Ansehen);
        routen.MapTabellenexport($"{Adressen.Erstattungen}/ausgabe", Laufplan(Laufart.Erstattung), async (a, _, ab) => await Aus(a).LaeufeAsync(Laufart.Erstattung, ab)).Handlung(Handlungen.Ansehen);
        routen.MapTabellenexport($"{Adressen.Umsaetze}/ausgabe", Umsatzplan, async (a, _, ab) => await Aus(a).OffeneUmsaetzeAsync(ab)).Handlung(Handlungen.BankAnsehen, Zielverzeichnis.GanzerMandant);
        routen.MapTabellenexport($"{Adressen.Ruecklastschriften}/ausgabe", Rueckgabeplan, async (a, _, ab) => await Aus(a).RueckgabenAsync(ab)).Handlung(Handlungen.BankAnsehen, Zielverzeichnis.GanzerMandant);
        routen.MapTabellenexport($"{Adressen.Mahnungen}/ausgabe", Mahnplan, async (a, _, ab) => await Aus(a).MahnungenAsync(ab)).Handlung(Handlungen.Ansehen);
        routen.MapTabellenexport($"{Adressen.Abgleich}/ausgabe", Abstimmungsplan, async (a, _, ab) => await Aus(a).AbstimmungAsync(ab)).Handlung(Handlungen.Buchhaltung, Zielverzeichnis.GanzerMandant);
        foreach (var (art, liste) in ((Laufart, string)[])[(Laufart.Lastschrift, Adressen.Lastschriften), (Laufart.Erstattung, Adressen.Erstattungen)])
        {
            routen.MapGet($"{liste}/{{Glaeubiger}}/{{Nummer}}/datei", async (string glaeubiger, string nummer, HttpContext a, CancellationToken ab) =>
            {
                var lauf = new Laufname(art, glaeubiger, nummer);
                var mandant = a.RequestServices.GetRequiredService<IAnrufer>().Mandant;
                var inhalt = await a.RequestServices.GetRequiredService<Laufdienst>().DateiAsync(mandant, lauf, ab);
                return Dateiausgabe.Von(a, $"{Nachrichtennummer.Fuer(mandant, lauf)}.xml", "application/xml", inhalt);
            }).Handlung(Handlungen.DateiLaden, "glaeubigerdaten-{Glaeubiger}");
        }

        routen.MapGet($"{Adressen.Export}/{{Exportnummer:int}}/datei", async (int exportnummer, HttpContext a, CancellationToken ab) =>
            Dateiausgabe.Von(a, $"buchungsexport-{exportnummer:D5}.zip", "application/zip", await a.RequestServices.GetRequiredService<Exportdienst>().DateiAsync(a.RequestServices.GetRequiredService<IAnrufer>().Mandant, exportnummer, ab)))
            .Handlung(Handlungen.Buchhaltung, Zielverzeichnis.GanzerMandant);
        routen.MapGet($"{Adressen.Mahnungen}/{{Glaeubiger}}/{{Person}}/druck", async (string glaeubiger, string person, HttpContext a, CancellationToken ab) => await Aus(a).MahnungDruckAsync(glaeubiger, person, a, ab)).Handlung(Handlungen.MandatAnsehen, "person-{Person}");
        routen.MapGet($"{Adressen.Rechnungen}/{{Glaeubiger}}/{{Person}}/{{Monatsangabe}}/druck", async (string glaeubiger, string person, string monatsangabe, HttpContext a, CancellationToken ab) => await Aus(a).RechnungDruckAsync(glaeubiger, person, monatsangabe, a, ab))
            .Handlung(Handlungen.RechnungDrucken, "person-{Person}");
    }

    public async Task<IEnumerable<Mandatszeile>> MandateAsync(CancellationToken cancellationToken = default)
    {
        var alle = await buch.MandateAsync(anrufer.Mandant, null, cancellationToken);
        var sichtbar = new List<Mandatsblick>(alle.Count);
        foreach (var m in alle)
            if (await ErreichtAsync($"person-{m.Person}", cancellationToken)) sichtbar.Add(m);
        var blatt = await NamenAsync(sichtbar.Select(m => m.Person), cancellationToken);
        var glaeubigernamen = await GlaeubigernamenAsync(cancellationToken);
        return sichtbar.Select(m => new Mandatszeile(m, blatt.Person(m.Person), glaeubigernamen.Von(m.Glaeubiger)));
    }

    public Task<Glaeubigernamen> GlaeubigernamenAsync(CancellationToken cancellationToken = default) => glaeubiger.NamenAsync(anrufer.Mandant, cancellationToken);

    public async Task<Namensblatt> NamenAsync(IEnumerable<string> personen, CancellationToken cancellationToken = default) =>
        namen.FirstOrDefault() is { } n ? await n.VonAsync(anrufer.Mandant, [.. personen.Distinct(StringComparer.Ordinal).Select(p => $"person-{p}")], cancellationToken) : Namensblatt.Leer;

    public async Task<IEnumerable<Glaeubigerzeile>> GlaeubigerAsync(CancellationToken cancellationToken = default)
    {
        var aus = new List<Glaeubigerzeile>();
        foreach (var g in await glaeubiger.AlleAsync(anrufer.Mandant, cancellationToken))
            if (await ErreichtAsync($"glaeubigerdaten-{g.Id}", cancellationToken)) aus.Add(g);
        return aus;
    }

    /// <summary>Creditors to choose from.</summary>
    public async Task<IReadOnlyList<Auswahl>> GlaeubigerwahlAsync(CancellationToken cancellationToken = default)
    {
        var glaeubigernamen = await GlaeubigernamenAsync(cancellationToken);
        return [.. (await GlaeubigerAsync(cancellationToken)).Select(g => new Auswahl(g.Id, glaeubigernamen.MitForderung(g.Id)))];
    }

    public async Task<IEnumerable<Laufzeile>> LaeufeAsync(Laufart art, CancellationToken cancellationToken = default)
    {
        var glaeubigernamen = await GlaeubigernamenAsync(cancellationToken);
        var aus = new List<Laufzeile>();
        foreach (var l in await buch.LaeufeAsync(anrufer.Mandant, art, cancellationToken))
            if (await ErreichtAsync(l.Lauf.Strom, cancellationToken)) aus.Add(l with { Glaeubigername = glaeubigernamen.Von(l.Lauf.Glaeubiger) });
        return aus;
    }

    public async Task<IEnumerable<Umsatzzeile>> OffeneUmsaetzeAsync(CancellationToken cancellationToken = default) => await buch.OffeneUmsaetzeAsync(anrufer.Mandant, cancellationToken);

    public async Task<IEnumerable<Umsatzzeile>> RueckgabenAsync(CancellationToken cancellationToken = default)
    {
        var rueckgaben = await buch.RueckgabenAsync(anrufer.Mandant, cancellationToken);
        var blatt = await NamenAsync(rueckgaben.Select(u => u.Schuldner).OfType<string>(), cancellationToken);
        return rueckgaben.Select(u => u with { Schuldnername = u.Schuldner is { } s ? blatt.Person(s) : null });
    }

    public async Task<IReadOnlyList<Mahnzeile>> MahnungenAsync(CancellationToken cancellationToken = default)
    {
        var glaeubigernamen = await GlaeubigernamenAsync(cancellationToken);
        var aus = new List<Mahnzeile>();
        foreach (var z in await mahnungen.VorschlaegeAsync(anrufer.Mandant, null, cancellationToken))
            if (await ErreichtAsync($"person-{z.Forderung.Schuldner}", cancellationToken)) aus.Add(z with { Glaeubigername = glaeubigernamen.Von(z.Forderung.Glaeubiger) });
        return aus;
    }

    public async Task<IReadOnlyList<Rechnungszeile>> RechnungenAsync(string wem, Monat monat, CancellationToken cancellationToken = default) =>
        await ErreichtAsync($"glaeubigerdaten-{wem}", cancellationToken) ? await rechnungen.ZeilenAsync(anrufer.Mandant, wem, monat, cancellationToken) : [];

    public async Task<IEnumerable<Abstimmungszeile>> AbstimmungAsync(CancellationToken cancellationToken = default)
    {
        var glaeubigernamen = await GlaeubigernamenAsync(cancellationToken);
        return (await exporte.AbstimmungAsync(anrufer.Mandant, cancellationToken)).Select(z => z with { Glaeubigername = glaeubigernamen.MitForderung(z.Glaeubiger) });
    }

    /// <summary>What waits for those who may do it.</summary>
    public async Task<IReadOnlyList<Aufgabe>> VonAsync(CancellationToken cancellationToken = default)
    {
        if (!anrufer.Darf(Handlungen.Ansehen) || !anrufer.Darf(Handlungen.LaufFreigeben)) return [];
        var aus = new List<Aufgabe>();
        foreach (var (art, adresse) in ((Laufart, string)[])[(Laufart.Lastschrift, Adressen.Lastschriften), (Laufart.Erstattung, Adressen.Erstattungen)])
        {
            var laeufe = (await LaeufeAsync(art, cancellationToken)).ToList();
            Merke($"{(art == Laufart.Lastschrift ? "Lastschriftläufe" : "Erstattungsläufe")} warten auf Freigabe", adresse, [.. laeufe.Where(l => l.Stand == Laufstand.Vorbereitet).Select(l => Berlin.Tag(l.Vorbereitet))], Dringlichkeit.Normal);
            Merke("Zahlungsläufe sind nicht zu Ende gebucht", adresse, [.. laeufe.Where(l => l.Stand is Laufstand.Freigegeben or Laufstand.DateiGeschrieben).Select(l => Berlin.Tag(l.Vorbereitet))], Dringlichkeit.Dringend);
        }

        if (!anrufer.Urteil(Handlungen.BankAnsehen, new Ziel.Mandantweit()).Erlaubt) return aus;
        Merke("Rücklastschriften zu bearbeiten", Adressen.Ruecklastschriften + "?stand=offen", [.. (await RueckgabenAsync(cancellationToken)).Where(u => !u.Erledigt).Select(u => u.Tag)], Dringlichkeit.Dringend);
        Merke("Umsätze ohne Konto", Adressen.Umsaetze, [.. (await OffeneUmsaetzeAsync(cancellationToken)).Select(u => u.Tag)], Dringlichkeit.Normal);
        return aus;

        void Merke(string titel, string adresse, IReadOnlyList<DateOnly> tage, Dringlichkeit dringlichkeit)
        {
            if (tage.Count > 0) aus.Add(new(titel, adresse, tage.Count, tage.Min(), dringlichkeit));
        }
    }

    /// <summary>Days later the first one on which a direct debit may fall due when the payers are told today.</summary>
    public async Task<DateOnly> FruehesterEinzugAsync(string wem, CancellationToken cancellationToken = default)
    {
        var daten = (await glaeubiger.StandAsync(anrufer.Mandant, wem, cancellationToken)).Daten;
        var vorab = Bankkalender.AbTag(Heute.AddDays(daten?.Vorabtage ?? 14));
        var vorlauf = Bankkalender.Nach(Heute, daten?.Vorlauftage ?? 1);
        return vorab > vorlauf ? vorab : vorlauf;
    }

    private async Task<IResult> MahnungDruckAsync(string wem, string schuldner, HttpContext anfrage, CancellationToken cancellationToken)
    {
        if (await mahnungen.AuftragAsync(anrufer.Mandant, wem, schuldner, cancellationToken) is not { } auftrag) return Results.NotFound();
        return await Dokumentdruck.DruckeAsync(anfrage, auftrag, cancellationToken);
    }

    private async Task<IResult> RechnungDruckAsync(string wem, string schuldner, string monatsangabe, HttpContext anfrage, CancellationToken cancellationToken)
    {
        if (!Monat.TryParse(monatsangabe, out var monat)) return Results.NotFound();
        if (await rechnungen.AusgestelltAsync(anrufer.Mandant, wem, monat, schuldner, cancellationToken) is { } ausgestellt) return Results.LocalRedirect(ausgestellt);
        if (!await ErreichtAsync($"glaeubigerdaten-{wem}", cancellationToken) || await rechnungen.ZeileAsync(anrufer.Mandant, wem, monat, schuldner, cancellationToken) is not { } zeile) return Results.NotFound();
        return await Dokumentdruck.DruckeAsync(anfrage, await rechnungen.AuftragAsync(anrufer.Mandant, wem, monat, zeile, cancellationToken), cancellationToken);
    }

    private async ValueTask<bool> ErreichtAsync(string strom, CancellationToken cancellationToken) =>
        anrufer.Sicht(Handlungen.Ansehen).Alles || anrufer.Urteil(Handlungen.Ansehen, await ziele.ZielAsync(anrufer.Mandant, strom, cancellationToken)).Erlaubt;

    private static Zahlungstafel Aus(HttpContext anfrage) => anfrage.RequestServices.GetRequiredService<Zahlungstafel>();
}
