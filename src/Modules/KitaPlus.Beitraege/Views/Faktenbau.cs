using KitaPlus.Beitraege.Berechnung;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Kinder;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Views;

/// <summary>Translates the events of the module Kinder into facts of fixed size.</summary>
internal static class Faktenbau
{
    public static void Apply(RecordedEvent r, Codetafel codes, Familientafel familien, ViewTransaction db)
    {
        var m = r.Envelope.Tenant;
        switch (r.Event)
        {
            case KindAufgenommen e:
                Geburt(e.Kind, e.Geburtsdatum, e.Herkunft);
                break;
            case GeburtsdatumBerichtigt e:
                Geburt(e.Kind, e.Geburtsdatum, e.Herkunft);
                break;
            case KindLebtIn e:
                LebtIn(e);
                break;
            case BetreuungVereinbart e:
                Add(Kind(e.Kind), Tatsache(e, Faktart.Betreuung) with { Wert = Code(Codeart.Einrichtung, e.Einrichtung).Nummer, Wert2 = e.Wochenstunden }, e.Herkunft);
                break;
            case BetreuungBeendet e:
                Add(Kind(e.Kind), Tatsache(e, Faktart.Betreuung) with { Merkmal = Faktmerkmal.Leer }, e.Herkunft);
                break;
            case WohnsitzGemeldet e:
                Add(Kind(e.Kind), Tatsache(e, Faktart.Wohnsitz) with { Wert = Code(Codeart.Jugendamt, e.Jugendamt).Nummer }, e.Herkunft);
                break;
            case PflegekindGemeldet e:
                Add(Kind(e.Kind), Tatsache(e, Faktart.Pflegekind) with { Wert = 1, Merkmal = e.IstPflegekind ? Faktmerkmal.Keins : Faktmerkmal.Leer }, e.Herkunft);
                break;
            case MitgliedGemeldet e:
                Mitglied(e);
                break;
            case ZahlungspflichtBestimmt e:
                Zahlungspflicht(e);
                break;
            case GeschwisterkindGemeldet e:
                Geschwister(e);
                break;
            case BefreiungAnerkannt e:
                Add(Haushalt(e.Haushalt), Tatsache(e, Faktart.Befreiung) with
                {
                    Neben = Code(Codeart.Befreiung, e.Art).Nummer, Merkmal = e.Besteht ? Faktmerkmal.Keins : Faktmerkmal.Leer,
                }, e.Herkunft);
                break;
            case EinkommenErklaert e:
                Einkommen(e);
                break;
            case KindTatsacheZurueckgenommen e:
                Ruecknahme(Kind(e.Kind), Faktart.Betreuung, e);
                break;
            case HaushaltTatsacheZurueckgenommen e:
                Ruecknahme(Haushalt(e.Haushalt), Faktart.Zahlungspflicht, e);
                break;
            case PersonTatsacheZurueckgenommen e:
                Ruecknahme(Person(e.Person), Faktart.Einkommen, e);
                break;
            default:
                throw new InvalidOperationException($"Das Ereignis {r.Event.GetType().Name} ist hier nicht vorgesehen.");
        }

        Code Code(string art, string text) => codes.Finde(db, m, art, text);
        Code Kind(string id) => Code(Codeart.Kind, id);
        Code Haushalt(string id) => Code(Codeart.Haushalt, id);
        Code Person(string id) => Code(Codeart.Person, id);

        Fakt Tatsache(ITatsache t, Faktart art) => Neu(r.Envelope, t.Herkunft, art) with { Ab = t.GueltigAb.DayNumber, Bis = t.GueltigBis?.DayNumber ?? Fakt.OhneEnde };

        void Add(Code subjekt, Fakt f, Herkunft herkunft) => Trage(subjekt, f, herkunft, codes, familien, db);

        void Ruecknahme(Code subjekt, Faktart art, IRuecknahme e) => TrageRuecknahme(r.Envelope, subjekt, art, e, codes, familien, db);

        void Geburt(string kind, Personenbezug<DateOnly> geburtsdatum, Herkunft herkunft)
        {
            var f = Neu(r.Envelope, herkunft, Faktart.Geburt) with { Bis = Fakt.OhneEnde, Wert2 = Reihenfolge(kind) };
            if (geburtsdatum.TryWert(out var tag)) f.Wert = tag.DayNumber;
            else f.Merkmal = Faktmerkmal.Geschwaerzt;
            Add(Kind(kind), f, herkunft);
        }

        void LebtIn(KindLebtIn e)
        {
            var kind = Kind(e.Kind);
            long wert = 0;
            for (var i = 0; i < Math.Min(2, e.Anteile.Count); i++)
            {
                var haushalt = Haushalt(e.Anteile[i].Haushalt);
                wert |= (((long)haushalt.Nummer << 8) | (long)e.Anteile[i].Prozent) << (i * 32);
                familien.Verbinde(kind, haushalt, codes, db);
            }

            Add(kind, Tatsache(e, Faktart.Haushalt) with { Wert = wert, Merkmal = e.Anteile.Count == 0 ? Faktmerkmal.Leer : Faktmerkmal.Keins }, e.Herkunft);
        }

        void Mitglied(MitgliedGemeldet e)
        {
            Code haushalt = Haushalt(e.Haushalt), person = Person(e.Person);
            familien.Verbinde(haushalt, person, codes, db);
            Add(haushalt, Tatsache(e, Faktart.Mitglied) with
            {
                Neben = person.Nummer, Wert = (long)e.Rolle, Merkmal = e.Rolle == Haushaltsrolle.Keine ? Faktmerkmal.Leer : Faktmerkmal.Keins,
            }, e.Herkunft);
        }

        void Zahlungspflicht(ZahlungspflichtBestimmt e)
        {
            var haushalt = Haushalt(e.Haushalt);
            var f = Tatsache(e, Faktart.Zahlungspflicht) with { Merkmal = e.Person is null ? Faktmerkmal.Leer : Faktmerkmal.Keins };
            if (e.Person is not null)
            {
                var person = Person(e.Person);
                familien.Verbinde(haushalt, person, codes, db);
                f.Wert = person.Nummer;
            }

            Add(haushalt, f, e.Herkunft);
        }

        void Geschwister(GeschwisterkindGemeldet e)
        {
            var haushalt = Haushalt(e.Haushalt);
            long geburt = e.Geburtsdatum is { } g && g.TryWert(out var tag) ? tag.DayNumber : 0;
            var merkmal = e.Geburtsdatum is { IstGeschwaerzt: true } ? Faktmerkmal.Geschwaerzt : Faktmerkmal.Keins;
            Add(haushalt, Tatsache(e, Faktart.Geschwister) with
            {
                Neben = Code(Codeart.Geschwister, e.Schluessel).Nummer,
                Wert = geburt,
                Wert2 = (Code(Codeart.Betreuungsart, e.Betreuungsart).Nummer << 8) | Math.Clamp(e.Wochenstunden, 0, 255),
                Merkmal = e.Betreuungsart.Length == 0 ? Faktmerkmal.Leer : merkmal,
            }, e.Herkunft);
        }

        void Einkommen(EinkommenErklaert e)
        {
            var f = Tatsache(e, Faktart.Einkommen) with { Merkmal = e.Stand == Einkommensstand.Endgueltig ? Faktmerkmal.Endgueltig : Faktmerkmal.Keins };
            if (e.Einkommen.TryWert(out var einkommen) && einkommen is not null)
            {
                f.Wert = einkommen.Jahresbetrag.Cent;
                f.Wert2 = (einkommen.Kinderfreibetraege << 1) | (einkommen.Beamter ? 1 : 0);
            }
            else f.Merkmal |= Faktmerkmal.Geschwaerzt;

            Add(Person(e.Person), f, e.Herkunft);
        }
    }

    /// <summary>The first corrected event is named by the fact itself, further ones by withdrawals that are known with it.</summary>
    public static void Trage(Code subjekt, Fakt f, Herkunft herkunft, Codetafel codes, Familientafel familien, ViewTransaction db)
    {
        f.Subjekt = subjekt.Nummer;
        var berichtigt = herkunft.Berichtigt ?? [];
        if (berichtigt.Count > 0) f.Ersetzt = Kurz(berichtigt[0]);
        familien.Add(subjekt, f, codes, db);
        foreach (var weitere in berichtigt.Skip(1))
            familien.Add(subjekt, f with { Ersetzt = Kurz(weitere), Merkmal = Faktmerkmal.Ruecknahme, Kennung = Kurz(weitere) ^ f.Kennung }, codes, db);
    }

    public static void TrageRuecknahme(StoredEvent envelope, Code subjekt, Faktart art, IRuecknahme e, Codetafel codes, Familientafel familien, ViewTransaction db) =>
        familien.Add(subjekt, Neu(envelope, e.Herkunft, art) with { Subjekt = subjekt.Nummer, Ersetzt = Kurz(e.Ereignis), Merkmal = Faktmerkmal.Ruecknahme, Bis = Fakt.OhneEnde }, codes, db);

    /// <summary>Known since the day of the take-over, or since it was recorded; received on the day of the notice, or then.</summary>
    public static Fakt Neu(StoredEvent e, Herkunft herkunft, Faktart art)
    {
        var bekannt = herkunft.BekanntSeit is { } seit ? Berlin.Beginn(seit) : e.RecordedAt;
        return new Fakt
        {
            Art = art,
            Bekannt = bekannt.UtcTicks,
            Position = e.Position.Commit,
            Kennung = Kurz(e.EventId),
            Eingegangen = (herkunft.EingegangenAm ?? Berlin.Tag(bekannt)).DayNumber,
        };
    }

    /// <summary>The first eight bytes of an event id.</summary>
    public static long Kurz(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BitConverter.ToInt64(bytes);
    }

    /// <summary>An order of children that follows from their ids alone (for twins): FNV-1a, 31 bits.</summary>
    private static int Reihenfolge(string kind)
    {
        var h = 2166136261u;
        foreach (var c in kind) h = (h ^ c) * 16777619u;
        return (int)(h >> 1);
    }
}
