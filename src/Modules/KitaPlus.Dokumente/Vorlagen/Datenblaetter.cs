using KitaPlus.Betrieb;
using static KitaPlus.Dokumente.Vorlagen.Feld;

namespace KitaPlus.Dokumente.Vorlagen;

/// <summary>The names that a template of each kind can use; the same list checks templates, fills them and stands beside the editor.</summary>
internal static class Datenblaetter
{
    private static readonly Feld Absender = Objekt("absender", "Wer schreibt; aus dem Briefkopf",
        Text("name", "Name"), Text("untertitel", "Zeile unter dem Namen"), Text("kontakt", "Telefon, E-Mail … (mehrere Zeilen)"));

    private static readonly Feld Empfaenger = Objekt("empfaenger", "An wen es geht", Text("name", "Name") with { Pflicht = true }, Texte("anschrift", "Zeilen unter dem Namen")) with { Pflicht = true };

    private static readonly Feld Kind = Objekt("kind", "Das Kind", Text("name", "Vorname und Nachname") with { Pflicht = true }, Datum("geburtsdatum", "Geburtsdatum"));

    private static readonly Feld Zahlung = Objekt("zahlung", "Wohin zu zahlen ist; daraus entsteht der GiroCode",
        Text("empfaenger", "Kontoinhaber"), Text("iban", "IBAN"), Text("bic", "BIC, im Inland entbehrlich"), Geld("betrag", "Zu zahlender Betrag"), Text("verwendungszweck", "Verwendungszweck"));

    private static readonly Feld[] Brief = [Datum("datum", "Datum des Schreibens") with { Pflicht = true }, Text("zeichen", "Zeichen, unter dem der Vorgang zu finden ist"), Empfaenger, Absender];

    private static readonly Feld Kasse = Objekt("kasse", "Die Barkasse", Text("name", "Name") with { Pflicht = true }, Text("einrichtung", "Einrichtung"));

    private static readonly Feld[] Bericht = [Datum("datum", "Tag, an dem der Bericht entstand") with { Pflicht = true }, Text("zeichen", "Zeichen des Berichts"), Absender, Kasse];

    private static readonly Feld[] Beitrag =
    [
        .. Brief, Text("behoerde", "Jugendamt"), Texte("behoerdenanschrift", "Anschrift des Jugendamts"), Wahr("mit_vergleich", "Mindestens ein Monat wurde vorher schon erhoben"),
        Liste("zeilen", "Gleiche Monate eines Kindes",
            Text("kind", "Name des Kindes"), Text("zeitraum", "Monate in Worten"), Monat("von", "Erster Monat"), Monat("bis", "Letzter Monat"), Wahr("war_erhoben", "Wurde vorher schon erhoben"),
            Geld("bisher", "Bisher im Monat"), Geld("neu", "Neu im Monat"), Geld("differenz", "Unterschied über alle Monate"), Text("grund", "Warum")) with { Pflicht = true },
        Geld("differenz", "Unterschied zusammen"), Text("zusammen", "Satz über Nachzahlung oder Gutschrift"), Text("saldo", "Satz über das Beitragskonto"), Texte("zahlweg", "Sätze darüber, wohin zu zahlen ist"), Texte("offen", "Sätze über Monate, die gesondert entschieden werden"), Text("rechtsgrundlage", "Satzung und Paragraphen"),
    ];

    private static readonly Dictionary<Dokumentart, IReadOnlyList<Feld>> Alle = new()
    {
        [Dokumentart.Verpflegungsvertrag] =
        [
            .. Brief, Kind with { Pflicht = true }, Texte("eltern", "Vertragspartner"), Text("einrichtung", "Name der Einrichtung"), Text("traeger", "Name des Trägers"),
            Datum("beginn", "Erster Tag") with { Pflicht = true }, Datum("ende", "Letzter Tag; leer: unbefristet"),
            Text("angebot", "Name des Verpflegungsangebots"), Liste("bestandteile", "Was dazugehört", Text("name", "Bezeichnung"), Geld("preis", "Preis"), Text("einheit", "je Essen, im Monat …")),
            Geld("preis", "Preis im Monat; bei Abrechnung je Essen 0"), Text("abrechnung", "Wie abgerechnet wird"), Text("abmeldung", "Bis wann abgemeldet werden kann"), Texte("bestimmungen", "Weitere Absätze"),
        ],
        [Dokumentart.Betreuungsvertrag] =
        [
            .. Brief, Kind with { Pflicht = true }, Texte("eltern", "Eltern, die den Vertrag schließen"), Wahr("sorge_bekannt", "Alle genannten Eltern sind als sorgeberechtigt eingetragen"), Text("einrichtung", "Name der Einrichtung"), Text("traeger", "Name des Trägers"), Text("gruppe", "Gruppe"),
            Datum("beginn", "Erster Tag") with { Pflicht = true }, Datum("ende", "Letzter Tag; leer: unbefristet"), Zahl("wochenstunden", "Vereinbarte Stunden je Woche"), Texte("bestimmungen", "Weitere Absätze"),
        ],
        [Dokumentart.Bescheid] = [.. Beitrag, Text("rechtsbehelf", "Rechtsbehelfsbelehrung") with { Pflicht = true }],
        [Dokumentart.Mitteilung] = Beitrag,
        [Dokumentart.Rechnung] =
        [
            .. Brief, Text("nummer", "Rechnungsnummer") with { Pflicht = true }, Text("zeitraum", "Abrechnungszeitraum in Worten"), Datum("faellig", "Fällig am"), Text("einrichtung", "Einrichtung"),
            Liste("posten", "Was berechnet wird", Text("text", "Bezeichnung"), Text("kind", "Name des Kindes"), Text("zeitraum", "Zeitraum in Worten"), Zahl("menge", "Anzahl"), Geld("einzelpreis", "Preis für eines"), Geld("betrag", "Betrag")) with { Pflicht = true },
            Geld("summe", "Summe der Posten") with { Pflicht = true }, Geld("verrechnet", "Angerechnetes Guthaben"), Geld("zahlbetrag", "Zu zahlen") with { Pflicht = true },
            Wahr("einzug", "Wird von einem Konto abgebucht"), Datum("einzugstag", "Tag der Abbuchung"), Text("mandatsreferenz", "Mandatsreferenz"), Text("glaeubiger_id", "Gläubiger-Identifikationsnummer"),
            Zahlung, Texte("hinweise", "Weitere Absätze, z. B. zur Umsatzsteuer"),
        ],
        [Dokumentart.Mahnung] =
        [
            .. Brief, Zahl("stufe", "Mahnstufe") with { Pflicht = true }, Text("ueberschrift", "Zahlungserinnerung, Mahnung …"),
            Liste("posten", "Offene Forderungen", Text("text", "Bezeichnung"), Datum("faellig", "War fällig am"), Geld("betrag", "Betrag"), Geld("offen", "Noch offen")) with { Pflicht = true },
            Geld("offen", "Offen zusammen"), Geld("gebuehr", "Mahngebühr"), Geld("zahlbetrag", "Zu zahlen") with { Pflicht = true }, Datum("frist", "Zu zahlen bis") with { Pflicht = true }, Zahlung, Texte("hinweise", "Weitere Absätze"),
        ],
        [Dokumentart.Kassenbericht] =
        [
            .. Bericht, Monat("monat", "Monat") with { Pflicht = true }, Geld("anfangsbestand", "Bestand am Anfang"), Geld("einnahmen", "Einnahmen"), Geld("ausgaben", "Ausgaben"), Geld("endbestand", "Bestand am Ende") with { Pflicht = true },
            Liste("kostenarten", "Summen je Kostenart", Text("nummer", "Nummer"), Text("name", "Name"), Geld("einnahmen", "Einnahmen"), Geld("ausgaben", "Ausgaben")),
            Zahl("buchungen", "Zahl der Buchungen"), Text("erste", "Erste Belegnummer"), Text("letzte", "Letzte Belegnummer"),
            Geld("gezaehlt", "Beim Abschluss gezählt"), Geld("differenz", "Gebuchte Differenz"), Text("abgeschlossen_von", "Wer abgeschlossen hat"), Datum("abgeschlossen_am", "Wann"), Text("geprueft_von", "Wer geprüft hat"), Datum("geprueft_am", "Wann"),
        ],
        [Dokumentart.Kassenbuch] =
        [
            .. Bericht, Monat("monat", "Monat") with { Pflicht = true }, Geld("anfangsbestand", "Bestand am Anfang"),
            Liste("buchungen", "Buchungen der Reihe nach", Text("nummer", "Laufende Nummer"), Datum("datum", "Tag"), Text("text", "Buchungstext"), Text("beleg", "Beleg"), Text("kostenart", "Kostenart"), Text("kostenstelle", "Kostenstelle"),
                Wahr("ist_einnahme", "Einnahme"), Wahr("ist_ausgabe", "Ausgabe"), Geld("einnahme", "Einnahme"), Geld("ausgabe", "Ausgabe"), Geld("bestand", "Bestand danach")) with { Pflicht = true },
            Geld("einnahmen", "Summe der Einnahmen"), Geld("ausgaben", "Summe der Ausgaben"), Geld("endbestand", "Bestand am Ende") with { Pflicht = true },
        ],
        [Dokumentart.Zaehlprotokoll] =
        [
            .. Bericht, Text("zeitpunkt", "Wann gezählt wurde"), Liste("sorten", "Münzen und Scheine", Text("art", "Münze oder Schein"), Geld("wert", "Nennwert"), Zahl("anzahl", "Stück"), Geld("betrag", "Zusammen")) with { Pflicht = true },
            Geld("summe", "Gezählt") with { Pflicht = true }, Geld("sollbestand", "Nach dem Kassenbuch"), Geld("differenz", "Unterschied"), Text("gezaehlt_von", "Wer gezählt hat"), Text("zeuge", "Wer dabei war"), Text("bemerkung", "Bemerkung"),
        ],
        [Dokumentart.ButAbrechnung] =
        [
            .. Brief, Text("zeitraum", "Abrechnungszeitraum in Worten"), Text("traeger", "Name des Trägers"),
            Liste("posten", "Kinder mit Bewilligung", Text("kind", "Name des Kindes"), Datum("geburtsdatum", "Geburtsdatum"), Text("kassenzeichen", "Kassenzeichen der Bewilligung"), Text("einrichtung", "Einrichtung"), Text("zeitraum", "Monate in Worten"), Zahl("menge", "Anzahl der Mittagessen"), Geld("betrag", "Betrag")) with { Pflicht = true },
            Geld("summe", "Summe") with { Pflicht = true }, Zahlung, Texte("hinweise", "Weitere Absätze"),
        ],
        [Dokumentart.Personalbogen] =
        [
            Datum("datum", "Tag, an dem der Bogen entstand") with { Pflicht = true }, Text("zeichen", "Zeichen des Bogens"), Absender, Datum("stichtag", "Tag, dessen Stand er zeigt") with { Pflicht = true },
            Objekt("person", "Die beschäftigte Person", Text("name", "Vorname und Nachname") with { Pflicht = true }, Datum("geburtsdatum", "Geburtsdatum"), Text("personalnummer", "Personalnummer")) with { Pflicht = true },
            Text("einrichtung", "Name der Einrichtung"), Text("traeger", "Name des Trägers"), Text("qualifikation", "Qualifikation am Stichtag"),
            Liste("beschaeftigungen", "Beschäftigungen der Reihe nach", Text("einrichtung", "Einrichtung"), Text("funktion", "Funktion"), Text("wochenstunden", "Wochenstunden"), Datum("beginn", "Erster Tag"), Datum("ende", "Letzter Tag; leer: unbefristet"), Datum("befristet_bis", "Ende der Befristung")) with { Pflicht = true },
            Texte("gruppen", "Gruppen mit ihrem Anteil"), Liste("nachweise", "Nachweise, die vorlagen", Text("art", "Art des Nachweises"), Datum("gesehen", "Gesehen am"), Datum("bis", "Gilt bis")),
        ],
        [Dokumentart.Betriebserlaubnis] =
        [
            Datum("datum", "Tag, an dem die Unterlage entstand") with { Pflicht = true }, Text("zeichen", "Aktenzeichen des Landesjugendamts"), Absender, Datum("stichtag", "Tag, an dem die Angaben gelten") with { Pflicht = true },
            Text("einrichtung", "Name der Einrichtung") with { Pflicht = true }, Text("traeger", "Name des Trägers"), Text("jugendamt", "Zuständiges Jugendamt"), Texte("anschrift", "Anschrift der Einrichtung"), Text("oeffnungszeiten", "Öffnungszeiten"),
            Zahl("erlaubnis", "Plätze nach der Betriebserlaubnis"), Zahl("raeume", "Räume"),
            Liste("gruppen", "Gruppen", Text("name", "Name"), Text("form", "Gruppenform"), Zahl("plaetze", "Plätze"), Zahl("wochenstunden", "Öffnung in Stunden je Woche"), Zahl("kinder", "Kinder am Stichtag")) with { Pflicht = true },
            Zahl("plaetze", "Plätze der Gruppen zusammen"), Zahl("kinder", "Kinder in den Gruppen zusammen"),
            Liste("personal", "Personalbedarf und Personal, nie über eine einzelne Person", Text("bezeichnung", "Bezeichnung"), Text("zahl", "Zahl")),
        ],
    };

    public static IReadOnlyList<Feld> Von(Dokumentart art) => Alle[art];
}
