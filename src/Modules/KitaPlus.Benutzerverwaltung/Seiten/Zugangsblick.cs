using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>What the pages of this module ask about the caller, the places and the book of accesses.</summary>
internal sealed class Zugangsblick(IAnrufer anrufer, IBefehle befehle, IZugangsauskunft auskunft, IOrtsverzeichnisse orte, Handlungsverzeichnis handlungen, Zugangsdienst dienst, TimeProvider uhr)
{
    public string Mandant => anrufer.Mandant;

    public string Benutzer => anrufer.Benutzer;

    public string Anzeigename => anrufer.Anzeigename;

    public DateOnly Heute => Berlin.Tag(uhr.GetUtcNow());

    public ValueTask<Zugangsbuch> BuchAsync(CancellationToken cancellationToken = default) => auskunft.BuchAsync(anrufer.Mandant, cancellationToken);

    public ValueTask<IOrtsverzeichnis> OrteAsync(CancellationToken cancellationToken = default) => orte.VonAsync(anrufer.Mandant, cancellationToken);

    public async Task<Handelnder> HandelnderAsync() => await dienst.HandelnderAsync(anrufer.Mandant, anrufer.Benutzer, await OrteAsync());

    /// <summary>May the caller give this command to a record of this place?</summary>
    public bool Darf<T>(Ort dienststelle)
        where T : IBefehl => Sieht(handlungen[typeof(T)].Name, dienststelle);

    /// <summary>May the caller give this command at all?</summary>
    public bool Darf<T>()
        where T : IBefehl => anrufer.Darf(handlungen[typeof(T)].Name);

    /// <summary>May the caller give this command to the Mandant as a whole?</summary>
    public bool DarfMandantweit<T>()
        where T : IBefehl => Darf<T>(Ort.Mandant);

    public bool Sieht(string handlung, Ort dienststelle) => anrufer.Urteil(handlung, Dienststellen.Ziel(dienststelle)).Erlaubt;

    /// <summary>An action of a module that is perhaps not there.</summary>
    public bool SiehtVielleicht(string handlung, Ort dienststelle) => handlungen.Suche(handlung) is not null && Sieht(handlung, dienststelle);

    public Task SendeAsync(IBefehl befehl) => befehle.SendeAsync(befehl);

    /// <summary>Display name of a user; the id when the name has been erased or nobody is behind it.</summary>
    public static string Name(Zugangsbuch buch, string wer) => buch.Stand(wer, Kenntnisstand.Alles) is { } z ? Zugangsbuch.Name(wer, z) : wer;
}
