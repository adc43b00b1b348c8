using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>Closing a month, and the check by the Rendantur.</summary>
internal static class Abschlussregeln
{
    public static Entscheidung Decide(Blatt z, KassenbuchBefehl befehl) => befehl switch
    {
        SchliesseMonatAb b => SchliesseAb(z, b),
        FrageZumAbschlussZurueck b => Frage(z, b),
        BeantworteRueckfrage b => Beantworte(z, b),
        GibAbschlussFrei b => GibFrei(z, b),
        _ => throw new InvalidOperationException($"Kassenbuch: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung SchliesseAb(Blatt z, SchliesseMonatAb b)
    {
        if (z.Eroeffnung is null) return Entscheidung.Nein($"Das Kassenblatt {b.Monat.Lang()} ist noch nicht eröffnet; abzuschließen ist nichts.");
        if (z.Abschluss is { } schon) return Entscheidung.Nein($"{b.Monat.Lang()} ist schon abgeschlossen, am {Buchungsregeln.Datum(schon.Tag)}.");
        if (b.Heute < b.Monat.Letzter) return Entscheidung.Nein($"{b.Monat.Lang()} läuft noch; abschließen können Sie ab dem {Buchungsregeln.Datum(b.Monat.Letzter)}.");
        if (b.OffenerVormonat is { } vor) return Entscheidung.Nein($"{vor.Lang()} ist noch nicht abgeschlossen; bitte der Reihe nach abschließen.");
        if (z is { Stand: Blattstand.Offen, Offen: { } offen }) return Entscheidung.Nein($"Eine Differenz von {offen.Betrag.MitVorzeichen()} aus dem letzten Kassensturz ist noch nicht gebucht; bitte zuerst buchen.");
        if ((Buchungsregeln.Text(b.Angaben.ZweitePerson, "Zweite Person", Buchungsregeln.LaengsterText) ?? Buchungsregeln.Text(b.Angaben.Bemerkung, "Bemerkung", Buchungsregeln.LaengsteBemerkung, pflicht: false)) is { } satz)
            return Entscheidung.Nein(satz);
        return Entscheidung.Ja(new MonatAbgeschlossen(
            b.Heute, b.Von, z.Einnahmen, z.Ausgaben, z.Bestand, z.LetzteNummer, Buchungsregeln.Geschuetzt(b, new Abschlussangaben(b.Angaben.ZweitePerson.Trim(), b.Angaben.Bemerkung.Trim()))));
    }

    private static Entscheidung Frage(Blatt z, FrageZumAbschlussZurueck b)
    {
        if ((Pruefbar(z, b.Monat) ?? Buchungsregeln.Text(b.Frage, "Rückfrage", Buchungsregeln.LaengsteBemerkung)) is { } satz) return Entscheidung.Nein(satz);
        return Entscheidung.Ja(new AbschlussRueckgefragt(b.Von, Buchungsregeln.Geschuetzt(b, b.Frage.Trim())));
    }

    private static Entscheidung Beantworte(Blatt z, BeantworteRueckfrage b)
    {
        if (z.Stand != Blattstand.Rueckfrage) return Entscheidung.Nein($"Zum Abschluss {b.Monat.Lang()} ist keine Rückfrage offen.");
        return Buchungsregeln.Text(b.Antwort, "Antwort", Buchungsregeln.LaengsteBemerkung) is { } satz ? Entscheidung.Nein(satz) : Entscheidung.Ja(new AbschlussBeantwortet(b.Von, Buchungsregeln.Geschuetzt(b, b.Antwort.Trim())));
    }

    private static Entscheidung GibFrei(Blatt z, GibAbschlussFrei b)
    {
        if (Pruefbar(z, b.Monat) is { } stand) return Entscheidung.Nein(stand);
        if (z.Abschluss!.Von == b.Von) return Entscheidung.Nein("Wer abgeschlossen hat, prüft nicht selbst; bitte jemand anderen in der Rendantur darum.");
        return Buchungsregeln.Text(b.Vermerk, "Vermerk", Buchungsregeln.LaengsteBemerkung, pflicht: false) is { } satz ? Entscheidung.Nein(satz) : Entscheidung.Ja(new AbschlussFreigegeben(b.Von, Buchungsregeln.Geschuetzt(b, b.Vermerk.Trim())));
    }

    private static string? Pruefbar(Blatt z, Monat monat) => z.Stand switch
    {
        Blattstand.Abgeschlossen or Blattstand.Beantwortet => null,
        Blattstand.Rueckfrage => $"Zum Abschluss {monat.Lang()} ist eine Rückfrage offen; bitte die Antwort abwarten.",
        Blattstand.Freigegeben => $"Der Abschluss {monat.Lang()} ist schon geprüft und freigegeben.",
        _ => $"{monat.Lang()} ist noch nicht abgeschlossen; zu prüfen ist nichts.",
    };
}
