namespace KitaPlus.Host;

/// <summary>The clock of the sample data: shows the day on which the invented clerk entered something.</summary>
internal sealed class Beispieluhr : TimeProvider
{
    private DateTimeOffset jetzt = DateTimeOffset.UnixEpoch;

    public override DateTimeOffset GetUtcNow() => jetzt;

    public void Stelle(DateTimeOffset zeitpunkt) => jetzt = zeitpunkt > jetzt ? zeitpunkt : jetzt;
}
