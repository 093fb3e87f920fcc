using QueueSim.Scenarios.CommandLine;

namespace QueueSim.Tests.CommandLine;

/// <summary>Calls the program as the shell would, in a folder of its own.</summary>
internal sealed class ProgramCall : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("queuesim-").FullName;

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string PathOf(string name) => Path.Combine(folder, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    public int Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = CommandLineProgram.Run(arguments, output, error);
        Output = output.ToString();
        Error = error.ToString();
        return status;
    }

    /// <summary>Runs a small study into a folder and returns its files by name.</summary>
    public Dictionary<string, byte[]> RunSmall(string study, string outFolder, params string[] more)
    {
        var status = Run(["run", study, "--replications", "3", "--days", "3", "--warm-up-days", "1", "--out", PathOf(outFolder), .. more]);
        Assert.True(status == 0, Error);
        return Files(outFolder);
    }

    public Dictionary<string, byte[]> Files(string outFolder) =>
        Directory.EnumerateFiles(PathOf(outFolder), "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(PathOf(outFolder), path), File.ReadAllBytes);

    /// <summary>Names of all files in a folder with a hash of their contents: equal when nothing was changed.</summary>
    public IEnumerable<string> Fingerprint(string outFolder) =>
        [.. Files(outFolder).Select(file => $"{file.Key} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(file.Value))}").Order()];

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
