using System.Globalization;

namespace KitaPlus.Beitraege.Satzung;

/// <summary>Checks one tariff: every combination of age class and hour band has its amounts, or says why not.</summary>
internal sealed class Tarifpruefung(TarifDokument tarif, string wurzel, List<Mangel> maengel)
{
    internal const string ZuGenau = "Der Betrag hat mehr als zwei Nachkommastellen. Bitte in Euro und Cent angeben.";
    private static readonly CultureInfo Deutsch = CultureInfo.GetCultureInfo("de-DE");

    public static bool InCent(decimal betrag) => decimal.Truncate(betrag * 100m) == betrag * 100m;

    public void Pruefe()
    {
        Altersklassen();
        Stundenbaender();
        if (tarif.Art == Tarifart.Stufen)
        {
            Einkommensstufen();
            if (tarif.Formeln.Count > 0) Melde("formeln", "Formeln gibt es nur bei art = linear. Bitte entfernen oder die Art ändern.");
            Zellen("tabelle", "Beträge", tarif.Tabelle, Betraege);
        }
        else
        {
            if (tarif.Einkommensstufen.Count > 0) Melde("einkommensstufen", "Einkommensstufen gibt es nur bei art = stufen. Bitte entfernen oder die Art ändern.");
            if (tarif.Tabelle.Count > 0) Melde("tabelle", "Eine Tabelle gibt es nur bei art = stufen. Bitte entfernen oder die Art ändern.");
            Zellen("formeln", "Angaben", tarif.Formeln, Formel);
        }
    }

    private void Melde(string pfad, string grund) => maengel.Add(new($"{wurzel}.{pfad}", grund));

    private void Altersklassen()
    {
        var klassen = tarif.Altersklassen;
        for (var i = 0; i < klassen.Count; i++)
        {
            var pfad = $"altersklassen[{i}].unter_monaten";
            if (klassen.Take(i).Any(k => k.Schluessel == klassen[i].Schluessel)) Melde($"altersklassen[{i}].schluessel", $"Die Altersklasse „{klassen[i].Schluessel}“ kommt mehrfach vor.");
            if (i == klassen.Count - 1)
            {
                if (klassen[i].UnterMonaten is not null) Melde(pfad, "Die letzte Altersklasse muss nach oben offen sein. Bitte unter_monaten weglassen.");
            }
            else if (klassen[i].UnterMonaten is not { } grenze) Melde(pfad, "Nur die letzte Altersklasse darf nach oben offen sein. Bitte unter_monaten angeben.");
            else if (i > 0 && klassen[i - 1].UnterMonaten is { } vorher && grenze <= vorher) Melde(pfad, $"Die Altersgrenzen müssen aufsteigen; {grenze} folgt auf {vorher} Monate.");
        }
    }

    private void Stundenbaender()
    {
        var baender = tarif.Stundenbaender;
        for (var i = 0; i < baender.Count; i++)
        {
            if (baender.Take(i).Any(b => b.Schluessel == baender[i].Schluessel)) Melde($"stundenbaender[{i}].schluessel", $"Das Stundenband „{baender[i].Schluessel}“ kommt mehrfach vor.");
            if (i > 0 && baender[i].BisStunden <= baender[i - 1].BisStunden)
                Melde($"stundenbaender[{i}].bis_stunden", $"Die Stundenbänder müssen aufsteigen; {baender[i].BisStunden} folgt auf {baender[i - 1].BisStunden} Stunden.");
        }
    }

    private void Einkommensstufen()
    {
        var stufen = tarif.Einkommensstufen;
        if (stufen.Count == 0)
        {
            Melde("einkommensstufen", "Bei art = stufen müssen Einkommensstufen stehen; die letzte ist null (nach oben offen).");
            return;
        }

        for (var i = 0; i < stufen.Count; i++)
        {
            var pfad = $"einkommensstufen[{i}]";
            if (i == stufen.Count - 1)
            {
                if (stufen[i] is not null) Melde(pfad, "Die letzte Einkommensstufe muss null sein (nach oben offen).");
            }
            else if (stufen[i] is not { } grenze) Melde(pfad, "Nur die letzte Einkommensstufe darf null sein (nach oben offen).");
            else if (!InCent(grenze)) Melde(pfad, ZuGenau);
            else if (i > 0 && stufen[i - 1] is { } vorher && grenze <= vorher) Melde(pfad, string.Create(Deutsch, $"Die Einkommensgrenzen müssen aufsteigen; {grenze:N2} € folgt auf {vorher:N2} €."));
        }
    }

    private void Zellen<T>(string name, string was, IReadOnlyDictionary<string, IReadOnlyDictionary<string, T>> zellen, Action<T, string> pruefe)
    {
        foreach (var (klasse, zeile) in zellen)
        {
            if (!Kennt(klasse)) Melde($"{name}.{klasse}", UnbekannteKlasse(klasse));
            foreach (var (band, zelle) in zeile)
            {
                if (!KenntBand(band)) Melde($"{name}.{klasse}.{band}", UnbekanntesBand(band));
                pruefe(zelle, $"{name}.{klasse}.{band}");
            }
        }

        Luecken(zellen);
        foreach (var klasse in tarif.Altersklassen.Select(k => k.Schluessel).Distinct(StringComparer.Ordinal))
        {
            foreach (var band in tarif.Stundenbaender.Select(b => b.Schluessel).Distinct(StringComparer.Ordinal))
            {
                if (Hat(zellen, klasse, band) || tarif.Luecken.Any(l => l.Altersklasse == klasse && l.Stundenband == band)) continue;
                Melde($"{name}.{klasse}.{band}", $"Es fehlen die {was} für Altersklasse „{klasse}“ und Stundenband „{band}“. Bitte ergänzen oder unter „luecken“ mit Grund aufführen.");
            }
        }
    }

    private void Luecken<T>(IReadOnlyDictionary<string, IReadOnlyDictionary<string, T>> zellen)
    {
        for (var i = 0; i < tarif.Luecken.Count; i++)
        {
            var (klasse, band, _) = tarif.Luecken[i];
            if (!Kennt(klasse)) Melde($"luecken[{i}].altersklasse", UnbekannteKlasse(klasse));
            if (!KenntBand(band)) Melde($"luecken[{i}].stundenband", UnbekanntesBand(band));
            if (tarif.Luecken.Take(i).Any(l => l.Altersklasse == klasse && l.Stundenband == band)) Melde($"luecken[{i}]", $"Die Lücke „{klasse}“ / „{band}“ kommt mehrfach vor.");
            if (Hat(zellen, klasse, band)) Melde($"luecken[{i}]", $"Für „{klasse}“ / „{band}“ stehen Beträge in der Datei; es ist keine Lücke. Bitte eines von beiden entfernen.");
        }
    }

    private void Betraege(IReadOnlyList<decimal> betraege, string pfad)
    {
        var stufen = tarif.Einkommensstufen.Count;
        var zahlen = $"({stufen} Stufen, {betraege.Count} Beträge)";
        if (betraege.Count < stufen) Melde($"{pfad}[{betraege.Count}]", $"Es fehlt der Betrag für die {betraege.Count + 1}. Einkommensstufe {zahlen}.");
        if (betraege.Count > stufen) Melde($"{pfad}[{stufen}]", $"Für diesen Betrag gibt es keine Einkommensstufe {zahlen}.");
        for (var i = 0; i < betraege.Count; i++) Betrag(betraege[i], $"{pfad}[{i}]");
    }

    private void Formel(LineareFormel f, string pfad)
    {
        Betrag(f.VonEinkommen, $"{pfad}.von_einkommen");
        Betrag(f.VonBeitrag, $"{pfad}.von_beitrag");
        Betrag(f.BisEinkommen, $"{pfad}.bis_einkommen");
        Betrag(f.BisBeitrag, $"{pfad}.bis_beitrag");
        if (f.BisEinkommen <= f.VonEinkommen) Melde($"{pfad}.bis_einkommen", "bis_einkommen muss größer sein als von_einkommen.");
        if (f.BisBeitrag < f.VonBeitrag) Melde($"{pfad}.bis_beitrag", "bis_beitrag darf nicht kleiner sein als von_beitrag.");
    }

    private void Betrag(decimal betrag, string pfad)
    {
        if (betrag < 0) Melde(pfad, "Der Betrag ist negativ. Bitte einen Betrag ab 0 angeben.");
        if (!InCent(betrag)) Melde(pfad, ZuGenau);
    }

    private bool Kennt(string klasse) => tarif.Altersklassen.Any(k => k.Schluessel == klasse);

    private bool KenntBand(string band) => tarif.Stundenbaender.Any(b => b.Schluessel == band);

    private static bool Hat<T>(IReadOnlyDictionary<string, IReadOnlyDictionary<string, T>> zellen, string klasse, string band) =>
        zellen.TryGetValue(klasse, out var zeile) && zeile.ContainsKey(band);

    private string UnbekannteKlasse(string klasse) => $"Die Altersklasse „{klasse}“ gibt es nicht. Vorhanden: {string.Join(", ", tarif.Altersklassen.Select(k => k.Schluessel))}.";

    private string UnbekanntesBand(string band) => $"Das Stundenband „{band}“ gibt es nicht. Vorhanden: {string.Join(", ", tarif.Stundenbaender.Select(b => b.Schluessel))}.";
}
