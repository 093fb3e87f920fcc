using QueueSim.Scenarios.Running;

namespace QueueSim.Scenarios.Output;

/// <summary>What a manifest says of a selection of the best scenario.</summary>
internal sealed record SelectionRecord
{
    /// <summary><c>kn</c>, <c>kn++</c> or <c>ocba</c>.</summary>
    public required string Procedure { get; init; }

    public required string Metric { get; init; }

    public required string Segment { get; init; }

    /// <summary><c>lower</c> or <c>higher</c>.</summary>
    public required string Better { get; init; }

    public double? Delta { get; init; }

    public double? Alpha { get; init; }

    public required int FirstStage { get; init; }

    public required int Round { get; init; }

    public int? MaxReplications { get; init; }

    public long? Budget { get; init; }

    /// <summary>The selected scenario; missing while the run lasts.</summary>
    public string? Selected { get; init; }

    /// <summary>Whether the promise holds: neither the most replications nor a budget ended it.</summary>
    public bool? Decided { get; init; }

    /// <summary>Replications of all scenarios together.</summary>
    public long? ReplicationsInAll { get; init; }

    public static string Word(SelectionMethod method) => method switch
    {
        SelectionMethod.Kn => "kn",
        SelectionMethod.KnPlusPlus => "kn++",
        _ => "ocba",
    };

    public static SelectionRecord Of(SelectionGoal goal) => new()
    {
        Procedure = Word(goal.Method),
        Metric = goal.Metric,
        Segment = goal.Segment,
        Better = goal.LargerIsBetter ? "higher" : "lower",
        Delta = goal.Indifference,
        Alpha = goal.Error,
        FirstStage = goal.FirstStage,
        Round = goal.Round,
        MaxReplications = goal.Most,
        Budget = goal.Budget,
    };

    public SelectionRecord With(SelectionOutcome outcome) => this with
    {
        Selected = outcome.Selected.Name,
        Decided = outcome.Result.IsDecided,
        ReplicationsInAll = outcome.Result.Observations,
    };
}
