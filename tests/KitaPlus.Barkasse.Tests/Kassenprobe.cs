using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kostenrechnung;
using KitaPlus.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Kostenrechnung;
using KitaPlus.Testhilfen;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Barkasse.Tests;

/// <summary>One Kasse of the Kita Igel behind the real store and the real command pipeline; the clock is moved by hand.</summary>
internal sealed class Kassenprobe : IAsyncDisposable, IBefehlsweg
{
    public const string Mandant = "koeln";
    public const string Igelkasse = "igel";
    public const string Lebensmittel = "5400";
    public const string Spenden = "4200";
    public const string Igelstelle = "100";

    private readonly string ordner = Directory.CreateTempSubdirectory("kitaplus-kasse-").FullName;
    private Anwendung anwendung = null!;

    public FesteUhr Uhr { get; } = new(new DateTimeOffset(2026, 11, 2, 8, 0, 0, TimeSpan.Zero));

    public Anwendung Anwendung => anwendung;

    public Kassenleser Leser => anwendung.Dienste.GetRequiredService<Kassenleser>();

    public Kassenfuehrung Fuehrung => anwendung.Dienste.GetRequiredService<Kassenfuehrung>();

    public DateOnly Heute => Berlin.Tag(Uhr.GetUtcNow());

    /// <summary>What somebody else does, once, just before a sheet is carried forward.</summary>
    public Func<Task>? VorDemVortrag { get; set; }

    public Kontext Kontext { get; set; } = new(Mandant, "b-anna");

    /// <param name="ablage">Null: in memory.</param>
    public static async Task<Kassenprobe> OeffneAsync(DateOnly? ab = null, Geld? anfang = null, Func<string, Ablage>? ablage = null, DateTimeOffset? jetzt = null)
    {
        var p = new Kassenprobe();
        p.anwendung = await Anwendung.OeffneAsync(ablage?.Invoke(p.ordner) ?? new Ablage.Arbeitsspeicher(p.ordner), [new EinrichtungenModule(), new KostenrechnungModule(), new BarkasseModule()], p.Uhr);
        var seit = new DateOnly(2010, 1, 1);
        foreach (var b in new IBefehl[]
        {
            new LegeTraegerAn("T1", "Caritas", Traegerart.Kirchlich), new LegeEinrichtungAn("E1", "T1", "Kita Igel", seit), new LegeEinrichtungAn("E2", "T1", "Kita Löwe", seit),
            new LegeKostenartAn(Mandant, Lebensmittel, "Lebensmittel", Kostenrichtung.Ausgabe, Steuerschluessel.Ermaessigt, seit), new LegeKostenartAn(Mandant, Spenden, "Spenden", Kostenrichtung.Einnahme, Steuerschluessel.Keine, seit),
            new LegeKostenstelleAn(Mandant, Igelstelle, "Igel", "E1", seit), new LegeKostenstelleAn(Mandant, "200", "Löwe", "E2", seit),
            new LegeKasseAn(Igelkasse, "E1", "Hauptkasse", ab ?? new(2026, 9, 1), anfang ?? Geld.Euro(100), "b-anna"),
        }) await p.anwendung.SendeAsync(b, p.Kontext);
        if (jetzt is { } t) p.Uhr.StelleAuf(t);
        return p;
    }

    public Task<Kasse> KasseAsync() => Leser.KasseAsync(Mandant, Igelkasse);

    public async Task<Blatt> BlattAsync(int jahr, int monat) => (await Leser.BlattAsync(Mandant, Igelkasse, new Monat(jahr, monat))).Blatt;

    /// <summary>Positive: Spende; negative: Lebensmittel.</summary>
    public async Task<string?> BucheAsync(DateOnly tag, long cent, Guid? befehl = null)
    {
        var (art, konto) = cent >= 0 ? (Bewegungsart.Einnahme, Spenden) : (Bewegungsart.Ausgabe, Lebensmittel);
        return await VersucheAsync(async k => await Fuehrung.BuchungAsync(Mandant, k, new(tag, art, new Geld(Math.Abs(cent)), "Einkauf", konto, Igelstelle, null, "Quittung verloren", new(Belegart.Eigenbeleg))), befehl);
    }

    public Task<string?> StorniereAsync(Monat monat, int nummer, DateOnly? tag = null) => VersucheAsync(k => Fuehrung.StorniereAsync(this, k, new(monat, nummer), tag ?? Heute, "vertippt", Guid.NewGuid()));

    public Task<string?> SendeAsync(KassenbuchBefehl befehl) => VersucheAsync(_ => Task.FromResult(befehl));

    /// <returns>The refusal, or null.</returns>
    public Task<string?> VersucheAsync(Func<Kasse, Task<KassenbuchBefehl>> befehl, Guid? id = null) => VersucheAsync(async k => await Fuehrung.FuehreAusAsync(this, k, await befehl(k), id ?? Guid.NewGuid()));

    private async Task<string?> VersucheAsync(Func<Kasse, Task<Quittung>> arbeit)
    {
        try
        {
            await arbeit(await KasseAsync());
            return null;
        }
        catch (Fachfehler e)
        {
            return e.Message;
        }
    }

    public async Task<Quittung> SendeAsync(IBefehl befehl, Guid befehlId, CancellationToken cancellationToken)
    {
        if (befehl is UebertrageBlatt && VorDemVortrag is { } zuvor)
        {
            VorDemVortrag = null;
            await zuvor();
        }

        return await anwendung.SendeAsync(befehl, Kontext, befehlId, cancellationToken);
    }

    public async Task ProbiereAsync(IReadOnlyList<IBefehl> befehle, CancellationToken cancellationToken) => await anwendung.Dienste.GetRequiredService<Befehlsprobe>().ProbiereAsync(Mandant, befehle, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await anwendung.DisposeAsync();
        Directory.Delete(ordner, recursive: true);
    }
}
