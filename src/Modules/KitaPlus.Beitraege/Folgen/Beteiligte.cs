using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Rueckberechnung;
using KitaPlus.Beitraege.Views;
using KitaPlus.Betrieb;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Kinder;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Folgen;

/// <summary>The families whose fees an event can touch.</summary>
internal static class Beteiligte
{
    public static IReadOnlyCollection<long> Familien(Bestand bestand, IEnumerable<IEreignis> neu)
    {
        var familien = new HashSet<long>();
        foreach (var e in neu)
        {
            foreach (var (art, id) in Genannte(e))
                if (bestand.Familie(art, id) is { } f) familien.Add(f);
            if (e is EinrichtungEreignis x) familien.UnionWith(Alle(bestand, x.Einrichtung, Forderungsart.Elternbeitrag));
            if (e is VerpflegungEreignis v) familien.UnionWith(Alle(bestand, v.Einrichtung, Forderungsart.Verpflegung));
        }

        return familien;
    }

    private static IEnumerable<long> Alle(Bestand bestand, string einrichtung, Forderungsart art)
    {
        if (bestand.Nummer(Codeart.Einrichtung, einrichtung) is not { } nummer) return [];
        var werk = bestand.Grundlagen(Kenntnisstand.Alles, art).Werk;
        return bestand.Familien(null, art).SelectMany(b => b.Familien).Where(f => WarIn(f, nummer, werk)).Select(f => f.Nummer);
    }

    /// <summary>Names of the streams in which something about a family is recorded.</summary>
    public static IEnumerable<string> Stroeme(Bestand bestand, long familie) => bestand.Mitglieder(familie)
        .SelectMany(m => m.Art switch
        {
            Codeart.Kind => (string[])[$"kind-{m.Text}", $"essen-{m.Text}"],
            Codeart.Haushalt => [$"haushalt-{m.Text}"],
            Codeart.Person when Schuldner.AlsBut(m.Text) is null => [$"person-{m.Text}"],
            _ => [],
        });

    private static IEnumerable<(string Art, string Id)> Genannte(IEreignis ereignis) => ereignis switch
    {
        KindLebtIn e => e.Anteile.Select(a => (Codeart.Haushalt, a.Haushalt)).Prepend((Codeart.Kind, e.Kind)),
        KindEreignis e => [(Codeart.Kind, e.Kind)],
        MitgliedGemeldet e => [(Codeart.Haushalt, e.Haushalt), (Codeart.Person, e.Person)],
        ZahlungspflichtBestimmt { Person: { } p } e => [(Codeart.Haushalt, e.Haushalt), (Codeart.Person, p)],
        HaushaltEreignis e => [(Codeart.Haushalt, e.Haushalt)],
        PersonEreignis e => [(Codeart.Person, e.Person)],
        VerpflegungVereinbart e => [(Codeart.Kind, e.Kind), (Codeart.Person, e.Zahler)],
        EssenEreignis e => [(Codeart.Kind, e.Kind)],
        _ => [],
    };

    public static bool WarIn(in Familie familie, int einrichtung, IForderungswerk werk)
    {
        foreach (ref readonly var f in familie.Fakten)
            if (werk.Einrichtung(f) == einrichtung) return true;
        return false;
    }
}
