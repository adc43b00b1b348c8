namespace KitaPlus.EventStore;

/// <summary>The schemas lie as files in <c>eventstore/</c>, to be read by people, and are built into the assembly; each version adds to the one before.</summary>
internal static class SchemaSql
{
    public const int CurrentVersion = 2;

    /// <summary>What leads from a version of the schema (0 = nothing there) to the current one; empty if it is current.</summary>
    public static string From(string database, long version)
    {
        var steps = new System.Text.StringBuilder();
        for (var next = version + 1; next <= CurrentVersion; next++) steps.AppendLine(Read($"{database}/schema{(next == 1 ? "" : $"-{next}")}.sql"));
        return steps.ToString();
    }

    private static string Read(string name)
    {
        using var stream = typeof(SchemaSql).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
