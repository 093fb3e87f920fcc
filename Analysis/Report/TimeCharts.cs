using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Charts of how long sellers wait: times to resolution, first response and closing.</summary>
internal static class TimeCharts
{
    // Steps of a curve that no eye sees only make the file longer.
    private const double SmallestStep = 0.002;

    // Curves that are nowhere farther apart lie on one line.
    private const double LeastApart = 0.02;
    private const string FirstResponse = "first_response_hours", Closing = "close_hours";

    // As many as a smooth ridge needs.
    private const int PercentileCount = 250;

    // More lines than that would hide the rows.
    private const int MostFigures = 3;

    /// <summary>Mean time to resolution of each scenario, unsolved problems counted, beside the share solved.</summary>
    public static ReportChart Means(ReportSubject subject)
    {
        var shown = ScenarioChoice.Rows(subject.Hours);
        var counts = shown.Select(i => subject.Results[i].Problems(subject.Segment)).ToList();
        var row = subject.IsFocal ? Say.This("page.means.strategy") : Say.This("page.means.scenario");
        var input = new StrategyTimesInput
        {
            Title = subject.IsFocal ? Say.This("page.means.focal") : Say.This("page.means.all"),
            Row = counts.Distinct().Count() == 1 ? row : Say.This("page.means.or_more", ("row", row)),
            Problems = counts.Min(),
            Replications = subject.Baseline.ReplicationNumbers.Count,
            Baseline = subject.Labels[0],
            Strategies = [.. shown.Select(i => Time(subject, i))],
        };
        return new ReportChart(
            "mean-resolution",
            Say.This("page.means.help", ("days", subject.Scenario.Window.HorizonDays.ToString("0.#"))) + subject.LeftOut(shown),
            width => StrategyTimesChart.Draw(input, width), input, isForPhones: true);
    }

    private static StrategyTime Time(ReportSubject subject, int scenario)
    {
        var row = subject.Results[scenario].Find(subject.Segment, Metrics.RestrictedResolution);
        return new StrategyTime(subject.Labels[scenario], Number(row?.Value), Number(row?.CiLow), Number(row?.CiHigh))
        {
            SolvedShare = Number(subject.Results[scenario].Find(subject.Segment, Metrics.SolvedInTime)?.Value),
            Judgement = scenario == 0 ? "baseline"
                : !subject.Health.IsSteady(scenario) || !subject.Health.IsSteady(0) ? Say.This("health.not_steady")
                : subject.Outcome(scenario, 0, subject.Segment) is var outcome && outcome.IsSame ? "the same"
                : outcome.Word,
        };
    }

    /// <summary>Share of problems solved by each time since they appeared, all problems counted. <see langword="null"/> when all scenarios have the same curve.</summary>
    public static ReportChart? Curves(ReportSubject subject)
    {
        IReadOnlyList<int> shown = [.. ScenarioChoice.Lines(subject.Hours).Where(i => i == 0 || Differs(subject, i))];
        if (shown.Count == 1 && subject.Results.Count > 1)
            return null;
        var input = new ResolutionInput
        {
            Curves = [.. Curves([.. shown.Select(i => (subject.Plotted(i), subject.Results[i].Resolution[subject.Segment].Incidence()))])],
        };
        return new ReportChart(
            "resolution-curves",
            Say.This("page.curves.help") + subject.LeftOut(shown),
            width => ResolutionChart.Draw(input, width), input);
    }

    /// <summary>Whether a scenario's curve can be told from the baseline's by eye.</summary>
    private static bool Differs(ReportSubject subject, int scenario)
    {
        var (here, there) = (subject.Results[scenario].Resolution[subject.Segment].Incidence(), subject.Baseline.Resolution[subject.Segment].Incidence());
        return here.Times.Concat(there.Times).Any(time => Math.Abs(Solved(here, time) - Solved(there, time)) >= LeastApart);
    }

    /// <summary>The share solved by a time.</summary>
    private static double Solved(CumulativeIncidence incidence, double time)
    {
        var (low, high) = (0, incidence.Times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = incidence.Times[middle] <= time ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? 0 : incidence.Shares[low - 1];
    }

    /// <summary>How widely times to resolution spread in each scenario.</summary>
    public static ReportChart Boxes(ReportSubject subject)
    {
        var shown = ScenarioChoice.Rows(subject.Hours);
        var input = new StrategyBoxInput
        {
            Title = Say.This("page.boxes.title"),
            Boxes = [.. shown.Select(i => Box(subject.Plotted(i), subject.Results[i].Resolution[subject.Segment]))],
        };
        return new ReportChart(
            "resolution-spread",
            Say.This("page.boxes.help") + subject.LeftOut(shown),
            width => StrategyBoxChart.Draw(input, width), input);
    }

    /// <summary>The shape of the times to resolution in each scenario.</summary>
    public static ReportChart Ridges(ReportSubject subject)
    {
        var shown = ScenarioChoice.Rows(subject.Hours);
        var input = new RidgeInput { Ridges = [.. shown.Select(i => new Ridge(subject.Plotted(i), Percentiles(subject.Results[i].Resolution[subject.Segment])))] };
        return new ReportChart(
            "resolution-shape",
            Say.This("page.ridges.help") + subject.LeftOut(shown),
            width => RidgeChart.Draw(input, width), input);
    }

    /// <summary>The same for every strategy of the baseline; <see langword="null"/> when there is only one.</summary>
    public static ReportChart? Strategies(ReportSubject subject)
    {
        const string Prefix = "strategy=";
        var boxes = subject.Baseline.Resolution.Where(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal) && entry.Value.Solved.Count > 0)
            .Select(entry => Box(entry.Key[Prefix.Length..], entry.Value)).ToList();
        if (boxes.Count < 2)
            return null;
        var input = new StrategyBoxInput
        {
            Title = Say.This("page.strategies.title", ("name", subject.Labels[0])),
            Boxes = [.. boxes.OrderBy(box => double.IsNaN(box.P50) ? double.PositiveInfinity : box.P50).Take(ScenarioChoice.MostRows)],
        };
        return new ReportChart(
            "strategy-spread",
            Say.This("page.strategies.help"),
            width => StrategyBoxChart.Draw(input, width), input);
    }

    /// <summary>Mean first response and closing time beside the figures that the run's targets have for them.</summary>
    public static ReportChart Responses(ReportSubject subject)
    {
        var shown = ScenarioChoice.Rows(subject.Hours);
        var figures = subject.Report.Fidelity.Select(row => row.Target)
            .Where(figure => figure is { Metric: FirstResponse or Closing, Statistic: Statistic.Mean, DivideBySegment: null, Value: not null }).Take(MostFigures).ToList();
        var input = new ResponseTimesInput
        {
            Scenarios = [.. shown.Select(i => new ResponseTimes(
                subject.Plotted(i), Estimated(subject.Results[i].Find(subject.Segment, FirstResponse)), Estimated(subject.Results[i].Find(subject.Segment, Closing))))],
            Cited = [.. figures.Select(figure => new CitedTime(figure.Key, figure.Value!.Value, figure.Metric == FirstResponse))],
        };
        var lines = figures.Count == 0 ? "" : Say.This("page.responses.figures", ("list", Numbers.Clauses(figures.Select(figure => Say.This("page.responses.figure", ("key", figure.Key), ("statement", figure.Statement))))));
        return new ReportChart(
            "response-times", Say.This("page.responses.help") + lines + subject.LeftOut(shown),
            width => ResponseTimesChart.Draw(input, width), input);
    }

    private static IEnumerable<ResolutionCurve> Curves(IReadOnlyList<(string Label, CumulativeIncidence Incidence)> scenarios)
    {
        var end = scenarios.Select(scenario => scenario.Incidence.Times).Where(times => times.Count > 0).Select(times => times[^1]).DefaultIfEmpty(0).Max();
        return scenarios.Select(scenario => Curve(scenario.Label, scenario.Incidence, end));
    }

    /// <summary>The share solved, from 0 up to its first step and on to the end of the axis.</summary>
    private static ResolutionCurve Curve(string label, CumulativeIncidence incidence, double end)
    {
        var solved = incidence.Shares;
        var (hours, shares) = (new List<double>(), new List<double>());
        for (var i = 0; i < solved.Count; i++)
        {
            var last = shares.Count == 0 ? 0 : shares[^1];
            if (solved[i] - last < SmallestStep && i < solved.Count - 1)
                continue;
            if (hours.Count == 0)
                Add(incidence.Times[i], 0);
            Add(incidence.Times[i], solved[i]);
        }

        if (shares.Count > 0 && end > hours[^1])
            Add(end, shares[^1]);
        return new ResolutionCurve { Scenario = label, Hours = hours, Share = shares };

        void Add(double time, double share)
        {
            hours.Add(time);
            shares.Add(share);
        }
    }

    private static StrategyBox Box(string label, ResolutionSketches sketches)
    {
        var times = sketches.TimeToSolution();
        double At(double probability) => sketches.Solved.Count == 0 ? double.NaN : Number(times.Quantile(probability));
        return new StrategyBox(label, At(0.05), At(0.25), At(0.5), At(0.75), At(0.95));
    }

    /// <summary>Equally likely times to solution; those that were not reached are not numbers.</summary>
    private static IReadOnlyList<double> Percentiles(ResolutionSketches sketches)
    {
        if (sketches.Solved.Count == 0)
            return [];
        var times = sketches.TimeToSolution();
        return [.. Enumerable.Range(0, PercentileCount).Select(i => Number(times.Quantile((i + 0.5) / PercentileCount)))];
    }

    private static Charts.Estimate Estimated(SummaryRow? row) => new(Number(row?.Value), Number(row?.CiLow), Number(row?.CiHigh));

    private static double Number(double? value) => value ?? double.NaN;
}
