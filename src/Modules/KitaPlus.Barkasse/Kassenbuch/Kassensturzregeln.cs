using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>Counting, and booking what was found.</summary>
internal static class Kassensturzregeln
{
    public static Entscheidung Halte(Blatt z, HalteKassensturz b)
    {
        if ((Buchungsregeln.Blatt(z, b.Monat) ?? Buchungsregeln.Tag(z, b.Monat, b.Heute, b.Heute)) is { } blatt) return Entscheidung.Nein(blatt);
        if (Stueckelung.Fehler(b.Zaehlung) is { } satz) return Entscheidung.Nein(satz);
        if (!Kennung.IstGueltig(b.Sturz) || z.Stuerze.Exists(s => s.Id == b.Sturz)) return Entscheidung.Nein("Dieser Kassensturz ist schon festgehalten; bitte die Seite neu öffnen.");
        if ((Buchungsregeln.Text(b.Angaben.ZweitePerson, "Zweite Person", Buchungsregeln.LaengsterText) ?? Buchungsregeln.Text(b.Angaben.Bemerkung, "Bemerkung", Buchungsregeln.LaengsteBemerkung, pflicht: false)) is { } angaben)
            return Entscheidung.Nein(angaben);
        if (b.Gesehen != z.LetzteNummer) return Entscheidung.Nein("Während der Zählung wurde gebucht; das Soll hat sich geändert. Bitte prüfen, ob das Geld schon mitgezählt ist, und noch einmal festhalten.");
        if (b.Soll != z.Bestand) return Entscheidung.Nein($"Gezählt wurde gegen {b.Soll}, gebucht sind inzwischen {z.Bestand}. Bitte prüfen, ob das Geld schon mitgezählt ist, und noch einmal festhalten.");
        if (z.Offen is { } offen) return Entscheidung.Nein($"Aus dem letzten Kassensturz ist eine Differenz von {offen.Betrag.MitVorzeichen()} offen; bitte zuerst buchen, dann neu zählen.");
        var zaehlung = b.Zaehlung.Where(s => s.Anzahl > 0).OrderByDescending(s => s.Cent).ToList();
        return Entscheidung.Ja(new KassensturzGehalten(b.Sturz, b.Heute, b.Von, zaehlung, z.Bestand, Stueckelung.Summe(zaehlung), z.LetzteNummer, Buchungsregeln.Geschuetzt(b, new Sturzangaben(b.Angaben.ZweitePerson.Trim(), b.Angaben.Bemerkung.Trim()))));
    }

    public static Entscheidung Buche(Blatt z, BucheDifferenz b)
    {
        if (Buchungsregeln.Blatt(z, b.Monat) is { } blatt) return Entscheidung.Nein(blatt);
        if (z.Offen is not { } offen || offen.Sturz != b.Sturz) return Entscheidung.Nein("Zu diesem Kassensturz ist keine Differenz offen.");
        if (offen.Betrag != b.Betrag) return Entscheidung.Nein($"Gezählt wurde eine Differenz von {offen.Betrag.MitVorzeichen()}; gebucht wird genau sie.");
        if ((Buchungsregeln.Text(b.Begruendung, "Begründung", Buchungsregeln.LaengsterText) ?? Buchungsregeln.Tag(z, b.Monat, b.Tag, b.Tag)) is { } satz) return Entscheidung.Nein(satz);
        return Entscheidung.Ja(new KassendifferenzGebucht(b.Sturz, z.LetzteNummer + 1, b.Tag, offen.Betrag, Buchungsregeln.Geschuetzt(b, b.Begruendung.Trim()), z.Bestand + offen.Betrag));
    }
}
