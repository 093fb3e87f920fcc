namespace QueueSim.Responses;

/// <summary>Weights with which values at scattered places make a smooth value at another place.</summary>
/// <remarks>
/// Local quadratic regression (Cleveland and Devlin 1988): least squares of a polynomial of second degree around the place, nearer points weighing more (tricube). The
/// result is linear in the values, so that the same weights serve every replication.
/// </remarks>
internal sealed class LocalQuadratic
{
    // Least pivot of the weighted squares, as a part of its square, with which a polynomial is determined.
    private const double LeastPivot = 1e-9;
    private const double Wider = 1.3;

    private readonly double[][] places;
    private readonly double[] widths;

    /// <param name="places">Where there are values; one or more numbers each. Each axis is measured in parts of its range.</param>
    public LocalQuadratic(IReadOnlyList<double[]> places)
    {
        this.places = [.. places];
        widths = [.. Enumerable.Range(0, places[0].Length).Select(axis => places.Max(place => place[axis]) - places.Min(place => place[axis])).Select(width => width > 0 ? width : 1)];
    }

    /// <summary>Coefficients of a polynomial of second degree in as many variables.</summary>
    public static int Terms(int dimensions) => (dimensions + 1) * (dimensions + 2) / 2;

    /// <summary>The weights of all places; they sum to 1.</summary>
    /// <param name="place">Where a value is wanted.</param>
    /// <param name="span">Share of the places that have a weight, above 0 and at most 1; more where so few leave the polynomial open.</param>
    public double[] Weights(double[] place, double span)
    {
        double[][] from = [.. places.Select(other => other.Select((at, axis) => (at - place[axis]) / widths[axis]).ToArray())];
        double[] distances = [.. from.Select(offset => Math.Sqrt(offset.Sum(step => step * step)))];
        double[] sorted = [.. distances.Order()];
        var nearest = Math.Clamp((int)Math.Ceiling(span * places.Length), 1, places.Length);
        for (var reach = Math.Max(sorted[nearest - 1], 1e-9) * 1.0001; reach < 1e3 * Math.Max(sorted[^1], 1e-9); reach *= Wider)
        {
            double[] tricube = [.. distances.Select(distance => distance < reach ? Cube(1 - Cube(distance / reach)) : 0)];
            if (Solved(from, tricube, reach) is { } weights)
                return weights;
        }

        // All places are in a line, or there are too few for a curve.
        return [.. places.Select(_ => 1.0 / places.Length)];
    }

    private static double[]? Solved(double[][] from, double[] tricube, double reach)
    {
        var dimensions = from[0].Length;
        var squares = new double[Terms(dimensions), Terms(dimensions)];
        double[]?[] rows = [.. from.Select((offset, i) => tricube[i] > 0 ? Row(offset, reach) : null)];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var a = 0; rows[i] is { } row && a < row.Length; a++)
                for (var b = 0; b < row.Length; b++)
                    squares[a, b] += tricube[i] * row[a] * row[b];
        }

        if (FirstOfInverse(squares) is not { } first)
            return null;
        return [.. rows.Select((row, i) => row is null ? 0 : tricube[i] * row.Select((term, a) => term * first[a]).Sum())];
    }

    /// <summary>The first column of the inverse by Cholesky's decomposition. It is <see langword="null"/> where the squares are next to singular.</summary>
    private static double[]? FirstOfInverse(double[,] squares)
    {
        var terms = squares.GetLength(0);
        var root = new double[terms, terms];
        var solved = new double[terms];
        for (var row = 0; row < terms; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = squares[row, column];
                for (var k = 0; k < column; k++)
                    rest -= root[row, k] * root[column, k];
                if (row == column && !(rest > LeastPivot * squares[row, row]))
                    return null;
                root[row, column] = row == column ? Math.Sqrt(rest) : rest / root[column, column];
            }

            var forward = row == 0 ? 1.0 : 0;
            for (var k = 0; k < row; k++)
                forward -= root[row, k] * solved[k];
            solved[row] = forward / root[row, row];
        }

        for (var row = terms - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < terms; k++)
                solved[row] -= root[k, row] * solved[k];
            solved[row] /= root[row, row];
        }

        return solved;
    }

    private static double Cube(double value) => value * value * value;

    private static double[] Row(double[] offset, double reach)
    {
        double[] scaled = [.. offset.Select(step => step / reach)];
        return [1, .. scaled, .. scaled.SelectMany((one, a) => scaled[a..].Select(other => one * other))];
    }
}
