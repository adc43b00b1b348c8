using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Every command and every query of this module with the right it needs.</summary>
internal static class Handlungen
{
    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.FuerBefehl<LegeBenutzerAn>("benutzerverwaltung.benutzer.anlegen", "Benutzer anlegen", Bereich.Benutzerverwaltung) with { LegtAn = true },
        Handlung.FuerBefehl<VergebeBenutzername>("benutzerverwaltung.benutzer.benutzername_vergeben", "Benutzernamen vergeben", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<AendereName>("benutzerverwaltung.benutzer.name_aendern", "Namenswechsel ausführen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<MeldeAufgabe>("benutzerverwaltung.benutzer.aufgabe_melden", "Tätigkeit eines Benutzers ändern", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<WeiseRolleZu>("benutzerverwaltung.rolle.zuweisen", "Rolle zuweisen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<SchlageAusnahmeVor>("benutzerverwaltung.ausnahme.vorschlagen", "Zweite Rolle vorschlagen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<GenehmigeAusnahme>("benutzerverwaltung.ausnahme.genehmigen", "Zweite Rolle genehmigen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<LehneAusnahmeAb>("benutzerverwaltung.ausnahme.ablehnen", "Zweite Rolle ablehnen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<OrdneOrtZu>("benutzerverwaltung.rolle.ort_zuordnen", "Träger oder Einrichtung zuordnen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<EntzieheOrt>("benutzerverwaltung.rolle.ort_entziehen", "Träger oder Einrichtung entziehen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<EntzieheRolle>("benutzerverwaltung.rolle.entziehen", "Rolle entziehen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<SperreBenutzer>("benutzerverwaltung.benutzer.sperren", "Zugang sperren", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<EntsperreBenutzer>("benutzerverwaltung.benutzer.entsperren", "Sperre aufheben", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<LegeZugangsregelnFest>("benutzerverwaltung.benutzer.zugangsregeln", "Zeiten und Netze festlegen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<LoescheZugang>("benutzerverwaltung.benutzer.loeschen", "Zugang löschen", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<BestaetigeNamensloeschung>("benutzerverwaltung.benutzer.name_geloescht", "Löschung des Namens festhalten", Bereich.Benutzerverwaltung) with { NurDienst = true },

        Handlung.FuerBefehl<StelleAntrag>("benutzerverwaltung.antrag.stellen", "Zugangsantrag stellen", Bereich.Zugangsantraege) with { LegtAn = true },
        Handlung.FuerBefehl<ErledigeSchritt>("benutzerverwaltung.antrag.schritt", "Schritt eines Antrags festhalten", Bereich.Zugangsantraege),
        Handlung.FuerBefehl<LegeBelegAb>("benutzerverwaltung.antrag.beleg", "Unterschriebenes Formular ablegen", Bereich.Zugangsantraege),
        Handlung.FuerBefehl<ZieheAntragZurueck>("benutzerverwaltung.antrag.zurueckziehen", "Zugangsantrag zurückziehen", Bereich.Zugangsantraege),
        Handlung.FuerBefehl<LehneAntragAb>("benutzerverwaltung.antrag.ablehnen", "Zugangsantrag ablehnen", Bereich.Benutzerverwaltung),

        Handlung.FuerBefehl<BenenneVertretung>("benutzerverwaltung.vertretung.benennen", "Vertretungen der Fachverantwortung benennen", Bereich.Vertretung),
        // deputies and the Fachverantwortung itself may report the absence; the rules of the stream say who
        Handlung.FuerBefehl<MeldeAbwesenheit>("benutzerverwaltung.vertretung.abwesenheit", "Fehlen der Fachverantwortung melden", Bereich.StammdatenRendantur, Stufe.Lesen),
        Handlung.FuerBefehl<BeginneVertretung>("benutzerverwaltung.vertretung.beginnen", "Vertretung der Fachverantwortung auslösen", Bereich.Vertretung),
        Handlung.FuerBefehl<BeendeAbwesenheit>("benutzerverwaltung.vertretung.beenden", "Vertretung der Fachverantwortung beenden", Bereich.StammdatenRendantur, Stufe.Lesen),

        Handlung.FuerBefehl<GibSupportFrei>("benutzerverwaltung.support.freigeben", "Support freigeben", Bereich.Benutzerverwaltung),
        Handlung.FuerBefehl<BeendeSupportfreigabe>("benutzerverwaltung.support.beenden", "Freigabe des Supports beenden", Bereich.Benutzerverwaltung),

        Handlung.FuerBefehl<AendereRendanturStammdaten>("benutzerverwaltung.rendantur.aendern", "Stammdaten der Rendantur ändern", Bereich.StammdatenRendantur),
        // the rules of the stream say: only the Generalvikariat
        Handlung.FuerBefehl<BestimmeVerwaltungstraegerart>("benutzerverwaltung.rendantur.art", "Art des Verwaltungsträgers bestimmen", Bereich.Benutzerverwaltung),
        // was für alle Benutzer gilt, bestimmt nicht, wer nur einzelne Gruppen verwaltet
        Handlung.FuerBefehl<LegeNamensfristFest>("benutzerverwaltung.rendantur.namensfrist", "Frist für die Löschung von Namen festlegen", Bereich.StammdatenRendantur),
        Handlung.FuerBefehl<LegeProtokollfristFest>("benutzerverwaltung.rendantur.protokollfrist", "Frist für die Netzadressen im Protokoll festlegen", Bereich.StammdatenRendantur),
        Handlung.FuerBefehl<LegeZugangsvorgabeFest>("benutzerverwaltung.rendantur.zugangsvorgabe", "Zeiten und Netze einer Rolle festlegen", Bereich.StammdatenRendantur),
        Handlung.FuerBefehl<VeroeffentlicheRechtematrix>("benutzerverwaltung.rechtematrix.festhalten", "Rechtematrix festhalten", Bereich.Benutzerverwaltung) with { NurDienst = true },

        Handlung.Abfrage("benutzerverwaltung.benutzer.liste", "Benutzer ansehen", Bereich.Benutzerverwaltung),
        Handlung.Abfrage("benutzerverwaltung.benutzer.ansehen", "Einen Benutzer ansehen", Bereich.Benutzerverwaltung) with { Personenakte = true },
        Handlung.Abfrage("benutzerverwaltung.antrag.liste", "Zugangsanträge ansehen", Bereich.Zugangsantraege),
        Handlung.Abfrage("benutzerverwaltung.antrag.ansehen", "Einen Zugangsantrag ansehen", Bereich.Zugangsantraege) with { Personenakte = true },
        Handlung.Abfrage("benutzerverwaltung.antrag.beleg_ansehen", "Abgelegtes Formular ansehen", Bereich.Zugangsantraege) with { Personenakte = true },
        Handlung.Abfrage("benutzerverwaltung.aufgaben.ansehen", "Aufgaben der Benutzerverwaltung ansehen", Bereich.Zugangsantraege),
        Handlung.Abfrage("benutzerverwaltung.vertretung.ansehen", "Vertretungen ansehen", Bereich.StammdatenRendantur),
        Handlung.Abfrage("benutzerverwaltung.support.ansehen", "Freigaben des Supports ansehen", Bereich.Benutzerverwaltung),
        Handlung.Abfrage("benutzerverwaltung.rendantur.ansehen", "Stammdaten der Rendantur ansehen", Bereich.StammdatenRendantur),
        Handlung.Abfrage("benutzerverwaltung.rechte.stichtag", "Rechte an einem Stichtag", Bereich.Protokoll),
        Handlung.Abfrage("benutzerverwaltung.rechte.verlauf", "Verlauf der Rechte", Bereich.Protokoll),
        Handlung.Abfrage("benutzerverwaltung.rechte.warum", "Warum durfte jemand das?", Bereich.Protokoll),
    ];
}
