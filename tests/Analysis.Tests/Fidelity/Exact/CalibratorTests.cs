using QueueSim.Fidelity;

namespace QueueSim.Tests.Fidelity.Exact;

public sealed class CalibratorTests
{
    [Fact]
    public void What_is_met_from_the_start_stays_as_it_is()
    {
        var desk = new Synthetic(at => [at[0] - 0.5]);
        var result = new Calibrator([new("p", 0.5, 0, 1)], [new("g", 0.01)]).Run(desk.Simulate);

        Assert.True(result.IsMet);
        Assert.Equal(0.5, result.Parameters[0].Value, 12);
        Assert.Equal([4, 8, 16], desk.Calls.Select(call => call.Replications));
        Assert.Equal(28, result.TotalReplications);
    }

    [Fact]
    public void A_figure_beyond_the_bounds_ends_at_the_nearest_reachable_value()
    {
        // At most 0.9 of what is wanted.
        var result = Search([new("p", 0.2, 0.1, 0.9)], "share").Run(new Synthetic(at => [Math.Log(at[0])]).Simulate);

        Assert.False(result.IsMet);
        Assert.True(result.Parameters[0].IsAtBound);
        Assert.Equal(0.9, result.Parameters[0].Value, 9);
        Assert.Equal(45, result.Goals[0].Reached(50), 9);
    }

    [Fact]
    public void An_unreachable_figure_does_not_pull_the_reachable_ones_away()
    {
        // The second figure peaks at e⁻¹ of what is wanted, where b is 2; both parameters move the first one.
        static double[] Desk(IReadOnlyList<double> at) => [at[0] + (0.5 * at[1]) - 3, -1 - Math.Pow(at[1] - 2, 2)];

        var result = Search([new("a", 1, 0, 4), new("b", 1, 0, 4)], "reachable", "unreachable").Run(new Synthetic(Desk).Simulate);

        Assert.True(result.Goals[0].IsMet);
        Assert.False(result.Goals[1].IsMet);
        Assert.Equal(-1, result.Goals[1].Residual, 0.03);
        Assert.Equal(100 / Math.E, result.Goals[1].Reached(100), 1.5);
    }

    [Fact]
    public void Of_two_figures_that_exclude_each_other_one_is_met()
    {
        var result = Search([new("p", 0.1, 0, 1)], "low", "high").Run(new Synthetic(at => [at[0] - 0.3, at[0] - 0.6]).Simulate);

        Assert.Equal([true, false], result.Goals.Select(goal => goal.IsMet).OrderDescending());
        Assert.Equal(0.3, Math.Abs(result.Goals.Single(goal => !goal.IsMet).Residual), 0.011);
    }

    [Fact]
    public void More_figures_than_parameters_are_met_when_they_agree()
    {
        static double[] Desk(IReadOnlyList<double> at) => [at[0] - 2, at[0] + at[1] - 5, (2 * at[0]) - at[1] - 1, (at[0] * at[1] / 6) - 1];

        var result = Search([new("a", 1, 0, 10), new("b", 8, 0, 10)], "w", "x", "y", "z").Run(new Synthetic(Desk).Simulate);

        Assert.True(result.IsMet);
        Assert.Equal(2, result.Parameters[0].Value, 0.02);
        Assert.Equal(3, result.Parameters[1].Value, 0.05);
    }

    [Fact]
    public void With_more_parameters_than_figures_equals_share_the_step_and_bystanders_stay()
    {
        static double[] Desk(IReadOnlyList<double> at) => [at[0] + at[1] - 1];

        var result = Search([new("a", 0.2, 0, 1), new("b", 0.2, 0, 1), new("bystander", 0.7, 0, 1)], "sum").Run(new Synthetic(Desk).Simulate);

        Assert.True(result.IsMet);
        Assert.Equal(0.5, result.Parameters[0].Value, 0.006);
        Assert.Equal(result.Parameters[0].Value, result.Parameters[1].Value, 9);
        Assert.Equal(0.7, result.Parameters[2].Value, 9);
    }

    [Fact]
    public void A_start_without_a_value_is_an_error_that_names_the_figure_and_the_point()
    {
        var error = Assert.Throws<InvalidOperationException>(() =>
            Search([new("agents", 2, 1, 9)], "T1", "T2").Run(new Synthetic(_ => [0.5, double.NaN]).Simulate));

        Assert.Equal("Nothing to calibrate from: no value of T2 at agents = 2.", error.Message);
    }

    [Fact]
    public void All_that_is_impossible_is_said_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => new Calibrator(
            [new("a", 5, 0, 1), new("b", 0, 0, 1, ParameterScale.Logarithmic), new("c", 0, 1, 0)], [new("T1", 0)], new() { Replications = [] }));

        Assert.Equal(
            "a starts outside its bounds. b has a logarithmic scale and needs bounds above 0. c needs finite bounds, the smaller first. "
            + "T1 needs a tolerance above 0. Every stage needs at least one replication, and there must be a stage.",
            error.Message);
        Assert.Contains("No parameter is free. There is no goal.", Assert.Throws<ArgumentException>(() => new Calibrator([], [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_tells_stages_in_order_and_totals_that_never_fall()
    {
        var told = new List<CalibrationProgress>();
        var desk = new Synthetic(at => [Math.Exp(at[0]) - 2, (at[1] * at[1]) - 0.5], shared: 0.02, own: 0.005);
        var result = Search([new("a", 0.1, 0, 2), new("b", 0.1, 0, 2)], "x", "y").Run(desk.Simulate, told.Add);

        Assert.Equal([1, 2, 3], told.Select(step => step.Stage).Distinct());
        Assert.Equal(told.Select(step => step.TotalReplications).Order(), told.Select(step => step.TotalReplications));
        Assert.Equal(result.TotalReplications, told[^1].TotalReplications);
        Assert.Equal(desk.Calls.Sum(call => (long)call.Replications), result.TotalReplications);
        Assert.Equal(result.Parameters.Select(parameter => parameter.Value), told[^1].Parameters);
        Assert.Equal(2, told[^1].GoalsMet);
    }

    private static Calibrator Search(FreeParameter[] parameters, params string[] goals) =>
        new(parameters, [.. goals.Select(goal => new CalibrationGoal(goal, 0.01))]);
}
