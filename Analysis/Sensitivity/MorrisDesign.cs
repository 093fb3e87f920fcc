using QueueSim.Randomness;

namespace QueueSim.Sensitivity;

/// <summary>A walk over a grid in the unit cube that changes each input once.</summary>
/// <param name="Points">One point more than there are inputs; neighbours differ in one input.</param>
/// <param name="Moved">The input that changes from each point to the next.</param>
/// <param name="Steps">By how much: plus or minus <see cref="MorrisDesign.Step"/>.</param>
public sealed record Trajectory(IReadOnlyList<double[]> Points, IReadOnlyList<int> Moved, IReadOnlyList<double> Steps);

/// <summary>Trajectories for elementary effects.</summary>
/// <remarks>
/// Morris, Factorial sampling plans for preliminary computational experiments, Technometrics 33 (1991): random starts, orders and directions on a grid of levels, with steps of half the levels, so
/// that every level is as likely as another. Trajectories are independent, not spread apart as Campolongo, Cariboni and Saltelli (2007) choose them: intervals over them would mean nothing.
/// </remarks>
public static class MorrisDesign
{
    /// <summary>Levels of every input: the ends of its range and two between.</summary>
    public const int Levels = 4;

    /// <summary>Length of a step, as a part of the range.</summary>
    public const double Step = Levels / 2.0 / (Levels - 1);

    /// <summary>Independent trajectories.</summary>
    /// <param name="inputs">At least 1.</param>
    /// <param name="count">At least 1; more follow those of a smaller count.</param>
    /// <param name="seed">Seed of the study.</param>
    public static IReadOnlyList<Trajectory> Trajectories(int inputs, int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return [.. Enumerable.Range(0, count).Select(number => Walk(inputs, new CaseStream(seed, 0, number)))];
    }

    private static Trajectory Walk(int inputs, CaseStream stream)
    {
        double Uniform(int what, int input) => stream.Uniform(Purpose.SensitivityTrajectory, (what * inputs) + input);
        int[] order = [.. Enumerable.Range(0, inputs).OrderBy(input => Uniform(0, input))];
        double[] lower = [.. Enumerable.Range(0, inputs).Select(input => Math.Floor(Uniform(1, input) * (Levels / 2)) / (Levels - 1))];
        double[] steps = [.. Enumerable.Range(0, inputs).Select(input => Uniform(2, input) < 0.5 ? Step : -Step)];
        double[] here = [.. lower.Zip(steps, (low, step) => step > 0 ? low : low + Step)];
        var points = new List<double[]> { here };
        foreach (var input in order)
        {
            here = [.. here];
            here[input] = steps[input] > 0 ? lower[input] + Step : lower[input];
            points.Add(here);
        }
        return new Trajectory(points, order, [.. order.Select(input => steps[input])]);
    }
}
