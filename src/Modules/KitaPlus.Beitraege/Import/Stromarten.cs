using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Import;

namespace KitaPlus.Beitraege.Uebernahme;

/// <summary>The streams of this module as imports see them.</summary>
internal static class Stromarten
{
    public static IStromart Jugendamt { get; } = new Stromart<Jugendamtbuch, SatzungEreignis>
    {
        Praefix = "satzung",
        Benennung = "Das Jugendamt",
        Rang = 60,
        Beginn = Jugendamtbuch.Leer,
        Falte = Jugendamtbuch.Evolve,
        Angelegt = b => b.IstBekannt,
        Inhalt = Jugendamtbuch.Inhalt,
        Stand = Jugendamtbuch.Stand,
    };

    /// <summary>Named by Jugendamt and person: <c>koeln/P1</c>.</summary>
    public static IStromart Konto { get; } = new Stromart<Kontobuch, KontoEreignis>
    {
        Praefix = "beitragskonto",
        Benennung = "Das Beitragskonto",
        Rang = 70,
        Beginn = Kontobuch.Leer,
        Falte = Kontobuch.Evolve,
        Angelegt = b => !b.Ereignisse.IsEmpty,
        Inhalt = Kontobuch.Inhalt,
        Stand = Kontobuch.Stand,
    };

    public static IReadOnlyList<IStromart> Alle => [Jugendamt, Konto];

    public static IReadOnlyList<IImportformat> Formate() => [new Sollstellungsformat(), new Zahlungsformat(), new Saldenformat(), new Erhebungsformat(), new Aussetzungsformat()];
}
