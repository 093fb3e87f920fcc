using System.Globalization;
using System.Threading;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;

namespace QueueSim.Bench.Product;

/// <summary>The product: a study as CSV, run by the ordinary runner with all its statistics and tables.</summary>
internal static class ProductRun
{
    private static readonly string Studies = Path.Combine(AppContext.BaseDirectory, "studies");

    /// <summary>Reads a study and runs it.</summary>
    /// <param name="study">File below <c>studies/</c>, or null for the baseline of the default tables.</param>
    /// <param name="days">Length of the observation window; null for the study's own.</param>
    /// <param name="replications">Replications of every scenario.</param>
    /// <param name="threads">Worker threads.</param>
    /// <param name="seed">Seed of the study.</param>
    public static StudyOutcome Run(string? study, double? days, int replications, int threads, ulong seed)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"queuesim-bench-{System.Environment.ProcessId}");
        try
        {
            var read = Read(study, days);
            var options = new RunOptions
            {
                Replications = replications,
                Seed = seed,
                Threads = threads,
                Records = false,
            };
            Directory.CreateDirectory(folder);
            using var tables = new ResultTables(name => new StreamWriter(Path.Combine(folder, name)), records: null);
            return new StudyRunner(read.Count, index => read[index].Compile(), options).Run(tables, new Silence(), CancellationToken.None);
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The one scenario of a study.</summary>
    public static Scenario Scenario(string study, double days) => Read(study, days).Baseline.Compile();

    /// <summary>The baseline of the default tables.</summary>
    public static Scenario Scenario() => Read(null, null).Baseline.Compile();

    /// <summary>Length of the window in which a number of customers is expected.</summary>
    public static double Days(long customers, double arrivalsPerHour) => customers / (24 * arrivalsPerHour);

    private static Study Read(string? study, double? days)
    {
        string[] paths = study is null ? [] : [Path.Combine(Studies, study)];
        var options = new StudyOptions
        {
            Overrides = days is { } length ? [new Override("run.days", length.ToString("R", CultureInfo.InvariantCulture))] : [],
        };
        var reading = StudyReader.Read(paths, options);
        return reading.Study ?? throw new InvalidOperationException(string.Join(System.Environment.NewLine, reading.Faults));
    }

    private sealed class Silence : IRunProgress
    {
        public void Start(int scenarios, int replications)
        {
        }

        public void ReplicationDone(long problems)
        {
        }
    }
}
