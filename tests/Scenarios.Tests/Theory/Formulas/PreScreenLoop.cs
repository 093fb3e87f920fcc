using MathNet.Numerics.Distributions;

namespace QueueSim.Tests.Theory.Formulas;

/// <summary>
/// A pre-screen that scores faultless submissions for five faults; a filtered one comes back with some probability after any delay, with the score that
/// filtered it drawn anew, until it has been submitted so many times.
/// </summary>
/// <remarks>
/// Each of four scores is drawn until it is below the threshold, in whatever order; the fifth pushes to self-help, once at most. So the bounces of somebody who
/// always comes back are negative binomial plus Bernoulli. What passes is a Poisson process again when problems are one: each problem is left out or displaced
/// in time on its own (Kingman, Poisson Processes, ch. 5).
/// </remarks>
internal sealed class PreScreenLoop
{
    public PreScreenLoop(double threshold, double returnProbability, int mostSubmissions)
    {
        var exceeds = 1 - Normal.CDF(0, 1, threshold);
        var (four, fourBefore, left, reach) = (Math.Pow(1 - exceeds, 4), 0.0, 1.0, 1.0);
        for (var bounces = 0; bounces < mostSubmissions && left > 1e-15; bounces++)
        {
            var passes = (four * (1 - exceeds)) + (fourBefore * exceeds);
            SubmissionsPerProblem += reach * left;
            MeanBouncesOfPassed += bounces * reach * passes;
            left -= passes;
            GivenUpShare += reach * left * (bounces == mostSubmissions - 1 ? 1 : 1 - returnProbability);
            reach *= returnProbability;
            (fourBefore, four) = (four, four * exceeds * (bounces + 4) / (bounces + 1));
        }

        MeanBouncesOfPassed /= PassedShare;
    }

    public double SubmissionsPerProblem { get; }

    /// <summary>Share of problems that reach the team.</summary>
    public double PassedShare => 1 - GivenUpShare;

    public double GivenUpShare { get; }

    /// <summary>Share of submissions that are filtered.</summary>
    public double FilteredShare => 1 - (PassedShare / SubmissionsPerProblem);

    /// <summary>Mean times that a problem that reaches the team was filtered before.</summary>
    public double MeanBouncesOfPassed { get; }
}
