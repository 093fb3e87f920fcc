namespace QueueSim.Statistics;

/// <summary>What teams come to together.</summary>
internal static class TeamTotals
{
    /// <summary>Busy over scheduled agent time; not a number when nobody was scheduled.</summary>
    public static double Utilisation(ReadOnlySpan<TeamLevels> teams)
    {
        var (busy, scheduled) = (0.0, 0.0);
        foreach (var team in teams)
        {
            busy += team.BusyTicks.Sum();
            scheduled += team.ScheduledTicks.Sum();
        }

        return scheduled > 0 ? busy / scheduled : double.NaN;
    }

    /// <summary>Mean and time-weighted quantiles of the cases waiting in all teams together, both exact.</summary>
    /// <param name="teams">All teams.</param>
    /// <param name="desk">How long how many were waiting in them.</param>
    /// <param name="values">Where they go; not a number without any record.</param>
    public static void MeasureBacklog(ReadOnlySpan<TeamLevels> teams, LevelTimes desk, Span<double> values)
    {
        var (sum, records) = (0.0, 0L);
        foreach (var team in teams)
        {
            sum += team.WaitingTicks();
            records += team.Count;
        }

        if (records == 0)
        {
            values.Fill(double.NaN);
            return;
        }

        values[0] = sum / desk.Total;
        desk.Quantiles(Statistic.Probabilities, values[1..]);
    }
}
