using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Web;

/// <summary>Filled once per request by <see cref="Anruferermittlung"/>.</summary>
internal sealed class Anrufer(Handlungsverzeichnis handlungen) : IAnrufer
{
    private Rechtelage? lage;
    private string? vonWo;

    public bool IstAngemeldet => lage is not null;

    public string Mandant => lage?.Stand.Zugang.Mandant ?? "";

    public string MandantName { get; private set; } = "";

    public string Benutzer => lage?.Stand.Zugang.Benutzer ?? "";

    public string Anzeigename => lage?.Stand.Anzeigename ?? "";

    public string Rolle => lage?.Hauptrolle?.Rolle.Titel() ?? "ohne Rolle";

    public Kontext Kontext => new(Lage.Stand.Zugang.Mandant, Lage.Stand.Zugang.Benutzer, Lage.ImAuftragVon, VonWo: vonWo);

    public Rechtelage Lage => lage ?? throw new InvalidOperationException("Niemand ist angemeldet.");

    public bool Darf(string handlung) => lage is not null && Urteil(handlung).Erlaubt;

    public Urteil Urteil(string handlung, Ziel? ziel = null) => Lage.Pruefe(handlungen[handlung], ziel ?? new Ziel.Allgemein());

    public Sichtbereich Sicht(string handlung) => lage is null ? Sichtbereich.Nichts : lage.Sicht(handlungen[handlung]);

    public void Setze(Rechtelage neue, string mandantName, string? adresse) => (lage, MandantName, vonWo) = (neue, mandantName, adresse);
}
