namespace QueueSim.Health;

/// <summary>Chats about problems before a case is written, as expectations (C1–C17).</summary>
/// <param name="scenario">The scenario, with chat.</param>
/// <param name="kind">Who chats.</param>
/// <param name="type">What about.</param>
/// <param name="line">How likely an agent is reached.</param>
internal sealed class Chatting(Scenario scenario, SellerKind kind, CaseType type, ChatLine line)
{
    private const double MinutesPerHour = 60;
    private const double HoursPerDay = 24;

    private readonly ChatSettings chat = scenario.Chat!;

    /// <summary>Visits to the queue of the chat agents, and hours of their work if all of them were reached. Of one problem.</summary>
    public (double Visits, double Hours) Asked { get; private set; }

    /// <summary>Attempts until one gets through or the rules allow no more.</summary>
    /// <param name="content">What the problem is like.</param>
    /// <param name="share">How many.</param>
    /// <param name="writes">Receives who goes on to write a case, handed over or not.</param>
    public void Try(Content content, double share, Crowd writes)
    {
        var lacking = Lacking(content);
        var solves = content.Missing > 0 && type.IsCompliance ? 0 : type.ChatSolveProbability * Math.Pow(chat.PartSolveFactor, lacking);
        var hours = chat.TouchMinutes.Mean / MinutesPerHour * Math.Pow(chat.PartTouchFactor, lacking);
        var aiSolves = content.IsSelfServable ? chat.AiSolveProbability : 0;
        var misjudged = content.IsWrongCategory ? chat.MisjudgeProbability : 0;
        var banned = kind.Strategy.UsesAgency ? chat.ThirdPartyBanProbability : 0;
        for (var attempt = 1; attempt <= chat.MaximumAttempts && share >= Crowd.Least; attempt++)
        {
            var offered = share * line.Availability * (1 - banned);
            var asks = offered * (1 - aiSolves) * (1 - misjudged);
            Asked = (Asked.Visits + asks, Asked.Hours + (asks * hours));
            var reached = asks * line.IsReached;
            HandOver(content, reached * (1 - solves), lacking, writes);
            share -= (share * line.Availability * banned) + (offered * aiSolves) + reached;
            // Only who has come past midnight may try more often than the daily limit (C10).
            if (attempt % chat.DailyLimit != 0)
                continue;
            var mayTry = Math.Min(1, chat.DailyLimit * chat.RetryHours.Mean / HoursPerDay);
            writes.Add(content, share * (1 - mayTry));
            share *= mayTry;
        }

        writes.Add(content, share);
    }

    private void HandOver(in Content content, double share, double lacking, Crowd writes)
    {
        var context = chat.ContextProbability * Math.Pow(chat.PartContextFactor, lacking);
        var handed = content.WithRightCategory() with { IsHandedOver = true };
        writes.Add(handed, share * (1 - context));
        (handed with { HasContext = true }).AddAnswered(!type.IsCompliance, scenario.Documents.InvoiceErrorProbability, share * context, writes);
    }

    /// <summary>How many of the five parts are lacking (C15).</summary>
    private double Lacking(in Content content)
    {
        var hasNothing = content.Evidence == Evidence.None;
        return (content.IsWrongCategory ? 1 : 0) + (hasNothing ? 1 : 0) + (hasNothing || content.Missing > 0 ? 1 : 0) + (content.IsVague ? 1 : 0) + kind.NeedsTranslation;
    }
}

/// <summary>What somebody who wants to chat finds.</summary>
/// <param name="Availability">Probability that chat is offered.</param>
/// <param name="IsReached">Probability that an agent comes before patience ends.</param>
internal sealed record ChatLine(double Availability, double IsReached);
