using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>The metric that answers the study's question, scenario by scenario.</summary>
internal static class AnswerCharts
{
    /// <summary>How far each scenario is from what it should be.</summary>
    private static ReportChart Deviations(Answer answer)
    {
        static double Percent(double? value, double expected) => 100 * (((value ?? double.NaN) / expected) - 1);
        var rows = answer.Rows.Where(row => row.Expected is not null and not 0).ToList();
        var input = new DifferenceInput
        {
            Title = Say.This("page.deviations.title", ("what", answer.Words.Heading)),
            Subtitle = Say.This("page.deviations.means"),
            Baseline = Say.This("page.deviations.baseline"),
            Unit = "%",
            AxisLabel = Say.This("page.deviations.axis"),
            Sides = (Say.This("page.deviations.below"), Say.This("page.deviations.above"), Say.This("page.deviations.met")),
            Differences = [.. rows.Select(row => new Difference(
                row.Label, Percent(row.Value, row.Expected!.Value), Percent(row.Estimate?.Low, row.Expected.Value), Percent(row.Estimate?.High, row.Expected.Value)))],
        };
        return new ReportChart(
            "answer", Say.This("page.deviations.help"),
            width => DifferenceChart.Draw(input, width), input, isForPhones: true);
    }

    /// <summary>The chart; <see langword="null"/> for one scenario and for the outcome, which has a chart of its own.</summary>
    public static ReportChart? Levels(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        if (subject.IsAboutExpectations)
            return Deviations(answers[0]);
        if (subject.Results.Count == 1 || (subject.Answers[0] is { Metric: Metrics.RestrictedResolution, Segment: null } && answers[0].Group.Length == 0))
            return null;
        var first = answers.Take(Answer.Groups(subject).Count).ToList();
        var words = first[0].Words;
        var rows = first.SelectMany(answer => answer.Rows.Select((row, i) => Row(row, i == 0, words))).ToList();
        var shown = rows.Count > ScenarioChoice.MostRows ? ScenarioChoice.Spread([.. rows.Select(row => (double?)row.Estimate.Mean)], ScenarioChoice.FewRows) : [.. Enumerable.Range(0, rows.Count)];
        var input = new LevelsInput
        {
            Title = words.Heading,
            Subtitle = subject.Report.Provenance.Replications > 1 ? Say.This("page.levels.means") : Say.This("page.levels.once"),
            Measure = Say.This("words.in_unit", ("what", words.Heading), ("unit", words.Unit)),
            Unit = words.IsShare || words.Metric.Unit == "hours" ? " " + words.Unit : "",
            Rows = [.. shown.Select(i => rows[i])],
        };
        var compared = first.Count > 1 ? Say.This("page.levels.group") : Say.This("page.levels.baseline");
        return new ReportChart(
            "answer",
            Say.This("page.levels.help", ("first", compared)) + subject.LeftOut(shown),
            width => LevelsChart.Draw(input, width), input, isForPhones: true);
    }

    private static LevelRow Row(AnswerRow row, bool isFirst, MetricWords words)
    {
        var estimate = row.Estimate is { } e
            ? new Charts.Estimate(words.Shown(e.Mean), words.Shown(e.Low ?? double.NaN), words.Shown(e.High ?? double.NaN))
            : new Charts.Estimate(double.NaN, double.NaN, double.NaN);
        var judgement = row switch
        {
            { Value: null } => "",
            _ when isFirst => "baseline",
            _ when !row.IsSteady => row.Word,
            _ when row.IsSame => "the same",
            _ => row.Word,
        };
        return new LevelRow(row.Label, estimate, judgement);
    }
}
