using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;
using KitaPlus.Rechte;

namespace KitaPlus.Einrichtungen;

/// <summary>Commands to the stream <c>traeger-{id}</c>.</summary>
public abstract record TraegerBefehl(string Traeger) : IBefehl
{
    public string Stream => $"traeger-{Traeger}";
}

/// <param name="Pfarrlich">See <see cref="TraegerAngelegt.Pfarrlich"/>.</param>
public sealed record LegeTraegerAn(string Traeger, string Name, Traegerart Art, bool? Pfarrlich = null) : TraegerBefehl(Traeger);

public sealed record BenenneTraegerUm(string Traeger, string Name, DateOnly GueltigAb) : TraegerBefehl(Traeger);

/// <summary>States from which day on a Träger is pfarrlich or not. It moves accesses to another office: only for those whose right reaches the whole Mandant.</summary>
public sealed record LegeZugehoerigkeitFest(string Traeger, bool Pfarrlich, DateOnly GueltigAb) : TraegerBefehl(Traeger), IMitVerweisen
{
    public IEnumerable<string> Verweise => [Zielverzeichnis.GanzerMandant];
}
