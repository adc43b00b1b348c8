using System.Globalization;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>What may be booked on a sheet, and why not.</summary>
internal static class Buchungsregeln
{
    public const int LaengsterText = 200;
    public const int LaengsteBemerkung = 1000;

    /// <summary>Nobody keeps more in a box; a larger amount is a slip of the finger.</summary>
    public static Geld GroessterBetrag { get; } = Geld.Euro(100_000);

    public static string Datum(DateOnly tag) => tag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture);

    public static string Schluessel(string kasse, Monat monat) => $"kassenbuch-{kasse}.{monat.Jahr.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Texts of the book are kept under a key per Kasse and year: it ends when its retention ends (§ 147 Abs. 3 AO).</summary>
    public static Personenbezug<T> Geschuetzt<T>(KassenbuchBefehl b, T wert) => Personenbezug<T>.Von(Schluessel(b.Kasse, b.Monat), Zwecke.Stammdaten, wert);

    /// <summary>The sheet must be open.</summary>
    public static string? Blatt(Blatt z, Monat monat) => (z.Eroeffnung, z.IstEndgueltig) switch
    {
        (null, _) => $"Das Kassenblatt {monat.Lang()} ist noch nicht eröffnet; bitte die Kasse neu öffnen und noch einmal buchen.",
        (_, true) => $"Das Kassenblatt {monat.Lang()} ist abgeschlossen oder in den nächsten Monat übertragen. Bitte im laufenden Monat buchen; eine falsche Buchung wird dort storniert.",
        _ => null,
    };

    public static string? Tag(Blatt z, Monat monat, DateOnly tag, DateOnly heute)
    {
        if (Monat.Von(tag) != monat) return $"Datum: Der {Datum(tag)} liegt nicht im {monat.Lang()}.";
        if (tag > heute) return $"Datum: Der {Datum(tag)} liegt in der Zukunft; gebucht wird, was schon bezahlt ist.";
        if (tag < z.Eroeffnung!.Ab) return $"Datum: Die Kasse gibt es erst seit dem {Datum(z.Eroeffnung.Ab)}.";
        return tag < z.FruehesterTag ? $"Datum: Am {Datum(z.FruehesterTag)} wurde gezählt; davor kann nichts mehr gebucht werden. Bitte mit diesem oder einem späteren Tag buchen." : null;
    }

    /// <summary>Never negative: neither in the order of the numbers nor at the end of any day.</summary>
    /// <param name="wirkung">Positive: into the box.</param>
    public static string? Deckung(Blatt z, DateOnly tag, Geld wirkung)
    {
        if (wirkung.Cent >= 0) return null;
        if ((z.Verfuegbar + wirkung).Cent < 0)
            return z.Verfuegbar == z.Bestand
                ? $"In der Kasse sind {z.Bestand}; {-wirkung} können nicht hinaus. Bitte Betrag prüfen oder zuerst Geld von der Bank holen und buchen."
                : $"Nach dem letzten Kassensturz sind {z.Verfuegbar} in der Kasse (gebucht {z.Bestand}); {-wirkung} können nicht hinaus. Bitte Betrag prüfen oder zuerst Geld von der Bank holen und buchen.";
        return (z.KleinsterBestandAb(tag) + wirkung).Cent < 0
            ? $"Am {Datum(tag)} war nicht so viel in der Kasse: {-wirkung} hätten den Bestand dort oder an einem Tag danach unter null gebracht. Bitte den Tag prüfen."
            : null;
    }

    public static bool UeberschreitetGrenze(Blatt z, Rahmen rahmen, Geld wirkung) => wirkung.Cent > 0 && rahmen.Grenze?.Hoechstens is { } h && z.Bestand + wirkung > h;

    public static string? Grenze(Blatt z, Rahmen rahmen, Geld wirkung) => UeberschreitetGrenze(z, rahmen, wirkung) && rahmen.Grenze!.Folge == Grenzfolge.Sperren
        ? $"Damit lägen {z.Bestand + wirkung} in der Kasse; erlaubt sind höchstens {rahmen.Grenze.Hoechstens}. Bitte zuerst Geld zur Bank bringen und die Einzahlung buchen."
        : null;

    public static string? Betrag(Geld betrag) => betrag.Cent switch
    {
        < 1 => "Betrag: Bitte einen Betrag über 0,00 € angeben; ob es Einnahme oder Ausgabe ist, sagt die Art.",
        _ when betrag > GroessterBetrag => $"Betrag: Möglich sind höchstens {GroessterBetrag}; bitte prüfen.",
        _ => null,
    };

    public static string? Konten(Buche b)
    {
        if (b.Art is Bewegungsart.Abhebung or Bewegungsart.Einzahlung)
            return b is { Kostenart: null, Kostenstelle: null, Steuer: null or Steuerschluessel.Keine } ? null : "Ein Geldtransit zwischen Kasse und Bank hat keine Kostenart, keine Kostenstelle und keine Umsatzsteuer; bitte diese Felder leeren.";
        if (b.Kostenart is not { } art) return "Kostenart: Bitte eine wählen, die am Tag der Buchung gilt.";
        var richtung = b.Art == Bewegungsart.Einnahme ? Kostenrichtung.Einnahme : Kostenrichtung.Ausgabe;
        if (art.Richtung != richtung) return $"Kostenart: {art.Nummer} {art.Name} ist für {(art.Richtung == Kostenrichtung.Einnahme ? "Einnahmen" : "Ausgaben")}; bitte eine andere wählen.";
        if (b.Kostenstelle is null) return "Kostenstelle: Bitte eine wählen, die am Tag der Buchung gilt.";
        return b.Steuer is { } s && !Enum.IsDefined(s) ? "Umsatzsteuer: Bitte eine der Möglichkeiten wählen." : null;
    }

    public static string? Angaben(Buchungsangaben a, Beleg beleg)
    {
        if (Text(a.Text, "Wofür", LaengsterText) is { } satz) return satz;
        if (beleg.Art == Belegart.Eigenbeleg) return Text(a.Belegangabe, "Grund für den Eigenbeleg", LaengsterText);
        return beleg is { Art: Belegart.Datei, Kennung: { } k, Medientyp: { } m, Groesse: { } g, Sha256: { } h }
            ? Aktendatei.Verstoss(k, m, g, h)
            : "Beleg: Bitte einen Beleg hochladen oder einen Eigenbeleg mit Grund angeben. Keine Buchung ohne Beleg.";
    }

    public static string? Text(string text, string was, int hoechstens, bool pflicht = true)
    {
        if (pflicht && text.Trim().Length == 0) return $"{was}: Bitte ausfüllen.";
        return text.Length > hoechstens ? $"{was}: Es sind höchstens {hoechstens} Zeichen möglich." : null;
    }
}
