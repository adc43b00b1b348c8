using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;

namespace KitaPlus.Web.Formulare;

/// <summary>What all fields have in common: label, hint, error and the attributes that tie them together.</summary>
/// <typeparam name="T">Type of the property behind the field.</typeparam>
public abstract class Feld<T> : ComponentBase
{
    [CascadingParameter] public Formularkontext? Kontext { get; set; }

    /// <summary><c>() => Eingabe.Nachname</c></summary>
    [Parameter, EditorRequired] public Expression<Func<T>> Fuer { get; set; } = null!;

    [Parameter, EditorRequired] public string Titel { get; set; } = "";

    /// <summary>Under the label; what to type and why.</summary>
    [Parameter] public string? Hinweis { get; set; }

    /// <summary>Other fields are marked „optional“.</summary>
    [Parameter] public bool Pflicht { get; set; }

    /// <summary>Value of the HTML attribute, e.g. <c>family-name</c>; nothing is offered otherwise.</summary>
    [Parameter] public string Autocomplete { get; set; } = "off";

    /// <summary>Can be read and copied, not changed.</summary>
    [Parameter] public bool Gesperrt { get; set; }

    [Parameter(CaptureUnmatchedValues = true)] public IReadOnlyDictionary<string, object>? Weitere { get; set; }

    internal Feldbezug Bezug { get; private set; } = null!;

    internal string Id { get; private set; } = "";

    internal string? Fehler => Kontext?.Fehler.Zu(Bezug.Name);

    internal virtual string? Hinweistext => Hinweis;

    internal string? Beschreibung => (Hinweistext, Fehler) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hinweis",
        (null, _) => $"{Id}-fehler",
        _ => $"{Id}-hinweis {Id}-fehler",
    };

    protected override void OnParametersSet()
    {
        Bezug = Feldbezug.Von(Fuer);
        Id = (Kontext ?? throw new InvalidOperationException($"Das Feld „{Titel}“ steht in keinem Formular.")).Id(Bezug.Name);
    }

    /// <summary>For the input element.</summary>
    internal Dictionary<string, object?> Merkmale(int? laenge = null) => new(Weitere?.Select(w => KeyValuePair.Create(w.Key, (object?)w.Value)) ?? [], StringComparer.Ordinal)
    {
        ["id"] = Id,
        ["name"] = Bezug.Name,
        ["aria-describedby"] = Beschreibung,
        ["aria-invalid"] = Fehler is null ? null : "true",
        ["required"] = Pflicht,
        ["readonly"] = Gesperrt,
        ["maxlength"] = laenge,
        ["autocomplete"] = Autocomplete,
    };

    internal string Klasse => Fehler is null ? "kern-form-input__input" : "kern-form-input__input kern-form-input__input--error";
}
