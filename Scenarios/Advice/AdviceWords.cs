using System.Globalization;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Advice;

/// <summary>What a seller is told, sentence by sentence.</summary>
internal static class AdviceWords
{
    /// <summary>Kind of problem and market, as people call them.</summary>
    public static string Title(AdvicePlan plan) => Say.This("advice.title",
        ("case_type", Say.NamedOr("advice.type", plan.Type.Name, plan.Type.Name)), ("market", Say.NamedOr("advice.market", plan.Market.Name, plan.Market.Name)));

    /// <summary>Why nothing is recommended, and what to do.</summary>
    public static IEnumerable<string> NoAnswer(AdviceResult result)
    {
        if (result.Unsteady is { } why)
            yield return Say.This("advice.unsteady", ("why", why));
        else if (result.Falling is { } team)
            yield return Say.This("advice.unsettled", ("team", team.Team), ("early", Number(team.Early, 0)), ("late", Number(team.Late, 0)));
        else
            yield return Say.This("advice.too_small", ("n", result.Cases), ("least", AdviceResult.LeastProblems), ("runs", result.Results[0].ReplicationNumbers.Count));
    }

    /// <summary>Why nothing comes first.</summary>
    public static string NoFirst(AdviceResult result) => !result.Gains.Any(gain => gain.Change.IsAdvice) ? Say.This("advice.all_right") : Say.This("advice.none");

    /// <summary>The first change, what it brings, what that is worth, and what it costs.</summary>
    public static IEnumerable<string> First(AdviceResult result, ChangeGain first)
    {
        yield return Say.This("advice.first", ("change", AdvicePlan.Words(first.Change)));
        if (first.SavedHours is { Low: { } low, High: { } high } saved)
        {
            if (low > 0)
                yield return Say.This("advice.gain", ("hours", Number(saved.Mean)), ("low", Number(low)), ("high", Number(high)), ("solved", Solved(result, first)));
            else
                yield return Say.This("advice.gain_solved", ("solved", Solved(result, first)));
            var cost = result.Plan.Answers.HourCost;
            if (low > 0 && cost > 0)
            {
                yield return Say.This("advice.worth", ("cost", Number(cost, 2)), ("worth", Number(cost * saved.Mean, 0)),
                    ("low", Number(cost * low, 0)), ("high", Number(cost * high, 0)));
            }
        }

        yield return Say.This("advice.cost", ("cost", Cost(result, first.Change)));
        if (result.Rivals.Count > 0)
            yield return Say.This("advice.rivals", ("changes", Changes(result.Rivals)));
    }

    /// <summary>What the other changes do, by what is known of them.</summary>
    public static IEnumerable<string> Others(AdviceResult result)
    {
        if (result.AllRight is { Low: { } low, High: { } high } all && low > 0)
            yield return Say.This("advice.together", ("hours", Number(all.Mean)), ("low", Number(low)), ("high", Number(high)));
        var others = result.Gains.Where(gain => gain != result.First).ToList();
        var sure = others.Where(gain => gain.IsSure && !result.Rivals.Contains(gain)).OrderByDescending(gain => gain.SavedHours?.Mean).ToList();
        var (small, bad) = (others.Where(gain => gain.Outcome.Verdict.IsNegligible()).ToList(), others.Where(gain => gain.Outcome.Verdict is Verdict.Worse or Verdict.TradeOff).ToList());
        var undecided = others.Where(gain => gain.Outcome.Verdict == Verdict.Undecided).ToList();
        if (sure.Count > 0)
            yield return Say.This("advice.also", ("changes", Changes(sure)));
        if (undecided.Count > 0)
            yield return Say.This("advice.undecided", ("changes", Names(undecided)));
        if (small.Count > 0)
            yield return Say.This("advice.negligible", ("changes", Names(small)));
        if (bad.Count > 0)
            yield return Say.This("advice.bad", ("changes", Names(bad)));
    }

    /// <summary>What to do about a case with which nothing happens.</summary>
    public static string Stuck(AdviceResult result, StuckAnswer stuck)
    {
        if (stuck.IsTooSmall)
            return Say.This("advice.stuck_few", ("hours", stuck.Hours), ("n", stuck.Cases));
        var (better, worse) = (stuck.Better.ToList(), stuck.Worse.ToList());
        var (cases, hours) = (stuck.IsUnanswered ? Say.This("advice.unanswered") : Say.This("advice.unsolved"), stuck.Hours);
        var says = better is [var best, ..]
            ? Say.This("advice.stuck_do", ("what", Say.Named("advice.stuck", best.Name)), ("gain", Number(-best.Difference.Mean)),
                ("low", Number(-best.Difference.High!.Value)), ("high", Number(-best.Difference.Low!.Value)))
            : Say.This("advice.stuck_wait");
        var not = worse.Count == 0 ? "" : Say.This("advice.stuck_not", ("what", List(worse.Select(option => Say.This("advice.stuck_later", ("what", Say.Named("advice.stuck", option.Name)), ("hours", Number(option.Difference.Mean)))))));
        var open = stuck.Undecided.Any() ? Say.This("advice.stuck_undecided", ("what", List(stuck.Undecided.Select(option => Say.Named("advice.stuck", option))))) : "";
        return Say.This("advice.stuck_line", ("hours", hours), ("cases", cases), ("says", says + not + open));
    }

    /// <summary>What the answer rests on.</summary>
    public static string Basis(AdviceResult result) => Say.This("advice.basis", ("n", result.Cases.ToString("N0", CultureInfo.InvariantCulture)),
        ("ways", result.Results.Count), ("runs", result.Results[0].ReplicationNumbers.Count), ("days", Number(result.Results[0].Layout.Scenario.Window.HorizonDays, 0)));

    /// <summary>A share with its interval, in per cent.</summary>
    public static string Share(Estimate? share) => share is not { } value ? "–"
        : value is { Low: { } low, High: { } high } ? $"{Percent(value.Mean)} % ({Percent(low)}–{Percent(high)})" : $"{Percent(value.Mean)} %";

    private static string Percent(double share) => Number(100 * Math.Clamp(share, 0, 1), 0);

    private static string Solved(AdviceResult result, ChangeGain gain)
    {
        var days = Number(result.Results[0].Layout.Scenario.Window.HorizonDays, 0);
        return gain.Outcome.Solved.Difference is not { Low: { } low, High: { } high } solved || (low <= 0 && high >= 0)
            ? Say.This("advice.solved_undecided", ("days", days))
            : low > 0 ? Say.This("advice.solved_more", ("days", days), ("points", Number(100 * solved.Mean)), ("low", Number(100 * low)), ("high", Number(100 * high)))
            : Say.This("advice.solved_fewer", ("days", days), ("points", Number(-100 * solved.Mean)));
    }

    /// <summary>What a change costs, as far as the model's sources know.</summary>
    private static string Cost(AdviceResult result, Change change)
    {
        var scenario = result.Results[0].Layout.Scenario;
        return change.Name switch
        {
            "knowledge_base" => Say.This("advice.cost_reading", ("minutes", Number(scenario.KnowledgeBase.ReadHours.Mean * 60, 0))),
            "appeals" => Say.This("advice.cost_appeal", ("hours", Number(scenario.Decision.AppealPrepareHours.Mean, 0))),
            "chat" when scenario.Chat is { } chat => Say.This("advice.cost_chat", ("minutes", Number(chat.AiMinutes.Mean, 0))),
            "agency" => Say.This("advice.cost_agency", ("cost", Number(scenario.Costs.AgencyProblem, 0))),
            "no_agency" => Say.This("advice.cost_no_agency", ("cost", Number(scenario.Costs.AgencyProblem, 0))),
            _ => Say.This("advice.cost_unknown"),
        };
    }

    private static string Changes(IEnumerable<ChangeGain> gains) => List(gains.Select(gain => gain.SavedHours is { Low: > 0 } saved
        ? Say.This("advice.change_hours", ("change", AdvicePlan.Words(gain.Change)), ("hours", Number(saved.Mean)))
        : AdvicePlan.Words(gain.Change)));

    private static string Names(IEnumerable<ChangeGain> gains) => List(gains.Select(gain => AdvicePlan.Words(gain.Change)));

    private static string List(IEnumerable<string> words) => string.Join(Say.This("advice.comma"), words);

    private static string Number(double value, int decimals = 1) => value.ToString($"N{decimals}", CultureInfo.InvariantCulture);
}
