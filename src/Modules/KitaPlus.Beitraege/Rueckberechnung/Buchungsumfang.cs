using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Rueckberechnung;

/// <summary>What posting a preview would record.</summary>
/// <param name="Kindmonate">With a Festsetzung, also where nothing is left to post.</param>
internal sealed record Buchungsumfang(int Familien, int Konten, long Kindmonate, Geld Mehr, Geld Weniger)
{
    public Geld Summe => Mehr + Weniger;

    public static Buchungsumfang Von(Laufvorschau vorschau) => Von(vorschau.Familien);

    public static Buchungsumfang Von(IEnumerable<Familienvorschau> familien)
    {
        var (anzahl, konten) = (0, new HashSet<(int, int)>());
        long monate = 0, mehr = 0, weniger = 0;
        foreach (var f in familien.Where(f => f.Fehler is null))
        {
            var dabei = false;
            foreach (var d in f.Differenzen.Where(d => d.Festzusetzen))
            {
                dabei = true;
                konten.Add((d.Jugendamt, d.Zahler));
                monate += d.Monate;
                if (d.Buchen > 0) mehr += d.Buchen * d.Monate;
                else weniger += d.Buchen * d.Monate;
            }

            if (dabei) anzahl++;
        }

        return new(anzahl, konten.Count, monate, new Geld(mehr), new Geld(weniger));
    }
}
