using MathNet.Numerics.Integration;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Health;

/// <summary>How likely the pre-screen's scores exceed the threshold. Also: which of several that do is the highest.</summary>
/// <param name="threshold">In standard deviations, from halfway between scores with and without a fault.</param>
/// <param name="auc">Accuracy of each score, 0.5 to 1.</param>
internal sealed class ScreeningOdds(double threshold, double auc)
{
    private const int Aspects = 5;
    private const double Beyond = 8; // standard deviations

    private readonly double half = Math.Sqrt(2) * Normal.InvCDF(0, 1, Math.Min(auc, 1 - double.ScaleB(1, -53))) / 2;
    private readonly double?[,] highest = new double?[Aspects + 1, Aspects + 1];

    /// <summary>What it is made of.</summary>
    public ScreeningKey Key => new(threshold, auc);

    /// <summary>Probability that a score exceeds the threshold.</summary>
    public double Exceeds(bool isFaulty) => 1 - Below(threshold, isFaulty);

    /// <summary>Probability that the one given score with a fault is the highest of all that exceed the threshold.</summary>
    /// <param name="faulty">How many with a fault exceed it, 1 or more.</param>
    /// <param name="faultless">How many without.</param>
    public double IsHighest(int faulty, int faultless)
    {
        if (faultless == 0)
            return 1.0 / faulty;
        return highest[faulty, faultless] ??= double.IsInfinity(threshold) ? 1.0 / (faulty + faultless) : GaussLegendreRule.Integrate(
            x => Normal.PDF(0, 1, x - half) / Exceeds(true) * Math.Pow(Above(x, true), faulty - 1) * Math.Pow(Above(x, false), faultless),
            threshold, Math.Max(threshold, 0) + half + Beyond, 128);
    }

    private double Below(double x, bool isFaulty) => Normal.CDF(0, 1, x + (isFaulty ? -half : half));

    /// <summary>Probability that a score that exceeds the threshold is below x.</summary>
    private double Above(double x, bool isFaulty) => Exceeds(isFaulty) is var all and > 0 ? Math.Clamp((Below(x, isFaulty) - Below(threshold, isFaulty)) / all, 0, 1) : 0;
}
