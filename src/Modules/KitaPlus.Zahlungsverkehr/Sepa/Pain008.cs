using System.Globalization;
using System.Xml;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>Direct debits as <c>pain.008.001.08</c>, scheme CORE: one group for each creditor, due day and sequence.</summary>
internal static class Pain008
{
    public const string Schema = "pain.008.001.08";

    /// <exception cref="Fachfehler">A payment that no bank would take; nothing has been written.</exception>
    public static Kontrollsumme Schreibe(Stream ziel, Dateikopf kopf, IReadOnlyList<Lastschrift> zahlungen)
    {
        Zahlungsschreiber.Pruefe(kopf, zahlungen.Select(z => (z.EndToEnd, z.Betrag, z.Name, z.Iban, z.Anschrift, z.Glaeubiger)));
        foreach (var e in zahlungen.Select(z => z.Glaeubiger).Distinct())
            if (GlaeubigerId.Mangel(e.GlaeubigerId ?? "") is { } falsch) throw new Fachfehler($"{e.Name}: {falsch}");
        var gruppen = zahlungen.GroupBy(z => (z.Glaeubiger, z.Faellig, z.Sequenz)).OrderBy(g => g.Key.Faellig).ThenBy(g => g.Key.Sequenz).ThenBy(g => g.Key.Glaeubiger.Iban, StringComparer.Ordinal).ToList();
        var summe = Summe(zahlungen);
        using var x = Zahlungsschreiber.Beginne(ziel, Schema, "CstmrDrctDbtInitn");
        Zahlungsschreiber.Kopf(x, kopf, summe);
        for (var i = 0; i < gruppen.Count; i++) Gruppe(x, Gruppenname(kopf.Nachricht, i + 1), gruppen[i].Key.Glaeubiger, gruppen[i].Key.Faellig, gruppen[i].Key.Sequenz, [.. gruppen[i]]);
        x.WriteEndElement();
        x.WriteEndElement();
        x.WriteEndDocument();
        return summe;
    }

    public static string Gruppenname(string nachricht, int nummer) => $"{nachricht[..Math.Min(nachricht.Length, 31)]}-{nummer.ToString(CultureInfo.InvariantCulture)}";

    private static Kontrollsumme Summe(IReadOnlyList<Lastschrift> zahlungen) => new(zahlungen.Count, new Geld(zahlungen.Sum(z => z.Betrag.Cent)));

    private static void Gruppe(XmlWriter x, string name, Einreicher wir, DateOnly faellig, Sequenz sequenz, IReadOnlyList<Lastschrift> zahlungen)
    {
        x.WriteStartElement("PmtInf");
        x.WriteElementString("PmtInfId", name);
        x.WriteElementString("PmtMtd", "DD");
        x.WriteElementString("BtchBookg", "true");
        Zahlungsschreiber.Summe(x, Summe(zahlungen));
        x.WriteStartElement("PmtTpInf");
        x.WriteStartElement("SvcLvl");
        x.WriteElementString("Cd", "SEPA");
        x.WriteEndElement();
        x.WriteStartElement("LclInstrm");
        x.WriteElementString("Cd", "CORE");
        x.WriteEndElement();
        x.WriteElementString("SeqTp", sequenz == Sequenz.Erste ? "FRST" : "RCUR");
        x.WriteEndElement();
        x.WriteElementString("ReqdColltnDt", Zahlungsschreiber.Tag(faellig));
        Zahlungsschreiber.Beteiligter(x, "Cdtr", wir.Name, wir.Anschrift);
        Zahlungsschreiber.Konto(x, "CdtrAcct", wir.Iban);
        Zahlungsschreiber.Bank(x, "CdtrAgt", wir.Bic);
        x.WriteElementString("ChrgBr", "SLEV");
        Glaeubigerkennung(x, "CdtrSchmeId", null, wir.GlaeubigerId!);
        foreach (var z in zahlungen) Zahlung(x, z);
        x.WriteEndElement();
    }

    private static void Zahlung(XmlWriter x, Lastschrift z)
    {
        x.WriteStartElement("DrctDbtTxInf");
        x.WriteStartElement("PmtId");
        x.WriteElementString("EndToEndId", z.EndToEnd);
        x.WriteEndElement();
        Zahlungsschreiber.Waehrungsbetrag(x, z.Betrag);
        x.WriteStartElement("DrctDbtTx");
        x.WriteStartElement("MndtRltdInf");
        x.WriteElementString("MndtId", z.Mandat);
        x.WriteElementString("DtOfSgntr", Zahlungsschreiber.Tag(z.Unterschrieben));
        x.WriteElementString("AmdmntInd", z.Aenderung is null ? "false" : "true");
        if (z.Aenderung is { } a) Aenderung(x, z, a);
        x.WriteEndElement();
        x.WriteEndElement();
        Zahlungsschreiber.Bank(x, "DbtrAgt", null);
        Zahlungsschreiber.Beteiligter(x, "Dbtr", z.Name, z.Anschrift);
        Zahlungsschreiber.Konto(x, "DbtrAcct", z.Iban);
        Zahlungsschreiber.Verwendungszweck(x, z.Text);
        x.WriteEndElement();
    }

    /// <summary>The old data: creditor identifier, and the account (within one bank) or the mark that it is at another bank (SMNDA).</summary>
    private static void Aenderung(XmlWriter x, Lastschrift z, Mandatsaenderung a)
    {
        x.WriteStartElement("AmdmntInfDtls");
        if (a.GlaeubigerId is { } id) Glaeubigerkennung(x, "OrgnlCdtrSchmeId", a.Glaeubigername, id);
        if (a.Iban is { } iban)
        {
            if (Iban.GleicheBank(iban, z.Iban)) Zahlungsschreiber.Konto(x, "OrgnlDbtrAcct", iban);
            else
            {
                x.WriteStartElement("OrgnlDbtrAcct");
                x.WriteStartElement("Id");
                x.WriteStartElement("Othr");
                x.WriteElementString("Id", "SMNDA");
                x.WriteEndElement();
                x.WriteEndElement();
                x.WriteEndElement();
            }
        }

        x.WriteEndElement();
    }

    private static void Glaeubigerkennung(XmlWriter x, string element, string? name, string id)
    {
        x.WriteStartElement(element);
        if (name is not null) x.WriteElementString("Nm", Sepatext.Aus(name, Zahlungsschreiber.NameHoechstens));
        x.WriteStartElement("Id");
        x.WriteStartElement("PrvtId");
        x.WriteStartElement("Othr");
        x.WriteElementString("Id", id);
        x.WriteStartElement("SchmeNm");
        x.WriteElementString("Prtry", "SEPA");
        x.WriteEndElement();
        x.WriteEndElement();
        x.WriteEndElement();
        x.WriteEndElement();
        x.WriteEndElement();
    }
}
