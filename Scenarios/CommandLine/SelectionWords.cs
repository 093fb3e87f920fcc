using QueueSim.Localization;
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
        var lead = Say.This("terminal.lead", ("extreme", goal.LargerIsBetter ? Say.This("words.highest") : Say.This("words.lowest")), ("metric", goal.Metric), ("segment", goal.Segment));
        yield return goal.Method == SelectionMethod.Ocba ? Say.This("terminal.ocba", ("name", name), ("lead", lead))
            : !result.IsDecided ? Say.This("terminal.not_decided", ("n", goal.Most!.Value), ("name", name), ("lead", lead))
            : Say.This("terminal.selected", ("name", name), ("lead", lead), ("probability", Percent(1 - goal.Error!.Value)), ("size", LookWords.Size(goal.Indifference!.Value, Metrics.Named(goal.Metric).Unit)), ("limit", goal.Method == SelectionMethod.KnPlusPlus ? Say.This("terminal.in_the_limit") : ""));
        yield return Outcome(outcome);
        yield return Effort(goal, outcome);
    }

    /// <summary>Who solves fewer problems, or takes longer over all of them, is not called the best.</summary>
    private static string Outcome(SelectionOutcome outcome)
    {
        var name = outcome.Selected.Name;
        string[] objections = [.. outcome.Scenarios.Select((other, index) => (other, against: outcome.Against[index])).Where(each => each.against is { Loses: true })
            .Select(each => $"{each.other.Name} ({(each.against!.Outcome.IsWorse ? Report.VerdictWords.Of(each.against.Outcome.Word) : Say.This("terminal.worse_over_all"))})")];
        return objections.Length > 0
            ? Say.This("terminal.objections", ("others", objections.Length > 3 ? Say.This("words.and_more", ("names", string.Join(Say.This("words.comma"), objections.Take(3))), ("n", objections.Length - 3)) : string.Join(Say.This("words.comma"), objections)), ("one", Metrics.RestrictedResolution), ("other", Metrics.SolvedInTime))
            : Say.This("terminal.no_objections", ("name", name));
    }

    private static string Effort(SelectionGoal goal, SelectionOutcome outcome)
    {
        var (spent, equal) = (outcome.Result.Observations, outcome.Result.EqualAllocation);
        var words = Say.This("terminal.selection_effort", ("spent", spent.ToString("N0")), ("equal", equal.ToString("N0")));
        return outcome.TwoStage?.Sum() is { } two
            ? Say.This("terminal.two_stage", ("words", words), ("two", two.ToString("N0")), ("saved", spent < two ? Say.This("terminal.saved", ("share", Percent(1 - ((double)spent / two)))) : ""))
            : Say.This("terminal.no_two_stage", ("words", words));
    }

    private static string Value(double mean, SelectionGoal goal) => Metrics.Named(goal.Metric).Unit == "share" ? $"{100 * mean:F2} %" : $"{mean:G5}";

    private static string Percent(double probability) => $"{100 * probability:0.#} %";
}
