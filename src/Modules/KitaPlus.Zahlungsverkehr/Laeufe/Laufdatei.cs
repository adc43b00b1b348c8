using System.Security.Cryptography;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Laeufe;

/// <summary>The file of a released run.</summary>
internal sealed record Laufdatei(byte[] Inhalt, string Pruefsumme, string Nachricht, Kontrollsumme Summe, IReadOnlyList<Auslassung> Ausgelassen)
{
    /// <summary>The same run, mandates and instant give the same bytes. What has changed since the release is left out and named.</summary>
    /// <param name="mandate">By reference.</param>
    /// <param name="text">Remittance text for a payment.</param>
    /// <param name="einwand">Why a payment no longer fits its account; null = it does.</param>
    /// <param name="freigegeben">Instant of the release.</param>
    /// <exception cref="Fachfehler">Nothing is left to send, or a payment no bank would take.</exception>
    public static Laufdatei Baue(string mandant, Laufname lauf, Laufzustand zustand, Einreicher wir, IReadOnlyDictionary<string, Mandatsblick> mandate, Func<Posten, string> text, Func<Posten, string?> einwand, DateTimeOffset freigegeben)
    {
        var faellig = zustand.Vorbereitet!.Faellig;
        var (gut, aus) = (new List<(Posten Posten, Mandatsblick Mandat)>(zustand.Posten.Count), new List<Auslassung>());
        foreach (var p in zustand.Posten)
        {
            if (!mandate.TryGetValue(p.Mandat, out var m)) aus.Add(new(p.EndToEnd, "Mandat nicht mehr vorhanden"));
            else if (m.Bank is null) aus.Add(new(p.EndToEnd, "Bankverbindung gelöscht"));
            else if (m.Fassung != p.Fassung) aus.Add(new(p.EndToEnd, "Bankverbindung nach der Vorbereitung geändert"));
            else if (lauf.Art == Laufart.Lastschrift && m.Hindernis(faellig) is { } grund) aus.Add(new(p.EndToEnd, grund));
            else if (einwand(p) is { } anders) aus.Add(new(p.EndToEnd, anders));
            else gut.Add((p, m));
        }

        if (gut.Count == 0) throw new Fachfehler("Keine Zahlung des Laufs kann mehr ausgeführt werden: Mandate oder Konten haben sich seit der Vorbereitung geändert. Bitte den Lauf verwerfen und einen neuen vorbereiten.");
        var kopf = new Dateikopf(Nachrichtennummer.Fuer(mandant, lauf), freigegeben, wir.Name);
        using var strom = new MemoryStream(1024 + (gut.Count * 900));
        var summe = lauf.Art == Laufart.Lastschrift
            ? Pain008.Schreibe(strom, kopf, gut.ConvertAll(g => new Lastschrift(g.Posten.EndToEnd, g.Posten.Betrag, faellig, g.Posten.Sequenz, wir, g.Mandat.Referenz, g.Mandat.Unterschrieben, g.Mandat.Bank!.Iban, g.Mandat.Bank.Inhaber, text(g.Posten), g.Mandat.Bank.Anschrift, g.Mandat.Aenderung(wir))))
            : Pain001.Schreibe(strom, kopf, gut.ConvertAll(g => new Ueberweisung(g.Posten.EndToEnd, g.Posten.Betrag, faellig, wir, g.Mandat.Bank!.Iban, g.Mandat.Bank.Inhaber, text(g.Posten), g.Mandat.Bank.Anschrift)));
        var inhalt = strom.ToArray();
        return new(inhalt, Convert.ToHexStringLower(SHA256.HashData(inhalt)), kopf.Nachricht, summe, aus);
    }
}
