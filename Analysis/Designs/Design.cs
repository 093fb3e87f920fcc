using System.Numerics;

namespace QueueSim.Designs;

/// <summary>How points are chosen in a cube.</summary>
public enum DesignKind
{
    /// <summary>A Latin hypercube.</summary>
    LatinHypercube,

    /// <summary>A scrambled Sobol' sequence.</summary>
    Sobol,
}

/// <summary>A kind of design and how many points it has.</summary>
/// <param name="Kind">How points are chosen.</param>
/// <param name="Count">Points, at least 2; a power of two for a Sobol' sequence, whose points are balanced then.</param>
public sealed record Design(DesignKind Kind, int Count)
{
    // As many tries as cost no second of a run: the distances of all pairs are computed in each.
    private const int Tries = 20, MostTried = 1000;

    /// <summary>As users write it: <c>lhs:200</c>, <c>sobol:1024</c>.</summary>
    public string Text => $"{Word(Kind)}:{Count}";

    /// <summary>The kind as users write it.</summary>
    public static string Word(DesignKind kind) => kind == DesignKind.Sobol ? "sobol" : "lhs";

    /// <summary>Whether the kind can have so many points.</summary>
    public static bool Fits(DesignKind kind, int count) => count is >= 2 and <= LatinHypercube.MostPoints && (kind != DesignKind.Sobol || BitOperations.IsPow2(count));

    /// <summary>The points: numbers from 0 to 1, the same for the same seed.</summary>
    /// <param name="dimensions">From 1 to <see cref="SobolSequence.MostDimensions"/>.</param>
    /// <param name="seed">Seed of the study.</param>
    public double[][] Points(int dimensions, ulong seed) => Kind == DesignKind.Sobol
        ? SobolSequence.Scrambled(Count, dimensions, seed)
        : LatinHypercube.Points(Count, dimensions, seed, tries: Count <= MostTried ? Tries : 1);
}
