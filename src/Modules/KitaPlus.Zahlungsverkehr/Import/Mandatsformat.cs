using KitaPlus.Contracts;
using KitaPlus.Import;
using KitaPlus.Zahlungsverkehr.Mandate;

namespace KitaPlus.Zahlungsverkehr.Uebernahme;

/// <summary>Mandates from another program.</summary>
internal sealed class Mandatsformat : IImportformat
{
    public static IStromart Mandat { get; } = new Stromart<Mandatszustand, MandatEreignis>
    {
        Praefix = "mandat",
        Benennung = "Das Mandat",
        Rang = 80,
        Beginn = Mandatszustand.Anfang,
        Falte = MandatDecider.Evolve,
        Angelegt = z => z.Erteilt is not null,
        Inhalt = Inhalt,
        Stand = (z, e) => z.Erteilt is not null && e is MandatErteilt neu && z.Erteilt != neu ? new("referenz", $"Die Mandatsreferenz {e.Referenz} ist schon vergeben; bitte prüfen.") : null,
    };

    public string Name => "mandate";

    public string Bedeutung => "SEPA-Mandate. Eine Zeile, die schon so übernommen ist, ändert nichts.";

    public IReadOnlyList<Spalte> Spalten { get; } =
    [
        Spalte.Pflicht("referenz", $"Mandatsreferenz, höchstens {Mandatsreferenz.Laenge} Zeichen", "KITA-2024-0147"),
        Spalte.Pflicht("glaeubiger", "Kennung des Jugendamts, oder traeger- und die Kennung des Trägers", "traeger-T1"),
        Spalte.Pflicht("person", "Kennung der Person, die zahlen muss", "P1"),
        Spalte.Pflicht("iban", "Konto, mit oder ohne Leerzeichen", "DE89 3704 0044 0532 0130 00"),
        Spalte.Pflicht("kontoinhaber", "Name des Kontoinhabers", "Erika Müller"),
        Spalte.Pflicht("unterschrieben", "Tag der Unterschrift", "01.08.2024"),
        Spalte.Wahlfrei("letzter_einzug", "Tag des letzten Einzugs; leer = noch keiner", "05.07.2025"),
    ];

    public void Lies(Importzeile zeile)
    {
        var (referenz, glaeubiger, person, iban, inhaber) = (zeile.Pflichttext("referenz"), zeile.Kennung("glaeubiger"), zeile.Kennung("person"), zeile.Pflichttext("iban"), zeile.Pflichttext("kontoinhaber"));
        var unterschrieben = zeile.Vergangen("unterschrieben");
        var letzter = zeile.Text("letzter_einzug") is null ? (DateOnly?)null : zeile.Vergangen("letzter_einzug");
        var erteilt = new MandatErteilt(referenz, glaeubiger, person, MandatDecider.Schuetze(person, iban, inhaber, null), unterschrieben, letzter);
        List<Verweis> verweise = [new Verweis("person", person, "person", Abhilfe: "bitte zuerst anlegen (personen.csv)")];
        if (Betrieb.Glaeubiger.TraegerId(glaeubiger) is { } t) verweise.Add(new Verweis("traeger", t, "glaeubiger", Abhilfe: "bitte zuerst anlegen"));
        zeile.Aussage(Mandat, referenz, new Aussageinhalt(erteilt) { AusStand = stand => ((Mandatszustand)stand).Erteilt == erteilt ? [] : [erteilt], LegtAn = true }, verweise);
    }

    private static Regelverstoss? Inhalt(MandatEreignis ereignis)
    {
        if (ereignis is not MandatErteilt e || !e.Bank.TryWert(out var bank)) return null;
        if (Mandatsreferenz.Mangel(e.Referenz) is { } referenz) return new("referenz", referenz);
        if (MandatDecider.Kontomangel(bank!.Iban, bank.Inhaber, bank.Anschrift) is { } konto) return new(konto.Contains("inhaber", StringComparison.OrdinalIgnoreCase) ? "kontoinhaber" : "iban", konto);
        if (e.Unterschrieben < Mandatsregeln.ErsterTag) return new("unterschrieben", "SEPA-Mandate gibt es seit dem 01.11.2009; bitte den Tag der Unterschrift prüfen.");
        return e.LetzterEinzug < e.Unterschrieben ? new("letzter_einzug", "Der letzte Einzug liegt vor der Unterschrift.") : null;
    }
}
