using QueueSim.Localization;

namespace QueueSim.Scenarios.Advice;

/// <summary>The scenarios that answer a seller, and which of them stands for what.</summary>
internal sealed class AdvicePlan
{
    /// <summary>Part of the problems of the seller's kind that the cohort has: too few to move the desk.</summary>
    public const double CohortShare = 0.05;

    private const int Day = 24, ThreeDays = 72;

    private readonly List<AdviceScenario> scenarios = [];
    private readonly List<(Change Change, int Scenario)> single = [];
    private readonly List<(Change Change, int Scenario)> leftOut = [];

    /// <param name="answers">What the seller has answered.</param>
    /// <param name="desk">The desk, for what market and kind of problem are like.</param>
    public AdvicePlan(SellerAnswers answers, Scenario desk)
    {
        Answers = answers;
        Type = desk.CaseTypes.First(type => type.Name == answers.CaseType);
        Market = desk.Markets.First(market => market.Name == answers.Market);
        MayChat = answers.MayChat && Market.HasChat && desk.Chat is not null;
        FocalShare = Math.Min(1, Math.Round(CohortShare / Math.Max(Market.Share, CohortShare), 4));
        var habit = Habit.Of(answers);
        Add(new AdviceScenario("habit", () => Say.This("advice.row.habit"), habit));
        var changes = Change.Of(habit, MayChat, Type, Market);
        foreach (var change in changes)
            single.Add((change, Add(new AdviceScenario(Named(change), () => Words(change), habit.With(change.Column, change.Cell)))));
        var right = changes.Where(change => change.IsAdvice).Aggregate(habit, (done, change) => done.With(change.Column, change.Cell));
        Right = Add(new AdviceScenario("everything-right", () => Say.This("advice.row.right"), right));
        // With one piece, leaving it out of everything is the habit.
        foreach (var change in changes.Where(change => change.IsAdvice))
            leftOut.Add((change, Add(new AdviceScenario($"right-but-{Named(change)}", () => Say.This("advice.row.but", ("change", Words(change))), right.With(change.Column, habit[change.Column])))));
        Stuck = [Question(habit, Day, desk), Question(habit, ThreeDays, desk)];
    }

    public SellerAnswers Answers { get; }

    public CaseType Type { get; }

    public Market Market { get; }

    /// <summary>Whether the seller may chat, and the market has it.</summary>
    public bool MayChat { get; }

    /// <summary>Share of the sellers of the market that are in the cohort.</summary>
    public double FocalShare { get; }

    /// <summary>All scenarios, the habit first.</summary>
    public IReadOnlyList<AdviceScenario> Scenarios => scenarios;

    /// <summary>Number of the scenario in which everything is done right; the habit's when it is right already.</summary>
    public int Right { get; }

    /// <summary>The habit with one change, for each that there is.</summary>
    public IReadOnlyList<(Change Change, int Scenario)> Single => single;

    /// <summary>Everything right without one change.</summary>
    public IReadOnlyList<(Change Change, int Scenario)> LeftOut => leftOut;

    /// <summary>What to do when nothing happens for a day and for three.</summary>
    public IReadOnlyList<StuckQuestion> Stuck { get; }

    /// <summary>A change in words, as in "attach complete documents".</summary>
    public static string Words(Change change) => Say.NamedOr("advice.change", $"{change.Name}_{change.Cell}", Say.Named("advice.change", change.Name));

    private static string Named(Change change) => change.Name.Replace('_', '-');

    private StuckQuestion Question(Habit habit, int hours, Scenario desk)
    {
        // Who chats first does not wait for anything, and urgent problems go to chat at once.
        var hasChat = MayChat && Type.Priority != Priority.High && habit[Habit.Channel] == EnumWords.Of(Channel.Ticket);
        // Times after which sellers do something hold for all of them, so they are the same in all that is compared.
        var (followUpAfter, chatAfter) = (After(hours, desk.FollowUps.AfterHours), hasChat ? After(hours, desk.Chat!.StartAfterHours) : "");
        int Row(string word, Habit then) => Add(new AdviceScenario(
            $"after-{hours}h-{word}", () => Say.This("advice.row.stuck", ("hours", hours), ("what", Say.Named("advice.stuck", word))), then, followUpAfter, chatAfter));
        int Follow(FollowUp what) => Row(EnumWords.Of(what), habit.With(Habit.FollowUp, EnumWords.Of(what)));
        var wait = Follow(FollowUp.Wait);
        List<(string, int)> options = [.. new[] { FollowUp.Remind, FollowUp.Reopen, FollowUp.Duplicate }.Select(what => (EnumWords.Of(what), Follow(what)))];
        if (hasChat)
            options.Add(("chat", Row("chat", habit.With(Habit.FollowUp, EnumWords.Of(FollowUp.Wait)).With(Habit.Channel, EnumWords.Of(Channel.TicketThenChat)))));
        return new StuckQuestion(hours, wait, options);
    }

    private static string After(int hours, double usual) => hours == usual ? "" : $"{hours}";

    /// <summary>Number of the scenario; of one that simulates the same when there is one already.</summary>
    private int Add(AdviceScenario scenario)
    {
        var same = scenarios.FindIndex(scenario.IsSame);
        if (same >= 0)
            return same;
        scenarios.Add(scenario);
        return scenarios.Count - 1;
    }
}
