using System.Globalization;
using System.Text;
using System.Xml;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>What both kinds of payment files have in common.</summary>
internal static class Zahlungsschreiber
{
    public const int NameHoechstens = 70;
    public const int TextHoechstens = 140;
    private static readonly XmlWriterSettings Form = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "", NewLineChars = "\n", CloseOutput = false };

    public static XmlWriter Beginne(Stream ziel, string schema, string nachricht)
    {
        var x = XmlWriter.Create(ziel, Form);
        x.WriteStartDocument();
        x.WriteStartElement("Document", $"urn:iso:std:iso:20022:tech:xsd:{schema}");
        x.WriteStartElement(nachricht);
        return x;
    }

    public static void Kopf(XmlWriter x, Dateikopf kopf, Kontrollsumme summe)
    {
        x.WriteStartElement("GrpHdr");
        x.WriteElementString("MsgId", kopf.Nachricht);
        x.WriteElementString("CreDtTm", kopf.Erstellt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Summe(x, summe);
        x.WriteStartElement("InitgPty");
        x.WriteElementString("Nm", Sepatext.Aus(kopf.Absender, NameHoechstens));
        x.WriteEndElement();
        x.WriteEndElement();
    }

    public static void Summe(XmlWriter x, Kontrollsumme summe)
    {
        x.WriteElementString("NbOfTxs", summe.Anzahl.ToString(CultureInfo.InvariantCulture));
        x.WriteElementString("CtrlSum", Betrag(summe.Summe));
    }

    public static string Betrag(Geld betrag) => string.Create(CultureInfo.InvariantCulture, $"{betrag.Cent / 100}.{betrag.Cent % 100:D2}");

    public static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <param name="element">E.g. <c>DbtrAcct</c>.</param>
    public static void Konto(XmlWriter x, string element, string iban)
    {
        x.WriteStartElement(element);
        x.WriteStartElement("Id");
        x.WriteElementString("IBAN", iban);
        x.WriteEndElement();
        x.WriteEndElement();
    }

    /// <summary>The bank follows from the IBAN; where the BIC is not known the file says so.</summary>
    public static void Bank(XmlWriter x, string element, string? bic)
    {
        x.WriteStartElement(element);
        x.WriteStartElement("FinInstnId");
        if (bic is { Length: > 0 }) x.WriteElementString("BICFI", bic);
        else
        {
            x.WriteStartElement("Othr");
            x.WriteElementString("Id", "NOTPROVIDED");
            x.WriteEndElement();
        }

        x.WriteEndElement();
        x.WriteEndElement();
    }

    /// <summary>Name and, where it is needed, the structured address; never free address lines.</summary>
    public static void Beteiligter(XmlWriter x, string element, string name, Postanschrift? anschrift)
    {
        x.WriteStartElement(element);
        x.WriteElementString("Nm", Sepatext.Aus(name, NameHoechstens));
        if (anschrift is { } a)
        {
            x.WriteStartElement("PstlAdr");
            Wenn("StrtNm", Sepatext.Aus(a.Strasse, 70));
            Wenn("BldgNb", Sepatext.Aus(a.Hausnummer, 16));
            Wenn("PstCd", Sepatext.Aus(a.Plz, 16));
            x.WriteElementString("TwnNm", Sepatext.Aus(a.Ort, 35));
            x.WriteElementString("Ctry", a.Land);
            x.WriteEndElement();
        }

        x.WriteEndElement();

        void Wenn(string feld, string wert)
        {
            if (wert.Length > 0) x.WriteElementString(feld, wert);
        }
    }

    public static void Waehrungsbetrag(XmlWriter x, Geld betrag)
    {
        x.WriteStartElement("InstdAmt");
        x.WriteAttributeString("Ccy", "EUR");
        x.WriteString(Betrag(betrag));
        x.WriteEndElement();
    }

    public static void Verwendungszweck(XmlWriter x, string text)
    {
        if (Sepatext.Aus(text, TextHoechstens) is not { Length: > 0 } sauber) return;
        x.WriteStartElement("RmtInf");
        x.WriteElementString("Ustrd", sauber);
        x.WriteEndElement();
    }

    /// <summary>What no bank would take, found before a byte is written.</summary>
    /// <exception cref="Fachfehler">Names the payment.</exception>
    public static void Pruefe(Dateikopf kopf, IEnumerable<(string EndToEnd, Geld Betrag, string Name, string Iban, Postanschrift? Anschrift, Einreicher Wir)> zahlungen)
    {
        Bezeichner(kopf.Nachricht, "Die Nachrichtennummer");
        var gesehen = new HashSet<string>(StringComparer.Ordinal);
        var einreicher = new HashSet<Einreicher>();
        foreach (var z in zahlungen)
        {
            Bezeichner(z.EndToEnd, "Die Ende-zu-Ende-Referenz");
            if (!gesehen.Add(z.EndToEnd)) throw new Fachfehler($"Die Ende-zu-Ende-Referenz {z.EndToEnd} kommt zweimal vor; jede Zahlung braucht ihre eigene.");
            if (z.Betrag.Cent is <= 0 or > 99_999_999_999) throw new Fachfehler($"Zahlung {z.EndToEnd}: {z.Betrag} kann nicht bewegt werden; möglich sind 0,01 € bis 999.999.999,99 €.");
            if (Iban.Mangel(z.Iban) is { } falsch) throw new Fachfehler($"Zahlung {z.EndToEnd}: {falsch}");
            if (Sepatext.Aus(z.Name, NameHoechstens).Length == 0) throw new Fachfehler($"Zahlung {z.EndToEnd}: Der Kontoinhaber enthält kein Zeichen, das Banken übermitteln können.");
            if (z.Anschrift?.Mangel() is { } unvollstaendig) throw new Fachfehler($"Zahlung {z.EndToEnd}: {unvollstaendig}");
            if (z.Anschrift is null && !Iban.ImWirtschaftsraum(z.Iban)) throw new Fachfehler($"Zahlung {z.EndToEnd}: Das Konto liegt außerhalb des Europäischen Wirtschaftsraums; dann braucht die Zahlung die Anschrift des Kontoinhabers.");
            if (einreicher.Add(z.Wir) && Iban.Mangel(z.Wir.Iban) is { } eigene) throw new Fachfehler($"Eigenes Konto von {z.Wir.Name}: {eigene}");
        }

        if (gesehen.Count == 0) throw new Fachfehler("Die Datei enthielte keine Zahlung; es gibt nichts zu schreiben.");
    }

    private static void Bezeichner(string text, string was)
    {
        if (text.Length is 0 or > 35 || !text.All(Sepatext.Erlaubt) || text[0] == '/' || text[^1] == '/' || text.Contains("//", StringComparison.Ordinal)) throw new Fachfehler($"{was} „{text}“ passt nicht: 1 bis 35 Zeichen des SEPA-Zeichensatzes, kein Schrägstrich am Rand.");
    }
}
