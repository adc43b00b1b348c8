using KitaPlus.Web.Tabellen;
using KitaPlus.Zahlungsverkehr.Bank;
using KitaPlus.Zahlungsverkehr.Laeufe;
using KitaPlus.Zahlungsverkehr.Mandate;

namespace KitaPlus.Zahlungsverkehr.Seiten;

/// <summary>Values as people read and choose them.</summary>
internal static class Zahlungswoerter
{
    public static IReadOnlyList<Auswahl> Staende { get; } = [.. new[] { Mandatsstand.Gueltig, Mandatsstand.Gesperrt, Mandatsstand.Widerrufen }.Select(s => new Auswahl(s.ToString(), s.Wort()))];

    /// <summary>What somebody can say about a movement.</summary>
    public static IReadOnlyList<Auswahl> Zuordnungen { get; } = [new(nameof(Zuordnungsart.Zahlung), "Zahlung auf ein Konto"), new(nameof(Zuordnungsart.Ruecklastschrift), "Rücklastschrift eines Kontos"), new(nameof(Zuordnungsart.Fremd), "Gehört nicht zu den Familienkonten")];

    public static string Wort(this Mandatsstand stand) => stand switch { Mandatsstand.Gueltig => "gültig", Mandatsstand.Gesperrt => "gesperrt", Mandatsstand.Widerrufen => "widerrufen", _ => "unbekannt" };

    public static string Wort(this Laufstand stand) => stand switch
    {
        Laufstand.Vorbereitet => "wartet auf Freigabe", Laufstand.Freigegeben => "freigegeben, Datei steht aus", Laufstand.DateiGeschrieben => "Datei fertig, Buchung steht aus", Laufstand.Gebucht => "gebucht", Laufstand.Verworfen => "verworfen", _ => "",
    };

    public static string Wort(this Zuordnungsart art) => art switch
    {
        Zuordnungsart.Zahlung => "Zahlung", Zuordnungsart.Ruecklastschrift => "Rücklastschrift", Zuordnungsart.Lastschrifteinzug => "Einzug eines Laufs", Zuordnungsart.Erstattung => "Erstattung", Zuordnungsart.Erstattungsrueckgabe => "Erstattung zurück", Zuordnungsart.Fremd => "gehört nicht hierher", _ => "offen",
    };
}
