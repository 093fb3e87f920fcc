using System.Numerics;
using QueueSim.Randomness;

namespace QueueSim.Designs;

/// <summary>Points that fill a cube more evenly than random ones, in up to 64 dimensions.</summary>
/// <remarks>
/// Sobol' (1967) in the order of Antonov and Saleev (1979), with the direction numbers of Joe and Kuo (2008) and 32 binary digits. Nothing is skipped: the first
/// 2^k points have one in each of 2^k equal parts of every axis, and the first point is the origin unless digits are scrambled.
/// </remarks>
public static class SobolSequence
{
    /// <summary>Most dimensions.</summary>
    public const int MostDimensions = 64;

    /// <summary>Most points.</summary>
    public const int MostPoints = 1 << 24;

    private const int Digits = 32;
    private const double Unit = 1.0 / (1UL << Digits);

    private static readonly uint[][] Directions = [FirstDirections(), .. JoeKuoNumbers.Rows.Select(row => DirectionsOf(row.Degree, row.Coefficients, row.First))];

    /// <summary>The first points of the sequence as it was published.</summary>
    /// <param name="count">From 1 to <see cref="MostPoints"/>; powers of two are balanced.</param>
    /// <param name="dimensions">From 1 to <see cref="MostDimensions"/>.</param>
    /// <returns>Point by point; numbers from 0 up to, not including, 1, each a multiple of 2^-32.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More points or dimensions than there are.</exception>
    public static double[][] Points(int count, int dimensions) => Filled(count, dimensions, (_, digits) => digits * Unit);

    /// <summary>The first points with their digits scrambled at random (Owen 1995).</summary>
    /// <remarks>
    /// The points are as even as before and each is uniform, so that means over them are unbiased; their error falls faster than that of plain Monte Carlo. A digit is
    /// changed or not by a keyed stream that knows the digits before it.
    /// </remarks>
    /// <param name="count">From 1 to <see cref="MostPoints"/>; powers of two are balanced.</param>
    /// <param name="dimensions">From 1 to <see cref="MostDimensions"/>.</param>
    /// <param name="seed">Seed of the study.</param>
    /// <param name="number">Number of the scrambling under this seed, at least 0; others are independent of it.</param>
    /// <returns>Point by point; numbers strictly between 0 and 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More points or dimensions than there are, or a number that no stream has.</exception>
    public static double[][] Scrambled(int count, int dimensions, ulong seed, int number = 0) =>
        Filled(count, dimensions, (dimension, digits) => (ScrambledDigits(digits, seed, dimension, number) + 0.5) * Unit);

    private static double[][] Filled(int count, int dimensions, Func<int, uint, double> coordinate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostPoints);
        ArgumentOutOfRangeException.ThrowIfLessThan(dimensions, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dimensions, MostDimensions);
        var points = new double[count][];
        var digits = new uint[dimensions];
        for (var point = 0; point < count; point++)
        {
            points[point] = new double[dimensions];
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                // Gray code: from a point to the next one digit of its number changes.
                if (point > 0)
                    digits[dimension] ^= Directions[dimension][BitOperations.TrailingZeroCount(point)];
                points[point][dimension] = coordinate(dimension, digits[dimension]);
            }
        }

        return points;
    }

    private static uint ScrambledDigits(uint digits, ulong seed, int dimension, int number)
    {
        var flips = 0u;
        for (var digit = 0; digit < Digits; digit++)
        {
            // A one before the digits that lead here makes the number of a place in the tree of digits, which no other place has.
            var place = (1L << digit) | ((long)digits >> (Digits - digit));
            if (new CaseStream(seed, dimension, place).Uniform(Purpose.SobolScramble, number) >= 0.5)
                flips |= 1u << (Digits - 1 - digit);
        }

        return digits ^ flips;
    }

    /// <summary>Van der Corput's: the digits of a number mirrored at the point.</summary>
    private static uint[] FirstDirections() => [.. Enumerable.Range(1, Digits).Select(digit => 1u << (Digits - digit))];

    private static uint[] DirectionsOf(int degree, uint coefficients, uint[] first)
    {
        var directions = new uint[Digits];
        for (var digit = 0; digit < Digits; digit++)
        {
            if (digit < degree)
            {
                directions[digit] = first[digit] << (Digits - 1 - digit);
                continue;
            }

            directions[digit] = directions[digit - degree] ^ (directions[digit - degree] >> degree);
            for (var back = 1; back < degree; back++)
            {
                if (((coefficients >> (degree - 1 - back)) & 1) != 0)
                    directions[digit] ^= directions[digit - back];
            }
        }

        return directions;
    }
}
