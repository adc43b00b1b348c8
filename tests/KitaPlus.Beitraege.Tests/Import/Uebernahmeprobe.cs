using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Beitraege.Tests.Satzung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Import;
using KitaPlus.Kernel;
using KitaPlus.Kinder;
using KitaPlus.Testhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Tests.Import;

/// <summary>
/// A small Einrichtung that goes live on 01.08.2025, in the embedded storage. Two families with one child each; the amounts of the old system are
/// read off the printed table of the Satzung: Mia (35 hours, 55.000 €) 221,50 € below 3 and 96,80 € from May 2025 on,
/// Ben (25 hours, 30.000 €) 57,00 € below 3 and 25,00 € from July 2025 on.
/// </summary>
internal sealed class Uebernahmeprobe : IAsyncDisposable
{
    public const string Mandant = "m1";
    public const string Jugendamt = "musterstadt";
    public const string Sollkopf = "jugendamt;person;kind;von_monat;bis_monat;betrag;quelle";
    private static readonly Kontext Wer = new(Mandant, "rendantin");
    private readonly DirectoryInfo ordner;

    private Uebernahmeprobe(Anwendung anwendung, DirectoryInfo ordner)
    {
        Anwendung = anwendung;
        this.ordner = ordner;
    }

    public Anwendung Anwendung { get; }

    public FesteUhr Uhr => (FesteUhr)Anwendung.Uhr;

    public static async Task<Uebernahmeprobe> NeuAsync()
    {
        var neuer = Directory.CreateTempSubdirectory("kitaplus-");
        var module = new IModul[] { new EinrichtungenModule(), new KinderModule(), new BeitraegeModule() };
        var uhr = new FesteUhr(Berlin.Beginn(new DateOnly(2025, 8, 20)));
        return new Uebernahmeprobe(await Anwendung.OeffneAsync(new Ablage.Ordner(neuer.FullName), module, uhr), neuer);
    }

    public static IReadOnlyList<Importdatei> Stammdaten() =>
    [
        Datei("traeger.csv", "traeger;name;traegerart", "T1;Kita-Verein;anderer_freier"),
        Datei("einrichtungen.csv", "einrichtung;traeger;name;gueltig_ab;uebernahme_am", "E1;T1;Kita Löwenzahn;01.08.2015;01.08.2025", "E2;T1;Kita Mäusehaus;01.08.2015;01.02.2026"),
        Datei("jugendaemter.csv", "einrichtung;jugendamt;gueltig_ab;bekannt_seit", $"E1;{Jugendamt};01.08.2015;01.08.2015"),
        Datei("erhebung.csv", "jugendamt;ab_monat;art;bekannt_seit", $"{Jugendamt};2015-08;delegiert;01.08.2015"),
        Datei("personen.csv", "person;vorname;nachname;bekannt_seit", "P1;Kim;Adler;02.05.2024", "P2;Jo;Bär;02.05.2024"),
        Datei("kinder.csv", "kind;vorname;nachname;geburtsdatum;bekannt_seit", "mia;Mia;Adler;10.04.2022;02.05.2024", "ben;Ben;Bär;15.06.2022;02.05.2024"),
        Datei("mitglieder.csv", "haushalt;person;rolle;gueltig_ab;bekannt_seit", "H1;P1;elternteil;01.05.2024;02.05.2024", "H2;P2;elternteil;01.05.2024;02.05.2024"),
        Datei("zahlungspflicht.csv", "haushalt;person;gueltig_ab;bekannt_seit", "H1;P1;01.05.2024;02.05.2024", "H2;P2;01.05.2024;02.05.2024"),
        Datei("haushalte.csv", "kind;haushalt;gueltig_ab;bekannt_seit", "mia;H1;01.05.2024;02.05.2024", "ben;H2;01.05.2024;02.05.2024"),
        Datei("wohnsitz.csv", "kind;jugendamt;gueltig_ab;bekannt_seit", $"mia;{Jugendamt};01.05.2024;02.05.2024", $"ben;{Jugendamt};01.05.2024;02.05.2024"),
        Datei("betreuung.csv", "kind;einrichtung;wochenstunden;gueltig_ab;bekannt_seit", "mia;E1;35;01.08.2024;02.05.2024", "ben;E1;25;01.08.2024;02.05.2024"),
        Datei("einkommen.csv", "person;jahresbetrag;gueltig_ab;bekannt_seit", "P1;55.000,00;01.01.2024;02.05.2024", "P2;30.000,00;01.01.2024;02.05.2024"),
    ];

    /// <summary>The old system overlooked Ben's birthday in July.</summary>
    public static IReadOnlyList<Importdatei> Altes() =>
    [
        Datei("sollstellungen.csv", Sollkopf,
            $"{Jugendamt};P1;mia;2024-08;2025-04;221,50;Altsystem", $"{Jugendamt};P1;mia;2025-05;2025-08;96,80;Altsystem",
            $"{Jugendamt};P2;ben;2024-08;2025-07;57,00;Altsystem", $"{Jugendamt};P2;ben;2025-08;2025-08;25;Altsystem"),
        Datei("zahlungen.csv", "jugendamt;person;datum;betrag;beleg", $"{Jugendamt};P1;05.08.2024;221,50;KA-1"),
        Datei("salden.csv", "jugendamt;person;tag;saldo;quelle", $"{Jugendamt};P1;31.07.2025;96,80;Altsystem", $"{Jugendamt};P2;31.07.2025;-12,50;Altsystem"),
    ];

    /// <summary>Lines of a file; the first is the header.</summary>
    public static Importdatei Datei(string name, params string[] zeilen) => new(name, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', zeilen))));

    public Task<Importergebnis> Importiere(params IReadOnlyList<Importdatei> dateien) =>
        Anwendung.Dienste.GetRequiredService<Importlauf>().AusfuehrenAsync(dateien, Wer, Guid.NewGuid());

    public async Task UebernimmAsync()
    {
        var text = SatzungLeser.Schreibe(Beispielsatzungen.Dokument("musterstadt-2023-08-01"));
        await SendeAsync(new LadeSatzung(Jugendamt, "01.08.2023", text, SatzungLeser.Pruefsumme(text), new Herkunft(BekanntSeit: new DateOnly(2023, 5, 2))));
        (await Importiere([.. Stammdaten(), .. Altes()])).Fehlerzeilen().ShouldBeEmpty();
    }

    public Task<Quittung> SendeAsync(IBefehl befehl) => Anwendung.SendeAsync(befehl, Wer);

    public Task<Laufergebnis> BucheAsync(string lauf) => Anwendung.Dienste.GetRequiredService<Buchungslauf>().BucheAsync(
        lauf, new Laufumfang(new Monat(2024, 8), new Monat(2025, 8), Kenntnisstand.Alles), Wer, b => SendeAsync(b));

    public async Task<IReadOnlyList<string>> DifferenzenAsync()
    {
        await Anwendung.NachfuehrenAsync([BestandView.Ansicht]);
        await using var bestand = await Rueckberechnung.Bestand.OeffneAsync(Anwendung.Ansichten, Mandant);
        var kinder = bestand.Texte(Codeart.Kind);
        var vorschau = Vorschaulauf.Rechne(bestand, new Laufumfang(new Monat(2024, 8), new Monat(2025, 8), Kenntnisstand.Alles));
        vorschau.Familien.ShouldAllBe(f => f.Fehler == null && f.Luecken.Count == 0);
        return [.. vorschau.Familien.SelectMany(f => f.Differenzen).Where(d => d.Alt != d.Neu)
            .Select(d => $"{kinder[d.Kind]} {new Monat(d.Von)} bis {new Monat(d.Bis - 1)}: {new Geld(d.Alt)} statt {new Geld(d.Neu)}, {d.Verbleib}")];
    }

    public async Task<Konto> KontoAsync(string person) => (await EreignisseAsync(KontoBefehl.Strom(Jugendamt, person))).Aggregate(Konto.Leer, (k, e) => k.Mit((KontoEreignis)e));

    public async Task<IReadOnlyList<IEreignis>> EreignisseAsync(string strom) =>
        [.. (await Anwendung.Store.ReadStreamAsync(Mandant, strom)).Select(Anwendung.Codec.Decode)];

    public async ValueTask DisposeAsync()
    {
        await Anwendung.DisposeAsync();
        ordner.Delete(recursive: true);
    }
}
