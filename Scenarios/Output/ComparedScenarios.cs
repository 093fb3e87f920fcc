using QueueSim.Report;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Output;

/// <summary>The part of a study that can be compared when some of its scenarios have failed. It is all when none has.</summary>
/// <param name="Study">The study without what failed, and without groups whose first scenario failed.</param>
/// <param name="Outcome">The results of that.</param>
/// <param name="Failed">What is left out, and why.</param>
internal sealed record ComparedScenarios(Study Study, StudyOutcome Outcome, FailedScenarios Failed)
{
    /// <summary>Whether there is anything to compare, and an answer.</summary>
    public bool HasAnswer => !Failed.IsBaselineAmong;

    public static ComparedScenarios Of(Study study, StudyOutcome outcome)
    {
        if (outcome.Failures.Count == 0)
            return new ComparedScenarios(study, outcome, FailedScenarios.None);
        var failed = outcome.Failures.Select(failure => failure.Index).ToHashSet();
        var told = new FailedScenarios([.. outcome.Failures.Select(each => new FailedScenario(study[each.Index].Name, each.Failure.Replication, each.Failure.Reason))], study.Count);
        // Without a baseline there are no comparisons, only results.
        if (failed.Contains(0))
            return new ComparedScenarios(study, outcome with { Results = [], Comparisons = [] }, told with { IsBaselineAmong = true });
        int[] finished = [.. Enumerable.Range(0, study.Count).Where(index => !failed.Contains(index))];
        var groups = Enumerable.Range(0, study.Count).GroupBy(index => study[index].AnswerGroup, StringComparer.Ordinal);
        var lacking = groups.Where(group => failed.Contains(group.First())).SelectMany(group => group).Except(failed).Order().ToHashSet();
        var results = outcome.Results.Zip(finished).ToList();
        return new ComparedScenarios(
            study.Without([.. failed, .. lacking]),
            outcome with
            {
                Results = [.. results.Where(each => !lacking.Contains(each.Second)).Select(each => each.First)],
                // The baseline has none.
                Comparisons = [.. outcome.Comparisons.Zip(finished.Skip(1)).Where(each => !lacking.Contains(each.Second)).Select(each => each.First)],
                Finished = outcome.Finished - lacking.Count,
            },
            told with { NotCompared = [.. lacking.Select(index => study[index].Name)] });
    }

    /// <summary>What a manifest says of what failed; <see langword="null"/> when nothing did.</summary>
    public static IReadOnlyList<FailedRecord>? Records(Study study, StudyOutcome outcome) => outcome.Failures.Count == 0 ? null :
    [
        .. outcome.Failures.Select(each => new FailedRecord(study[each.Index].Name, each.Failure.Replication, EnumWords.Snake($"{each.Failure.Cause}"), each.Failure.Reason)),
    ];
}
