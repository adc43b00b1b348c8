using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.EventStore;

namespace KitaPlus.Einrichtungen;

/// <summary>Commands to the stream <c>traeger-{id}</c>.</summary>
public abstract record TraegerBefehl(string Traeger) : IBefehl
{
    public string Stream => $"traeger-{Traeger}";
}

public sealed record LegeTraegerAn(string Traeger, string Name, Traegerart Art) : TraegerBefehl(Traeger);

public sealed record BenenneTraegerUm(string Traeger, string Name, DateOnly GueltigAb) : TraegerBefehl(Traeger);
