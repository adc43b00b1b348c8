using System.Globalization;
using System.Text;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Bank;

namespace KitaPlus.Zahlungsverkehr.Tests;

/// <summary>Files as banks send them, in both versions and both messages.</summary>
public class CamtTests
{
    internal const string Konto = "DE02120300000000202051";

    /// <summary>A statement in the younger version with a payment, a return with fees, a collective return, one announced and one in another currency.</summary>
    internal const string Auszug = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-11-25T06:00:00</CreDtTm></GrpHdr>
        <Stmt><Id>2026-227</Id><Acct><Id><IBAN>{Konto}</IBAN></Id></Acct>
        <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-24</Dt></Dt></Bal>
        <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">970.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-25</Dt></Dt></Bal>
        <Ntry><NtryRef>1</NtryRef><Amt Ccy="EUR">123.45</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt><ValDt><Dt>2026-11-25</Dt></ValDt><AcctSvcrRef>BANK-0001</AcctSvcrRef>
          <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">123.45</Amt><CdtDbtInd>CRDT</CdtDbtInd>
          <RltdPties><Dbtr><Pty><Nm>Jürgen Groß</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>
          <RmtInf><Ustrd>Essensgeld </Ustrd><Ustrd>November</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="EUR">52.95</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt><AcctSvcrRef>BANK-0002</AcctSvcrRef>
          <NtryDtls><TxDtls><Refs><EndToEndId>L0A1B2C3D-2026-0007-000001</EndToEndId><MndtId>KP-1</MndtId></Refs><Amt Ccy="EUR">52.95</Amt><CdtDbtInd>DBIT</CdtDbtInd>
          <AmtDtls><InstdAmt><Amt Ccy="EUR">50.00</Amt></InstdAmt></AmtDtls><Chrgs><Rcrd><Amt Ccy="EUR">2.95</Amt></Rcrd></Chrgs>
          <RltdPties><Dbtr><Pty><Nm>Erika Müller</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></DbtrAcct></RltdPties>
          <RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-11-25T10:00:00+01:00</DtTm></BookgDt><AcctSvcrRef>BANK-0003</AcctSvcrRef>
          <NtryDtls><Btch><PmtInfId>L0A1B2C3D-2026-0007-1</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>
          <TxDtls><Refs><EndToEndId>A-1</EndToEndId></Refs><Amt Ccy="EUR">60.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RtrInf><Rsn><Cd>MD06</Cd></Rsn></RtrInf></TxDtls>
          <TxDtls><Refs><EndToEndId>A-2</EndToEndId></Refs><Amt Ccy="EUR">40.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>
        <Ntry><Amt Ccy="EUR">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2026-11-26</Dt></BookgDt></Ntry>
        <Ntry><Amt Ccy="CHF">9.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """;

    private static Umsatzdatei Lies(string text) => Umsatzdatei.Lies(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Ein_Auszug_gibt_Zahlungen_Ruecklastschriften_mit_Gebuehr_und_aufgeloeste_Sammler()
    {
        var d = Lies(Auszug);
        d.Umsaetze.Select(u => u.Betrag.Cent).ShouldBe([12_345, -5_295, -6_000, -4_000]);
        d.Umsaetze[0].Gegenseite.ShouldBe(new Gegenseite("Jürgen Groß", "DE89370400440532013000", "Essensgeld November"));
        d.Umsaetze[0].EndToEnd.ShouldBeNull();
        var zurueck = d.Umsaetze[1];
        (zurueck.Rueckgabe, zurueck.Ursprung, zurueck.Bankgebuehr, zurueck.Mandat).ShouldBe(("AM04", new Geld(5_000), new Geld(295), "KP-1"));
        zurueck.Gegenseite.Name.ShouldBe("Erika Müller");
        d.Umsaetze.Skip(2).Select(u => (u.EndToEnd, u.Rueckgabe, u.Buchungstag)).ShouldBe([("A-1", "MD06", new DateOnly(2026, 11, 25)), ("A-2", "AC04", new DateOnly(2026, 11, 25))]);
        d.Hinweise.Count.ShouldBe(2);
        d.Hinweise.ShouldContain(h => h.Contains("vorgemerkt"));
        d.Hinweise.ShouldContain(h => h.Contains("nicht auf Euro"));
    }

    [Fact]
    public void Fehlt_ein_Umsatz_so_sagen_es_die_Salden() => Lies(Auszug.Replace(">970.50<", ">970.51<", StringComparison.Ordinal)).Hinweise.ShouldContain(h => h.Contains("Endsaldo"));

    [Fact]
    public void Die_aeltere_Fassung_und_die_Anzeige_camt_054_sagen_dasselbe()
    {
        var alt = Auszug.Replace("camt.053.001.08", "camt.054.001.02", StringComparison.Ordinal).Replace("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn", StringComparison.Ordinal).Replace("<Stmt>", "<Ntfctn>", StringComparison.Ordinal).Replace("</Stmt>", "</Ntfctn>", StringComparison.Ordinal)
            .Replace("<Sts><Cd>BOOK</Cd></Sts>", "<Sts>BOOK</Sts>", StringComparison.Ordinal).Replace("<Sts><Cd>PDNG</Cd></Sts>", "<Sts>PDNG</Sts>", StringComparison.Ordinal).Replace("<Dbtr><Pty>", "<Dbtr>", StringComparison.Ordinal).Replace("</Pty></Dbtr>", "</Dbtr>", StringComparison.Ordinal)
            .Replace("</Refs><Amt Ccy=\"EUR\">60.00</Amt>", "</Refs><AmtDtls><TxAmt><Amt Ccy=\"EUR\">60.00</Amt></TxAmt></AmtDtls>", StringComparison.Ordinal);
        var (neu, aelter) = (Lies(Auszug).Umsaetze, Lies(alt).Umsaetze);
        aelter.ShouldBe(neu);
        Umsatzschluessel.Fuer(aelter).ShouldBe(Umsatzschluessel.Fuer(neu), "derselbe Umsatz ist aus beiden Quellen derselbe");
    }

    [Fact]
    public void Gleiche_Umsaetze_ohne_Referenz_werden_gezaehlt_und_beim_zweiten_Mal_wiedererkannt()
    {
        const string Csv = "konto;buchungstag;betrag;name;verwendungszweck\nDE02120300000000202051;29.02.2028;12,50;Erika;Essen\nDE02120300000000202051;29.02.2028;12,50;Erika;Essen\n";
        var schluessel = Umsatzschluessel.Fuer(Lies(Csv).Umsaetze);
        schluessel.Distinct().Count().ShouldBe(2);
        Umsatzschluessel.Fuer(Lies(Csv).Umsaetze).ShouldBe(schluessel);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><Document/>", "DTD")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.008.001.08\"/>", "kein Kontoauszug")]
    [InlineData("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt>", "beschädigt")]
    [InlineData("datum;betrag\n", "fehlt die Spalte")]
    [InlineData("konto;buchungstag;betrag;farbe\n", "nicht bekannt")]
    [InlineData("konto;buchungstag;betrag\nDE02120300000000202051;30.02.2026;1,00\n", "kein Datum")]
    [InlineData("konto;buchungstag;betrag\nDE02120300000000202051;28.02.2026;1,005\n", "kein Betrag")]
    [InlineData("konto;buchungstag;betrag\nDE02120300000000202052;28.02.2026;1,00\n", "Prüfziffer")]
    [InlineData("", "leer")]
    public void Was_kein_Auszug_ist_wird_mit_einem_Satz_abgelehnt(string text, string satz) => Should.Throw<Fachfehler>(() => Lies(text)).Message.ShouldContain(satz);

    [Fact]
    public void Windows_Umlaute_in_der_CSV_bleiben_erhalten()
    {
        var datei = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("konto;buchungstag;betrag;name\nDE02120300000000202051;01.11.2026;1.234,56;Jürgen Groß\n");
        Umsatzdatei.Lies(datei).Umsaetze.Single().ShouldBe(new Bankumsatz(Konto, new(2026, 11, 1), new Geld(123_456), null, null, null, null, null, null, new("Jürgen Groß", null, null)));
    }

    [Fact]
    public void Viele_Umsaetze_stehen_nie_zugleich_im_Speicher()
    {
        using var strom = new MemoryStream(Grosse(2_000));
        var leser = new Camtleser();
        leser.Lies(strom).Select((u, i) => (u, i)).All(x => x.u.Betrag.Cent == x.i + 1).ShouldBeTrue();
        leser.Auszuege.Single().Anzahl.ShouldBe(2_000);
    }

    internal static byte[] Grosse(int anzahl)
    {
        var b = new StringBuilder($"<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>1</Id><Acct><Id><IBAN>{Konto}</IBAN></Id></Acct>");
        for (var i = 1; i <= anzahl; i++)
            b.Append(CultureInfo.InvariantCulture, $"<Ntry><Amt Ccy=\"EUR\">{i / 100}.{i % 100:D2}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-25</Dt></BookgDt><AcctSvcrRef>R{i}</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>E-{i}</EndToEndId></Refs></TxDtls></NtryDtls></Ntry>");
        return Encoding.UTF8.GetBytes(b.Append("</Stmt></BkToCstmrStmt></Document>").ToString());
    }
}
