using KitaPlus.Dokumente.Vorlagen;
using KitaPlus.Kernel;

namespace KitaPlus.Dokumente;

/// <param name="Inhalt">Null: the one above applies.</param>
internal sealed record VorlageZustand(string? Inhalt);

internal sealed class VorlageDecider : IDecider<VorlageZustand, VorlageBefehl>
{
    public const int LaengsterInhalt = 100_000;
    public const int LaengsteBemerkung = 200;

    private VorlageDecider()
    {
    }

    public static VorlageZustand Anfang { get; } = new(Inhalt: null);

    public static VorlageZustand Evolve(VorlageZustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        VorlageGespeichert e => new(e.Inhalt),
        VorlageZurueckgesetzt => Anfang,
        _ => throw new InvalidOperationException($"Vorlage: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static Entscheidung Decide(VorlageZustand zustand, VorlageBefehl befehl) => befehl switch
    {
        AendereRendanturvorlage b => Speichere(zustand, b, b.Inhalt, b.Bemerkung),
        AendereTraegervorlage b => Speichere(zustand, b, b.Inhalt, b.Bemerkung),
        SetzeRendanturvorlageZurueck or SetzeTraegervorlageZurueck => zustand.Inhalt is null ? Entscheidung.Nichts : Entscheidung.Ja(new VorlageZurueckgesetzt()),
        _ => throw new InvalidOperationException($"Vorlage: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Speichere(VorlageZustand zustand, VorlageBefehl befehl, string inhalt, string? bemerkung)
    {
        var text = inhalt.ReplaceLineEndings("\n").Trim() + "\n";
        var wort = bemerkung?.Trim() is { Length: > 0 } b ? b : null;
        if (text.Length <= 1) return Entscheidung.Nein("Die Vorlage ist leer. Bitte einen Text eingeben oder auf die mitgelieferte zurücksetzen.");
        if (text.Length > LaengsterInhalt) return Entscheidung.Nein($"Die Vorlage hat {text.Length} Zeichen; möglich sind {LaengsterInhalt}.");
        if (wort?.Length > LaengsteBemerkung) return Entscheidung.Nein($"Die Bemerkung ist länger als {LaengsteBemerkung} Zeichen; bitte kürzen.");
        if (text == zustand.Inhalt) return Entscheidung.Nichts;
        try
        {
            Fuellung.Pruefe(text, Datenblaetter.Von(befehl.Art));
        }
        catch (Vorlagenfehler x)
        {
            return Entscheidung.Nein(x.Message);
        }

        return Entscheidung.Ja(new VorlageGespeichert(text, wort));
    }
}
