using System.Security.Cryptography;
using System.Text;
using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>
/// Checksums of what is the same for many families, one for each Jugendamt (versions, Aussetzungen, Erhebung) and one for each Einrichtung
/// (which Jugendamt is responsible when). They are made of ids, not of numbers: a rebuild of the read model does not change them.
/// </summary>
internal sealed class Grundlagenabdruck(IReadOnlyDictionary<int, string> jeJugendamt, IReadOnlyDictionary<int, string> jeEinrichtung)
{
    /// <summary>Changes whenever a version, an assignment or a way of levying changes.</summary>
    public string Gesamt { get; } = Summe([.. jeJugendamt.Values, .. jeEinrichtung.Values]);

    /// <summary>Changes only with what concerns one family: the Einrichtungen of its children as far as known, and every Jugendamt that was ever responsible for one of them.</summary>
    /// <param name="jugendamt">The creditor, counted in any case.</param>
    public string Fuer(in Familie familie, int jugendamt, Grundlagen grundlagen)
    {
        var gilt = new bool[familie.Anzahl];
        familie.Bekannt(grundlagen.Stand, gilt);
        HashSet<int> jugendaemter = [jugendamt], einrichtungen = [];
        for (var i = 0; i < gilt.Length; i++)
        {
            ref readonly var f = ref familie.Fakten[i];
            if (!gilt[i] || grundlagen.Werk.Einrichtung(f) is not (>= 0 and var einrichtung) || !einrichtungen.Add(einrichtung)) continue;
            foreach (var j in grundlagen.Werk.Glaeubiger(einrichtung)) jugendaemter.Add(j);
        }

        return Summe(
        [
            .. jugendaemter.Select(j => jeJugendamt.GetValueOrDefault(j)).OfType<string>(),
            .. einrichtungen.Select(e => jeEinrichtung.GetValueOrDefault(e)).OfType<string>(),
        ]);
    }

    /// <summary>Checksum of one Jugendamt or Einrichtung: its id and what is said about it, in order.</summary>
    public static string Teil(string art, string kennung, IEnumerable<string> aussagen) => Pruefsumme([art, kennung, .. aussagen]);

    private static string Summe(IEnumerable<string> teile) => Pruefsumme(teile.Order(StringComparer.Ordinal));

    private static string Pruefsumme(IEnumerable<string> teile) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', teile))));
}
