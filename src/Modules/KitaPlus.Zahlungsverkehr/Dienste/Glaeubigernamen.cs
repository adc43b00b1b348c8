using KitaPlus.Betrieb;
using KitaPlus.Rechte;

namespace KitaPlus.Zahlungsverkehr.Dienste;

/// <summary>What creditors are called.</summary>
/// <param name="bekannte">By id, those whose data are known.</param>
internal sealed class Glaeubigernamen(IReadOnlyDictionary<string, string> bekannte, IOrtsverzeichnis orte, Jugendamtverzeichnis jugendaemter)
{
    public string Von(string glaeubiger) =>
        bekannte.TryGetValue(glaeubiger, out var name) ? name : Glaeubiger.TraegerId(glaeubiger) is { } traeger ? orte.Name(Ort.Traeger(traeger)) : jugendaemter.Name(glaeubiger);

    /// <summary>With what is owed: a city may be Jugendamt and Träger under one name.</summary>
    public string MitForderung(string glaeubiger) => $"{Von(glaeubiger)} ({Schreibdaten.Sache(glaeubiger)})";
}
