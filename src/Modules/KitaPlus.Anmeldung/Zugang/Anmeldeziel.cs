using KitaPlus.Rechte;

namespace KitaPlus.Anmeldung;

/// <summary>The login of a person is their own; others reach it where they reach the person.</summary>
internal sealed class Anmeldeziel : IZielbestimmung
{
    public string Praefix => "anmeldung-";

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<Ziel>(new Ziel.Konto(schluessel, new Ziel.Wie($"benutzer-{schluessel}")));
}
