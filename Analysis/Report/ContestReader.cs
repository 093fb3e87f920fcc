using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Reads standings off results.</summary>
internal static class ContestReader
{
    public const string Resolution = "resolution_hours";
    public const string Solved = "solved_share";

    // What may get worse while problems are solved sooner, in the order in which the verdict names it.
    private static readonly (string Metric, string Words)[] Prices =
    [
        ("first_response_hours", "the first response takes longer"),
        ("falsely_filtered_share", "more workable submissions are filtered by mistake"),
        ("given_up_share", "more problems are given up"),
        ("refused_share", "more problems are refused"),
        ("submissions_per_problem", "a problem takes more submissions"),
    ];

    /// <summary>The segment that the report is about: the focal cohort when every scenario has one, else all problems.</summary>
    public static string SegmentOf(IReadOnlyList<ScenarioResult> results) =>
        results.All(result => result.Layout.SegmentNames.Contains("focal")) ? "focal" : "all";

    public static Contest Read(ReportSubject subject)
    {
        var standings = subject.Results.Select((result, i) => i == 0 ? Alone(subject, i) : Beside(subject, i)).ToList();
        var contest = new Contest
        {
            Standings = standings, Replications = subject.Report.Provenance.Replications, ScenariosRun = subject.Report.ScenariosRun,
        };
        return contest.Fastest is { } fastest ? WithRivals(contest, fastest, subject) : contest;
    }

    /// <summary>The comparison of one metric's mean.</summary>
    private static Contrast Contrasted(ScenarioResult result, ScenarioResult baseline, string segment, string metric, IReadOnlyList<ComparisonRow> rows)
    {
        var row = rows.FirstOrDefault(row => row.Segment == segment && row.Metric == metric && row.Statistic == Statistic.Mean);
        return new Contrast(
            result.Find(segment, metric)?.Value, baseline.Find(segment, metric)?.Value, row?.Difference, row?.CiLow, row?.CiHigh,
            row?.Verdict ?? Comparison.Undecided);
    }

    private static Standing Alone(ReportSubject subject, int scenario)
    {
        var result = subject.Results[scenario];
        var hours = result.Find(subject.Segment, Resolution);
        return new Standing
        {
            Label = subject.Labels[scenario], Hours = hours?.Value, Low = hours?.CiLow, High = hours?.CiHigh,
            SolvedShare = result.Find(subject.Segment, Solved)?.Value,
        };
    }

    private static Standing Beside(ReportSubject subject, int scenario)
    {
        var (result, baseline, rows) = (subject.Results[scenario], subject.Baseline, subject.Joint(scenario));
        Contrast To(string metric) => Contrasted(result, baseline, subject.Segment, metric, rows);
        return Alone(subject, scenario) with
        {
            Resolution = To(Resolution),
            Solved = To(Solved),
            Prices = [.. Prices.Where(price => To(price.Metric).IsWorse).Select(price => price.Words), .. AgentHours(result, baseline)],
        };
    }

    private static IEnumerable<string> AgentHours(ScenarioResult result, ScenarioResult baseline)
    {
        var (here, there) = (Staffing.AgentHoursPerWeek(result.Layout.Scenario), Staffing.AgentHoursPerWeek(baseline.Layout.Scenario));
        if (here > there)
            yield return $"it takes {Numbers.Count(here)} scheduled agent hours a week instead of {Numbers.Count(there)}";
    }

    private static Contest WithRivals(Contest contest, Standing fastest, ReportSubject subject)
    {
        var results = subject.Results;
        var position = contest.Standings.ToList().IndexOf(fastest);
        // Which one is fastest is itself read off the results, so that any pair might have been looked at.
        var pairs = Math.Max(1, results.Count * (results.Count - 1) / 2);
        var notTellable = new List<string>();
        Standing? solvesMore = null;
        for (var i = 1; i < results.Count; i++)
        {
            // Every scenario has been compared with the baseline before.
            if (i == position)
                continue;
            string To(string metric) => Pair.Verdict(results[i], results[position], subject.Segment, metric, pairs);
            var standing = contest.Standings[i];
            if (standing.Hours is not null && To(Resolution) != "worse")
                notTellable.Add(standing.Label);
            if (To(Solved) == "better" && standing.SolvedShare > (solvesMore?.SolvedShare ?? 0))
                solvesMore = standing;
        }

        return contest with { NotTellable = notTellable, SolvesMore = solvesMore };
    }
}
