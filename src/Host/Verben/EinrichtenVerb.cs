using System.CommandLine;
using KitaPlus.Benutzerverwaltung;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Host.Vorfuehrung;
using KitaPlus.Kernel;
using KitaPlus.Rechte;

namespace KitaPlus.Host.Verben;

/// <summary>
/// <c>einrichten</c>: a real Rendantur with its first Fachverantwortung, one for each <c>--mandant</c>. Broken off in between it can be repeated.
/// </summary>
internal static class EinrichtenVerb
{
    private const string Antrag = "a-erste";
    private const string Benutzer = "b-erste";

    public static Command Baue(Verbumgebung u)
    {
        var rendantur = Pflicht("--name", "Name der Rendantur, wie er auf allen Seiten steht", "TEXT");
        var person = Pflicht("--verwalter", "Vor- und Nachname der Person, die zuerst Zugang erhält (Rolle Fachverantwortung)", "TEXT");
        var benutzername = Pflicht("--benutzername", "ihr Benutzername", "TEXT");
        var nichtPfarrlich = Optionen.Schalter("--nicht-pfarrlich", "der Verwaltungsträger ist ein nicht pfarrlicher Träger, keine Rendantur");
        var c = new Command("einrichten", "legt eine Rendantur und ihre erste Fachverantwortung an; jede weitere mit eigener Kennung (--mandant)") { rendantur, person, benutzername, nichtPfarrlich };
        c.SetAction((r, ct) => u.AusfuehrenAsync(r, async (a, kontext, abbruch) =>
        {
            await VorfuehrungAngelegt.VerlangeWirklicheAblageAsync(a.Store, a.Codec, "eine wirkliche Rendantur", abbruch);
            var auskunft = (IZugangsauskunft)a.Dienste.GetService(typeof(IZugangsauskunft))!;
            if (!(await auskunft.BuchAsync(kontext.Mandant, abbruch)).LaesstSichEinrichten(Antrag, Benutzer))
                throw new Fachfehler($"Die Rendantur „{kontext.Mandant}“ ist schon eingerichtet. Weitere Zugänge vergibt ihre Fachverantwortung im Browser; eine weitere Rendantur braucht eine eigene Kennung (--mandant).");
            Papierantrag.PruefeBenutzernamen(r.GetValue(benutzername)!);
            if (string.IsNullOrWhiteSpace(r.GetValue(rendantur)) || string.IsNullOrWhiteSpace(r.GetValue(person))) throw new Fachfehler("Name der Rendantur und Name der Person dürfen nicht leer sein.");
            await RichteEinAsync(a, kontext, r.GetValue(rendantur)!, r.GetValue(person)!, r.GetValue(benutzername)!, r.GetValue(nichtPfarrlich), abbruch);
            await u.Ausgabe.WriteLineAsync($"{r.GetValue(rendantur)} ist eingerichtet. Beim nächsten Start ohne Befehl zeigt das Programm einen Link, mit dem {r.GetValue(person)} einmal und ohne Kennwort hineinkommt.");
            return Ende.Gut;
        }, ct));
        return c;
    }

    private static async Task RichteEinAsync(Anwendung a, Kontext kontext, string rendantur, string person, string benutzername, bool nichtPfarrlich, CancellationToken abbruch)
    {
        var heute = Berlin.Tag(a.Uhr.GetUtcNow());
        var wer = Handelnder.AmServer(kontext.Wer, heute);
        var bisher = await ((IZugangsauskunft)a.Dienste.GetService(typeof(IZugangsauskunft))!).BuchAsync(kontext.Mandant, abbruch);
        if (bisher.Rendanturname != rendantur.Trim()) await Sende(new AendereRendanturStammdaten(kontext.Mandant, rendantur, "", "", "", "", "", heute));
        if (nichtPfarrlich) await Sende(new BestimmeVerwaltungstraegerart(kontext.Mandant, Verwaltungstraegerart.NichtPfarrlicherTraeger, heute, wer));
        await ((Rechtematrixpflege)a.Dienste.GetService(typeof(Rechtematrixpflege))!).HalteFestAsync(kontext.Mandant, Sende, abbruch);
        var angaben = new Papierangaben(
            Antrag, Vorgang.UeberReferat, Benutzer, person, benutzername, Anwendergruppe.Rendantur, Funktion.Fachverantwortung, Ort.Mandant, Rolle.Fachverantwortung, [Ort.Mandant], heute, heute);
        await ((Papierantrag)a.Dienste.GetService(typeof(Papierantrag))!).ErfasseAsync(kontext.Mandant, angaben, wer, kontext.Wer, Sende, abbruch);

        Task Sende(IBefehl befehl) => a.SendeAsync(befehl, kontext, cancellationToken: abbruch);
    }

    private static Option<string?> Pflicht(string name, string beschreibung, string wert)
    {
        var o = Optionen.Text(name, beschreibung, wert);
        o.Required = true;
        return o;
    }
}
