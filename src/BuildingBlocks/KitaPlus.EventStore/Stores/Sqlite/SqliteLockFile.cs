namespace KitaPlus.EventStore;

/// <summary>
/// Held open without sharing as long as the store is open; the operating system releases it when the process dies, however it dies.
/// The file itself stays: deleting it would let two processes lock two files of the same name.
/// </summary>
internal static class SqliteLockFile
{
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxWouldBlock = 11;
    private const int MacWouldBlock = 35;

    public static FileStream Acquire(string databaseFile)
    {
        var file = Path.ChangeExtension(databaseFile, ".lock");
        try
        {
            OwnerOnly.CreateFolder(Path.GetDirectoryName(file)!);
            return OwnerOnly.Open(file, FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException fehler) when (fehler.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock)
        {
            throw new StoreInUseException(
                $"„{databaseFile}“ ist schon von einem anderen Programm geöffnet. Bitte dieses zuerst beenden oder einen anderen Datenordner angeben.", fehler);
        }
        catch (Exception fehler) when (fehler is IOException or UnauthorizedAccessException)
        {
            throw new EventStoreException(
                $"Der Datenordner „{Path.GetDirectoryName(file)}“ lässt sich nicht benutzen ({fehler.Message}) Bitte Pfad und Schreibrechte prüfen.", fehler);
        }
    }
}
