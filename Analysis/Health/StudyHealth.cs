using QueueSim.Statistics;

namespace QueueSim.Health;

/// <summary>Which scenarios of a study have steady queues, and what may be said of those that have not.</summary>
public sealed class StudyHealth
{
    private readonly IReadOnlyList<string> labels;

    private StudyHealth(IReadOnlyList<ScenarioHealth> scenarios, IReadOnlyList<string> labels) => (Scenarios, this.labels) = (scenarios, labels);

    /// <summary>Each scenario in the order of the study.</summary>
    public IReadOnlyList<ScenarioHealth> Scenarios { get; }

    /// <summary>
    /// The sentence that takes the place of the study's answer; <see langword="null"/> where there is a steady comparison. It is said where the baseline is not
    /// steady, or nothing that is compared with it.
    /// </summary>
    public string? NoSteadyAnswer => NoSteadyAnswerOf([.. Enumerable.Range(0, Scenarios.Count)]);

    /// <summary>What else to know where some scenarios are not steady but the study has an answer. <see langword="null"/> where all are.</summary>
    public string? Unsteady => UnsteadyOf([.. Enumerable.Range(0, Scenarios.Count)]);

    /// <summary>Judges a study.</summary>
    /// <param name="results">Scenarios, the baseline first.</param>
    /// <param name="labels">What they are called.</param>
    /// <param name="scenariosRun">Scenarios of the study, at least as many.</param>
    public static StudyHealth Of(IReadOnlyList<ScenarioResult> results, IReadOnlyList<string> labels, int scenariosRun)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(labels);
        return new StudyHealth([.. results.AsParallel().AsOrdered().Select(result => ScenarioHealth.Of(result, scenariosRun))], labels);
    }

    /// <summary>Whether no team of a scenario is red.</summary>
    public bool IsSteady(int scenario) => Scenarios[scenario].IsSteady;

    /// <summary>The same as <see cref="NoSteadyAnswer"/> for scenarios that are compared with each other.</summary>
    /// <param name="scenarios">Positions in the study, at least one.</param>
    public string? NoSteadyAnswerOf(IReadOnlyList<int> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        if (!IsSteady(scenarios[0]))
            return HealthWords.NoSteadyAnswer(Scenarios[scenarios[0]], scenarios.Count == 1 ? null : labels[scenarios[0]]);
        var others = scenarios.Skip(1).ToList();
        return others.Count > 0 && others.TrueForAll(other => !IsSteady(other))
            ? HealthWords.NoSteadyAnswer(Scenarios[others[0]], labels[others[0]])
            : null;
    }

    /// <summary>The same as <see cref="Unsteady"/> for scenarios that are compared with each other.</summary>
    /// <param name="scenarios">Positions in the study, at least one.</param>
    public string? UnsteadyOf(IReadOnlyList<int> scenarios)
    {
        ArgumentNullException.ThrowIfNull(scenarios);
        var unsteady = scenarios.Where(scenario => !IsSteady(scenario)).ToList();
        return unsteady.Count == 0 || NoSteadyAnswerOf(scenarios) is not null
            ? null
            : HealthWords.LeftOut([.. unsteady.Select(scenario => (labels[scenario], Scenarios[scenario]))]);
    }
}

/// <summary>The teams of one scenario.</summary>
/// <param name="Name">Its name in the study.</param>
/// <param name="Window">What is warmed up and observed.</param>
/// <param name="Teams">Each team in the scenario's order.</param>
public sealed record ScenarioHealth(string Name, RunWindow Window, IReadOnlyList<TeamHealth> Teams)
{
    /// <summary>The light of the team that is worst off.</summary>
    public Light Light => Teams.Max(team => team.Light);

    /// <summary>Whether no team is red.</summary>
    public bool IsSteady => Light != Light.Red;

    /// <summary>Teams that are not steady.</summary>
    public IReadOnlyList<TeamHealth> Red => [.. Teams.Where(team => team.Light == Light.Red)];

    internal static ScenarioHealth Of(ScenarioResult result, int scenariosRun)
    {
        var scenario = result.Layout.Scenario;
        return new ScenarioHealth(result.Name, scenario.Window, TeamHealth.Of(result, OfferedLoad.Of(scenario), Math.Max(1, scenariosRun)));
    }
}
