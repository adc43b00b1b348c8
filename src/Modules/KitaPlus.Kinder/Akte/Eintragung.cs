using KitaPlus.Contracts;
using KitaPlus.EventStore;
using KitaPlus.Kernel;

namespace KitaPlus.Kinder;

/// <summary>Something that was entered: what, when, by whom.</summary>
/// <param name="Bekannt">Since when it counts as known: when it was recorded, or for what was taken over, since when it was known there.</param>
/// <param name="Wer">User id.</param>
internal sealed record Eintragung(Guid Id, string Stream, DateTimeOffset Erfasst, DateTimeOffset Bekannt, string Wer, string? ImAuftragVon, IEreignis Ereignis)
{
    public static Eintragung Von(StoredEvent umschlag, IEreignis ereignis)
    {
        var bekannt = Quelle(ereignis)?.BekanntSeit is { } seit ? Berlin.Beginn(seit) : umschlag.RecordedAt;
        return new(umschlag.EventId, umschlag.Stream, umschlag.RecordedAt, bekannt, umschlag.Metadata.Actor, umschlag.Metadata.OnBehalfOf, ereignis);
    }

    public Herkunft? Herkunft => Quelle(Ereignis);

    /// <summary>Day on which the notice reached us; decides what was in time.</summary>
    public DateOnly Eingang => Herkunft?.EingegangenAm ?? Berlin.Tag(Bekannt);

    public DateOnly? GueltigAb => (Ereignis as ITatsache)?.GueltigAb;

    public DateOnly? GueltigBis => (Ereignis as ITatsache)?.GueltigBis;

    private static Herkunft? Quelle(IEreignis ereignis) => ereignis switch
    {
        ITatsache t => t.Herkunft,
        IRuecknahme r => r.Herkunft,
        Contracts.Kinder.KindAufgenommen e => e.Herkunft,
        Contracts.Kinder.KindUmbenannt e => e.Herkunft,
        Contracts.Kinder.GeburtsdatumBerichtigt e => e.Herkunft,
        Contracts.Kinder.DokumentAbgelegt e => e.Herkunft,
        Contracts.Kinder.HaushaltAngelegt e => e.Herkunft,
        Contracts.Kinder.PersonAngelegt e => e.Herkunft,
        Contracts.Kinder.PersonUmbenannt e => e.Herkunft,
        Contracts.Kinder.PersonUmgezogen e => e.Herkunft,
        Contracts.Kinder.KontaktdatenGemeldet e => e.Herkunft,
        _ => null,
    };
}
