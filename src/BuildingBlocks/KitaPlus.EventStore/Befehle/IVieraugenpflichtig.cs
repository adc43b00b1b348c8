using System.Text.Json;
using KitaPlus.Kernel;

namespace KitaPlus.EventStore;

/// <summary>A command for which a Mandant may want a second person; its declared action says so too.</summary>
public interface IVieraugenpflichtig : IBefehl
{
    /// <summary>What the second person decides on. Null: this one needs nobody, whatever the rule says.</summary>
    Vieraugenangaben? Angaben { get; }
}

/// <param name="Objekt">Stream name of the record it is about, <c>mandant-</c> for the Mandant as a whole.</param>
/// <param name="Beschreibung">One line for the person who releases; no personal data.</param>
/// <param name="Betrag">Amount at stake, if there is one.</param>
/// <param name="Adresse">Path of the page on which the command is given, if there is one.</param>
/// <param name="Inhalt">What is released, where it is not the command itself: without what differs each time it is given (its time, an id of its own).</param>
public sealed record Vieraugenangaben(string Objekt, string Beschreibung, Geld? Betrag = null, string? Adresse = null, object? Inhalt = null)
{
    /// <summary>Why, for the person who releases; may name somebody, so it is kept encrypted. Null: the command has no reason.</summary>
    public string? Grund { get; init; }

    /// <summary>The content of the command in one spelling: kind of command and its fields as events are stored.</summary>
    public byte[] Kanonisch(IBefehl befehl)
    {
        var inhalt = Inhalt ?? befehl;
        return [.. JsonSerializer.SerializeToUtf8Bytes(befehl.GetType().Name), (byte)'\n', .. JsonSerializer.SerializeToUtf8Bytes(inhalt, inhalt.GetType(), EventJson.Options)];
    }
}
