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

public enum Briefart
{
    /// <summary>Decides about an Elternbeitrag whose Erhebung is delegated to us.</summary>
    Bescheid = 0,

    /// <summary>Tells about an Elternbeitrag that somebody else levies.</summary>
    Mitteilung = 1,

    /// <summary>Charges for meals: a private claim, without a Rechtsbehelf.</summary>
    Abrechnung = 2,
}

/// <summary>
/// A letter to one Zahlungspflichtigen about one Gläubiger. A Bescheid where the Erhebung is delegated to us: it names the Behörde and
/// tells how to appeal. A Mitteilung otherwise: it decides nothing.
/// </summary>
/// <param name="Zeichen">By which both sides find the matter again.</param>
/// <param name="Anschrift">Lines below the name; empty: none is recorded.</param>
/// <param name="Saldo">Null: we keep no account.</param>
/// <param name="Rechtsgrundlage">Satzung and paragraphs that were used.</param>
/// <param name="Rechtsbehelf">Only in a Bescheid.</param>
/// <param name="RechtsbehelfAllgemein">The Satzung names none; a general sentence stands there that does not name the court.</param>
public sealed record Brief(
    Briefart Art, string Absender, string Behoerde, string? Behoerdenanschrift, string Empfaenger, IReadOnlyList<string> Anschrift, DateOnly Datum, string Zeichen,
    IReadOnlyList<Briefzeile> Zeilen, Briefsaldo? Saldo, string Rechtsgrundlage, string? Rechtsbehelf, bool RechtsbehelfAllgemein)
{
    /// <summary>What the letter is about, by ids; null: of no use beyond the print view.</summary>
    public Briefbezug? Bezug { get; init; }

    /// <summary>Where to pay, as sentences; none where nothing is owed.</summary>
    public IReadOnlyList<string> Zahlweg { get; init; } = [];

    /// <summary>What it does not decide yet, as sentences.</summary>
    public IReadOnlyList<string> Offen { get; init; } = [];

    /// <summary>Satzungen it rests on that nobody has compared with the official text yet.</summary>
    public IReadOnlyList<string> Ungeprueft { get; init; } = [];

    public Geld Differenz => Zeilen.Aggregate(Geld.Null, (s, z) => s + (z.Zusammen ?? Geld.Null));

    /// <summary>What the months come to, as a sentence.</summary>
    public string Summe => Differenz.Cent switch
    {
        > 0 => $"Zusammen sind {Differenz} nachzuzahlen.",
        < 0 => $"Zusammen werden Ihnen {-Differenz} gutgeschrieben.",
        _ => "Zusammen ändert sich nichts.",
    };

    /// <summary>What that means for the account; null: we keep none.</summary>
    public string? Nachsatz => Saldo is { } s ? $"{s.Satz}{(Differenz.Cent > 0 ? $" Die Nachforderung wird im {s.Differenzmonat.Lang()} fällig." : "")}" : null;

    public bool IstBescheid => Art == Briefart.Bescheid;

    public string Betreff => Art switch
    {
        Briefart.Bescheid => "Bescheid über den Elternbeitrag",
        Briefart.Mitteilung => "Mitteilung über den Elternbeitrag",
        _ => "Abrechnung der Verpflegung",
    };
}

/// <param name="Lauf">Null: nothing was decided.</param>
/// <param name="Kinder">Ids of the children it names.</param>
public sealed record Briefbezug(string Glaeubiger, string Person, string? Lauf, IReadOnlyList<string> Kinder);

/// <param name="Faellig">Part of it that has fallen due up to the month.</param>
/// <param name="Differenzmonat">When the differences of the letter fall due.</param>
/// <param name="Konto">How the account is called, e.g. <c>Beitragskonto</c>.</param>
/// <param name="Kuenftiges">What credit is offset with, e.g. <c>künftigen Beiträgen</c>.</param>
public sealed record Briefsaldo(Geld Saldo, Geld Faellig, Monat Heute, Monat Differenzmonat, string Konto = "Beitragskonto", string Kuenftiges = "künftigen Beiträgen")
{
    /// <summary>Part of the balance that is deferred or to be paid in instalments.</summary>
    public Geld Aufgeschoben { get; init; }

    public string Satz => Saldo.Cent switch
    {
        > 0 => $"Auf Ihrem {Konto} sind damit insgesamt {Saldo} offen{(Faellig.Cent > 0 ? $"; davon sind bis {Heute.Lang()} {Faellig} fällig" : "")}.{(Aufgeschoben.Cent > 0 ? $" {Aufgeschoben} sind gestundet oder in Raten zu zahlen." : "")}",
        < 0 => $"Auf Ihrem {Konto} steht damit ein Guthaben von {-Saldo}. Es wird mit {Kuenftiges} verrechnet oder ausgezahlt.",
        _ => $"Ihr {Konto} ist damit ausgeglichen.",
    };
}
