namespace QueueSim.Kinds;

/// <summary>A piece of a way of submitting cases: what one piece of advice is about.</summary>
public enum Piece
{
    /// <summary><see cref="Strategy.Language"/>.</summary>
    Language,

    /// <summary><see cref="Strategy.Evidence"/>.</summary>
    Evidence,

    /// <summary><see cref="Strategy.Text"/>.</summary>
    Text,

    /// <summary><see cref="Strategy.RightCategoryProbability"/>.</summary>
    Category,

    /// <summary><see cref="Strategy.ReadsKnowledgeBase"/>.</summary>
    KnowledgeBase,

    /// <summary><see cref="Strategy.WhenFiltered"/>.</summary>
    Improving,

    /// <summary><see cref="Strategy.MaximumAppeals"/>.</summary>
    Appeals,

    /// <summary><see cref="Strategy.Channel"/>.</summary>
    Chat,

    /// <summary><see cref="Strategy.FollowUp"/>.</summary>
    FollowUp,

    /// <summary><see cref="Strategy.Watches"/>.</summary>
    Watching,

    /// <summary><see cref="Strategy.KeepsTemplates"/>.</summary>
    Templates,

    /// <summary><see cref="Strategy.UsesAgency"/>.</summary>
    Agency,

    /// <summary><see cref="Strategy.Sellers"/>.</summary>
    Sellers,
}
