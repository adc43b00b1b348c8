using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Kernel;

namespace KitaPlus.Beispiele;

/// <summary>One Einrichtung in each Jugendamt for the named families.</summary>
internal static class PersonaEinrichtungen
{
    public const string Sonnenschein = "kita-sonnenschein";
    public const string AmRhein = "kita-am-rhein";
    public const string Regenbogen = "kita-regenbogen";
    public const string Waldwichtel = "kita-waldwichtel";

    private const string Traeger = "kirchengemeinde-st-anna";

    public static List<Beispielereignis> Erzeuge()
    {
        var ereignisse = new List<Beispielereignis>();
        var tag = new DateOnly(2021, 5, 3);
        Fuege(tag, 0, "traeger-" + Traeger, new TraegerAngelegt(Traeger, "Katholische Kirchengemeinde St. Anna", Traegerart.Kirchlich));
        Eine(tag, 10, Sonnenschein, "Kath. Kindertagesstätte Sonnenschein", Jugendaemter.Musterstadt, new DateOnly(2021, 8, 1));
        Eine(tag, 20, Regenbogen, "Familienzentrum Regenbogen", Jugendaemter.Duesseldorf, new DateOnly(2021, 8, 1));
        Eine(tag, 30, Waldwichtel, "Waldkindergarten Waldwichtel", Jugendaemter.Musterkreis, new DateOnly(2021, 8, 1));
        Eine(new DateOnly(2025, 3, 3), 0, AmRhein, "Kita am Rhein", Jugendaemter.Koeln, Jugendaemter.KoelnAb);
        return ereignisse;

        void Eine(DateOnly erfasst, int minute, string id, string name, string jugendamt, DateOnly stichtag)
        {
            var seit = new DateOnly(2015, 8, 1);
            var h = new Herkunft(erfasst);
            var stream = "einrichtung-" + id;
            Fuege(erfasst, minute, stream, new EinrichtungAngelegt(id, Traeger, name, seit));
            Fuege(erfasst, minute + 1, stream, new JugendamtZugeordnet(id, jugendamt, seit, null, h));
            Fuege(erfasst, minute + 2, stream, new GruppeEingerichtet(id, "G1", "Igel", Gruppenform.I, 20, 45, seit, null, h));
            Fuege(erfasst, minute + 3, stream, new GruppeEingerichtet(id, "G2", "Küken", Gruppenform.II, 10, 45, seit, null, h));
            Fuege(erfasst, minute + 4, stream, new GruppeEingerichtet(id, "G3", "Füchse", Gruppenform.III, 25, 45, seit, null, h));
            Fuege(erfasst, minute + 5, stream, new UebernahmeFestgelegt(id, stichtag));
        }

        void Fuege(DateOnly erfasst, int minute, string stream, IEreignis e) =>
            ereignisse.Add(new Beispielereignis(Berlin.Beginn(erfasst).AddHours(8).AddMinutes(minute), stream, e));
    }
}
