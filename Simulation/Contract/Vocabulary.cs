namespace QueueSim.Contract;

/// <summary>Language of a case; <see cref="Local"/> is the market's own language where that is neither English nor Chinese.</summary>
public enum Language { English, Chinese, Local }

/// <summary>What is attached to a case.</summary>
public enum Evidence { None, Screenshot, Complete }

/// <summary>How a case is written (T10).</summary>
public enum TextQuality { Vague, Plain, Structured }

/// <summary>Which waiting case an agent takes who comes free. Within each rule the place counts; high-risk contact (C8) comes last under all.</summary>
public enum TeamDiscipline
{
    /// <summary>The highest class, then the earliest place.</summary>
    Class,

    /// <summary>The earliest place, whatever the class.</summary>
    LongestWait,

    /// <summary>The team's preference among its case types (<see cref="Skill.Order"/>), then the class.</summary>
    Order,

    /// <summary>The earliest due time (<see cref="CaseType.DueHours"/> after the place); cases without one come last.</summary>
    Due,

    /// <summary>
    /// The highest cost of delay per hour of work, whatever the class. It is weighted over what the case may be (the cμ rule under misclassification).
    /// </summary>
    CMu,
}

/// <summary>How a seller reaches support.</summary>
public enum Channel
{
    /// <summary>Cases only.</summary>
    Ticket,

    /// <summary>Chat first, when the seller has access; a case when chat does not get through.</summary>
    Chat,

    /// <summary>A case, and chat when it has had no reply for a day; high-priority problems chat at once (C5).</summary>
    TicketThenChat,

    /// <summary>A case, and chat when the next peak of the connection rate begins (C6).</summary>
    ChatAtPeak,
}

/// <summary>Which sellers use a strategy.</summary>
public enum SellerGroup
{
    /// <summary>Professional sellers with old accounts in good health: nothing about the seller matters.</summary>
    Established,

    /// <summary>All kinds, drawn as <see cref="SellerSettings"/> says.</summary>
    Mixed,

    /// <summary>Professional sellers in their first days, of an age uniform up to <see cref="AccessSettings.NewAccountDays"/>.</summary>
    New,
}

/// <summary>What a seller does when nothing has moved for a while.</summary>
public enum FollowUp
{
    /// <summary>Waits.</summary>
    Wait,

    /// <summary>A polite reminder with new information on the same case (T15).</summary>
    Remind,

    /// <summary>"Urgent": may be flagged as high-risk contact (C8).</summary>
    Push,

    /// <summary>Closes the case and opens it again, which loses its place (T16).</summary>
    Reopen,

    /// <summary>Submits the same problem once more (T17).</summary>
    Duplicate,
}

/// <summary>Whether an account is one of the large ones (A14).</summary>
public enum AccountSize
{
    /// <summary>All accounts have problems equally often.</summary>
    Alike,

    /// <summary>Not one of the large ones.</summary>
    Small,

    /// <summary>One of the largest tenth of the accounts (<see cref="SellerSettings.LargeShare"/>).</summary>
    Large,
}

/// <summary>How closely a seller watches what comes back (A19).</summary>
public enum Watching
{
    /// <summary>Now and then.</summary>
    Rarely,

    /// <summary>Every day.</summary>
    Daily,

    /// <summary>Somebody is there to do it: no notice is missed.</summary>
    Dedicated,
}

/// <summary>What a seller does when the pre-screen filters the case.</summary>
public enum WhenFiltered { Improve, Resubmit, GiveUp }
