namespace QueueSim.Desks;

/// <summary>A study over all desks that agree with the sources.</summary>
public sealed record OverDesks
{
    /// <summary>File name of the table of desks, without folders.</summary>
    public required string File { get; init; }

    /// <summary>Names of the desks, in the order of the table; at least two.</summary>
    public required IReadOnlyList<string> Desks { get; init; }

    /// <summary>Replications of every scenario on each desk, at least two.</summary>
    public required int Replications { get; init; }

    /// <summary>Names of what the desks differ in.</summary>
    public required IReadOnlyList<string> Numbers { get; init; }

    /// <summary>A row a desk: its value of each number.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Values { get; init; }

    /// <summary>Every answer, in the order of the question.</summary>
    public required IReadOnlyList<AnswerOverDesks> Answers { get; init; }

    /// <summary>Numbers that the study's own cells set, so that no desk has a value of its own there; in words.</summary>
    public IReadOnlyList<string> OwnValues { get; init; } = [];

    /// <summary>The answer of a scenario on a metric; <see langword="null"/> when there is none.</summary>
    /// <param name="scenario">Position in the study.</param>
    /// <param name="metric">Name of the metric.</param>
    /// <param name="segment">Segment that it is taken from.</param>
    public AnswerOverDesks? Find(int scenario, string metric, string segment) => Answers.FirstOrDefault(
        each => each.Answer is var answer && answer.Scenario == scenario && answer.Metric == metric && answer.Segment == segment);
}
