using QueueSim.Report;

namespace QueueSim.Tests.Report;

/// <summary>Standings by hand; the baseline is called today.</summary>
internal static class Contests
{
    public static readonly Standing Today = new() { Label = "today", Hours = 59.2, Low = 58.7, High = 59.7, SolvedShare = 0.76 };

    public static readonly Contrast SolvedMore = new(0.94, 0.76, 0.18, 0.17, 0.19, "better");
    public static readonly Contrast SolvedFewer = new(0.7, 0.76, -0.06, -0.07, -0.05, "worse");
    public static readonly Contrast SolvedUndecided = new(0.765, 0.76, 0.005, -0.01, 0.02, "undecided");
    public static readonly Contrast SolvedAlike = new(0.76, 0.76, 0, 0, 0, "undecided");

    /// <summary>A scenario so many hours from the baseline's 59.2, give or take, and its share solved.</summary>
    public static Standing Other(string label, double difference, double halfWidth, Contrast solved, params string[] prices) => new()
    {
        Label = label, Hours = 59.2 + difference, Low = 59.2 + difference - 0.4, High = 59.2 + difference + 0.4, SolvedShare = solved.Value,
        Resolution = new(
            59.2 + difference, 59.2, difference, difference - halfWidth, difference + halfWidth,
            difference + halfWidth < 0 ? "better" : difference - halfWidth > 0 ? "worse" : "undecided"),
        Solved = solved, Prices = prices,
    };

    /// <summary>A scenario in which nothing is solved.</summary>
    public static Standing Hopeless(string label) => new()
    {
        Label = label, Hours = null, SolvedShare = 0, Resolution = new(null, 59.2, null, null, null, "undecided"),
        Solved = new(0, 0.76, -0.76, -0.77, -0.75, "worse"),
    };

    /// <summary>The same standing after a single replication.</summary>
    public static Standing Once(Standing standing) => standing with
    {
        Low = null, High = null,
        Resolution = standing.Resolution is { } resolution ? resolution with { Low = null, High = null, Verdict = "undecided" } : null,
        Solved = standing.Solved is { } solved ? solved with { Low = null, High = null, Verdict = "undecided" } : null,
    };

    public static Contest Of(params Standing[] standings) => new() { Standings = standings, Replications = 20, ScenariosRun = standings.Length };

    public static string Text(Contest contest) => string.Join(' ', Verdict.Sentences(contest));
}
