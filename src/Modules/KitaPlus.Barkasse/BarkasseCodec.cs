using KitaPlus.EventStore;

namespace KitaPlus.Barkasse;

/// <summary>Storage names of the events of this module.</summary>
internal static class BarkasseCodec
{
    public static void Registriere(ICodecBuilder codec) => codec
        .Add<KasseAngelegt>("barkasse.kasse_angelegt.v1")
        .Add<KasseUmbenannt>("barkasse.kasse_umbenannt.v1")
        .Add<HoechstbestandFestgelegt>("barkasse.hoechstbestand_festgelegt.v1")
        .Add<KasseUebergeben>("barkasse.kasse_uebergeben.v1")
        .Add<BlattEroeffnet>("barkasse.blatt_eroeffnet.v1")
        .Add<KasseGebucht>("barkasse.gebucht.v1")
        .Add<KassensturzGehalten>("barkasse.kassensturz_gehalten.v1")
        .Add<KassendifferenzGebucht>("barkasse.kassendifferenz_gebucht.v1")
        .Add<BlattUebertragen>("barkasse.blatt_uebertragen.v1")
        .Add<MonatAbgeschlossen>("barkasse.monat_abgeschlossen.v1")
        .Add<AbschlussRueckgefragt>("barkasse.abschluss_rueckgefragt.v1")
        .Add<AbschlussBeantwortet>("barkasse.abschluss_beantwortet.v1")
        .Add<AbschlussFreigegeben>("barkasse.abschluss_freigegeben.v1");
}
