using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;
using KitaPlus.Zahlungsverkehr.Views;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>What a file from the bank has brought.</summary>
/// <param name="Bekannt">Movements that were known before.</param>
/// <param name="Schon">The whole file had been read before.</param>
internal sealed record Bankergebnis(string Pruefsumme, bool Schon, int Neu, int Bekannt, int Zahlungen, int Rueckgaben, int Offen, IReadOnlyList<string> Hinweise)
{
    public string Satz => Schon
        ? "Diese Datei war schon eingelesen; es ist nichts doppelt gebucht."
        : $"{Zahlen.Menge(Neu, "neuer Umsatz", "neue Umsätze")}, {Zahlen.Zahl(Bekannt)} schon bekannt: {Zahlen.Menge(Zahlungen, "Zahlung", "Zahlungen")} gebucht, {Zahlen.Menge(Rueckgaben, "Rücklastschrift", "Rücklastschriften")}, {Zahlen.Zahl(Offen)} von Hand zuzuordnen.";
}

/// <summary>Reads files from the bank, finds the accounts and books. The same file or movement again books nothing more; broken off, it goes on where it stopped.</summary>
internal sealed class Bankdienst(IEventStore store, IEventCodec codec, IForderungen forderungen, Zahlungsbuch buch, Glaeubigerleser glaeubiger, IServiceProvider dienste, TimeProvider uhr) : IDisposable
{
    // zwei Dateien mit demselben Umsatz zugleich: die zweite sieht, was die erste aufgenommen hat
    private readonly SemaphoreSlim tor = new(1, 1);

    private DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    /// <exception cref="Fachfehler">Not a file that can be read; nothing is recorded.</exception>
    public async Task<Bankergebnis> LiesEinAsync(Kontext kontext, byte[] inhalt, CancellationToken cancellationToken = default)
    {
        var pruefsumme = Convert.ToHexStringLower(SHA256.HashData(inhalt).AsSpan(0, 16));
        await tor.WaitAsync(cancellationToken);
        try
        {
            if ((await ZustandAsync(kontext.Mandant, pruefsumme, cancellationToken)).Eingelesen)
            {
                await BucheAsync(kontext, pruefsumme, cancellationToken);
                return new(pruefsumme, true, 0, 0, 0, 0, 0, []);
            }

            var datei = Umsatzdatei.Lies(inhalt);
            var schluessel = Umsatzschluessel.Fuer(datei.Umsaetze);
            var bekannte = await buch.BekannteAsync(kontext.Mandant, schluessel, cancellationToken);
            var offene = (await forderungen.OffeneAsync(kontext.Mandant, Monat.Von(Heute) + 12, null, cancellationToken)).Select(f => (f.Glaeubiger, f.Schuldner)).ToHashSet();
            var mandate = (await buch.MandateAsync(kontext.Mandant, null, cancellationToken)).Select(m => (m.Glaeubiger, m.Person));
            var bestand = await buch.AbgleichAsync(kontext.Mandant, datei.Umsaetze, offene.Concat(mandate), cancellationToken);
            var neue = new List<Umsatz>();
            foreach (var (u, s) in datei.Umsaetze.Zip(schluessel).Where(u => !bekannte.Contains(u.Second)))
            {
                var z = Umsatzabgleich.Ordne(u, bestand);
                // ein Mandat gibt es auch vor der ersten Forderung, ein Konto erst mit ihr
                if (z is { Art: Zuordnungsart.Zahlung, Glaeubiger: { } g, Schuldner: { } wer } && !offene.Contains((g, wer)) && await forderungen.KontoAsync(kontext.Mandant, g, wer, cancellationToken) is null) z = Zuordnung.Unbekannt;
                neue.Add(Umsatz(u, s, z, u.EndToEnd is { } e2e ? bestand.Posten(e2e) : null));
            }

            await SendeAsync(new LiesBankdatei(pruefsumme, neue, schluessel.Count - neue.Count, datei.Hinweise), kontext, cancellationToken);
            await BucheAsync(kontext, pruefsumme, cancellationToken);
            return new(pruefsumme, false, neue.Count, schluessel.Count - neue.Count, Zahl(Zuordnungsart.Zahlung), Zahl(Zuordnungsart.Ruecklastschrift), Zahl(Zuordnungsart.Offen), datei.Hinweise);

            int Zahl(Zuordnungsart art) => neue.Count(u => u.Zuordnung.Art == art);
        }
        finally
        {
            tor.Release();
        }
    }

    /// <summary>What somebody has found out about a movement that nobody recognised.</summary>
    /// <exception cref="Fachfehler">There is no such movement, it is allocated already, or the allocation does not fit.</exception>
    public async Task OrdneZuAsync(Kontext kontext, string schluessel, Zuordnung zuordnung, string grund, Guid? befehlId = null, CancellationToken cancellationToken = default)
    {
        var umsatz = await buch.UmsatzAsync(kontext.Mandant, schluessel, cancellationToken) ?? throw new Fachfehler("Diesen Umsatz gibt es nicht.");
        if (umsatz.Art != Zuordnungsart.Offen && umsatz.Zuordnung != zuordnung) throw new Fachfehler("Der Umsatz ist schon zugeordnet, vielleicht gerade eben von jemand anderem.");
        if (zuordnung is { Glaeubiger: { } g, Schuldner: { } s } && await forderungen.KontoAsync(kontext.Mandant, g, s, cancellationToken) is null) throw new Fachfehler($"Ein Konto von {s} bei {g} gibt es nicht; bitte ein anderes wählen.");
        await Anwendung.In(dienste).SendeAsync(new OrdneUmsatzZu(schluessel, zuordnung, umsatz.Tag, umsatz.Betrag, grund), kontext, befehlId, cancellationToken);
        await BucheVonHandAsync(kontext, cancellationToken);
    }

    /// <summary>Books what was allocated but, after an interruption, not booked.</summary>
    public async Task SetzeFortAsync(Kontext kontext, CancellationToken cancellationToken = default)
    {
        foreach (var d in await buch.BankdateienAsync(kontext.Mandant, nurUngebuchte: true, cancellationToken)) await BucheAsync(kontext, d.Pruefsumme, cancellationToken);
        await BucheVonHandAsync(kontext, cancellationToken);
    }

    public void Dispose() => tor.Dispose();

    private async Task BucheAsync(Kontext kontext, string pruefsumme, CancellationToken cancellationToken)
    {
        if ((await ZustandAsync(kontext.Mandant, pruefsumme, cancellationToken)).Gebucht) return;
        var erkannte = await buch.UmsaetzeDerDateiAsync(kontext.Mandant, pruefsumme, cancellationToken);
        var buchungen = await BuchungenAsync(kontext.Mandant, erkannte, cancellationToken);
        await forderungen.BucheAlleAsync(kontext, buchungen, null, cancellationToken);
        await SperreAsync(kontext, erkannte, cancellationToken);
        await SendeAsync(new SchliesseBankdateiAb(pruefsumme, buchungen.Count), kontext, cancellationToken);
    }

    private async Task BucheVonHandAsync(Kontext kontext, CancellationToken cancellationToken)
    {
        foreach (var u in await buch.UngebuchteUmsaetzeAsync(kontext.Mandant, cancellationToken))
        {
            foreach (var b in await BuchungenAsync(kontext.Mandant, [u], cancellationToken)) await forderungen.BucheAsync(kontext, b.Glaeubiger, b.Schuldner, b.Art, b.Datum, b.Betrag, b.Beleg, cancellationToken);
            await SperreAsync(kontext, [u], cancellationToken);
            await SendeAsync(new MerkeUmsatzGebucht(u.Schluessel), kontext, cancellationToken);
        }
    }

    private async Task<List<Zahlungsbuchung>> BuchungenAsync(string mandant, IReadOnlyCollection<Umsatzzeile> umsaetze, CancellationToken cancellationToken)
    {
        var staende = await glaeubiger.StaendeAsync(mandant, umsaetze.Select(u => u.Glaeubiger).OfType<string>(), cancellationToken);
        return [.. umsaetze.SelectMany(u => Umsatzbuchung.Fuer(u.Schluessel, u.Tag, u.Betrag, u.Ursprung, u.Zuordnung, Gebuehr(u)))];

        Geld? Gebuehr(Umsatzzeile u) => u is { Glaeubiger: { } g, Rueckgabe: { } code } && Rueckgabegrund.Von(code).Verschuldet ? staende[g].Mahnregeln?.Ruecklastschriftgebuehr : null;
    }

    /// <summary>The reason of a return decides whether the mandate may be used again.</summary>
    private async Task SperreAsync(Kontext kontext, IReadOnlyCollection<Umsatzzeile> umsaetze, CancellationToken cancellationToken)
    {
        foreach (var u in umsaetze.Where(u => u is { Art: Zuordnungsart.Ruecklastschrift, Mandat: not null, Rueckgabe: not null }))
        {
            var grund = Rueckgabegrund.Von(u.Rueckgabe!);
            if (grund.Folge != Rueckgabefolge.MandatSperren || await buch.MandatAsync(kontext.Mandant, u.Mandat!, cancellationToken) is not { Stand: Mandatsstand.Gueltig }) continue;
            await SendeAsync(new SperreMandat(u.Mandat!, Heute, $"Rücklastschrift {grund.Code} vom {u.Tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}: {grund.Bedeutung}", grund.Code), kontext, cancellationToken);
        }
    }

    /// <param name="posten">The payment of ours that it is about; other references of the other side are its own affair and not kept.</param>
    private static Umsatz Umsatz(Bankumsatz u, string schluessel, Zuordnung zuordnung, Bekannter? posten)
    {
        var konto = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(u.Konto)).AsSpan(0, 4));
        return new(schluessel, u.Konto, u.Buchungstag, u.Betrag, posten?.EndToEnd, u.Mandat, u.Rueckgabe, u.Ursprung ?? (zuordnung.Art == Zuordnungsart.Ruecklastschrift ? posten?.Betrag : null), Personenbezug<Gegenseite>.Von($"bankkonto-{konto}-{Monat.Von(u.Buchungstag)}", Zwecke.Zahlung, u.Gegenseite), zuordnung);
    }

    private async Task<Bankdateizustand> ZustandAsync(string mandant, string pruefsumme, CancellationToken cancellationToken)
    {
        var z = BankdateiDecider.Anfang;
        foreach (var e in await store.ReadStreamAsync(mandant, BankdateiBefehl.Strom(pruefsumme), 0, cancellationToken)) z = BankdateiDecider.Evolve(z, codec.Decode(e), e.EventId);
        return z;
    }

    private Task<Quittung> SendeAsync(IBefehl befehl, Kontext kontext, CancellationToken cancellationToken) => Anwendung.In(dienste).SendeAsync(befehl, kontext, null, cancellationToken);
}
