using QueueSim.Sensitivity;

namespace QueueSim.Tests.Sensitivity.Theory;

/// <summary>Theory: indices that are known exactly lie in their intervals, and the intervals are narrow.</summary>
public sealed class SobolIndexTheory
{
    // Ishigami and Homma 1990; Saltelli et al., Global Sensitivity Analysis, 2008, section 4.
    private static readonly double[] IshigamiFirst = [0.3139, 0.4424, 0], IshigamiTotal = [0.5576, 0.4424, 0.2437];

    [Fact]
    public void The_indices_of_the_Ishigami_function_lie_in_their_intervals()
    {
        var indices = Of(3, 8192, 1, KnownFunctions.Ishigami);
        Hold(IshigamiFirst, indices.FirstOrder, 0.08);
        Hold(IshigamiTotal, indices.Total, 0.08);
        // (a² / 8) + (b π⁴ / 5) + (b² π⁸ / 18) + 1/2
        Assert.InRange(indices.Variance, 13.845 * 0.97, 13.845 * 1.03);
        Assert.Null(indices.NoiseShare);
    }

    [Fact]
    public void The_indices_of_the_g_function_lie_in_their_intervals()
    {
        double[] a = [0, 1, 4.5, 9, 99, 99];
        var indices = Of(6, 8192, 2, KnownFunctions.G(a));
        Hold([.. a.Select((_, i) => KnownFunctions.IndexOfG(i, a).First)], indices.FirstOrder, 0.06);
        Hold([.. a.Select((_, i) => KnownFunctions.IndexOfG(i, a).Total)], indices.Total, 0.06);
        // Saltelli and Sobol' 1995.
        Assert.Equal(0.716, KnownFunctions.IndexOfG(0, a).First, 3);
        Assert.Equal(0.787, KnownFunctions.IndexOfG(0, a).Total, 3);
    }

    /// <summary>Of 3 x + 2 y + z each has the square of its coefficient over 14, first-order and total.</summary>
    [Fact]
    public void The_indices_of_a_sum_are_the_squares_of_its_coefficients()
    {
        var indices = Of(4, 4096, 3, x => (3 * x[0]) + (2 * x[1]) + x[2] + 1000);
        Hold([9 / 14.0, 4 / 14.0, 1 / 14.0, 0], indices.FirstOrder, 0.1);
        Hold([9 / 14.0, 4 / 14.0, 1 / 14.0, 0], indices.Total, 0.1);
        Assert.Equal(0, indices.Total[3].Value, 12);
    }

    /// <summary>Of two replications a point half of the variance is noise; of one all of it stays in the indices, as is said.</summary>
    [Fact]
    public void Noise_is_measured_and_left_in_it_raises_total_indices_and_lowers_the_others()
    {
        var exact = SobolDesign.Blocks(3, 4096, SobolDesign.Uniform(6, 5)).Answers(KnownFunctions.Ishigami);
        var noisy = SobolIndices.Of(exact.WithNoise(new Random(1), replications: 2, own: 3, common: 3), 5);
        // Noise of a mean of two: (9 + 9) / 2 beside a variance of 13.845.
        Assert.InRange(noisy.NoiseShare!.Value, 0.37, 0.42);
        Assert.InRange(noisy.Variance, 13.845 * 0.93, 13.845 * 1.07);

        var single = SobolIndices.Of(exact.WithNoise(new Random(2), replications: 1, own: 3), 5);
        Assert.True(single.Total[2].Low > 0.2437, $"{single.Total[2]}");
        Assert.True(single.FirstOrder[1].High < 0.4424, $"{single.FirstOrder[1]}");
    }

    /// <summary>
    /// Over 200 designs of 256 blocks each interval holds its index in 95 %, give or take three standard deviations of 1.5 points and what a bootstrap of a ratio is not; with two noisy
    /// replications a point as well as without noise, as noise is taken off.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void The_intervals_hold_their_indices_as_often_as_they_promise(double noise)
    {
        const int Designs = 200;
        var held = new int[6];
        Parallel.For(0, Designs, design =>
        {
            var seed = 1000 + (ulong)design;
            var answers = SobolDesign.Blocks(3, 256, SobolDesign.Uniform(6, seed)).Answers(KnownFunctions.Ishigami);
            var indices = SobolIndices.Of(noise > 0 ? answers.WithNoise(new Random(design), replications: 2, noise, noise) : answers, seed);
            for (var i = 0; i < 3; i++)
            {
                if (Holds(indices.FirstOrder[i], IshigamiFirst[i])) Interlocked.Increment(ref held[i]);
                if (Holds(indices.Total[i], IshigamiTotal[i])) Interlocked.Increment(ref held[3 + i]);
            }
        });
        Assert.All(held, count => Assert.InRange(count / (double)Designs, 0.89, 0.995));
    }

    [Fact]
    public void Blocks_without_an_answer_are_left_out_and_an_answer_that_never_changes_has_no_index()
    {
        var answers = SobolDesign.Blocks(2, 512, SobolDesign.Uniform(4, 6)).Answers(x => x[0]);
        var whole = SobolIndices.Of([.. answers.Skip(1)], 6);
        answers[0] = [null, .. answers[0].Skip(1)];
        Assert.Equal(whole.FirstOrder, SobolIndices.Of(answers, 6).FirstOrder);
        answers[1] = [answers[1][0], answers[1][1], null, answers[1][3]];
        Assert.InRange(SobolIndices.Of(answers, 6).Total[0].Value, 0.9, 1.1);

        var flat = SobolIndices.Of(SobolDesign.Blocks(2, 8, SobolDesign.Uniform(4, 6)).Answers(_ => 3), 6);
        Assert.True(double.IsNaN(flat.FirstOrder[0].Value) && double.IsNaN(flat.Total[1].Value));
        Assert.True(double.IsNaN(SobolIndices.Of([[null, null, null]], 6).Total[0].Value));
    }

    private static SobolIndices Of(int inputs, int blocks, ulong seed, Func<double[], double> function) =>
        SobolIndices.Of(SobolDesign.Blocks(inputs, blocks, SobolDesign.Uniform(2 * inputs, seed)).Answers(function), seed);

    private static bool Holds(SensitivityIndex index, double exact) => index.Low <= exact && exact <= index.High;

    private static void Hold(double[] exact, IReadOnlyList<SensitivityIndex> indices, double widest)
    {
        for (var i = 0; i < exact.Length; i++)
        {
            Assert.True(Holds(indices[i], exact[i]), $"{i}: {exact[i]} is not in {indices[i]}");
            Assert.True(indices[i].High - indices[i].Low < widest, $"{i}: {indices[i]}");
        }
    }
}
