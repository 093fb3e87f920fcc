using QueueSim.Charts;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What support costs the organisation, and what waiting costs sellers.</summary>
internal static class CostSection
{
    private const string Support = "support_cost_per_problem", Delay = "delay_cost_per_problem", Agency = "agency_cost_per_problem";

    // A smaller part of the cost is what a few calls of the AI come to: nobody decides by it.
    private const double Noticeable = 0.001;

    private static readonly MetricWords SumWords = new(Metrics.Named(Support) with { Noun = "cost of support, delay and agencies together, in currency units a problem," });

    /// <summary>Cost of the organisation against cost of delay. It is <see langword="null"/> unless at least two scenarios differ in the former.</summary>
    public static ReportChart? TradeOff(ReportSubject subject)
    {
        if (!Differs(subject))
            return null;
        var shown = ScenarioChoice.Rows(subject.Hours);
        var input = new TradeOffInput { Points = [.. shown.Select(i => Point(subject, i))] };
        return new ReportChart(
            "trade-off",
            "Further left is cheaper for the organisation, further down better for sellers. Green points on the line are efficient: no other scenario is as good on both and better on one. A scenario that solves fewer problems than the baseline is not efficient, whatever it costs. What is above or right of the line pays more or waits longer than it must. Points are means; where strokes overlap, the run may not tell which is better (the table compares the sums pairwise)." + subject.LeftOut(shown),
            width => TradeOffChart.Draw(input, width));
    }

    public static Markup Of(ReportSubject subject, ReportChart? tradeOff) => Markup.Of($"<h2>What it costs</h2>\n<p>{Numbers.Kept(string.Join(' ', Sentences(subject)))}</p>\n{tradeOff?.Figure() ?? Markup.Empty}")
        .And(Rows(subject));

    /// <summary>Which scenario costs least when both sides are added up.</summary>
    /// <returns><see langword="null"/> when the organisation pays the same in all.</returns>
    public static Answer? Sum(ReportSubject subject) => Differs(subject) ? Sums(subject) : null;

    /// <summary>Whether scenarios differ noticeably in what the organisation pays.</summary>
    public static bool Differs(ReportSubject subject)
    {
        var costs = subject.Results.Select(result => result.Find("all", Support)?.Value).OfType<double>().ToList();
        return costs.Count > 1 && costs.Max() - costs.Min() > Noticeable * costs.Max();
    }

    private static Answer Sums(ReportSubject subject) =>
        Answer.Of(subject, [Support, Delay, Agency], "all", SumWords, [.. Enumerable.Range(0, subject.Results.Count)]);

    private static IEnumerable<string> Sentences(ReportSubject subject)
    {
        yield return "Currency units a problem: agents on shift, whoever they work for, and calls of the AI cost the organisation; sellers lose by delay until a problem is solved and pay agencies; a problem that ends unsolved loses on up to the horizon, or the terminal loss of its type. Prices are parameters (cost.*) and columns of the tables, and assumptions like them.";
        if (Sum(subject) is not { } sum)
        {
            if (subject.Results.Count > 1)
                yield return "The organisation pays practically the same in every scenario, so there is nothing to trade off.";
            yield break;
        }

        var points = Enumerable.Range(0, subject.Results.Count).Select(i => Point(subject, i)).ToList();
        var frontier = TradeOffChart.Frontier(points);
        yield return $"Efficient, as means go: {Numbers.Names([.. frontier.Select(i => $"“{subject.Labels[i]}”")], 6)}; every other scenario is beaten by one of them on both sides, or solves fewer problems than the baseline.";
        foreach (var sentence in AnswerSentences.Of(sum))
            yield return sentence;
    }

    private static Markup Rows(ReportSubject subject)
    {
        var many = subject.Results.Count > 1;
        var focal = subject.IsFocal;
        string[] headings =
        [
            "Scenario", .. many ? ["Verdict on the sum", "Sum against the baseline"] : (string[])[], "Sum, all sellers", "Support (organisation)",
            .. focal ? ["Delay, focal cohort"] : (string[])[], focal ? "Delay, all sellers" : "Delay (sellers)", focal ? "Agencies, all sellers" : "Agencies (sellers)",
        ];
        var joint = subject.Rule.Scenarios > 1 ? $" Differences are paired; their intervals and the verdict hold for {Numbers.Of(subject.Rule.Scenarios, "scenario")} at once (Bonferroni)." : "";
        return Table.Of(
            Table.Text($"Currency units a problem, mean{(subject.Report.Provenance.Replications > 1 ? " ± half width of the 95 % interval" : "")}.{joint}"), headings,
            Sums(subject).Rows.Select(row => (IReadOnlyList<Markup>)
            [
                ScenarioTable.Name(subject, row.Scenario), .. many ? ScenarioTable.Compared(row, SumWords, 2) : [], Table.Text(Numbers.Cell(row.Estimate, false, 2)),
                Cell(row, "all", Support), .. focal ? [Cell(row, "focal", Delay)] : (Markup[])[], Cell(row, "all", Delay), Cell(row, "all", Agency),
            ]));

        Markup Cell(AnswerRow row, string segment, string metric) => Table.Text(Numbers.Cell(subject.Results[row.Scenario].Find(segment, metric), 2));
    }

    private static TradeOffPoint Point(ReportSubject subject, int scenario)
    {
        Charts.Estimate Of(string metric) => subject.Results[scenario].Find("all", metric) is { } row
            ? new(row.Value ?? double.NaN, row.CiLow ?? double.NaN, row.CiHigh ?? double.NaN)
            : new(double.NaN, double.NaN, double.NaN);
        return new TradeOffPoint(subject.Labels[scenario], Of(Support), Of(Delay))
        {
            SolvesFewer = scenario > 0 && subject.Outcome(scenario, 0, subject.Segment).SolvesFewer,
        };
    }
}
