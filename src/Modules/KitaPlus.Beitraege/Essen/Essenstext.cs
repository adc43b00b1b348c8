using System.Globalization;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Erklaerung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Essen;

/// <summary>How the meals of a month were charged, in German sentences.</summary>
internal static class Essenstext
{
    private const string Vertrag = "Verpflegungsvertrag";
    private const string But = "§ 28 Abs. 6 SGB II, § 34 Abs. 6 SGB XII, § 6b BKGG";

    /// <summary>How one child's month was charged; null = no contract in it.</summary>
    public static Essensherleitung? Finde(Bestand bestand, string kind, Monat monat, Kenntnisstand stand) => Finde(bestand, kind, monat, monat, stand) is [var h, ..] ? h : null;

    /// <summary>How one child's months were charged, those with a contract.</summary>
    /// <param name="bis">Last month, inclusive.</param>
    public static IReadOnlyList<Essensherleitung> Finde(Bestand bestand, string kind, Monat von, Monat bis, Kenntnisstand stand)
    {
        if (bestand.Familie(Codeart.Kind, kind) is not { } familie || bestand.Nummer(Codeart.Kind, kind) is not { } nummer) return [];
        var werk = (Essenswerk)bestand.Grundlagen(stand, Forderungsart.Verpflegung).Werk;
        var gefunden = new List<Essensherleitung>();
        foreach (var f in bestand.Familien(familie, Forderungsart.Verpflegung).ToList().SelectMany(b => b.Familien))
        {
            var gilt = new bool[f.Anzahl];
            f.Bekannt(stand, gilt);
            new Essensrechner(werk).Rechne(f, gilt, von.Index, bis.Index + 1, new Zeilenliste(), gefunden);
        }

        return [.. gefunden.Where(h => h.Kind == nummer)];
    }

    public static IReadOnlyList<Erklaerungszeile> Zeilen(Essensherleitung h)
    {
        var zeilen = new List<Erklaerungszeile>();
        foreach (var luecke in h.Zeilen.Where(z => z.Status != Status.Betrag)) zeilen.Add(new(Luecke(luecke.Status), Vertrag, "", "", []));
        if (h.Abgemeldet > 0) zeilen.Add(new($"Rechtzeitig abgemeldet: {Zahlen.Menge(h.Abgemeldet, "Tag", "Tage")}.", Vertrag, "", "", h.Meldungen));
        if (h.Verspaetet > 0) zeilen.Add(new($"Nach dem Abmeldeschluss abgemeldet: {Zahlen.Menge(h.Verspaetet, "Tag", "Tage")}; sie werden berechnet.", Vertrag, "", "", h.Meldungen));
        foreach (var p in h.Posten)
        {
            zeilen.Add(new(Satz(p), Vertrag, "", new Geld(p.Cent).ToString(), p.Positionen));
            if (p.But != 0) zeilen.Add(new($"{Name(p.Art)}: davon trägt Bildung und Teilhabe {new Geld(p.But)}.", But, new Geld(p.Cent).ToString(), new Geld(p.Cent - p.But).ToString(), []));
        }

        return zeilen;
    }

    /// <summary>The rows of an invoice: text and amount.</summary>
    public static string Satz(Essensposten p)
    {
        var preis = new Geld(p.Preis);
        if (p.Fassung.Angebot.Abrechnung == Abrechnungsart.JeMahlzeit) return $"{Name(p.Art)}: {Zahlen.Menge(p.Tage, "Tag", "Tage")} zu {preis}.";
        if (p.Frei) return $"{Name(p.Art)}: {preis} im Monat; dieser Monat ist nach dem Vertrag frei.";
        var anteil = p.Tage == p.Von ? "" : $", {p.Tage} von {p.Von} Betriebstagen";
        var erstattet = p.Erstattet == 0 ? "" : $", erstattet für {Zahlen.Menge(p.Erstattet, "Tag", "Tage")} Abwesenheit (je 1/{p.Erstattungsnenner.ToString(CultureInfo.InvariantCulture)})";
        return $"{Name(p.Art)}: {preis} im Monat{anteil}{erstattet}.";
    }

    public static string Name(Bestandteilart art) => art switch
    {
        Bestandteilart.Mittagessen => "Mittagessen",
        Bestandteilart.Fruehstueck => "Frühstück",
        Bestandteilart.Zwischenmahlzeit => "Zwischenmahlzeit",
        _ => "Getränke",
    };

    /// <summary>Why a month has no amount.</summary>
    public static string Luecke(Status status) => status == Status.JugendamtUnbekannt
        ? "Die Einrichtung des Vertrags ist nicht bekannt; die Verpflegung lässt sich nicht berechnen."
        : "Das vereinbarte Angebot besteht an Tagen dieses Monats nicht; bitte den Vertrag oder das Angebot berichtigen.";
}
