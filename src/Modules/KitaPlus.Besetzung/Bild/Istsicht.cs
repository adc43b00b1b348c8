using KitaPlus.KiBiz;

namespace KitaPlus.Besetzung;

/// <summary>The staff there is in words, as far as <see cref="Personalsicht"/> lets it be shown.</summary>
/// <param name="einzeln">See <see cref="Personalsicht"/>.</param>
internal sealed class Istsicht(bool personen, bool einzeln, Personalbestand bestand)
{
    private readonly Personalsicht sicht = new(personen, einzeln, bestand);

    /// <summary>Instead of a figure that would be one person's.</summary>
    public const string Verborgen = "nicht gezeigt";

    public bool Vollstaendig => sicht.Vollstaendig;

    public string Fachkraft(Stunden wert, bool vorzeichen = false) => Text(sicht.Fachkraft, wert, vorzeichen);

    /// <summary>Its difference contains the Fachkraft hours that are left over.</summary>
    public string Ergaenzungskraft(Stunden wert, bool vorzeichen = false) => Text(sicht.Ergaenzungskraft && (!vorzeichen || sicht.Fachkraft), wert, vorzeichen);

    public string Leitung(Stunden wert, bool vorzeichen = false) => Text(sicht.Leitung, wert, vorzeichen);

    public string Gesamt(Stunden wert, bool vorzeichen = false) => Text(sicht.Gesamt, wert, vorzeichen);

    /// <summary>For the order of a list, which must not tell what the list does not: null where anything of the Einrichtung is held back.</summary>
    public decimal? Ordnung(Stunden wert) => Vollstaendig ? wert.Wert : null;

    private static string Text(bool sichtbar, Stunden wert, bool vorzeichen) => !sichtbar ? Verborgen : vorzeichen ? wert.MitVorzeichen() : wert.ToString();
}
