using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Betrieb;
using KitaPlus.Web;

namespace KitaPlus.Beitraege.Seiten;

/// <summary>Families whose posted fees may no longer be right, for the start page of those who may post.</summary>
internal sealed class Startaufgaben(Neuigkeitenleser leser, IAnrufer anrufer) : IAufgabenquelle
{
    public async Task<IReadOnlyList<Aufgabe>> VonAsync(CancellationToken cancellationToken = default)
    {
        if (!anrufer.Darf(Handlungen.Rueckberechnung) || !anrufer.Darf(Handlungen.Buchen)) return [];
        var familien = await leser.FamilienAsync(anrufer.Mandant, anrufer.Sicht(Handlungen.Buchen), cancellationToken);
        return familien == 0 ? [] : [new("Familien mit neuen Angaben zu schon gebuchten Monaten", Adressen.Rueckberechnung, familien, null, Dringlichkeit.Normal)];
    }
}
