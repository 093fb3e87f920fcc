namespace QueueSim.Tests.Theory;

/// <summary>Where the studies lie.</summary>
internal static class StudyFolder
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "QueueSim.sln")))
                return System.IO.Path.Combine(folder.FullName, "Scenarios", "studies");
        }

        throw new DirectoryNotFoundException("The tests run inside the repository: QueueSim.sln was not found above them.");
    }
}
