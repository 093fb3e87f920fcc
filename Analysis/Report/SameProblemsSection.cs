using QueueSim.Charts;
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
            Title = "The same problem in another scenario",
            Rows = [.. rows.Select(row => new SameProblemsRow(subject.Labels[row.Scenario], Percent(row.Same.BetterOff), Percent(row.Same.WorseOff)))],
        };
        return new ReportChart(
            "same-problems",
            $"How many {Who(subject)} are solved sooner (right) or later (left) by more than {Minutes} minutes than the same problems in the baseline; a problem that is not solved counts {Horizon(subject)}.{subject.LeftOut(shown)}",
            width => SameProblemsChart.Draw(input, width));
    }

    /// <summary>The section; empty when no problem can be followed.</summary>
    public static Markup Of(ReportSubject subject, ReportChart? chart)
    {
        var rows = Compared(subject).ToList();
        if (chart is null)
            return Markup.Empty;
        var decimals = Numbers.Decimals(rows.SelectMany(row => new[] { row.Same.P10, row.Same.P90 }));
        string Hours(double? hours) => hours is { } value ? Numbers.Signed(value, decimals) : Numbers.None;
        return Markup.Of($"<h2>The same problem in another scenario</h2>\n<p>{Numbers.Kept(Explanation(subject))}</p>\n{chart.Figure()}").And(Table.Of(
            "Differences of single problems to the baseline, in hours: a tenth of them lie at or below the first number, half at or below the second, nine tenths at or below the third.",
            ["Scenario", "Better off", "Worse off", "Unchanged", "Tenth", "Median", "Nine tenths"],
            rows.Select(row => (IReadOnlyList<string>)
            [
                subject.Labels[row.Scenario], Numbers.Cell(row.Same.BetterOff, true, 1), Numbers.Cell(row.Same.WorseOff, true, 1), Numbers.Cell(row.Same.Unchanged, true, 1),
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
        var without = leftOut > 0 ? $" Up to {Numbers.Percent(leftOut)} have no pair, as they do not appear in both scenarios or were still open, and are left out." : "";
        return $"Every problem is the same in all scenarios, and so is its luck, so that it can be asked what each way does to it. Part of a difference is still chance: in a queue that moves otherwise it meets others.{without}";
    }

    private static string Who(ReportSubject subject) => subject.IsFocal ? "problems of the focal cohort" : "problems";

    private static string Horizon(ReportSubject subject) => ConfidenceSection.Days(subject.Scenario.Window.HorizonDays * 24);

    private static Charts.Estimate Percent(Statistics.Estimate? share) => share is { } value
        ? new Charts.Estimate(100 * value.Mean, 100 * value.Low ?? double.NaN, 100 * value.High ?? double.NaN)
        : new Charts.Estimate(double.NaN, double.NaN, double.NaN);
}
