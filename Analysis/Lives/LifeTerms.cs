namespace QueueSim.Lives;

/// <summary>Moments in the terms of event logs. They are an activity, and a transition of the standard life cycle of XES (IEEE 1849-2016).</summary>
public static class LifeTerms
{
    /// <summary>The activity that a moment belongs to: <c>touch</c> for a queue joined, a touch begun and a touch ended.</summary>
    public static string Activity(MomentKind kind) => kind switch
    {
        MomentKind.Appeared => "appear",
        MomentKind.ChatBegan or MomentKind.ChatEnded => "chat",
        MomentKind.ChatReplied => "chat_reply",
        MomentKind.Submitted => "submit",
        MomentKind.Queued or MomentKind.TouchBegan or MomentKind.TouchEnded or MomentKind.LeftQueue => "touch",
        MomentKind.Transferred => "transfer",
        MomentKind.Asked or MomentKind.Answered => "question",
        MomentKind.Escalated => "escalate",
        MomentKind.InvestigationBegan => "investigate",
        MomentKind.FollowedUp => "follow_up",
        MomentKind.Closed => "close",
        _ => "end",
    };

    /// <summary>What happens to the activity: <c>schedule</c>, <c>start</c>, <c>complete</c> or <c>withdraw</c>.</summary>
    public static string Transition(MomentKind kind) => kind switch
    {
        MomentKind.Queued => "schedule",
        MomentKind.ChatBegan or MomentKind.TouchBegan or MomentKind.Asked or MomentKind.InvestigationBegan => "start",
        MomentKind.LeftQueue => "withdraw",
        _ => "complete",
    };
}
