using System.Globalization;
using System.Text;
using System.Xml;

namespace KitaPlus.Meldewesen;

/// <summary>A version of a report as XML; the same version gives the same bytes. Persons are numbered, never named.</summary>
internal static class Meldungsxml
{
    public static byte[] Schreibe(MeldungErstellt m)
    {
        using var strom = new MemoryStream();
        using (var x = XmlWriter.Create(strom, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            x.WriteStartElement("Meldung", Formate.Namensraum);
            x.WriteAttributeString("kennung", Kennung(m));
            x.WriteAttributeString("art", m.Art.Schluessel());
            x.WriteAttributeString("zeitraum", m.Zeitraum);
            x.WriteAttributeString("fassung", Zahl(m.Fassung));
            x.WriteAttributeString("stichtag", Tag(m.Stichtag));
            x.WriteAttributeString("kenntnisstand", m.Bekannt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            Einrichtung(x, m);
            x.WriteStartElement("Werte", Formate.Namensraum);
            foreach (var w in m.AlleWerte(mitPersonen: true).Werte)
            {
                x.WriteStartElement("Wert", Formate.Namensraum);
                x.WriteAttributeString("schluessel", w.Schluessel);
                x.WriteAttributeString("bezeichnung", w.Bezeichnung);
                x.WriteString(Zahl(w.Zahl));
                x.WriteEndElement();
            }

            x.WriteEndElement();
            Gruppen(x, m);
            Kinder(x, m);
            Personal(x, m);
            x.WriteEndElement();
        }

        return [.. strom.ToArray(), (byte)'\n'];
    }

    /// <summary>By it an answer names the version: <c>E1/monat/2026-11/1</c>.</summary>
    public static string Kennung(MeldungErstellt m) => string.Create(CultureInfo.InvariantCulture, $"{m.Name.Kurz}/{m.Fassung}");

    public static string Zahl(decimal zahl) => zahl.ToString("0.##", CultureInfo.InvariantCulture);

    private static void Einrichtung(XmlWriter x, MeldungErstellt m)
    {
        var e = m.Angaben;
        x.WriteStartElement("Einrichtung", Formate.Namensraum);
        x.WriteAttributeString("id", m.Einrichtung);
        foreach (var (name, wert) in ((string, string?)[])
            [("name", e.Name), ("traeger", e.Traeger), ("traegerart", e.Traegerart), ("jugendamt", e.Jugendamt), ("aktenzeichen", e.Aktenzeichen), ("strasse", e.Strasse), ("plz", e.Plz), ("ort", e.Ort), ("oeffnungszeiten", e.Oeffnungszeiten), ("plaetze", e.Plaetze?.ToString(CultureInfo.InvariantCulture))])
        {
            if (!string.IsNullOrEmpty(wert)) x.WriteAttributeString(name, wert);
        }

        x.WriteEndElement();
    }

    private static void Gruppen(XmlWriter x, MeldungErstellt m)
    {
        if (m.Gruppen.Count == 0) return;
        x.WriteStartElement("Gruppen", Formate.Namensraum);
        foreach (var g in m.Gruppen) Zeile(x, "Gruppe", ("name", g.Name), ("form", g.Form), ("plaetze", Zahl(g.Plaetze)), ("wochenstunden", Zahl(g.Wochenstunden)), ("kinder", Zahl(g.Kinder)));
        x.WriteEndElement();
    }

    private static void Kinder(XmlWriter x, MeldungErstellt m)
    {
        var zeilen = m.Kinder.Select(k => k.TryWert(out var z) ? z!.Angaben : null).OfType<Kindangaben>().ToList();
        if (zeilen.Count == 0) return;
        x.WriteStartElement("Kinder", Formate.Namensraum);
        foreach (var (k, i) in zeilen.Select((k, i) => (k, i)))
        {
            Zeile(
                x, "Kind", ("nummer", Zahl(i + 1)), ("geschlecht", k.Geschlecht), ("geburtsmonat", k.Geburtsmonat), ("eintritt", k.Eintritt), ("auslandsherkunft", Wahr(k.Auslandsherkunft)), ("spracheDeutsch", Wahr(k.SpracheDeutsch)),
                ("wochenstunden", Zahl(k.Wochenstunden)), ("tageJeWoche", k.TageJeWoche is { } tage ? Zahl(tage) : null), ("schule", Wahr(k.Schule)), ("mittagessen", Wahr(k.Mittagessen)), ("eingliederungshilfe", Wahr(k.Eingliederungshilfe)), ("gruppe", k.Gruppe), ("jugendamt", k.Jugendamt));
        }

        x.WriteEndElement();
    }

    private static void Personal(XmlWriter x, MeldungErstellt m)
    {
        var zeilen = m.Personal.Select(p => p.TryWert(out var z) ? z!.Angaben : null).OfType<Kraftangaben>().ToList();
        if (zeilen.Count == 0) return;
        x.WriteStartElement("Personal", Formate.Namensraum);
        foreach (var (p, i) in zeilen.Select((p, i) => (p, i)))
            Zeile(x, "Kraft", ("nummer", Zahl(i + 1)), ("geschlecht", p.Geschlecht), ("geburtsmonat", p.Geburtsmonat), ("abschluss", p.Abschluss), ("stellung", p.Stellung), ("arbeitsbereich", p.Arbeitsbereich), ("wochenstunden", Zahl(p.Wochenstunden)), ("gruppe", p.Gruppe));
        x.WriteEndElement();
    }

    private static void Zeile(XmlWriter x, string element, params (string Name, string? Wert)[] angaben)
    {
        x.WriteStartElement(element, Formate.Namensraum);
        foreach (var (name, wert) in angaben)
            if (wert is not null) x.WriteAttributeString(name, wert);
        x.WriteEndElement();
    }

    private static string? Wahr(bool? wert) => wert switch { true => "true", false => "false", null => null };

    private static string Tag(DateOnly tag) => tag.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
