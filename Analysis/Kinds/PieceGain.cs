using QueueSim.Statistics;

namespace QueueSim.Kinds;

/// <summary>What one piece brings.</summary>
/// <param name="Piece">The piece.</param>
/// <param name="With">The scenario with it.</param>
/// <param name="Without">The scenario without it; in all else the two are the same.</param>
/// <param name="Value">What the cohort does about this piece in <paramref name="With"/>, for example <see cref="Evidence.Complete"/>.</param>
/// <param name="Gain">What it brings, with intervals that hold for all pieces of the table at once.</param>
/// <param name="Outcome">The verdict by the rule of every answer: better in one of both, worse in neither.</param>
public sealed record PieceGain(Piece Piece, ScenarioResult With, ScenarioResult Without, object Value, Gain Gain, OutcomeComparison Outcome);

/// <summary>What the pieces bring for a kind of case, one way of reading.</summary>
public sealed record PieceTable
{
    /// <summary>How it was read.</summary>
    public required PieceReading Reading { get; init; }

    /// <summary>Whose problems.</summary>
    public required Kind Kind { get; init; }

    /// <summary>The pieces: of a ladder in its order, else as the study has them.</summary>
    public required IReadOnlyList<PieceGain> Pieces { get; init; }

    /// <summary>The way without any of the pieces.</summary>
    public required ScenarioResult First { get; init; }

    /// <summary>The way with all of them; <see langword="null"/> when the study has none.</summary>
    public required ScenarioResult? Full { get; init; }

    /// <summary>All of the pieces together, against none; <see langword="null"/> when the study has no such scenario.</summary>
    public required Gain? Total { get; init; }

    /// <summary>The gains of <see cref="Pieces"/> added up.</summary>
    public required Gain Sum { get; init; }

    /// <summary><see cref="Total"/> minus <see cref="Sum"/>. It is 0 for <see cref="PieceReading.InThisOrder"/>.</summary>
    public required Gain? Remainder { get; init; }

    /// <summary>Pieces in which the full way differs and of which the study has no scenario. Their part is in the remainder.</summary>
    public required IReadOnlyList<Piece> NotAsked { get; init; }

    /// <summary>Whether there are too few problems of this kind for a verdict (<see cref="KindAnswer.FewestProblems"/>).</summary>
    public required bool IsTooSmall { get; init; }

    /// <summary>Comparisons for which intervals and verdicts hold at once.</summary>
    public required int Comparisons { get; init; }
}
