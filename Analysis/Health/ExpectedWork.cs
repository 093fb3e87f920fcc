namespace QueueSim.Health;

/// <summary>Work that problems of each type bring on average, over all that may happen to them but waits.</summary>
/// <remarks>
/// Every way that a problem can take is followed with its probability: chat, bounces, rewrites, translation, transfers, questions, answers, appeals,
/// solutions that were none. Problems that are alike go on together, so it is exact but for classes of difficulty and for what depends on waits: nobody gives
/// up waiting, and nobody follows up in a queue.
/// </remarks>
internal sealed class ExpectedWork
{
    private const int MostRounds = 200;

    private readonly Scenario scenario;

    private ExpectedWork(Scenario scenario)
    {
        this.scenario = scenario;
        ByType = [.. scenario.CaseTypes.Select(_ => new WorkHours(scenario))];
        ChatVisits = new double[scenario.CaseTypes.Count];
        ChatHours = new double[scenario.CaseTypes.Count];
    }

    /// <summary>Work that a problem of each type brings.</summary>
    public IReadOnlyList<WorkHours> ByType { get; }

    /// <summary>Chats of a problem of each type that ask for an agent, and their work if all of them were served.</summary>
    public double[] ChatVisits { get; }

    /// <summary>Hours of their work if all were served.</summary>
    public double[] ChatHours { get; }

    /// <summary>Share of the submissions that the pre-screen filters.</summary>
    public double FilteredShare { get; private set; }

    /// <summary>Follows the problems of a scenario.</summary>
    /// <param name="scenario">A complete scenario.</param>
    /// <param name="odds">Of the pre-screen.</param>
    /// <param name="line">What chats find; <see langword="null"/> without chat.</param>
    public static ExpectedWork Of(Scenario scenario, ScreeningOdds odds, ChatLine? line)
    {
        var expected = new ExpectedWork(scenario);
        var kinds = SellerKind.All(scenario);
        var (judged, filtered) = (0.0, 0.0);
        for (var type = 0; type < scenario.CaseTypes.Count; type++)
        {
            if (scenario.CaseTypes[type].Share <= 0 && scenario.Arrivals.Listed is null)
                continue;
            foreach (var kind in kinds)
            {
                var count = expected.Follow(kind, type, odds, line);
                judged += kind.Share * scenario.CaseTypes[type].Share * count.Judged;
                filtered += kind.Share * scenario.CaseTypes[type].Share * count.Filtered;
            }
        }

        expected.FilteredShare = judged > 0 ? filtered / judged : 0;
        return expected;
    }

    private (double Judged, double Filtered) Follow(SellerKind kind, int typeIndex, ScreeningOdds odds, ChatLine? line)
    {
        var type = scenario.CaseTypes[typeIndex];
        var work = new WorkHours(scenario);
        var (submits, passed) = (new Crowd(), new Crowd());
        var chatting = line is null || kind.MayChat <= 0 || !Chats(kind.Strategy, type) ? null : new Chatting(scenario, kind, type, line);
        foreach (var (content, p) in Appearance.Of(scenario, kind, type))
        {
            var helped = kind.Strategy.ReadsKnowledgeBase && content.IsSelfServable ? p * (1 - scenario.KnowledgeBase.SolveProbability) : p;
            if (chatting is null)
            {
                submits.Add(content, helped * (1 - kind.IsBlocked));
                continue;
            }

            submits.Add(content, helped * Math.Max(0, 1 - kind.MayChat - kind.IsBlocked));
            chatting.Try(content, helped * kind.MayChat, submits);
        }

        var screening = new Screening(scenario, kind.Strategy, odds);
        var treatment = new Treatment(scenario, kind, typeIndex, work);
        for (var round = 0; round < MostRounds && !submits.IsEmpty; round++)
        {
            foreach (var (content, share) in submits.Take())
                screening.Submit(content, share, passed, submits);
            foreach (var (content, share) in passed.Take())
                treatment.Receive(content, share, submits);
        }

        ByType[typeIndex].Add(work, kind.Share);
        ChatVisits[typeIndex] += kind.Share * (chatting?.Asked.Visits ?? 0);
        ChatHours[typeIndex] += kind.Share * (chatting?.Asked.Hours ?? 0);
        return screening.Count;
    }

    /// <summary>Whether chat comes before a case or at once besides it. Who chats only after a day without a reply hardly does at a steady desk.</summary>
    private static bool Chats(Strategy strategy, CaseType type) =>
        strategy.Channel is Channel.Chat or Channel.ChatAtPeak || (strategy.Channel == Channel.TicketThenChat && type.Priority == Priority.High);
}
