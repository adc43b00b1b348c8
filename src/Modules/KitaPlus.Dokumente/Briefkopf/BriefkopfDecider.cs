using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Dokumente;

/// <param name="Angaben">Null: the one above applies.</param>
internal sealed record BriefkopfZustand(Briefkopfangaben? Angaben);

internal sealed class BriefkopfDecider : IDecider<BriefkopfZustand, BriefkopfBefehl>
{
    public const int LaengsteZeile = 120;
    public const int LaengsterAbsatz = 400;

    private BriefkopfDecider()
    {
    }

    public static BriefkopfZustand Anfang { get; } = new(Angaben: null);

    public static BriefkopfZustand Evolve(BriefkopfZustand zustand, IEreignis ereignis, Guid ereignisId) => ereignis switch
    {
        BriefkopfFestgelegt e => new(e.Angaben),
        BriefkopfEntfernt => Anfang,
        _ => throw new InvalidOperationException($"Briefkopf: unbekanntes Ereignis {ereignis.GetType().Name}."),
    };

    public static Entscheidung Decide(BriefkopfZustand zustand, BriefkopfBefehl befehl) => befehl switch
    {
        AendereBriefkopf { Ort.Art: Ortsart.Mandant } or EntferneBriefkopf { Ort.Art: Ortsart.Mandant } => Entscheidung.Nein("Der Briefkopf der Rendantur wird auf seiner eigenen Seite geändert."),
        AendereRendanturbriefkopf b => Lege(zustand, b.Angaben),
        AendereBriefkopf b => Lege(zustand, b.Angaben),
        EntferneRendanturbriefkopf or EntferneBriefkopf => zustand.Angaben is null ? Entscheidung.Nichts : Entscheidung.Ja(new BriefkopfEntfernt()),
        _ => throw new InvalidOperationException($"Briefkopf: unbekannter Befehl {befehl.GetType().Name}."),
    };

    private static Entscheidung Lege(BriefkopfZustand zustand, Briefkopfangaben a)
    {
        if (string.IsNullOrWhiteSpace(a.Name)) return Entscheidung.Nein("Name: Bitte angeben, wer schreibt.");
        foreach (var (titel, text, hoechstens) in new[]
        {
            ("Name", a.Name, LaengsteZeile), ("Zeile unter dem Namen", a.Untertitel, LaengsteZeile), ("Absenderzeile", a.Absenderzeile, LaengsteZeile),
            ("Kontakt", a.Kontakt, LaengsterAbsatz), ("Fußzeile links", a.Fuss1, LaengsterAbsatz), ("Fußzeile Mitte", a.Fuss2, LaengsterAbsatz), ("Fußzeile rechts", a.Fuss3, LaengsterAbsatz),
        })
            if (text.Length > hoechstens) return Entscheidung.Nein($"{titel}: Es sind höchstens {hoechstens} Zeichen möglich.");
        if (a.Logo is { } logo && Logopruefung.Verstoss(logo) is { } satz) return Entscheidung.Nein(satz);
        return Gleich(zustand.Angaben, a) ? Entscheidung.Nichts : Entscheidung.Ja(new BriefkopfFestgelegt(a));
    }

    private static bool Gleich(Briefkopfangaben? alt, Briefkopfangaben neu) =>
        alt is not null && alt with { Logo = null } == neu with { Logo = null } && alt.Logo?.DataUri == neu.Logo?.DataUri;
}
