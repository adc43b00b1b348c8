using KitaPlus.Barkasse;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kostenrechnung;
using KitaPlus.Rechte;

namespace KitaPlus.Host.Vorfuehrung;

/// <summary>A cash box for the invented Kita of the invented Leitung, with the Kostenarten it needs.</summary>
internal static class Vorfuehrkasse
{
    private const string Lebensmittel = "5400";
    private const string Spenden = "4200";
    private const string Kostenstelle = "100";
    private static readonly DateOnly Seit = new(2015, 1, 1);

    public static async Task LegeAnAsync(Anwendung a, string mandant, CancellationToken cancellationToken)
    {
        var (kassierer, leitung, rendantur) = (Id(Rolle.Einrichtungsmitarbeiter), Id(Rolle.Leitung), Id(Rolle.Finanzen));
        var zugaenge = (IZugaenge)a.Dienste.GetService(typeof(IZugaenge))!;
        if ((await zugaenge.StandAsync(mandant, leitung, cancellationToken))?.Zugang.Zuweisungen[0].Orte[0].Id is not { } einrichtung) return;
        var kontext = Kontext.Dienst(mandant, "vorfuehrung");
        foreach (var befehl in new IBefehl[]
        {
            new LegeKostenartAn(mandant, Spenden, "Spenden und Erlöse", Kostenrichtung.Einnahme, Steuerschluessel.Keine, Seit),
            new LegeKostenartAn(mandant, Lebensmittel, "Lebensmittel", Kostenrichtung.Ausgabe, Steuerschluessel.Ermaessigt, Seit),
            new LegeKostenartAn(mandant, "6815", "Büro- und Bastelbedarf", Kostenrichtung.Ausgabe, Steuerschluessel.Regelsatz, Seit),
            new LegeKostenstelleAn(mandant, Kostenstelle, "Kita", einrichtung, Seit),
        }) await a.SendeAsync(befehl, kontext, EreignisId.Aus($"beispiel/kostenrechnung/{befehl}"), cancellationToken);
        await BarkasseBeispiel.FuelleAsync(a, mandant, einrichtung, new(kassierer, leitung, rendantur), Lebensmittel, Spenden, Kostenstelle, cancellationToken);
    }

    private static string Id(Rolle rolle) => Vorfuehrkonten.Alle.Single(p => p.Rolle == rolle).Id;
}
