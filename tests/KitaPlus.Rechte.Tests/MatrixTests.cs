using System.Text.RegularExpressions;
using KitaPlus.Protokoll;

namespace KitaPlus.Rechte.Tests;

public sealed partial class MatrixTests(Matrixlauf lauf) : IClassFixture<Matrixlauf>
{
    [Fact]
    public void Jede_Handlung_hat_eine_Zeile_in_der_Tabelle_und_jede_Zeile_eine_Handlung() =>
        lauf.Erwartet.Handlungen.Order(StringComparer.Ordinal).ShouldBe(lauf.Handlungen.Alle.Select(h => h.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Zu_jedem_Befehl_gibt_es_ein_Beispiel() =>
        Beispielbefehle.Alle.Keys.Order(StringComparer.Ordinal).ShouldBe(lauf.Handlungen.Alle.Select(h => h.Befehl?.Name).OfType<string>().Order(StringComparer.Ordinal));

    [Fact]
    public void Jede_Abfrage_ist_ueber_eine_Adresse_erreichbar() =>
        lauf.Handlungen.Alle.Where(h => h.Befehl is null && !lauf.Seiten.Contains(h.Name)).Select(h => h.Name).ShouldBeEmpty();

    [Fact]
    public async Task Jede_Rolle_darf_genau_was_die_Tabelle_sagt() =>
        (await lauf.VersucheAsync()).Where(v => !v.Beantwortet || v.Erlaubt != v.Erwartet).Select(v => v.ToString()).ShouldBeEmpty();

    [Fact]
    public async Task Jeder_Befehl_hinterlaesst_genau_einen_Eintrag_mit_Person_Ort_und_Ausgang()
    {
        var versuche = (await lauf.VersucheAsync()).Where(v => v.Kennung is not null).ToList();
        var eintraege = (await AlleEreignisseAsync()).Where(e => e.Ereignis is BefehlProtokolliert).ToLookup(e => e.Umschlag.Metadata.CommandId);
        var maengel = new List<string>();
        foreach (var v in versuche)
        {
            if (eintraege[v.Kennung!.Value].ToList() is not [var (umschlag, ereignis)] || ereignis is not BefehlProtokolliert eintrag)
            {
                maengel.Add($"{v}: {eintraege[v.Kennung.Value].Count()} Einträge");
                continue;
            }

            var ausgang = v.Status switch { System.Net.HttpStatusCode.OK => Ausgang.Ausgefuehrt, System.Net.HttpStatusCode.Forbidden => Ausgang.Verweigert, _ => Ausgang.Abgelehnt };
            if (eintrag.Handlung != v.Handlung || eintrag.Ausgang != ausgang || eintrag.Objekt.Length == 0 || umschlag.Metadata.Actor != Haus.Benutzer(v.Rolle) || umschlag.Tenant != Welt.Nord
                || eintrag.VonWo is null || !eintrag.VonWo.TryWert(out var vonWo) || vonWo != "127.0.0.1")
                maengel.Add($"{v}: {eintrag} von {umschlag.Metadata.Actor}");
        }

        maengel.ShouldBeEmpty();
    }

    [Fact]
    public async Task Im_Protokoll_und_in_allen_Umschlaegen_steht_kein_Personenwert()
    {
        await lauf.VersucheAsync();
        string[] werte = ["Nordmann", "Südbeck", "Geheimname", "Geheimweg", "geheimname", "Ahornweg", "41357", "4135700", "Friederike Vogt", "fvogt", "Leila Ebert", "lebert", "2020-05-04"];
        foreach (var (umschlag, _) in await AlleEreignisseAsync())
        {
            var offen = $"{umschlag.Stream} {umschlag.Tenant} {umschlag.Type} {umschlag.Metadata} {System.Text.Encoding.UTF8.GetString(umschlag.Payload.Span)}";
            // in gewürfelten Kennungen steht irgendwann jede Ziffernfolge
            offen = Gewuerfelt().Replace(offen, "…");
            foreach (var wert in werte) offen.ShouldNotContain(wert, Case.Sensitive);
        }
    }

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,64}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Gewuerfelt();

    private async Task<List<(EventStore.StoredEvent Umschlag, Kernel.IEreignis Ereignis)>> AlleEreignisseAsync()
    {
        var alle = new List<(EventStore.StoredEvent, Kernel.IEreignis)>();
        for (var von = EventStore.Position.Start; ;)
        {
            var seite = await lauf.Anwendung.Store.ReadAllAsync(von, 10_000);
            if (seite.Count == 0) return alle;
            alle.AddRange(seite.Select(e => (e, lauf.Anwendung.Codec.Decode(e))));
            von = seite[^1].Position;
        }
    }
}
