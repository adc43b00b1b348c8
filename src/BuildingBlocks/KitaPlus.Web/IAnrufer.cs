using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Web;

/// <summary>The person behind the request. Every answer belongs to this Mandant and to this moment.</summary>
public interface IAnrufer
{
    bool IstAngemeldet { get; }

    /// <summary>Id of the Mandant; empty when nobody is logged in.</summary>
    string Mandant { get; }

    string MandantName { get; }

    /// <summary>User id (a pseudonym); empty when nobody is logged in.</summary>
    string Benutzer { get; }

    string Anzeigename { get; }

    /// <summary>Title of the role, for the header.</summary>
    string Rolle { get; }

    /// <summary>For commands sent in the person's name.</summary>
    /// <exception cref="InvalidOperationException">Nobody is logged in.</exception>
    Kontext Kontext { get; }

    /// <summary>Whether the action is allowed somewhere: for menus and buttons.</summary>
    bool Darf(string handlung);

    /// <summary>The decision with its reason.</summary>
    /// <param name="ziel">What it is about; null = the Mandant as a whole.</param>
    Urteil Urteil(string handlung, Ziel? ziel = null);

    /// <summary>The Einrichtungen a list of this action shows.</summary>
    Sichtbereich Sicht(string handlung);
}
