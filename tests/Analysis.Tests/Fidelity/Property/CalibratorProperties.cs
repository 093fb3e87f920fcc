using FsCheck;
using FsCheck.Fluent;
using QueueSim.Fidelity;

namespace QueueSim.Tests.Fidelity.Property;

public sealed class CalibratorProperties
{
    private static readonly FreeParameter[] Parameters =
    [
        new("a", 1, 0.2, 5, ParameterScale.Logarithmic), new("b", 0.5, 0, 1), new("c", 2, 0.5, 8, ParameterScale.Logarithmic),
    ];

    private static readonly Gen<double[]> Coefficients = Gen.Choose(-200, 200).Select(percent => percent / 100.0).ArrayOf(12);

    [Fact]
    public void The_bounds_are_never_left_and_equal_simulations_give_equal_results() => Prop.ForAll(
        Coefficients.ToArbitrary(),
        numbers =>
        {
            var (first, second) = (Desk(numbers), Desk(numbers));
            var (once, again) = (Run(first), Run(second));
            return first.Calls.All(call => call.Point.Zip(Parameters).All(pair => pair.First >= pair.Second.Minimum && pair.First <= pair.Second.Maximum))
                && once.Parameters.SequenceEqual(again.Parameters) && once.Goals.SequenceEqual(again.Goals) && first.Calls.Count == second.Calls.Count;
        }).Holds();

    [Fact]
    public void Figures_that_some_point_inside_has_are_met() => Prop.ForAll(
        Coefficients.ToArbitrary(),
        numbers =>
        {
            // Diagonally dominant, so that the point is the only one.
            double[] there = [0.9 * numbers[0] / 2, 0.5 + (0.4 * numbers[1] / 2), 0.6 + (0.6 * numbers[2] / 2)];
            double[] Mixed(double[] x) =>
            [
                (2 * x[0]) + (numbers[3] / 3 * x[1]) + (numbers[4] / 3 * x[2]),
                (2 * x[1]) + (numbers[5] / 3 * x[2]) + (numbers[6] / 3 * x[0]),
                (2 * x[2]) + (numbers[7] / 3 * x[0]) + (numbers[8] / 3 * x[1]),
            ];
            var wanted = Mixed(there);
            var desk = new Synthetic(at => [.. Mixed([Math.Log(at[0]), at[1], Math.Log(at[2])]).Zip(wanted, (value, want) => value - want)]);
            return Run(desk).IsMet;
        }).Holds();

    [Fact]
    public void Calibration_never_ends_with_fewer_figures_met_than_it_started_with() => Prop.ForAll(
        Coefficients.ToArbitrary(),
        numbers =>
        {
            var desk = Desk(numbers);
            // The start as the calibrator comes back to it: a last digit that differs draws other noise.
            double[] start = [.. Parameters.Select(parameter => parameter.At(parameter.PositionOf(parameter.Start)))];
            var met = desk.Simulate([start], 16)[0].Count(residual => Math.Abs(residual) <= 0.02);
            return Run(desk).Goals.Count(goal => goal.IsMet) >= met;
        }).Holds();

    private static Synthetic Desk(double[] numbers) => new(
        at =>
        [
            .. Enumerable.Range(0, 4).Select(i => numbers[3 * i] + (numbers[(3 * i) + 1] * Math.Log(at[0])) + (numbers[(3 * i) + 2] * at[1])
                - (0.3 * Math.Log(at[2]) * at[1])),
        ],
        shared: 0.02, own: 0.005);

    private static CalibrationResult Run(Synthetic desk) =>
        new Calibrator(Parameters, [.. Enumerable.Range(0, desk.Simulate([[1, 0.5, 2]], 1)[0].Count).Select(i => new CalibrationGoal($"g{i}", 0.02))])
            .Run(desk.Simulate);
}
