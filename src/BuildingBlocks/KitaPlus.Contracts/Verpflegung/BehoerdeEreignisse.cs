using KitaPlus.Kernel;

namespace KitaPlus.Contracts.Verpflegung;

/// <summary>Events of the stream <c>behoerden</c>: who pays for Bildung und Teilhabe.</summary>
public abstract record BehoerdeEreignis(string Behoerde) : IEreignis;

/// <param name="Behoerde">Key, e.g. <c>jobcenter-koeln</c>.</param>
/// <param name="Anschrift">Lines of the address.</param>
public sealed record BehoerdeEingetragen(string Behoerde, string Name, IReadOnlyList<string> Anschrift) : BehoerdeEreignis(Behoerde);
