using MathNet.Numerics.Distributions;
using QueueSim.Randomness;

namespace QueueSim.Tests.Randomness.Theory;

/// <summary>Neighbouring streams look independent: seeds are fixed, so these either always pass or always fail.</summary>
public class StreamStatisticsTests
{
    private const int Count = 100_000;
    private const double LeastPValue = 1e-3;

    public static TheoryData<string> Directions => ["case", "replication", "seed", "occurrence", "high half of case", "purpose and case"];

    [Theory]
    [MemberData(nameof(Directions))]
    public void Uniforms_fill_256_cells_evenly(string direction)
    {
        var cells = new int[256];
        for (var i = 0; i < Count; i++)
            cells[(int)(Draw(direction, i) * cells.Length)]++;

        Assert.InRange(PValue(cells), LeastPValue, 1 - LeastPValue);
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void Pairs_of_neighbours_fill_the_unit_square_evenly(string direction)
    {
        var cells = new int[16 * 16];
        for (var i = 0; i < Count; i++)
            cells[((int)(Draw(direction, i) * 16) * 16) + (int)(Draw(direction, i + 1) * 16)]++;

        // Overlapping pairs: rows and columns share values, which the statistic of pairs counts once and that of singles corrects.
        int[] rows = [.. Enumerable.Range(0, 16).Select(row => cells[(row * 16)..((row + 1) * 16)].Sum())];
        var statistic = ChiSquare(cells) - ChiSquare(rows);
        var p = 1 - ChiSquared.CDF((16 * 16) - 16, statistic);
        Assert.InRange(p, LeastPValue, 1 - LeastPValue);
    }

    [Theory]
    [MemberData(nameof(Directions))]
    public void Neighbours_are_not_correlated(string direction)
    {
        double sum = 0;
        for (var i = 0; i < Count; i++)
            sum += (Draw(direction, i) - 0.5) * (Draw(direction, i + 1) - 0.5);

        // The standard deviation of one product is 1/12.
        Assert.InRange(sum * 12 / Math.Sqrt(Count), -3.5, 3.5);
    }

    [Fact]
    public void Two_purposes_of_the_same_case_are_not_correlated()
    {
        var purposes = Enum.GetValues<Purpose>();
        double worst = 0;
        foreach (var a in purposes)
        {
            foreach (var b in purposes.Where(b => b > a))
            {
                double sum = 0;
                for (var i = 0; i < 2000; i++)
                {
                    var stream = new CaseStream(11, 3, i);
                    sum += (stream.Uniform(a) - 0.5) * (stream.Uniform(b) - 0.5);
                }

                worst = Math.Max(worst, Math.Abs(sum * 12 / Math.Sqrt(2000)));
            }
        }

        // The greatest of 703 normal scores; beyond 4.6 once in 330 times.
        Assert.InRange(worst, 2, 4.6);
    }

    private static double Draw(string direction, int i) => direction switch
    {
        "case" => new CaseStream(1, 1, i).Uniform(Purpose.Touch),
        "replication" => new CaseStream(1, i, 1).Uniform(Purpose.Touch),
        "seed" => new CaseStream((ulong)i, 1, 1).Uniform(Purpose.Touch),
        "occurrence" => new CaseStream(1, 1, 1).Uniform(Purpose.Arrival, i),
        "high half of case" => new CaseStream(1, 1, (long)i << 32).Uniform(Purpose.Touch),
        _ => new CaseStream(1, 1, i / 38).Uniform((Purpose)(1 + (i % 38))),
    };

    private static double PValue(int[] cells) => 1 - ChiSquared.CDF(cells.Length - 1, ChiSquare(cells));

    private static double ChiSquare(int[] cells)
    {
        var expected = (double)cells.Sum() / cells.Length;
        return cells.Sum(cell => (cell - expected) * (cell - expected) / expected);
    }
}
