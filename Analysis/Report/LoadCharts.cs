using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Charts of how busy the teams are.</summary>
internal static class LoadCharts
{
    private const string BacklogMetric = "backlog_cases", UtilisationMetric = "utilisation";
    private const int MostHeatmaps = 3, HoursPerDay = 24;

    // Backlogs that differ by a smaller part lie on one line.
    private const double LeastApart = 0.05;

    // Longer runs are shown day by day: the daily wave of hours would hide everything else.
    private const int DaysShownByTheHour = 21;

    /// <summary>Waiting cases over time in the baseline and in the scenarios that differ most.</summary>
    public static ReportChart Backlog(ReportSubject subject)
    {
        var (decided, shown, byDay) = (Decided(subject), Shown(subject), IsByDay(subject));
        var input = new BacklogInput
        {
            Subtitle = byDay ? Say.This("page.backlog.days") : Say.This("page.backlog.hours"),
            Series = [.. shown.Select(i => Series(subject.Plotted(i), subject.Results[i], subject.Results[i].Backlog[^1], byDay))],
            Spans = [.. Spans(subject, shown)],
        };
        var which = (subject.Results.Count, decided.Count) switch
        {
            (1, _) => "",
            (_, 0) => Say.This("page.backlog.none"),
            _ when decided.Count <= 3 => Say.This("page.backlog.few"),
            _ => Say.This("page.backlog.many", ("n", decided.Count)),
        };
        return new ReportChart(
            "backlog",
            Say.This("page.backlog.help") + which,
            width => BacklogChart.Draw(input, width), input);
    }

    /// <summary>The same team by team; <see langword="null"/> with a single team.</summary>
    public static ReportChart? TeamBacklogs(ReportSubject subject)
    {
        if (subject.Baseline.Backlog.Count <= 2)
            return null;
        var (shown, byDay) = (Shown(subject), IsByDay(subject));
        var input = new TeamBacklogInput
        {
            Teams = [.. subject.Baseline.Backlog.SkipLast(1).Select(team => new TeamBacklog(team.Name, [.. shown
                .Select(i => (Label: subject.Plotted(i), Result: subject.Results[i], Queue: subject.Results[i].Backlog.FirstOrDefault(queue => queue.Name == team.Name)))
                .Where(entry => entry.Queue is not null).Select(entry => Series(entry.Label, entry.Result, entry.Queue!, byDay))]))],
        };
        return new ReportChart(
            "team-backlogs", Say.This("page.teams.help"),
            width => TeamBacklogChart.Draw(input, width), input);
    }

    /// <summary>Scenarios whose mean backlog is jointly different from the baseline's, the shortest first.</summary>
    private static List<int> Decided(ReportSubject subject) => [.. Enumerable.Range(1, subject.Results.Count - 1)
        .Where(i => subject.Joint(i, BacklogMetric, "all") is { Difference: { } difference, Verdict: not (Verdict.Undecided or Verdict.Equivalent) }
            && Math.Abs(difference.Mean) >= LeastApart * (subject.Baseline.Find("all", BacklogMetric)?.Value ?? 0))
        .OrderBy(i => subject.Joint(i, BacklogMetric, "all")!.Difference!.Value.Mean).ThenBy(i => i)];

    // The extremes and one between them: neighbours would hide each other.
    private static int[] Shown(ReportSubject subject) => Decided(subject) is var decided && decided.Count <= 3
        ? [0, .. decided.Order()]
        : [0, .. new[] { decided[0], decided[decided.Count / 2], decided[^1] }.Order()];

    private static bool IsByDay(ReportSubject subject) =>
        subject.Baseline.Layout.Scenario.Window is var window && window.WarmUpDays + window.Days > DaysShownByTheHour;

    /// <summary>Busy share by team and hour of the week. It is shown for the baseline, and scenarios with other staffing, arrivals or work.</summary>
    public static IEnumerable<ReportChart> Utilisation(ReportSubject subject)
    {
        var others = Enumerable.Range(1, subject.Results.Count - 1)
            .Where(i => subject.Report.Scenarios[i].Differences.Any(difference => ChangesLoad(difference.Path)))
            .OrderByDescending(i => Math.Abs(subject.Joint(i, UtilisationMetric, "all")?.Difference?.Mean ?? 0)).ThenBy(i => i).ToList();
        var which = others.Count < MostHeatmaps
            ? Say.This("page.utilisation.other")
            : Say.This("page.utilisation.others", ("shown", MostHeatmaps - 1), ("all", others.Count));
        foreach (var i in others.Take(MostHeatmaps - 1).Order().Prepend(0))
        {
            var input = new UtilisationInput
            {
                Title = i == 0 && subject.Results.Count == 1 ? Say.This("page.utilisation.one") : Say.This("page.utilisation.title", ("name", subject.Labels[i])),
                Teams = [.. subject.Results[i].Utilisation.SkipLast(1)
                    .Select(team => new TeamUtilisation(team.Name, [.. team.ByHourOfWeek.Select(share => share ?? double.NaN)]))],
            };
            yield return new ReportChart(
                i == 0 ? "utilisation" : $"utilisation-{i + 1}",
                i == 0
                    ? Say.This("page.utilisation.help", ("zone", subject.Baseline.Layout.Scenario.Arrivals.TimeZone.Id))
                    : which,
                width => UtilisationHeatmap.Draw(input, width), input);
        }
    }

    private static bool ChangesLoad(string path) =>
        path.Split('.')[0] is "teams" or "arrivals" or "arrival_profile" or "surges" or "markets" or "case_types";

    private static Charts.BacklogSeries Series(string label, ScenarioResult result, Statistics.BacklogSeries series, bool byDay)
    {
        var starts = result.BinStartHours;
        var (days, mean, half) = (new List<double>(), new List<double>(), new List<double>());
        var groups = Enumerable.Range(0, starts.Count).GroupBy(bin => byDay ? (int)(starts[bin] / HoursPerDay) : bin).ToList();
        foreach (var bins in groups)
        {
            days.Add(starts[bins.First()] / HoursPerDay);
            mean.Add(bins.Average(bin => series.Mean[bin]));
            // The error of an average is at most the average of the errors.
            half.Add(series.HalfWidth is { } widths ? bins.Average(bin => widths[bin]) : double.NaN);
        }

        return new Charts.BacklogSeries(
            label, days, mean, [.. mean.Zip(half, (m, h) => Math.Max(0, m - h))], [.. mean.Zip(half, (m, h) => m + h)]);
    }

    private static IEnumerable<BacklogSpan> Spans(ReportSubject subject, int[] shown)
    {
        var window = subject.Baseline.Layout.Scenario.Window;
        var end = window.WarmUpDays + window.Days;
        if (window.WarmUpDays > 0)
            yield return new BacklogSpan(0, window.WarmUpDays, BacklogSpanKind.WarmUp);
        var surges = shown.SelectMany(i => subject.Results[i].Layout.Scenario.Arrivals.Surges)
            .Where(surge => surge.Factor > 1 && surge.Days > 0 && surge.StartDay < end)
            .Select(surge => (surge.StartDay, End: Math.Min(end, surge.StartDay + surge.Days))).Distinct().OrderBy(span => span);
        // Overlapping shades would look like a heavier surge.
        var until = 0.0;
        foreach (var (from, to) in surges)
        {
            if (to > until)
                yield return new BacklogSpan(Math.Max(from, until), to, BacklogSpanKind.Surge);
            until = Math.Max(until, to);
        }
    }
}
