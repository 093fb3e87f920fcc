namespace QueueSim.Sensitivity;

/// <summary>What each block of a radial design adds to the sums behind the indices of one input.</summary>
internal sealed class BlockSums
{
    private readonly Terms[] blocks;

    private BlockSums(Terms[] blocks) => this.blocks = blocks;

    /// <summary>Blocks that count.</summary>
    public int Count => blocks.Length;

    /// <summary>The sums of some blocks.</summary>
    /// <param name="answers">By block and point: replications; the points that are used have answers.</param>
    /// <param name="input">The input; <see langword="null"/> for the variance alone.</param>
    /// <param name="centre">What is taken off every answer.</param>
    public static BlockSums Of(IEnumerable<IReadOnlyList<double[]?>> answers, int? input, double centre) =>
        new([.. answers.Select(block => TermsOf(block[0]!, block[1]!, input is { } i ? block[i + 2]! : block[0]!, centre))]);

    /// <summary>Variance of the answer over the two points of each block, without noise where that is known.</summary>
    public double Variance(int[] chosen)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var i in chosen)
        {
            sum += blocks[i].Sum;
            squares += blocks[i].Squares;
        }
        var points = 2.0 * chosen.Length;
        var noise = Noise(chosen);
        return ((squares - (sum * sum / points)) / (points - 1)) - (double.IsNaN(noise) ? 0 : noise);
    }

    /// <summary>Mean variance of an answer from noise; not a number with one replication a point.</summary>
    public double Noise(int[] chosen)
    {
        var noise = 0.0;
        foreach (var i in chosen) noise += blocks[i].Noise;
        return noise / chosen.Length;
    }

    /// <summary>The first-order index; not a number where nothing varies.</summary>
    public double FirstOrder(int[] chosen)
    {
        var (sum, products, changes, noise) = (0.0, 0.0, 0.0, 0.0);
        foreach (var i in chosen)
        {
            ref readonly var terms = ref blocks[i];
            sum += terms.Sum;
            products += terms.B * terms.Change;
            changes += terms.Change;
            noise += terms.NoiseOfProduct;
        }
        var mean = sum / (2 * chosen.Length);
        return Share((products - (mean * changes) - (double.IsNaN(noise) ? 0 : noise)) / chosen.Length, chosen);
    }

    /// <summary>The total index; not a number where nothing varies.</summary>
    public double Total(int[] chosen)
    {
        var (squares, noise) = (0.0, 0.0);
        foreach (var i in chosen)
        {
            squares += blocks[i].Change * blocks[i].Change;
            noise += blocks[i].NoiseOfChange;
        }
        return Share((squares - (double.IsNaN(noise) ? 0 : noise)) / 2 / chosen.Length, chosen);
    }

    private double Share(double part, int[] chosen) => Variance(chosen) is > 0 and var whole ? part / whole : double.NaN;

    private static Terms TermsOf(double[] a, double[] b, double[] changed, double centre)
    {
        double[] change = [.. changed.Zip(a, (one, other) => one - other)];
        var (meanA, meanB) = (a.Average() - centre, b.Average() - centre);
        return new Terms(
            meanA + meanB, (meanA * meanA) + (meanB * meanB), (PairedNoise.Covariance(a, a) + PairedNoise.Covariance(b, b)) / 2,
            meanB, change.Average(), PairedNoise.Covariance(b, change), PairedNoise.Covariance(change, change));
    }

    private readonly record struct Terms(
        double Sum, double Squares, double Noise, double B, double Change, double NoiseOfProduct, double NoiseOfChange);
}
