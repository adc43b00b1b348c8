using KitaPlus.Betrieb;
using KitaPlus.EventStore;

namespace KitaPlus.Dokumente;

/// <summary>Commands to the stream <c>vorlage-{ebene}/{art}</c>.</summary>
public abstract record VorlageBefehl(Vorlagenebene Ebene, Dokumentart Art) : IBefehl
{
    public string Stream => Strom(Ebene, Art);

    internal static string Strom(Vorlagenebene ebene, Dokumentart art) => $"vorlage-{ebene.Schluessel}/{art.Schluessel()}";
}

public sealed record AendereRendanturvorlage(Dokumentart Art, string Inhalt, string? Bemerkung = null) : VorlageBefehl(Vorlagenebene.Rendantur, Art);

public sealed record AendereTraegervorlage(string Traeger, Dokumentart Art, string Inhalt, string? Bemerkung = null) : VorlageBefehl(Vorlagenebene.Von(Traeger), Art);

public sealed record SetzeRendanturvorlageZurueck(Dokumentart Art) : VorlageBefehl(Vorlagenebene.Rendantur, Art);

public sealed record SetzeTraegervorlageZurueck(string Traeger, Dokumentart Art) : VorlageBefehl(Vorlagenebene.Von(Traeger), Art);
