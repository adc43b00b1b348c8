using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using KitaPlus.Zahlungsverkehr.Mahnungen;
using KitaPlus.Zahlungsverkehr.Mandate;

namespace KitaPlus.Zahlungsverkehr;

/// <summary>A mandate belongs where the person belongs who has given it.</summary>
internal sealed class MandatZiel(IEventStore store, IEventCodec codec) : IZielbestimmung
{
    public string Praefix => MandatBefehl.Praefix;

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default)
    {
        var ereignisse = await store.ReadStreamAsync(mandant, MandatBefehl.Strom(schluessel), 0, cancellationToken);
        return ereignisse.Count == 0 ? new Ziel.Neu() : new Ziel.Wie($"person-{((MandatErteilt)codec.Decode(ereignisse[0])).Person}");
    }
}

/// <summary>What a creditor does belongs to the Träger, or for a Jugendamt to the Mandant as a whole.</summary>
/// <param name="praefix">The name goes on with the creditor, then perhaps a slash and more.</param>
internal sealed class GlaeubigerZiel(string praefix) : IZielbestimmung
{
    public string Praefix => praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default)
    {
        var glaeubiger = schluessel.Split('/')[0];
        return new(glaeubiger.Length == 0 ? new Ziel.Unbekannt() : Glaeubiger.TraegerId(glaeubiger) is { } t ? new Ziel.Wie($"traeger-{t}") : new Ziel.Mandantweit());
    }
}

/// <summary>A reminder belongs where the debtor belongs.</summary>
internal sealed class MahnungZiel : IZielbestimmung
{
    public string Praefix => MahnungBefehl.Praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default)
    {
        var trenner = schluessel.IndexOf('/', StringComparison.Ordinal);
        if (trenner < 0) return new(new Ziel.Unbekannt());
        var schuldner = schluessel[(trenner + 1)..];
        return new(new Ziel.Wie(Schuldner.AlsBut(schuldner) is { } but ? $"kind-{but.Kind}" : $"person-{schuldner}"));
    }
}

/// <summary>Bank accounts and exports: only for those who reach all of the Mandant.</summary>
internal sealed class GanzesZiel(string praefix) : IZielbestimmung
{
    public string Praefix => praefix;

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) => new(new Ziel.Mandantweit());
}
