using KitaPlus.Kernel;
using KitaPlus.KiBiz;
using KitaPlus.Web.Tabellen;

namespace KitaPlus.Planung.Seiten.Belegung;

/// <summary>A scenario beside the others; without a head: the agreements alone.</summary>
/// <param name="Umgestuft">Children that count as another Pauschalentyp than is agreed.</param>
internal sealed record Vergleichsspalte(Szenariokopf? Kopf, Planbild Bild, int Umgestuft)
{
    public string Titel => Kopf is null ? "wie vereinbart" : Kopf.IstPlan ? $"{Kopf.Name} (Plan)" : Kopf.Name;
}

/// <summary>Scenarios of a year side by side, with the differences to the first of them.</summary>
internal static class Szenariovergleich
{
    public static async Task<IReadOnlyList<Vergleichsspalte>> LadeAsync(Planungsblick blick, string einrichtung, Kindergartenjahr jahr, CancellationToken cancellationToken = default)
    {
        var (lage, annahmen) = (await blick.Leser.LageAsync(blick.Mandant, einrichtung, jahr, cancellationToken), await blick.AnnahmenAsync(cancellationToken));
        List<Vergleichsspalte> aus = [Spalte(null, SzenarioZustand.Anfang)];
        foreach (var s in (await blick.SzenarienAsync(einrichtung, jahr.Kennung, cancellationToken)).Where(s => !s.Verworfen))
            aus.Add(Spalte(s, (await blick.Leser.SzenarioAsync(blick.Mandant, s.Schluessel, cancellationToken)).Zustand));
        return aus;

        Vergleichsspalte Spalte(Szenariokopf? kopf, SzenarioZustand szenario)
        {
            var bild = Planbild.Rechne(Planungsblick.Tabellen, lage, szenario, annahmen);
            return new(kopf, bild, bild.Belegung.Umgestufte(Planungsblick.Tabellen, lage));
        }
    }

    public static IReadOnlyList<IReadOnlyList<Zelle>> Zeilen(IReadOnlyList<Vergleichsspalte> spalten, Einzelwechsel? wechsel)
    {
        var gruppen = spalten.SelectMany(s => s.Bild.Belegung.Gruppen).GroupBy(g => g.Gruppe, StringComparer.Ordinal).Select(g => (g.Key, g.First().Name)).ToList();
        var aus = new List<IReadOnlyList<Zelle>>();
        foreach (var (id, name) in gruppen) aus.Add(Zeile($"Kinder im August: {name}", s => s.Bild.Monate[0].Bild.Gruppen.FirstOrDefault(g => g.Gruppe.Gruppe == id) is { } g ? $"{g.Kinder} von {g.Gruppe.Plaetze} (Form {g.Gruppe.Form}){(g.Meldepflichtig ? ", zu viele" : g.Ueberbelegt ? ", überbelegt" : "")}" : "–"));
        aus.Add(Zeile("Kinder im August: ohne Gruppe", s => Anzeige.Text(s.Bild.Monate[0].Bild.Kinder.Count(k => k.Kind.Gruppe is null || s.Bild.Belegung.Gruppen.All(g => g.Gruppe != k.Kind.Gruppe)))));
        aus.Add(Zahl("Kinder im Jahresmittel", s => s.Bild.KinderImMittel, d => d.ToString("0.00", Anzeige.Deutsch), d => new Stunden(d).MitVorzeichen()));
        aus.Add(Zahl("Kindpauschalen im Jahr", s => s.Bild.Pauschalen.ImJahr.Cent, d => new Geld((long)d).ToString(), d => new Geld((long)d).MitVorzeichen(), s => $"{(s.Bild.Pauschalen.Angenommen ? " (mit Annahmen)" : "")}{(s.Bild.Pauschalen.Vollstaendig ? "" : " (unvollständig)")}"));
        aus.Add(Zahl("Personalstunden nötig (im Mittel, je Woche)", s => s.Bild.SollImMittel.Wert, d => new Stunden(d).ToString(), d => new Stunden(d).MitVorzeichen(), s => s.Bild.Personalluecken.Count > 0 ? " (unvollständig)" : s.Bild.PersonalAngenommen(Planungsblick.Tabellen) ? " (mit Annahmen)" : ""));
        aus.Add(Zeile("Personalstunden vereinbart (im Mittel, je Woche)", s => Istmittel(s.Bild, wechsel) is { } ist ? ist.ToString() : "nicht gezeigt (verriete eine Person)"));
        aus.Add(Zeile("Personalstunden: Differenz", s => Istmittel(s.Bild, wechsel) is { } ist ? (ist.Gerundet - s.Bild.SollImMittel.Gerundet).MitVorzeichen() : "–"));
        return aus;

        IReadOnlyList<Zelle> Zeile(string titel, Func<Vergleichsspalte, string> wert) => [titel, .. spalten.Select(s => Zelle.Von(wert(s)))];

        IReadOnlyList<Zelle> Zahl(string titel, Func<Vergleichsspalte, decimal> wert, Func<decimal, string> text, Func<decimal, string> differenz, Func<Vergleichsspalte, string>? zusatz = null) =>
            [titel, .. spalten.Select((s, i) => new Zelle(text(wert(s)) + zusatz?.Invoke(s), null, i == 0 ? null : [differenz(wert(s) - wert(spalten[0]))]))];
    }

    /// <summary>Null: may not be shown.</summary>
    public static Stunden? Istmittel(Planbild bild, Einzelwechsel? wechsel)
    {
        var monate = bild.Monate.Select(m => Summenschutz.Fuer(m.Bild.Vertraglich.Ist, m.Bild.Tag, wechsel).Gesamt).ToList();
        return monate.TrueForAll(m => m is not null) ? new(monate.Sum(m => m!.Value.Wert) / monate.Count) : null;
    }
}
