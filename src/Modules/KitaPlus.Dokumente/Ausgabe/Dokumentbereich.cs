using KitaPlus.Betrieb;
using KitaPlus.Rechte;

namespace KitaPlus.Dokumente;

/// <summary>Kinds of documents that the same right opens.</summary>
/// <param name="Name">In addresses and names of actions.</param>
public sealed record Dokumentbereich(string Name, string Titel, Bereich Bereich, IReadOnlyList<Dokumentart> Arten)
{
    public static Dokumentbereich Beitrag { get; } = new("beitrag", "Bescheide und Mitteilungen", Bereich.Elternbeitraege, [Dokumentart.Bescheid, Dokumentart.Mitteilung]);

    public static Dokumentbereich Betreuung { get; } = new("betreuung", "Betreuungsverträge", Bereich.Kinder, [Dokumentart.Betreuungsvertrag]);

    public static Dokumentbereich Verpflegung { get; } = new("verpflegung", "Verträge, Rechnungen und Abrechnungen der Verpflegung", Bereich.Verpflegung, [Dokumentart.Verpflegungsvertrag, Dokumentart.Rechnung, Dokumentart.ButAbrechnung]);

    public static Dokumentbereich Zahlung { get; } = new("zahlung", "Mahnungen", Bereich.Zahlungsverkehr, [Dokumentart.Mahnung]);

    public static Dokumentbereich Kasse { get; } = new("kasse", "Kassenberichte, Kassenbücher und Zählprotokolle", Bereich.Barkasse, [Dokumentart.Kassenbericht, Dokumentart.Kassenbuch, Dokumentart.Zaehlprotokoll]);

    public static Dokumentbereich Personal { get; } = new("personal", "Personalbögen", Bereich.Personal, [Dokumentart.Personalbogen]);

    public static Dokumentbereich Einrichtung { get; } = new("einrichtung", "Unterlagen zur Betriebserlaubnis", Bereich.StammdatenEinrichtung, [Dokumentart.Betriebserlaubnis]);

    public static IReadOnlyList<Dokumentbereich> Alle { get; } = [Beitrag, Betreuung, Verpflegung, Zahlung, Kasse, Personal, Einrichtung];

    public static Dokumentbereich Von(Dokumentart art) => Alle.First(b => b.Arten.Contains(art));

    /// <summary>Name of the action that opens a document of this kind.</summary>
    public string Lesen => $"dokumente.{Name}.lesen";

    public string Ausstellen => $"dokumente.{Name}.ausstellen";

    /// <summary>Objects in addresses: <c>beitragdokument-{Kennung}</c> is unknown when the document is of another kind.</summary>
    public string Praefix => $"{Name}dokument-";

    public string Adresse(string kennung) => $"/dokumente/{Name}/{Uri.EscapeDataString(kennung)}";
}
