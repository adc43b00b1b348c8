using System.Globalization;
using System.Text;
using KitaPlus.Betrieb;

namespace KitaPlus.Meldewesen;

/// <summary>The numbers of a version for a spreadsheet: UTF-8 with mark, semicolons, decimal comma.</summary>
internal static class Meldungscsv
{
    public static byte[] Schreibe(MeldungErstellt m)
    {
        var text = new StringBuilder("kennung;art;zeitraum;fassung;stichtag;einrichtung;name;schluessel;bezeichnung;zahl\r\n");
        foreach (var w in m.AlleWerte(mitPersonen: true).Werte)
        {
            text.AppendJoin(';', ((string[])
            [
                Meldungsxml.Kennung(m), m.Art.Schluessel(), m.Zeitraum, Meldungsxml.Zahl(m.Fassung), m.Stichtag.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture), m.Einrichtung, m.Angaben.Name, w.Schluessel, w.Bezeichnung,
                Meldungsxml.Zahl(w.Zahl).Replace('.', ','),
            ]).Select(Csvfeld.Text)).Append("\r\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
