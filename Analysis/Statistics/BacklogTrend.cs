namespace QueueSim.Statistics;

/// <summary>How a team's queue moves from the first to the last weeks of the window.</summary>
/// <param name="Team">Team name.</param>
/// <param name="Weeks">Whole weeks at either end that are compared: a third of the window, from 1 to 4.</param>
/// <param name="Early">Cases waiting in the first weeks, averaged over time and replications.</param>
/// <param name="Late">The same in the last weeks.</param>
/// <param name="Change">Late − early, with an interval that holds for all teams, and all scenarios, at once.</param>
/// <remarks>
/// A desk in a steady state has, apart from chance, as many cases waiting at the end of the window as at its start; whole weeks are compared, so
/// that a week's wave cancels. Student's t over replications of their own differences, level 1 − 5 % ÷ (teams × scenarios) after Bonferroni:
/// chance alone finds a trend anywhere in a study with a probability of at most 5 %.
/// </remarks>
public sealed record BacklogTrend(string Team, int Weeks, double Early, double Late, Estimate Change)
{
    /// <summary>Change that is worth a word, relative to the larger of the two means.</summary>
    /// <remarks>With enough replications every start shows in the third digit, and then the answer's third digit is all that it moves.</remarks>
    public const double LeastShare = 0.05;

    /// <summary>Whether the queue grows.</summary>
    public bool Grows => Change.Low > 0 && IsLarge;

    /// <summary>Whether the queue falls: the window begins before the desk has settled, or after a surge.</summary>
    public bool Falls => Change.High < 0 && IsLarge;

    private bool IsLarge => Math.Abs(Change.Mean) > LeastShare * Math.Max(Early, Late);

    internal static IReadOnlyList<BacklogTrend> Of(ResultLayout layout, IReadOnlyList<WindowEnds[]> replications, int scenarios)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scenarios, 1);
        var teams = layout.Scenario.Teams;
        if (layout.Grid.TrendWeeks == 0 || replications.Count < 2)
            return [];
        return [.. teams.Select((team, i) => new BacklogTrend(
            team.Name, layout.Grid.TrendWeeks, replications.Average(ends => ends[i].Early), replications.Average(ends => ends[i].Late),
            Estimate.Of(Moments.Of(replications.Select(ends => ends[i].Late - ends[i].Early)), 1 - (0.05 / (teams.Count * scenarios)))!.Value))];
    }
}

/// <summary>Mean cases waiting for a team in the first and the last weeks of one replication.</summary>
internal readonly record struct WindowEnds(double Early, double Late);
