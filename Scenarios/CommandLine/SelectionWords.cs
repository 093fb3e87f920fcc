using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>What a selection of the best scenario came to, in words. They claim no more than the procedure promises.</summary>
internal static class SelectionWords
{
    /// <summary>A row for each scenario, below scenario, status, replications, mean, dropped at and by.</summary>
    public static IEnumerable<string[]> Rows(SelectionGoal goal, SelectionOutcome outcome) => outcome.Scenarios.Select((scenario, index) =>
    {
        var system = outcome.Result.Systems[index];
        return new[]
        {
            scenario.Name, SelectionTables.Status(outcome, index), $"{system.Observations}", Value(system.Mean, goal),
            system.EliminatedAt is { } at ? $"{at}" : "", system.EliminatedBy is { } rival ? outcome.Scenarios[rival].Name : "",
        };
    });

    /// <summary>The answer, what it rests on, and what it took.</summary>
    public static IEnumerable<string> Answer(SelectionGoal goal, SelectionOutcome outcome)
    {
        var (name, result) = (outcome.Selected.Name, outcome.Result);
        var lead = $"{(goal.LargerIsBetter ? "highest" : "lowest")} {goal.Metric} ({goal.Segment})";
        yield return goal.Method == SelectionMethod.Ocba ? $"{name} came out with the {lead}. OCBA promises nothing: how probable it is that this is the best is not known."
            : !result.IsDecided ? $"Not decided: {goal.Most} replications are the most (--max-replications). {name} is ahead with the {lead}; nothing is promised."
            : $"{name} has the {lead}, with a probability of at least {Percent(1 - goal.Error!.Value)} if it is better than every other scenario by {LookWords.Size(goal.Indifference!.Value, Metrics.Named(goal.Metric).Unit)} or more{(goal.Method == SelectionMethod.KnPlusPlus ? " (in the limit of small differences)" : "")}.";
        yield return Outcome(outcome);
        yield return Effort(goal, outcome);
    }

    /// <summary>Who solves fewer problems, or takes longer over all of them, is not called the best.</summary>
    private static string Outcome(SelectionOutcome outcome)
    {
        var name = outcome.Selected.Name;
        string[] objections = [.. outcome.Scenarios.Select((other, index) => (other, against: outcome.Against[index])).Where(each => each.against is { Loses: true })
            .Select(each => $"{each.other.Name} ({(each.against!.Outcome.IsWorse ? each.against.Outcome.Word : "worse over all problems")})")];
        return objections.Length > 0
            ? $"It is not called the best: it solves fewer problems, or takes longer over all of them, than {string.Join(", ", objections.Take(3))}{(objections.Length > 3 ? $" and {objections.Length - 3} more" : "")}. Select by --metric {Metrics.RestrictedResolution} or {Metrics.SolvedInTime} instead."
            : $"In problems solved and time over all of them, {name} is found worse than no other scenario, over the replications that both have (95 % for all comparisons together); that does not show that it is no worse.";
    }

    private static string Effort(SelectionGoal goal, SelectionOutcome outcome)
    {
        var (spent, equal) = (outcome.Result.Observations, outcome.Result.EqualAllocation);
        var words = $"{spent:N0} replications in all; as many for every scenario as for the one with most would be {equal:N0}";
        return outcome.TwoStage?.Sum() is { } two
            ? $"{words}, a two-stage procedure with the same promise (Rinott) {two:N0}{(spent < two ? $": {Percent(1 - ((double)spent / two))} saved" : "")}."
            : words + ".";
    }

    private static string Value(double mean, SelectionGoal goal) => Metrics.Named(goal.Metric).Unit == "share" ? $"{100 * mean:F2} %" : $"{mean:G5}";

    private static string Percent(double probability) => $"{100 * probability:0.#} %";
}
