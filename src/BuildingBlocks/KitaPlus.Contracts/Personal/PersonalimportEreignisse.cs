using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Personal;

/// <summary>What a code of the Generalvikariat stands for.</summary>
public enum Personalcodeart
{
    Funktion = 1,
    Qualifikation = 2,
    Einrichtung = 3,
}

/// <summary>Events of the stream <c>personalcodes-{mandant}</c>: how codes of the Generalvikariat are read.</summary>
public abstract record PersonalcodeEreignis : IEreignis;

/// <param name="Wert">Name of a <see cref="Personalfunktion"/>, key of a qualification or of an Einrichtung.</param>
/// <param name="Ausbildungsjahr">Where the code of a qualification says it.</param>
public sealed record PersonalcodeZugeordnet(Personalcodeart Art, string Code, string Wert, int? Ausbildungsjahr) : PersonalcodeEreignis;

public sealed record PersonalcodeEntfernt(Personalcodeart Art, string Code) : PersonalcodeEreignis;

/// <summary>Events of the stream <c>personalimporte-{mandant}</c>: what became of the files of the Generalvikariat. Nothing about a person.</summary>
public abstract record PersonalimportEreignis(string Import) : IEreignis;

/// <param name="Beleg">Id of the stored file.</param>
/// <param name="Pruefsumme">SHA-256, hexadecimal.</param>
/// <param name="Stichtag">From this day changes hold where a line names no other.</param>
public sealed record PersonaldateiEingelesen(string Import, string Beleg, string Pruefsumme, int Zeilen, DateOnly Stichtag) : PersonalimportEreignis(Import);

public enum Personalentscheid
{
    Uebernehmen = 1,
    Auslassen = 2,

    /// <summary>Missing in the file: the employment ended.</summary>
    Beenden = 3,
}

/// <param name="Stelle"><c>z-{line}</c> for a person of the file, <c>f-{person}</c> for one who is missing.</param>
/// <param name="Zeile">Which of several lines counts.</param>
/// <param name="Zum">Last day of an employment that ended.</param>
public sealed record PersonalstelleEntschieden(string Import, string Stelle, Personalentscheid Entscheid, int? Zeile, DateOnly? Zum) : PersonalimportEreignis(Import);

/// <summary>From here on it is carried out; what is not done yet when the program stops is done when it is continued.</summary>
/// <param name="Abdruck">Of the differences that were looked at.</param>
public sealed record PersonalimportBestaetigt(string Import, string Abdruck, int Neu, int Geaendert, int Unveraendert, int Ausgelassen, int Beendet) : PersonalimportEreignis(Import);

/// <param name="Gescheitert">Persons whose rules refused in the end.</param>
public sealed record PersonalimportAbgeschlossen(string Import, int Gescheitert) : PersonalimportEreignis(Import);

public sealed record PersonalimportVerworfen(string Import) : PersonalimportEreignis(Import);
