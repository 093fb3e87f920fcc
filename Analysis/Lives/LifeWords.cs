using System.Globalization;
using QueueSim.Localization;

namespace QueueSim.Lives;

/// <summary>Each moment of a life as a sentence.</summary>
/// <param name="scenario">What is simulated.</param>
/// <param name="cases">Cases of the problem, which the moment of their submission does not know yet.</param>
internal sealed class LifeWords(Scenario scenario, IReadOnlyList<CaseRecord> cases)
{
    public Moment Of(in StepRecord step, in ProblemRecord problem, long lasted)
    {
        var number = step.Submission;
        return step.Kind switch
        {
            StepKind.Appeared => At(step, MomentKind.Appeared, Say.This(
                "life.appeared", ("type", Type(problem.CaseType)), ("market", Say.NamedOr("market", scenario.Markets[problem.Market].Name, scenario.Markets[problem.Market].Name)),
                ("strategy", scenario.Strategies[problem.Strategy].Name), ("account", step.Account < 0 ? Say.This("life.own_account") : Say.This("life.account", ("number", step.Account))))),
            StepKind.Submitted => At(step, MomentKind.Submitted, Submitted(number)),
            StepKind.Queued => At(step, MomentKind.Queued, Say.This("life.queued", ("number", number), ("team", Team(step.Team)), ("position", step.Position))),
            StepKind.TouchEnded => At(step, MomentKind.TouchEnded, Say.This("life.touch_ended", ("team", Team(step.Team)), ("time", Time(lasted)))),
            StepKind.Transferred => At(step, MomentKind.Transferred, Say.This("life.transferred", ("number", number), ("team", Team(step.Team)))),
            StepKind.Asked => At(step, MomentKind.Asked, Say.This("life.asked", ("number", number))),
            StepKind.Answered => At(step, MomentKind.Answered, Say.This("life.answered", ("number", number), ("time", Time(lasted)))),
            StepKind.Escalated => At(step, MomentKind.Escalated, Say.This("life.escalated", ("number", number))),
            StepKind.InvestigationBegan => At(step, MomentKind.InvestigationBegan, Say.This("life.investigation", ("number", number))),
            _ => At(step, MomentKind.FollowedUp, Say.This("life.followed_up", ("how", Say.Named("life_follow_up", EnumWords.Of(scenario.Strategies[problem.Strategy].FollowUp))))),
        };
    }

    public Moment Left(in VisitRecord visit)
    {
        var waited = visit.LeftTicks - visit.JoinedTicks;
        return visit.End == VisitEnd.Touched
            ? new Moment(visit.LeftTicks, MomentKind.TouchBegan, 0, visit.TakenBy, 0, waited == 0
                ? Say.This("life.taken_at_once", ("team", Team(visit.TakenBy)))
                : Say.This("life.taken", ("team", Team(visit.TakenBy)), ("time", Time(waited))))
            : new Moment(visit.LeftTicks, MomentKind.LeftQueue, 0, visit.Team, 0, Say.This("life.left", ("team", Team(visit.Team)), ("time", Time(waited)), ("how", Say.Named("life_visit", EnumWords.Of(visit.End)))));
    }

    public static Moment Closed(in CaseRecord file)
    {
        var why = file.Outcome == CaseOutcome.Filtered ? Say.This("life.because", ("reason", Say.Named("life_filter", EnumWords.Of(file.Reason))))
            : file.Outcome == CaseOutcome.Refused && file.Cause != RefusalCause.None ? Say.This("life.because", ("reason", Say.Named("life_cause", EnumWords.Of(file.Cause))))
            : "";
        return new Moment(file.ClosedTicks, MomentKind.Closed, file.Submission, -1, 0, Say.This("life.closed", ("number", file.Submission), ("outcome", Say.Named("life_case", EnumWords.Of(file.Outcome))), ("why", why)));
    }

    public static Moment ChatBegan(in ChatRecord chat) => new(chat.BeganTicks, MomentKind.ChatBegan, 0, -1, 0, Say.This("life.chat_began", ("number", chat.Attempt)));

    public static Moment ChatReplied(in ChatRecord chat) => new(chat.RepliedTicks, MomentKind.ChatReplied, 0, -1, 0, Say.This("life.chat_replied", ("time", Time(chat.RepliedTicks - chat.BeganTicks))));

    public static Moment ChatEnded(in ChatRecord chat) => new(chat.EndedTicks, MomentKind.ChatEnded, 0, -1, 0, Say.This("life.chat_ended", ("how", Say.Named("life_chat", EnumWords.Of(chat.End)))));

    public static Moment Ended(in ProblemRecord problem) => new(problem.EndedTicks, MomentKind.Ended, problem.Submissions, -1, 0, Say.This(
        "life.ended", ("outcome", Say.Named("life_end", EnumWords.Of(problem.Outcome))), ("time", Time(problem.EndedTicks - problem.AppearedTicks))));

    /// <summary>A length of time to three digits or so: minutes below an hour, then hours.</summary>
    internal static string Time(long ticks) => ticks < TimeSpan.TicksPerHour
        ? Say.This("life.minutes", ("n", Digits((double)ticks / TimeSpan.TicksPerMinute)))
        : Say.This("life.hours", ("n", Digits((double)ticks / TimeSpan.TicksPerHour)));

    private static string Digits(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    private static Moment At(in StepRecord step, MomentKind kind, string sentence) => new(step.AtTicks, kind, step.Submission, step.Team, step.Position, sentence);

    private string Submitted(int number)
    {
        var file = cases.FirstOrDefault(file => file.Submission == number);
        var what = file.IsAppeal ? Say.This("life.as_appeal") : file.IsDuplicate ? Say.This("life.as_duplicate") : "";
        return file.Submission == 0 || file.HadRightCategory
            ? Say.This("life.submitted", ("number", number), ("what", what))
            : Say.This("life.submitted_wrong", ("number", number), ("what", what));
    }

    private string Team(int team) => team < 0 ? "" : Say.NamedOr("team", scenario.Teams[team].Name, scenario.Teams[team].Name);

    private string Type(int type) => Say.NamedOr("case_type", scenario.CaseTypes[type].Name, scenario.CaseTypes[type].Name);
}
