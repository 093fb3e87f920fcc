using QueueSim.Localization;

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
            yield return Say.This("theory.listed");
        else if (arrivals.BusynessCv >= SmallestBusynessCv)
            yield return Say.This("theory.busyness", ("cv", $"{arrivals.BusynessCv:0.##}"));
        if (arrivals.Surges.Any(surge => surge.Factor != 1 && surge.Days > 0 && surge.StartDay < window.WarmUpDays + window.Days + window.CoolDownDays))
            yield return Say.This("theory.surge");
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
            yield return Say.This("theory.new_accounts");
        if (used.Exists(strategy => strategy.ReadsKnowledgeBase)
            && (scenario.KnowledgeBase.ReadHours.Mean > 0 || (scenario.KnowledgeBase.SolveProbability > 0 && types.Any(type => type.SelfServableProbability > 0))))
            yield return Say.This("theory.knowledge_base");
        if (scenario.PreScreen.IsEnabled)
            yield return Say.This("theory.pre_screen");
        if (scenario.Chat is not null && used.Exists(strategy => strategy.Channel != Channel.Ticket))
            yield return Say.This("theory.chat");
        if (markets.Exists(market => used.Exists(strategy => !market.SupportedLanguages.Contains(strategy.Language)))
            && (scenario.Translation.TeamIndex is not null || scenario.Translation.DelayHours.Mean > 0))
            yield return Say.This("theory.translated");
        if (scenario.Intake.TeamIndex is not null || types.Any(type => type.IntakeHours is { Mean: > 0 }))
            yield return Say.This("theory.intake");
        if (used.Exists(strategy => strategy.Sellers == SellerGroup.Mixed) && scenario.Sellers.ProfessionalProbability < 1
            && (scenario.Access.IndividualDelayHours.Mean > 0 || (!scenario.Access.IndividualsHavePriority && types.Any(type => type.Priority == Priority.High))))
            yield return Say.This("theory.individuals");
        if (scenario.CaseTypes.Count > 1 && used.Exists(strategy => strategy.RightCategoryProbability < 1))
            yield return Say.This("theory.category");
    }

    /// <summary>Why an agent's touch is not the end of a case's visits, or no plain touch.</summary>
    public static IEnumerable<string> OfTouches(Scenario scenario, IReadOnlyList<CaseType> types)
    {
        var used = Strategies(scenario).Select(each => scenario.Strategies[each.Strategy]).ToList();
        if (used.Exists(strategy => IsLacking(scenario, strategy, types)))
            yield return Say.This("theory.lacking");
        if (scenario.Voice.ListenMinutes > 0 && scenario.Markets.Any(market => market.Share > 0 && market.HasVoicePilot))
            yield return Say.This("theory.voice");
        if (scenario.FollowUps.Maximum > 0 && used.Exists(strategy => strategy.FollowUp != FollowUp.Wait))
            yield return Say.This("theory.follow_up");
        if (scenario.Decision.AppealProbability > 0 && used.Exists(strategy => strategy.MaximumAppeals > 0) && types.Any(type => type.SolveProbability < 1))
            yield return Say.This("theory.appeals");
        if (types.Any(type => type.ReopenProbability > 0))
            yield return Say.This("theory.reopened");
        if (scenario.Sellers.Accounts > 0 && used.Select(strategy => TouchWork.Factor(scenario, strategy)).Distinct().Count() > 1)
            yield return Say.This("theory.accounts");
    }

    /// <summary>Why a team gets other work than its own case types, or others get its work.</summary>
    public static IEnumerable<string> OfSharing(Scenario scenario, int team)
    {
        if (scenario.Chat?.TeamIndex == team)
            yield return Say.This("theory.serves_chats");
        if (scenario.Translation.TeamIndex == team || scenario.Intake.TeamIndex == team)
            yield return Say.This("theory.passes");
        if (scenario.CaseTypes.Any(type => type.Share > 0 && type.EscalationProbability > 0 && type.EscalationTeamIndex == team))
            yield return Say.This("theory.escalated");
        if (scenario.Skills.Any(skill => scenario.CaseTypes[skill.CaseTypeIndex] is { Share: > 0 } type && skill.TeamIndex != type.TeamIndex && (skill.TeamIndex == team || type.TeamIndex == team)))
            yield return Say.This("theory.help");
    }

    private static bool IsLacking(Scenario scenario, Strategy strategy, IReadOnlyList<CaseType> types) =>
        scenario.Deficiency.VagueProbability[strategy.Text] > 0
        || (strategy.Evidence == Evidence.None && types.Any(type => type.ReferenceNeededProbability > 0))
        || (scenario.Deficiency.MissingProbability[strategy.Evidence] > 0 && types.Any(type => type.DocumentsNeededProbability > 0));
}
