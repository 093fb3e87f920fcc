using QueueSim.Charts;

namespace QueueSim.Report;

/// <summary>The metric that answers the study's question, scenario by scenario.</summary>
internal static class AnswerCharts
{
    /// <summary>The chart; <see langword="null"/> when the question is about speed, which has a chart of its own.</summary>
    public static ReportChart? Levels(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        if (subject.IsAboutSpeed || (subject.Answers[0].Metric == ContestReader.Resolution && answers[0].Group.Length == 0 && subject.Answers[0].Segment is null))
            return null;
        var first = answers.Take(Answer.Groups(subject).Count).ToList();
        var words = first[0].Words;
        var rows = first.SelectMany(answer => answer.Rows.Select((row, i) => Row(row, i == 0, words))).ToList();
        var shown = rows.Count > ScenarioChoice.MostRows ? ScenarioChoice.Spread([.. rows.Select(row => (double?)row.Estimate.Mean)], ScenarioChoice.FewRows) : [.. Enumerable.Range(0, rows.Count)];
        var input = new LevelsInput
        {
            Title = words.Heading,
            Measure = $"{words.Noun}, {words.Unit}",
            Unit = words.Unit is "%" or "h" ? " " + words.Unit : "",
            Rows = [.. shown.Select(i => rows[i])],
        };
        var compared = first.Count > 1 ? "the first of its group" : "the baseline";
        return new ReportChart(
            "answer",
            $"The metric on which the question is answered. Strokes are 95 % intervals; the word at the right is the verdict on the paired difference to {compared}, which holds for all comparisons at once. Intervals of two scenarios that overlap do not make their difference undecided.{subject.LeftOut(shown)}",
            LevelsChart.Draw(input), LevelsChart.Width, LevelsChart.Height(input));
    }

    private static LevelRow Row(AnswerRow row, bool isFirst, MetricWords words)
    {
        var estimate = row.Estimate is { } e
            ? new Charts.Estimate(words.Shown(e.Mean), words.Shown(e.Low ?? double.NaN), words.Shown(e.High ?? double.NaN))
            : new Charts.Estimate(double.NaN, double.NaN, double.NaN);
        var judgement = row switch
        {
            { Value: null } => "",
            { Expected: { } expected } => $"expected {words.Bare(expected, words.Decimals([expected]))}",
            _ when isFirst => "baseline",
            _ when row.IsSame => "the same",
            _ => row.Verdict,
        };
        return new LevelRow(row.Label, estimate, judgement);
    }
}
