using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Contracts;
using KitaPlus.Import;

namespace KitaPlus.Beitraege.Uebernahme;

internal sealed class Sollstellungsformat : IImportformat
{
    public string Name => "sollstellungen";

    public string Bedeutung => "Elternbeiträge, die das bisherige System schon gefordert hat. Sie zählen als gebucht.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        .. Kontospalten.Konto,
        Spalte.Pflicht("kind", "Kennung des Kindes", "K1"),
        .. Import.Spalten.Monate,
        Spalte.Pflicht("betrag", "je Monat in Euro: Summe aller Sollstellungen und ihrer Korrekturen; 0 = nichts gefordert", "173,00"),
        Kontospalten.Quelle,
    ];

    public void Lies(Importzeile zeile)
    {
        var (jugendamt, person) = Kontospalten.Lies(zeile);
        var kind = zeile.Kennung("kind");
        var (von, bis) = zeile.Monate();
        var soll = new SollUebernommen(jugendamt, person, kind, von, bis, zeile.Betrag("betrag"), zeile.Pflichttext("quelle"));
        zeile.Aussage(
            Stromarten.Konto, $"{jugendamt}/{person}", new Aussageinhalt(soll) { AusStand = stand => ((Kontobuch)stand).Fehlende(soll) },
            [.. Kontospalten.Verweise(jugendamt, person), new Verweis("kind", kind, "kind", Abhilfe: "bitte zuerst anlegen (kinder.csv)")]);
    }
}

internal sealed class Zahlungsformat : IImportformat
{
    public string Name => "zahlungen";

    public string Bedeutung => "Zahlungen auf Beitragskonten. Eine negative Zahlung ist eine Rücklastschrift.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        .. Kontospalten.Konto,
        Spalte.Pflicht("datum", "Tag der Zahlung, nicht in der Zukunft", "05.08.2024"),
        Spalte.Pflicht("betrag", "in Euro; negativ = Rücklastschrift", "173,00"),
        Spalte.Pflicht("beleg", "Nummer oder Text des Belegs, je Konto nur einmal; ohne Personendaten", "KA-2024-117"),
    ];

    public void Lies(Importzeile zeile)
    {
        var (jugendamt, person) = Kontospalten.Lies(zeile);
        var zahlung = new ZahlungGebucht(jugendamt, person, zeile.Vergangen("datum"), zeile.Betrag("betrag"), zeile.Pflichttext("beleg"));
        zeile.Aussage(
            Stromarten.Konto, $"{jugendamt}/{person}",
            new Aussageinhalt(zahlung) { AusStand = stand => ((Kontobuch)stand).Fehlende(zahlung), Gegenstand = $"zahlung/{zahlung.Beleg}", Wert = (zahlung.Datum, zahlung.Betrag) },
            Kontospalten.Verweise(jugendamt, person));
    }
}

internal sealed class Saldenformat : IImportformat
{
    public string Name => "salden";

    public string Bedeutung => "Stand eines Beitragskontos nach dem bisherigen System. Was die übernommenen Monate und Zahlungen davon nicht ergeben, wird als Vortrag gebucht.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        .. Kontospalten.Konto,
        Spalte.Pflicht("tag", "Stand am Ende dieses Tages, nicht in der Zukunft", "31.07.2025"),
        Spalte.Pflicht("saldo", "in Euro; positiv = noch zu zahlen, negativ = Guthaben", "-12,50"),
        Kontospalten.Quelle,
    ];

    public void Lies(Importzeile zeile)
    {
        var (jugendamt, person) = Kontospalten.Lies(zeile);
        var (tag, saldo) = (zeile.Vergangen("tag"), zeile.Betrag("saldo"));
        var quelle = $"{zeile.Pflichttext("quelle")}: {saldo} am {Tatsachenregeln.Tag(tag)}";
        var ganz = new SaldoUebernommen(jugendamt, person, tag, saldo, quelle);
        zeile.Aussage(
            Stromarten.Konto, $"{jugendamt}/{person}",
            new Aussageinhalt(ganz) { AusStand = stand => [((Kontobuch)stand).Rest(ganz)], Gegenstand = "saldo", Wert = (tag, saldo), Zuletzt = true },
            Kontospalten.Verweise(jugendamt, person));
    }
}

internal static class Kontospalten
{
    public static IReadOnlyList<Spalte> Konto { get; } =
    [
        Spalte.Pflicht("jugendamt", "Kennung des Jugendamts, dem der Beitrag zusteht", "koeln"),
        Spalte.Pflicht("person", "Kennung der Person, die zahlen muss", "P1"),
    ];

    public static Spalte Quelle { get; } = Spalte.Pflicht("quelle", "woher die Angabe kommt, ohne Personendaten", "Kassenprogramm bis 2025");

    public static (string Jugendamt, string Person) Lies(Importzeile zeile) => (zeile.Kennung("jugendamt"), zeile.Kennung("person"));

    public static IReadOnlyList<Verweis> Verweise(string jugendamt, string person) =>
        [Jugendamtspalten.Verweis(jugendamt), new Verweis("person", person, "person", Abhilfe: "bitte zuerst anlegen (personen.csv)")];
}
