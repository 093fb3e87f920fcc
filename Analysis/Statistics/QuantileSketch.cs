namespace QueueSim.Statistics;

/// <summary>
/// Quantiles of a stream of numbers in bounded memory, within 0.5 % (in truth 0.39 %). Weights are whole
/// numbers, so the result depends neither on the order of adding nor on the order of merging, bit for bit.
/// </summary>
/// <remarks>
/// The error bound holds from 6.0e-8 (2⁻²⁴) to 1.07e9 (2³⁰) and for zero, which has a bin of its own; numbers beyond are counted
/// in the outermost bins. Smallest and largest number are kept exactly and no quantile lies outside them. At most 55 KB. Masson,
/// Rim and Lee, DDSketch, VLDB 2019.
/// </remarks>
public sealed class QuantileSketch
{
    /// <summary>Guaranteed bound on the relative error of a quantile.</summary>
    public const double RelativeErrorBound = 0.005;

    /// <summary>Bins added on the side on which the array grows: four octaves.</summary>
    private const int Slack = 512;

    // Where durations of a support desk lie in hours: one minute to six weeks. A first number in it allocates all of it at once.
    private static readonly int UsualFirst = SketchBins.IndexOf(1.0 / 64);
    private static readonly int UsualLast = SketchBins.IndexOf(1024) - 1;

    // Arrays of released sketches, by thread. A replication has hundreds of them, 16 KB each: made anew, they were a seventh of all that was
    // allocated, and most of what the garbage collector had to copy.
    [ThreadStatic]
    private static Stack<long[]>? spares;

    private long[] weights = [];
    private int first;
    private double minimum = double.PositiveInfinity;
    private double maximum = double.NegativeInfinity;

    /// <summary>Sum of all weights; the number of numbers when every weight is 1.</summary>
    public long Count { get; private set; }

    /// <summary>Smallest number, exact, or <see langword="null"/> when there is none.</summary>
    public double? Minimum => Count == 0 ? null : minimum;

    /// <summary>Largest number, exact, or <see langword="null"/> when there is none.</summary>
    public double? Maximum => Count == 0 ? null : maximum;

    private long ZeroWeight { get; set; }

    private int HighestBin => first + weights.Length - 1;

    /// <summary>Adds a number.</summary>
    /// <param name="value">A finite number, 0 or more.</param>
    /// <param name="weight">How often it counts, 0 or more; 0 changes nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, infinite or not a number, or the weight is negative.</exception>
    /// <exception cref="OverflowException">The weights add up to more than 2⁶³ − 1.</exception>
    public void Add(double value, long weight = 1)
    {
        if (!(value >= 0) || double.IsPositiveInfinity(value))
            throw new ArgumentOutOfRangeException(nameof(value), value, "A sketch takes finite numbers, 0 or more.");
        ArgumentOutOfRangeException.ThrowIfNegative(weight);
        if (weight > 0)
            AddAt(SketchBins.IndexOf(value), value + 0.0, weight); // The sum makes −0 a 0; else the order of the two would show.
    }

    /// <summary>Adds a number whose bin is already known, so that many sketches can share the search.</summary>
    internal void AddAt(int bin, double value, long weight)
    {
        Count = checked(Count + weight);
        if (value < minimum)
            minimum = value;
        if (value > maximum)
            maximum = value;

        if (bin == SketchBins.Zero)
        {
            ZeroWeight += weight;
            return;
        }

        var slot = bin - first;
        if ((uint)slot >= (uint)weights.Length)
            slot = weights.Length == 0 && bin >= UsualFirst && bin <= UsualLast ? AllocateUsual(bin) : Grow(bin, bin, Slack);
        weights[slot] += weight;
    }

    /// <summary>Empties the sketch and leaves its memory to the next ones of this thread.</summary>
    internal void Release()
    {
        if (weights.Length == UsualLast - UsualFirst + 1)
            (spares ??= []).Push(weights);
        (weights, first, Count, ZeroWeight) = ([], 0, 0, 0);
        (minimum, maximum) = (double.PositiveInfinity, double.NegativeInfinity);
    }

    /// <summary>Adds everything that another sketch holds.</summary>
    /// <param name="other">Left as it is.</param>
    /// <exception cref="OverflowException">The weights add up to more than 2⁶³ − 1.</exception>
    public void Merge(QuantileSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Count == 0)
            return;

        Count = checked(Count + other.Count);
        ZeroWeight += other.ZeroWeight;
        minimum = Math.Min(minimum, other.minimum);
        maximum = Math.Max(maximum, other.maximum);

        var theirs = other.weights.AsSpan();
        if (theirs.IsEmpty)
            return;
        if (weights.Length == 0 || other.first < first || other.HighestBin > HighestBin)
            Grow(other.first, other.HighestBin, 0);
        var ours = weights.AsSpan(other.first - first, theirs.Length);
        for (var i = 0; i < theirs.Length; i++)
            ours[i] += theirs[i];
    }

    /// <summary>Adds everything that a packed sketch holds.</summary>
    internal void Merge(PackedSketch other)
    {
        if (other.Count == 0)
            return;
        foreach (var (bin, weight) in other)
            AddAt(bin, Math.Clamp(SketchBins.ValueOf(bin), other.Minimum, other.Maximum), weight);
        minimum = Math.Min(minimum, other.Minimum);
        maximum = Math.Max(maximum, other.Maximum);
    }

    /// <summary>The smallest number up to which a share of the weight lies: the inverse distribution function.</summary>
    /// <param name="probability">From 0 (the smallest number) to 1 (the largest).</param>
    /// <returns>Within 0.5 % of the exact quantile, or <see langword="null"/> when the sketch is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1.</exception>
    /// <remarks>The ⌈probability × count⌉-th smallest number; type 1 of Hyndman and Fan (1996). No interpolation.</remarks>
    public double? Quantile(double probability)
    {
        Span<double> result = [double.NaN];
        Quantiles([probability], result);
        return double.IsNaN(result[0]) ? null : result[0];
    }

    /// <summary>Several quantiles in one pass.</summary>
    /// <param name="ascending">Probabilities in ascending order.</param>
    /// <param name="results">One each; not a number when the sketch is empty.</param>
    internal void Quantiles(ReadOnlySpan<double> ascending, Span<double> results)
    {
        var seen = ZeroWeight;
        var slot = -1;
        for (var i = 0; i < ascending.Length; i++)
        {
            var probability = ascending[i];
            if (!(probability >= 0 && probability <= 1))
                throw new ArgumentOutOfRangeException(nameof(ascending), probability, "A probability is from 0 to 1.");
            if (Count == 0)
            {
                results[i] = double.NaN;
                continue;
            }

            // Just below the product, so that 0.07 × 100 = 7.000000000000001 still means the seventh number.
            var rank = Math.Clamp((long)Math.Ceiling(probability * Count * (1 - 1e-15)), 1, Count);
            while (seen < rank)
                seen += weights[++slot];
            results[i] = rank == 1 ? minimum : rank == Count ? maximum : ValueAt(slot < 0 ? SketchBins.Zero : first + slot);
        }
    }

    /// <summary>The same content in as little memory as possible.</summary>
    public QuantileSketch Copy()
    {
        var from = 0;
        var to = weights.Length;
        while (from < to && weights[from] == 0)
            from++;
        while (to > from && weights[to - 1] == 0)
            to--;
        return new QuantileSketch
        {
            weights = weights[from..to],
            first = from < to ? first + from : 0,
            minimum = minimum,
            maximum = maximum,
            Count = Count,
            ZeroWeight = ZeroWeight,
        };
    }

    /// <summary>Weights of the stored bins, from <see cref="FirstStored"/> on; that of zero is not among them.</summary>
    internal ReadOnlySpan<long> Stored => weights;

    /// <summary>The bin of the first weight in <see cref="Stored"/>.</summary>
    internal int FirstStored => first;

    /// <summary>Every bin that may hold weight in one of these sketches, the zero bin first, ascending.</summary>
    internal static IEnumerable<int> BinsOf(params QuantileSketch[] sketches)
    {
        yield return SketchBins.Zero;
        var filled = sketches.Where(sketch => sketch.weights.Length > 0).ToList();
        if (filled.Count == 0)
            yield break;
        var last = filled.Max(sketch => sketch.HighestBin);
        for (var bin = filled.Min(sketch => sketch.first); bin <= last; bin++)
            yield return bin;
    }

    /// <summary>Weight in a bin, which may lie outside the range that is stored.</summary>
    internal long WeightAt(int bin) =>
        bin == SketchBins.Zero ? ZeroWeight : (uint)(bin - first) < (uint)weights.Length ? weights[bin - first] : 0;

    /// <summary>The number that stands for a bin, never outside the numbers that were added.</summary>
    internal double ValueAt(int bin) => Math.Clamp(SketchBins.ValueOf(bin), minimum, maximum);

    private static long[] Allocate(int length)
    {
        if (length != UsualLast - UsualFirst + 1 || spares is null || !spares.TryPop(out var spare))
            return new long[length];
        Array.Clear(spare);
        return spare;
    }

    private int AllocateUsual(int bin)
    {
        weights = Allocate(UsualLast - UsualFirst + 1);
        first = UsualFirst;
        return bin - first;
    }

    private int Grow(int lowest, int highest, int slack)
    {
        var empty = weights.Length == 0;
        var newFirst = !empty && lowest >= first ? first : Math.Max(0, lowest - slack);
        var newLast = !empty && highest <= HighestBin ? HighestBin : Math.Min(SketchBins.Count - 1, highest + slack);
        var larger = Allocate(newLast - newFirst + 1);
        if (!empty)
            weights.CopyTo(larger, first - newFirst);
        weights = larger;
        first = newFirst;
        return lowest - newFirst;
    }
}
