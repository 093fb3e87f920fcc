using MathNet.Numerics.LinearAlgebra;
using QueueSim.Fidelity;

namespace QueueSim.Ensemble;

/// <summary>Moves points towards the goals by the slopes of the emulator, the shortest way.</summary>
internal sealed class Aim(Emulator emulator, IReadOnlyList<MatchingGoal> goals)
{
    private const double Difference = 0.01; // of a range
    private const double Longest = 0.2; // step, of a range
    private const double Inside = 0.5; // of the half width: room for what the emulator does not know
    private const double Damping = 1e-5;

    /// <summary>Where the emulator expects the goals to be met, starting from a position. As near as it comes in a few steps.</summary>
    public double[] From(double[] position)
    {
        const int Steps = 6;
        for (var step = 0; step < Steps; step++)
            position = Improved(position, emulator.Means(position));
        return position;
    }

    /// <summary>A position that should come nearer than a simulated one.</summary>
    /// <param name="position">The simulated position.</param>
    /// <param name="outputs">Its outputs.</param>
    public double[] Improved(IReadOnlyList<double> position, IReadOnlyList<double> outputs)
    {
        var beyond = Vector<double>.Build.Dense(goals.Count, i => Beyond(outputs[i], goals[i]));
        if (beyond.AbsoluteMaximum() == 0)
            return [.. position];
        var step = BoundedStep.Solve(
            Slopes(position), beyond, Damping,
            [.. position.Select(at => -Math.Min(at, Longest))],
            [.. position.Select(at => Math.Min(1 - at, Longest))]);
        return [.. position.Zip(step).Select(pair => Math.Clamp(pair.First + pair.Second, 0, 1))];
    }

    /// <summary>How far an output lies outside the inner part of its goal, in half widths.</summary>
    private static double Beyond(double output, MatchingGoal goal)
    {
        var distance = (output - goal.Middle) / goal.HalfWidth;
        return distance - Math.Clamp(distance, -Inside, Inside);
    }

    private Matrix<double> Slopes(IReadOnlyList<double> position)
    {
        var here = emulator.Means(position);
        var slopes = Matrix<double>.Build.Dense(goals.Count, position.Count);
        for (var j = 0; j < position.Count; j++)
        {
            var change = position[j] > 0.5 ? -Difference : Difference;
            double[] moved = [.. position];
            moved[j] += change;
            var there = emulator.Means(moved);
            for (var i = 0; i < goals.Count; i++)
                slopes[i, j] = (there[i] - here[i]) / change / goals[i].HalfWidth;
        }

        return slopes;
    }
}
