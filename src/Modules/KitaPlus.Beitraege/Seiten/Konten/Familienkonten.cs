using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Kernel;
using KitaPlus.Rechte;
using KitaPlus.Web;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Beitraege.Seiten.Konten;

/// <summary>An account ready to be shown.</summary>
/// <param name="Glaeubiger">As people call it.</param>
internal sealed record Kontoblick(
    string Jugendamt, string Glaeubiger, string Person, string PersonName, Konto Konto, Geld Auszahlbar, IReadOnlyList<IReadOnlyList<Zelle>> Monate, IReadOnlyList<IReadOnlyList<Zelle>> Rechnungen,
    IReadOnlyList<IReadOnlyList<Zelle>> Bewegungen, IReadOnlyList<(Kontovereinbarung Vereinbarung, string Von)> Vereinbarungen)
{
    /// <summary>Names the account in a form.</summary>
    public string Wert => $"{Jugendamt}/{Person}";
}

/// <summary>The accounts of a family for pages.</summary>
internal sealed class Familienkonten(Anwendung anwendung, Kontenleser leser, Namensdienst namen, IZugaenge zugaenge, IAnrufer anrufer)
{
    /// <summary>What can be decided about an account: the action, the end of its address, its name.</summary>
    public static IReadOnlyList<(string Handlung, string Pfad, string Wort)> Entscheidungen { get; } =
        [(Handlungen.Stunden, "stunden", "Stunden"), (Handlungen.Raten, "raten", "Ratenplan vereinbaren"), (Handlungen.Erlassen, "erlassen", "Erlassen"), (Handlungen.Erstatten, "erstatten", "Erstattung buchen")];

    /// <returns>The name of the family, and its accounts.</returns>
    public async Task<(string Name, IReadOnlyList<Kontoblick> Konten)> BlickAsync(string haushalt, Monat heute, CancellationToken cancellationToken = default)
    {
        await using var bestand = await Bestand.OeffneAsync(anwendung.Ansichten, anrufer.Mandant, cancellationToken);
        // a household that has no facts about fees yet has no accounts either
        if (bestand.Familie(Codeart.Haushalt, haushalt) is not { } nummer) return (haushalt, []);
        var mitglieder = bestand.Mitglieder(nummer);
        List<string> kinder = [.. mitglieder.Where(m => m.Art == Codeart.Kind).Select(m => m.Text)], personen = [.. mitglieder.Where(m => m.Art == Codeart.Person).Select(m => m.Text)];
        var blatt = await namen.VonAsync(kinder, personen, cancellationToken);
        var konten = await leser.FamilieAsync(anrufer.Mandant, bestand, haushalt, cancellationToken);
        var glaeubiger = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var k in konten) glaeubiger[k.Jugendamt] = await namen.GlaeubigerAsync(k.Jugendamt, cancellationToken);
        var blicke = new List<Kontoblick>();
        foreach (var k in konten)
        {
            var vereinbart = new List<(Kontovereinbarung, string)>();
            var eintraege = await leser.EintraegeAsync(anrufer.Mandant, k.Jugendamt, k.Person, cancellationToken);
            foreach (var v in Kontovereinbarung.Aus(eintraege)) vereinbart.Add((v, (await zugaenge.StandAsync(anrufer.Mandant, v.Wer, cancellationToken))?.Anzeigename ?? v.Wer));
            var erlasse = eintraege.Where(e => e.Ereignis is BeitragErlassen or ErlassZurueckgenommen).Select(e => Berlin.Tag(e.Erfasst)).ToList();
            blicke.Add(Blick(k, glaeubiger[k.Jugendamt], blatt, heute, vereinbart, erlasse));
        }

        return (Namensdienst.Familienname(blatt, konten.Count > 0 ? konten.Select(k => k.Person).Distinct(StringComparer.Ordinal) : personen, kinder, haushalt), blicke);
    }

    /// <param name="erlasse">Days on which something was waived or that was taken back, in their order: the movements name none.</param>
    private static Kontoblick Blick(Familienkonto k, string glaeubiger, Namensblatt blatt, Monat heute, List<(Kontovereinbarung, string)> vereinbart, List<DateOnly> erlasse)
    {
        var naechster = 0;
        return new(
            k.Jugendamt, glaeubiger, k.Person, blatt.Person(k.Person), k.Konto, Rechnungen.Auszahlbar(k.Konto, heute),
            [.. k.Monate.Select(m => (IReadOnlyList<Zelle>)[blatt.Kind(m.Kind), new Zelle(Anzeige.Monate(m.Von, m.Bis), Adressen.Herleitung(k.Jugendamt, m.Kind, m.Von)), m.Festgesetzt is { } f ? f : "–", m.Gebucht, m.Vermerk])],
            [.. Rechnungen.Aus(k.Konto).Reverse().Select(r => (IReadOnlyList<Zelle>)[r.Monat.Lang(), Zelle.MitVorzeichen(r.Soll), r.Verrechnet, r.Zahlbetrag, r.Erstattet, r.Guthaben])],
            [.. k.Konto.Bewegungen.Select(b => (IReadOnlyList<Zelle>)[b.Text, Anzeige.Datum(b.Art == Bewegungsart.Erlass ? erlasse[naechster++] : b.Datum), Zelle.MitVorzeichen(b.Betrag)])],
            vereinbart);
    }
}
