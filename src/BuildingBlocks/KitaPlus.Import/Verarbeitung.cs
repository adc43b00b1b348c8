using System.Security.Cryptography;
using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Import;

/// <summary>Decides stream by stream what the rows add to what is stored; the order of rows and files makes no difference.</summary>
internal sealed class Verarbeitung(Importsammlung sammlung, Bestand bestand, IPersonKeys schluessel, int dateien)
{
    private readonly Dictionary<Guid, Eintrag> vergeben = [];

    public int[] Neu { get; } = new int[dateien];
    public int[] Vorhanden { get; } = new int[dateien];

    public void Verarbeite()
    {
        var offen = new Dictionary<string, List<Eintrag>>(StringComparer.Ordinal);
        foreach (var e in sammlung.Eintraege)
        {
            Erkenne(e);
            if (!offen.TryGetValue(e.Stream, out var liste)) offen[e.Stream] = liste = [];
            liste.Add(e);
        }

        foreach (var (stream, liste) in offen)
        {
            if (sammlung.FehlerhafteStroeme.Contains(stream)) continue;
            liste.Sort(Reihenfolge);
            var strom = bestand[stream];
            NachBezuegen(liste, e => Nimm(strom, e));
            Widersprueche.Pruefe(sammlung, strom, liste);
        }
    }

    /// <summary>
    /// Ids of rows without own key follow from their content. Where the content is personal, the id is derived with the person's key:
    /// once the key is destroyed nobody can guess incomes or birth dates by comparing ids.
    /// </summary>
    private void Erkenne(Eintrag e)
    {
        if (e.Schutz is not { } s) return;
        var key = schluessel.Find(sammlung.Mandant, s.Person, s.Zweck);
        if (key is null) e.IdVorlaeufig = true;
        else if (!e.HatSchluessel) e.Id = MitSchluessel(e.Id, key);
    }

    /// <summary>
    /// Creates the keys that are missing and with them the final ids. Only for a run without errors: a refused file leaves no keys behind.
    /// </summary>
    public void LegeSchluesselAn()
    {
        schluessel.Ensure(sammlung.Mandant, [.. sammlung.Schluessel.Select(s => (s.Person, s.Zweck))]);
        foreach (var e in sammlung.Eintraege)
        {
            if (!e.IdVorlaeufig) continue;
            var s = e.Schutz!;
            if (schluessel.GetOrCreate(sammlung.Mandant, s.Person, s.Zweck) is not { } key)
                sammlung.Fehler(e, "", $"Die Daten zu „{s.Person}“ sind gelöscht; über diese Person darf zu diesem Zweck nichts Neues gespeichert werden. Bitte die Zeile entfernen.");
            else if (!e.HatSchluessel) e.Id = MitSchluessel(e.Id, key);
        }
    }

    private static Guid MitSchluessel(Guid inhalt, byte[] key)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, inhalt.ToByteArray(), hash);
        return new Guid(hash[..16]);
    }

    /// <summary>Creating rows first; then by knowledge and period, so that the log is the same whatever the order of the files.</summary>
    private static int Reihenfolge(Eintrag a, Eintrag b)
    {
        var c = a.Zuletzt.CompareTo(b.Zuletzt);
        if (c == 0) c = b.LegtAn.CompareTo(a.LegtAn);
        if (c == 0) c = (a.Herkunft?.BekanntSeit ?? DateOnly.MaxValue).CompareTo(b.Herkunft?.BekanntSeit ?? DateOnly.MaxValue);
        if (c == 0) c = (a.Herkunft?.EingegangenAm ?? DateOnly.MaxValue).CompareTo(b.Herkunft?.EingegangenAm ?? DateOnly.MaxValue);
        var (x, y) = (a.Ereignis as ITatsache, b.Ereignis as ITatsache);
        if (c == 0) c = (x?.GueltigAb ?? default).CompareTo(y?.GueltigAb ?? default);
        if (c == 0) c = (y?.GueltigBis ?? DateOnly.MaxValue).CompareTo(x?.GueltigBis ?? DateOnly.MaxValue);
        return c != 0 ? c : a.Id.CompareTo(b.Id);
    }

    /// <summary>Rows that correct or withdraw other rows of the run come after them.</summary>
    private static void NachBezuegen(List<Eintrag> liste, Action<Eintrag> nimm)
    {
        if (liste.TrueForAll(e => !e.Bezuege.Any()))
        {
            liste.ForEach(nimm);
            return;
        }

        var wartend = liste;
        while (wartend.Count > 0)
        {
            var ausstehend = wartend.Select(e => e.Id).ToHashSet();
            var dran = wartend.Where(e => !e.Bezuege.Any(ausstehend.Contains)).ToList();
            if (dran.Count == 0) dran = wartend; // they refer to each other: the rules refuse the first one
            dran.ForEach(nimm);
            wartend = dran.Count == wartend.Count ? [] : wartend.Except(dran).ToList();
        }
    }

    private void Nimm(Strom strom, Eintrag e)
    {
        if (!e.Nebenbei && vergeben.TryGetValue(e.Id, out var anderer) && anderer.Stream != e.Stream)
        {
            sammlung.Fehler(e, "schluessel", $"Der Schlüssel ist schon in Zeile {anderer.Zeile} für etwas anderes vergeben; bitte je Zeile einen eigenen Schlüssel verwenden.");
            return;
        }

        vergeben.TryAdd(e.Id, e);
        if (strom.Ereignisse.TryGetValue(e.Id, out var alt))
        {
            if (e.Ereignis is not null && e.HatSchluessel && !Gleich(strom.Art, alt, e.Ereignis))
                sammlung.Fehler(e, "schluessel", "Unter diesem Schlüssel ist schon etwas anderes gespeichert oder gemeldet; zum Berichtigen bitte eine Zeile mit neuem Schlüssel und „berichtigt“ anlegen.");
            else Zaehle(Vorhanden, e);
            return;
        }

        var ereignisse = e.AusStand is { } ausStand ? ausStand(strom.Zustand) : [e.Ereignis!];
        for (var i = 0; i < ereignisse.Count; i++)
        {
            var verstoss = strom.Art.PruefeInhalt(ereignisse[i]) ?? strom.Art.PruefeStand(strom.Zustand, ereignisse[i]);
            if (verstoss is not null)
            {
                sammlung.Fehler(e, verstoss.Feld, verstoss.Satz);
                return;
            }

            strom.Nimm(e.EreignisNummer(i), ereignisse[i]);
            strom.Neu.Add((e, i, ereignisse[i]));
        }

        Zaehle(ereignisse.Count > 0 ? Neu : Vorhanden, e);
    }

    private static void Zaehle(int[] zaehler, Eintrag e)
    {
        if (!e.Nebenbei) zaehler[e.Datei]++;
    }

    /// <summary>The remark is not part of what a row says.</summary>
    private static bool Gleich(IStromart art, IEreignis a, IEreignis b) => (a, b) switch
    {
        (ITatsache x, ITatsache y) => x.GueltigAb == y.GueltigAb && x.GueltigBis == y.GueltigBis && art.Wert(x).Equals(art.Wert(y))
            && x.Herkunft with { Vermerk = null } == y.Herkunft with { Vermerk = null },
        _ => a.Equals(b),
    };
}
