namespace QueueSim.Fidelity;

/// <summary>
/// Finds parameters with which a simulation reproduces several figures at once. Deterministic: equal simulations give equal results.
/// </summary>
/// <remarks>
/// Damped Gauss–Newton on the residuals in units of their tolerances, with a box-shaped trust region inside the bounds. Sensitivities
/// are finite differences under common random numbers, corrected by Broyden's formula as long as steps succeed. Stages with more and more
/// replications refine the same point. With more parameters than figures the damping prefers the shortest way from the start. When no
/// step helps any more and figures are still missed, the worst one is put last so that it no longer pulls the others away: what it then
/// comes to is the nearest reachable value. The result fits the random numbers it was found with; check it with another seed.
/// </remarks>
public sealed class Calibrator
{
    private readonly IReadOnlyList<FreeParameter> parameters;
    private readonly IReadOnlyList<CalibrationGoal> goals;
    private readonly CalibrationOptions options;

    /// <summary>Prepares a search.</summary>
    /// <param name="parameters">What may change, at least one parameter.</param>
    /// <param name="goals">What is wanted, at least one goal.</param>
    /// <param name="options">How to search; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">Nothing may change, nothing is wanted, or a parameter, goal or stage is impossible; the message says which.</exception>
    public Calibrator(IReadOnlyList<FreeParameter> parameters, IReadOnlyList<CalibrationGoal> goals, CalibrationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(goals);
        this.parameters = parameters;
        this.goals = goals;
        this.options = options ?? new CalibrationOptions();
        var faults = parameters.Select(parameter => parameter.Fault).OfType<string>().ToList();
        faults.AddRange(goals.Where(goal => !(goal.Tolerance > 0)).Select(goal => $"{goal.Key} needs a tolerance above 0."));
        if (parameters.Count == 0)
            faults.Add("No parameter is free.");
        if (goals.Count == 0)
            faults.Add("There is no goal.");
        if (this.options.Replications.Count == 0 || this.options.Replications.Any(count => count < 1))
            faults.Add("Every stage needs at least one replication, and there must be a stage.");
        if (faults.Count > 0)
            throw new ArgumentException(string.Join(' ', faults));
    }

    /// <summary>Searches.</summary>
    /// <param name="simulate">Simulates points.</param>
    /// <param name="progress">Told after every batch of simulations.</param>
    /// <exception cref="InvalidOperationException">A goal has no value at the start; the message says which.</exception>
    public CalibrationResult Run(ResidualBatch simulate, Action<CalibrationProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(simulate);
        var search = new CalibrationSearch(parameters, goals, options, simulate, progress);
        search.Run();
        return new CalibrationResult(
            [.. parameters.Select((parameter, j) => new CalibratedParameter(
                parameter.Name, parameter.Start, parameter.At(search.Best.Positions[j]), search.Best.Positions[j] is <= 0 or >= 1))],
            [.. goals.Select((goal, i) => new CalibratedGoal(goal.Key, search.Best.Residuals[i], Math.Abs(search.Best.Residuals[i]) <= goal.Tolerance))],
            options.Replications[^1],
            search.TotalReplications);
    }
}
