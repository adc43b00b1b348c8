using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Schreiben;

/// <summary>Equal months of a child in a letter; amounts per month.</summary>
/// <param name="Bis">Last month, inclusive.</param>
/// <param name="Bisher">Null: nothing was charged by us before.</param>
public sealed record Briefzeile(string Kind, Monat Von, Monat Bis, Geld? Bisher, Geld Neu, IReadOnlyList<string> Gruende)
{
    public Geld? JeMonat => Bisher is { } alt ? Neu - alt : null;

    public Geld? Zusammen => JeMonat is { } d ? d * (Bis - Von + 1) : null;
}

/// <summary>
/// A letter to one Zahlungspflichtigen about one Gläubiger. A Bescheid where the Erhebung is delegated to us: it names the Behörde and
/// tells how to appeal. A Mitteilung otherwise: it decides nothing.
/// </summary>
/// <param name="Zeichen">By which both sides find the matter again.</param>
/// <param name="Anschrift">Lines below the name; empty: none is recorded.</param>
/// <param name="Saldo">Null: we keep no account.</param>
/// <param name="Rechtsgrundlage">Satzung and paragraphs that were used.</param>
/// <param name="Rechtsbehelf">Null for a Mitteilung.</param>
/// <param name="RechtsbehelfAllgemein">The Satzung names none; a general sentence stands there that does not name the court.</param>
public sealed record Brief(
    bool IstBescheid, string Absender, string Behoerde, string? Behoerdenanschrift, string Empfaenger, IReadOnlyList<string> Anschrift, DateOnly Datum, string Zeichen,
    IReadOnlyList<Briefzeile> Zeilen, Briefsaldo? Saldo, string Rechtsgrundlage, string? Rechtsbehelf, bool RechtsbehelfAllgemein)
{
    public Geld Differenz => Zeilen.Aggregate(Geld.Null, (s, z) => s + (z.Zusammen ?? Geld.Null));

    public string Betreff => IstBescheid ? "Bescheid über den Elternbeitrag" : "Mitteilung über den Elternbeitrag";
}

/// <param name="Faellig">Part of it that has fallen due up to the month.</param>
/// <param name="Differenzmonat">When the differences of the letter fall due.</param>
public sealed record Briefsaldo(Geld Saldo, Geld Faellig, Monat Heute, Monat Differenzmonat)
{
    public string Satz => Saldo.Cent switch
    {
        > 0 => $"Auf Ihrem Beitragskonto sind damit insgesamt {Saldo} offen{(Faellig.Cent > 0 ? $"; davon sind bis {Heute.Lang()} {Faellig} fällig" : "")}.",
        < 0 => $"Auf Ihrem Beitragskonto steht damit ein Guthaben von {-Saldo}. Es wird mit künftigen Beiträgen verrechnet oder ausgezahlt.",
        _ => "Ihr Beitragskonto ist damit ausgeglichen.",
    };
}
