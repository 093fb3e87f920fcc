namespace QueueSim.Desks;

/// <summary>Curves of one number through values on desks, as bent as the desks can tell.</summary>
/// <remarks>
/// Polynomials of degree 0 to 3. The degree is the one whose prediction of each desk from all others misses least (leave-one-out
/// cross-validation, Stone 1974), so the curve through what does not depend on the number is mostly constant.
/// </remarks>
internal sealed class NumberCurves
{
    private const int MostDegrees = 3;
    private const int DesksPerDegree = 8;
    private const double Smallest = 1e-9;

    // Orthonormal over the desks, so that every coefficient is a sum of products, whichever degree is taken.
    private readonly List<double[]> basis;

    /// <param name="number">Value of the number on each desk, at least 1 desk.</param>
    public NumberCurves(IReadOnlyList<double> number)
    {
        var mean = number.Average();
        var spread = Math.Sqrt(number.Average(value => (value - mean) * (value - mean)));
        double[] scaled = [.. number.Select(value => (value - mean) / (spread > Smallest * Math.Abs(mean) ? spread : double.PositiveInfinity))];
        basis = [[.. scaled.Select(_ => 1 / Math.Sqrt(scaled.Length))]];
        for (var degree = 1; degree <= Math.Min(MostDegrees, number.Count / DesksPerDegree); degree++)
        {
            double[] next = [.. basis[^1].Zip(scaled, (last, value) => last * value)];
            var before = Length(next);
            // Twice, because once leaves rounding errors that are no longer small beside what is left.
            for (var pass = 0; pass < 2; pass++)
            {
                foreach (var column in basis) Add(next, column, -Product(column, next));
            }
            var length = Length(next);
            if (!(length > Smallest * before)) break; // no more degrees than the number has other values
            basis.Add([.. next.Select(value => value / length)]);
        }
    }

    /// <summary>The curve through some values.</summary>
    /// <param name="values">One value a desk.</param>
    /// <param name="leastDegree">Least degree, where the number takes enough values for it.</param>
    public NumberCurve Through(double[] values, int leastDegree = 0)
    {
        var (curve, leverage) = (new double[values.Length], new double[values.Length]);
        var (best, least) = (0, double.PositiveInfinity);
        for (var degree = 0; degree < basis.Count; degree++)
        {
            var column = basis[degree];
            var coefficient = Product(column, values);
            var missed = 0.0;
            for (var desk = 0; desk < values.Length; desk++)
            {
                curve[desk] += coefficient * column[desk];
                leverage[desk] += column[desk] * column[desk];
                var miss = (values[desk] - curve[desk]) / Math.Max(1 - leverage[desk], Smallest);
                missed += miss * miss;
            }
            if (degree >= Math.Min(leastDegree, basis.Count - 1) && missed < least * (1 - Smallest)) (least, best) = (missed, degree);
        }
        for (var degree = basis.Count - 1; degree > best; degree--) Add(curve, basis[degree], -Product(basis[degree], values));
        return new NumberCurve(best, curve);
    }

    /// <summary>What is left of each desk's value, with mean 0 and the spread of the noise.</summary>
    /// <param name="values">One value a desk.</param>
    /// <param name="curve">The curve through them.</param>
    public double[] Residuals(double[] values, NumberCurve curve)
    {
        // A curve takes a part of each value along; without widening, residuals would be too small to stand for noise.
        var leverage = new double[values.Length];
        foreach (var column in basis.Take(curve.Degree + 1)) Add(leverage, [.. column.Select(value => value * value)], 1);
        double[] wide = [.. values.Select((value, desk) => (value - curve.At[desk]) / Math.Sqrt(Math.Max(1 - leverage[desk], Smallest)))];
        var mean = wide.Average();
        return [.. wide.Select(residual => residual - mean)];
    }

    private static double Product(double[] one, double[] other)
    {
        var sum = 0.0;
        for (var i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }

    private static double Length(double[] values) => Math.Sqrt(Product(values, values));

    private static void Add(double[] sum, double[] column, double factor)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += factor * column[i];
    }
}

/// <summary>A curve of a number through values on desks.</summary>
/// <param name="Degree">Its degree; 0 is constant.</param>
/// <param name="At">Its value at each desk.</param>
internal readonly record struct NumberCurve(int Degree, double[] At);
