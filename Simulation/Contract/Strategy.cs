namespace QueueSim.Contract;

/// <summary>A way of submitting cases.</summary>
public sealed record Strategy
{
    /// <summary>Unique name.</summary>
    public required string Name { get; init; }

    /// <summary>In words; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Share of the population, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>Language of the case.</summary>
    public required Language Language { get; init; }

    /// <summary>What is attached.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Quality of the text.</summary>
    public required TextQuality Text { get; init; }

    /// <summary>Probability that the right category is declared.</summary>
    public required double RightCategoryProbability { get; init; }

    /// <summary>Whether the knowledge base is read before a case is written.</summary>
    public required bool ReadsKnowledgeBase { get; init; }

    /// <summary>Reaction to a bounce.</summary>
    public required WhenFiltered WhenFiltered { get; init; }

    /// <summary>Who uses it.</summary>
    public SellerGroup Sellers { get; init; } = SellerGroup.Established;

    /// <summary>How support is reached.</summary>
    public Channel Channel { get; init; } = Channel.Ticket;

    /// <summary>What is done about a case that does not move.</summary>
    public FollowUp FollowUp { get; init; } = FollowUp.Wait;

    /// <summary>Whether a paid agency writes and answers (T20).</summary>
    public bool UsesAgency { get; init; }

    /// <summary>How closely cases are watched.</summary>
    public Watching Watches { get; init; } = Watching.Daily;

    /// <summary>
    /// Whether what was written once is kept and used again (A23). From the account's second problem on, the text is structured. Without
    /// effect where every problem has an account of its own (<see cref="SellerSettings.Accounts"/>).
    /// </summary>
    public bool KeepsTemplates { get; init; }

    /// <summary>Most appeals against refusals, 0 or more.</summary>
    public required int MaximumAppeals { get; init; }
}
