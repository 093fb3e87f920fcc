using MathNet.Numerics.LinearAlgebra;

namespace QueueSim.Fidelity;

/// <summary>A damped least-squares step within a box.</summary>
internal static class BoundedStep
{
    /// <summary>Minimises |A d + b|² + damping · scale² · |d|² over a box that holds 0.</summary>
    /// <param name="a">Sensitivities: a row for each residual, a column for each parameter.</param>
    /// <param name="b">Residuals.</param>
    /// <param name="damping">Above 0. Keeps steps short, most of all along directions that change nothing.</param>
    /// <param name="low">Smallest step of each parameter, 0 or less.</param>
    /// <param name="high">Largest step of each parameter, 0 or more.</param>
    /// <remarks>
    /// Levenberg–Marquardt by QR of the stacked system; what leaves the box is set on its bound, the farthest first, and the rest solved
    /// again. That is not always the exact minimum over the box but always a step inside it, and the next step starts afresh.
    /// </remarks>
    public static double[] Solve(Matrix<double> a, Vector<double> b, double damping, double[] low, double[] high)
    {
        var step = new double[a.ColumnCount];
        var free = Enumerable.Range(0, a.ColumnCount).ToList();
        var scale = a.EnumerateColumns().Max(column => column.L2Norm());
        if (scale == 0)
            return step;

        while (free.Count > 0)
        {
            var solved = Unbounded(a, b + (a * Vector<double>.Build.Dense(step)), free, Math.Sqrt(damping) * scale);
            var (farthest, excess) = (-1, 0.0);
            for (var i = 0; i < free.Count; i++)
            {
                var beyond = Math.Max(low[free[i]] - solved[i], solved[i] - high[free[i]]);
                if (beyond > excess)
                    (farthest, excess) = (i, beyond);
            }

            if (farthest < 0)
            {
                for (var i = 0; i < free.Count; i++)
                    step[free[i]] = solved[i];
                return step;
            }

            step[free[farthest]] = Math.Clamp(solved[farthest], low[free[farthest]], high[free[farthest]]);
            free.RemoveAt(farthest);
        }

        return step;
    }

    private static Vector<double> Unbounded(Matrix<double> a, Vector<double> b, List<int> free, double ridge)
    {
        var stacked = Matrix<double>.Build.Dense(a.RowCount + free.Count, free.Count);
        var right = Vector<double>.Build.Dense(a.RowCount + free.Count);
        for (var j = 0; j < free.Count; j++)
        {
            for (var i = 0; i < a.RowCount; i++)
                stacked[i, j] = a[i, free[j]];
            stacked[a.RowCount + j, j] = ridge;
        }

        for (var i = 0; i < a.RowCount; i++)
            right[i] = -b[i];
        return stacked.QR().Solve(right);
    }
}
