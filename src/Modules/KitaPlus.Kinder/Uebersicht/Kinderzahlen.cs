using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;

namespace KitaPlus.Kinder.Uebersicht;

/// <summary>How many children the caller's Einrichtungen care for, for the start page.</summary>
internal sealed class Kinderzahlen(IViewDatabase datenbank, IBelegung belegung, IAnrufer anrufer, TimeProvider uhr) : IKennzahlquelle
{
    public int Rang => 10;

    public async Task<IReadOnlyList<Bereichszahl>> VonAsync(CancellationToken cancellationToken = default)
    {
        if (!anrufer.Darf(Handlungen.Liste)) return [];
        var (sicht, tag) = (anrufer.Sicht(Handlungen.Liste), Berlin.Tag(uhr.GetUtcNow()));
        var monat = Monat.Von(tag);
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, anrufer.Mandant, cancellationToken);
        var ort = leser.Tables["ort"];
        // a change of hours or group is neither: the first day and the last day within the range count
        var (aufnahmen, abgaenge) = await leser.Connection.QuerySingleAsync<(long Aufnahmen, long Abgaenge)>(
            $"""
            select (select count(*) from {ort} o where o.mandant = @mandant and o.ab between @von and @bis{In("o")} and not exists (select 1 from {ort} v where v.mandant = o.mandant and v.kind = o.kind and v.ab < o.ab{In("v")})),
                   (select count(*) from {ort} o where o.mandant = @mandant and o.bis between @von and @bis{In("o")} and not exists (select 1 from {ort} v where v.mandant = o.mandant and v.kind = o.kind and v.ab > o.ab{In("v")}))
            """,
            new { mandant = anrufer.Mandant, von = Iso.Text(monat.Erster), bis = Iso.Text(monat.Letzter), einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction);
        return
        [
            new("Kinder heute", await belegung.AnzahlAsync(anrufer.Mandant, sicht, tag, cancellationToken), Seiten.Kinderliste.Adresse),
            new($"Aufnahmen im {monat.Lang()}", (int)aufnahmen, null),
            new($"Abgänge im {monat.Lang()}", (int)abgaenge, null),
        ];

        string In(string tabelle) => sicht.Alles ? "" : $" and {datenbank.Dialect.In($"{tabelle}.einrichtung", "@einrichtungen")}";
    }
}
