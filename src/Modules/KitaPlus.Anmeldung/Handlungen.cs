using KitaPlus.Rechte;

namespace KitaPlus.Anmeldung;

/// <summary>What this module does, and the right each action needs.</summary>
internal static class Handlungen
{
    public const string Zugangsdaten = "anmeldung.zugangsdaten.ansehen";
    public const string Vorgaenge = "anmeldung.vorgaenge";

    public static IReadOnlyList<Handlung> Alle { get; } =
    [
        Handlung.Abfrage(Zugangsdaten, "Zugangsdaten eines Benutzers ansehen", Bereich.Benutzerverwaltung) with { Personenakte = true },
        Handlung.Abfrage(Vorgaenge, "Anmeldeversuche ansehen", Bereich.Protokoll),
        Verwaltung<VergibInitialkennwort>("anmeldung.initialkennwort.vergeben", "Initial-Kennwort vergeben"),
        Verwaltung<BeantrageErsatz>("anmeldung.ersatz.beantragen", "Verlust von Kennwort oder Gerät aufnehmen"),
        Verwaltung<ZieheErsatzZurueck>("anmeldung.ersatz.zurueckziehen", "Verlustmeldung zurückziehen"),
        Verwaltung<SetzeFaktorenZurueck>("anmeldung.faktoren.zuruecksetzen", "Zweiten Faktor zurücksetzen"),
        Verwaltung<EntsperreAnmeldung>("anmeldung.sperre.aufheben", "Anmeldung entsperren"),
        Verwaltung<RegistriereGeraet>("anmeldung.geraet.registrieren", "Arbeitsplatzrechner zulassen"),
        Verwaltung<EntferneGeraet>("anmeldung.geraet.entfernen", "Arbeitsplatzrechner entfernen"),
        Verwaltung<RegistriereZertifikat>("anmeldung.zertifikat.registrieren", "Zertifikat eintragen"),
        Verwaltung<EntferneZertifikat>("anmeldung.zertifikat.entfernen", "Zertifikat entfernen"),
        Eigenes<VerbraucheInitialkennwort>("anmeldung.initialkennwort.verbrauchen", "Sich mit dem Initial-Kennwort anmelden"),
        Eigenes<AendereKennwort>("anmeldung.kennwort.aendern", "Eigenes Kennwort ändern"),
        Eigenes<BereiteTotpVor>("anmeldung.totp.vorbereiten", "Authenticator-App vorbereiten"),
        Eigenes<BestaetigeTotp>("anmeldung.totp.bestaetigen", "Authenticator-App einrichten"),
        Eigenes<EntferneTotp>("anmeldung.totp.entfernen", "Authenticator-App entfernen"),
        Eigenes<RegistrierePasskey>("anmeldung.passkey.registrieren", "Passkey einrichten"),
        Eigenes<BenutzePasskey>("anmeldung.passkey.benutzen", "Sich mit einem Passkey anmelden"),
        Eigenes<EntfernePasskey>("anmeldung.passkey.entfernen", "Passkey entfernen"),
        Eigenes<GibWiederherstellungscodesAus>("anmeldung.ersatzcodes.ausgeben", "Eigene Ersatzcodes erzeugen"),
        Eigenes<VerbraucheWiederherstellungscode>("anmeldung.ersatzcodes.verbrauchen", "Sich mit einem Ersatzcode anmelden"),
        Eigenes<GibGeraetAb>("anmeldung.geraet.abgeben", "Eigenes Gerät abgeben"),
        Eigenes<SperreAnmeldung>("anmeldung.sperre.setzen", "Anmeldung nach Fehlversuchen sperren"),
    ];

    private static Handlung Verwaltung<T>(string name, string titel) => Handlung.FuerBefehl<T>(name, titel, Bereich.Benutzerverwaltung) with { VerwaltetBenutzer = true };

    private static Handlung Eigenes<T>(string name, string titel) => Handlung.FuerBefehl<T>(name, titel, Bereich.Benutzerverwaltung, Stufe.Kein) with { EigenesKonto = true };
}
