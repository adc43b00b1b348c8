using System.Security.Cryptography;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Vieraugen;

/// <summary>The shell around the rules: time, chance and storage.</summary>
internal sealed class Vieraugendienst(Absender absender, Aktenleser akten, Vorgangsbuch buch, Stichproben stichproben, Handlungsverzeichnis handlungen, IZugaenge zugaenge, IEventCodec codec, TimeProvider uhr) : IVieraugen, IDisposable
{
    private const string Kennungszeichen = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Kennungslaenge = 12;

    /// <summary>Far from the numbers of the command's own events and of its entry in the Protokoll.</summary>
    public const int Ereignisnummer = int.MaxValue - 1;

    // one at a time: whether an earlier matter is released must not change between looking and writing
    private readonly SemaphoreSlim einzeln = new(1);

    public async Task<bool> IstVorgesehenAsync(string mandant, string handlung, CancellationToken cancellationToken = default) =>
        (await akten.RegelnAsync(mandant, cancellationToken)).Zu(handlung).Pflicht != Pflicht.Nie;

    public async Task<Freigabe> LegeVorAsync(Vorlage vorlage, Kontext kontext, CancellationToken cancellationToken = default)
    {
        if (!handlungen[vorlage.Handlung].Vieraugenfaehig) throw new InvalidOperationException($"Die Handlung „{vorlage.Handlung}“ ist nicht als vieraugenfähig erklärt.");
        await einzeln.WaitAsync(cancellationToken);
        try
        {
            var heute = Berlin.Tag(uhr.GetUtcNow());
            var letzter = await buch.LetzterAsync(kontext.Mandant, vorlage.Handlung, vorlage.Objekt, vorlage.Inhalt, cancellationToken);
            if (letzter?.StandAm(heute) is (Freigabestand.Wartet or Freigabestand.Freigegeben) and var stand) return new(letzter.Id, stand);
            var angaben = await BestimmeAsync(vorlage, kontext, heute, cancellationToken);
            await absender.SendeAsync(new LegeVor(angaben), kontext, null, cancellationToken);
            return new(angaben.Vorgang, angaben.Auswahl.BrauchtFreigabe() ? Freigabestand.Wartet : Freigabestand.Freigegeben, letzter?.StandAm(heute));
        }
        finally
        {
            einzeln.Release();
        }
    }

    public Task FreigebenAsync(string vorgang, string inhalt, string begruendung, Kontext kontext, Guid? befehlId = null, CancellationToken cancellationToken = default) =>
        EntscheideAsync(vorgang, v => new GibFrei(v, inhalt, Beteiligter.Von(kontext), begruendung, Berlin.Tag(uhr.GetUtcNow())), kontext, befehlId, cancellationToken);

    public Task AblehnenAsync(string vorgang, string inhalt, string begruendung, Kontext kontext, Guid? befehlId = null, CancellationToken cancellationToken = default) =>
        EntscheideAsync(vorgang, v => new LehneAb(v, inhalt, Beteiligter.Von(kontext), begruendung, Berlin.Tag(uhr.GetUtcNow())), kontext, befehlId, cancellationToken);

    public async Task<StreamAppend> VerwendungAsync(string vorgang, string inhalt, Guid verwendung, Kontext kontext, CancellationToken cancellationToken = default)
    {
        var verlauf = await akten.VerlaufAsync(kontext.Mandant, vorgang, cancellationToken);
        if (verlauf.Count == 0) throw Unbekannt(vorgang);
        var entscheidung = VorgangDecider.Verwende(Aktenleser.Zustand(verlauf), inhalt, verwendung);
        if (entscheidung.Ablehnung is { } satz) throw new Fachfehler(satz);
        var metadaten = new EventMetadata(kontext.Wer, verwendung, kontext.ImAuftragVon, kontext.Ursache);
        return new(VorgangBefehl.Strom(vorgang), verlauf.Count - 1, [codec.Encode(kontext.Mandant, EreignisId.Aus(verwendung, Ereignisnummer), entscheidung.Ereignisse[0], metadaten)]);
    }

    public async Task<Freigabe?> StandAsync(string mandant, string vorgang, CancellationToken cancellationToken = default)
    {
        var z = await akten.VorgangAsync(mandant, vorgang, cancellationToken);
        if (z.Vorlage is not { } v) return null;
        return new(vorgang, z.Stand == Freigabestand.Wartet && v.LaeuftAbAm < Berlin.Tag(uhr.GetUtcNow()) ? Freigabestand.Abgelaufen : z.Stand);
    }

    public void Dispose() => einzeln.Dispose();

    private async Task<VorgangVorgelegt> BestimmeAsync(Vorlage v, Kontext kontext, DateOnly heute, CancellationToken cancellationToken)
    {
        var id = RandomNumberGenerator.GetString(Kennungszeichen, Kennungslaenge);
        var von = await VorlegerAsync(kontext, cancellationToken);
        var regel = (await akten.RegelnAsync(kontext.Mandant, cancellationToken)).Zu(v.Handlung);
        var ausstehend = await buch.IstAusstehendAsync(kontext.Mandant, v.Handlung, v.Objekt, cancellationToken);
        var monat = Monat.Von(heute);
        var saat = regel.Pflicht == Pflicht.Stichprobe ? await stichproben.SaatAsync(kontext.Mandant, monat, cancellationToken) : [];
        var auswahl = Auswahlregel.Bestimme(regel, v.Betrag, ausstehend, () => Ziehung.IstGezogen(saat, id, v.Inhalt, regel.Promille!.Value));
        return new(id, v.Handlung, v.Objekt, v.Beschreibung.Trim(), v.Inhalt, v.Betrag, v.Adresse, von, auswahl,
            auswahl.IstZiehung() ? new(monat, regel.Promille!.Value) : null, auswahl.BrauchtFreigabe() ? heute.AddDays(regel.Ablauftage) : null,
            string.IsNullOrWhiteSpace(v.Grund) ? null : Personenbezug<string>.Von($"benutzer-{von.Wer}", Zwecke.Vieraugen, v.Grund.Trim()));
    }

    private async Task EntscheideAsync<TBefehl>(string vorgang, Func<VorgangVorgelegt, TBefehl> befehl, Kontext kontext, Guid? befehlId, CancellationToken cancellationToken)
        where TBefehl : Zweitentscheidung
    {
        await einzeln.WaitAsync(cancellationToken);
        try
        {
            await absender.SendeAsync(befehl(await VorlageAsync(kontext.Mandant, vorgang, cancellationToken)), kontext, befehlId, cancellationToken);
        }
        finally
        {
            einzeln.Release();
        }
    }

    private async Task<VorgangVorgelegt> VorlageAsync(string mandant, string vorgang, CancellationToken cancellationToken) =>
        (await akten.VorgangAsync(mandant, vorgang, cancellationToken)).Vorlage ?? throw Unbekannt(vorgang);

    /// <summary>On the command line anybody may write any name: it must be one of those who decide later, or they could not be told apart.</summary>
    private async Task<Beteiligter> VorlegerAsync(Kontext kontext, CancellationToken cancellationToken)
    {
        if (kontext.IstDienst || await zugaenge.StandAsync(kontext.Mandant, kontext.Wer, cancellationToken) is not null) return Beteiligter.Von(kontext);
        if (await zugaenge.NachNameAsync(kontext.Mandant, kontext.Wer, cancellationToken) is { } stand) return new(stand.Zugang.Benutzer, kontext.ImAuftragVon);
        throw new Fachfehler($"Dafür ist eine zweite Person vorgesehen, und „{kontext.Wer}“ ist kein Benutzer dieser Rendantur: So ließe sich nicht sagen, ob es zwei sind. Bitte mit „--benutzer“ den eigenen Benutzernamen angeben.");
    }

    private static Fachfehler Unbekannt(string vorgang) => new($"Den Vorgang „{vorgang}“ gibt es nicht; bitte die Kennung prüfen.");
}
