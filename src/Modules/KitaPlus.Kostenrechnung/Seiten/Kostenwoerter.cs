using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Kostenrechnung.Seiten;

/// <summary>Values as people read and choose them.</summary>
internal static class Kostenwoerter
{
    public static IReadOnlyList<Auswahl> Richtungen { get; } = [.. Enum.GetValues<Kostenrichtung>().Select(r => new Auswahl(r.ToString(), r.Wort()))];

    public static IReadOnlyList<Auswahl> Steuern { get; } = [.. Enum.GetValues<Steuerschluessel>().Select(s => new Auswahl(s.ToString(), s.Wort()))];

    public static string Wort(this Kostenrichtung richtung) => richtung == Kostenrichtung.Einnahme ? "Einnahme" : "Ausgabe";

    public static string Wort(this Steuerschluessel steuer) => steuer switch { Steuerschluessel.Ermaessigt => "7 %", Steuerschluessel.Regelsatz => "19 %", _ => "keine" };

    public static string Wort(this Kostenkreis kreis) => kreis == Kostenkreis.Art ? "Kostenart" : "Kostenstelle";

    public static string Mehrzahl(this Kostenkreis kreis) => kreis == Kostenkreis.Art ? "Kostenarten" : "Kostenstellen";
}
