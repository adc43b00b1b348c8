using System.Xml;
using KitaPlus.Kernel;

namespace KitaPlus.Zahlungsverkehr.Sepa;

/// <summary>Transfers as <c>pain.001.001.09</c>: one group for each own account and day of execution.</summary>
internal static class Pain001
{
    public const string Schema = "pain.001.001.09";

    /// <exception cref="Fachfehler">A payment that no bank would take; nothing has been written.</exception>
    public static Kontrollsumme Schreibe(Stream ziel, Dateikopf kopf, IReadOnlyList<Ueberweisung> zahlungen)
    {
        Zahlungsschreiber.Pruefe(kopf, zahlungen.Select(z => (z.EndToEnd, z.Betrag, z.Name, z.Iban, z.Anschrift, z.Auftraggeber)));
        var gruppen = zahlungen.GroupBy(z => (z.Auftraggeber, z.Ausfuehrung)).OrderBy(g => g.Key.Ausfuehrung).ThenBy(g => g.Key.Auftraggeber.Iban, StringComparer.Ordinal).ToList();
        var summe = Summe(zahlungen);
        using var x = Zahlungsschreiber.Beginne(ziel, Schema, "CstmrCdtTrfInitn");
        Zahlungsschreiber.Kopf(x, kopf, summe);
        for (var i = 0; i < gruppen.Count; i++) Gruppe(x, Pain008.Gruppenname(kopf.Nachricht, i + 1), gruppen[i].Key.Auftraggeber, gruppen[i].Key.Ausfuehrung, [.. gruppen[i]]);
        x.WriteEndElement();
        x.WriteEndElement();
        x.WriteEndDocument();
        return summe;
    }

    private static Kontrollsumme Summe(IReadOnlyList<Ueberweisung> zahlungen) => new(zahlungen.Count, new Geld(zahlungen.Sum(z => z.Betrag.Cent)));

    private static void Gruppe(XmlWriter x, string name, Einreicher wir, DateOnly tag, IReadOnlyList<Ueberweisung> zahlungen)
    {
        x.WriteStartElement("PmtInf");
        x.WriteElementString("PmtInfId", name);
        x.WriteElementString("PmtMtd", "TRF");
        x.WriteElementString("BtchBookg", "true");
        Zahlungsschreiber.Summe(x, Summe(zahlungen));
        x.WriteStartElement("PmtTpInf");
        x.WriteStartElement("SvcLvl");
        x.WriteElementString("Cd", "SEPA");
        x.WriteEndElement();
        x.WriteEndElement();
        x.WriteStartElement("ReqdExctnDt");
        x.WriteElementString("Dt", Zahlungsschreiber.Tag(tag));
        x.WriteEndElement();
        Zahlungsschreiber.Beteiligter(x, "Dbtr", wir.Name, wir.Anschrift);
        Zahlungsschreiber.Konto(x, "DbtrAcct", wir.Iban);
        Zahlungsschreiber.Bank(x, "DbtrAgt", wir.Bic);
        x.WriteElementString("ChrgBr", "SLEV");
        foreach (var z in zahlungen)
        {
            x.WriteStartElement("CdtTrfTxInf");
            x.WriteStartElement("PmtId");
            x.WriteElementString("EndToEndId", z.EndToEnd);
            x.WriteEndElement();
            x.WriteStartElement("Amt");
            Zahlungsschreiber.Waehrungsbetrag(x, z.Betrag);
            x.WriteEndElement();
            Zahlungsschreiber.Beteiligter(x, "Cdtr", z.Name, z.Anschrift);
            Zahlungsschreiber.Konto(x, "CdtrAcct", z.Iban);
            Zahlungsschreiber.Verwendungszweck(x, z.Text);
            x.WriteEndElement();
        }

        x.WriteEndElement();
    }
}
