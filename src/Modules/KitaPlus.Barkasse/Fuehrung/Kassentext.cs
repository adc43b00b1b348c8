using KitaPlus.Kernel;

namespace KitaPlus.Barkasse;

/// <summary>What stands in the book, in words; erased texts read „gelöscht“.</summary>
internal static class Kassentext
{
    public const string Geloescht = "(gelöscht)";

    public static string Von(Personenbezug<string> text) => text.TryWert(out var t) ? t! : Geloescht;

    /// <summary>What for.</summary>
    public static string Zweck(Bewegung b) => b.Angaben is { } a ? a.TryWert(out var t) ? t!.Text : Geloescht : $"Kassendifferenz: {(b.Begruendung is { } g ? Von(g) : "")}";

    /// <summary>Name of the file, or why there is an Eigenbeleg.</summary>
    public static string Beleg(Bewegung b) => b.Angaben is { } a ? a.TryWert(out var t) ? t!.Belegangabe : Geloescht : $"Zählprotokoll {b.Sturz}";

    public static string Belegart(Bewegung b) => b switch
    {
        { Sturz: not null } => "Zählprotokoll",
        { Storno: not null } => "Stornobeleg",
        { Beleg.Art: Barkasse.Belegart.Datei } => "Beleg",
        _ => "Eigenbeleg",
    };

    public static string ZweitePerson(Kassensturz s) => s.Angaben.TryWert(out var a) ? a!.ZweitePerson : Geloescht;

    public static string Bemerkung(Kassensturz s) => s.Angaben.TryWert(out var a) ? a!.Bemerkung : Geloescht;

    public static Abschlussangaben Angaben(MonatAbgeschlossen a) => a.Angaben.TryWert(out var t) ? t! : new(Geloescht, Geloescht);
}
