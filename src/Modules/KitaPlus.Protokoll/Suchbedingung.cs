using System.Globalization;
using Dapper;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Protokoll;

/// <summary>The conditions that both logs have in common.</summary>
internal static class Suchbedingung
{
    public static (string Sql, DynamicParameters Werte) Aus(SqlDialect dialekt, string mandant, Protokollsuche s)
    {
        var werte = new DynamicParameters(new { mandant, grenze = s.Grenze, ab = s.Ab });
        var sql = "mandant = @mandant";
        Nimm("wer = @wer", "wer", s.Wer);
        Nimm("objekt = @objekt", "objekt", s.Objekt);
        Nimm("handlung = @handlung", "handlung", s.Handlung);
        Nimm("zeit >= @von", "von", s.Von is { } v ? Text(Berlin.Beginn(v)) : null);
        Nimm("zeit <= @bis", "bis", s.Bis is { } b ? Text(Berlin.Ende(b)) : null);
        if (s.Ausgang is { } a)
        {
            sql += " and ausgang = @ausgang";
            werte.Add("ausgang", (int)a);
        }

        if (s.Nur is { } nur)
        {
            sql += $" and {dialekt.In("wer", "@nur")}";
            werte.Add("nur", nur.ToArray());
        }

        return (sql, werte);

        void Nimm(string bedingung, string name, string? wert)
        {
            if (string.IsNullOrWhiteSpace(wert)) return;
            sql += " and " + bedingung;
            werte.Add(name, wert.Trim());
        }
    }

    public static string Text(DateTimeOffset zeit) => zeit.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Zeit(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
