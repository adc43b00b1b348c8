using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Betrieb;

/// <summary>
/// The step of the command pipeline that asks for the second person, for every command of every module and on the command line as well.
/// Rights and rules of the record are asked before: what would be refused anyway is not submitted.
/// </summary>
internal sealed class Vieraugenvorbehalt(IEnumerable<IVieraugen> vieraugen, Handlungsverzeichnis handlungen) : IAusfuehrungsvorbehalt
{
    /// <exception cref="InvalidOperationException">Only one of command and action says that it may need a second person.</exception>
    public static void PruefeErklaerungen(Handlungsverzeichnis handlungen)
    {
        foreach (var h in handlungen.Alle)
            if (h.Befehl is { } b && b.IsAssignableTo(typeof(IVieraugenpflichtig)) != h.Vieraugenfaehig) throw new InvalidOperationException($"Ob „{h.Name}“ eine zweite Person verlangen kann, sagen Befehl und Handlung verschieden.");
    }

    public async Task<StreamAppend?> PruefeAsync(IBefehl befehl, Kontext kontext, Guid befehlId, CancellationToken cancellationToken)
    {
        if (befehl is not IVieraugenpflichtig pflichtig || vieraugen.SingleOrDefault() is not { } port) return null;
        var handlung = handlungen[befehl.GetType()];
        if (!await port.IstVorgesehenAsync(kontext.Mandant, handlung.Name, cancellationToken) || pflichtig.Angaben is not { } a) return null;
        var inhalt = Inhaltshash.Von(a.Kanonisch(befehl));
        var freigabe = await port.LegeVorAsync(new Vorlage(handlung.Name, a.Objekt, a.Beschreibung, inhalt, a.Betrag, a.Adresse, a.Grund), kontext, cancellationToken);
        return freigabe.DarfAusgefuehrtWerden ? await port.VerwendungAsync(freigabe.Vorgang, inhalt, befehlId, kontext, cancellationToken) : throw new WartetAufFreigabe(freigabe.Vorgang, Satz(handlung, freigabe));
    }

    private static string Satz(Handlung handlung, Freigabe freigabe)
    {
        var vorher = freigabe.Vorige switch
        {
            Freigabestand.Abgelehnt => "Die vorige Vorlage wurde abgelehnt. ",
            Freigabestand.Abgelaufen => "Die vorige Vorlage ist abgelaufen, ohne dass jemand entschieden hat. ",
            Freigabestand.Verbraucht => "Die vorige Freigabe ist schon verwendet; sie galt für eine Ausführung. ",
            _ => "",
        };
        return $"„{handlung.Titel}“ wartet auf eine zweite Person; ausgeführt ist noch nichts. {vorher}Bitte jemand anderen mit demselben Recht, den Vorgang {freigabe.Vorgang} unter „Freigaben“ ({WartetAufFreigabe.Seite(freigabe.Vorgang)}) freizugeben. Geben Sie danach denselben Befehl noch einmal.";
    }
}
