using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What another scenario changes for single problems: the mean hides who loses.</summary>
internal static class SameProblemsSection
{
    /// <summary>How many problems are better and worse off in each scenario; <see langword="null"/> when no problem can be followed.</summary>
    public static ReportChart? Chart(ReportSubject subject)
    {
        var shown = ScenarioChoice.Rows(subject.Hours);
        var rows = Compared(subject).Where(row => shown.Contains(row.Scenario)).ToList();
        if (rows.Count == 0)
            return null;
        var input = new SameProblemsInput
        {
            Title = Say.This("same.heading"),
            Rows = [.. rows.Select(row => new SameProblemsRow(subject.Plotted(row.Scenario, against: 0), Percent(row.Same.BetterOff), Percent(row.Same.WorseOff)))],
        };
        return new ReportChart(
            "same-problems",
            Say.This("same.chart", ("who", Who(subject)), ("minutes", Minutes), ("horizon", Horizon(subject)), ("left", subject.LeftOut(shown))),
            width => SameProblemsChart.Draw(input, width), input);
    }

    /// <summary>The section; empty when no problem can be followed.</summary>
    public static Markup Of(ReportSubject subject, ReportChart? chart)
    {
        var rows = Compared(subject).ToList();
        if (chart is null)
            return Markup.Empty;
        var decimals = Numbers.Decimals(rows.SelectMany(row => new[] { row.Same.P10, row.Same.P90 }));
        string Hours(double? hours) => hours is { } value ? Numbers.Signed(value, decimals) : Numbers.None;
        return Markup.Of($"<h2>{Say.This("same.heading")}</h2>\n<p>{Numbers.Kept(Explanation(subject))}</p>\n{chart.Figure()}").And(Table.Of(
            Say.This("same.caption"),
            [Say.This("words.scenario"), Say.This("same.better"), Say.This("same.worse"), Say.This("same.unchanged"), Say.This("same.tenth"), Say.This("same.median"), Say.This("same.nine")],
            rows.Select(row => (IReadOnlyList<string>)
            [
                subject.Plotted(row.Scenario, against: 0), Numbers.Cell(row.Same.BetterOff, true, 1), Numbers.Cell(row.Same.WorseOff, true, 1), Numbers.Cell(row.Same.Unchanged, true, 1),
                Hours(row.Same.P10), Hours(row.Same.P50), Hours(row.Same.P90),
            ])));
    }

    private static string Minutes => Numbers.Count(60 * SameProblems.UnchangedHours);

    private static IEnumerable<(int Scenario, SameProblems Same)> Compared(ReportSubject subject) =>
        from entry in subject.Report.Scenarios.Select((scenario, index) => (Index: index, scenario.SameProblems))
        where entry.SameProblems is [{ Problems: > 0 }, ..]
        select (entry.Index, entry.SameProblems[0]);

    private static string Explanation(ReportSubject subject)
    {
        var rows = Compared(subject).Select(row => row.Same).ToList();
        var leftOut = rows.Max(row => (double)row.LeftOut / (row.Problems + row.LeftOut));
        var without = leftOut > 0 ? Say.This("same.without", ("share", Numbers.Percent(leftOut))) : "";
        return Say.This("same.explanation", ("without", without));
    }

    private static string Who(ReportSubject subject) => subject.IsFocal ? Say.This("same.focal") : Say.This("same.all");

    private static string Horizon(ReportSubject subject) => ConfidenceSection.Days(subject.Scenario.Window.HorizonDays * 24);

    private static Charts.Estimate Percent(Statistics.Estimate? share) => share is { } value
        ? new Charts.Estimate(100 * value.Mean, 100 * value.Low ?? double.NaN, 100 * value.High ?? double.NaN)
        : new Charts.Estimate(double.NaN, double.NaN, double.NaN);
}
