using System.Globalization;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;

namespace KitaPlus.Verpflegung;

/// <summary>What a fact says, without its days; null in <see cref="Einrichtung"/> and all values: nothing on these days.</summary>
/// <param name="Linie">v = contract, t = An- or Abmeldung, b = Bildung und Teilhabe.</param>
/// <param name="Wert1">v: key of the offer; t: when it was notified; b: key of the authority.</param>
/// <param name="Wert2">v: id of the payer.</param>
/// <param name="Wert3">v: number of the contract.</param>
/// <param name="Zahl">v: days of the week; t: 1 = angemeldet, 0 = abgemeldet, 2 = abgemeldet after angemeldet.</param>
/// <param name="Teile">v: chosen parts as numbers; null = the whole offer.</param>
internal sealed record Essenswert(string Linie, string? Einrichtung, string? Wert1, string? Wert2, string? Wert3, long? Zahl, string? Teile)
{
    public const string Vertrag = "v";
    public const string Tag = "t";
    public const string But = "b";

    public bool IstLeer => Wert1 is null;

    /// <summary>Of an An- or Abmeldung.</summary>
    public Meldestand Meldung => Stand(Wert1!, Zahl!.Value);

    public static Essenswert? Von(ITatsache tatsache) => tatsache switch
    {
        VerpflegungVereinbart e => new(Vertrag, e.Einrichtung, e.Angebot, e.Zahler, e.Vertrag, (long)e.Tage, e.Bestandteile is { } t ? string.Join(',', t.Select(b => (int)b)) : null),
        VerpflegungBeendet => Nichts(Vertrag),
        VonEssenAbgemeldet or ZumEssenAngemeldet => Von(Meldestand.Von(tatsache)!),
        ButBewilligt e => new(But, null, e.Behoerde, null, null, null, null),
        ButBeendet => Nichts(But),
        _ => null,
    };

    public static Essenswert Von(Meldestand m) => new(Tag, null, Zeit(m.Gemeldet), null, null, m.Angemeldet ? 1 : m.Bestellt ? 2 : 0, null);

    public static Meldestand Stand(string gemeldet, long zahl) => new(zahl == 1, Zeit(gemeldet), zahl == 2);

    private static DateTimeOffset Zeit(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static string Zeit(DateTimeOffset zeit) => zeit.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture);

    private static Essenswert Nichts(string linie) => new(linie, null, null, null, null, null, null);
}
