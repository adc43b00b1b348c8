namespace KitaPlus.EventStore;

/// <summary>
/// Ties the keys of persons to the log they encrypt: both hold the random id of the log. Without this, a key database restored from the wrong
/// backup, or a new empty one, would show every person as erased and would go on with keys that the old values do not have.
/// </summary>
public static class LogBinding
{
    private const int Page = 5_000;

    /// <summary>Compares the ids. Keys without an id (new, or older than the id) adopt the log if it needs no key yet, or if they hold one that it uses.</summary>
    /// <param name="store">The log, held by this process.</param>
    /// <param name="logId">Its id.</param>
    /// <param name="keys">The keys that were opened with it.</param>
    /// <param name="cancellationToken">Ends the search for a key.</param>
    /// <exception cref="EventStoreException">They do not belong together.</exception>
    public static async Task EnsureAsync(IEventStore store, Guid logId, PersonKeysBase keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(keys);
        var bound = keys.BoundLog();
        if (bound is null)
        {
            if (!await FitsAsync(store, keys, cancellationToken))
            {
                throw new EventStoreException(
                    "Die Schlüsseldatenbank ist leer oder gehört zu einem anderen Protokoll: Sie enthält keinen einzigen Schlüssel, mit dem dieses Protokoll verschlüsselt ist. Bitte die Schlüsseldatenbank aus der Sicherung zurückspielen, die zu diesem Protokoll gehört; es wurde nichts geändert.");
            }

            keys.Bind(logId);
            // another log may have been faster
            bound = keys.BoundLog();
        }

        if (bound != logId)
        {
            throw new EventStoreException(
                $"Schlüsseldatenbank und Protokoll gehören nicht zusammen: Das Protokoll hat die Kennung {logId}, die Schlüssel gehören zu {bound}. Bitte beide aus derselben Sicherung zurückspielen oder die Angaben zur Ablage berichtigen; es wurde nichts geändert.");
        }
    }

    private static async Task<bool> FitsAsync(IEventStore store, PersonKeysBase keys, CancellationToken cancellationToken)
    {
        var needed = false;
        var position = Position.Start;
        while (await store.ReadAllAsync(position, Page, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var name in page.SelectMany(UsedKeys.Of))
            {
                if (keys.Knows(name)) return true;
                needed = true;
            }

            position = page[^1].Position;
        }

        return !needed;
    }
}
