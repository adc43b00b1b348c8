using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>Erases every day the names that are due, and records the matrices the program brings.</summary>
internal sealed class Namensloeschungstag(Namensloeschung loeschung, Rechtematrixpflege matrix, IServiceProvider dienste) : ITagesarbeit
{
    public string Name => "Namen gelöschter Zugänge vernichten";

    public async Task TueAsync(string mandant, CancellationToken cancellationToken)
    {
        var anwendung = (Anwendung)dienste.GetService(typeof(Anwendung))!;
        var kontext = Kontext.Dienst(mandant, "tagesarbeit");
        await matrix.HalteFestAsync(mandant, Sende, cancellationToken);
        await loeschung.LoescheFaelligeAsync(mandant, Sende, cancellationToken);

        Task Sende(IBefehl b) => anwendung.SendeAsync(b, kontext, cancellationToken: cancellationToken);
    }
}
