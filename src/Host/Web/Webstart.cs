using System.CommandLine;
using KitaPlus.Anmeldung;
using KitaPlus.Beispiele;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Host.Verben;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Host.Web;

/// <summary>What happens without a verb: the web server; over an empty store first an invented Rendantur.</summary>
internal sealed class Webstart(Verbumgebung u)
{
    private readonly Option<string> adresse = new("--adresse") { HelpName = "URL", Description = "Adresse des Webservers: http nur auf diesem Rechner, sonst https", DefaultValueFactory = _ => "http://localhost:5080" };
    private readonly Option<string?> zertifikat = Optionen.Text("--zertifikat", "PFX-Datei für https; das Kennwort dazu in der Umgebungsvariable KITAPLUS_ZERTIFIKAT_KENNWORT", "DATEI");
    private readonly Option<string?> rechnername = Optionen.Text("--rechnername", "Name, an den Passkeys gebunden werden, z. B. kita.example; ohne Angabe der Name in der Adresse", "NAME");

    private readonly Option<string?> proxy = Optionen.Text("--proxy", "Proxys, die die Verschlüsselung abschließen; nur ihnen wird geglaubt, woher eine Anfrage kommt (auch KITAPLUS_PROXY)", "ADRESSE[,ADRESSE]");
    private readonly Option<string?> klientzertifikate = Optionen.Text("--klientzertifikate", "PEM-Datei der Zertifizierungsstelle, deren Zertifikate als zweiter Faktor gelten; nur mit https", "DATEI");

    public IEnumerable<Option> Angaben => [adresse, zertifikat, rechnername, proxy, klientzertifikate];

    public async Task<int> AusfuehrenAsync(ParseResult r, CancellationToken cancellationToken)
    {
        var leer = false;
        var ende = await u.AusfuehrenAsync(r, async (a, _, abbruch) =>
        {
            leer = await a.Store.HeadAsync(abbruch) == Position.Start;
            return Ende.Gut;
        }, cancellationToken);
        if (ende != Ende.Gut) return ende;
        if (leer && !Einstellungen(r).NurDieserRechner)
        {
            await u.Meldungen.WriteLineAsync("Die Ablage ist leer. Bitte zuerst mit „einrichten“ eine Rendantur anlegen und den Datenordner prüfen (--daten).");
            return Ende.Eingabefehler;
        }

        if (leer)
        {
            await u.Ausgabe.WriteLineAsync("Die Ablage ist leer. Zum Kennenlernen wird eine frei erfundene Rendantur angelegt (für eine wirkliche: „einrichten“ in einem anderen Ordner).");
            ende = await BeispieldatenVerb.ErzeugeAsync(u, r, new Beispielwunsch(1_200, 5, 1, Berlin.Tag(u.Uhr.GetUtcNow())), buchen: true, cancellationToken);
            if (ende != Ende.Gut) return ende;
        }

        return await u.GeschuetztAsync(() => LaufeAsync(r, cancellationToken));
    }

    private Webeinstellungen Einstellungen(ParseResult r) => Webeinstellungen.Aus(
        r.GetValue(adresse)!, r.GetValue(zertifikat), Environment.GetEnvironmentVariable("KITAPLUS_ZERTIFIKAT_KENNWORT"), u.Datenordner(r), r.GetValue(rechnername),
        r.GetValue(proxy) ?? Environment.GetEnvironmentVariable("KITAPLUS_PROXY"), r.GetValue(klientzertifikate));

    private async Task<int> LaufeAsync(ParseResult r, CancellationToken cancellationToken)
    {
        var ablage = u.Ablage(r);
        var einstellungen = Einstellungen(r);
        await using var speicher = await Speicher.OeffneAsync(ablage, Befehlszeile.Module, u.Uhr, cancellationToken);
        var vorfuehrung = await VorfuehrungAngelegt.LiesAsync(speicher.Log, speicher.Codec, cancellationToken);
        if (vorfuehrung is not null && !einstellungen.NurDieserRechner)
            throw new Fachfehler("Diese Ablage enthält eine Vorführung; ihre Anmeldeseite nennt alle Kennwörter. Sie läuft deshalb nur auf diesem Rechner selbst (localhost). Eine wirkliche Rendantur beginnt mit „einrichten“ in einem leeren Ordner.");
        speicher.Ansichten.Start();
        await speicher.Ansichten.ProjectionsUpTo(await speicher.Log.HeadAsync(cancellationToken), cancellationToken: cancellationToken);

        await using var app = Webserver.Baue(speicher, Befehlszeile.Module, einstellungen, dienste =>
        {
            if (vorfuehrung is not var (v, mandant)) return;
            dienste.AddSingleton(sp => new Vorfuehranmeldung(mandant, v.Saat, sp.GetRequiredService<IErsteinrichtung>(), sp.GetRequiredService<TimeProvider>()));
            dienste.AddSingleton<IVorfuehrung>(sp => sp.GetRequiredService<Vorfuehranmeldung>());
            dienste.AddHostedService(sp => sp.GetRequiredService<Vorfuehranmeldung>());
        });
        await app.StartAsync(cancellationToken);
        await u.Ausgabe.WriteLineAsync($"KitaPlus läuft: {einstellungen.Adresse}\nBeenden mit Strg+C.");
        if (vorfuehrung is not null) await u.Ausgabe.WriteLineAsync("Vorführung mit erfundenen Daten: Die Anmeldeseite nennt alle Benutzer mit Kennwort und Einmalcode.");
        else await ZeigeEinmallinksAsync(app, einstellungen, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
        return Ende.Gut;
    }

    /// <summary>Whoever has the role Fachverantwortung and never had a password gets in once by a link.</summary>
    private async Task ZeigeEinmallinksAsync(WebApplication app, Webeinstellungen einstellungen, CancellationToken cancellationToken)
    {
        var zugaenge = app.Services.GetRequiredService<Benutzerverwaltung.IZugangsauskunft>();
        var einrichtung = app.Services.GetRequiredService<IErsteinrichtung>();
        var heute = Berlin.Tag(u.Uhr.GetUtcNow());
        foreach (var mandant in await app.Services.GetRequiredService<IMandanten>().AlleAsync(cancellationToken))
        {
            var fachverantwortliche = (await zugaenge.BuchAsync(mandant.Id, cancellationToken)).Geltend(heute, Kenntnisstand.Alles, new(Rolle: Rolle.Fachverantwortung)).Select(z => z.Benutzer).Distinct().ToList();
            var eingerichtet = await Task.WhenAll(fachverantwortliche.Select(b => einrichtung.IstEingerichtetAsync(mandant.Id, b, cancellationToken)));
            if (eingerichtet.Any(e => e)) continue;
            foreach (var b in fachverantwortliche)
                await u.Ausgabe.WriteLineAsync($"{mandant.Name}: Erster Zugang über {new Uri(einstellungen.Aussenadresse, await einrichtung.EinmallinkAsync(mandant.Id, b, cancellationToken))}\nDer Link gilt einmal und 24 Stunden lang.");
        }
    }
}
