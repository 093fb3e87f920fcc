namespace QueueSim.Statistics;

/// <summary>What a seller loses by a problem until it is solved, or because it never is.</summary>
/// <remarks>
/// The loss runs on while a problem is unsolved, up to the horizon of the run: an end without a solution costs as much as the latest solution, and nobody
/// saves by giving up. Where a type has a terminal loss, it takes the place of what would come after such an end.
/// </remarks>
internal static class LossOfDelay
{
    /// <summary>The loss of one problem.</summary>
    /// <param name="outcome">How it ended; an open one has been lost by nobody and runs on to the horizon.</param>
    /// <param name="hours">From its appearance to its end.</param>
    /// <param name="type">Its case type.</param>
    /// <param name="window">Whose horizon counts.</param>
    public static Money Of(ProblemOutcome outcome, double hours, CaseType type, RunWindow window)
    {
        var horizon = window.HorizonDays * 24;
        var (lasting, terminal) = outcome switch
        {
            ProblemOutcome.Open => (horizon, 0),
            ProblemOutcome.Refused or ProblemOutcome.GivenUp or ProblemOutcome.Blocked =>
                type.TerminalLoss is { } loss ? (Math.Min(hours, horizon), loss) : (horizon, 0),
            _ => (Math.Min(hours, horizon), 0),
        };
        return Money.Of((lasting * type.DelayCostPerHour) + terminal);
    }
}
