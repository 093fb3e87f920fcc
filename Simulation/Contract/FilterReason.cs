namespace QueueSim.Contract;

/// <summary>What the pre-screen says when it filters a submission (T6, T7); right or wrong.</summary>
public enum FilterReason
{
    /// <summary>Nothing: it passed, or was never judged.</summary>
    None,

    /// <summary>The text leaves out what an agent needs.</summary>
    Vague,

    /// <summary>Documents are missing.</summary>
    Documents,

    /// <summary>The category is wrong.</summary>
    Category,

    /// <summary>It was submitted before.</summary>
    Duplicate,

    /// <summary>Help pages solve it: the seller is pushed to self-help, not bounced.</summary>
    SelfHelp,
}
