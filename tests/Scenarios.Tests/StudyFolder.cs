using System.Text;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Tests;

/// <summary>A folder of its own with a copy of the fixed tables, thrown away after the test.</summary>
internal sealed class StudyFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("queuesim-").FullName;

    /// <summary>Tables that stay as they are when the default ones are calibrated.</summary>
    public static string FixedTables { get; } = Complete(Path.Combine(AppContext.BaseDirectory, "FixedTables"));

    public StudyFolder()
    {
        Directory.CreateDirectory(PathOf("tables"));
        foreach (var file in Directory.GetFiles(FixedTables)) File.Copy(file, PathOf("tables/" + Path.GetFileName(file)));
    }

    public string PathOf(string name) => Path.Combine(folder, name);

    public string Text(string name) => File.ReadAllText(PathOf(name));

    public StudyFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public StudyFolder With(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    /// <summary>Replaces a piece of a file that must be there.</summary>
    public StudyFolder Replace(string name, string old, string by)
    {
        var text = Text(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        return With(name, text.Replace(old, by, StringComparison.Ordinal));
    }

    /// <summary>Reads <c>study.csv</c> with these lines, and options of the form path=value.</summary>
    public StudyReading Read(string study, params string[] sets) => With("study.csv", study).ReadFiles(["study.csv"], sets);

    public StudyReading ReadFiles(string[] files, params string[] sets) => StudyReader.Read([.. files.Select(PathOf)], new StudyOptions
    {
        TablesDirectory = PathOf("tables"),
        Overrides = [.. sets.Select(set => new Override(set[..set.IndexOf('=', StringComparison.Ordinal)], set[(set.IndexOf('=', StringComparison.Ordinal) + 1)..]))],
    });

    /// <summary>The faults as printed, without the name of the folder.</summary>
    public string[] Faults(StudyReading reading)
    {
        Assert.Equal(reading.Study is null, reading.Faults.Count > 0);
        return [.. reading.Faults.Select(fault => fault.ToString().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal))];
    }

    public string[] FaultsOf(string study, params string[] sets) => Faults(Read(study, sets));

    public Study Valid(string study, params string[] sets)
    {
        var reading = Read(study, sets);
        Assert.Equal([], Faults(reading));
        return reading.Study!;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // A parameter that is newer than the fixed table has the default table's row, so that a new one is no new row there.
    private static string Complete(string folder)
    {
        var file = Path.Combine(folder, "parameters.csv");
        var known = File.ReadLines(file).Select(line => line.Split(',')[0]).ToHashSet();
        var newer = File.ReadLines(Path.Combine(StudyOptions.DefaultTablesDirectory, "parameters.csv")).Where(line => !known.Contains(line.Split(',')[0])).ToList();
        if (newer.Count > 0) File.AppendAllLines(file, newer);
        return folder;
    }
}
