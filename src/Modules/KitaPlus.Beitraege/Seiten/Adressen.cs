using KitaPlus.Betrieb;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Seiten;

/// <summary>Where the pages are.</summary>
internal static class Adressen
{
    public const string Rueckberechnung = "/beitraege/rueckberechnung";
    public const string Laeufe = "/beitraege/laeufe";
    public const string Vergleich = "/beitraege/laeufe/vergleich";
    public const string Auszahlungen = "/beitraege/auszahlungen";
    public const string Sperren = "/beitraege/sperren";
    public const string Abgleich = "/beitraege/abgleich";
    public const string Aenderungen = "/beitraege/aenderungen";

    public static string Vorschau(string lauf) => $"{Rueckberechnung}/{Teil(lauf)}";

    public static string Arbeitsliste(string lauf) => $"{Vorschau(lauf)}/arbeitsliste";

    public static string Buchen(string lauf) => $"{Vorschau(lauf)}/buchen";

    /// <summary>One decision about all families of a filter; the filter is the query.</summary>
    public static string Sammeln(string lauf, Seiten.Vorschau.Sammelart art) => $"{Vorschau(lauf)}/{(art == Seiten.Vorschau.Sammelart.Zurueckstellen ? "zurueckstellen" : "aufheben")}";

    public static string Familie(string lauf, string haushalt) => $"{Vorschau(lauf)}/familie/{Teil(haushalt)}";

    public static string Herleitung(string kind, Monat monat) => $"/beitraege/kind/{Teil(kind)}/{monat}";

    public static string Essen(string kind, Monat monat) => $"/verpflegung/kind/{Teil(kind)}/{monat}";

    /// <summary>How a month on the account of a creditor was charged.</summary>
    public static string Herleitung(string glaeubiger, string kind, Monat monat) => Glaeubiger.IstTraeger(glaeubiger) ? Essen(kind, monat) : Herleitung(kind, monat);

    public static string Essensgeld(string kind) => $"/kinder/{Teil(kind)}/essensgeld";

    public static string Kind(string kind) => $"/kinder/{Teil(kind)}/beitraege";

    public static string Konto(string haushalt) => $"/beitraege/konto/{Teil(haushalt)}";

    public static string Beenden(string haushalt, string konto, Konten.Kontovereinbarung v) => $"{Konto(haushalt)}/beenden?konto={Uri.EscapeDataString(konto)}&art={v.Art}&nummer={v.Nummer}";

    public static string Lauf(string lauf) => $"{Laeufe}/{Teil(lauf)}";

    public static string Aufgeben(string lauf) => $"{Lauf(lauf)}/aufgeben";

    public static string Brief(string haushalt, string? lauf) => $"/beitraege/brief/{Teil(haushalt)}{(lauf is null ? "" : $"?lauf={Teil(lauf)}")}";

    public static string Briefe(string lauf) => $"{Lauf(lauf)}/briefe";

    public static string Mitteilungen(string lauf) => $"{Vorschau(lauf)}/mitteilungen";

    /// <summary>The form of a new preview, filled in for one family.</summary>
    public static string Neu(string haushalt) => $"{Rueckberechnung}?familie={Teil(haushalt)}";

    private static string Teil(string text) => Uri.EscapeDataString(text);
}
