using System.Text.Json;
using KitaPlus.Beitraege.Satzung;
using KitaPlus.Contracts;
using KitaPlus.Contracts.Einrichtungen;
using KitaPlus.Contracts.Verpflegung;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Beitraege.Views;

/// <summary>The few events that concern all families, kept as they are: what follows from them depends on the moment of knowledge.</summary>
internal sealed class Grundlagentafel(ViewTables tabellen)
{
    private readonly List<object[]> neu = [];

    public static IReadOnlyDictionary<string, Type> Arten { get; } = new[]
    {
        typeof(JugendamtZugeordnet), typeof(EinrichtungTatsacheZurueckgenommen), typeof(UebernahmeFestgelegt), typeof(SatzungGeladen), typeof(SatzungGeprueft), typeof(ErhebungGeregelt),
        typeof(AussetzungBeschlossen), typeof(AussetzungAufgehoben), typeof(MonateGesperrt), typeof(MonateFreigegeben),
        typeof(EinrichtungAngelegt), typeof(AngebotFestgelegt), typeof(AngebotBeendet), typeof(VerpflegungsregelnFestgelegt), typeof(SchliessungFestgelegt), typeof(VerpflegungTatsacheZurueckgenommen),
    }.ToDictionary(t => t.Name);

    public void Apply(RecordedEvent r)
    {
        var bekannt = Herkunft(r.Event)?.BekanntSeit is { } seit ? Berlin.Beginn(seit) : r.Envelope.RecordedAt;
        neu.Add([
            r.Envelope.Position.Commit, r.Envelope.Tenant, bekannt.UtcTicks, r.Event.GetType().Name,
            JsonSerializer.Serialize(new Grundlagenzeile(r.Envelope.EventId, JsonSerializer.SerializeToElement(r.Event, r.Event.GetType()))),
        ]);
    }

    public void Write(ViewTransaction db)
    {
        Massenschreiber.Upsert(db, tabellen["grundlage"], 1, ["position", "mandant", "bekannt", "art", "inhalt"], neu);
        neu.Clear();
    }

    private static Herkunft? Herkunft(IEreignis e) => e switch
    {
        SatzungGeladen x => x.Herkunft,
        ErhebungGeregelt x => x.Herkunft,
        AussetzungBeschlossen x => x.Herkunft,
        AussetzungAufgehoben x => x.Herkunft,
        ITatsache x => x.Herkunft,
        IRuecknahme x => x.Herkunft,
        _ => null,
    };
}

internal sealed record Grundlagenzeile(Guid Ereignis, JsonElement Inhalt);
