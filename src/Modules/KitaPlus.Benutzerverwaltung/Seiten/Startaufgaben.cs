using KitaPlus.Betrieb;
using KitaPlus.Web;

namespace KitaPlus.Benutzerverwaltung.Seiten;

/// <summary>What waits for the caller in the management of users, for the start page.</summary>
internal sealed class Startaufgaben(Aufgabensicht sicht, IAnrufer anrufer) : IAufgabenquelle
{
    public async Task<IReadOnlyList<Betrieb.Aufgabe>> VonAsync(CancellationToken cancellationToken = default) => !anrufer.Darf(Aufgabensicht.Handlung)
        ? []
        : [.. (await sicht.AlleAsync(cancellationToken)).Where(z => z.FuerMich).Select(z =>
            new Betrieb.Aufgabe($"{z.Aufgabe.Text} ({z.Person})", z.Adresse ?? "/aufgaben", 1, z.Aufgabe.Seit, z.Aufgabe.Dringend ? Dringlichkeit.Dringend : Dringlichkeit.Normal))];
}
