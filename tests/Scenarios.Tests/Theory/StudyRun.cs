using System.Globalization;
using QueueSim.Scenarios.CommandLine;

namespace QueueSim.Tests.Theory;

/// <summary>A study run as users run it, and what its tables say.</summary>
internal sealed class StudyRun
{
    public const int Replications = 20;

    private readonly Dictionary<(string Scenario, string Segment, string Metric, string Statistic), Measured> summary = [];

    /// <summary>Runs a study file through the command line and reads the tables that it writes.</summary>
    public StudyRun(string studyPath, ulong seed)
    {
        var results = Directory.CreateTempSubdirectory("queuesim-theory-").FullName;
        try
        {
            using var output = new StringWriter();
            string[] call =
            [
                "run", studyPath, "--out", results, "--segments", "*",
                "--seed", seed.ToString(CultureInfo.InvariantCulture), "--replications", Replications.ToString(CultureInfo.InvariantCulture),
            ];
            if (CommandLineProgram.Run(call, output, output) != 0)
                throw new InvalidOperationException(output.ToString());
            foreach (var cells in Rows(Path.Combine(results, "summary.csv")).Where(cells => cells[5].Length > 0))
            {
                summary.Add((cells[0], cells[1], cells[2], cells[3]), new Measured(
                    Number(cells[5]), cells[6].Length == 0 ? double.NaN : (Number(cells[7]) - Number(cells[6])) / 2, int.Parse(cells[8], CultureInfo.InvariantCulture)));
            }

            ReplicationRows = [.. Rows(Path.Combine(results, "replications.csv"))
                .Where(cells => cells[4] == "mean" && cells[3] is "wait_hours" or "backlog_cases" && cells[6].Length > 0)
                .Select(cells => new ReplicationRow(
                    cells[0], int.Parse(cells[1], CultureInfo.InvariantCulture), cells[2], cells[3], Number(cells[6]),
                    long.Parse(cells[7], CultureInfo.InvariantCulture)))];
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }

    /// <summary>Runs a study of its own beside the tables of theory and others that it brings.</summary>
    public static StudyRun WithTables(string study, IReadOnlyDictionary<string, string> tables, ulong seed)
    {
        var folder = Directory.CreateTempSubdirectory("queuesim-theory-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(folder, "theory"));
            foreach (var table in Directory.EnumerateFiles(Path.Combine(StudyFolder.Path, "theory")))
                File.Copy(table, Path.Combine(folder, "theory", Path.GetFileName(table)));
            foreach ((var name, var text) in tables)
                File.WriteAllText(Path.Combine(folder, name), text);
            var path = Path.Combine(folder, "study.csv");
            File.WriteAllText(path, study);
            return new StudyRun(path, seed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Means of waits and backlogs of every replication.</summary>
    public IReadOnlyList<ReplicationRow> ReplicationRows { get; }

    public Measured Find(string scenario, string segment, string metric, string statistic) =>
        summary.TryGetValue((scenario, segment, metric, statistic), out var row)
            ? row
            : throw new InvalidOperationException($"summary.csv has no value for {scenario}, {segment}, {metric}, {statistic}.");

    // The names of these studies hold no commas or quotes.
    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Skip(1).Select(line => line.Split(','));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>One value of one replication.</summary>
    internal sealed record ReplicationRow(string Scenario, int Replication, string Segment, string Metric, double Value, long Count);
}
