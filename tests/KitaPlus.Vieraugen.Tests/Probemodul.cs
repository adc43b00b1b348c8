using System.CommandLine;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Rechte;
using Microsoft.Extensions.DependencyInjection;

namespace KitaPlus.Vieraugen.Tests;

/// <summary>A module that asks for releases: posting needs one where the Mandant wants it, printing never does.</summary>
internal sealed class Probemodul : IModul
{
    public const string Buchen = "probe.buchen";
    public const string Drucken = "probe.drucken";

    public IEnumerable<View> Ansichten => [];

    public IEnumerable<Handlung> Handlungen =>
    [
        new(Buchen, "Rückberechnung buchen", Bereich.Rueckberechnung, Stufe.Schreiben) { Vieraugenfaehig = true },
        new(Drucken, "Drucken", Bereich.Rueckberechnung, Stufe.Schreiben),
    ];

    public void Codec(ICodecBuilder codec)
    {
        // no events of its own
    }

    public void Register(IServiceCollection services) => services.AddSingleton<IZielbestimmung>(new AllgemeinesZiel("probe-"));

    public IEnumerable<Command> Verben(IVerbumgebung umgebung) => [];
}
