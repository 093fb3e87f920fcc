namespace QueueSim.Statistics;

/// <summary>The fixed bins of every <see cref="QuantileSketch"/>: 128 in each octave from 2⁻²⁴ to 2³⁰.</summary>
/// <remarks>
/// A DDSketch whose logarithm is replaced by its piecewise linear interpolation (Masson, Rim and Lee 2019, section 2.2): the
/// exponent and the seven leading bits of the mantissa are the bin, so that a shift finds it. With 128 bins an octave the
/// interpolation still keeps the relative error below 1/257, which is 0.39 %.
/// </remarks>
internal static class SketchBins
{
    /// <summary>Number of bins, the zero bin not included.</summary>
    public const int Count = (HighestExponent - LowestExponent) << BitsPerOctave;

    /// <summary>Index of the value zero, which has a bin of its own.</summary>
    public const int Zero = -1;

    /// <summary>Largest relative distance between a value inside the range and the value that stands for its bin.</summary>
    public const double RelativeError = 1.0 / 257;

    private const int BitsPerOctave = 7;
    private const int LowestExponent = -24;
    private const int HighestExponent = 30;
    private const int Shift = 52 - BitsPerOctave;
    private const int FirstRaw = (1023 + LowestExponent) << BitsPerOctave;

    /// <summary>The bin of a number that is 0 or more; numbers outside the range go to the nearest bin.</summary>
    public static int IndexOf(double value)
    {
        if (value == 0)
            return Zero;

        var index = (int)(BitConverter.DoubleToInt64Bits(value) >> Shift) - FirstRaw;
        return (uint)index < Count ? index : index < 0 ? 0 : Count - 1;
    }

    /// <summary>The lower edge of a bin, which belongs to it.</summary>
    public static double LowerEdge(int index) => BitConverter.Int64BitsToDouble((long)(index + FirstRaw) << Shift);

    /// <summary>The value that stands for a bin: the one with the same relative distance to both edges.</summary>
    public static double ValueOf(int index)
    {
        if (index == Zero)
            return 0;

        var lower = LowerEdge(index);
        var upper = LowerEdge(index + 1);
        return 2 * lower * upper / (lower + upper);
    }
}
