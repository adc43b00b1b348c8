using KitaPlus.Beitraege.Beitragskonto;
using KitaPlus.Kernel;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Beitraege.Seiten.Konten;

/// <summary>A deferral, Ratenplan or Erlass of an account, with when and by whom it was recorded.</summary>
/// <param name="Nummer">Which of its kind, counted from 1.</param>
/// <param name="Wer">User id.</param>
/// <param name="Ende">Why it holds no longer; null: it holds.</param>
internal sealed record Kontovereinbarung(Vereinbarungsart Art, int Nummer, Geld Betrag, string Zeit, string Grund, DateTimeOffset Erfasst, string Wer, string? Ende)
{
    public string Was => Art switch { Vereinbarungsart.Stundung => "Stundung", Vereinbarungsart.Ratenplan => "Ratenplan", _ => "Erlass" };

    /// <summary>In the order in which they were agreed.</summary>
    public static IReadOnlyList<Kontovereinbarung> Aus(IEnumerable<(KontoEreignis Ereignis, DateTimeOffset Erfasst, string Wer)> eintraege)
    {
        var alle = new List<Kontovereinbarung>();
        foreach (var (ereignis, erfasst, wer) in eintraege)
        {
            switch (ereignis)
            {
                case Gestundet e: Neu(Vereinbarungsart.Stundung, e.Betrag, $"bis {Anzeige.Datum(e.Bis)}", e.Grund); break;
                case RatenplanVereinbart e:
                    Endet(Vereinbarungsart.Ratenplan, null, "durch einen neuen Plan ersetzt");
                    Neu(Vereinbarungsart.Ratenplan, e.Raten.Aggregate(Geld.Null, (s, r) => s + r.Betrag), string.Join("; ", e.Raten.Select(r => $"{Anzeige.Datum(r.Faellig)} {r.Betrag}")), e.Grund);
                    break;
                case BeitragErlassen e: Neu(Vereinbarungsart.Erlass, e.Betrag, "", e.Grund); break;
                case StundungBeendet e: Endet(Vereinbarungsart.Stundung, e.Nummer, $"beendet: {e.Grund}"); break;
                case RatenplanBeendet e: Endet(Vereinbarungsart.Ratenplan, null, $"beendet: {e.Grund}"); break;
                case ErlassZurueckgenommen e: Endet(Vereinbarungsart.Erlass, e.Nummer, $"zurückgenommen: {e.Grund}"); break;
            }

            void Neu(Vereinbarungsart art, Geld betrag, string zeit, string grund) => alle.Add(new(art, alle.Count(v => v.Art == art) + 1, betrag, zeit, grund, erfasst, wer, null));
        }

        return alle;

        void Endet(Vereinbarungsart art, int? nummer, string wie)
        {
            var stelle = alle.FindLastIndex(v => v.Art == art && v.Ende is null && (nummer is null || v.Nummer == nummer));
            if (stelle >= 0) alle[stelle] = alle[stelle] with { Ende = wie };
        }
    }
}
