namespace QueueSim.Statistics;

/// <summary>
/// Turns the records of one replication into its <see cref="ReplicationResult"/> as they arrive. The memory grows neither with
/// the number of cases nor with the length of the run.
/// </summary>
/// <remarks>
/// Problems, cases and visits count when their problem appeared in the observation window; teams are integrated over the window
/// itself. Not thread-safe: one for each replication.
/// </remarks>
public sealed class ReplicationStatistics : IRecordSink
{
    private readonly ResultLayout layout;
    private readonly int replication;
    private readonly SegmentTally[] tallies;
    private readonly TeamLevels[] teams;
    private readonly BacklogAge[] ages;
    private readonly DeskBacklog desk;
    private readonly int[] chosen = new int[Segments.MostPerRecord];
    private readonly FlowTally flow = new();
    private readonly FollowedProblems followed;
    private readonly StrategyKindTally strategyKinds;
    private readonly LimitClock clock;
    private readonly int peakStartHour;
    private readonly long quickTicks;
    private long aiCalls;

    /// <summary>Prepares for one replication.</summary>
    /// <param name="layout">Shared by all replications of the scenario.</param>
    /// <param name="replication">Replication number, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ReplicationStatistics(ResultLayout layout, int replication)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentOutOfRangeException.ThrowIfLessThan(replication, 1);
        this.layout = layout;
        this.replication = replication;
        followed = new FollowedProblems(layout.Scenario);
        strategyKinds = new StrategyKindTally(layout.Scenario);
        clock = new LimitClock(layout.Scenario);
        peakStartHour = layout.Scenario.Chat?.PeakStartHour ?? 0;
        quickTicks = (long)Math.Round(layout.Scenario.Window.QuickHours * TimeGrid.TicksPerHour);
        tallies = [.. Enumerable.Range(0, layout.Segments.TallyCount).Select(_ => new SegmentTally(layout.Scenario.Window, layout.Limits.Count))];
        teams = [.. layout.Scenario.Teams.Select(_ => new TeamLevels(layout.Grid))];
        ages = [.. layout.Scenario.Teams.Select(_ => new BacklogAge(layout.Grid))];
        desk = new DeskBacklog(layout.Grid, teams.Length);
    }

    /// <inheritdoc/>
    public void Add(in ProblemRecord record)
    {
        if (!record.Observed)
            return;

        var ticks = record.EndedTicks - record.AppearedTicks;
        var hours = (double)ticks / TimeGrid.TicksPerHour;
        var bin = SketchBins.IndexOf(hours);
        var code = ProblemTally.CodeOf(record.Outcome, ticks);
        var scenario = layout.Scenario;
        var delay = LossOfDelay.Of(record.Outcome, hours, scenario.CaseTypes[record.CaseType], scenario.Window);
        var agency = scenario.Strategies[record.Strategy].UsesAgency ? Money.Of(scenario.Costs.AgencyProblem) : default;
        var human = HumanTally.WaitOf(record);
        var count = layout.Segments.Select(record, chosen);
        foreach (var segment in chosen.AsSpan(0, count))
        {
            var tally = tallies[segment];
            tally.Problems.Add(code, record, delay, agency);
            tally.Lives.Add(record.Outcome, bin, ticks, hours);
            if (human is { } wait)
                tally.Humans.Add(wait);
        }

        for (var limit = 0; limit < layout.Limits.Count; limit++)
        {
            if (layout.Limits[limit] is { Clock: ServiceClock.Resolution } each)
                Count(limit, clock.OfResolution(record, each), chosen.AsSpan(0, count));
        }

        flow.Add(record);
        followed.Add(record, hours);
        strategyKinds.Add(record, ticks);
    }

    /// <inheritdoc/>
    public void Add(in CaseRecord record)
    {
        if (!record.Observed)
            return;

        var code = CaseTally.CodeOf(record);
        var touched = record.FirstResponseTicks >= 0;
        var responseTicks = record.FirstResponseTicks - record.SubmittedTicks;
        var responseHours = (double)responseTicks / TimeGrid.TicksPerHour;
        var responseBin = touched ? SketchBins.IndexOf(responseHours) : 0;
        var decided = record.Outcome is CaseOutcome.Solved or CaseOutcome.Refused;
        var closeTicks = record.ClosedTicks - record.SubmittedTicks;
        var closeHours = (double)closeTicks / TimeGrid.TicksPerHour;
        var closeBin = SketchBins.IndexOf(closeHours);
        var decision = !decided ? 0 : DecisionTally.CodeOf(record, layout.Scenario.CaseTypes[record.CaseType].IsCompliance, quickTicks);
        var count = layout.Segments.Select(record, chosen);
        foreach (var segment in chosen.AsSpan(0, count))
        {
            var tally = tallies[segment];
            tally.Cases.Add(code, record);
            if (touched)
                tally.FirstResponse.Add(responseBin, responseTicks, responseHours);
            if (!decided)
                continue;
            tally.Close.Add(closeBin, closeTicks, closeHours);
            tally.Decisions.Add(decision);
        }

        for (var limit = 0; limit < layout.Limits.Count && record.Outcome != CaseOutcome.Filtered; limit++)
        {
            if (layout.Limits[limit] is { Clock: ServiceClock.FirstResponse or ServiceClock.Close } each)
                Count(limit, clock.OfCase(record, each), chosen.AsSpan(0, count));
        }

        flow.Add(record);
        aiCalls += record.IsScreened ? 1 : 0;
    }

    /// <inheritdoc/>
    public void Add(in VisitRecord record)
    {
        ages[record.Team].Add(record);
        if (!record.Observed)
            return;

        var ticks = record.LeftTicks - record.JoinedTicks;
        var hours = (double)ticks / TimeGrid.TicksPerHour;
        var bin = SketchBins.IndexOf(hours);
        var count = layout.Segments.Select(record.CaseType, record.Strategy, record.Market, record.Focal, chosen);
        chosen[count++] = layout.Segments.FirstTeam + record.Team;
        foreach (var segment in chosen.AsSpan(0, count))
        {
            tallies[segment].Visits.Add(record);
            if (record.End == VisitEnd.StillWaiting)
                tallies[segment].Wait.AddCensored(bin, hours);
            else if (record.End != VisitEnd.TurnedAway)
                tallies[segment].Wait.Add(bin, ticks, hours);
        }

        for (var limit = 0; limit < layout.Limits.Count; limit++)
        {
            if (layout.Limits[limit] is { Clock: ServiceClock.Wait } each)
                Count(limit, clock.OfWait(record, each), chosen.AsSpan(0, count));
        }
    }

    /// <inheritdoc/>
    public void Add(in ChatRecord record)
    {
        if (!record.Observed)
            return;

        // An attempt that was not even let through takes no time and meets no AI.
        aiCalls += record.End != ChatEnd.NotConnected || record.EndedTicks > record.BeganTicks ? 1 : 0;
        var code = ChatTally.CodeOf(record, peakStartHour);
        if (code < 0)
            return;

        var replied = record.RepliedTicks >= 0; // the only reply of its problem: chat ends with it
        var ticks = record.RepliedTicks - record.FirstAttemptTicks;
        var hours = (double)ticks / TimeGrid.TicksPerHour;
        var bin = replied ? SketchBins.IndexOf(hours) : 0;
        foreach (var segment in Select(record.CaseType, record.Strategy, record.Market, record.Focal))
        {
            var tally = tallies[segment];
            tally.Chats.Add(code);
            if (replied)
                tally.ChatFirstResponse.Add(bin, ticks, hours);
        }
    }

    /// <inheritdoc/>
    public void Add(in TeamLevelRecord record)
    {
        teams[record.Team].Add(record);
        desk.Add(record);
    }

    /// <summary>The result, once all records have arrived. To be asked once.</summary>
    public ReplicationResult Complete()
    {
        foreach (var (sum, part) in layout.Segments.Sums)
            tallies[sum].Add(tallies[part]);
        followed.Complete();
        var values = new double[layout.Keys.Count];
        var counts = new long[layout.Cells.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            var (segment, metric, first) = layout.Cells[i];
            var into = values.AsSpan(first, metric.Statistics.Count);
            counts[i] = metric.Subject switch
            {
                Subject.Team => MeasureTeams(segment, metric, into),
                Subject.Desk => MeasureCost(into),
                _ => Measure(tallies[segment], metric, into),
            };
        }

        var result = new ReplicationResult(layout, replication, values, counts)
        {
            Flow = Flow(tallies[0].Problems),
            Followed = followed,
            StrategyKinds = [.. layout.StrategyKinds.Select(strategyKinds.Sum)],
            Resolution = Enumerable.Range(0, layout.SegmentNames.Count).Where(layout.Segments.IsFollowed)
                .ToDictionary(segment => layout.SegmentNames[segment], segment => ResolutionSketches.CopyOf(tallies[segment].Lives)),
            Durations = [.. layout.DurationCells.Select(cell => cell.Metric.Durations!(tallies[cell.Segment]).Packed())],
            Backlog = [.. teams.Select(team => team.Backlog())],
            WindowEnds = [.. teams.Select(team => team.Ends)],
            BusyTicks = [.. teams.Select(team => team.BusyTicks)],
            ScheduledTicks = [.. teams.Select(team => team.ScheduledTicks)],
        };
        foreach (var tally in tallies)
            tally.Release();
        return result;
    }

    private static long Measure(SegmentTally tally, Metric metric, Span<double> values)
    {
        if (metric.Durations?.Invoke(tally) is { } durations)
        {
            durations.Measure(values);
            return durations.Count;
        }

        var ratio = metric.Ratio!(tally);
        values[0] = ratio.Value;
        return ratio.Count;
    }

    private void Count(int limit, Punctuality punctuality, ReadOnlySpan<int> segments)
    {
        foreach (var segment in segments)
            tallies[segment].Limits.Add(limit, punctuality);
    }

    private ReadOnlySpan<int> Select(int caseType, int strategy, int market, bool focal) =>
        chosen.AsSpan(0, layout.Segments.Select(caseType, strategy, market, focal, chosen));

    private long MeasureTeams(int segment, Metric metric, Span<double> values)
    {
        var members = segment == 0 ? teams.AsSpan() : teams.AsSpan(segment - layout.Segments.FirstTeam, 1);
        var records = 0L;
        foreach (var team in members)
            records += team.Count;

        var old = segment == 0 ? ages.AsSpan() : ages.AsSpan(segment - layout.Segments.FirstTeam, 1);
        if (metric.Name == Metrics.Utilisation)
            values[0] = TeamTotals.Utilisation(members);
        else if (metric.Name == Metrics.BacklogAge)
            values[0] = BacklogAge.Mean(old);
        else if (metric.Name == Metrics.OldestWait)
            values[0] = BacklogAge.Oldest(old);
        else if (segment == 0)
            TeamTotals.MeasureBacklog(members, desk.Complete(), values);
        else
            members[0].MeasureBacklog(values);
        return records;
    }

    private long MeasureCost(Span<double> values)
    {
        var problems = tallies[0].Problems.Problems;
        values[0] = CostOfSupport.PerProblem(layout.Scenario.Costs, teams, aiCalls, problems);
        return problems;
    }

    private ProblemFlow Flow(ProblemTally problems) => new(
        problems.Submitted, flow.FilteredAtLeastOnce, flow.ReachedTeam, [.. Enum.GetValues<ProblemOutcome>().Select(problems.CountOf)]);
}
