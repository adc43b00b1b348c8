using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Web;

/// <summary>In the web server the rights decide about every command: for its own record and for each one it names.</summary>
public sealed class Rechtepruefung(Rechtelagen lagen, Handlungsverzeichnis handlungen, IBenutzerzustaendigkeit zustaendigkeit, IServiceProvider dienste) : IBefehlspruefung
{
    // asked for late: modules may need the command pipeline themselves
    private readonly Lazy<Zielverzeichnis> ziele = new(() => (Zielverzeichnis)dienste.GetService(typeof(Zielverzeichnis))!);

    private static readonly HashSet<string> Nichts = [];

    public ValueTask PruefeAsync(IBefehl befehl, Kontext kontext, CancellationToken cancellationToken) => PruefeAsync(befehl, kontext, Nichts, cancellationToken);

    public async ValueTask PruefeAsync(IBefehl befehl, Kontext kontext, IReadOnlySet<string> vorher, CancellationToken cancellationToken)
    {
        if (kontext.IstDienst) return;
        if (befehl is IMitHandelndem h && h.WerHandelt != kontext.Wer) throw new Verweigert(new Urteil(false, Urteilsgrund.Beschraenkt, "Der Auftrag nennt eine andere Person als die angemeldete; niemand handelt unter fremdem Namen.", null));
        var handlung = handlungen[befehl.GetType()];
        var lage = await lagen.VonAsync(kontext.Mandant, kontext.Wer, cancellationToken)
            ?? throw new Verweigert(new Urteil(false, Urteilsgrund.KeineRolle, "Dieser Zugang besteht nicht (mehr).", null));
        foreach (var stream in Betroffene(befehl))
        {
            var ziel = await ziele.Value.ZielAsync(kontext.Mandant, stream, cancellationToken);
            if (ziel is Ziel.Neu && vorher.Contains(stream)) ziel = new Ziel.OhneOrt(kontext.Wer);
            // what a command only names, it does not found
            var urteil = lage.Pruefe(stream == befehl.Stream ? handlung : handlung with { LegtAn = false }, ziel);
            if (!urteil.Erlaubt) throw new Verweigert(urteil);
            if (handlung.VerwaltetBenutzer && ziel is Ziel.Konto k && await zustaendigkeit.HindernisAsync(kontext.Mandant, kontext.Wer, k.Benutzer, cancellationToken) is { } satz)
                throw new Verweigert(new Urteil(false, Urteilsgrund.AndereVerwaltung, satz, null));
        }

        if (befehl is IFuerHandlung f)
        {
            var urteil = lage.OhneVertretungVon(f.NichtInVertretungVon).Pruefe(handlungen[f.Handlung], await ziele.Value.ZielAsync(kontext.Mandant, f.Objekt, cancellationToken));
            if (!urteil.Erlaubt) throw new Verweigert(urteil);
        }
    }

    private static IEnumerable<string> Betroffene(IBefehl befehl) => befehl is IMitVerweisen v ? v.Verweise.Prepend(befehl.Stream) : [befehl.Stream];
}
