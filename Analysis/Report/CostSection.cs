using QueueSim.Charts;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What support costs the organisation, and what waiting costs sellers.</summary>
internal static class CostSection
{
    private const string Support = "support_cost_per_problem", Delay = "delay_cost_per_problem", Agency = "agency_cost_per_problem";

    // A smaller part of the cost is what a few calls of the AI come to: nobody decides by it.
    private const double Noticeable = 0.001;

    private static readonly string[] All = [Support, Delay, Agency];

    /// <summary>Cost of the organisation against cost of delay; <see langword="null"/> unless at least two scenarios differ in the former.</summary>
    public static ReportChart? TradeOff(ReportSubject subject)
    {
        if (!Differs(subject))
            return null;
        var shown = ScenarioChoice.Rows(subject.Hours);
        var input = new TradeOffInput { Points = [.. shown.Select(i => Point(subject, i))] };
        return new ReportChart(
            "trade-off",
            "Further left is cheaper for the organisation, further down better for sellers. Green points on the line are efficient: no other scenario is as good on both and better on one. What is above or right of the line pays more or waits longer than it must. Points are means; where strokes overlap, the run may not tell which is better (the table compares the sums pairwise)." + subject.LeftOut(shown),
            width => TradeOffChart.Draw(input, width));
    }

    public static Markup Of(ReportSubject subject, ReportChart? tradeOff) => Markup.Of($"<h2>What it costs</h2>\n<p>{Numbers.Kept(string.Join(' ', Sentences(subject)))}</p>\n{tradeOff?.Figure() ?? Markup.Empty}")
        .And(Rows(subject));

    /// <summary>Which scenario costs least when both sides are added up; empty when the organisation pays the same in all.</summary>
    public static IReadOnlyList<string> Sum(ReportSubject subject)
    {
        if (!Differs(subject) || Total(subject, 0) is not { } first)
            return [];
        var best = Enumerable.Range(0, subject.Results.Count).Where(i => Total(subject, i) is not null).MinBy(i => Total(subject, i)!.Value.Mean);
        var least = Total(subject, best)!.Value;
        var head = $"Added up, support, delay and agencies cost least with {Quoted(subject, best)}: {Money(least.Mean)} currency units a problem{Interval(least)}";
        if (best == 0 || Against(subject, best) is not { } difference)
            return [head + ".", .. Others(subject, best)];
        var verdict = Comparison.Verdict(difference, Better.Lower);
        return verdict == "better"
            ? [$"{head} against {Money(first.Mean)} with {Quoted(subject, 0)}, better by {Money(-difference.Mean)}{Joint(subject, difference)}.", .. Others(subject, best)]
            : [$"{head} against {Money(first.Mean)} with {Quoted(subject, 0)}, but whether that is better is undecided{Joint(subject, difference)}.", .. Others(subject, best)];
    }

    /// <summary>Which of the remaining scenarios cost less, more, or nobody can tell, when both sides are added up.</summary>
    private static IEnumerable<string> Others(ReportSubject subject, int best)
    {
        var groups = Enumerable.Range(1, subject.Results.Count - 1).Where(i => i != best)
            .Select(i => (Label: Quoted(subject, i), Difference: Against(subject, i))).Where(entry => entry.Difference?.HalfWidth is not null)
            .GroupBy(entry => Comparison.Verdict(entry.Difference, Better.Lower), entry => entry.Label)
            .OrderBy(group => group.Key == Comparison.Undecided ? 1 : 0).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {Numbers.Names([.. group], 6)}").ToList();
        return groups.Count == 0 ? [] : [$"The others against {Quoted(subject, 0)}, by that sum: {string.Join("; ", groups)}."];
    }

    /// <summary>Whether scenarios differ noticeably in what the organisation pays.</summary>
    public static bool Differs(ReportSubject subject)
    {
        var costs = subject.Results.Select(result => result.Find("all", Support)?.Value).OfType<double>().ToList();
        return costs.Count > 1 && costs.Max() - costs.Min() > Noticeable * costs.Max();
    }

    private static IEnumerable<string> Sentences(ReportSubject subject)
    {
        yield return "Currency units a problem: agents on shift, whoever they work for, and calls of the AI cost the organisation; sellers lose by delay until a problem ends and pay agencies. Prices are parameters (cost.*) and columns of the tables, and assumptions like them.";
        if (!Differs(subject))
        {
            if (subject.Results.Count > 1)
                yield return "The organisation pays practically the same in every scenario, so there is nothing to trade off.";
            yield break;
        }

        var points = Enumerable.Range(0, subject.Results.Count).Select(i => Point(subject, i)).ToList();
        var frontier = TradeOffChart.Frontier(points);
        yield return $"Efficient, as means go: {Numbers.Names([.. frontier.Select(i => Quoted(subject, i))], 6)}; every other scenario is beaten by one of them on both sides.";
        foreach (var sentence in Sum(subject))
            yield return sentence;
    }

    private static Markup Rows(ReportSubject subject)
    {
        var many = subject.Results.Count > 1;
        var focal = subject.IsFocal;
        string[] headings =
        [
            "Scenario", "Support (organisation)", .. focal ? ["Delay, focal cohort"] : (string[])[], focal ? "Delay, all sellers" : "Delay (sellers)",
            focal ? "Agencies, all sellers" : "Agencies (sellers)", "Sum, all sellers", .. many ? ["Sum against the baseline", "Verdict"] : (string[])[],
        ];
        var sums = Enumerable.Range(0, subject.Results.Count).Select(i => Total(subject, i)).ToList();
        var joint = subject.Comparisons > 1 ? $" Differences are paired; their intervals and the verdict hold for all {Numbers.Count(subject.Comparisons)} comparisons at once (Bonferroni)." : "";
        return Table.Of(
            Table.Text($"Currency units a problem, mean{(subject.Report.Provenance.Replications > 1 ? " ± half width of the 95 % interval" : "")}.{joint}"), headings,
            subject.Results.Select((result, i) => (IReadOnlyList<Markup>)
            [
                ScenarioTable.Name(subject, i), Cell(result, "all", Support), .. focal ? [Cell(result, "focal", Delay)] : (Markup[])[],
                Cell(result, "all", Delay), Cell(result, "all", Agency), Table.Text(Estimated(sums[i])), .. many ? Compared(subject, i) : [],
            ]));
    }

    private static Markup[] Compared(ReportSubject subject, int scenario)
    {
        if (scenario == 0)
            return [Table.Text(Numbers.None), Table.Text("baseline")];
        if (Against(subject, scenario) is not { } difference)
            return [Table.Text("no cases"), Table.Text(Numbers.None)];
        var verdict = Comparison.Verdict(difference, Better.Lower);
        var half = difference.HalfWidth is { } width ? $" ± {Money(width)}" : "";
        return [Table.Text((Numbers.Signed(difference.Mean, 2) + half).Replace(' ', '\u00a0')), Markup.Of($"<span class=\"{verdict}\">{verdict}</span>")];
    }

    private static Markup Cell(ScenarioResult result, string segment, string metric) => Table.Text(Numbers.Cell(result.Find(segment, metric), 2));

    private static string Estimated(Statistics.Estimate? sum) => sum is { } estimate
        ? $"{Money(estimate.Mean)}{(estimate.HalfWidth is { } half ? $" ± {Money(half)}" : "")}".Replace(' ', '\u00a0')
        : "no cases";

    private static Statistics.Estimate? Total(ReportSubject subject, int scenario) => Pair.Sum(subject.Results[scenario], "all", All);

    private static Statistics.Estimate? Against(ReportSubject subject, int scenario) =>
        Pair.Difference(subject.Results[scenario], subject.Baseline, "all", All, Math.Max(1, subject.Comparisons));

    private static TradeOffPoint Point(ReportSubject subject, int scenario)
    {
        Charts.Estimate Of(string metric) => subject.Results[scenario].Find("all", metric) is { } row
            ? new(row.Value ?? double.NaN, row.CiLow ?? double.NaN, row.CiHigh ?? double.NaN)
            : new(double.NaN, double.NaN, double.NaN);
        return new TradeOffPoint(subject.Labels[scenario], Of(Support), Of(Delay));
    }

    private static string Interval(Statistics.Estimate estimate) => estimate is { Low: { } low, High: { } high }
        ? $" (95 % interval {Money(low)} to {Money(high)})"
        : "";

    private static string Joint(ReportSubject subject, Statistics.Estimate difference) => difference is { Low: { } low, High: { } high }
        ? $" ({(subject.Comparisons > 1 ? "joint " : "")}95 % interval of the difference {Money(low)} to {Money(high)})"
        : "";

    private static string Money(double amount) => Numbers.Fixed(amount, 2);

    private static string Quoted(ReportSubject subject, int scenario) => $"“{subject.Labels[scenario]}”";
}
