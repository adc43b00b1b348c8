using System.Globalization;
using System.Text;
using System.Xml;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>
/// Reads bank statements <c>camt.053.001.02/.08</c> and notifications <c>camt.054.001.02/.08</c> as a stream: only one entry is in memory at a time.
/// Entries that the bank has not booked yet (status other than BOOK) and amounts in other currencies are left out and counted.
/// </summary>
internal sealed class Camtleser
{
    private static readonly XmlReaderSettings Form = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true, MaxCharactersInDocument = 2_000_000_000,
    };

    private readonly List<Kontoauszug> auszuege = [];

    /// <summary>Known when everything has been read.</summary>
    public IReadOnlyList<Kontoauszug> Auszuege => auszuege;

    /// <summary>Entries that are announced only.</summary>
    public int Vorgemerkt { get; private set; }

    /// <summary>Entries in another currency.</summary>
    public int Fremdwaehrung { get; private set; }

    /// <exception cref="Fachfehler">Not such a file, or broken; says where. Nothing that was handed out before may be kept then.</exception>
    public IEnumerable<Bankumsatz> Lies(Stream datei)
    {
        using var x = XmlReader.Create(datei, Form);
        var pfad = new List<string>();
        Auszug? auszug = null;
        Eintrag? eintrag = null;
        var erkannt = false;
        while (Weiter(x))
        {
            if (x.NodeType == XmlNodeType.Element)
            {
                if (x.Depth == 0)
                {
                    erkannt = x.LocalName == "Document" && (x.NamespaceURI.Contains(":camt.053.001.", StringComparison.Ordinal) || x.NamespaceURI.Contains(":camt.054.001.", StringComparison.Ordinal));
                    if (!erkannt) throw new Fachfehler("Das ist kein Kontoauszug in der Form camt.053 oder camt.054. Bitte die Datei bei der Bank als „CAMT (XML)“ abrufen.");
                }

                Kuerze(pfad, x.Depth);
                pfad.Add(x.LocalName);
                switch (x.LocalName)
                {
                    case "Stmt" or "Ntfctn" when x.Depth == 2: auszug = new Auszug(); break;
                    case "Bal" when x.Depth == 3: auszug?.NeuerSaldo(); break;
                    case "Ntry" when x.Depth == 3: eintrag = new Eintrag(); break;
                    case "TxDtls" when x.Depth == 5: eintrag?.NeueEinzelheit(); break;
                    case "Amt" or "TtlChrgsAndTaxAmt" or "InstdAmt" or "TxAmt" when eintrag is not null && x.GetAttribute("Ccy") is { } w: eintrag.Waehrung(x.Depth, w); break;
                }
            }
            else if (x.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                Kuerze(pfad, x.Depth);
                if (eintrag is not null) eintrag.Nimm(pfad, x.Value, Zeile(x));
                else auszug?.Nimm(pfad, x.Value, Zeile(x));
            }
            else if (x.NodeType == XmlNodeType.EndElement && x.Depth == 3 && x.LocalName == "Ntry" && eintrag is { } fertig && auszug is { } a)
            {
                eintrag = null;
                if (fertig.Fremd) Fremdwaehrung++;
                else if (!fertig.Gebucht) Vorgemerkt++;
                else
                {
                    a.Zaehle(fertig.Betrag);
                    foreach (var u in fertig.Umsaetze(a.Konto, Zeile(x))) yield return u;
                }
            }
            else if (x.NodeType == XmlNodeType.EndElement && x.Depth == 2 && x.LocalName is "Stmt" or "Ntfctn" && auszug is { } zu)
            {
                auszuege.Add(zu.Schliesse());
                auszug = null;
            }
        }

        if (!erkannt) throw new Fachfehler("Die Datei ist leer. Bitte bei der Bank noch einmal abrufen.");
    }

    private static bool Weiter(XmlReader x)
    {
        try
        {
            return x.Read();
        }
        catch (XmlException e)
        {
            throw new Fachfehler(
                e.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "Die Datei enthält eine Dokumenttypdefinition (DTD). Bankdateien haben keine; die Datei wird nicht gelesen."
                    : $"Die Datei ist beschädigt oder unvollständig (Zeile {e.LineNumber}, Stelle {e.LinePosition}). Bitte bei der Bank noch einmal abrufen.",
                e);
        }
    }

    private static void Kuerze(List<string> pfad, int tiefe)
    {
        if (pfad.Count > tiefe) pfad.RemoveRange(tiefe, pfad.Count - tiefe);
    }

    private static int Zeile(XmlReader x) => (x as IXmlLineInfo)?.LineNumber ?? 0;

    private static Geld Betrag(string text, int zeile)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wert) && wert * 100m is var cent && cent == decimal.Truncate(cent) && cent < 1_000_000_000_000m) return new Geld((long)cent);
        throw new Fachfehler($"Zeile {zeile}: „{text}“ ist kein Betrag in Euro und Cent.");
    }

    private static DateOnly Tag(string text, int zeile) =>
        text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var tag) ? tag : throw new Fachfehler($"Zeile {zeile}: „{text}“ ist kein Datum.");

    /// <summary>A statement or notification being read.</summary>
    private sealed class Auszug
    {
        private readonly List<(string? Art, Geld Betrag, bool Soll)> salden = [];
        private (string? Art, Geld Betrag, bool Soll) saldo;
        private bool imSaldo;
        private string nummer = "";
        private Geld bewegt;
        private int anzahl;

        public string Konto { get; private set; } = "";

        public void NeuerSaldo()
        {
            if (imSaldo) salden.Add(saldo);
            (saldo, imSaldo) = (default, true);
        }

        public void Zaehle(Geld betrag)
        {
            bewegt += betrag;
            anzahl++;
        }

        public void Nimm(List<string> pfad, string wert, int zeile)
        {
            switch (pfad)
            {
                case [_, _, _, "Id"]: nummer = wert; break;
                case [_, _, _, "Acct", "Id", "IBAN"]: Konto = Sepa.Iban.Norm(wert); break;
                case [_, _, _, "Bal", "Tp", "CdOrPrtry", "Cd"]: saldo.Art = wert; break;
                case [_, _, _, "Bal", "Amt"]: saldo.Betrag = Betrag(wert, zeile); break;
                case [_, _, _, "Bal", "CdtDbtInd"]: saldo.Soll = wert == "DBIT"; break;
            }
        }

        public Kontoauszug Schliesse()
        {
            NeuerSaldo();
            return new(Konto, nummer, Saldo("OPBD") ?? Saldo("PRCD"), Saldo("CLBD"), bewegt, anzahl);
        }

        private Geld? Saldo(string art) => salden.Where(s => s.Art == art).Select(s => (Geld?)(s.Soll ? -s.Betrag : s.Betrag)).FirstOrDefault();
    }

    /// <summary>The details of one payment within an entry.</summary>
    private sealed class Einzelheit
    {
        public string? Referenz, EndToEnd, Mandat, Gruppe, Nachricht, Schuldner, Schuldnerkonto, Glaeubiger, Glaeubigerkonto, Grund, Struktur;
        public Geld? Betrag, Ursprung;
        public bool? Soll;
        public StringBuilder? Text;
    }

    /// <summary>An entry being read.</summary>
    private sealed class Eintrag
    {
        private readonly List<Einzelheit> einzelheiten = [];
        private Geld? betrag;
        private bool soll, storno;
        private DateOnly? tag;
        private string? bankreferenz, zusatz, vorgang;

        public bool Gebucht { get; private set; }

        public bool Fremd { get; private set; }

        public Geld Betrag => soll ? -(betrag ?? Geld.Null) : betrag ?? Geld.Null;

        private Einzelheit? Letzte => einzelheiten.Count == 0 ? null : einzelheiten[^1];

        public void NeueEinzelheit() => einzelheiten.Add(new Einzelheit());

        /// <summary>The amount of the entry itself has to be in euro.</summary>
        public void Waehrung(int tiefe, string waehrung) => Fremd |= tiefe == 4 && waehrung != "EUR";

        public void Nimm(List<string> p, string wert, int zeile)
        {
            // Document / BkToCstmr… / Stmt / Ntry / …
            switch (p)
            {
                                case [_, _, _, _, "Amt"]: betrag = Fremd ? null : Camtleser.Betrag(wert, zeile); break;
                case [_, _, _, _, "CdtDbtInd"]: soll = wert == "DBIT"; break;
                case [_, _, _, _, "RvslInd"]: storno = wert == "true"; break;
                case [_, _, _, _, "Sts"] or [_, _, _, _, "Sts", "Cd"]: Gebucht = wert == "BOOK"; break;
                case [_, _, _, _, "BookgDt", "Dt" or "DtTm"]: tag = Tag(wert, zeile); break;
                case [_, _, _, _, "ValDt", "Dt" or "DtTm"]: tag ??= Tag(wert, zeile); break;
                case [_, _, _, _, "AcctSvcrRef"]: bankreferenz = Genannt(wert); break;
                case [_, _, _, _, "AddtlNtryInf"]: zusatz = wert; break;
                case [_, _, _, _, "BkTxCd", "Domn", "Fmly", "SubFmlyCd"]: vorgang = wert; break;
                case [_, _, _, _, "NtryDtls", "Btch", "PmtInfId" or "MsgId"]: Gruppe(wert); break;
                case [_, _, _, _, "NtryDtls", "TxDtls", ..] when Letzte is { } e: Einzeln(p, e, wert, zeile); break;
            }
        }

        public IEnumerable<Bankumsatz> Umsaetze(string konto, int zeile)
        {
            if (betrag is null || tag is not { } t) throw new Fachfehler($"Der Umsatz, der in Zeile {zeile} endet, hat keinen Betrag oder kein Datum.");
            // eine Sammelbuchung ohne Einzelheiten, oder eine mit genau einer: der Betrag des Eintrags gilt
            if (einzelheiten.Count <= 1)
            {
                var e = Letzte ?? new Einzelheit();
                yield return Umsatz(konto, t, Betrag, e.Referenz ?? bankreferenz, e, gruppe);
                yield break;
            }

            foreach (var e in einzelheiten)
            {
                var b = e.Betrag ?? e.Ursprung ?? throw new Fachfehler($"Der Sammelumsatz, der in Zeile {zeile} endet, nennt nicht die einzelnen Beträge. Bitte die Bank um aufgelöste Sammler bitten.");
                yield return Umsatz(konto, t, e.Soll ?? soll ? -b : b, e.Referenz ?? bankreferenz, e, null);
            }
        }

        private string? gruppe;

        private void Gruppe(string wert) => gruppe ??= wert;

        /// <summary>Banks write a word where they have no reference.</summary>
        private static string? Genannt(string wert) => wert.ToUpperInvariant() is "NOTPROVIDED" or "NONREF" or "" ? null : wert;

        private static void Einzeln(List<string> p, Einzelheit e, string wert, int zeile)
        {
            switch (p[6..])
            {
                case ["Refs", "AcctSvcrRef"]: e.Referenz = Genannt(wert); break;
                case ["Refs", "EndToEndId"]: e.EndToEnd = Genannt(wert); break;
                case ["Refs", "MndtId"]: e.Mandat = Genannt(wert); break;
                case ["Refs", "PmtInfId"]: e.Gruppe = wert; break;
                case ["Refs", "MsgId"]: e.Nachricht = wert; break;
                case ["Amt"] or ["AmtDtls", "TxAmt", "Amt"]: e.Betrag ??= Camtleser.Betrag(wert, zeile); break;
                case ["AmtDtls", "InstdAmt", "Amt"]: e.Ursprung = Camtleser.Betrag(wert, zeile); break;
                case ["CdtDbtInd"]: e.Soll = wert == "DBIT"; break;
                case ["RltdPties", "Dbtr", "Nm"] or ["RltdPties", "Dbtr", "Pty", "Nm"]: e.Schuldner = wert; break;
                case ["RltdPties", "DbtrAcct", "Id", "IBAN"]: e.Schuldnerkonto = wert; break;
                case ["RltdPties", "Cdtr", "Nm"] or ["RltdPties", "Cdtr", "Pty", "Nm"]: e.Glaeubiger = wert; break;
                case ["RltdPties", "CdtrAcct", "Id", "IBAN"]: e.Glaeubigerkonto = wert; break;
                case ["RmtInf", "Ustrd"]: (e.Text ??= new StringBuilder()).Append(wert); break;
                case ["RmtInf", "Strd", "CdtrRefInf", "Ref"]: e.Struktur = wert; break;
                case ["RtrInf", "Rsn", "Cd" or "Prtry"]: e.Grund = wert; break;
            }
        }

        private Bankumsatz Umsatz(string konto, DateOnly am, Geld summe, string? referenz, Einzelheit e, string? sammler)
        {
            var rueckgabe = e.Grund ?? (storno || vorgang is "UPDD" or "RRTN" ? "MS03" : null);
            // bei einer zurückgegebenen Lastschrift ist der Zahler der Schuldner, auch wenn Geld abgeht
            var (name, iban) = summe.Cent > 0 || rueckgabe is not null ? (e.Schuldner ?? e.Glaeubiger, e.Schuldnerkonto ?? e.Glaeubigerkonto) : (e.Glaeubiger ?? e.Schuldner, e.Glaeubigerkonto ?? e.Schuldnerkonto);
            var text = string.Join(' ', new[] { e.Text?.ToString(), e.Struktur }.Where(s => !string.IsNullOrWhiteSpace(s)));
            return new Bankumsatz(konto, am, summe, referenz, e.EndToEnd, e.Mandat, sammler ?? e.Gruppe ?? e.Nachricht, rueckgabe, e.Ursprung, new Gegenseite(name, iban is null ? null : Sepa.Iban.Norm(iban), text.Length > 0 ? text : zusatz));
        }
    }
}
