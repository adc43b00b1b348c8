using System.Globalization;
using System.Linq.Expressions;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Web.Formulare;

/// <summary>
/// Reads the fields of a form and gathers what is wrong with them. The form shows it above and at the fields;
/// what was typed stays as it was, because fields are bound to the texts themselves.
/// </summary>
public sealed class Formularfehler
{
    private readonly List<Feldfehler> alle = [];

    public IReadOnlyList<Feldfehler> Alle => alle;

    public bool Gut => alle.Count == 0;

    /// <summary>What somebody else has recorded since the form was opened; null = nothing.</summary>
    public InzwischenGeaendert? Inzwischen { get; private set; }

    /// <summary>Nothing is wrong, but a second person has to release it first; the form says so and keeps what was typed.</summary>
    public WartetAufFreigabe? Wartet { get; private set; }

    /// <summary>Wrong with the form as a whole.</summary>
    public void Melde(string satz) => alle.Add(new Feldfehler(null, satz));

    /// <summary>Wrong with one field.</summary>
    public void Melde<T>(Expression<Func<T>> feld, string satz) => alle.Add(new Feldfehler(Feldbezug.Von(feld).Name, satz));

    /// <returns>The first sentence about the field.</returns>
    public string? Zu(string name) => alle.FirstOrDefault(f => f.Name == name)?.Satz;

    /// <returns>The trimmed text; empty when nothing was typed.</returns>
    public string Text(Expression<Func<string?>> feld, string titel, int hoechstens = 200, bool pflicht = true)
    {
        var (name, text) = Lies(feld);
        if (text.Length > hoechstens) Fehlt(name, $"{titel}: Es sind höchstens {hoechstens} Zeichen möglich, eingegeben sind {text.Length}.");
        else if (text.Length == 0 && pflicht) Fehlt(name, $"{titel}: Bitte ausfüllen.");
        else if (text.Any(z => char.IsControl(z) && z is not ('\n' or '\r' or '\t'))) Fehlt(name, $"{titel}: Es sind Steuerzeichen enthalten, vielleicht aus einer Kopie. Bitte neu eintippen.");
        return text;
    }

    /// <returns>Null: nothing typed, or wrong and reported.</returns>
    public DateOnly? Datum(Expression<Func<string?>> feld, string titel, bool pflicht = true)
    {
        var (name, text) = Lies(feld);
        if (FehltEtwa(name, text, titel, pflicht)) return null;
        if (Eingabelesen.Datum(text, out var tag)) return tag;
        Fehlt(name, $"{titel}: „{text}“ ist kein Datum. Beispiel: 21.11.2026.");
        return null;
    }

    /// <inheritdoc cref="Datum"/>
    public Monat? Monat(Expression<Func<string?>> feld, string titel, bool pflicht = true)
    {
        var (name, text) = Lies(feld);
        if (FehltEtwa(name, text, titel, pflicht)) return null;
        if (Kernel.Monat.TryParse(text.IndexOf('.', StringComparison.Ordinal) == 1 ? "0" + text : text, out var monat)) return monat;
        Fehlt(name, $"{titel}: „{text}“ ist kein Monat. Beispiel: 03.2026.");
        return null;
    }

    /// <inheritdoc cref="Datum"/>
    public Geld? Betrag(Expression<Func<string?>> feld, string titel, bool pflicht = true)
    {
        var (name, text) = Lies(feld);
        if (FehltEtwa(name, text, titel, pflicht)) return null;
        if (Geld.TryParse(text, out var betrag)) return betrag;
        Fehlt(name, $"{titel}: „{text}“ ist kein Betrag. Beispiel: 1.234,56.");
        return null;
    }

    /// <inheritdoc cref="Datum"/>
    public int? Zahl(Expression<Func<string?>> feld, string titel, int von = 0, int bis = int.MaxValue, bool pflicht = true)
    {
        var (name, text) = Lies(feld);
        if (FehltEtwa(name, text, titel, pflicht)) return null;
        if (int.TryParse(text.Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var zahl) && zahl >= von && zahl <= bis) return zahl;
        Fehlt(name, bis == int.MaxValue ? $"{titel}: Bitte eine ganze Zahl ab {von} eingeben." : $"{titel}: Bitte eine ganze Zahl von {von} bis {bis} eingeben.");
        return null;
    }

    /// <returns>The chosen value if it is one of those offered; else null, and it is reported.</returns>
    public string? Wahl(Expression<Func<string?>> feld, string titel, IEnumerable<Tabellen.Auswahl> angebot, bool pflicht = true)
    {
        var (name, text) = Lies(feld);
        if (text.Length == 0 && !pflicht) return null;
        if (angebot.Any(a => a.Wert == text)) return text;
        Fehlt(name, $"{titel}: Bitte eine der Möglichkeiten wählen.");
        return null;
    }

    /// <summary>Runs the command; a refusal becomes a sentence of the form, waiting for a second person a note.</summary>
    /// <returns>Whether it went through.</returns>
    public async Task<bool> VersucheAsync(Func<Task> arbeit)
    {
        try
        {
            await arbeit();
            return true;
        }
        catch (WartetAufFreigabe e)
        {
            Wartet = e;
            return false;
        }
        catch (Exception e) when (e is Fachfehler or Verweigert)
        {
            Inzwischen = e as InzwischenGeaendert;
            Melde(e.Message);
            return false;
        }
    }

    private static (string Name, string Text) Lies(Expression<Func<string?>> feld)
    {
        var bezug = Feldbezug.Von(feld);
        return (bezug.Name, (bezug.Wert as string)?.Trim() ?? "");
    }

    private bool FehltEtwa(string name, string text, string titel, bool pflicht)
    {
        if (text.Length > 0) return false;
        if (pflicht) Fehlt(name, $"{titel}: Bitte ausfüllen.");
        return true;
    }

    private void Fehlt(string name, string satz) => alle.Add(new Feldfehler(name, satz));
}

/// <param name="Name">Of the field; null: the form as a whole.</param>
public sealed record Feldfehler(string? Name, string Satz);

/// <summary>What a form passes down to its fields.</summary>
public sealed record Formularkontext(string Formular, Formularfehler Fehler)
{
    /// <summary>Id of a field: unique on the page even when two forms have fields of the same name.</summary>
    public string Id(string feld) => $"{Formular}-{new string([.. feld.Select(z => char.IsLetterOrDigit(z) ? z : '-')])}";
}
