using QueueSim.Charts;
using QueueSim.Desks;
using QueueSim.Localization;
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
            <h2>{Say.This("desks.heading")}</h2>
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
        var rows = first.SelectMany(answer => answer.Rows.Skip(1).Select(row => (Row: row, Over: desks.Find(row.Scenario, words.Metric.Name, answer.Segment)!)))
            .Where(row => row.Over is not null).OrderBy(row => sign * row.Over.Own?.Mean ?? double.PositiveInfinity).Take(ScenarioChoice.MostRows).ToList();
        var (better, worse) = DeskSentences.Words(rows[0].Over);
        var unit = words.IsShare ? Say.This("words.points") : words.Metric.Unit == "hours" ? Say.This("charts.hours") : words.Unit;
        var side = words.Metric.Better switch { Better.Lower => Say.This("desks.left"), Better.Higher => Say.This("desks.right"), _ => "" };
        var input = new DeskStripInput
        {
            Title = Say.This("desks.title", ("metric", words.Heading), ("n", desks.Desks.Count)),
            Subtitle = Say.This("desks.how", ("n", desks.Desks.Count), ("agreeing", DeskSentences.Agreeing)),
            AxisLabel = Say.This("desks.axis", ("to", first.Count > 1 ? Say.This("words.group_first") : subject.Labels[0]), ("unit", unit), ("side", side)),
            Sides = (Say.This("desks.surely", ("side", better)), Say.This("desks.surely", ("side", worse))),
            Rows = [.. rows.Select(row => Strip(row.Row, row.Over, words))],
        };
        return new ReportChart(
            "desks",
            Say.This("desks.chart", ("n", desks.Desks.Count)),
            width => DeskStripChart.Draw(input, width), input);
    }

    private static DeskStripRow Strip(AnswerRow row, AnswerOverDesks over, MetricWords words)
    {
        double Shown(double? value) => words.Shown(value ?? double.NaN);
        return new DeskStripRow(
            row.Label, new Charts.Estimate(Shown(over.Own?.Mean), Shown(over.Own?.Low), Shown(over.Own?.High)),
            [.. over.Desks.Select(desk => new DeskMark(Shown(desk.Difference?.Mean), !row.IsSteady ? DeskMarkKind.Open : DeskSides.Decided(desk.Verdict) switch
            {
                DeskSide.Better => DeskMarkKind.Better,
                DeskSide.Worse => DeskMarkKind.Worse,
                _ => DeskMarkKind.Open,
            }))],
            !row.IsSteady ? row.Word : over.Sources == SourcesVerdict.NotDecided ? Say.This("desks.open") : Say.This("desks.n_of", ("n", over.LikeOwn), ("all", over.Desks.Count)));
    }

    private static string Introduction(OverDesks desks) => Numbers.Sentences(
    [
        Say.This("desks.introduction", ("n", desks.Desks.Count), ("file", desks.File), ("numbers", Numbers.Of(desks.Numbers.Count, "number"))),
        Say.This("desks.replications", ("n", desks.Replications)),
        Say.This("desks.rule"),
        .. Won(desks),
    ]);

    private static IEnumerable<string> Won(OverDesks desks) => desks.OwnValues.Count == 0 ? []
        : [Say.This("desks.own_cells", ("names", Numbers.Names(desks.OwnValues, MostNamed)), ("n", desks.OwnValues.Count))];

    private static Markup Table(Answer answer, OverDesks desks)
    {
        var words = answer.Words;
        var rows = answer.Rows.Skip(1).Select(row => (Row: row, Over: desks.Find(row.Scenario, words.Metric.Name, answer.Segment)!)).Where(row => row.Over is not null).ToList();
        if (rows.Count == 0)
            return Markup.Empty;
        var (better, worse) = DeskSentences.Words(rows[0].Over);
        var decimals = words.Decimals(rows.SelectMany(row => new[] { row.Over.Low, row.Over.High }));
        string Range(double? low, double? high) => low is { } from && high is { } to
            ? Say.This("desks.range", ("low", Numbers.Signed(words.Shown(from), decimals)), ("high", Numbers.Signed(words.Shown(to), decimals))) : Numbers.None;
        return Report.Table.Of(
            Say.This("desks.caption", ("metric", words.Heading), ("to", answer.Group.Length > 0 ? Say.This("desks.first_of", ("group", answer.Group)) : Say.This("words.the_baseline")), ("unit", words.IsShare ? Say.This("words.points") : words.Unit)),
            [Say.This("words.scenario"), Say.This("desks.interval"), Say.This("desks.over_desks"), Say.This("desks.surely_first", ("side", better)), Say.This("desks.surely_first", ("side", worse)), Say.This("desks.as_study"), Say.This("desks.variance"), Say.This("desks.sources")],
            rows.Select(row => (IReadOnlyList<string>)
            [
                row.Row.Label, Range(row.Over.Own?.Low, row.Over.Own?.High), Range(row.Over.Low, row.Over.High), $"{row.Over.Better}", $"{row.Over.Worse}",
                Say.This("desks.n_of", ("n", row.Over.LikeOwn), ("all", row.Over.Desks.Count)), row.Over.Split?.InputShare is { } share ? Numbers.Fixed(100 * share, 0) + " %" : Numbers.None, !row.Row.IsSteady ? row.Row.Word : VerdictWords.Of(row.Over.Sources.Word()),
            ]));
    }

    /// <summary>Every answer that the sources leave open, in a sentence each.</summary>
    private static IReadOnlyList<string> Undecided(ReportSubject subject, OverDesks desks)
    {
        var open = desks.Answers.Where(over => !over.Answer.IsFirst && over.Sources == SourcesVerdict.NotDecided).ToList();
        return
        [
            .. open.Take(MostNamed).Select(over => Sentence(subject, over)),
            .. open.Count > MostNamed ? [Say.This("desks.more", ("n", open.Count - MostNamed))] : (string[])[],
        ];
    }

    private static string Sentence(ReportSubject subject, AnswerOverDesks over)
    {
        var noun = MetricWords.Of(over.Answer.Metric, over.Answer.Segment, subject).Heading;
        var sides = Say.This("desks.open_answer", ("metric", noun), ("scenario", subject.Labels[over.Answer.Scenario]), ("sides", DeskSentences.Sides(over, subject.Labels[over.Answer.First])));
        return Numbers.Sentences([sides, .. DeskSentences.Deciding(over)]);
    }

    private static string Head(Answer answer) =>
        answer.Words.Heading + (answer.Group.Length > 0 ? Say.This("words.segment_comma") + answer.Group : "") + (answer.Best > 0 ? Say.This("words.segment_comma") + $"“{answer.Rows[answer.Best].Label}”" : "");

    private static string Headed(string head, string sentence) => $"{char.ToUpperInvariant(head[0])}{head[1..]}{Say.This("words.colon")}{char.ToLowerInvariant(sentence[0])}{sentence[1..]}";
}
