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
    }

    /// <summary>Work that a problem of each type brings.</summary>
    public IReadOnlyList<WorkHours> ByType { get; }

    /// <summary>Follows the problems of a scenario.</summary>
    /// <param name="scenario">A complete scenario.</param>
    /// <param name="odds">Of the pre-screen.</param>
    /// <param name="line">What chats find; <see langword="null"/> without chat.</param>
    public static ExpectedWork Of(Scenario scenario, ScreeningOdds odds, ChatLine? line)
    {
        var expected = new ExpectedWork(scenario);
        var world = new Same<World>(WorkBook.WorldOf(scenario));
        foreach (var (kind, type) in Kinds(scenario))
        {
            // Who does not chat does not depend on what chats find.
            var found = line is not null && Chats(scenario, kind, type, line) is not null ? line : null;
            var key = new WorkKey(kind with { Share = 1 }, type, odds.Key, found, world);
            expected.ByType[type].Add(WorkBook.WorkOf(key, () => Work(kind, type)), kind.Share);
        }

        return expected;

        WorkHours Work(SellerKind kind, int type)
        {
            var work = new WorkHours(scenario);
            expected.Follow(kind, type, odds, line, new Treatment(scenario, kind, type, work));
            return work;
        }
    }

    /// <summary>Share of the submissions that a pre-screen filters where everybody writes cases.</summary>
    public static double FilteredShare(Scenario scenario, ScreeningOdds odds)
    {
        var (judged, filtered) = (0.0, 0.0);
        foreach (var (kind, type) in Kinds(scenario))
        {
            var count = new ExpectedWork(scenario).Follow(kind, type, odds, null, null);
            var share = kind.Share * scenario.CaseTypes[type].Share;
            (judged, filtered) = (judged + (share * count.Judged), filtered + (share * count.Filtered));
        }

        return judged > 0 ? filtered / judged : 0;
    }

    /// <summary>Chats that ask for an agent, and the work if all of them were reached.</summary>
    /// <param name="scenario">A scenario with chat.</param>
    /// <param name="perHour">Problems an hour by type.</param>
    /// <param name="line">What chats find.</param>
    public static (double Visits, double Hours) Chats(Scenario scenario, IReadOnlyList<double> perHour, ChatLine line)
    {
        var (visits, hours) = (0.0, 0.0);
        foreach (var (kind, type) in Kinds(scenario))
        {
            if (Chats(scenario, kind, type, line) is not { } chatting)
                continue;
            var nobody = new Crowd();
            foreach (var (content, p) in Appearance.Of(scenario, kind, scenario.CaseTypes[type]))
                chatting.Try(content, Unhelped(scenario, kind, content, p) * kind.MayChat, nobody);
            var rate = perHour[type] * kind.Share;
            (visits, hours) = (visits + (rate * chatting.Asked.Visits), hours + (rate * chatting.Asked.Hours));
        }

        return (visits, hours);
    }

    private static IEnumerable<(SellerKind Kind, int Type)> Kinds(Scenario scenario) =>
        from kind in SellerKind.All(scenario)
        from type in Enumerable.Range(0, scenario.CaseTypes.Count)
        where scenario.CaseTypes[type].Share > 0 || scenario.Arrivals.Listed is not null || scenario.Arrivals.Surges.Any(surge => surge.CaseTypeIndex == type)
        select (kind, type);

    private (double Judged, double Filtered) Follow(SellerKind kind, int typeIndex, ScreeningOdds odds, ChatLine? line, Treatment? treatment)
    {
        var (submits, passed) = (new Crowd(), new Crowd());
        var chatting = line is null ? null : Chats(scenario, kind, typeIndex, line);
        foreach (var (content, p) in Appearance.Of(scenario, kind, scenario.CaseTypes[typeIndex]))
        {
            var writes = Unhelped(scenario, kind, content, p);
            var chats = chatting is null ? 0 : kind.MayChat;
            submits.Add(content, writes * Math.Max(0, 1 - chats - kind.IsBlocked));
            chatting?.Try(content, writes * chats, submits);
        }

        var screening = new Screening(scenario, kind.Strategy, odds);
        for (var round = 0; round < MostRounds && !submits.IsEmpty; round++)
        {
            foreach (var (content, share) in submits.Take())
                screening.Submit(content, share, passed, submits);
            if (treatment is null)
                passed.Take();
            else
                treatment.Receive(passed, submits);
        }

        return screening.Count;
    }

    private static double Unhelped(Scenario scenario, SellerKind kind, in Content content, double p) =>
        kind.Strategy.ReadsKnowledgeBase && content.IsSelfServable ? p * (1 - scenario.KnowledgeBase.SolveProbability) : p;

    /// <summary>Whether chat comes before a case or at once besides it. Who chats only after a day without a reply hardly does at a steady desk.</summary>
    private static Chatting? Chats(Scenario scenario, SellerKind kind, int type, ChatLine line) =>
        kind.MayChat > 0 && (kind.Strategy.Channel is Channel.Chat or Channel.ChatAtPeak || (kind.Strategy.Channel == Channel.TicketThenChat && scenario.CaseTypes[type].Priority == Priority.High))
            ? new Chatting(scenario, kind, scenario.CaseTypes[type], line)
            : null;
}
