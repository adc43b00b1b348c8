using System.Globalization;
using System.Text;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mandate;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Benchmarks.Messungen;

/// <summary>Files for and from the bank: a collection of 35,000 families, a statement with 50,000 movements.</summary>
internal static class Zahlungen
{
    private const int Einzuege = 35_000;
    private const int Umsaetze = 50_000;
    private const string Konto = "DE02120300000000202051";
    private static readonly Laufname Lauf = new(Laufart.Lastschrift, "koeln", "2026-0001");
    private static readonly Einreicher Wir = new("Stadt Köln, Amt für Kinder", Konto, null, "DE98ZZZ09999999999", new("Domstraße", "1", "50668", "Köln", "DE"));
    private static readonly DateOnly Faellig = new(2026, 11, 20);

    public static async Task MesseAsync(Messprotokoll p, int laeufe)
    {
        var (zustand, mandate) = Baue();
        Laufdatei datei = null!;
        var schreiben = await Stoppuhr.MedianAsync(laeufe, () => datei = Laufdatei.Baue("m", Lauf, zustand, Wir, mandate, z => $"Elternbeitrag bis 11/2026 {z.Schuldner}", _ => null, DateTimeOffset.UnixEpoch));
        p.Zeile($"pain.008 mit {Einzuege:N0} Lastschriften schreiben ({datei.Inhalt.Length / 1024d / 1024:0} MiB)", schreiben, "s", Forderung.Hoechstens, 3, "");
        GC.Collect();
        var vorher = GC.GetTotalMemory(forceFullCollection: true);
        datei = Laufdatei.Baue("m", Lauf, zustand, Wir, mandate, z => $"Elternbeitrag bis 11/2026 {z.Schuldner}", _ => null, DateTimeOffset.UnixEpoch);
        p.Zeile("  dabei belegter Speicher (verwaltet)", Math.Max(GC.GetGCMemoryInfo(GCKind.Any).HeapSizeBytes, GC.GetTotalMemory(forceFullCollection: false) - vorher) / 1024d / 1024, "MiB", Forderung.Hoechstens, 300, "");

        var auszug = Auszug(zustand);
        var bestand = new Abgleichsbestand([.. zustand.Posten.Select(x => new Bekannter(x.EndToEnd, Lauf.Strom, false, Lauf.Glaeubiger, x.Schuldner, x.Betrag, x.Mandat))], zustand.Posten.ToDictionary(x => Kassenzeichen.Fuer("m", Lauf.Glaeubiger, x.Schuldner), x => (Lauf.Glaeubiger, x.Schuldner), StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var erkannt = 0;
        var lesen = await Stoppuhr.MedianAsync(laeufe, () =>
        {
            var gelesen = Umsatzdatei.Lies(auszug).Umsaetze;
            erkannt = Umsatzschluessel.Fuer(gelesen).Count == Umsaetze ? gelesen.Count(u => Umsatzabgleich.Ordne(u, bestand).Art != Zuordnungsart.Offen) : 0;
        });
        if (erkannt != Umsaetze) throw new InvalidOperationException($"Die Messung der Bankdatei ist falsch aufgebaut: erkannt sind {erkannt} von {Umsaetze}.");
        p.Zeile($"camt.053 mit {Umsaetze:N0} Umsätzen lesen und zuordnen ({auszug.Length / 1024d / 1024:0} MiB)", lesen, "s", Forderung.Hoechstens, 5, "");
    }

    private static (Laufzustand Zustand, Dictionary<string, Mandatsblick> Mandate) Baue()
    {
        var (posten, mandate) = (new List<Posten>(Einzuege), new Dictionary<string, Mandatsblick>(Einzuege, StringComparer.Ordinal));
        for (var i = 0; i < Einzuege; i++)
        {
            var (referenz, person) = (string.Create(CultureInfo.InvariantCulture, $"KP-{i:D8}"), string.Create(CultureInfo.InvariantCulture, $"P{i:D6}"));
            posten.Add(new(string.Create(CultureInfo.InvariantCulture, $"{Nachrichtennummer.Fuer("m", Lauf)}-{i + 1:D6}"), person, referenz, 0, new Geld(1_000 + i), i % 10 == 0 ? Sequenz.Erste : Sequenz.Folgende));
            mandate[referenz] = new(referenz, Lauf.Glaeubiger, person, new(Iban(i), $"Erika Müller-Lüdenscheidt {i}"), new DateOnly(2025, 8, 1), Mandatsstand.Gueltig, null, i % 10, 0, null, null);
        }

        var v = new LaufVorbereitet(Laufart.Lastschrift, Lauf.Glaeubiger, Lauf.Nummer, Faellig, new Monat(2026, 11), Faellig.AddDays(-14), Einzuege, new Geld(posten.Sum(x => x.Betrag.Cent)), "");
        return (new(Laufstand.Freigegeben, v, [.. posten], null), mandate);
    }

    private static string Iban(int nummer)
    {
        var kern = string.Create(CultureInfo.InvariantCulture, $"37040044{nummer:D10}");
        return string.Create(CultureInfo.InvariantCulture, $"DE{98 - Pruefzeichen.Rest97(kern + "DE00"):D2}{kern}");
    }

    /// <summary>Every third movement is a return, the others are payments with Kassenzeichen.</summary>
    private static byte[] Auszug(Laufzustand zustand)
    {
        var b = new StringBuilder($"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>{Konto}</IBAN></Id></Acct>");
        for (var i = 0; i < Umsaetze; i++)
        {
            var x = zustand.Posten[i % Einzuege];
            var zurueck = i % 3 == 0;
            b.Append(CultureInfo.InvariantCulture, $"<Ntry><Amt Ccy=\"EUR\">{Zahlungsschreiber.Betrag(x.Betrag)}</Amt><CdtDbtInd>{(zurueck ? "DBIT" : "CRDT")}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt><AcctSvcrRef>R{i}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>{(zurueck ? x.EndToEnd : "NOTPROVIDED")}</EndToEndId></Refs><Amt Ccy=\"EUR\">{Zahlungsschreiber.Betrag(x.Betrag)}</Amt><RltdPties><Dbtr><Pty><Nm>Erika Mueller</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Elternbeitrag {Kassenzeichen.Lesbar(Kassenzeichen.Fuer("m", Lauf.Glaeubiger, x.Schuldner))}</Ustrd></RmtInf>{(zurueck ? "<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>" : "")}</TxDtls></NtryDtls></Ntry>");
        }

        return Encoding.UTF8.GetBytes(b.Append("</Stmt></BkToCstmrStmt></Document>").ToString());
    }
}
