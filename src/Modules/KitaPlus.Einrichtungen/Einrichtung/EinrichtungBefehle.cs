using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;

namespace KitaPlus.Einrichtungen;

/// <summary>Commands to the stream <c>einrichtung-{id}</c>.</summary>
public abstract record EinrichtungBefehl(string Einrichtung) : IBefehl
{
    public string Stream => $"einrichtung-{Einrichtung}";
}

public sealed record LegeEinrichtungAn(string Einrichtung, string Traeger, string Name, DateOnly GueltigAb) : EinrichtungBefehl(Einrichtung), IMitVerweisen
{
    public IEnumerable<string> Verweise => [$"traeger-{Traeger}"];
}

public sealed record BenenneEinrichtungUm(string Einrichtung, string Name, DateOnly GueltigAb) : EinrichtungBefehl(Einrichtung);

public sealed record OrdneJugendamtZu(string Einrichtung, string Jugendamt, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : EinrichtungBefehl(Einrichtung);

public sealed record RichteGruppeEin(
    string Einrichtung, string Gruppe, string Name, Gruppenform Form, int Plaetze, int Wochenstunden, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft)
    : EinrichtungBefehl(Einrichtung);

public sealed record SchliesseGruppe(string Einrichtung, string Gruppe, DateOnly GueltigAb, DateOnly? GueltigBis, Herkunft Herkunft) : EinrichtungBefehl(Einrichtung);

public sealed record BeschreibeEinrichtung(string Einrichtung, DateOnly GueltigAb, DateOnly? GueltigBis, Einrichtungsangaben Angaben, Herkunft Herkunft) : EinrichtungBefehl(Einrichtung);

/// <summary>Sets the go-live date; may be moved by setting it again.</summary>
public sealed record LegeUebernahmeFest(string Einrichtung, DateOnly Stichtag) : EinrichtungBefehl(Einrichtung);

public sealed record NimmEinrichtungTatsacheZurueck(string Einrichtung, Guid Ereignis, string Grund, Herkunft Herkunft) : EinrichtungBefehl(Einrichtung);
