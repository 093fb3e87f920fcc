namespace QueueSim.Theory;

/// <summary>What about a scenario keeps the cases of a team from being a plain queue, in words.</summary>
/// <remarks>
/// The formulas hold for cases that appear as a Poisson process, visit one team once, and are done. Everything that the model can do besides is named here
/// when it can happen to the cases of that team; what has no effect on any of them is not.
/// </remarks>
internal static class Obstacles
{
    // As in the model: below this all days are alike.
    private const double SmallestBusynessCv = 0.01;

    /// <summary>Strategies that somebody uses, with the share of problems of each, the focal cohort included.</summary>
    public static IReadOnlyList<(int Strategy, double Share)> Strategies(Scenario scenario)
    {
        var focal = scenario.FocalShare;
        return [.. scenario.Strategies
            .Select((strategy, i) => (Strategy: i, Share: ((1 - focal) * strategy.Share) + (scenario.Focal?.StrategyIndex == i ? focal : 0)))
            .Where(each => each.Share > 0)];
    }

    /// <summary>Why problems do not appear as a Poisson process.</summary>
    public static IEnumerable<string> OfArrivals(Scenario scenario)
    {
        var (arrivals, window) = (scenario.Arrivals, scenario.Window);
        if (arrivals.Listed is not null || arrivals.Counts is not null)
            yield return "problems appear at listed times or counts";
        else if (arrivals.BusynessCv >= SmallestBusynessCv)
            yield return $"days are busier and quieter (gamma busyness, cv {arrivals.BusynessCv:0.##})";
        if (arrivals.Surges.Any(surge => surge.Factor != 1 && surge.Days > 0 && surge.StartDay < window.WarmUpDays + window.Days + window.CoolDownDays))
            yield return "a surge changes the rate of arrivals";
    }

    /// <summary>Why cases reach their team in another way than straight after their problem appears.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="types">The team's case types.</param>
    public static IEnumerable<string> OnTheWay(Scenario scenario, IReadOnlyList<CaseType> types)
    {
        var used = Strategies(scenario).Select(each => scenario.Strategies[each.Strategy]).ToList();
        var markets = scenario.Markets.Where(market => market.Share > 0).ToList();
        var mayBeNew = used.Exists(strategy => strategy.Sellers != SellerGroup.Established);
        if (mayBeNew && scenario.Access.NewAccountDays > 0 && markets.Exists(market => market.RestrictsNewAccounts))
            yield return "new accounts may not open cases at first";
        if (used.Exists(strategy => strategy.ReadsKnowledgeBase)
            && (scenario.KnowledgeBase.ReadHours.Mean > 0 || (scenario.KnowledgeBase.SolveProbability > 0 && types.Any(type => type.SelfServableProbability > 0))))
            yield return "sellers read the help pages first";
        if (scenario.PreScreen.IsEnabled)
            yield return "the pre-screen filters cases, which are given up or come back";
        if (scenario.Chat is not null && used.Exists(strategy => strategy.Channel != Channel.Ticket))
            yield return "sellers chat, too";
        if (markets.Exists(market => used.Exists(strategy => !market.SupportedLanguages.Contains(strategy.Language)))
            && (scenario.Translation.TeamIndex is not null || scenario.Translation.DelayHours.Mean > 0))
            yield return "cases are translated first";
        if (scenario.Intake.TeamIndex is not null || types.Any(type => type.IntakeHours is { Mean: > 0 }))
            yield return "cases go through intake first";
        if (used.Exists(strategy => strategy.Sellers == SellerGroup.Mixed) && scenario.Sellers.ProfessionalProbability < 1
            && (scenario.Access.IndividualDelayHours.Mean > 0 || (!scenario.Access.IndividualsHavePriority && types.Any(type => type.Priority == Priority.High))))
            yield return "cases of individual sellers are treated differently";
        if (scenario.CaseTypes.Count > 1 && used.Exists(strategy => strategy.RightCategoryProbability < 1))
            yield return "cases in a wrong category go to a wrong team and are handed on";
    }

    /// <summary>Why an agent's touch is not the end of a case's visits, or no plain touch.</summary>
    public static IEnumerable<string> OfTouches(Scenario scenario, IReadOnlyList<CaseType> types)
    {
        var used = Strategies(scenario).Select(each => scenario.Strategies[each.Strategy]).ToList();
        if (used.Exists(strategy => IsLacking(scenario, strategy, types)))
            yield return "cases lack something that agents ask for or search";
        if (scenario.Voice.ListenMinutes > 0 && scenario.Markets.Any(market => market.Share > 0 && market.HasVoicePilot))
            yield return "agents listen to voice messages";
        if (scenario.FollowUps.Maximum > 0 && used.Exists(strategy => strategy.FollowUp != FollowUp.Wait))
            yield return "sellers follow up on cases that do not move";
        if (scenario.Decision.AppealProbability > 0 && used.Exists(strategy => strategy.MaximumAppeals > 0) && types.Any(type => type.SolveProbability < 1))
            yield return "refused cases come back as appeals";
        if (types.Any(type => type.ReopenProbability > 0))
            yield return "solutions that were none come back";
        if (scenario.Sellers.Accounts > 0 && used.Select(strategy => TouchWork.Factor(scenario, strategy)).Distinct().Count() > 1)
            yield return "accounts differ in how much work their cases are";
    }

    /// <summary>Why a team gets other work than its own case types, or others get its work.</summary>
    public static IEnumerable<string> OfSharing(Scenario scenario, int team)
    {
        if (scenario.Chat?.TeamIndex == team)
            yield return "it serves chats";
        if (scenario.Translation.TeamIndex == team || scenario.Intake.TeamIndex == team)
            yield return "other cases pass through it (translation or intake)";
        if (scenario.CaseTypes.Any(type => type.Share > 0 && type.EscalationProbability > 0 && type.EscalationTeamIndex == team))
            yield return "cases are escalated to it";
        if (scenario.Skills.Any(skill => scenario.CaseTypes[skill.CaseTypeIndex] is { Share: > 0 } type && skill.TeamIndex != type.TeamIndex && (skill.TeamIndex == team || type.TeamIndex == team)))
            yield return "teams help each other out";
    }

    private static bool IsLacking(Scenario scenario, Strategy strategy, IReadOnlyList<CaseType> types) =>
        scenario.Deficiency.VagueProbability[strategy.Text] > 0
        || (strategy.Evidence == Evidence.None && types.Any(type => type.ReferenceNeededProbability > 0))
        || (scenario.Deficiency.MissingProbability[strategy.Evidence] > 0 && types.Any(type => type.DocumentsNeededProbability > 0));
}
