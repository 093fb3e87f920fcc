using MathNet.Numerics.RootFinding;

namespace QueueSim.Health;

/// <summary>Work that comes to queues for each problem, chat included.</summary>
/// <param name="Work">Of cases.</param>
/// <param name="ChatTeam">Team of chat agents, or −1.</param>
/// <param name="ChatHours">Hours an hour of the chats that an agent takes.</param>
internal sealed record FlowWork(ExpectedWork Work, int ChatTeam, double ChatHours)
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
        var (visits, hours) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            (visits, hours) = ExpectedWork.Chats(scenario, perHour, line);
            if (visits <= 0)
                break;
            line = line with { IsReached = (line.IsReached + queue.Reached(visits, hours / visits)) / 2 };
        }

        return new FlowWork(ExpectedWork.Of(scenario, odds, line), chat.TeamIndex, hours * line.IsReached);
    }

    /// <summary>Agents' hours an hour in the queues that are a team's own.</summary>
    public double OwnHours(Scenario scenario, int team, IReadOnlyList<double> perHour)
    {
        var hours = team == ChatTeam ? ChatHours : 0;
        for (var type = 0; type < perHour.Count; type++)
        {
            hours += perHour[type] * Work.ByType[type].ByTeam[team];
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
            var only = perHour.Select((rate, type) => rate * Work.ByType[type].ByTeam[team]).Sum();
            sharing.Add(team, only + (team == ChatTeam ? ChatHours : 0), []);
        }
    }

    /// <summary>Where the operator keeps a rate, the threshold is the one that filters that share.</summary>
    private static ScreeningOdds Odds(Scenario scenario)
    {
        const double usual = 4; // standard deviations
        const double farthest = 16;
        const double accuracy = 1e-4;
        const int mostSteps = 40;
        var settings = scenario.PreScreen;
        if (settings.FilterProbability is not (> 0 and < 1))
            return new ScreeningOdds(settings.FilterProbability switch { null => settings.Threshold, <= 0 => double.PositiveInfinity, _ => double.NegativeInfinity }, settings.Auc);
        double TooMany(double threshold) => ExpectedWork.FilteredShare(scenario, new ScreeningOdds(threshold, settings.Auc)) - settings.FilterProbability.Value;
        if (Brent.TryFindRoot(TooMany, -usual, usual, accuracy, mostSteps, out var threshold) || Brent.TryFindRoot(TooMany, -farthest, farthest, accuracy, mostSteps, out threshold))
            return new ScreeningOdds(threshold, settings.Auc);
        // A share that no threshold makes is as near as the farthest comes.
        return new ScreeningOdds(TooMany(farthest) > 0 ? farthest : -farthest, settings.Auc);
    }
}
