using KitaPlus.Anmeldung;
using KitaPlus.Beispiele;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Host;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Host.Web;
using KitaPlus.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Benchmarks.Weboberflaeche;

/// <summary>The server in this process, over the invented Rendantur with one user per role. The data are made once and used again.</summary>
internal sealed class Seitenserver : IAsyncDisposable
{
    private const string Fertig = "fertig";
    private readonly Speicher speicher;
    private readonly WebApplication app;

    private Seitenserver(Speicher speicher, WebApplication app, string mandant, string saat) => (this.speicher, this.app, Mandant, Saat) = (speicher, app, mandant, saat);

    public static Uri Adresse { get; } = new("http://localhost:5087");

    public string Mandant { get; }

    /// <summary>Passwords and authenticator secrets follow from it.</summary>
    public string Saat { get; }

    public IServiceProvider Dienste => app.Services;

    public static async Task<Seitenserver> StarteAsync(string wurzel, int kinder)
    {
        var ordner = Path.Combine(wurzel, $"seiten-{kinder}");
        if (!File.Exists(Path.Combine(ordner, Fertig))) await FuelleAsync(ordner, kinder);
        var ablage = await Speicher.OeffneAsync(new Ablage.Ordner(ordner), Befehlszeile.Module, TimeProvider.System);
        ablage.Ansichten.Start();
        await ablage.Ansichten.ProjectionsUpTo(await ablage.Log.HeadAsync());
        var (v, mandant) = (await VorfuehrungAngelegt.LiesAsync(ablage.Log, ablage.Codec))!.Value;
        var web = Webserver.Baue(ablage, Befehlszeile.Module, new Webeinstellungen(Adresse, null, null, ordner, null), d =>
        {
            d.AddSingleton(sp => new Vorfuehranmeldung(mandant, v.Saat, sp.GetRequiredService<IErsteinrichtung>(), TimeProvider.System));
            d.AddSingleton<IVorfuehrung>(sp => sp.GetRequiredService<Vorfuehranmeldung>());
            d.AddHostedService(sp => sp.GetRequiredService<Vorfuehranmeldung>());
        });
        await web.StartAsync();
        return new Seitenserver(ablage, web, mandant, v.Saat);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        await speicher.DisposeAsync();
    }

    private static async Task FuelleAsync(string ordner, int kinder)
    {
        if (Directory.Exists(ordner)) Directory.Delete(ordner, recursive: true);
        await Console.Error.WriteLineAsync($"Erfasse {kinder:N0} Kinder mit Benutzern in {ordner} …");
        var uhr = new Beispieluhr();
        await using (var a = await Anwendung.OeffneAsync(new Ablage.Ordner(ordner), Befehlszeile.Module, uhr))
        {
            await Beispielrendantur.FuelleAsync(a, uhr, new Kontext("rendantur", "beispieldaten"), new Beispielwunsch(kinder, 5, 1, Berlin.Tag(DateTimeOffset.UtcNow)), buchen: false, null, CancellationToken.None);
        }

        await File.WriteAllTextAsync(Path.Combine(ordner, Fertig), "");
    }
}
