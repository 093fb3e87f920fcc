namespace QueueSim.Ensemble;

/// <summary>An interval in which an output has to lie.</summary>
/// <param name="Key">Key of the figure.</param>
/// <param name="Low">Smallest output that is accepted, in the unit in which the simulation returns it.</param>
/// <param name="High">Largest output that is accepted, above the smallest.</param>
public sealed record MatchingGoal(string Key, double Low, double High)
{
    internal double Middle => (Low + High) / 2;

    internal double HalfWidth => (High - Low) / 2;

    /// <summary>How far an output lies from the middle, in half widths: accepted up to 1.</summary>
    public double Distance(double output) => Math.Abs(output - Middle) / HalfWidth;

    /// <summary>By how many standard deviations of what is not known an output lies outside; 0 inside.</summary>
    /// <param name="mean">What is expected of the output.</param>
    /// <param name="variance">Variance of that expectation, 0 or more.</param>
    internal double Implausibility(double mean, double variance)
    {
        var outside = Math.Max(0, Math.Abs(mean - Middle) - HalfWidth);
        return outside == 0 ? 0 : outside / Math.Sqrt(variance);
    }
}
