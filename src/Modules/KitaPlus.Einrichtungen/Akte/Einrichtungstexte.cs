using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Einrichtungen;

/// <summary>The events of this module in words.</summary>
/// <param name="traeger">Name for the id of a Träger; other modules know none.</param>
internal sealed class Einrichtungstexte(Func<string, string> traeger) : IEreignistext
{
    public Einrichtungstexte()
        : this(id => id)
    {
    }

    public Ereignisbild? Von(IEreignis ereignis) => ereignis switch
    {
        TraegerAngelegt e => new("Träger angelegt", [new("Name", e.Name), new("Art", Einrichtungswoerter.Wort(e.Art)), new("Zugehörigkeit", Einrichtungswoerter.Zugehoerigkeit(e.Pfarrlich))]),
        TraegerzugehoerigkeitFestgelegt e => new("Zugehörigkeit festgelegt", [new("Zugehörigkeit", Einrichtungswoerter.Zugehoerigkeit(e.Pfarrlich))], e.GueltigAb),
        TraegerUmbenannt e => new("Träger umbenannt", [new("Name", e.Name)], e.GueltigAb),
        EinrichtungAngelegt e => new("Einrichtung angelegt", [new("Name", e.Name), new("Träger", traeger(e.Traeger))], e.GueltigAb),
        EinrichtungUmbenannt e => new("Einrichtung umbenannt", [new("Name", e.Name)], e.GueltigAb),
        JugendamtZugeordnet e => new("Jugendamt zugeordnet", [new("Jugendamt", e.Jugendamt)], e.GueltigAb, e.GueltigBis),
        GruppeEingerichtet e => new("Gruppe eingerichtet", [new("Gruppe", $"{e.Name} ({e.Gruppe})"), new("Gruppenform", e.Form.ToString()), new("Plätze", Anzeige.Text(e.Plaetze)), new("Wochenstunden", Anzeige.Text(e.Wochenstunden))], e.GueltigAb, e.GueltigBis),
        GruppeGeschlossen e => new("Gruppe geschlossen", [new("Gruppe", e.Gruppe)], e.GueltigAb, e.GueltigBis),
        EinrichtungBeschrieben e => new("Angaben zur Einrichtung", [.. Einrichtungswoerter.Zeilen(e.Angaben).Select(z => new Feldwert(z.Titel, z.Wert))], e.GueltigAb, e.GueltigBis),
        UebernahmeFestgelegt e => new("Tag der Übernahme festgelegt", [new("Übernahme", Anzeige.Datum(e.Stichtag))]),
        EinrichtungTatsacheZurueckgenommen e => new("Angabe zurückgenommen", [new("Grund", e.Grund)]),
        _ => null,
    };
}

internal static class Einrichtungswoerter
{
    public const string Ja = "ja";
    public const string Nein = "nein";
    public const string Kennungshinweis = "Kurz und auf Dauer, z. B. kita-st-anna; sie steht auch in Importdateien.";

    public static IReadOnlyList<Auswahl> Arten { get; } = [.. Enum.GetValues<Traegerart>().Select(a => new Auswahl(a.ToString(), Wort(a)))];

    public static IReadOnlyList<Auswahl> Zugehoerigkeiten { get; } = [new(Ja, Zugehoerigkeit(true)), new(Nein, Zugehoerigkeit(false))];

    /// <param name="pfarrlich">Null: nobody has stated it.</param>
    public static string Zugehoerigkeit(bool? pfarrlich) => pfarrlich switch { true => "pfarrlich", false => "nicht pfarrlich", _ => "noch offen" };

    public static string Wort(Traegerart art) => art switch
    {
        Traegerart.Kirchlich => "kirchlich",
        Traegerart.AndererFreier => "anderer freier Träger",
        Traegerart.Elterninitiative => "Elterninitiative",
        _ => "kommunal",
    };

    /// <summary>What is filled in.</summary>
    public static IEnumerable<(string Titel, string Wert)> Zeilen(Einrichtungsangaben a)
    {
        (string Titel, string Wert)[] alle =
        [
            ("Adresse", Anschrift(a)), ("Telefon", a.Telefon), ("Öffnungszeiten", a.Oeffnungszeiten), ("Plätze laut Betriebserlaubnis", Anzeige.Text(a.Plaetze)), ("Räume", Anzeige.Text(a.Raeume)), ("Aktenzeichen", a.Aktenzeichen),
        ];
        return alle.Where(z => z.Wert.Length > 0);
    }

    public static string Anschrift(Einrichtungsangaben a) => string.Join(", ", new[] { a.Strasse, $"{a.Plz} {a.Ort}".Trim() }.Where(t => t.Length > 0));
}
