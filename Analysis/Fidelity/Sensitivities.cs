using MathNet.Numerics.LinearAlgebra;

namespace QueueSim.Fidelity;

/// <summary>How residuals change with parameters: differences once, then corrected by every step.</summary>
internal sealed class Sensitivities(int goals, int parameters, double differenceStep)
{
    /// <summary>A row for each goal, a column for each parameter.</summary>
    public Matrix<double> Matrix { get; private set; } = Matrix<double>.Build.Dense(goals, parameters);

    /// <summary>Whether it was measured by differences at the present point.</summary>
    public bool IsFresh { get; private set; }

    /// <summary>Measures one-sided differences away from the nearer bound; the other side where that has no value.</summary>
    public void Measure(double[] at, double[] residuals, Func<IReadOnlyList<double[]>, IReadOnlyList<double[]>> simulate)
    {
        var measured = Matrix<double>.Build.Dense(goals, parameters);
        var steps = at.Select(position => position > 0.5 ? -differenceStep : differenceStep).ToArray();
        var open = Enumerable.Range(0, parameters).ToList();
        for (var attempt = 0; attempt < 2 && open.Count > 0; attempt++)
        {
            var points = simulate([.. open.Select(j => at.Select((position, k) => k == j ? Math.Clamp(position + steps[j], 0, 1) : position).ToArray())]);
            foreach (var (j, there) in open.Zip(points).Where(pair => pair.Second.All(double.IsFinite)).ToArray())
            {
                var moved = Math.Clamp(at[j] + steps[j], 0, 1) - at[j];
                for (var i = 0; i < goals; i++)
                    measured[i, j] = (there[i] - residuals[i]) / moved;
                open.Remove(j);
            }

            // The other way, and less far: the desk may be close to an overload in which nothing gets an answer.
            foreach (var j in open)
                steps[j] *= -0.5;
        }

        Matrix = measured;
        IsFresh = true;
    }

    /// <summary>Broyden's correction (1965) by what a step changed, unless it is too short to tell from noise.</summary>
    public void Learn(double[] step, double[] from, double[] to)
    {
        if (step.Max(Math.Abs) < differenceStep / 4 || !to.All(double.IsFinite))
            return;
        var moved = Vector<double>.Build.Dense(step);
        var surprise = Vector<double>.Build.Dense(to) - Vector<double>.Build.Dense(from) - (Matrix * moved);
        Matrix += surprise.OuterProduct(moved) / moved.DotProduct(moved);
    }

    /// <summary>The point has moved.</summary>
    public void Age() => IsFresh = false;
}
