using KitaPlus.EventStore;

namespace KitaPlus.Anmeldung;

internal static class AnmeldungCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<InitialkennwortVergeben>("anmeldung.initialkennwort_vergeben.v1")
        .Add<InitialkennwortVerbraucht>("anmeldung.initialkennwort_verbraucht.v1")
        .Add<KennwortGeaendert>("anmeldung.kennwort_geaendert.v1")
        .Add<TotpVorbereitet>("anmeldung.totp_vorbereitet.v1")
        .Add<TotpBestaetigt>("anmeldung.totp_bestaetigt.v1")
        .Add<TotpEntfernt>("anmeldung.totp_entfernt.v1")
        .Add<PasskeyRegistriert>("anmeldung.passkey_registriert.v1")
        .Add<PasskeyBenutzt>("anmeldung.passkey_benutzt.v1")
        .Add<PasskeyEntfernt>("anmeldung.passkey_entfernt.v1")
        .Add<ZertifikatRegistriert>("anmeldung.zertifikat_registriert.v1")
        .Add<ZertifikatEntfernt>("anmeldung.zertifikat_entfernt.v1")
        .Add<WiederherstellungscodesAusgegeben>("anmeldung.wiederherstellungscodes_ausgegeben.v1")
        .Add<WiederherstellungscodeVerbraucht>("anmeldung.wiederherstellungscode_verbraucht.v1")
        .Add<GeraetRegistriert>("anmeldung.geraet_registriert.v1")
        .Add<GeraetEntfernt>("anmeldung.geraet_entfernt.v1")
        .Add<ErsatzBeantragt>("anmeldung.ersatz_beantragt.v1")
        .Add<ErsatzZurueckgezogen>("anmeldung.ersatz_zurueckgezogen.v1")
        .Add<FaktorenZurueckgesetzt>("anmeldung.faktoren_zurueckgesetzt.v1")
        .Add<AnmeldungGesperrt>("anmeldung.anmeldung_gesperrt.v1")
        .Add<AnmeldungEntsperrt>("anmeldung.anmeldung_entsperrt.v1");
}
