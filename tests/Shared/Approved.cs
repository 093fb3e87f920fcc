using System.Text;

namespace QueueSim.Tests;

/// <summary>Compares outputs with files that a person has approved.</summary>
/// <remarks>
/// What differs lies beside the approved file as NAME.received. With QUEUESIM_APPROVE=1 the outputs become the approved files: look at
/// the difference that git shows before it is committed.
/// </remarks>
internal static class Approved
{
    private const string Received = ".received";

    private static readonly bool IsApproving = Environment.GetEnvironmentVariable("QUEUESIM_APPROVE") == "1";

    /// <summary>Fails when a file of the folder has no output, an output has no file, or the two differ.</summary>
    /// <param name="folder">Where the approved files are, from the root of the checkout.</param>
    /// <param name="outputs">Texts by the name of their file, with / between folders.</param>
    public static void Check(string folder, IReadOnlyDictionary<string, string> outputs)
    {
        var root = Repository.PathOf(folder.Split('/'));
        foreach (var old in Files(root).Where(path => IsApproving || path.EndsWith(Received, StringComparison.Ordinal)))
            File.Delete(old);
        var faults = new StringBuilder();
        foreach ((var name, var text) in outputs.OrderBy(output => output.Key, StringComparer.Ordinal))
        {
            var path = Path.Combine(root, name);
            var output = text.ReplaceLineEndings("\n");
            var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : null;
            if (output == approved)
                continue;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(IsApproving ? path : path + Received, output);
            if (!IsApproving)
                faults.Append(name).Append(": ").AppendLine(approved is null ? "has no approved file" : FirstDifference(approved, output));
        }

        foreach (var path in Files(root).Where(path => !path.EndsWith(Received, StringComparison.Ordinal)))
        {
            var name = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (!outputs.ContainsKey(name))
                faults.Append(name).AppendLine(": is approved and was not written");
        }

        Assert.True(faults.Length == 0, $"{folder}:\n{faults}If this is as it should be: QUEUESIM_APPROVE=1 dotnet test tests/Scenarios.Tests --filter Approved");
    }

    private static string[] Files(string root) => Directory.Exists(root) ? Directory.GetFiles(root, "*", SearchOption.AllDirectories) : [];

    private static string FirstDifference(string approved, string output)
    {
        var before = approved.Split('\n');
        var after = output.Split('\n');
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var column = Line(before, line).Zip(Line(after, line)).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}, column {column + 1}: approved is “{Around(Line(before, line), column)}”, now it is “{Around(Line(after, line), column)}”";
    }

    private static string Line(string[] lines, int line) => line < lines.Length ? lines[line] : "";

    private static string Around(string line, int column)
    {
        var from = Math.Max(0, column - 40);
        return line[from..Math.Min(line.Length, column + 40)];
    }
}
