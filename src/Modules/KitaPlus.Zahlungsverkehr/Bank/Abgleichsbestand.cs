using KitaPlus.Kernel;
using KitaPlus.Zahlungsverkehr.Laeufe;

namespace KitaPlus.Zahlungsverkehr.Bank;

/// <summary>What movements are compared with, in memory.</summary>
/// <param name="konten">By Kassenzeichen.</param>
/// <param name="laeufe">Stream by message id.</param>
/// <param name="inhaber">Creditors by IBAN, where it is the account of exactly one.</param>
internal sealed class Abgleichsbestand(IReadOnlyCollection<Bekannter> posten, IReadOnlyDictionary<string, (string Glaeubiger, string Schuldner)> konten, IReadOnlyDictionary<string, string> laeufe, IReadOnlyDictionary<string, string> inhaber) : IAbgleichsbestand
{
    private readonly Dictionary<string, Bekannter> nachReferenz = posten.DistinctBy(p => p.EndToEnd, StringComparer.Ordinal).ToDictionary(p => p.EndToEnd, StringComparer.Ordinal);

    // die höchste Nummer ist der letzte Einzug
    private readonly Dictionary<(string Mandat, Geld Betrag), Bekannter> nachMandat = posten.Where(p => p is { Mandat: not null, IstErstattung: false }).GroupBy(p => (p.Mandat!, p.Betrag)).ToDictionary(g => g.Key, g => g.MaxBy(p => p.EndToEnd, StringComparer.Ordinal)!);

    public Bekannter? Posten(string endToEnd) => nachReferenz.GetValueOrDefault(endToEnd);

    public Bekannter? Posten(string mandat, Geld betrag) => nachMandat.GetValueOrDefault((mandat, betrag));

    public (string Glaeubiger, string Schuldner)? Konto(string kassenzeichen) => konten.TryGetValue(kassenzeichen, out var k) ? k : null;

    public string? Inhaber(string iban) => inhaber.GetValueOrDefault(iban);

    public (string Lauf, bool IstErstattung)? Lauf(string gruppe)
    {
        // die Bank nennt die Nachricht oder eine ihrer Gruppen
        var strom = laeufe.GetValueOrDefault(gruppe) ?? (gruppe.LastIndexOf('-') is > 0 and var i ? laeufe.GetValueOrDefault(gruppe[..i]) : null);
        return strom is null ? null : (strom, Laufname.Lies(strom)?.Art == Laufart.Erstattung);
    }
}
