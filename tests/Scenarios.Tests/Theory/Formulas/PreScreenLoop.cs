namespace QueueSim.Tests.Theory.Formulas;

/// <summary>
/// A pre-screen that filters every submission with the same probability; a filtered one comes back with some probability after any
/// delay, until it has been submitted so many times.
/// </summary>
/// <remarks>
/// Geometric sums. What passes is a Poisson process again when problems are one: each problem is left out or displaced in time on its own
/// (Kingman, Poisson Processes, ch. 5).
/// </remarks>
internal sealed class PreScreenLoop(double filterProbability, double returnProbability, int mostSubmissions)
{
    private double Again => filterProbability * returnProbability;

    public double SubmissionsPerProblem => (1 - Math.Pow(Again, mostSubmissions)) / (1 - Again);

    /// <summary>Share of problems that reach the team.</summary>
    public double PassedShare => SubmissionsPerProblem * (1 - filterProbability);

    public double GivenUpShare => 1 - PassedShare;

    /// <summary>Mean times that a problem that reaches the team was filtered before.</summary>
    public double MeanBouncesOfPassed
    {
        get
        {
            double sum = 0, weighted = 0, weight = 1;
            for (var bounces = 0; bounces < mostSubmissions && weight > 1e-18; bounces++, weight *= Again)
            {
                sum += weight;
                weighted += bounces * weight;
            }

            return weighted / sum;
        }
    }
}
