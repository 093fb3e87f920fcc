using QueueSim.Charts;
using QueueSim.Desks;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>How much of each answer the sources decide: the study on every desk that agrees with them.</summary>
public static class DeskSection
{
    private const int MostNamed = 12;

    /// <summary>What the desks say to each answer, for who reads no report. None when the study was not run on desks.</summary>
    public static IReadOnlyList<string> Sentences(StudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Desks is not { } desks)
            return [];
        var subject = new ReportSubject(report);
        return
        [
            .. Answer.All(subject).Where(answer => answer.Best < 1 || desks.Find(answer.Rows[answer.Best].Scenario, answer.Words.Metric.Name, answer.Segment)?.Sources != SourcesVerdict.NotDecided)
                .SelectMany(answer => DeskSentences.Of(subject, answer).Select((sentence, i) => i > 0 ? sentence : Headed(Head(answer), sentence))),
            .. Undecided(subject, desks), .. Won(desks),
        ];
    }

    /// <summary>The section; nothing when the study was not run on desks.</summary>
    /// <param name="subject">The report.</param>
    /// <param name="answers">Its answers.</param>
    /// <param name="chart">The chart, where there is room for one.</param>
    internal static Markup Of(ReportSubject subject, IReadOnlyList<Answer> answers, ReportChart? chart)
    {
        if (subject.Report.Desks is not { } desks)
            return Markup.Empty;
        var undecided = Undecided(subject, desks);
        return Markup.Of($"""
            <h2>What the sources decide</h2>
            <p>{Numbers.Kept(Introduction(desks))}</p>
            {chart?.Figure() ?? Markup.Empty}{answers.Where(answer => answer.Rows.Count > 1).Select(answer => Table(answer, desks))}
            """).And(undecided.Count == 0 ? Markup.Empty : Markup.Of($"<ul>\n{undecided.Select(sentence => Markup.Of($"<li>{Numbers.Kept(sentence)}</li>\n"))}</ul>\n"));
    }

    /// <summary>Each desk beside the study's own interval, on the first metric of the answer. It is <see langword="null"/> when there is nothing to compare.</summary>
    internal static ReportChart? Chart(ReportSubject subject, IReadOnlyList<Answer> answers)
    {
        var first = answers.Take(Answer.Groups(subject).Count).ToList();
        if (subject.Report.Desks is not { } desks || first.All(answer => answer.Rows.Count < 2))
            return null;
        var words = first[0].Words;
        var sign = words.Metric.Better == Better.Higher ? -1 : 1;
        var rows = first.SelectMany(answer => answer.Rows.Skip(1).Select(row => (row.Label, Over: desks.Find(row.Scenario, words.Metric.Name, answer.Segment)!)))
            .Where(row => row.Over is not null).OrderBy(row => sign * row.Over.Own?.Mean ?? double.PositiveInfinity).Take(ScenarioChoice.MostRows).ToList();
        var (better, worse) = DeskSentences.Words(rows[0].Over);
        var unit = words.IsShare ? "percentage points" : words.Metric.Unit == "hours" ? "hours" : words.Unit;
        var side = words.Metric.Better switch { Better.Lower => "\nleft of 0 is better", Better.Higher => "\nright of 0 is better", _ => "" };
        var input = new DeskStripInput
        {
            Title = $"{words.Heading}: the study and {desks.Desks.Count} desks",
            Subtitle = $"Differences on the study's own tables, and on each of {desks.Desks.Count} {DeskSentences.Agreeing}",
            AxisLabel = $"difference to {(first.Count > 1 ? "the first of the group" : subject.Labels[0])}, {unit}{side}",
            Sides = ($"surely {better}", $"surely {worse}"),
            Rows = [.. rows.Select(row => Row(row.Label, row.Over, words))],
        };
        return new ReportChart(
            "desks",
            $"Each tick is a desk: other values for what nobody cites, and still the cited figures. Ticks on both sides of the line at 0 are desks that disagree. Beside them is on how many of the {desks.Desks.Count} the study's own answer holds.",
            width => DeskStripChart.Draw(input, width));
    }

    private static DeskStripRow Row(string label, AnswerOverDesks over, MetricWords words)
    {
        double Shown(double? value) => words.Shown(value ?? double.NaN);
        return new DeskStripRow(
            label, new Charts.Estimate(Shown(over.Own?.Mean), Shown(over.Own?.Low), Shown(over.Own?.High)),
            [.. over.Desks.Select(desk => new DeskMark(Shown(desk.Difference?.Mean), DeskSides.Decided(desk.Verdict) switch
            {
                DeskSide.Better => DeskMarkKind.Better,
                DeskSide.Worse => DeskMarkKind.Worse,
                _ => DeskMarkKind.Open,
            }))],
            over.Sources == SourcesVerdict.NotDecided ? "not decided" : $"{over.LikeOwn} of {over.Desks.Count}");
    }

    private static string Introduction(OverDesks desks) => string.Join(' ',
    [
        $"The study was run on {desks.Desks.Count} other desks, too ({desks.File}): each has other values for {Numbers.Of(desks.Numbers.Count, "number")} that no source gives, and comes to the cited figures all the same.",
        $"All of them have the same random numbers, {desks.Replications} replications of every scenario. “Surely” is said of a desk when its interval excludes 0 at a level that holds for all desks at once.",
        "“Holds” takes nine of ten desks and none that surely goes the other way; “not decided by the sources” takes desks that surely go both ways, or fewer than nine of ten on one side while desks surely differ by more than noise.",
        .. Won(desks),
    ]);

    private static IEnumerable<string> Won(OverDesks desks) => desks.OwnValues.Count == 0 ? []
        : [$"The study's own cells lie over the desks' values: {Numbers.Names(desks.OwnValues, MostNamed)} {(desks.OwnValues.Count == 1 ? "is" : "are")} what the study says on every desk."];

    private static Markup Table(Answer answer, OverDesks desks)
    {
        var words = answer.Words;
        var rows = answer.Rows.Skip(1).Select(row => (Row: row, Over: desks.Find(row.Scenario, words.Metric.Name, answer.Segment)!)).Where(row => row.Over is not null).ToList();
        if (rows.Count == 0)
            return Markup.Empty;
        var (better, worse) = DeskSentences.Words(rows[0].Over);
        var decimals = words.Decimals(rows.SelectMany(row => new[] { row.Over.Low, row.Over.High }));
        string Range(double? low, double? high) => low is { } from && high is { } to
            ? $"{Numbers.Signed(words.Shown(from), decimals)} to {Numbers.Signed(words.Shown(to), decimals)}" : Numbers.None;
        return Report.Table.Of(
            $"{words.Heading} against {(answer.Group.Length > 0 ? $"the first of {answer.Group}" : "the baseline")}, {(words.IsShare ? "percentage points" : words.Unit)}",
            ["Scenario", "Study, interval", "Range over desks", $"Surely {better}", $"Surely {worse}", "As in the study", "Variance from inputs", "The sources"],
            rows.Select(row => (IReadOnlyList<string>)
            [
                row.Row.Label, Range(row.Over.Own?.Low, row.Over.Own?.High), Range(row.Over.Low, row.Over.High), $"{row.Over.Better}", $"{row.Over.Worse}",
                $"{row.Over.LikeOwn} of {row.Over.Desks.Count}", row.Over.Split?.InputShare is { } share ? Numbers.Fixed(100 * share, 0) + " %" : Numbers.None, row.Over.Sources.Word(),
            ]));
    }

    /// <summary>Every answer that the sources leave open, in a sentence each.</summary>
    private static IReadOnlyList<string> Undecided(ReportSubject subject, OverDesks desks)
    {
        var open = desks.Answers.Where(over => !over.Answer.IsFirst && over.Sources == SourcesVerdict.NotDecided).ToList();
        return
        [
            .. open.Take(MostNamed).Select(over => Sentence(subject, over)),
            .. open.Count > MostNamed ? [$"{open.Count - MostNamed} more are not decided by the sources; over-desks.csv has them."] : (string[])[],
        ];
    }

    private static string Sentence(ReportSubject subject, AnswerOverDesks over)
    {
        var noun = MetricWords.Of(over.Answer.Metric, over.Answer.Segment, subject).Heading;
        var sides = $"{noun} with “{subject.Labels[over.Answer.Scenario]}” is not decided by the sources: {DeskSentences.Sides(over, subject.Labels[over.Answer.First])}.";
        return string.Join(' ', [sides, .. DeskSentences.Deciding(over)]);
    }

    private static string Head(Answer answer) =>
        answer.Words.Heading + (answer.Group.Length > 0 ? $", {answer.Group}" : "") + (answer.Best > 0 ? $", “{answer.Rows[answer.Best].Label}”" : "");

    private static string Headed(string head, string sentence) => $"{char.ToUpperInvariant(head[0])}{head[1..]}: {char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
}
