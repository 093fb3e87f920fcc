using System.Diagnostics;

namespace QueueSim.Tests.CommandLine;

/// <summary>The commit in a manifest is the one that the program was built from.</summary>
public sealed class CommitTests : IDisposable
{
    private readonly string outer = Directory.CreateTempSubdirectory("queuesim-").FullName;

    public void Dispose()
    {
        foreach (var file in Directory.GetFiles(outer, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(outer, recursive: true);
    }

    [Fact]
    public void A_build_names_its_own_commit_and_says_when_sources_differ_from_it()
    {
        var house = Path.Combine(outer, "house");
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "Scenarios/Scenarios.csproj" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(house, file))!);
            File.Copy(Path.Combine(Root(), file), Path.Combine(house, file));
        }

        // An archive unpacked in somebody's repository is not built from a commit of that.
        Commit(outer);
        Assert.Equal("", Revision(house));

        Commit(house);
        var commit = Run(house, "git", "rev-parse", "HEAD");
        Assert.Matches("^[0-9a-f]{40}$", commit);
        Assert.Equal(commit, Revision(house));
        Directory.CreateDirectory(Path.Combine(house, "Scenarios", "studies"));
        File.WriteAllText(Path.Combine(house, "Scenarios", "studies", "mine.csv"), "scenario\nmine\n");
        Assert.Equal(commit, Revision(house));
        File.WriteAllText(Path.Combine(house, "Scenarios", "New.cs"), "// not in the commit");
        Assert.Equal(commit + "-dirty", Revision(house));
    }

    private static void Commit(string folder)
    {
        Run(folder, "git", "init", "-q");
        Run(folder, "git", "add", ".");
        Run(folder, "git", "-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "first");
    }

    private static string Revision(string house) =>
        Run(house, "dotnet", "msbuild", "Scenarios/Scenarios.csproj", "-t:NameCommit", "-getProperty:SourceRevisionId", "-nologo");

    private static string Run(string folder, params string[] call)
    {
        using var process = Process.Start(new ProcessStartInfo(call[0], call[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', call)}: {output}");
        return output.Trim();
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder!, "QueueSim.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder!;
    }
}
