namespace QueueSim.Ensemble;

/// <summary>A simulated point.</summary>
/// <param name="Values">Values of the parameters, in their order.</param>
/// <param name="Outputs">Outputs, in the order of the goals; not a number where there is none.</param>
/// <param name="Wave">Wave in which it was simulated, from 1.</param>
/// <param name="Positions">The values as positions in their ranges, 0 to 1.</param>
public sealed record MatchingPoint(IReadOnlyList<double> Values, IReadOnlyList<double> Outputs, int Wave, IReadOnlyList<double> Positions)
{
    /// <summary>Distance of the output that lies farthest from its goal's middle, in half widths. Infinite without an output.</summary>
    internal double Farthest(IReadOnlyList<MatchingGoal> goals)
    {
        var farthest = 0.0;
        for (var i = 0; i < goals.Count; i++)
        {
            var distance = goals[i].Distance(Outputs[i]);
            farthest = double.IsFinite(distance) ? Math.Max(farthest, distance) : double.PositiveInfinity;
        }

        return farthest;
    }
}

/// <summary>What a wave came to.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Simulated">Points simulated in all waves so far.</param>
/// <param name="Accepted">Points whose outputs all lie in their goals, in all waves so far.</param>
/// <param name="SpaceLeft">
/// Part of the whole space that was not implausible before this wave, by the emulators of the waves before; 1 for the first.
/// </param>
/// <param name="Nearest">Of the points that are not accepted, how far the nearest one is from the middle of its farthest goal, in half widths.</param>
public sealed record MatchingWave(int Number, int Simulated, int Accepted, double SpaceLeft, double Nearest);

/// <summary>What history matching came to.</summary>
/// <param name="Waves">Wave by wave.</param>
/// <param name="Points">All points that were simulated, in their order.</param>
/// <param name="Accepted">Those whose outputs all lie in their goals.</param>
/// <param name="SpaceLeft">Part of the space that is not implausible in the end.</param>
/// <param name="HasSettled">Whether the space that is left had stopped shrinking.</param>
public sealed record MatchingResult(
    IReadOnlyList<MatchingWave> Waves, IReadOnlyList<MatchingPoint> Points, IReadOnlyList<MatchingPoint> Accepted, double SpaceLeft, bool HasSettled);

/// <summary>Simulates points; the same random numbers for all.</summary>
/// <param name="points">Values of the parameters, in their order.</param>
/// <returns>For each point the outputs in the order of the goals, not a number where there is none.</returns>
public delegate IReadOnlyList<IReadOnlyList<double>> OutputBatch(IReadOnlyList<IReadOnlyList<double>> points);
