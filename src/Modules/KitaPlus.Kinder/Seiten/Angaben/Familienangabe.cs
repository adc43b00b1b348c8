using KitaPlus.Kernel;

namespace KitaPlus.Kinder.Seiten;

/// <summary>A form about a household or an adult, reached from the page of a child.</summary>
public abstract class Familienangabe : Angabeseite
{
    /// <summary>The child one comes from, if the address names one.</summary>
    internal string? Herkunftskind => Zugriff.HttpContext!.Request.Query["kind"].ToString() is { } k && Kennung.IstGueltig(k) ? k : null;

    /// <summary>Tab of the page of the child.</summary>
    internal virtual string Blatt => "familie";

    internal override string Zurueck => Herkunftskind is { } k ? Adressen.Kind(k, Blatt) : Kinderliste.Adresse;
}
