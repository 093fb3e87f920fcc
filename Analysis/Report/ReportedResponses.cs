using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>What scenarios came to over the numbers that lists and ranges of the study vary.</summary>
public sealed record ReportedResponses
{
    /// <summary>The design that chose values, as users write it; <see langword="null"/> when all are lists and ranges with a step.</summary>
    public string? Design { get; init; }

    /// <summary>What readers should know of it, in sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Scenarios that have one number at least that is varied, in the order of the study.</summary>
    public required IReadOnlyList<ReportedResponse> Points { get; init; }

    /// <summary>How many such scenarios were run; more than <see cref="Points"/> when not all were kept.</summary>
    public required int Run { get; init; }

    /// <summary>The baseline by segment.</summary>
    public required IReadOnlyDictionary<string, AnswerValues> Baseline { get; init; }

    /// <summary>Numbers that the baseline has for paths that are varied, as far as they are known.</summary>
    public IReadOnlyDictionary<string, double> BaselineAt { get; init; } = new Dictionary<string, double>();

    /// <summary>Whether the baseline's queues are steady; else nothing is better or worse than it.</summary>
    public bool IsBaselineSteady { get; init; } = true;
}

/// <summary>A scenario among those of lists and ranges.</summary>
/// <param name="Series">Its row, with what else was chosen from lists.</param>
/// <param name="Paths">The paths whose numbers vary, in the order of the study.</param>
/// <param name="At">Its number for each path.</param>
/// <param name="Values">What it came to, by segment.</param>
public sealed record ReportedResponse(string Series, IReadOnlyList<string> Paths, IReadOnlyList<double> At, IReadOnlyDictionary<string, AnswerValues> Values)
{
    /// <summary>Whether its queues are steady; else what it came to depends on how long is simulated.</summary>
    public bool IsSteady { get; init; } = true;
}
