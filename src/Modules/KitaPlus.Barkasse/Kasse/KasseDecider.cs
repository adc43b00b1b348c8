using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

internal sealed class KasseDecider : IDecider<Kasse, KasseBefehl>
{
    public const int LaengsterName = 80;
    private static readonly DateOnly Fruehestens = new(2000, 1, 1);
    private static readonly DateOnly Spaetestens = new(2099, 12, 31);

    private KasseDecider()
    {
    }

    public static Kasse Anfang => Kasse.Keine;

    public static Kasse Evolve(Kasse zustand, IEreignis ereignis, Guid ereignisId) =>
        zustand.Mit(ereignis as KasseEreignis ?? throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} in einer Kasse."));

    public static Entscheidung Decide(Kasse zustand, KasseBefehl befehl) => befehl switch
    {
        LegeKasseAn b => LegeAn(zustand, b),
        _ when !zustand.GibtEs => Entscheidung.Nein("Diese Kasse gibt es nicht; bitte wählen Sie sie in der Liste der Kassen."),
        BenenneKasseUm b => Name(b.Name) is { } satz ? Entscheidung.Nein(satz) : zustand.Name == b.Name.Trim() ? Entscheidung.Nichts : Entscheidung.Ja(new KasseUmbenannt(b.Name.Trim())),
        LegeHoechstbestandFest b => Grenze(zustand, b),
        UebergibKasse b => Uebergib(zustand, b),
        _ => throw new InvalidOperationException($"Kasse: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung LegeAn(Kasse z, LegeKasseAn b)
    {
        if (z.GibtEs) return Entscheidung.Nein($"Die Kasse „{z.Name}“ gibt es unter dieser Kennung schon.");
        if (!Kennung.IstGueltig(b.Kasse)) return Entscheidung.Nein($"„{b.Kasse}“ ist keine gültige Kennung einer Kasse ({Kennung.Regel}).");
        if (!Kennung.IstGueltig(b.Einrichtung)) return Entscheidung.Nein("Die Einrichtung fehlt; bitte eine wählen.");
        if (Name(b.Name) is { } satz) return Entscheidung.Nein(satz);
        if (b.Ab < Fruehestens || b.Ab > Spaetestens) return Entscheidung.Nein("Beginn: Bitte einen Tag zwischen 2000 und 2099 angeben.");
        if (b.Anfangsbestand.Cent < 0) return Entscheidung.Nein("Anfangsbestand: In einer Kasse liegt nie weniger als 0,00 €.");
        if (b.Anfangsbestand > Buchungsregeln.GroessterBetrag) return Entscheidung.Nein($"Anfangsbestand: Möglich sind höchstens {Buchungsregeln.GroessterBetrag}; bitte prüfen.");
        return b.Verantwortlich.Length == 0
            ? Entscheidung.Nein("Wer führt die Kasse? Bitte eine Person wählen.")
            : Entscheidung.Ja(new KasseAngelegt(b.Kasse, b.Einrichtung, b.Name.Trim(), b.Ab, b.Anfangsbestand, b.Verantwortlich));
    }

    private static Entscheidung Grenze(Kasse z, LegeHoechstbestandFest b)
    {
        if (b.GueltigAb < z.Ab || b.GueltigAb > Spaetestens) return Entscheidung.Nein($"Gültig ab: Die Kasse gibt es seit dem {Buchungsregeln.Datum(z.Ab)}; bitte diesen Tag oder einen späteren angeben.");
        if (b.Hoechstens is { Cent: < 1 }) return Entscheidung.Nein("Höchstbestand: Bitte einen Betrag über 0,00 € angeben oder das Feld leer lassen.");
        if (!Enum.IsDefined(b.Folge)) return Entscheidung.Nein("Bitte wählen, ob gewarnt oder gesperrt wird.");
        return z.GrenzeAm(b.GueltigAb) is { } alt && alt == new Hoechstbestand(b.GueltigAb, b.Hoechstens, b.Folge)
            ? Entscheidung.Nichts
            : Entscheidung.Ja(new HoechstbestandFestgelegt(b.GueltigAb, b.Hoechstens, b.Folge));
    }

    private static Entscheidung Uebergib(Kasse z, UebergibKasse b)
    {
        if (b.An.Length == 0) return Entscheidung.Nein("An wen wird die Kasse übergeben? Bitte eine Person wählen.");
        if (b.An == z.Verantwortlich) return Entscheidung.Nein("Diese Person führt die Kasse schon; bitte eine andere wählen.");
        if (b.Gezaehlt is not { } sturz || sturz.Tag != b.Tag) return Entscheidung.Nein("Vor der Übergabe wird gezählt: Bitte heute gemeinsam einen Kassensturz machen, dann übergeben.");
        if (sturz.IstOffen) return Entscheidung.Nein($"Die Differenz von {sturz.Differenz.MitVorzeichen()} aus dem Kassensturz ist noch nicht gebucht; bitte erst buchen, dann übergeben.");
        return b.LetzteNummer != sturz.GiltBis
            ? Entscheidung.Nein("Seit dem Kassensturz wurde gebucht; bitte noch einmal gemeinsam zählen, dann übergeben.")
            : Entscheidung.Ja(new KasseUebergeben(b.Tag, z.Verantwortlich, b.An, b.Bestand, sturz.Id));
    }

    private static string? Name(string name) => name.Trim().Length switch
    {
        0 => "Die Kasse braucht einen Namen; bitte angeben.",
        > LaengsterName => $"Der Name ist länger als {LaengsterName} Zeichen; bitte kürzen.",
        _ => null,
    };
}
