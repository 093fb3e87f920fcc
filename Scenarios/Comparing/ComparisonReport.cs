using QueueSim.Localization;
using QueueSim.Report;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Comparing;

/// <summary>What the report is told about two folders. Each scenario of the first comes before the one of the second.</summary>
internal static class ComparisonReport
{
    /// <param name="first">The folder that the other one is compared with.</param>
    /// <param name="second">The other one.</param>
    /// <param name="pairs">Scenarios of both.</param>
    /// <param name="results">Their results, two a pair; perhaps not of all pairs.</param>
    /// <param name="same">The same problems in both scenarios of the first pair; none where the streams are not the same.</param>
    /// <param name="manifest">Manifest of the comparison.</param>
    /// <param name="title">Heading; <see langword="null"/> for one that names the folders.</param>
    /// <param name="call">The call.</param>
    public static StudyReport Of(
        ComparedFolder first, ComparedFolder second, IReadOnlyList<LinedUp> pairs, IReadOnlyList<ScenarioResult> results, IReadOnlyList<SameProblems> same, Manifest manifest, string? title, string call)
    {
        var heading = title ?? Say.This("compare.title", ("first", first.Label), ("second", second.Label));
        var scenarios = new List<ReportedScenario>();
        for (var i = 0; i < results.Count; i++)
        {
            var pair = pairs[i / 2];
            var group = pairs.Count == 1 ? "" : first.Study[pair.First].Name;
            scenarios.Add(i % 2 == 0
                ? Scenario(results[i], first.Study[pair.First], [], group)
                : Scenario(results[i], second.Study[pair.Second], Differences(first.Study[pair.First], second.Study[pair.Second]), group) with { SameProblems = i == 1 ? same : [] });
        }

        var asked = first.Study.Baseline;
        return new StudyReport
        {
            StudyFile = manifest.Study,
            Title = heading,
            Scenarios = scenarios,
            ScenariosRun = 2 * pairs.Count,
            Answers = [.. asked.AnswerMetrics.Select(each => new AnswerMetric(each.Metric, each.Segment))],
            Margins = first.Study.Rule.Margins,
            Parameters = [.. asked.Parameters.Select(value => new ReportedParameter(value.Name, Portable.Text(value.Value), value.Unit, value.Evidence, value.Source, value.Note))],
            Tables = [.. manifest.Tables.OrderBy(table => table.Key, StringComparer.Ordinal)],
            Problems = results.Sum(result => result.Problems("all")),
            Provenance = new Provenance(manifest.Version, manifest.Commit, first.Seed, first.Replications, manifest.PlanHash, []) { Call = call },
        };
    }

    private static ReportedScenario Scenario(ScenarioResult result, StudyScenario scenario, IReadOnlyList<ReportedDifference> differences, string group) =>
        new(result, scenario.SpokenDescription, [.. scenario.Settings.Select(setting => KeyValuePair.Create(setting.Key, Portable.Text(setting.Value)))], differences) { Name = scenario.SpokenName, AnswerGroup = group };

    /// <summary>Settings that are not the same, and tables of which the contents are not.</summary>
    private static ReportedDifference[] Differences(StudyScenario here, StudyScenario there)
    {
        var (one, other) = (Texts(here), Texts(there));
        return
        [
            .. one.Keys.Union(other.Keys).Order(StringComparer.Ordinal).Where(path => one.GetValueOrDefault(path) != other.GetValueOrDefault(path))
                .Select(path => new ReportedDifference(path, one.GetValueOrDefault(path), other.GetValueOrDefault(path))),
        ];
    }

    private static Dictionary<string, string> Texts(StudyScenario scenario)
    {
        var texts = scenario.Settings.ToDictionary(setting => setting.Key, setting => Portable.Text(setting.Value), StringComparer.Ordinal);
        foreach (var file in scenario.Files)
            texts[file.Kind] = $"{Path.GetFileName(file.Path)} {file.Hash[..8]}";
        return texts;
    }
}
