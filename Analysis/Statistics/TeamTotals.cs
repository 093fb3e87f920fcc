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

    /// <summary>
    /// Mean (exact) and quantiles of the cases waiting in all teams together. The quantiles are those of the averages over the bins
    /// of the series: a team's record arrives only when it ends, so the total at a moment is not known while records arrive.
    /// </summary>
    public static void MeasureBacklog(ReadOnlySpan<TeamLevels> teams, TimeGrid grid, Span<double> values)
    {
        var total = new double[grid.BinCount];
        var (sum, records) = (0.0, 0L);
        foreach (var team in teams)
        {
            sum += team.WaitingTicks();
            records += team.Count;
            var backlog = team.Backlog();
            for (var bin = 0; bin < total.Length; bin++)
                total[bin] += backlog[bin];
        }

        if (records == 0)
        {
            values.Fill(double.NaN);
            return;
        }

        var sketch = new QuantileSketch();
        for (var bin = grid.FirstObservedBin; bin < total.Length; bin++)
            sketch.Add(total[bin], grid.BinEnd(bin) - grid.BinStart(bin));
        values[0] = sum / (grid.EndTicks - grid.WarmUpTicks);
        sketch.Quantiles(Statistic.Probabilities, values[1..]);
    }
}
