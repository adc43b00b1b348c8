using Dapper;
using KitaPlus.Betrieb;
using KitaPlus.EventStore;
using KitaPlus.Kernel;
using KitaPlus.Web;

namespace KitaPlus.Kinder.Uebersicht;

/// <summary>How many children the caller's Einrichtungen care for, for the start page.</summary>
internal sealed class Kinderzahlen(IViewDatabase datenbank, IAnrufer anrufer, TimeProvider uhr) : IKennzahlquelle
{
    public int Rang => 10;

    public async Task<IReadOnlyList<Bereichszahl>> VonAsync(CancellationToken cancellationToken = default)
    {
        if (!anrufer.Darf(Handlungen.Liste)) return [];
        var (sicht, tag) = (anrufer.Sicht(Handlungen.Liste), Berlin.Tag(uhr.GetUtcNow()));
        var monat = Monat.Von(tag);
        await using var leser = await datenbank.OpenAsync(KinderView.Ansicht, anrufer.Mandant, cancellationToken);
        var bedingung = sicht.Alles ? "" : $" and {datenbank.Dialect.In("einrichtung", "@einrichtungen")}";
        // a change of hours or group is neither: the first day and the last day within the range count
        var (heute, aufnahmen, abgaenge) = await leser.Connection.QuerySingleAsync<(long? Heute, long? Aufnahmen, long? Abgaenge)>(
            $"""
            select sum(da), sum(case when ab between @von and @bis then 1 else 0 end), sum(case when ende between @von and @bis then 1 else 0 end)
            from (select min(ab) as ab, max(coalesce(bis, '9999-12-31')) as ende, max(case when ab <= @tag and (bis is null or bis >= @tag) then 1 else 0 end) as da
                  from {leser.Tables["ort"]} where mandant = @mandant{bedingung} group by kind) z
            """,
            new { mandant = anrufer.Mandant, tag = Iso.Text(tag), von = Iso.Text(monat.Erster), bis = Iso.Text(monat.Letzter), einrichtungen = sicht.Einrichtungen.ToArray() }, leser.Transaction);
        return
        [
            new("Kinder heute", (int)(heute ?? 0), Seiten.Kinderliste.Adresse),
            new($"Aufnahmen im {monat.Lang()}", (int)(aufnahmen ?? 0), null),
            new($"Abgänge im {monat.Lang()}", (int)(abgaenge ?? 0), null),
        ];
    }
}
