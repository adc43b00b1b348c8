namespace KitaPlus.EventStore;

/// <summary>The schemas lie as files in <c>eventstore/</c>, to be read by people, and are built into the assembly.</summary>
internal static class SchemaSql
{
    public static string Read(string database)
    {
        using var stream = typeof(SchemaSql).Assembly.GetManifestResourceStream($"{database}/schema.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
