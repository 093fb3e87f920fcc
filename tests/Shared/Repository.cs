namespace QueueSim.Tests;

/// <summary>Where the sources of this checkout are.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>All C# sources below a folder, without what the compiler wrote.</summary>
    public static IEnumerable<string> Sources(params string[] folder) =>
        Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "QueueSim.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException("The tests run outside a checkout of the repository.");
    }
}
