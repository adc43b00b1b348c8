namespace KitaPlus.Anmeldung;

/// <summary>Writes down what really happened.</summary>
internal sealed class Anmeldevermerk(IAnmeldeprotokoll protokoll, TimeProvider uhr)
{
    public ValueTask MeldeAsync(string mandant, string? benutzer, Anmeldeergebnis ergebnis, Umstaende umstaende, CancellationToken cancellationToken) =>
        protokoll.MeldeAsync(new(uhr.GetUtcNow(), mandant, benutzer, ergebnis, umstaende.Adresse.ToString(), umstaende.Browser), cancellationToken);
}
