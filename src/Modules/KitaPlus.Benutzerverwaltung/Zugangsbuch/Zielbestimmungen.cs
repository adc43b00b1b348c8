using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Where a user works decides who reaches the record.</summary>
internal sealed class Benutzerziel(IZugangsauskunft auskunft) : IZielbestimmung
{
    public string Praefix => "benutzer-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        (await auskunft.BuchAsync(mandant, cancellationToken)).Stand(schluessel, Kenntnisstand.Alles) is { } z ? Dienststellen.Ziel(z.Dienststelle) : new Ziel.Neu();
}

internal sealed class Antragsziel(IZugangsauskunft auskunft) : IZielbestimmung
{
    public string Praefix => "antrag-";

    public async ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        (await auskunft.BuchAsync(mandant, cancellationToken)).Antrag(schluessel, Kenntnisstand.Alles).Inhalt is { } a ? Dienststellen.Ziel(a.Dienststelle) : new Ziel.Neu();
}

/// <summary>Deputies of the Fachverantwortung: the role alone decides, for a deputy may be responsible for single places only; the rules of the stream say who may do what.</summary>
internal sealed class Vertretungsziel : IZielbestimmung
{
    public string Praefix => "vertretung-";

    public ValueTask<Ziel> ZielAsync(string mandant, string schluessel, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<Ziel>(schluessel == mandant ? new Ziel.Allgemein() : new Ziel.Unbekannt());
}

internal static class Dienststellen
{
    public static Ziel Ziel(Ort ort) => ort.Art switch
    {
        Ortsart.Einrichtung => Rechte.Ziel.Einrichtung(ort.Id),
        Ortsart.Traeger => new Ziel.AnTraeger(ort.Id),
        _ => new Ziel.Mandantweit(),
    };

    /// <summary>Name of the record that stands for the place: a command that names places reaches no further than whoever gives it.</summary>
    public static string Stream(Ort ort) => ort.Art switch
    {
        Ortsart.Einrichtung => $"einrichtung-{ort.Id}",
        Ortsart.Traeger => $"traeger-{ort.Id}",
        _ => Zielverzeichnis.GanzerMandant,
    };
}
