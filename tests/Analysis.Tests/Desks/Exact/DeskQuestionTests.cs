using QueueSim.Desks;
using QueueSim.Statistics;
using QueueSim.Tests.Report;

namespace QueueSim.Tests.Desks.Exact;

/// <summary>What is kept of a desk, and what its few replications decide.</summary>
public sealed class DeskQuestionTests
{
    private static readonly ScenarioResult[] Own = [SmallReports.Result("a", 10, 20, 30), SmallReports.Result("b", 9, 19, 29), SmallReports.Result("c", 12, 20, 31)];

    [Fact]
    public void Scenarios_are_compared_with_the_first_of_their_group_metric_by_metric()
    {
        var question = Question(["x", "y", "y"], new AnswerMetric(Metrics.Resolution), new AnswerMetric("close_hours", "all"));

        Assert.Equal([(0, 0), (1, 1), (2, 1), (0, 0), (1, 1), (2, 1)], question.Answers.Select(answer => (answer.Scenario, answer.First)));
        Assert.Equal([Metrics.Resolution, Metrics.Resolution, Metrics.Resolution, "close_hours", "close_hours", "close_hours"], question.Answers.Select(answer => answer.Metric));
        Assert.All(question.Answers, answer => Assert.Equal("all", answer.Segment));
    }

    /// <summary>
    /// Differences −1, −2, −3, −2 have the mean −2 and the standard error √(2/3) / 2. With 40 desks the error of a desk is 5 % / 39, of which a t with 3 degrees of freedom takes 11.8814 standard errors: F(t) = 1/2 + (x / (1 + x²) + arctan x) / π with x = t / √3.
    /// </summary>
    [Theory]
    [InlineData(2, 3.1824, Verdict.Better)]
    [InlineData(40, 11.8814, Verdict.Undecided)]
    public void A_desk_decides_at_a_level_that_holds_for_all_desks(int desks, double multiplier, Verdict expected)
    {
        var question = new DeskQuestion(Own, ["", "", ""], [new AnswerMetric(Metrics.Resolution)], new VerdictRule(2, 1, Margins.Default), desks);
        var reading = question.Read(question.Answers[1], Values(question, 9, 18, 27, 38), Values(question, 10, 20, 30, 40));

        Assert.Equal(23, reading.Mean);
        Assert.Equal(-2, reading.Difference!.Value.Mean, 9);
        Assert.Equal(multiplier * Math.Sqrt(2.0 / 3) / 2, reading.Difference.Value.HalfWidth!.Value, 2);
        Assert.Equal(expected, reading.Verdict);
        Assert.Equal([-1, -2, -3, -2], reading.Values.Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void Collected_desk_by_desk_answers_have_a_reading_for_each_desk()
    {
        var question = Question(["", "", ""], new AnswerMetric(Metrics.Resolution));
        var readings = new DeskReadings(question);
        foreach (var shift in new[] { 0, 5 })
        {
            readings.Add(0, Values(question, 10 + shift, 20 + shift));
            readings.Add(1, Values(question, 8 + shift, 18 + shift));
            readings.Add(2, Values(question, 13 + (2 * shift), 23 + (2 * shift)));
        }

        var answers = readings.Answers(["n"], [[1], [2]]);
        Assert.Equal([15, 20], answers[0].Desks.Select(desk => desk.Mean!.Value));
        Assert.Null(answers[0].Own);
        Assert.Equal([-2, -2], answers[1].Desks.Select(desk => Math.Round(desk.Difference!.Value.Mean, 9)));
        Assert.Equal([3, 8], answers[2].Desks.Select(desk => Math.Round(desk.Difference!.Value.Mean, 9)));
        // Of the study itself: 9, 19, 29 against 10, 20, 30.
        Assert.Equal(-1, answers[1].Own!.Value.Mean, 9);
    }

    [Fact]
    public void Values_of_a_replication_are_those_of_its_layout_and_no_number_without_cases()
    {
        var question = Question(["", "", ""], new AnswerMetric(Metrics.Resolution));
        var idle = SmallReports.Idle("idle");

        Assert.Contains(25.0, Values(question, 25)[0].Select(value => Math.Round(value, 9)));
        Assert.All(ValuesOfIdle(question, idle), value => Assert.True(double.IsNaN(value)));
    }

    private static DeskQuestion Question(string[] groups, params AnswerMetric[] metrics) => new(Own, groups, metrics, new VerdictRule(2, metrics.Length, Margins.Default), 2);

    /// <summary>What is kept of replications in which a problem takes so many hours, and another is given up.</summary>
    private static double[][] Values(DeskQuestion question, params double[] hours) => [.. Replications(hours).Select(question.ValuesOf)];

    private static double[] ValuesOfIdle(DeskQuestion question, ScenarioResult idle) => question.ValuesOf(Statistics.HandMade.Measure(idle.Layout, 1, _ => { }));

    private static IEnumerable<ReplicationResult> Replications(double[] hours)
    {
        var layout = Own[0].Layout;
        return hours.Select((each, i) => Statistics.HandMade.Measure(layout, i + 1, sink =>
        {
            sink.Add(Statistics.HandMade.Problem(24, 24 + each, ProblemOutcome.SolvedByTeam));
            sink.Add(Statistics.HandMade.Problem(25, 60, ProblemOutcome.GivenUp, strategy: 1));
            sink.Add(Statistics.HandMade.Case(24, 25, 24 + each, CaseOutcome.Solved));
        }));
    }
}
