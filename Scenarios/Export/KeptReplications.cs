using System.Globalization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Store;
using QueueSim.Statistics;
using QueueSim.Storage;

namespace QueueSim.Scenarios.Export;

/// <summary>Long tables out of the file of finished replications: what no run writes without being asked.</summary>
/// <param name="study">The study of the folder.</param>
/// <param name="seed">Seed of its streams.</param>
/// <param name="path">Its file of replications.</param>
/// <param name="replications">Replications of each scenario.</param>
/// <param name="failed">Names of scenarios that failed; nothing of them is in any table.</param>
internal sealed class KeptReplications(Study study, ulong seed, string path, int replications, IReadOnlyCollection<string> failed)
{
    /// <summary>Name of the table of single durations.</summary>
    public const string Durations = "durations";

    /// <summary>Segments and metrics that there are.</summary>
    public IEnumerable<(string Segment, string Metric)> Keys => new ResultLayout(study.Baseline.Compile()).Keys.Select(key => (key.Segment, key.Metric)).Distinct();

    /// <summary>Every value of every replication, as <c>replications.csv</c> has those of the main segments.</summary>
    public ITable Values() => new RowTable(
        "replications", ["scenario", "replication", "segment", "metric", "statistic", "unit", "value", "count"],
        () => from each in All()
              from key in each.Result.Layout.Keys
              where !each.Result.Layout.IsOfKind(key)
              select (string[])
              [
                  each.Scenario, Whole(each.Result.Replication), key.Segment, key.Metric, key.Statistic, Metrics.Named(key.Metric).Unit,
                  Number(each.Result.Value(key.Segment, key.Metric, key.Statistic)), Whole(each.Result.Count(key.Segment, key.Metric)),
              ]);

    /// <summary>How many durations are how long.</summary>
    public ITable AllDurations() => new RowTable(
        Durations, ["scenario", "replication", "segment", "metric", "hours", "ended", "open"],
        () => from each in All()
              from row in DurationRow.All(each.Result)
              select (string[])[each.Scenario, Whole(each.Result.Replication), row.Segment, row.Metric, Number(row.Hours), Whole(row.Ended), Whole(row.Open)]);

    /// <summary>Replications in the order of the study's file.</summary>
    /// <exception cref="InvalidDataException">One is not there, or another build of the program wrote it.</exception>
    private IEnumerable<(string Scenario, ReplicationResult Result)> All()
    {
        using var store = StoreFile.OpenToRead(path) ?? throw new InvalidDataException($"{StoreFile.FileName} is missing");
        foreach (var index in Enumerable.Range(0, study.Count).OrderBy(PlaceOf))
        {
            var scenario = study[index];
            if (failed.Contains(scenario.Name))
                continue;
            var (key, layout) = (ScenarioKey.Of(scenario, seed), new ResultLayout(scenario.Compile()));
            for (var replication = 1; replication <= replications; replication++)
            {
                var bytes = store.Find(key, replication)
                    ?? throw new InvalidDataException($"{StoreFile.FileName} has no replication {replication} of {scenario.Name} by this build of the program; run the study into the folder again");
                yield return (scenario.Name, ReplicationBytes.Read(layout, replication, bytes).Result);
            }
        }
    }

    // The baseline is run first, wherever its row stands.
    private int PlaceOf(int index) => index == 0 ? study.BaselinePlace : index <= study.BaselinePlace ? index - 1 : index;

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? value) => value is { } number && double.IsFinite(number) ? (number == 0 ? 0 : number).ToString("G9", CultureInfo.InvariantCulture) : "";

    private sealed class RowTable(string name, string[] columns, Func<IEnumerable<string[]>> rows) : ITable
    {
        public string Name => name;

        public IReadOnlyList<TableColumn> Columns { get; } = [.. columns.Select(column => new TableColumn(name, column))];

        public IEnumerable<string[]> Rows() => rows();
    }
}
