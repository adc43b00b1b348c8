using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KitaPlus.Zahlungsverkehr.Tests;

/// <summary>
/// An independent reader of payment files, written from the rules of the Deutsche Kreditwirtschaft and not from the writer:
/// order and number of elements, lengths, character set, control sums, check digits.
/// </summary>
internal static partial class Zahlungspruefer
{
    private static readonly Dictionary<string, string[]> Folgen = new(StringComparer.Ordinal)
    {
        ["GrpHdr"] = ["MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty"],
        ["PmtInf@DD"] = ["PmtInfId", "PmtMtd", "BtchBookg?", "NbOfTxs", "CtrlSum", "PmtTpInf", "ReqdColltnDt", "Cdtr", "CdtrAcct", "CdtrAgt", "UltmtCdtr?", "ChrgBr", "CdtrSchmeId", "DrctDbtTxInf+"],
        ["PmtInf@TRF"] = ["PmtInfId", "PmtMtd", "BtchBookg?", "NbOfTxs", "CtrlSum", "PmtTpInf?", "ReqdExctnDt", "Dbtr", "DbtrAcct", "DbtrAgt", "UltmtDbtr?", "ChrgBr", "CdtTrfTxInf+"],
        ["DrctDbtTxInf"] = ["PmtId", "InstdAmt", "DrctDbtTx", "UltmtCdtr?", "DbtrAgt", "Dbtr", "DbtrAcct", "UltmtDbtr?", "Purp?", "RmtInf?"],
        ["CdtTrfTxInf"] = ["PmtId", "Amt", "UltmtDbtr?", "CdtrAgt?", "Cdtr", "CdtrAcct", "UltmtCdtr?", "Purp?", "RmtInf?"],
        ["MndtRltdInf"] = ["MndtId", "DtOfSgntr", "AmdmntInd", "AmdmntInfDtls?"],
        ["AmdmntInfDtls"] = ["OrgnlMndtId?", "OrgnlCdtrSchmeId?", "OrgnlDbtrAcct?"],
        ["PmtTpInf@DD"] = ["SvcLvl", "LclInstrm", "SeqTp"],
        ["PstlAdr"] = ["StrtNm?", "BldgNb?", "PstCd?", "TwnNm", "Ctry"],
        ["Dbtr"] = ["Nm", "PstlAdr?"],
        ["Cdtr"] = ["Nm", "PstlAdr?"],
    };

    private static readonly Dictionary<string, int> Laengen = new(StringComparer.Ordinal) { ["MsgId"] = 35, ["PmtInfId"] = 35, ["EndToEndId"] = 35, ["MndtId"] = 35, ["Nm"] = 70, ["Ustrd"] = 140, ["StrtNm"] = 70, ["TwnNm"] = 35, ["PstCd"] = 16, ["BldgNb"] = 16 };

    /// <returns>Everything that is wrong; empty = the file is right.</returns>
    public static IReadOnlyList<string> Maengel(byte[] datei)
    {
        var maengel = new List<string>();
        using var strom = new MemoryStream(datei);
        var wurzel = XDocument.Load(strom).Root!;
        var lastschrift = wurzel.Name.NamespaceName == "urn:iso:std:iso:20022:tech:xsd:pain.008.001.08";
        if (!lastschrift && wurzel.Name.NamespaceName != "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09") maengel.Add($"Namensraum {wurzel.Name.NamespaceName}");
        var (art, zahlung) = lastschrift ? ("DD", "DrctDbtTxInf") : ("TRF", "CdtTrfTxInf");
        var inhalt = wurzel.Elements().Single();
        if (inhalt.Name.LocalName != (lastschrift ? "CstmrDrctDbtInitn" : "CstmrCdtTrfInitn")) maengel.Add($"Nachricht {inhalt.Name.LocalName}");
        if (inhalt.Elements().First().Name.LocalName != "GrpHdr") maengel.Add("GrpHdr steht nicht vorn");
        foreach (var e in inhalt.DescendantsAndSelf())
        {
            if (e.Name.Namespace != wurzel.Name.Namespace) maengel.Add($"{e.Name.LocalName} im falschen Namensraum");
            if ((Folgen.GetValueOrDefault(e.Name.LocalName) ?? Folgen.GetValueOrDefault($"{e.Name.LocalName}@{art}")) is { } folge) maengel.AddRange(Folge(e, folge));
            if (!e.HasElements) maengel.AddRange(Text(e));
        }

        Summen(inhalt.Element(wurzel.Name.Namespace + "GrpHdr")!, [.. inhalt.Descendants().Where(e => e.Name.LocalName == zahlung)], maengel);
        foreach (var gruppe in Alle(inhalt, "PmtInf")) Summen(gruppe, [.. gruppe.Elements().Where(e => e.Name.LocalName == zahlung)], maengel);
        Eindeutig(inhalt, "EndToEndId", maengel);
        Eindeutig(inhalt, "PmtInfId", maengel);
        foreach (var iban in Alle(inhalt, "IBAN"))
            if (!IbanStimmt(iban.Value)) maengel.Add($"IBAN {iban.Value}");
        foreach (var id in Alle(inhalt, "CdtrSchmeId").Concat(Alle(inhalt, "OrgnlCdtrSchmeId")).SelectMany(s => Alle(s, "Id")).Where(i => !i.HasElements))
            if (!IbanStimmt(id.Value[..4] + id.Value[7..])) maengel.Add($"Gläubiger-ID {id.Value}");
        foreach (var g in lastschrift ? Alle(inhalt, "PmtInf") : [])
        {
            if (Alle(g, "SeqTp").Single().Value is not ("FRST" or "RCUR")) maengel.Add("SeqTp");
            if (Alle(g, "LclInstrm").Single().Value != "CORE") maengel.Add("LclInstrm");
        }

        if (Alle(inhalt, "AdrLine").Any()) maengel.Add("freie Anschriftzeilen");
        foreach (var a in Alle(inhalt, "AmdmntInd"))
            if (a.Value == "true" != (a.ElementsAfterSelf().FirstOrDefault()?.HasElements == true)) maengel.Add("AmdmntInd und AmdmntInfDtls widersprechen sich");
        return maengel;
    }

    /// <summary>Amounts in cents by end-to-end id.</summary>
    public static IReadOnlyDictionary<string, long> Betraege(byte[] datei)
    {
        using var strom = new MemoryStream(datei);
        return Alle(XDocument.Load(strom).Root!, "EndToEndId").ToDictionary(e => e.Value, e => Cent(Alle(e.Parent!.Parent!, "InstdAmt").Single().Value), StringComparer.Ordinal);
    }

    private static IEnumerable<XElement> Alle(XElement e, string name) => e.Descendants().Where(x => x.Name.LocalName == name);

    private static IEnumerable<string> Folge(XElement e, string[] folge)
    {
        var i = 0;
        foreach (var kind in e.Elements().Select(k => k.Name.LocalName))
        {
            while (i < folge.Length && folge[i].TrimEnd('?', '+') != kind)
            {
                if (!folge[i].EndsWith('?') && !(folge[i].EndsWith('+') && e.Elements().Any(k => k.Name.LocalName == folge[i].TrimEnd('+')))) yield return $"{e.Name.LocalName}: {folge[i]} fehlt vor {kind}";
                i++;
            }

            if (i == folge.Length)
            {
                yield return $"{e.Name.LocalName}: {kind} steht falsch";
                yield break;
            }

            if (!folge[i].EndsWith('+')) i++;
        }

        for (; i < folge.Length; i++)
            if (!folge[i].EndsWith('?') && !folge[i].EndsWith('+')) yield return $"{e.Name.LocalName}: {folge[i]} fehlt";
    }

    private static IEnumerable<string> Text(XElement e)
    {
        if (e.Value.Length == 0) yield return $"{e.Name.LocalName} ist leer";
        if (Laengen.TryGetValue(e.Name.LocalName, out var laenge) && e.Value.Length > laenge) yield return $"{e.Name.LocalName} ist länger als {laenge}";
        if (!Zeichensatz().IsMatch(e.Value)) yield return $"{e.Name.LocalName}: „{e.Value}“ verlässt den Zeichensatz";
    }

    private static void Summen(XElement kopf, IReadOnlyList<XElement> zahlungen, List<string> maengel)
    {
        if (kopf.Elements().Single(x => x.Name.LocalName == "NbOfTxs").Value != zahlungen.Count.ToString(CultureInfo.InvariantCulture)) maengel.Add($"{kopf.Name.LocalName}: NbOfTxs");
        if (Cent(kopf.Elements().Single(x => x.Name.LocalName == "CtrlSum").Value) != zahlungen.Sum(z => Cent(Alle(z, "InstdAmt").Single().Value))) maengel.Add($"{kopf.Name.LocalName}: CtrlSum");
    }

    private static void Eindeutig(XElement e, string name, List<string> maengel)
    {
        foreach (var g in Alle(e, name).GroupBy(x => x.Value).Where(g => g.Count() > 1)) maengel.Add($"{name} {g.Key} doppelt");
    }

    private static long Cent(string text) => Betragsform().IsMatch(text) ? long.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) : throw new FormatException(text);

    /// <summary>Mod 97 by plain division of the long number, unlike the program.</summary>
    private static bool IbanStimmt(string iban)
    {
        var ziffern = string.Concat((iban[4..] + iban[..4]).Select(z => char.IsDigit(z) ? z.ToString() : (z - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        return System.Numerics.BigInteger.Parse(ziffern, CultureInfo.InvariantCulture) % 97 == 1;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9/\-?:().,'+ ]*\z")]
    private static partial Regex Zeichensatz();

    [GeneratedRegex(@"\A[0-9]{1,15}\.[0-9]{2}\z")]
    private static partial Regex Betragsform();
}
