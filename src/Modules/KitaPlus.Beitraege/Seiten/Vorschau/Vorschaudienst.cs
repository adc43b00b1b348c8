using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;
using KitaPlus.Web.Arbeiten;

namespace KitaPlus.Beitraege.Seiten.Vorschau;

/// <summary>Previews in the background, and posting what they show.</summary>
internal sealed class Vorschaudienst(Anwendung anwendung, Hintergrundarbeiten arbeiten, IAnrufer anrufer, Umfangsrecht recht, INamen namen, Buchungslauf buchung, TimeProvider uhr)
{
    private const string Rechnen = "rueckberechnung";
    private const string Buchen = "buchungslauf";
    private const string Sammeln = "sammelentscheidung";
    private const string Trenner = "-b";
    private const string Sammeltrenner = "-s";

    /// <summary>Previews that the caller may see, the newest first.</summary>
    public async Task<IReadOnlyList<(Hintergrundarbeit Arbeit, Laufumfang Umfang)>> AlleAsync(CancellationToken cancellationToken = default)
    {
        var sichtbare = new List<(Hintergrundarbeit, Laufumfang)>();
        foreach (var a in arbeiten.Alle(anrufer.Mandant, Rechnen))
        {
            if (a.Ergebnis is Vorschauergebnis e && await recht.DarfAsync(Handlungen.Rueckberechnung, e.Vorschau.Umfang, cancellationToken)) sichtbare.Add((a, e.Vorschau.Umfang));
        }

        return sichtbare;
    }

    /// <summary>The preview that is being computed, whoever has started it.</summary>
    public Hintergrundarbeit? Laufende => arbeiten.Alle(anrufer.Mandant, Rechnen).FirstOrDefault(a => a.Laeuft);

    /// <returns>The number of the preview.</returns>
    /// <exception cref="Fachfehler">Another one is running, or there is no such family.</exception>
    /// <exception cref="Rechte.Verweigert">The caller does not reach all of it.</exception>
    public async Task<string> BeginneAsync(Laufumfang umfang, CancellationToken cancellationToken = default)
    {
        await recht.PruefeAsync(Handlungen.Rueckberechnung, umfang, cancellationToken);
        var (lauf, mandant) = (Laufkennung.Neu(uhr), anrufer.Mandant);
        var auftrag = new Arbeitsauftrag(lauf, mandant, Rechnen, $"Rückberechnung {Web.Tabellen.Anzeige.Monate(umfang.Von, umfang.Bis)}", Handlungen.Rueckberechnung, Adressen.Vorschau(lauf), anrufer.Benutzer, anrufer.Anzeigename);
        arbeiten.Beginne(auftrag, async (fortschritt, abbruch) =>
        {
            await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, mandant, abbruch);
            return await Vorschauergebnis.BaueAsync(Vorschaulauf.Rechne(bestand, umfang, fortschritt, abbruch), bestand, anwendung, namen, mandant, abbruch);
        });
        return lauf;
    }

    /// <returns>Null: there is none (any more), or it is out of reach. While it is being computed only those see it who reach everything, and who started it.</returns>
    public async Task<Hintergrundarbeit?> FindeAsync(string lauf, CancellationToken cancellationToken = default) =>
        arbeiten.Finde(anrufer.Mandant, lauf) is { Auftrag.Art: Rechnen } a
        && (a.Ergebnis is Vorschauergebnis e ? await recht.DarfAsync(Handlungen.Rueckberechnung, e.Vorschau.Umfang, cancellationToken) : a.Auftrag.Wer == anrufer.Benutzer || anrufer.Sicht(Handlungen.Rueckberechnung).Alles)
            ? a
            : null;

    /// <summary>The result, for pages about one family whose right has already been asked.</summary>
    public Vorschauergebnis? Ergebnis(string lauf) => arbeiten.Finde(anrufer.Mandant, lauf)?.Ergebnis as Vorschauergebnis;

    /// <summary>Computes one family of a preview anew, after something was decided about it.</summary>
    public async Task ErneuereAsync(string lauf, string haushalt, CancellationToken cancellationToken = default)
    {
        if (arbeiten.Finde(anrufer.Mandant, lauf) is not { Ergebnis: Vorschauergebnis e } arbeit) return;
        await using var bestand = await Bestand.OeffneNeuestenAsync(anwendung, anrufer.Mandant, cancellationToken);
        if (bestand.Familie(Codeart.Haushalt, haushalt) is not { } nummer) return;
        var v = Vorschaulauf.Rechne(bestand, e.Vorschau.Umfang with { Stand = e.Vorschau.Stand, Einrichtung = null, Kind = null, Haushalt = haushalt }, null, cancellationToken);
        await ErsetzeAsync(arbeit, [v.Familien.FirstOrDefault(f => f.Familie == nummer) ?? new Familienvorschau(nummer, 0, [], [])], anrufer.Mandant, cancellationToken);
    }

    /// <summary>Decides the same about many families, one after the other; afterwards the preview shows them as they are then.</summary>
    /// <param name="familien">Numbers of the families as in the preview.</param>
    /// <param name="befehlId">Of the form: sent twice, everything is recorded once.</param>
    /// <exception cref="Fachfehler">There is no such preview, or such work is under way.</exception>
    public void Sammle(string lauf, Sammelart art, IReadOnlyCollection<long> familien, string grund, Guid befehlId)
    {
        if (arbeiten.Finde(anrufer.Mandant, lauf) is not { Ergebnis: Vorschauergebnis e } vorschau) throw new Fachfehler("Diese Vorschau gibt es nicht mehr. Bitte neu rechnen.");
        var (kontext, mandant) = (anrufer.Kontext, anrufer.Mandant);
        var titel = art == Sammelart.Zurueckstellen ? "zurückstellen" : "Zurückstellung aufheben";
        arbeiten.Beginne(
            new Arbeitsauftrag($"{lauf}{Sammeltrenner}{Guid.NewGuid().ToString("N")[..4]}", mandant, Sammeln, $"{Zahlen.Menge(familien.Count, "Familie", "Familien")}: {titel}", Handlungen.Zurueckstellen, Adressen.Vorschau(lauf), anrufer.Benutzer, anrufer.Anzeigename),
            async (fortschritt, abbruch) =>
            {
                var sammlung = new Sammelentscheidung(anwendung, kontext, e, art, grund, befehlId);
                try
                {
                    return await sammlung.TueAsync(familien, fortschritt, abbruch);
                }
                finally
                {
                    // also after stopping: what was recorded until then is shown
                    await ErsetzeAsync(vorschau, await sammlung.NeueAsync(), mandant, CancellationToken.None);
                }
            });
    }

    /// <summary>The last decision about many families of a preview, under way or done.</summary>
    public Hintergrundarbeit? Sammlung(string lauf) => arbeiten.Alle(anrufer.Mandant, Sammeln).FirstOrDefault(a => a.Auftrag.Nummer.StartsWith(lauf + Sammeltrenner, StringComparison.Ordinal));

    private async Task ErsetzeAsync(Hintergrundarbeit vorschau, IReadOnlyList<Familienvorschau> neue, string mandant, CancellationToken cancellationToken)
    {
        if (neue.Count == 0) return;
        var zeilen = await ((Vorschauergebnis)vorschau.Ergebnis!).ZeilenAsync(neue, anwendung, namen, mandant, cancellationToken);
        // the result is read again: somebody may have decided about another family meanwhile
        vorschau.Ersetze(((Vorschauergebnis)vorschau.Ergebnis!).Mit(neue, zeilen));
    }

    /// <summary>Posts exactly what the preview shows.</summary>
    /// <exception cref="Fachfehler">Another run is posting.</exception>
    public void Buche(string lauf, Vorschauergebnis gesehen) => Buche(lauf, gesehen.Buchungsauftrag, gesehen.ZuBuchen, Adressen.Vorschau(lauf));

    /// <summary>Takes up a run that was interrupted.</summary>
    /// <exception cref="Fachfehler">Another run is posting.</exception>
    public void SetzeFort(LaufBegonnen begonnen) => Buche(begonnen.Lauf, begonnen.Umfang, null, Adressen.Lauf(begonnen.Lauf));

    /// <summary>The posting of a run that this server is doing or has done.</summary>
    public Hintergrundarbeit? Buchung(string lauf) => arbeiten.Alle(anrufer.Mandant, Buchen).FirstOrDefault(a => a.Auftrag.Nummer.StartsWith(lauf + Trenner, StringComparison.Ordinal));

    private void Buche(string lauf, Laufumfang umfang, Buchungsumfang? angekuendigt, string seite)
    {
        var (kontext, mandant) = (anrufer.Kontext, anrufer.Mandant);
        var nummer = $"{lauf}{Trenner}{Guid.NewGuid().ToString("N")[..4]}";
        arbeiten.Beginne(new Arbeitsauftrag(nummer, mandant, Buchen, $"Lauf {lauf} bucht", Handlungen.Laeufe, seite, anrufer.Benutzer, anrufer.Anzeigename), (fortschritt, abbruch) =>
            buchung.BucheAsync(lauf, umfang, kontext, async b => await anwendung.SendeAsync(b, kontext, null, abbruch), fortschritt, angekuendigt, abbruch));
    }
}
