using System.Globalization;
using QueueSim.Localization;

namespace QueueSim.Lives;

/// <summary>Each moment of a life as a sentence.</summary>
/// <param name="life">The life.</param>
/// <param name="cases">Cases of the problem.</param>
internal sealed class LifeWords(Life life, IEnumerable<CaseRecord> cases)
{
    private readonly Scenario scenario = life.Scenario;

    public string Of(Moment moment)
    {
        var (number, team, lasted, problem) = (moment.Submission, Team(moment.Team), Time(moment.LastedTicks), life.Problem);
        return moment.Kind switch
        {
            MomentKind.Appeared => Say.This(
                "life.appeared", ("type", Type(problem.CaseType)), ("market", Say.NamedOr("market", scenario.Markets[problem.Market].Name, scenario.Markets[problem.Market].Name)),
                ("strategy", scenario.Strategies[problem.Strategy].Name), ("account", life.Account < 0 ? Say.This("life.own_account") : Say.This("life.account", ("number", life.Account)))),
            MomentKind.ChatBegan => Say.This("life.chat_began", ("number", moment.Attempt)),
            MomentKind.ChatReplied => Say.This("life.chat_replied", ("time", lasted)),
            MomentKind.ChatEnded => Say.This("life.chat_ended", ("how", Say.Named("life_chat", moment.How))),
            MomentKind.Submitted => Submitted(number),
            MomentKind.Queued => Say.This("life.queued", ("number", number), ("team", team), ("position", moment.Position)),
            MomentKind.TouchBegan => moment.LastedTicks == 0 ? Say.This("life.taken_at_once", ("team", team)) : Say.This("life.taken", ("team", team), ("time", lasted)),
            MomentKind.TouchEnded => Say.This("life.touch_ended", ("team", team), ("time", lasted)),
            MomentKind.Transferred => Say.This("life.transferred", ("number", number), ("team", team)),
            MomentKind.Asked => Say.This("life.asked", ("number", number)),
            MomentKind.Answered => Say.This("life.answered", ("number", number), ("time", lasted)),
            MomentKind.Escalated => Say.This("life.escalated", ("number", number)),
            MomentKind.InvestigationBegan => Say.This("life.investigation", ("number", number)),
            MomentKind.FollowedUp => Say.This("life.followed_up", ("how", Say.Named("life_follow_up", moment.How))),
            MomentKind.LeftQueue => Say.This("life.left", ("team", team), ("time", lasted), ("how", Say.Named("life_visit", moment.How))),
            MomentKind.Closed => Closed(Case(number)),
            _ => Say.This("life.ended", ("outcome", Say.Named("life_end", moment.How)), ("time", lasted)),
        };
    }

    /// <summary>A length of time to three digits or so: minutes below an hour, then hours.</summary>
    internal static string Time(long ticks) => ticks < TimeSpan.TicksPerHour
        ? Say.This("life.minutes", ("n", Digits((double)ticks / TimeSpan.TicksPerMinute)))
        : Say.This("life.hours", ("n", Digits((double)ticks / TimeSpan.TicksPerHour)));

    private static string Closed(in CaseRecord file)
    {
        var why = file.Outcome == CaseOutcome.Filtered ? Say.This("life.because", ("reason", Say.Named("life_filter", EnumWords.Of(file.Reason))))
            : file.Outcome == CaseOutcome.Refused && file.Cause != RefusalCause.None ? Say.This("life.because", ("reason", Say.Named("life_cause", EnumWords.Of(file.Cause))))
            : "";
        return Say.This("life.closed", ("number", file.Submission), ("outcome", Say.Named("life_case", EnumWords.Of(file.Outcome))), ("why", why));
    }

    private string Submitted(int number)
    {
        var file = Case(number);
        var what = file.IsAppeal ? Say.This("life.as_appeal") : file.IsDuplicate ? Say.This("life.as_duplicate") : "";
        return file.Submission == 0 || file.HadRightCategory
            ? Say.This("life.submitted", ("number", number), ("what", what))
            : Say.This("life.submitted_wrong", ("number", number), ("what", what));
    }

    private CaseRecord Case(int number) => cases.FirstOrDefault(file => file.Submission == number);

    private static string Digits(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private string Team(int team) => team < 0 ? "" : Say.NamedOr("team", scenario.Teams[team].Name, scenario.Teams[team].Name);

    private string Type(int type) => Say.NamedOr("case_type", scenario.CaseTypes[type].Name, scenario.CaseTypes[type].Name);
}
