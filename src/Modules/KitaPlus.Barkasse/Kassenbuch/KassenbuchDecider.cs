using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>The rules of one sheet. What it must know of earlier sheets comes with the command: they are final and never change again.</summary>
internal sealed class KassenbuchDecider : IDecider<Blatt, KassenbuchBefehl>
{
    private KassenbuchDecider()
    {
    }

    public static Blatt Anfang => Blatt.Leer;

    public static Blatt Evolve(Blatt zustand, IEreignis ereignis, Guid ereignisId) =>
        zustand.Mit(ereignis as KassenbuchEreignis ?? throw new InvalidOperationException($"Unbekanntes Ereignis {ereignis.GetType().Name} im Kassenbuch."));

    public static Entscheidung Decide(Blatt zustand, KassenbuchBefehl befehl) => befehl switch
    {
        EroeffneBlatt b => Eroeffne(zustand, b),
        UebertrageBlatt b => Uebertrage(zustand, b),
        Buche b => Bewege(zustand, b),
        Storniere b => Storno(zustand, b),
        HalteKassensturz b => Kassensturzregeln.Halte(zustand, b),
        BucheDifferenz b => Kassensturzregeln.Buche(zustand, b),
        _ => Abschlussregeln.Decide(zustand, befehl),
    };

    private static Entscheidung Eroeffne(Blatt z, EroeffneBlatt b)
    {
        var ab = b.Beginn > b.Monat.Erster ? b.Beginn : b.Monat.Erster;
        if (Monat.Von(ab) != b.Monat) return Entscheidung.Nein($"Die Kasse gibt es erst seit dem {Buchungsregeln.Datum(b.Beginn)}; {b.Monat.Lang()} liegt davor.");
        if (b.Vorher is null && Monat.Von(b.Beginn) != b.Monat) return Entscheidung.Nein($"Vor {b.Monat.Lang()} fehlt das Kassenblatt des Vormonats; bitte der Reihe nach vortragen.");
        // die Nummern laufen je Jahr
        var neu = new BlattEroeffnet(b.Kasse, b.Monat, ab, b.Vorher?.Endbestand ?? b.Anfangsbestand, b.Monat.Nummer == 1 ? 0 : b.Vorher?.LetzteNummer ?? 0, b.Vorher?.Offen);
        if (z.Eroeffnung is not { } schon) return Entscheidung.Ja(neu);
        return schon == neu ? Entscheidung.Nichts : Entscheidung.Nein($"Das Kassenblatt {b.Monat.Lang()} ist schon eröffnet, mit anderem Vortrag; bitte die Verwaltung verständigen.");
    }

    private static Entscheidung Uebertrage(Blatt z, UebertrageBlatt b)
    {
        if (z.Eroeffnung is null) return Entscheidung.Nein(Buchungsregeln.Blatt(z, b.Monat)!);
        if (z.IstEndgueltig) return Entscheidung.Nichts;
        return b.Heute <= b.Monat.Letzter
            ? Entscheidung.Nein($"{b.Monat.Lang()} ist noch nicht vorbei; der Bestand wird erst im nächsten Monat vorgetragen.")
            : Entscheidung.Ja(new BlattUebertragen(z.Bestand, z.LetzteNummer));
    }

    private static Entscheidung Bewege(Blatt z, Buche b)
    {
        var wirkung = b.Art is Bewegungsart.Einnahme or Bewegungsart.Abhebung ? b.Betrag : -b.Betrag;
        var nein = Enum.IsDefined(b.Art) ? null : "Art: Bitte eine der Möglichkeiten wählen.";
        nein ??= Buchungsregeln.Blatt(z, b.Monat) ?? Buchungsregeln.Betrag(b.Betrag) ?? Buchungsregeln.Angaben(b.Angaben, b.Beleg) ?? Buchungsregeln.Konten(b)
            ?? Buchungsregeln.Tag(z, b.Monat, b.Tag, b.Rahmen.Heute) ?? Buchungsregeln.Deckung(z, b.Tag, wirkung) ?? Buchungsregeln.Grenze(z, b.Rahmen, wirkung);
        return nein is not null ? Entscheidung.Nein(nein) : Entscheidung.Ja(new KasseGebucht(
            z.LetzteNummer + 1, b.Tag, b.Art, wirkung, Buchungsregeln.Geschuetzt(b, new Buchungsangaben(b.Angaben.Text.Trim(), b.Angaben.Belegangabe.Trim())), b.Beleg,
            b.Kostenart?.Nummer, b.Kostenstelle?.Nummer, b.Steuer ?? b.Kostenart?.Steuer ?? Steuerschluessel.Keine, z.Bestand + wirkung, Buchungsregeln.UeberschreitetGrenze(z, b.Rahmen, wirkung), null));
    }

    /// <summary>Every booking can be taken back once, a Storno too: then the first one counts again. A difference is mended by counting anew.</summary>
    private static Entscheidung Storno(Blatt z, Storniere b)
    {
        if (Buchungsregeln.Blatt(z, b.Monat) is { } blatt) return Entscheidung.Nein(blatt);
        if ((b.Bezug.Monat == b.Monat ? z.Finde(b.Bezug.Nummer) : b.Original) is not { } original) return Entscheidung.Nein($"Die Buchung {Bewegung.Belegnummer(b.Bezug.Monat.Jahr, b.Bezug.Nummer)} gibt es nicht; bitte im Kassenbuch wählen.");
        if (original.Art is not { } art) return Entscheidung.Nein("Eine Kassendifferenz wird nicht storniert; bitte neu zählen, dann wird der Unterschied gebucht.");
        if ((z.StornoVon(b.Bezug)?.Belegnummer() ?? b.SchonStorniert) is { } schon)
            return Entscheidung.Nein($"Die Buchung {Bewegung.Belegnummer(b.Bezug.Monat.Jahr, b.Bezug.Nummer)} ist schon storniert, durch {schon}. Soll sie doch gelten, stornieren Sie {schon}.");
        var wirkung = -original.Betrag;
        var nein = Buchungsregeln.Text(b.Grund, "Grund", Buchungsregeln.LaengsterText) ?? Buchungsregeln.Tag(z, b.Monat, b.Tag, b.Rahmen.Heute) ?? Buchungsregeln.Deckung(z, b.Tag, wirkung);
        if (nein is not null) return Entscheidung.Nein(nein);
        var angaben = new Buchungsangaben($"Storno zu {Bewegung.Belegnummer(b.Bezug.Monat.Jahr, b.Bezug.Nummer)}", b.Grund.Trim());
        return Entscheidung.Ja(new KasseGebucht(
            z.LetzteNummer + 1, b.Tag, art, wirkung, Buchungsregeln.Geschuetzt(b, angaben), new Beleg(Belegart.Eigenbeleg), original.Kostenart, original.Kostenstelle, original.Steuer,
            z.Bestand + wirkung, Buchungsregeln.UeberschreitetGrenze(z, b.Rahmen, wirkung), b.Bezug));
    }
}
