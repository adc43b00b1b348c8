using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Vieraugen.Tests;

/// <summary>A module that knows nothing of releases but that posting may need one; printing never does.</summary>
internal sealed class Probemodul(bool erklaert = true) : IModul
{
    public const string Buchen = "probe.buchen";
    public const string Drucken = "probe.drucken";

    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen =>
    [
        Handlung.FuerBefehl<Buche>(Buchen, "Rückberechnung buchen", Bereich.Rueckberechnung) with { Vieraugenfaehig = erklaert },
        new(Drucken, "Drucken", Bereich.Rueckberechnung, Stufe.Schreiben),
    ];

    public void Codec(ICodecBuilder codec) => codec.Add<Gebucht>("probe.gebucht.v1");

    public void Register(IServiceCollection services)
    {
        services.AddBefehle<Probedecider, int, Probebefehl>();
        services.AddSingleton<IZielbestimmung>(new AllgemeinesZiel("probe-"));
    }

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];
}

internal sealed record Gebucht(Geld Betrag, string Text) : IEreignis;

internal abstract record Probebefehl(string Konto) : IBefehl
{
    public string Stream => $"probe-{Konto}";
}

internal sealed record Buche(string Konto, Geld Betrag, string Text) : Probebefehl(Konto), IVieraugenpflichtig
{
    public Vieraugenangaben Angaben => new(Stream, $"Auf {Konto} buchen", Betrag, "/probe");
}

/// <summary>Counts the postings.</summary>
internal sealed class Probedecider : IDecider<int, Probebefehl>
{
    public static int Anfang => 0;

    public static int Evolve(int zustand, IEreignis ereignis, Guid ereignisId) => zustand + 1;

    public static Entscheidung Decide(int zustand, Probebefehl befehl) => befehl switch
    {
        Buche { Betrag.Cent: 0 } => Entscheidung.Nein("Null Euro lassen sich nicht buchen."),
        Buche b => Entscheidung.Ja(new Gebucht(b.Betrag, b.Text)),
        _ => throw new InvalidOperationException($"Probe: unbekannter Befehl {befehl.GetType().Name}."),
    };
}
