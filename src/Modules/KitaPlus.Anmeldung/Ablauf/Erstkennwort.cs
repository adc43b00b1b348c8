using KitaPlus.Rechte;

namespace KitaPlus.Anmeldung;

/// <summary>The initial password at the end of an application; handed over by whoever sets up the access.</summary>
internal sealed class Erstkennwort(Zugangsdatenverwaltung verwaltung) : IErstkennwort
{
    public Task<string> VergebenAsync(string mandant, string benutzer, Erstkennwortanlass anlass, string antrag, CancellationToken cancellationToken = default) => verwaltung.VergibInitialkennwortAsync(
        benutzer, anlass == Erstkennwortanlass.RollenWechsel ? Kennwortanlass.Rollenwechsel : Kennwortanlass.Ersteinrichtung, antrag, Weg.Persoenlich, cancellationToken);
}
