using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Anmeldung.Tests;

/// <summary>A house with people who can log in; all have the same password and the same app.</summary>
public abstract class Szene : IAsyncLifetime
{
    private protected const string B = "b-muster12";
    private protected const string Name = "m.mustermann";
    private protected const string Kennwort = "drei Igel trinken Tee";
    private protected static readonly string Geheim = Base32.Schreibe("12345678901234567890"u8);

    private protected Anmeldehaus Haus { get; private set; } = null!;

    public async Task InitializeAsync() => Haus = await NeuAsync();

    public async Task DisposeAsync() => await Haus.DisposeAsync();

    private protected virtual Task<Anmeldehaus> NeuAsync() => MitMustermannAsync();

    private protected static async Task<Anmeldehaus> MitMustermannAsync(Action<IServiceCollection>? dazu = null)
    {
        var haus = await Anmeldehaus.OeffneAsync(dazu);
        haus.Zugaenge.Lege(B, Name);
        return haus;
    }

    private protected string Code(int spaeter = 0) => Totp.Code(Geheim, Totp.Schritt(Haus.Uhr.GetUtcNow()) + spaeter);

    private protected Task EingerichtetAsync(string benutzer = B) => Haus.Dienste.GetRequiredService<IErsteinrichtung>().RichteEinAsync(Zugangsliste.Mandant, benutzer, Kennwort, Geheim);

    /// <summary>Another person, ready to log in.</summary>
    private protected Task LegeAnAsync(string benutzer, string name, Rolle rolle)
    {
        Haus.Zugaenge.Lege(benutzer, name, rolle);
        return EingerichtetAsync(benutzer);
    }

    private protected async Task<string> InitialAsync()
    {
        var kennwort = Initialkennwort.Neu();
        var jetzt = Haus.Uhr.GetUtcNow();
        await Haus.SendeAsync(new VergibInitialkennwort(B, Haus.Dienste.GetRequiredService<Kennworthasher>().Hashe(kennwort), Kennwortanlass.Ersteinrichtung, null, Weg.Brief, jetzt, jetzt.AddDays(14)));
        return kennwort;
    }

    /// <summary>Some time passes, so that the code of the app is a new one.</summary>
    private protected async Task<Besucher> AngemeldetAsync(string adresse = "10.1.2.3", string name = Name)
    {
        var b = new Besucher(Haus, adresse);
        Haus.Uhr.Vor(TimeSpan.FromSeconds(90));
        (await b.MeldeAnAsync(name, Kennwort)).Weiter.ShouldBe("/anmelden/faktor");
        (await b.GibCodeAsync(Code())).Weiter.ShouldBe("/");
        return b;
    }
}
