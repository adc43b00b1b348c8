using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Stammdaten;

namespace KitaPlus.Zahlungsverkehr.Mahnungen;

/// <summary>Commands to the stream <c>mahnung-{glaeubiger}/{schuldner}</c>.</summary>
internal abstract record MahnungBefehl(string Glaeubiger, string Schuldner) : IBefehl
{
    public const string Praefix = "mahnung-";

    public string Stream => Strom(Glaeubiger, Schuldner);

    public static string Strom(string glaeubiger, string schuldner) => $"{Praefix}{glaeubiger}/{schuldner}";
}

/// <param name="Stufen">Of the creditor.</param>
/// <param name="Stufe">The level that was proposed; another one in between is refused.</param>
/// <param name="Posten">What is due, oldest month first.</param>
internal sealed record Mahne(string Glaeubiger, string Schuldner, int Stufe, IReadOnlyList<Mahnstufe> Stufen, IReadOnlyList<Mahnposten> Posten, DateOnly Heute) : MahnungBefehl(Glaeubiger, Schuldner);

internal sealed record SetzeMahnsperre(string Glaeubiger, string Schuldner, DateOnly? Bis, string Grund, DateOnly Heute) : MahnungBefehl(Glaeubiger, Schuldner);

internal sealed record HebeMahnsperreAuf(string Glaeubiger, string Schuldner, string Grund) : MahnungBefehl(Glaeubiger, Schuldner);

/// <summary>How far the reminding of an account is.</summary>
internal sealed record Mahnstand(Gemahnt? Letzte, MahnsperreGesetzt? Sperre)
{
    public static Mahnstand Anfang { get; } = new(null, null);

    public bool GesperrtAm(DateOnly tag) => Sperre is { } s && (s.Bis is null || tag <= s.Bis);

    /// <summary>The level that would be next; a debt that is wholly younger than the last reminder begins anew.</summary>
    public int NaechsteStufe(Monat seit) => Letzte is { } l && seit.Erster <= l.Am ? l.Stufe + 1 : 1;

    /// <returns>Null: the next level may be issued today; else why not.</returns>
    /// <param name="offen">Due, not deferred, not in instalments.</param>
    public string? Hindernis(Geld offen, Monat seit, Glaeubigerstand glaeubiger, DateOnly heute)
    {
        if (GesperrtAm(heute)) return Sperre!.Bis is { } bis ? $"Mahnsperre bis {bis:dd.MM.yyyy}" : "Mahnsperre";
        if (offen.Cent <= 0) return "nichts offen";
        if (offen < (glaeubiger.Mahnregeln?.Kleinbetrag ?? Geld.Null)) return $"unter dem Kleinbetrag von {glaeubiger.Mahnregeln!.Kleinbetrag}";
        var stufe = NaechsteStufe(seit);
        if (stufe > glaeubiger.Stufen.Count) return "alle Mahnstufen durchlaufen; über Vollstreckung oder Klage entscheiden";
        var abstand = glaeubiger.Stufen[stufe - 1].NachTagen;
        var ab = (stufe == 1 ? seit.Erster : Letzte!.Frist).AddDays(abstand);
        return heute < ab ? $"erst ab {ab:dd.MM.yyyy}" : null;
    }
}

internal sealed class MahnungDecider : IDecider<Mahnstand, MahnungBefehl>
{
    private MahnungDecider()
    {
    }

    public static Mahnstand Anfang => Mahnstand.Anfang;

    public static Mahnstand Evolve(Mahnstand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        Gemahnt e => zustand with { Letzte = e },
        MahnsperreGesetzt e => zustand with { Sperre = e },
        MahnsperreAufgehoben => zustand with { Sperre = null },
        _ => throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} zu einer Mahnung."),
    };

    public static Entscheidung Decide(Mahnstand z, MahnungBefehl befehl) => befehl switch
    {
        Mahne b => Mahne(z, b),
        SetzeMahnsperre b when string.IsNullOrWhiteSpace(b.Grund) => Entscheidung.Nein("Bitte einen Grund angeben."),
        SetzeMahnsperre b when b.Bis < b.Heute => Entscheidung.Nein("Die Mahnsperre endet in der Vergangenheit; bitte einen späteren Tag angeben oder das Feld leer lassen."),
        SetzeMahnsperre b => new MahnsperreGesetzt(b.Glaeubiger, b.Schuldner, b.Bis, b.Grund.Trim()) is var neu && neu == z.Sperre ? Entscheidung.Nichts : Entscheidung.Ja(neu),
        HebeMahnsperreAuf when z.Sperre is null => Entscheidung.Nichts,
        HebeMahnsperreAuf b when string.IsNullOrWhiteSpace(b.Grund) => Entscheidung.Nein("Bitte einen Grund angeben."),
        HebeMahnsperreAuf b => Entscheidung.Ja(new MahnsperreAufgehoben(b.Glaeubiger, b.Schuldner, b.Grund.Trim())),
        _ => throw new InvalidOperationException($"Unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Mahne(Mahnstand z, Mahne b)
    {
        if (b.Posten.Count == 0) return Entscheidung.Nein("Dieses Konto wird jetzt nicht gemahnt: nichts offen.");
        var (offen, seit) = (b.Posten.Aggregate(Geld.Null, (s, p) => s + p.Betrag), b.Posten.Min(p => p.Monat));
        if (Schuldner.AlsBut(b.Schuldner) is not null) return Entscheidung.Nein("Behörden werden nicht gemahnt; bitte die Kostenübernahme dort klären.");
        var regeln = new Glaeubigerstand(null, null, new MahnregelnFestgelegt(b.Glaeubiger, b.Stufen, Geld.Null, Geld.Null));
        if (z.Hindernis(offen, seit, regeln, b.Heute) is { } hindernis) return Entscheidung.Nein($"Dieses Konto wird jetzt nicht gemahnt: {hindernis}.");
        if (z.NaechsteStufe(seit) != b.Stufe) return Entscheidung.Nein("Dieses Konto ist inzwischen gemahnt worden; bitte die Liste neu laden.");
        var stufe = b.Stufen[b.Stufe - 1];
        return Entscheidung.Ja(new Gemahnt(b.Glaeubiger, b.Schuldner, b.Stufe, stufe.Titel, b.Heute, offen, seit, stufe.Gebuehr, b.Heute.AddDays(stufe.Frist), b.Posten));
    }
}
