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
        $"{Signed(outcome.Time.Difference, 1, " h")}, {Signed(outcome.Solved.Difference, 100, " points solved in time")}: {outcome.Word}";

    /// <summary>A difference with its half-width, signed.</summary>
    public static string Signed(Estimate? difference, double scale, string unit)
    {
        if (difference is not { } value) return "no cases";
        var half = value.HalfWidth is { } width ? $" ± {Number(scale * width)}" : "";
        return $"{(value.Mean > 0 ? "+" : value.Mean < 0 ? "−" : "")}{Number(Math.Abs(scale * value.Mean))}{half}{unit}";
    }

    /// <summary>A number with the decimals that its size calls for.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 10 => "F1", >= 0.1 or 0 => "F2", _ => "0.####" });

    /// <summary>A share in percent, whole where it is.</summary>
    public static string Percent(double share) => $"{100 * share:0.#} %";

    private static string Gains(AdoptionResult result, int strategy)
    {
        var (first, last) = (result.Levels[strategy][0], result.Levels[strategy][^1]);
        return $"{result.Question.Names[strategy + 1]}: one seller who switches has {Outcome(first.One)} when nobody else has switched, "
            + $"and {Outcome(last.One)} when everybody else has; when everybody switches, all problems have {Outcome(last.Everybody)}.";
    }

    private static IEnumerable<string> AtRest(AdoptionResult result)
    {
        var (equilibrium, names) = (result.Equilibrium, result.Question.Names);
        if (!equilibrium.TellsApart)
        {
            yield return "No population of these runs tells the strategies apart, so no equilibrium is named; more replications might.";
            yield break;
        }
        if (equilibrium.Shares is not { } shares)
        {
            yield return "Switching to what is better goes round in circles: no mix at which nobody gains by switching was found.";
            yield break;
        }
        var used = Enumerable.Range(0, names.Count).Where(i => shares[i] > 1 - Edge).Select(i => $"{Percent(shares[i])} {Name(names, i)}{Interval(result, i)}");
        yield return $"Starting from habits nobody gains by switching any more at {string.Join(" and ", used)}"
            + (result.AtRest?.BestSwitch is { } left ? $"; simulated there, the best switch changes {Signed(left.Negated, 1, $" {result.Question.Unit}")} for its seller." : ".");
        foreach (var (share, isStable) in equilibrium.Others)
        {
            yield return isStable
                ? $"{Percent(share)} {Name(names, 1)} is at rest too, but is not reached from habits."
                : $"{Percent(share)} {Name(names, 1)} is a tipping point: below it fewer gain, above it more.";
        }
    }

    private static string Name(IReadOnlyList<string> names, int i) => i == 0 ? "keeping their habits" : $"using {names[i]}";

    private static string Interval(AdoptionResult result, int i)
    {
        if (result.Equilibrium.Intervals is not { } intervals) return " (no interval: one replication)";
        var edge = result.Equilibrium.EdgeShares[i];
        return $" (95 %: {100 * intervals[i].Low:0.#} to {Percent(intervals[i].High)}{(edge > 0 ? $"; everybody in {Percent(edge)} of the resamples" : "")})";
    }

    private static IEnumerable<string> Doubts(AdoptionResult result)
    {
        if (result.Unsteady is { Count: > 0 } unsteady)
        {
            var where = unsteady.GroupBy(each => each.Strategy).Select(of => $"{string.Join(", ", of.Select(each => Percent(each.Level)))} {of.Key}");
            yield return $"The desk is not shown to be steady at {string.Join("; ", where)}: times there depend on the length of the run (--warm-up-days, --days).";
        }
        if (result.Question.Desk.Focal!.ShareProbability > 0.1)
            yield return $"The cohort is {Percent(result.Question.Desk.Focal.ShareProbability)} of the sellers: it is no single seller any more (focal.share).";
    }
}
