using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;

namespace KitaPlus.Kinder.Gruppen;

/// <summary>
/// Gives many children a group. Each child is a command of its own with an id that follows from the form and the child: after a crash the same form
/// goes on where it stopped. Only children of one Einrichtung come into question, so there are never more than it has places for.
/// Hours and Pauschalentyp stay as they are, so no fee changes.
/// </summary>
internal sealed class Gruppenzuordnung(Kinderverzeichnis kinder, Zielverzeichnis ziele, IOrtsverzeichnisse orte, IBefehle befehle, IAnrufer anrufer)
{
    public async Task<Zuordnungsplan> PlaneAsync(IReadOnlyList<Kindzeile> treffer, string einrichtung, string gruppe, DateOnly ab, CancellationToken cancellationToken = default)
    {
        var betreut = await kinder.AmTagAsync(anrufer.Mandant, [.. treffer.Select(t => t.Kind)], ab, cancellationToken);
        var sicht = anrufer.Sicht(Handlungen.Liste);
        var namen = await orte.VonAsync(anrufer.Mandant, cancellationToken);
        var (machbar, ausgelassen) = (new List<Kindzeile>(), new List<Auslassung>());
        foreach (var t in treffer)
        {
            if (await HindernisAsync(t) is { } warum) ausgelassen.Add(new(t, warum));
            else machbar.Add(t);
        }

        return new Zuordnungsplan(einrichtung, gruppe, ab, machbar, ausgelassen);

        async Task<string?> HindernisAsync(Kindzeile t)
        {
            // where a child is elsewhere is told only to those who reach that place
            if (!betreut.TryGetValue(t.Kind, out var zeit) || (zeit.Einrichtung != einrichtung && !sicht.Enthaelt(zeit.Einrichtung))) return "an diesem Tag hier nicht betreut";
            if (zeit.Einrichtung != einrichtung) return $"an diesem Tag in der Einrichtung {namen.Name(Ort.Einrichtung(zeit.Einrichtung))}";
            if (zeit.Gruppe == gruppe) return "schon in dieser Gruppe";
            return anrufer.Urteil(Handlungen.Stunden, await ziele.ZielAsync(anrufer.Mandant, $"kind-{t.Kind}", cancellationToken)).Erlaubt ? null : "außerhalb Ihres Rechts";
        }
    }

    /// <param name="kennung">Idempotency key of the form.</param>
    /// <returns>How many got the group, and whom the rules refused although the plan had them.</returns>
    public async Task<(int Erledigt, IReadOnlyList<Auslassung> Abgelehnt)> FuehreAusAsync(Zuordnungsplan plan, Guid kennung, CancellationToken cancellationToken = default)
    {
        var (erledigt, abgelehnt) = (0, new List<Auslassung>());
        foreach (var k in plan.Kinder)
        {
            try
            {
                await befehle.SendeAsync(new AendereStunden(k.Kind, plan.Einrichtung, plan.Ab, null, null, plan.Gruppe, Herkunft.Jetzt), EreignisId.Aus($"{kennung}/{k.Kind}"), cancellationToken);
                erledigt++;
            }
            catch (Exception e) when (e is Fachfehler or Verweigert)
            {
                abgelehnt.Add(new(k, e.Message));
            }
        }

        return (erledigt, abgelehnt);
    }
}
