namespace QueueSim.Selection;

/// <summary>Where a procedure gets its observations from, system by system.</summary>
/// <remarks>
/// Observation r of one system and observation r of another may share their random numbers; different numbers are independent. The same number always
/// gives the same value, in whatever order it is asked for.
/// </remarks>
public interface IObservationSource
{
    /// <summary>Systems that are compared, at least 2.</summary>
    int Systems { get; }

    /// <summary>Observes.</summary>
    /// <param name="wanted">Stretches of observations, each of another system.</param>
    /// <returns>The values of each stretch, all of them finite, in the order of <paramref name="wanted"/>.</returns>
    IReadOnlyList<double[]> Observe(IReadOnlyList<Stretch> wanted);
}

/// <summary>Observations of one system, one after another.</summary>
/// <param name="System">Number of the system, from 0.</param>
/// <param name="From">Number of the first observation, from 1.</param>
/// <param name="To">Number of the last one, at least <paramref name="From"/>.</param>
public readonly record struct Stretch(int System, int From, int To);
