using QueueSim.Statistics;

namespace QueueSim.Scenarios.Output;

/// <summary>A scenario on one metric of the answer, as its row of the wide table has it.</summary>
/// <param name="Value">The value with the ends of its interval, as <c>summary.csv</c> has them.</param>
/// <param name="Difference">The difference to the first of the group with the ends of its own interval, as <c>comparisons.csv</c> has them.</param>
/// <param name="Joint">Ends of the interval of the difference that holds for the whole study, as the report has them.</param>
/// <param name="Verdict">By the difference's own interval; empty for what the others are compared with.</param>
/// <param name="JointVerdict">By the interval that holds for the whole study.</param>
/// <param name="Word">The verdict of the report, that on the outcome where the metric is one of it.</param>
internal sealed record AnswerCells(double?[] Value, double?[] Difference, double?[] Joint, string Verdict, string JointVerdict, string Word)
{
    /// <summary>The cells of a scenario that has no such metric.</summary>
    public static AnswerCells None { get; } = new(new double?[3], new double?[3], new double?[2], "", "", "");

    /// <summary>A scenario on a metric; <see langword="null"/> when it does not apply there.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="first">The first of its group; <see langword="null"/> when it is that itself.</param>
    /// <param name="metric">Name of the metric.</param>
    /// <param name="segment">Name of the segment.</param>
    /// <param name="rule">What verdicts hold for at once, and what is negligible.</param>
    public static AnswerCells? Of(ScenarioResult scenario, ScenarioResult? first, string metric, string segment, VerdictRule rule)
    {
        if (scenario.Find(segment, metric) is not { } row)
            return null;
        double?[] value = [row.Value, row.CiLow, row.CiHigh];
        if (first is null)
            return None with { Value = value };
        var own = Comparison.Of(scenario, first, segment, [metric], 1, rule.Margins);
        var joint = Comparison.Of(scenario, first, segment, [metric], rule.Comparisons, rule.Margins);
        var outcome = OutcomeComparison.Of(scenario, first, segment, rule.Comparisons, rule.Margins);
        var isOnOutcome = AnswerVerdict.IsOnOutcome(metric);
        var verdict = AnswerVerdict.Of(joint, outcome, isOnOutcome);
        return new AnswerCells(
            value, [own.Difference?.Mean, own.Difference?.Low, own.Difference?.High], [joint.Difference?.Low, joint.Difference?.High],
            own.Verdict.Word(), joint.Verdict.Word(), isOnOutcome && outcome.Verdict == verdict ? outcome.Word : verdict.Word());
    }
}
