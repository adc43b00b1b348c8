using System.Net;
using System.Security.Cryptography.X509Certificates;
using KitaPlus.Anmeldung;
using KitaPlus.Betrieb;
using KitaPlus.Host.Anleitung;
using KitaPlus.Protokoll;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;
using Microsoft.AspNetCore.DataProtection;

namespace KitaPlus.Host.Web;

/// <summary>Puts the web server together: storage, modules, rights, frame.</summary>
internal static class Webserver
{
    /// <param name="mehr">Further services, e.g. those of the demonstration.</param>
    public static WebApplication Baue(Speicher speicher, IReadOnlyCollection<IModul> module, Webeinstellungen einstellungen, Action<IServiceCollection>? mehr = null)
    {
        var bau = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(Webserver).Assembly.GetName().Name, EnvironmentName = einstellungen.Verschluesselt || einstellungen.Proxys.Count > 0 ? Environments.Production : Environments.Development, ContentRootPath = AppContext.BaseDirectory });
        bau.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Listen(einstellungen.Lauschadresse, einstellungen.Adresse.Port, l =>
            {
                if (einstellungen.Zertifikat is not { } z) return;
                var eigenes = X509CertificateLoader.LoadPkcs12FromFile(z, einstellungen.Zertifikatskennwort);
                l.UseHttps(eigenes, h => Klientzertifikate.Verlange(h, eigenes, einstellungen.Aussteller));
            });
        });
        bau.WebHost.UseStaticWebAssets();
        bau.Logging.AddSimpleConsole(o => o.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        bau.Services.AddRouting();

        Anwendung.TrageEin(bau.Services, speicher, module);
        bau.Services.AddSingleton(Anwendung.In);
        bau.Services.AddAnrufer();
        bau.Services.AddKitaPlusWeb([.. module.OfType<IWebmodul>(), new Hilfeseiten()]);
        bau.Services.AddDataProtection().SetApplicationName("KitaPlus").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(einstellungen.Ablageordner, "schutz")));
        bau.Services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        bau.Services.AddSingleton(new Siegelschluesseldatei(Path.Combine(einstellungen.Ablageordner, "siegel.pem")));
        bau.Services.Configure<Anmeldeoptionen>(o => (o.PasskeyRechnername, o.Aussteller) = (einstellungen.Rechnername, einstellungen.Aussteller));
        bau.Services.AddScoped<IGespeicherteAnsichten, GespeicherteAnsichten>();
        bau.Services.AddHostedService<Siegelbetrieb>();
        bau.Services.AddHostedService<Tagesarbeiten>();
        mehr?.Invoke(bau.Services);

        var app = bau.Build();
        app.UseProxys(einstellungen.Proxys);
        if (einstellungen.Verschluesselt) app.UseHsts();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAnrufer();
        app.UseKitaPlusWeb();
        return app;
    }
}
