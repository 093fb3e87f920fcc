using System.Threading;

namespace QueueSim.Bench.Measuring;

/// <summary>Runs several ways in turn, round after round, so that what disturbs the machine disturbs all of them alike.</summary>
internal sealed class Interleaved
{
    private readonly Dictionary<string, List<Sample>> samples = [];

    public Interleaved(IReadOnlyList<Way> ways, long customers, int rounds)
    {
        foreach (var way in ways)
        {
            Warm(way, customers);
            samples[way.Name] = [];
        }

        for (var round = 0; round < rounds; round++)
        {
            foreach (var way in ways)
                samples[way.Name].Add(Sample.Take(way, customers));
        }
    }

    /// <summary>Median of the ratios of the rates, round by round.</summary>
    public double Ratio(string way, string reference) =>
        Median(samples[way].Zip(samples[reference], (ours, theirs) => ours.Rate / theirs.Rate));

    /// <summary>Lowest and highest of the ratios.</summary>
    public (double Low, double High) Spread(string way, string reference)
    {
        double[] ratios = [.. samples[way].Zip(samples[reference], (ours, theirs) => ours.Rate / theirs.Rate)];
        return (ratios.Min(), ratios.Max());
    }

    public double Rate(string way) => Median(samples[way].Select(sample => sample.Rate));

    public double BytesPerCustomer(string way) => Median(samples[way].Select(sample => sample.BytesPerCustomer));

    public double PauseShare(string way) => Median(samples[way].Select(sample => sample.PauseSeconds / sample.Seconds));

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Short runs until the methods are compiled for good, then one long one.</summary>
    private static void Warm(Way way, long customers)
    {
        for (var i = 0; i < 40; i++)
        {
            way.Run(customers / 500);
            if (i % 10 == 9)
                Thread.Sleep(150); // the compiler works in the background, with a delay of 100 ms
        }

        way.Run(customers / 4);
    }
}
