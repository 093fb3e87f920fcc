using QueueSim.Fidelity;

namespace QueueSim.Tests.Fidelity.Theory;

public sealed class CalibratorTheory
{
    [Fact]
    public void An_mm1_queue_is_calibrated_to_the_service_rate_of_the_formula()
    {
        // Mean wait λ / (μ (μ − λ)) with λ = 1; 2 h are wanted: μ² − μ − 1/2 = 0. Below λ the queue has no mean.
        var search = Calibrator([new("service_rate", 3, 0.9, 10, ParameterScale.Logarithmic)], ["wait"]);
        var result = search.Run(new Synthetic(at => [at[0] <= 1 ? double.NaN : Math.Log(1 / (at[0] * (at[0] - 1)) / 2)]).Simulate);

        Assert.True(result.IsMet);
        Assert.Equal((1 + Math.Sqrt(3)) / 2, result.Parameters[0].Value, 0.01);
    }

    [Fact]
    public void Two_figures_of_a_queue_with_feedback_fix_both_parameters()
    {
        // Probability p of coming back: 1/(1−p) visits of a problem. Load λ/(1−p) on capacity c; time per visit 1/(c − λ/(1−p)).
        static double[] Queue(IReadOnlyList<double> at)
        {
            var visits = 1 / (1 - at[0]);
            var spare = at[1] - visits;
            return [Math.Log(visits / 2.5), spare <= 0 ? double.NaN : Math.Log(visits / spare / 5)];
        }

        var parameters = new FreeParameter[] { new("return", 0.1, 0, 0.95), new("capacity", 20, 1, 50, ParameterScale.Logarithmic) };
        var result = Calibrator(parameters, ["visits", "time"]).Run(new Synthetic(Queue).Simulate);

        Assert.True(result.IsMet);
        Assert.Equal(0.6, result.Parameters[0].Value, 0.005);
        Assert.Equal(3, result.Parameters[1].Value, 0.02);
    }

    [Fact]
    public void Ten_coupled_figures_are_met_at_once_through_noise()
    {
        // Every parameter moves its own figure and, less, the next two.
        static double[] Desk(IReadOnlyList<double> at) =>
        [
            .. Enumerable.Range(0, 10).Select(i => Math.Log(at[i]) + (0.4 * Math.Log(at[(i + 1) % 10])) - (0.2 * Math.Pow(Math.Log(at[(i + 2) % 10]), 2))
                - (0.1 * (i - 5))),
        ];

        var desk = new Synthetic(Desk, shared: 0.02, own: 0.004);
        var result = Calibrator(
            [.. Enumerable.Range(0, 10).Select(j => new FreeParameter($"p{j}", 1, 0.1, 10, ParameterScale.Logarithmic))],
            [.. Enumerable.Range(0, 10).Select(i => $"g{i}")]).Run(desk.Simulate);

        Assert.True(result.IsMet);
        // Met with the random numbers it was found with; what is true differs by no more than the noise of 16 replications.
        Assert.All(Desk([.. result.Parameters.Select(parameter => parameter.Value)]), residual => Assert.InRange(residual, -0.03, 0.03));
        Assert.InRange(result.TotalReplications, 1, 1500);
    }

    [Fact]
    public void Twelve_figures_of_which_every_one_hangs_on_five_of_fourteen_parameters_are_met_from_afar()
    {
        // Factors, two shares and a threshold that may be negative; effects bend, as those of a desk near its capacity do.
        FreeParameter[] parameters =
        [
            .. Enumerable.Range(0, 11).Select(j => new FreeParameter($"p{j}", 1, 0.1, 10, ParameterScale.Logarithmic)),
            new("share", 0.9, 0, 1), new("other share", 0.2, 0, 1), new("threshold", 1.5, -1.5, 4.5),
        ];
        double Size(IReadOnlyList<double> at, int j) => parameters[j % 14].Scale == ParameterScale.Logarithmic ? Math.Log(at[j % 14]) : at[j % 14];
        double[] Desk(IReadOnlyList<double> at) =>
        [
            .. Enumerable.Range(0, 12).Select(i => Size(at, i) + (0.5 * Size(at, i + 1)) - (0.4 * Size(at, i + 2)) + (0.3 * Size(at, i + 5)) + (0.2 * Math.Tanh(Size(at, i + 9))))
        ];
        double[] there = [0.5, 2, 0.7, 1.4, 0.4, 1.8, 1.1, 0.6, 1.5, 0.8, 2.2, 0.6, 0.45, -0.4];
        var wanted = Desk(there);

        var result = Calibrator(parameters, [.. wanted.Select((_, i) => $"g{i}")])
            .Run(new Synthetic(at => [.. Desk(at).Zip(wanted, (value, want) => value - want)], shared: 0.02, own: 0.004).Simulate);

        Assert.True(result.IsMet);
        Assert.InRange(result.TotalReplications, 1, 1500);
    }

    [Fact]
    public void Correlated_figures_are_both_met_although_noise_blurs_their_difference()
    {
        // The two respond in nearly the same way: condition number about 40.
        static double[] Desk(IReadOnlyList<double> at)
        {
            var (a, b) = (Math.Log(at[0]), Math.Log(at[1]));
            return [a + b - 0.5, (1.1 * a) + b - 0.56];
        }

        var parameters = new FreeParameter[] { new("a", 1, 0.05, 20, ParameterScale.Logarithmic), new("b", 1, 0.05, 20, ParameterScale.Logarithmic) };
        var result = Calibrator(parameters, ["x", "y"]).Run(new Synthetic(Desk, shared: 0.01, own: 0.002).Simulate);

        Assert.True(result.IsMet);
    }

    [Fact]
    public void An_unreachable_figure_is_told_apart_through_noise_and_all_others_are_met()
    {
        // The third figure wants about 150 times what its parameters can give at their bounds.
        static double[] Desk(IReadOnlyList<double> at) =>
            [Math.Log(at[0]) + (0.4 * Math.Log(at[1])) - 0.3, Math.Log(at[1]) + (0.3 * Math.Log(at[2])) + 0.2, Math.Log(at[2]) + (0.2 * Math.Log(at[0])) - 7];

        var result = Calibrator(
            [.. Enumerable.Range(0, 3).Select(j => new FreeParameter($"p{j}", 1, 0.1, 10, ParameterScale.Logarithmic))],
            ["a", "b", "c"]).Run(new Synthetic(Desk, shared: 0.02, own: 0.004).Simulate);

        // With the last parameter at 10: ln p1 = −0.2 − 0.3 ln 10 and ln p0 = 0.3 − 0.4 ln p1.
        var nearest = Math.Log(10) + (0.2 * (0.3 + (0.4 * (0.2 + (0.3 * Math.Log(10)))))) - 7;
        Assert.Equal([true, true, false], result.Goals.Select(goal => goal.IsMet));
        Assert.Equal(nearest, result.Goals[2].Residual, 0.03);
        Assert.Equal([false, false, true], result.Parameters.Select(parameter => parameter.IsAtBound));
    }

    private static Calibrator Calibrator(FreeParameter[] parameters, string[] goals) =>
        new(parameters, [.. goals.Select(goal => new CalibrationGoal(goal, 0.01))]);
}
