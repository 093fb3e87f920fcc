namespace QueueSim.Report;

/// <summary>What the run says, in sentences. Claims no more than the verdicts that hold for all comparisons at once.</summary>
internal static class Verdict
{
    /// <param name="contest">The scenarios.</param>
    /// <param name="tally">Whether the last sentence counts the verdicts.</param>
    public static IReadOnlyList<string> Sentences(Contest contest, bool tally = true)
    {
        if (contest.Fastest is not { } fastest)
            return [NothingSolved(contest)];
        if (contest.Standings.Count == 1)
            return Alone(contest.Baseline, contest.Replications);
        if (contest.Replications == 1)
            return OneReplication(contest, fastest);
        var counted = tally ? Tally(contest) : [];
        return ReferenceEquals(fastest, contest.Baseline)
            ? [.. BaselineFirst(contest), .. MoreSolved(contest, fastest), .. counted]
            : [Fastest(contest, fastest), .. NotTellable(contest), .. SolvedToo(fastest), .. Prices(fastest), .. MoreSolved(contest, fastest), .. NeverSolved(contest), .. counted];
    }

    private static string NothingSolved(Contest contest) => contest.Standings.Count == 1
        ? "No observed problem was solved, so there is no time to resolution to report."
        : "No observed problem was solved in any scenario, so there is no time to resolution to compare.";

    private static IReadOnlyList<string> Alone(Standing only, int replications) =>
    [
        $"With {Quoted(only)}, problems are solved in {Mean(only)}{(replications == 1 ? ", in a single replication" : "")}.",
        .. only.SolvedShare is { } share ? [$"{Numbers.Percent(share)} of the problems are solved."] : (string[])[],
        "There is no other scenario to compare it with.",
        .. replications == 1 ? [MoreReplications] : (string[])[],
    ];

    private const string MoreReplications = "One replication shows no uncertainty: without a second one there is no interval and no verdict.";

    private static IReadOnlyList<string> OneReplication(Contest contest, Standing fastest) =>
    [
        ReferenceEquals(fastest, contest.Baseline)
            ? $"{Among(contest)}The baseline, {Quoted(fastest)}, has the shortest mean time to resolution, {Hours(fastest.Hours, fastest)}, in a single replication."
            : $"{Among(contest)}{Quoted(fastest)} has the shortest mean time to resolution, {Hours(fastest.Hours, fastest)} against {Hours(contest.Baseline.Hours, fastest)} with {Quoted(contest.Baseline)}, in a single replication.",
        .. fastest.Solved is { Value: { } here, Baseline: { } there } ? [$"It solves {Numbers.Percent(here)} of the problems; the baseline solves {Numbers.Percent(there)}."] : (string[])[],
        MoreReplications,
    ];

    private static IEnumerable<string> BaselineFirst(Contest contest)
    {
        var others = contest.Standings.Skip(1).ToList();
        var baseline = contest.Baseline;
        if (others.All(other => other.Resolution!.IsWorse))
        {
            yield return $"{Among(contest)}The baseline, {Quoted(baseline)}, is fastest: problems are solved in {Mean(baseline)}, sooner than in every other scenario at the {Level(contest)}.";
            yield break;
        }

        yield return $"{Among(contest)}No scenario came out faster than the baseline, {Quoted(baseline)}: problems are solved in {Mean(baseline)}.";
        var same = others.Where(other => other.Resolution!.IsNone).Select(Quoted).ToList();
        if (same.Count > 0)
            yield return $"{Numbers.Names(same)} came out exactly the same.";
        var undecided = others.Where(other => other.Resolution is { Difference: not null, IsWorse: false, IsNone: false }).Select(Quoted).ToList();
        if (undecided.Count > 0)
            yield return $"From {Numbers.Names(undecided)} it cannot be told apart at the {Level(contest)}.";
    }

    private static string Fastest(Contest contest, Standing fastest)
    {
        var (name, baseline) = (Quoted(fastest), Quoted(contest.Baseline));
        if (fastest.Resolution is not { Difference: { } difference } contrast)
            return $"{Among(contest)}{name} is the fastest of the scenarios that solve problems: {Mean(fastest)}. With {baseline}, the baseline, no problem was solved.";

        var sooner = $"{Hours(-difference, fastest)} sooner than with {baseline}";
        if (contrast.IsBetter)
        {
            var certain = contest.NotTellable.Count == 0;
            return $"{Among(contest)}{name} {(certain ? "is" : "came out")} fastest: problems are solved in {Mean(fastest)}, {sooner}; the difference is better at the {Level(contest)} ({Interval(contest, contrast, fastest)}).";
        }

        return $"{Among(contest)}{name} came out fastest, but whether it is faster than {baseline} is undecided: problems are solved in {Mean(fastest)}, {sooner}, and chance alone may explain that ({Interval(contest, contrast, fastest)}).{Needed(contrast, contest.Replications)}";
    }

    private static IEnumerable<string> NotTellable(Contest contest)
    {
        if (contest.NotTellable.Count > 0)
            yield return $"It cannot be told apart from {Numbers.Names([.. contest.NotTellable.Select(label => $"“{label}”")])}.";
    }

    private static IEnumerable<string> SolvedToo(Standing fastest)
    {
        if (fastest.Solved is not { Value: { } here, Baseline: { } there } solved)
            yield break;
        var numbers = $"{Numbers.Percent(here)} against {Numbers.Percent(there)}";
        yield return solved switch
        {
            { IsBetter: true } => $"It also gets more problems solved: {numbers}.",
            { IsWorse: true } => $"But it gets fewer problems solved: {numbers}; the time counts only problems that are solved.",
            { IsNone: true } => $"It gets just as many problems solved: {Numbers.Percent(here)}.",
            _ => $"Whether it gets more or fewer problems solved is undecided: {numbers}.",
        };
    }

    private static IEnumerable<string> Prices(Standing fastest)
    {
        if (fastest.Prices.Count > 0)
            yield return $"The price: {string.Join("; ", fastest.Prices)}.";
    }

    private static IEnumerable<string> MoreSolved(Contest contest, Standing fastest)
    {
        if (contest.SolvesMore is { SolvedShare: { } most } other && fastest.SolvedShare is { } here)
            yield return $"A larger share of problems is solved with {(ReferenceEquals(other, contest.Baseline) ? "the baseline" : Quoted(other))}, though later: {Numbers.Percent(most)} against {Numbers.Percent(here)}.";
    }

    private static IEnumerable<string> NeverSolved(Contest contest)
    {
        var none = contest.Standings.Skip(1).Where(standing => standing.Hours is null).Select(Quoted).ToList();
        if (none.Count > 0)
            yield return $"No problem was solved with {Numbers.Names(none)}.";
    }

    private static IEnumerable<string> Tally(Contest contest)
    {
        var others = contest.Standings.Skip(1).Select(standing => standing.Resolution!).ToList();
        int better = others.Count(other => other.IsBetter), worse = others.Count(other => other.IsWorse);
        var undecided = others.Count - better - worse;
        if (others.Count > 1)
            yield return $"Of the {others.Count} scenarios compared with the baseline, {better} {Are(better)} faster, {worse} {Are(worse)} slower and {undecided} {Are(undecided)} undecided at the {Level(contest)}.";
    }

    private static string Needed(Contrast contrast, int replications)
    {
        if (contrast.HalfWidth is not { } half || contrast.Difference is not { } difference || difference == 0)
            return "";
        var needed = replications * Math.Pow(half / difference, 2);
        return needed < 10_000
            ? $" If the difference is as large as it looks, about {Numbers.Count(Math.Ceiling(Math.Max(needed, replications + 1)))} replications would decide it."
            : " If there is a difference, it is too small for a reasonable number of replications.";
    }

    private static string Mean(Standing standing) => standing is { Low: { } low, High: { } high }
        ? $"{Hours(standing.Hours, standing)} on average (95 % interval {Bare(low, standing)} to {Bare(high, standing)})"
        : $"{Hours(standing.Hours, standing)} on average";

    private static string Interval(Contest contest, Contrast contrast, Standing standing) => contrast is { Low: { } low, High: { } high }
        ? $"{(contest.ScenariosRun > 2 ? "joint " : "")}interval of the difference {Bare(low, standing)} to {Bare(high, standing)} h"
        : "too few replications with solved problems for an interval";

    private static string Hours(double? hours, Standing standing) =>
        hours is { } value ? Bare(value, standing) + " h" : "no time (nothing was solved)";

    private static string Bare(double hours, Standing standing) => Numbers.Fixed(hours, Numbers.Decimals([standing.Hours]));

    private static string Level(Contest contest) => contest.ScenariosRun > 2 ? "joint 95 % level" : "95 % level";

    private static string Among(Contest contest) => contest.ScenariosRun > contest.Standings.Count
        ? $"Among the first {contest.Standings.Count} of {Numbers.Count(contest.ScenariosRun)} scenarios: "
        : "";

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Quoted(Standing standing) => $"“{standing.Label}”";
}
