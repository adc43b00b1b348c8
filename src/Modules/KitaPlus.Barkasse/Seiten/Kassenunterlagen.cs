using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;

namespace KitaPlus.Barkasse.Seiten;

/// <summary>Something that can be printed or issued.</summary>
internal sealed record Unterlage(Dokumentauftrag Auftrag, string Druckansicht);

/// <summary>Kassenbuch, Kassenbericht and Zählprotokolle of a month as documents.</summary>
internal sealed class Kassenunterlagen(IDokumente dokumente, Kassenschalter schalter, IOrtsverzeichnisse orte, IAnrufer anrufer)
{
    public string? Hindernis => dokumente.Hindernis;

    public async Task<IReadOnlyList<Unterlage>> AngebotAsync(Kasse kasse, Kassenblatt blatt)
    {
        if (blatt.Blatt.Eroeffnung is null) return [];
        var verzeichnis = await orte.VonAsync(anrufer.Mandant);
        var handelnde = blatt.Blatt.Stuerze.Select(s => s.Von).Concat(blatt.Blatt.Pruefung.Select(p => p.Von)).Append(blatt.Blatt.Abschluss?.Von).OfType<string>();
        var rahmen = new Dokumentrahmen(kasse, verzeichnis.Name(Ort.Einrichtung(kasse.Einrichtung)), verzeichnis.Traeger(kasse.Einrichtung, schalter.Heute), schalter.Heute, await schalter.NamenAsync(handelnde));
        return
        [
            new(Kassendokumente.Kassenbuch(rahmen, blatt), Adressen.Blatt(kasse.Id, blatt.Monat, "druck")),
            new(Kassendokumente.Kassenbericht(rahmen, blatt, await schalter.KostenartnamenAsync(blatt.Monat.Letzter)), Adressen.Blatt(kasse.Id, blatt.Monat, "bericht")),
            .. blatt.Blatt.Stuerze.Select(s => new Unterlage(Kassendokumente.Zaehlprotokoll(rahmen, s, blatt.Gehalten(s.Id)), Adressen.Blatt(kasse.Id, blatt.Monat, $"kassensturz/{s.Id}/druck"))),
        ];
    }

    /// <summary>Those of the month, newest first.</summary>
    public async Task<IReadOnlyList<AusgestelltesDokument>> AusgestellteAsync(Kasse kasse, Monat monat)
    {
        var blatt = await schalter.BlattAsync(kasse.Id, monat);
        return [.. (await dokumente.UeberAsync(anrufer.Mandant, KasseBefehl.Strom(kasse.Id))).Where(d => Kassendokumente.GehoertZu(d.Kennung, kasse.Id, blatt))];
    }

    public Task StelleAusAsync(Dokumentauftrag auftrag) => dokumente.StelleAusAsync(anrufer.Kontext, auftrag);

    /// <returns>Null: there is no such document of this Kasse.</returns>
    public async Task<(string Titel, byte[] Inhalt)?> LiesAsync(string kasse, string kennung, CancellationToken cancellationToken = default) =>
        (await dokumente.UeberAsync(anrufer.Mandant, KasseBefehl.Strom(kasse), cancellationToken)).FirstOrDefault(d => d.Kennung == kennung) is { } d
        && await dokumente.LiesAsync(anrufer.Mandant, kennung, Pdfart.Archiv, cancellationToken) is { } inhalt ? (d.Titel, inhalt) : null;
}
