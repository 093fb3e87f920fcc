namespace QueueSim.Health;

/// <summary>Work that comes to queues for each problem, chat included.</summary>
/// <param name="Work">Of cases.</param>
/// <param name="ChatTeam">Team of chat agents, or −1.</param>
/// <param name="Reached">Probability that a chat which asks for an agent gets one.</param>
internal sealed record FlowWork(ExpectedWork Work, int ChatTeam, double Reached)
{
    private const int Rounds = 8;

    /// <summary>The work of a scenario's problems.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="perHour">Problems an hour by type.</param>
    public static FlowWork Of(Scenario scenario, IReadOnlyList<double> perHour)
    {
        var odds = Odds(scenario);
        if (scenario.Chat is not { } chat)
            return new FlowWork(ExpectedWork.Of(scenario, odds, null), -1, 0);
        // How many chats are reached depends on how many are tried again, and the other way round.
        var queue = new ChatQueue(scenario);
        var line = new ChatLine(queue.Availability, 1);
        var work = ExpectedWork.Of(scenario, odds, line);
        for (var round = 0; round < Rounds; round++)
        {
            var (visits, hours) = (Sum(work.ChatVisits, perHour), Sum(work.ChatHours, perHour));
            if (visits <= 0)
                break;
            var reached = queue.Reached(visits, hours / visits);
            if (Math.Abs(reached - line.IsReached) < 1e-3)
                break;
            line = line with { IsReached = (line.IsReached + reached) / 2 };
            work = ExpectedWork.Of(scenario, odds, line);
        }

        return new FlowWork(work, chat.TeamIndex, line.IsReached);
    }

    /// <summary>Agents' hours an hour in the queues that are a team's own.</summary>
    public double OwnHours(Scenario scenario, int team, IReadOnlyList<double> perHour)
    {
        var hours = 0.0;
        for (var type = 0; type < perHour.Count; type++)
        {
            hours += perHour[type] * Work.ByType[type].ByTeam[team];
            if (team == ChatTeam)
                hours += perHour[type] * Work.ChatHours[type] * Reached;
            if (scenario.CaseTypes[type].TeamIndex != team)
                continue;
            hours += perHour[type] * Work.ByType[type].ByType[type];
            for (var from = 0; from < perHour.Count; from++)
                hours += perHour[from] * Work.ByType[from].Misdirected[type];
        }

        return hours;
    }

    /// <summary>Gives the work to the teams, and to those that may help.</summary>
    public void Give(Scenario scenario, IReadOnlyList<double> perHour, WorkSharing sharing)
    {
        for (var type = 0; type < perHour.Count; type++)
        {
            var (own, helpers) = (scenario.CaseTypes[type].TeamIndex, new OwnTouches(scenario, type).Helpers().ToList());
            sharing.Add(own, perHour[type] * Work.ByType[type].ByType[type], helpers);
            sharing.Add(own, perHour.Select((rate, from) => rate * Work.ByType[from].Misdirected[type]).Sum(), helpers.Select(helper => (helper.Team, 1.0)));
        }

        for (var team = 0; team < scenario.Teams.Count; team++)
        {
            var only = perHour.Select((rate, type) => rate * (Work.ByType[type].ByTeam[team] + (team == ChatTeam ? Work.ChatHours[type] * Reached : 0))).Sum();
            sharing.Add(team, only, []);
        }
    }

    private static double Sum(double[] perProblem, IReadOnlyList<double> perHour) => perProblem.Select((each, type) => each * perHour[type]).Sum();

    /// <summary>Where the operator keeps a rate, the threshold is the one that filters that share.</summary>
    private static ScreeningOdds Odds(Scenario scenario)
    {
        const double farthest = 16;
        const int steps = 16;
        var settings = scenario.PreScreen;
        if (settings.FilterProbability is not (> 0 and < 1))
            return new ScreeningOdds(settings.FilterProbability switch { null => settings.Threshold, <= 0 => double.PositiveInfinity, _ => double.NegativeInfinity }, settings.Auc);
        var (low, high) = (-farthest, farthest);
        for (var step = 0; step < steps; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = ExpectedWork.Of(scenario, new ScreeningOdds(middle, settings.Auc), null).FilteredShare > settings.FilterProbability ? (middle, high) : (low, middle);
        }

        return new ScreeningOdds((low + high) / 2, settings.Auc);
    }
}
