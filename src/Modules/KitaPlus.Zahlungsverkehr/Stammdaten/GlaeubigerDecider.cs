using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Sepa;

namespace KitaPlus.Zahlungsverkehr.Stammdaten;

/// <summary>A creditor as it is now.</summary>
internal sealed record Glaeubigerstand(GlaeubigerFestgelegt? Daten, GlaeubigerkontoGesetzt? Konto, MahnregelnFestgelegt? Mahnregeln)
{
    /// <summary>Before anybody has said anything: three levels without fees.</summary>
    public static IReadOnlyList<Mahnstufe> Ueblich { get; } = [new("Zahlungserinnerung", 7, 10, Geld.Null), new("Mahnung", 7, 10, Geld.Null), new("Letzte Mahnung", 7, 10, Geld.Null)];

    public static Glaeubigerstand Anfang { get; } = new(null, null, null);

    public IReadOnlyList<Mahnstufe> Stufen => Mahnregeln?.Stufen ?? Ueblich;

    /// <returns>Null: nothing is missing to send files to the bank.</returns>
    public string? Hindernis => (Daten, Konto) switch
    {
        (null, _) => "Für diesen Gläubiger fehlen Name und Gläubiger-Identifikationsnummer.",
        (_, null) => "Für diesen Gläubiger fehlt das eigene Konto.",
        _ => null,
    };

    /// <exception cref="Fachfehler">Something is missing.</exception>
    public Einreicher Einreicher() => Hindernis is { } satz ? throw new Fachfehler($"{satz} Bitte unter „Gläubiger“ ergänzen.") : new(Daten!.Name, Konto!.Iban, Konto.Bic, Daten.GlaeubigerId, Daten.Anschrift);
}

internal sealed class GlaeubigerDecider : IDecider<Glaeubigerstand, GlaeubigerBefehl>
{
    private const int MeisteStufen = 5;

    private GlaeubigerDecider()
    {
    }

    public static Glaeubigerstand Anfang => Glaeubigerstand.Anfang;

    public static Glaeubigerstand Evolve(Glaeubigerstand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        GlaeubigerFestgelegt e => zustand with { Daten = e },
        GlaeubigerkontoGesetzt e => zustand with { Konto = e },
        MahnregelnFestgelegt e => zustand with { Mahnregeln = e },
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} in den Gläubigerdaten."),
    };

    public static Entscheidung Decide(Glaeubigerstand z, GlaeubigerBefehl befehl)
    {
        if (!Kennung.IstGueltig(befehl.Glaeubiger)) return Entscheidung.Nein($"„{befehl.Glaeubiger}“ ist kein Gläubiger ({Kennung.Regel}).");
        return befehl switch
        {
            LegeGlaeubigerFest b => Daten(z, b),
            SetzeGlaeubigerkonto b => Konto(z, b),
            LegeMahnregelnFest b => Mahnregeln(z, b),
            _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
        };
    }

    private static Entscheidung Daten(Glaeubigerstand z, LegeGlaeubigerFest b)
    {
        if (Sepatext.Aus(b.Name, Zahlungsschreiber.NameHoechstens).Length == 0) return Entscheidung.Nein("Der Name des Gläubigers fehlt; bitte angeben.");
        var id = Iban.Norm(b.GlaeubigerId);
        if (GlaeubigerId.Mangel(id) is { } falsch) return Entscheidung.Nein(falsch);
        if (b.Anschrift.Mangel() is { } anschrift) return Entscheidung.Nein(anschrift);
        if (b.Vorabtage is < 1 or > 60) return Entscheidung.Nein("Die Frist der Vorabinformation liegt zwischen 1 und 60 Tagen; ohne besondere Vereinbarung sind es 14.");
        if (b.Vorlauftage is < 1 or > 10) return Entscheidung.Nein("Die Vorlauffrist der Bank liegt zwischen 1 und 10 Banktagen.");
        var neu = new GlaeubigerFestgelegt(b.Glaeubiger, b.Name.Trim(), id, b.Anschrift, b.Vorabtage, b.Vorlauftage);
        return neu == z.Daten ? Entscheidung.Nichts : Entscheidung.Ja(neu);
    }

    private static Entscheidung Konto(Glaeubigerstand z, SetzeGlaeubigerkonto b)
    {
        var iban = Iban.Norm(b.Iban);
        if (Iban.Mangel(iban) is { } falsch) return Entscheidung.Nein(falsch);
        var bic = Iban.Norm(b.Bic);
        if (bic.Length is not (0 or 8 or 11) || !bic.All(char.IsAsciiLetterOrDigit)) return Entscheidung.Nein("Ein BIC hat 8 oder 11 Buchstaben und Ziffern; er kann auch leer bleiben.");
        if (z.Konto is { } k && k.Iban == iban && k.Bic == (bic.Length == 0 ? null : bic)) return Entscheidung.Nichts;
        return string.IsNullOrWhiteSpace(b.Grund) ? Entscheidung.Nein("Bitte einen Grund angeben.") : Entscheidung.Ja(new GlaeubigerkontoGesetzt(b.Glaeubiger, iban, bic.Length == 0 ? null : bic, b.Grund.Trim()));
    }

    private static Entscheidung Mahnregeln(Glaeubigerstand z, LegeMahnregelnFest b)
    {
        if (b.Stufen.Count is 0 or > MeisteStufen) return Entscheidung.Nein($"Es gibt 1 bis {MeisteStufen} Mahnstufen.");
        foreach (var s in b.Stufen)
        {
            if (string.IsNullOrWhiteSpace(s.Titel)) return Entscheidung.Nein("Jede Mahnstufe braucht einen Namen.");
            if (s.NachTagen is < 1 or > 365 || s.Frist is < 1 or > 365) return Entscheidung.Nein($"{s.Titel}: Abstand und Zahlungsfrist liegen zwischen 1 und 365 Tagen.");
            if (s.Gebuehr.Cent is < 0 or > 10_000) return Entscheidung.Nein($"{s.Titel}: Die Gebühr liegt zwischen 0,00 € und 100,00 €.");
        }

        if (b.Ruecklastschriftgebuehr.Cent is < 0 or > 10_000) return Entscheidung.Nein("Die Gebühr für eine Rücklastschrift liegt zwischen 0,00 € und 100,00 €.");
        if (b.Kleinbetrag.Cent is < 0 or > 10_000) return Entscheidung.Nein("Der Kleinbetrag liegt zwischen 0,00 € und 100,00 €.");
        var neu = new MahnregelnFestgelegt(b.Glaeubiger, b.Stufen, b.Ruecklastschriftgebuehr, b.Kleinbetrag);
        return z.Mahnregeln is { } m && m.Stufen.SequenceEqual(neu.Stufen) && m with { Stufen = neu.Stufen } == neu ? Entscheidung.Nichts : Entscheidung.Ja(neu);
    }
}
