using KitaPlus.Contracts;
using KitaPlus.Kernel;

namespace KitaPlus.Import;

public sealed partial class Importzeile
{
    /// <summary>The row says one event; its event id follows from the key or the content of the row.</summary>
    /// <param name="einrichtung">Whose go-live date limits <c>bekannt_seit</c>; null = that of any Einrichtung.</param>
    /// <param name="schutz">Key of the personal values in the event, if any.</param>
    public void Ereignis(
        IStromart art, string kennung, IEreignis ereignis, Herkunft? herkunft, IReadOnlyList<Verweis>? verweise = null, string? einrichtung = null, Schutz? schutz = null)
    {
        PruefeInhalt(art, ereignis);
        Melde(art, kennung, legtAn: false, e => e with
        {
            Schutz = schutz,
            Ereignis = ereignis,
            Herkunft = herkunft,
            Einrichtung = einrichtung,
            Verweise = verweise ?? [],
        });
    }

    /// <summary>The row describes a subject that it creates, or changes if it says something else than what is known.</summary>
    /// <param name="wert">What the row says, comparable: two rows of equal knowledge must not differ.</param>
    /// <param name="ausStand">Events that lead from the state of the stream to what the row says; none = nothing new.</param>
    public void Stammdaten(
        IStromart art, string kennung, object wert, Func<object, IReadOnlyList<IEreignis>> ausStand, Herkunft? herkunft, IReadOnlyList<Verweis>? verweise = null, Schutz? schutz = null)
    {
        // judged against an empty stream: what is wrong with the row itself is wrong whatever is stored
        if (!HatFehler)
            foreach (var e in ausStand(art.Anfang)) PruefeInhalt(art, e);
        Melde(art, kennung, legtAn: true, e => e with
        {
            Schutz = schutz,
            AusStand = ausStand,
            Wert = wert,
            Herkunft = herkunft,
            Verweise = verweise ?? [],
            LegtAn = true,
        });
    }

    /// <summary>The row says something about a stream that needs no creating, e.g. about an account.</summary>
    public void Aussage(IStromart art, string kennung, Aussageinhalt inhalt, IReadOnlyList<Verweis>? verweise = null)
    {
        PruefeInhalt(art, inhalt.Ereignis);
        Melde(art, kennung, legtAn: inhalt.LegtAn, e => e with
        {
            Ereignis = inhalt.Ereignis,
            AusStand = inhalt.AusStand,
            Wert = inhalt.Wert,
            Gegenstand = inhalt.Gegenstand,
            Herkunft = inhalt.Herkunft,
            FuerAlle = true,
            Zuletzt = inhalt.Zuletzt,
            LegtAn = inhalt.LegtAn,
            Verweise = verweise ?? [],
        });
    }

    /// <summary>Creates a stream that the row names, if there is none yet (e.g. a household); not counted as a row.</summary>
    public void LegeBeiBedarfAn(IStromart art, string kennung, IEreignis ereignis, Herkunft? herkunft)
    {
        if (kennung.Length == 0) return;
        var stream = $"{art.Praefix}-{kennung}";
        if (HatFehler)
        {
            sammlung.FehlerhafteStroeme.Add(stream);
            return;
        }

        sammlung.Eintraege.Add(Eintrag(art, stream, sammlung.Schluesselkennung($"anlage/{stream}"), hatSchluessel: true) with
        {
            AusStand = stand => art.IstAngelegt(stand) ? [] : [ereignis],
            Herkunft = herkunft,
            LegtAn = true,
            Nebenbei = true,
        });
    }

    /// <summary>The row sets the go-live date of an Einrichtung; up to it <c>bekannt_seit</c> is allowed.</summary>
    public void Uebernahme(string einrichtung, DateOnly stichtag)
    {
        if (!HatFehler) sammlung.Uebernahmen[einrichtung] = stichtag;
    }

    private void Melde(IStromart art, string kennung, bool legtAn, Func<Eintrag, Eintrag> fuelle)
    {
        var stream = $"{art.Praefix}-{kennung}";
        var schluessel = KennungWahlfrei("schluessel");
        if (HatFehler)
        {
            if (legtAn && kennung.Length > 0) sammlung.FehlerhafteStroeme.Add(stream);
            return;
        }

        var id = schluessel is null
            ? sammlung.Inhaltskennung(format.Name, format.Spalten.Where(s => s.Name is not ("vermerk" or "schluessel")).Select(s => Text(s.Name) ?? ""))
            : sammlung.Schluesselkennung($"{format.Name}/{schluessel}");
        var neu = fuelle(Eintrag(art, stream, id, schluessel is not null));
        if (neu.Schutz is { } schutz) sammlung.Schluessel.Add(schutz);
        sammlung.Eintraege.Add(neu);
    }

    /// <summary>What every entry of this row has in common.</summary>
    private Eintrag Eintrag(IStromart art, string stream, Guid id, bool hatSchluessel) =>
        new() { Art = art, Stream = stream, Datei = datei, Zeile = Nummer, Format = format.Name, Id = id, HatSchluessel = hatSchluessel };

    /// <summary>One sentence per row: after the first error nothing more is looked for.</summary>
    private void PruefeInhalt(IStromart art, IEreignis ereignis)
    {
        if (!HatFehler && art.PruefeInhalt(ereignis) is { } verstoss) Fehler(Spaltenname(verstoss.Feld), verstoss.Satz);
    }

    /// <summary>Rules name fields; where the row has no such column, the sentence stands alone.</summary>
    private string Spaltenname(string feld) => format.Spalten.Any(s => s.Name == feld) ? feld : "";
}
