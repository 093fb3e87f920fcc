namespace QueueSim.Tests.Fidelity;

/// <summary>Functions that behave like a simulation under common random numbers: noise that all points share, and a little that they do not.</summary>
internal sealed class Synthetic(Func<IReadOnlyList<double>, double[]> truth, double shared = 0, double own = 0)
{
    public List<(IReadOnlyList<double> Point, int Replications)> Calls { get; } = [];

    public IReadOnlyList<IReadOnlyList<double>> Simulate(IReadOnlyList<IReadOnlyList<double>> points, int replications)
    {
        Calls.AddRange(points.Select(point => (point, replications)));
        return [.. points.Select(point => Noisy(point, replications))];
    }

    private double[] Noisy(IReadOnlyList<double> point, int replications)
    {
        var residuals = truth(point);
        for (var i = 0; i < residuals.Length; i++)
        {
            for (var replication = 1; replication <= replications; replication++)
                residuals[i] += ((shared * Normal(i, replication, [])) + (own * Normal(i, replication, point))) / replications;
        }

        return residuals;
    }

    /// <summary>About normal with mean 0 and variance 1: the sum of twelve uniforms from a hash, less 6.</summary>
    private static double Normal(int goal, int replication, IReadOnlyList<double> point)
    {
        var state = 0x9E3779B97F4A7C15ul * (ulong)((goal * 1000) + replication);
        foreach (var value in point)
            state = Mix(state ^ BitConverter.DoubleToUInt64Bits(value));
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            state = Mix(state + 0x9E3779B97F4A7C15ul);
            sum += (state >> 11) * (1.0 / (1ul << 53));
        }

        return sum;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ul;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBul;
        return z ^ (z >> 31);
    }
}
