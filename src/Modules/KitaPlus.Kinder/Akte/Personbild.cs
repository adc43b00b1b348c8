using KitaPlus.Contracts.Kinder;

namespace KitaPlus.Kinder;

/// <summary>An adult as known at a moment.</summary>
internal sealed record Personbild(string Id, Angabenbuch Buch)
{
    public const string Geloescht = "(Name gelöscht)";

    public bool Gibt => Buch.Alle.Count > 0;

    public Personenname? Personenname => Buch.Neueste(e => e switch { PersonAngelegt a => a.Name, PersonUmbenannt u => u.Name, _ => null }) is { } n && n.TryWert(out var wert) ? wert : null;

    public string Name => Personenname is { } n ? Textform.Name(n) : Gibt ? Geloescht : "(noch nicht angelegt)";

    public Anschrift? Anschrift => Buch.Neueste(e => e switch { PersonAngelegt a => a.Anschrift, PersonUmgezogen u => u.Anschrift, _ => null }) is { } a && a.TryWert(out var wert) ? wert : null;

    public Kontaktdaten? Kontakt => Buch.Neueste(e => (e as KontaktdatenGemeldet)?.Kontakt) is { } k && k.TryWert(out var wert) ? wert : null;
}
