namespace QueueSim.Tests.Theory.Formulas;

/// <summary>M/G/1: one agent, touches of any distribution. Times in hours.</summary>
/// <remarks>Gross and Harris, Fundamentals of Queueing Theory, 5.1.</remarks>
internal static class PollaczekKhinchine
{
    /// <summary>Mean wait before the touch.</summary>
    /// <param name="arrivalsPerHour">Above 0; times <paramref name="touchHours"/> below 1.</param>
    /// <param name="touchHours">Mean touch.</param>
    /// <param name="touchCv">Standard deviation of a touch over its mean.</param>
    public static double MeanWait(double arrivalsPerHour, double touchHours, double touchCv)
    {
        var load = arrivalsPerHour * touchHours;
        return load * touchHours * (1 + (touchCv * touchCv)) / (2 * (1 - load));
    }
}
