using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Adoption;

/// <summary>What came of a question about adoption, in sentences that claim no more than the intervals.</summary>
internal static class AdoptionWords
{
    private const double Edge = 0.9995;

    /// <summary>One sentence a strategy, then the equilibrium, then what is to be doubted.</summary>
    public static IReadOnlyList<string> Of(AdoptionResult result) =>
        [.. Enumerable.Range(0, result.Levels.Count).Select(i => Gains(result, i)), .. AtRest(result), .. Doubts(result)];

    /// <summary>Both halves of a comparison with the one verdict on them.</summary>
    public static string Outcome(OutcomeComparison outcome) =>
        Say.This("adoption.outcome",
            ("time", Signed(outcome.Time.Difference, 1, " " + Say.This("words.h"))), ("solved", Signed(outcome.Solved.Difference, 100, Say.This("adoption.points_in_time"))), ("verdict", Report.VerdictWords.Of(outcome.Word)));

    /// <summary>A difference with its half-width, signed.</summary>
    public static string Signed(Estimate? difference, double scale, string unit)
    {
        if (difference is not { } value) return Say.This("words.no_cases");
        var half = value.HalfWidth is { } width ? $" ± {Number(scale * width)}" : "";
        return $"{(value.Mean > 0 ? "+" : value.Mean < 0 ? "−" : "")}{Number(Math.Abs(scale * value.Mean))}{half}{unit}";
    }

    /// <summary>A number with the decimals that its size calls for.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 10 => "F1", >= 0.1 or 0 => "F2", _ => "0.####" });

    /// <summary>A share in percent, whole where it is.</summary>
    public static string Percent(double share) => $"{100 * share:0.#} %";

    /// <summary>A strategy as readers know it.</summary>
    private static string Spoken(string strategy) => Say.NamedOr("strategy", strategy, strategy);

    private static string Gains(AdoptionResult result, int strategy)
    {
        var (first, last) = (result.Levels[strategy][0], result.Levels[strategy][^1]);
        return Say.This("adoption.gains",
            ("strategy", Spoken(result.Question.Names[strategy + 1])), ("first", Outcome(first.One)), ("last", Outcome(last.One)), ("everybody", Outcome(last.Everybody)));
    }

    private static IEnumerable<string> AtRest(AdoptionResult result)
    {
        var (equilibrium, names) = (result.Equilibrium, result.Question.Names);
        if (!equilibrium.TellsApart)
        {
            yield return Say.This("adoption.not_apart");
            yield break;
        }
        if (equilibrium.Shares is not { } shares)
        {
            yield return Say.This("adoption.circles");
            yield break;
        }
        var used = Enumerable.Range(0, names.Count).Where(i => shares[i] > 1 - Edge).Select(i => $"{Percent(shares[i])} {Name(names, i)}{Interval(result, i)}");
        yield return result.AtRest?.BestSwitch is { } left
            ? Say.This("adoption.at_rest_left", ("used", string.Join(Say.This("faults.and"), used)), ("change", Signed(left.Negated, 1, $" {result.Question.Unit}")))
            : Say.This("adoption.at_rest", ("used", string.Join(Say.This("faults.and"), used)));
        foreach (var (share, isStable) in equilibrium.Others)
        {
            yield return isStable
                ? Say.This("adoption.at_rest_too", ("share", Percent(share)), ("name", Name(names, 1)))
                : Say.This("adoption.tipping", ("share", Percent(share)), ("name", Name(names, 1)));
        }
    }

    private static string Name(IReadOnlyList<string> names, int i) => i == 0 ? Say.This("adoption.habit") : Say.This("adoption.using", ("strategy", Spoken(names[i])));

    private static string Interval(AdoptionResult result, int i)
    {
        if (result.Equilibrium.Intervals is not { } intervals) return Say.This("adoption.no_interval");
        var edge = result.Equilibrium.EdgeShares[i];
        return Say.This("adoption.interval", ("low", $"{100 * intervals[i].Low:0.#}"), ("high", Percent(intervals[i].High)), ("edge", edge > 0 ? Say.This("adoption.everybody_in", ("share", Percent(edge))) : ""));
    }

    private static IEnumerable<string> Doubts(AdoptionResult result)
    {
        if (result.Unsteady is { Count: > 0 } unsteady)
        {
            var where = unsteady.GroupBy(each => each.Strategy).Select(of => $"{string.Join(Say.This("words.comma"), of.Select(each => Percent(each.Level)))} {Spoken(of.Key)}");
            yield return Say.This("adoption.unsteady", ("where", string.Join(Say.This("words.semicolon"), where)));
        }
        if (result.Question.Desk.Focal!.ShareProbability > 0.1)
            yield return Say.This("adoption.large_cohort", ("share", Percent(result.Question.Desk.Focal.ShareProbability)));
    }
}
