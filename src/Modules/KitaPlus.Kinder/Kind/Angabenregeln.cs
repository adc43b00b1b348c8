using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>What can be judged about contacts, health, proofs, statistics and documents by the event alone.</summary>
internal static class Angabenregeln
{
    public const int LaengsterText = 200;
    public const int LaengsteAnweisung = 1000;

    public static Regelverstoss? Pruefe(KontaktpersonBenannt e)
    {
        if (KeineKennung("kontakt", e.Schluessel) is { } k) return k;
        if (!e.Person.TryWert(out var p)) return null;
        if (p!.Name.Trim().Length == 0) return new("name", "Der Name der Kontaktperson fehlt; bitte angeben.");
        if (e.Notfallkontakt && p.Telefon.Trim().Length == 0) return new("telefon", "Für einen Notfallkontakt ist eine Telefonnummer nötig.");
        return Telefonregeln.Pruefe("telefon", p.Telefon) ?? Laenge("name", p.Name) ?? Laenge("beziehung", p.Beziehung);
    }

    public static Regelverstoss? Pruefe(GesundheitGemeldet e)
    {
        if (KeineKennung("gesundheit", e.Schluessel) is { } k) return k;
        if (e.Angabe is not { } bezug || !bezug.TryWert(out var a)) return null;
        if (a!.Was.Trim().Length == 0) return new("was", "Bitte angeben, worum es geht, z. B. „Erdnuss“ oder den Namen des Medikaments.");
        if (a.Art == Gesundheitsart.Medikament && a.Anweisung.Trim().Length == 0) return new("anweisung", "Ein Medikament braucht eine Anweisung: wann, wie viel, wie.");
        return Laenge("was", a.Was) ?? Laenge("anweisung", a.Anweisung, LaengsteAnweisung);
    }

    public static Regelverstoss? Pruefe(NachweisGesehen e) =>
        e.Form.TryWert(out var form) ? form!.Trim().Length == 0 ? new("form", "Bitte angeben, was vorgelegt wurde.") : Laenge("form", form) : null;

    public static Regelverstoss? Pruefe(StatistikGemeldet e) => e.Angaben.TryWert(out var a) && a!.Staatsangehoerigkeit is { } s ? Laenge("staatsangehoerigkeit", s) : null;

    public static Regelverstoss? Pruefe(DokumentAbgelegt e)
    {
        if (KeineKennung("dokument", e.Dokument) is { } k) return k;
        if (e.Angaben.TryWert(out var a) && a!.Titel.Trim().Length == 0) return new("titel", "Bitte angeben, was das Dokument ist.");
        return Tatsachenregeln.Herkunft(e.Herkunft) ?? (Aktendatei.Verstoss(e.Beleg, e.Medientyp, e.Groesse, e.Sha256) is { } falsch ? new("datei", falsch) : null);
    }

    private static Regelverstoss? Laenge(string feld, string text, int hoechstens = LaengsterText) =>
        text.Length > hoechstens ? new(feld, $"Die Angabe ist länger als {hoechstens} Zeichen; bitte kürzen.") : null;

    private static Regelverstoss? KeineKennung(string feld, string text) => Kennung.IstGueltig(text) ? null : new(feld, $"„{text}“ ist keine gültige Kennung ({Kennung.Regel}).");
}
