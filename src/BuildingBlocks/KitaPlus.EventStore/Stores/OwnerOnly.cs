namespace KitaPlus.EventStore;

/// <summary>
/// Files and folders that other users of the machine may not read (Unix modes 0600 and 0700; on Windows the folder's rights count).
/// What exists already keeps its mode.
/// </summary>
internal static class OwnerOnly
{
    private const UnixFileMode Folder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode File = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, Folder);
    }

    /// <summary>An empty file, unless there is one: SQLite creates its files readable for everybody, but gives its journals the mode of the file.</summary>
    public static void CreateFile(string path)
    {
        if (!System.IO.File.Exists(path)) Open(path, FileMode.OpenOrCreate, FileShare.ReadWrite).Dispose();
    }

    public static FileStream Open(string path, FileMode mode, FileShare share)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = share, BufferSize = 1 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File;
        return new FileStream(path, options);
    }
}
