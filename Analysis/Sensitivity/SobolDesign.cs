using QueueSim.Randomness;

namespace QueueSim.Sensitivity;

/// <summary>Two points of the unit cube, and the first with one input after the other from the second.</summary>
/// <param name="A">The first point.</param>
/// <param name="B">The second point.</param>
public sealed record RadialBlock(double[] A, double[] B)
{
    /// <summary>All points in order: A, B, then A with input 0 from B, with input 1, and so on.</summary>
    public IReadOnlyList<double[]> Points => [A, B, .. A.Select((_, input) => A.Select((value, i) => i == input ? B[i] : value).ToArray())];
}

/// <summary>Blocks of points for Sobol indices.</summary>
/// <remarks>Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola, Computer Physics Communications 181 (2010), table 2: the radial design.</remarks>
public static class SobolDesign
{
    /// <summary>The first blocks of a sequence of points.</summary>
    /// <param name="inputs">At least 1.</param>
    /// <param name="count">At least 1.</param>
    /// <param name="point">A point of the unit cube with twice as many coordinates as inputs, by its number from 0. For example that of a Sobol' sequence.</param>
    public static IReadOnlyList<RadialBlock> Blocks(int inputs, int count, Func<int, double[]> point)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        return [.. Enumerable.Range(0, count).Select(point).Select(both => new RadialBlock(both[..inputs], both[inputs..(2 * inputs)]))];
    }

    /// <summary>Independent uniform points from keyed streams.</summary>
    /// <param name="dimensions">Coordinates of a point.</param>
    /// <param name="seed">Seed of the study.</param>
    public static Func<int, double[]> Uniform(int dimensions, ulong seed) => number =>
    {
        var stream = new CaseStream(seed, 0, number);
        return [.. Enumerable.Range(0, dimensions).Select(i => stream.Uniform(Purpose.SensitivityPoint, i))];
    };
}
