using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Vieraugen;

/// <summary>What a decision about a matter needs.</summary>
/// <param name="Vorlage">Null: nothing submitted yet.</param>
internal sealed record VorgangZustand(VorgangVorgelegt? Vorlage, Freigabestand Stand)
{
    public static VorgangZustand Anfang { get; } = new(null, Freigabestand.Wartet);
}

internal sealed class VorgangDecider : IDecider<VorgangZustand, VorgangBefehl>
{
    public const int LaengsteBeschreibung = 300;
    public const int LaengsteBegruendung = 1000;

    private VorgangDecider()
    {
    }

    public static VorgangZustand Anfang => VorgangZustand.Anfang;

    public static VorgangZustand Evolve(VorgangZustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        VorgangVorgelegt e => new(e, e.Auswahl.BrauchtFreigabe() ? Freigabestand.Wartet : Freigabestand.Freigegeben),
        VorgangFreigegeben => zustand with { Stand = Freigabestand.Freigegeben },
        VorgangAbgelehnt => zustand with { Stand = Freigabestand.Abgelehnt },
        VorgangAbgelaufen => zustand with { Stand = Freigabestand.Abgelaufen },
        VorgangVerbraucht => zustand with { Stand = Freigabestand.Verbraucht },
        _ => throw new InvalidOperationException($"Vorgang: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static Entscheidung Decide(VorgangZustand zustand, VorgangBefehl befehl) => (zustand.Vorlage, befehl) switch
    {
        (null, LegeVor b) => Vorlegen(b.Angaben),
        (_, LegeVor) => Entscheidung.Nein($"Der Vorgang „{befehl.Vorgang}“ ist schon vorgelegt."),
        (null, _) => Entscheidung.Nein($"Den Vorgang „{befehl.Vorgang}“ gibt es nicht; bitte die Kennung prüfen."),
        ({ } v, Zweitentscheidung b) => Entscheide(zustand, v, b),
        ({ } v, LassAblaufen b) => zustand.Stand == Freigabestand.Wartet && v.LaeuftAbAm < b.Heute ? Entscheidung.Ja(new VorgangAbgelaufen(v.Vorgang)) : Entscheidung.Nichts,
        _ => throw new InvalidOperationException($"Vorgang: unbekannter Befehl {befehl.GetType().Name}."),
    };

    /// <summary>The use is no command: it is part of the one that was released.</summary>
    public static Entscheidung Verwende(VorgangZustand zustand, string inhalt, Guid verwendung)
    {
        var v = zustand.Vorlage!;
        if (inhalt != v.Inhalt) return Entscheidung.Nein("Freigegeben ist ein anderer Inhalt als der, der jetzt ausgeführt werden soll. Bitte neu vorlegen.");
        return zustand.Stand switch
        {
            Freigabestand.Freigegeben => Entscheidung.Ja(new VorgangVerbraucht(v.Vorgang, verwendung)),
            Freigabestand.Verbraucht => Entscheidung.Nein("Diese Freigabe ist schon verwendet worden; sie gilt für eine Ausführung. Bitte neu vorlegen."),
            Freigabestand.Wartet => Entscheidung.Nein("Dieser Vorgang wartet noch auf die Freigabe durch eine zweite Person."),
            _ => Entscheidung.Nein($"Dieser Vorgang ist {zustand.Stand.Wort()}; ausgeführt wird er nicht. Bitte gegebenenfalls neu vorlegen."),
        };
    }

    private static Entscheidung Vorlegen(VorgangVorgelegt v)
    {
        if (v.Beschreibung.Trim().Length == 0) return Entscheidung.Nein("Bitte in einem Satz beschreiben, worum es geht; danach entscheidet die zweite Person.");
        if (v.Beschreibung.Length > LaengsteBeschreibung) return Entscheidung.Nein($"Die Beschreibung ist länger als {LaengsteBeschreibung} Zeichen; bitte kürzen.");
        if (!Inhaltshash.IstGueltig(v.Inhalt)) throw new InvalidOperationException($"„{v.Inhalt}“ ist kein SHA-256.");
        if (v.Adresse is { } a && (!a.StartsWith('/') || a.StartsWith("//", StringComparison.Ordinal) || a.Contains('\\', StringComparison.Ordinal))) throw new InvalidOperationException($"„{a}“ ist keine Seite dieses Programms.");
        return Entscheidung.Ja(v);
    }

    private static Entscheidung Entscheide(VorgangZustand z, VorgangVorgelegt v, Zweitentscheidung b)
    {
        if (b.Vorlage != v) throw new InvalidOperationException($"Zum Vorgang „{v.Vorgang}“ wurde anderes vorgelegt.");
        if (z.Stand != Freigabestand.Wartet) return Entscheidung.Nein($"Dieser Vorgang wartet nicht mehr auf eine Entscheidung: Er ist schon {z.Stand.Wort()}.");
        if (v.LaeuftAbAm < b.Heute) return Entscheidung.Nein($"Dieser Vorgang ist am {Tatsachenregeln.Tag(v.LaeuftAbAm.Value)} abgelaufen; bitte neu vorlegen lassen.");
        if (b.Durch.TeiltPersonMit(v.Von)) return Entscheidung.Nein("Über einen Vorgang entscheidet eine zweite Person: nicht, wer ihn vorgelegt hat, und niemand, der für dieselbe Person handelt. Bitte jemand anderen mit demselben Recht bitten.");
        if (b.Inhalt != v.Inhalt) return Entscheidung.Nein("Der Inhalt ist nicht mehr der, der vorgelegt wurde. Bitte den Vorgang neu vorlegen lassen und dann entscheiden.");
        if (b.Begruendung.Trim().Length == 0) return Entscheidung.Nein("Bitte die Entscheidung kurz begründen.");
        if (b.Begruendung.Length > LaengsteBegruendung) return Entscheidung.Nein($"Die Begründung ist länger als {LaengsteBegruendung} Zeichen; bitte kürzen.");
        var grund = Personenbezug<string>.Von($"benutzer-{b.Durch.Wer}", Zwecke.Vieraugen, b.Begruendung.Trim());
        return Entscheidung.Ja(b is GibFrei ? new VorgangFreigegeben(v.Vorgang, v.Inhalt, b.Durch, Grund: grund) : new VorgangAbgelehnt(v.Vorgang, v.Inhalt, b.Durch, Grund: grund));
    }
}

internal static class Standwort
{
    public static string Wort(this Freigabestand stand) => stand switch
    {
        Freigabestand.Wartet => "wartend",
        Freigabestand.Freigegeben => "freigegeben",
        Freigabestand.Abgelehnt => "abgelehnt",
        Freigabestand.Abgelaufen => "abgelaufen",
        _ => "ausgeführt",
    };
}
