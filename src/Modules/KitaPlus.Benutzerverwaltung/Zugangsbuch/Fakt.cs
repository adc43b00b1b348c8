using KitaPlus.Kernel;

namespace KitaPlus.Benutzerverwaltung;

/// <summary>One recorded event of this module.</summary>
/// <param name="Bekannt">Recorded at (UTC): from then on it was known.</param>
/// <param name="Wer">User id of whoever recorded it.</param>
public sealed record Fakt(long Position, DateTimeOffset Bekannt, string Mandant, string Stream, string Wer, IEreignis Ereignis)
{
    public bool GehoertZu(Kenntnisstand stand) => Bekannt <= stand.Bekannt && Position <= stand.Position;
}
