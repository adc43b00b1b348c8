using KitaPlus.EventStore;

namespace KitaPlus.Benutzerverwaltung;

internal static class BenutzerverwaltungCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<BenutzerAngelegt>("benutzerverwaltung.benutzer_angelegt.v1")
        .Add<BenutzernameVergeben>("benutzerverwaltung.benutzername_vergeben.v1")
        .Add<NameGeaendert>("benutzerverwaltung.name_geaendert.v1")
        .Add<AufgabeGemeldet>("benutzerverwaltung.aufgabe_gemeldet.v1")
        .Add<RolleZugewiesen>("benutzerverwaltung.rolle_zugewiesen.v1")
        .Add<AusnahmeVorgeschlagen>("benutzerverwaltung.ausnahme_vorgeschlagen.v1")
        .Add<AusnahmeGenehmigt>("benutzerverwaltung.ausnahme_genehmigt.v1")
        .Add<AusnahmeAbgelehnt>("benutzerverwaltung.ausnahme_abgelehnt.v1")
        .Add<OrtZugeordnet>("benutzerverwaltung.ort_zugeordnet.v1")
        .Add<OrtEntzogen>("benutzerverwaltung.ort_entzogen.v1")
        .Add<RolleEntzogen>("benutzerverwaltung.rolle_entzogen.v1")
        .Add<BenutzerGesperrt>("benutzerverwaltung.benutzer_gesperrt.v1")
        .Add<BenutzerEntsperrt>("benutzerverwaltung.benutzer_entsperrt.v1")
        .Add<ZugangsregelnFestgelegt>("benutzerverwaltung.zugangsregeln_festgelegt.v1")
        .Add<BenutzerGeloescht>("benutzerverwaltung.benutzer_geloescht.v1")
        .Add<BenutzernamenGeloescht>("benutzerverwaltung.benutzernamen_geloescht.v1")
        .Add<AntragGestellt>("benutzerverwaltung.antrag_gestellt.v1")
        .Add<SchrittErledigt>("benutzerverwaltung.schritt_erledigt.v1")
        .Add<BelegAbgelegt>("benutzerverwaltung.beleg_abgelegt.v1")
        .Add<AntragAbgelehnt>("benutzerverwaltung.antrag_abgelehnt.v1")
        .Add<AntragZurueckgezogen>("benutzerverwaltung.antrag_zurueckgezogen.v1")
        .Add<VertretungBenannt>("benutzerverwaltung.vertretung_benannt.v1")
        .Add<AbwesenheitGemeldet>("benutzerverwaltung.abwesenheit_gemeldet.v1")
        .Add<VertretungBegonnen>("benutzerverwaltung.vertretung_begonnen.v1")
        .Add<AbwesenheitBeendet>("benutzerverwaltung.abwesenheit_beendet.v1")
        .Add<SupportFreigegeben>("benutzerverwaltung.support_freigegeben.v1")
        .Add<SupportfreigabeBeendet>("benutzerverwaltung.supportfreigabe_beendet.v1")
        .Add<RendanturStammdatenGeaendert>("benutzerverwaltung.rendantur_stammdaten_geaendert.v1")
        .Add<NamensfristFestgelegt>("benutzerverwaltung.namensfrist_festgelegt.v1")
        .Add<ProtokollfristFestgelegt>("benutzerverwaltung.protokollfrist_festgelegt.v1")
        .Add<ZugangsvorgabeFestgelegt>("benutzerverwaltung.zugangsvorgabe_festgelegt.v1")
        .Add<RechtematrixVeroeffentlicht>("benutzerverwaltung.rechtematrix_veroeffentlicht.v1");
}
