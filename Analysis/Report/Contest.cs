namespace QueueSim.Report;

/// <summary>A value of a scenario beside the baseline's, judged jointly over all scenarios of the study.</summary>
/// <param name="Value">Mean over replications, or <see langword="null"/> when there were no cases.</param>
/// <param name="Baseline">The baseline's mean.</param>
/// <param name="Difference">Paired mean difference to the baseline.</param>
/// <param name="Low">Lower end of the difference's joint 95 % interval; <see langword="null"/> with one replication.</param>
/// <param name="High">Upper end.</param>
/// <param name="Verdict"><c>better</c>, <c>worse</c> or <c>undecided</c>, at the joint level.</param>
internal sealed record Contrast(double? Value, double? Baseline, double? Difference, double? Low, double? High, string Verdict)
{
    public bool IsBetter => Verdict == "better";

    public bool IsWorse => Verdict == "worse";

    /// <summary>Whether both had the same value in every replication.</summary>
    public bool IsNone => Difference == 0 && (Low is null or 0) && (High is null or 0);

    /// <summary>Half the width of the joint interval.</summary>
    public double? HalfWidth => (High - Low) / 2;
}

/// <summary>How a scenario did.</summary>
internal sealed record Standing
{
    /// <summary>What the report calls it.</summary>
    public required string Label { get; init; }

    /// <summary>Mean time to resolution in hours; <see langword="null"/> when no problem was solved.</summary>
    public required double? Hours { get; init; }

    /// <summary>Lower end of its 95 % interval; <see langword="null"/> with one replication.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of its 95 % interval.</summary>
    public double? High { get; init; }

    /// <summary>Share of problems solved, from 0 to 1.</summary>
    public double? SolvedShare { get; init; }

    /// <summary>Time to resolution against the baseline; <see langword="null"/> for the baseline itself.</summary>
    public Contrast? Resolution { get; init; }

    /// <summary>Share of problems solved against the baseline; <see langword="null"/> for the baseline itself.</summary>
    public Contrast? Solved { get; init; }

    /// <summary>What is jointly worse than in the baseline, in words, and what it costs.</summary>
    public IReadOnlyList<string> Prices { get; init; } = [];
}

/// <summary>The scenarios of a study side by side, as far as the verdict needs them.</summary>
internal sealed record Contest
{
    /// <summary>All scenarios of the report; the baseline first.</summary>
    public required IReadOnlyList<Standing> Standings { get; init; }

    /// <summary>Replications of each.</summary>
    public required int Replications { get; init; }

    /// <summary>Scenarios that were run, the ones that the report leaves out included.</summary>
    public required int ScenariosRun { get; init; }

    /// <summary>Scenarios other than the baseline that the run cannot tell from <see cref="Fastest"/>, judged jointly over all pairs.</summary>
    public IReadOnlyList<string> NotTellable { get; init; } = [];

    /// <summary>A scenario that gets more problems solved than <see cref="Fastest"/>, judged jointly over all pairs: the most of them.</summary>
    public Standing? SolvesMore { get; init; }

    public Standing Baseline => Standings[0];

    /// <summary>The scenario with the shortest mean time to resolution, the first of several; <see langword="null"/> when none has one.</summary>
    public Standing? Fastest => Standings.Where(standing => standing.Hours is not null).MinBy(standing => standing.Hours);
}
