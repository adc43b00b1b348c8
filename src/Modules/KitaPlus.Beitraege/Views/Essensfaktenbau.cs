using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Beitraege.Essen;
using KitaPlus.Betrieb;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;

namespace KitaPlus.Beitraege.Views;

/// <summary>Translates what a child eats, and who pays, into facts of fixed size.</summary>
internal static class Essensfaktenbau
{
    public static void Apply(RecordedEvent r, EssenEreignis ereignis, Codetafel codes, Familientafel familien, ViewTransaction db)
    {
        var m = r.Envelope.Tenant;
        var kind = codes.Finde(db, m, Codeart.Kind, ereignis.Kind);
        switch (ereignis)
        {
            case VerpflegungVereinbart e:
                var zahler = Schuldner(e.Zahler);
                Add(e, Faktart.Essensvertrag, f => f with
                {
                    Wert = Essensfakt.Vertrag(zahler, Code(Codeart.Einrichtung, e.Einrichtung), Code(Codeart.Angebot, Essensfakt.Angebotsname(e.Einrichtung, e.Angebot))),
                    Wert2 = Essensfakt.Umfang(e.Tage, e.Bestandteile),
                });
                break;
            case VerpflegungBeendet e:
                Add(e, Faktart.Essensvertrag, f => f with { Merkmal = Faktmerkmal.Leer });
                break;
            case VonEssenAbgemeldet e:
                Add(e, Faktart.Essenstag, f => f with { Wert = e.Gemeldet.UtcTicks });
                break;
            case ZumEssenAngemeldet e:
                Add(e, Faktart.Essenstag, f => f with { Wert = e.Gemeldet.UtcTicks, Wert2 = 1 });
                break;
            case ButBewilligt e:
                var amt = Schuldner(Betrieb.Schuldner.But(e.Behoerde, e.Kind));
                Add(e, Faktart.But, f => f with { Wert = amt });
                break;
            case ButBeendet e:
                Add(e, Faktart.But, f => f with { Merkmal = Faktmerkmal.Leer });
                break;
            case EssenTatsacheZurueckgenommen e:
                Faktenbau.TrageRuecknahme(r.Envelope, kind, Faktart.Essensvertrag, e, codes, familien, db);
                break;
            default:
                throw new InvalidOperationException($"Das Ereignis {ereignis.GetType().Name} ist hier nicht vorgesehen.");
        }

        int Code(string art, string text) => codes.Finde(db, m, art, text).Nummer;

        // whoever pays belongs to the family of the child
        int Schuldner(string id)
        {
            var person = codes.Finde(db, m, Codeart.Person, id);
            familien.Verbinde(kind, person, codes, db);
            return person.Nummer;
        }

        void Add(ITatsache t, Faktart art, Func<Fakt, Fakt> mit) => Faktenbau.Trage(
            kind, mit(Faktenbau.Neu(r.Envelope, t.Herkunft, art) with { Ab = t.GueltigAb.DayNumber, Bis = t.GueltigBis?.DayNumber ?? Fakt.OhneEnde }), t.Herkunft, codes, familien, db);
    }
}
