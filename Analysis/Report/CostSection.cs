using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What support costs the organisation, and what waiting costs sellers.</summary>
internal static class CostSection
{
    private const string Support = "support_cost_per_problem", Delay = "delay_cost_per_problem", Agency = "agency_cost_per_problem";

    // A smaller part of the cost is what a few calls of the AI come to: nobody decides by it.
    private const double Noticeable = 0.001;

    private static MetricWords SumWords => new(Metrics.Named(Support) with { Name = "costs_together", Noun = Say.This("costs.together") });

    /// <summary>Cost of the organisation against cost of delay. It is <see langword="null"/> unless at least two scenarios differ in the former.</summary>
    public static ReportChart? TradeOff(ReportSubject subject)
    {
        if (!Differs(subject))
            return null;
        var shown = ScenarioChoice.Rows(subject.Hours);
        var input = new TradeOffInput { Points = [.. shown.Select(i => Point(subject, i))] };
        return new ReportChart(
            "trade-off",
            Say.This("costs.trade_off") + subject.LeftOut(shown),
            width => TradeOffChart.Draw(input, width), input);
    }

    public static Markup Of(ReportSubject subject, ReportChart? tradeOff) => Markup.Of($"<h2>{Say.This("costs.heading")}</h2>\n<p>{Numbers.Kept(Numbers.Sentences(Sentences(subject)))}</p>\n{tradeOff?.Figure() ?? Markup.Empty}")
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
        yield return Say.This("costs.what");
        if (Sum(subject) is not { } sum)
        {
            if (subject.Results.Count > 1)
                yield return Say.This("costs.same");
            yield break;
        }

        var points = Enumerable.Range(0, subject.Results.Count).Select(i => Point(subject, i)).ToList();
        var frontier = TradeOffChart.Frontier(points);
        yield return Say.This("costs.efficient", ("names", Numbers.Names([.. frontier.Select(i => $"“{subject.Labels[i]}”")], 6)));
        foreach (var sentence in AnswerSentences.Of(sum))
            yield return sentence;
    }

    private static Markup Rows(ReportSubject subject)
    {
        var many = subject.Results.Count > 1;
        var focal = subject.IsFocal;
        string[] headings =
        [
            Say.This("words.scenario"), .. many ? [Say.This("costs.verdict"), Say.This("costs.against")] : (string[])[], Say.This("costs.sum"), Say.This("costs.support"),
            .. focal ? [Say.This("costs.delay_focal")] : (string[])[], focal ? Say.This("costs.delay_all") : Say.This("costs.delay"), focal ? Say.This("costs.agencies_all") : Say.This("costs.agencies"),
        ];
        var joint = subject.Rule.Scenarios > 1 ? Numbers.Then(Say.This("costs.joint", ("scenarios", Numbers.Of(subject.Rule.Scenarios, "scenario")))) : "";
        return Table.Of(
            Table.Text((subject.Report.Provenance.Replications > 1 ? Say.This("costs.caption") : Say.This("costs.caption_once")) + joint), headings,
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
            IsSteady = subject.IsComparable(scenario, scenario),
            SolvesFewer = scenario > 0 && subject.Outcome(scenario, 0, subject.Segment).SolvesFewer,
        };
    }
}
