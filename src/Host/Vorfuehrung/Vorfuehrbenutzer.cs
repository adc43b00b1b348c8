using KitaPlus.Benutzerverwaltung;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Host.Vorfuehrung;

/// <summary>Gives the invented Rendantur its Stammdaten and one user per role, by the same procedures as real ones.</summary>
internal static class Vorfuehrbenutzer
{
    public static async Task LegeAnAsync(Anwendung a, string mandant, DateOnly am, CancellationToken cancellationToken)
    {
        var wer = new Handelnder("dienst-vorfuehrung", [new(Rolle.Generalvikariat, [Ort.Mandant]), new(Rolle.Fachverantwortung, [Ort.Mandant])], am);
        var kontext = Kontext.Dienst(mandant, "vorfuehrung");
        var dienste = a.Dienste;
        T Dienst<T>() => (T)dienste.GetService(typeof(T))!;

        await Sende(new AendereRendanturStammdaten(mandant, "Rendantur Musterstadt (Vorführung)", "Domplatz 1", "50667", "Musterstadt", "0221 000000", "rendantur@example.org", am));
        await Dienst<Rechtematrixpflege>().HalteFestAsync(mandant, Sende, cancellationToken);
        // in the demonstration nobody sits at a registered device
        foreach (var r in Rollen.Alle.Where(r => r.Rolle.IstTraegervertreter())) await Sende(new LegeZugangsvorgabeFest(mandant, r.Rolle, null, null, false, "Vorführung mit erfundenen Familien: Sie wird von jedem Rechner aus ausprobiert."));

        var orte = await Dienst<IOrtsverzeichnisse>().VonAsync(mandant, cancellationToken);
        var einrichtung = orte.Alle.Where(o => o.Art == Ortsart.Einrichtung).OrderBy(o => o.Id, StringComparer.Ordinal).First();
        var traeger = Ort.Traeger(orte.Traeger(einrichtung.Id, am)!);
        var papier = Dienst<Papierantrag>();
        foreach (var p in Vorfuehrkonten.Alle)
        {
            var ort = p.Ort switch { Ortsart.Einrichtung => einrichtung, Ortsart.Traeger => traeger, _ => Ort.Mandant };
            var dienststelle = p.Gruppe == Anwendergruppe.Rendantur ? Ort.Mandant : ort;
            var beschluss = p.Gremium is { } g ? new Beschluss(g, am, true, "arbeitet täglich mit den Daten der Einrichtung") : null;
            await papier.ErfasseAsync(
                mandant, new Papierangaben($"a{p.Id[1..]}", p.Vorgang, p.Id, p.Name, p.Benutzername, p.Gruppe, p.Funktion, dienststelle, p.Rolle, [ort], am, am, p.Rolle is Rolle.Support or Rolle.Revision ? am.AddYears(20) : null, beschluss, p.Rendanturleitung), wer, "Vorführung", Sende, cancellationToken);
        }

        async Task Sende(IBefehl befehl)
        {
            await a.SendeAsync(befehl, kontext, cancellationToken: cancellationToken);
        }
    }
}
