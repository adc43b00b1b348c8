using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Essen;
using KitaPlus.Beitraege.Lauf;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Beitraege.Tests.Szenarien;

/// <summary>Meals: what the module Verpflegung records, on the day that the clock stands at. The Träger of the Kita is „t1“.</summary>
internal sealed partial class Rendantur
{
    public const string Traeger = "traeger-t1";

    /// <summary>Prices in cents.</summary>
    public Task<Guid> BietetMittagJeTag(int cent, string ab) => Angebot(Abrechnungsart.JeMahlzeit, [], ab, (Bestandteilart.Mittagessen, cent));

    /// <param name="frei">Months of the year that are not charged.</param>
    public Task<Guid> BietetPauschale(string ab, int[] frei, params (Bestandteilart Art, int Cent)[] teile) => Angebot(Abrechnungsart.Pauschale, frei, ab, teile);

    public Task<Guid> Angebot(Abrechnungsart art, int[] frei, string ab, params (Bestandteilart Art, int Cent)[] teile) => Trage(
        "verpflegung-kita", new AngebotFestgelegt("kita", "mittag", Muster.Tag(ab), null, "Mittagstisch", art, frei, [.. teile.Select(t => new Bestandteil(t.Art, new Geld(t.Cent)))], Herkunft.Jetzt));

    /// <param name="schluss">Notice until this hour of the operating day before.</param>
    public Task<Guid> Regelt(string ab, int schluss = 8, int erstattungAb = 0, int tageImMonat = 0, Teilmonat teilmonat = Teilmonat.Voll, bool schliesstageMindern = false, int tageVorher = 1) => Trage(
        "verpflegung-kita", new VerpflegungsregelnFestgelegt("kita", Muster.Tag(ab), null, tageVorher, schluss * 60, erstattungAb, tageImMonat, teilmonat, schliesstageMindern, Herkunft.Jetzt));

    public Task<Guid> Schliesst(string von, string bis, bool? mindert = null) =>
        Trage("verpflegung-kita", new SchliessungFestgelegt("kita", Muster.Tag(von), Muster.Tag(bis), "Schließung", mindert, Herkunft.Jetzt));

    public Task<Guid> Isst(string kind, string zahler, string ab, string? bis = null, Essenstage tage = Essenstage.Alle, params Bestandteilart[] nur) => Trage(
        $"essen-{kind}", new VerpflegungVereinbart(kind, Muster.Tag(ab), Ende(bis), $"V-{kind}", "kita", "mittag", zahler, tage, nur.Length == 0 ? null : nur, Herkunft.Jetzt));

    /// <param name="ab">First day without a contract.</param>
    public Task<Guid> IsstNichtMehr(string kind, string ab) => Trage($"essen-{kind}", new VerpflegungBeendet(kind, Muster.Tag(ab), null, Herkunft.Jetzt));

    /// <summary>The notice arrives now.</summary>
    public Task<Guid> Abgemeldet(string kind, string von, string bis) =>
        Trage($"essen-{kind}", new VonEssenAbgemeldet(kind, Muster.Tag(von), Muster.Tag(bis), uhr.GetUtcNow(), Herkunft.Jetzt));

    public Task<Guid> Angemeldet(string kind, string von, string bis) =>
        Trage($"essen-{kind}", new ZumEssenAngemeldet(kind, Muster.Tag(von), Muster.Tag(bis), uhr.GetUtcNow(), Herkunft.Jetzt));

    public Task<Guid> But(string kind, string ab, string? bis = null, string behoerde = "jobcenter") =>
        Trage($"essen-{kind}", new ButBewilligt(kind, Muster.Tag(ab), Ende(bis), behoerde, null, Herkunft.Jetzt));

    public Task<Guid> EssenZurueckgenommen(string kind, Guid ereignis) => Trage($"essen-{kind}", new EssenTatsacheZurueckgenommen(kind, ereignis, "Irrtum", Herkunft.Jetzt));

    private async Task<Guid> Trage(string strom, IEreignis ereignis)
    {
        var id = Guid.NewGuid();
        await anwendung.Store.AppendAsync(Mandant, [new StreamAppend(strom, ExpectedRevision.Any, [anwendung.Codec.Encode(Mandant, id, ereignis, new EventMetadata("frau-weber", Guid.NewGuid()))])]);
        uhr.Vor(TimeSpan.FromSeconds(1));
        return id;
    }

    /// <summary>What a debtor owes the Träger for a child by the calculation, month by month.</summary>
    public async Task<string> Essen(string kind, string schuldner, string von, string bis, Kenntnisstand? stand = null)
    {
        await using var bestand = await OeffneBestand();
        var nummer = bestand.Nummer(Views.Codeart.Person, schuldner);
        return Zeile(von, bis, m =>
        {
            var zeilen = Essenstext.Finde(bestand, kind, Monat(m), stand ?? Kenntnisstand.Alles)?.Zeilen.Where(z => z.Zahler == nummer || z.Status != Status.Betrag).ToList() ?? [];
            return zeilen.Count == 0 ? "-" : zeilen.Exists(z => z.Status != Status.Betrag) ? zeilen.First(z => z.Status != Status.Betrag).Status.ToString() : Euro(zeilen.Sum(z => z.Cent));
        });
    }

    /// <summary>How a month was charged, one sentence a line.</summary>
    public async Task<string> Essensherleitung(string kind, string monat)
    {
        await using var bestand = await OeffneBestand();
        return string.Join("\n", Essenstext.Zeilen(Essenstext.Finde(bestand, kind, Monat(monat), Kenntnisstand.Alles)!).Select(z => $"{z.Satz} {z.Nachher}".TrimEnd().Replace('\u00A0', ' ')));
    }

    public async Task<Laufvorschau> Essensvorschau(string von, string bis, Kenntnisstand? stand = null)
    {
        await using var bestand = await OeffneBestand();
        var vorschau = Vorschaulauf.Rechne(bestand, new Laufumfang(Monat(von), Monat(bis), stand ?? Kenntnisstand.Alles, Art: Forderungsart.Verpflegung));
        vorschau.Familien.SelectMany(f => f.Differenzen).ShouldAllBe(d => d.Ursachen.Sum(u => u.Cent) == d.Neu - d.Alt, "Die Ursachen ergeben zusammen die Differenz.");
        return vorschau;
    }

    public async Task<Laufergebnis> BucheEssen(string von, string bis)
    {
        var ergebnis = await anwendung.Dienste.GetRequiredService<Buchungslauf>().BucheAsync(
            $"V{++laufnummer}", new Laufumfang(Monat(von), Monat(bis), Kenntnisstand.Alles, Art: Forderungsart.Verpflegung), Kontext, b => anwendung.SendeAsync(b, Kontext));
        uhr.Vor(TimeSpan.FromSeconds(1));
        await PruefeKonten();
        return ergebnis;
    }

    public IForderungen Forderungen => anwendung.Dienste.GetRequiredService<IForderungen>();
}
