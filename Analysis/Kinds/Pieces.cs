namespace QueueSim.Kinds;

/// <summary>What ways of submitting cases consist of, and in which pieces two of them differ.</summary>
public static class Pieces
{
    /// <summary>What a strategy has for a piece.</summary>
    public static object Value(Strategy strategy, Piece piece)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return piece switch
        {
            Piece.Language => strategy.Language,
            Piece.Evidence => strategy.Evidence,
            Piece.Text => strategy.Text,
            Piece.Category => strategy.RightCategoryProbability,
            Piece.KnowledgeBase => strategy.ReadsKnowledgeBase,
            Piece.Improving => strategy.WhenFiltered,
            Piece.Appeals => strategy.MaximumAppeals,
            Piece.Chat => strategy.Channel,
            Piece.FollowUp => strategy.FollowUp,
            Piece.Watching => strategy.Watches,
            Piece.Templates => strategy.KeepsTemplates,
            Piece.Agency => strategy.UsesAgency,
            Piece.Sellers => strategy.Sellers,
            _ => throw new ArgumentOutOfRangeException(nameof(piece), piece, "No such piece."),
        };
    }

    /// <summary>Pieces in which two strategies differ, whatever they are called.</summary>
    public static IReadOnlyList<Piece> Differing(Strategy one, Strategy other) =>
        [.. Enum.GetValues<Piece>().Where(piece => !Value(one, piece).Equals(Value(other, piece)))];

    /// <summary>The strategy of a scenario's focal cohort; <see langword="null"/> without a cohort.</summary>
    public static Strategy? OfCohort(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Focal is { } focal ? scenario.Strategies[focal.StrategyIndex] : null;
    }
}
