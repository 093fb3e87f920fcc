namespace QueueSim.Selection;

/// <summary>What a procedure came to.</summary>
/// <param name="Selected">Number of the selected system, from 0.</param>
/// <param name="IsDecided">Whether the procedure keeps its promise; otherwise the most observations or a budget were spent, and nothing is promised.</param>
/// <param name="Systems">What became of each system.</param>
public sealed record SelectionResult(int Selected, bool IsDecided, IReadOnlyList<SelectedSystem> Systems)
{
    /// <summary>Observations of all systems together.</summary>
    public long Observations => Systems.Sum(system => (long)system.Observations);

    /// <summary>Observations if every system had as many as the one with most.</summary>
    public long EqualAllocation => (long)Systems.Count * Systems.Max(system => system.Observations);
}

/// <summary>What became of one system.</summary>
/// <param name="Observations">Observations that were made of it.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="FirstVariance">Variance of its first stage.</param>
/// <param name="EliminatedAt">Observation at which it was eliminated; <see langword="null"/> when it was not.</param>
/// <param name="EliminatedBy">System that was too far ahead then; the farthest one, if several were.</param>
public sealed record SelectedSystem(int Observations, double Mean, double FirstVariance, int? EliminatedAt, int? EliminatedBy);

/// <summary>How far a procedure is.</summary>
/// <param name="Observations">Observations of each system that is still in.</param>
/// <param name="Left">Systems that are still in.</param>
/// <param name="Leader">The one of them with the best mean.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Spent">Observations of all systems together.</param>
public sealed record SelectionStep(int Observations, IReadOnlyList<int> Left, int Leader, double Mean, long Spent);
