using QueueSim.Selection;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Running;

/// <summary>How the best scenario is looked for.</summary>
internal enum SelectionMethod
{
    /// <summary>Kim and Nelson's procedure.</summary>
    Kn,

    /// <summary>The same with variances that are estimated anew with every replication.</summary>
    KnPlusPlus,

    /// <summary>Optimal allocation of a budget, which promises nothing.</summary>
    Ocba,
}

/// <summary>By what the best scenario is selected, and how.</summary>
internal sealed record SelectionGoal
{
    /// <summary>Name of a metric that has a better direction; its mean counts.</summary>
    public required string Metric { get; init; }

    /// <summary>Segment.</summary>
    public required string Segment { get; init; }

    public required SelectionMethod Method { get; init; }

    /// <summary>Smallest difference that is worth detecting, in the metric's unit; <see langword="null"/> for a budget.</summary>
    public double? Indifference { get; init; }

    /// <summary>Probability of a wrong selection that is accepted; <see langword="null"/> for a budget.</summary>
    public double? Error { get; init; }

    /// <summary>Replications of every scenario before the first look.</summary>
    public required int FirstStage { get; init; }

    /// <summary>Replications between looks: of every scenario left, or of all together where a budget is spent.</summary>
    public required int Round { get; init; }

    /// <summary>Most replications of a scenario; <see langword="null"/> for a budget.</summary>
    public int? Most { get; init; }

    /// <summary>Replications of all scenarios together; <see langword="null"/> without a budget.</summary>
    public long? Budget { get; init; }

    public bool LargerIsBetter => Metrics.Named(Metric).Better == Better.Higher;

    /// <summary>Selects.</summary>
    public SelectionResult Select(IObservationSource source, Action<SelectionStep> look) => Method == SelectionMethod.Ocba
        ? new OptimalAllocation { Budget = Budget!.Value, LargerIsBetter = LargerIsBetter, FirstStage = FirstStage, Round = Round }.Select(source, look)
        : new KimNelson
        {
            Indifference = Indifference!.Value,
            Error = Error!.Value,
            LargerIsBetter = LargerIsBetter,
            FirstStage = FirstStage,
            Round = Round,
            Most = Most!.Value,
            UpdatesVariances = Method == SelectionMethod.KnPlusPlus,
        }.Select(source, look);
}

/// <summary>How far a selection of the best scenario is.</summary>
/// <param name="Step">What the procedure says.</param>
/// <param name="Of">Scenarios at the start.</param>
/// <param name="Leader">Name of the one that looks best.</param>
internal sealed record SelectionLook(SelectionStep Step, int Of, string Leader);

/// <summary>What a selection of the best scenario came to.</summary>
/// <param name="Result">What the procedure says.</param>
/// <param name="Scenarios">Results of all scenarios, each of its own number of replications.</param>
/// <param name="Against">The selected one against each, by the outcome of problems; <see langword="null"/> for itself.</param>
/// <param name="TwoStage">Replications that a two-stage procedure would take with the same promise; <see langword="null"/> for a budget.</param>
/// <param name="Totals">Problems of all replications.</param>
internal sealed record SelectionOutcome(
    SelectionResult Result, IReadOnlyList<ScenarioResult> Scenarios, IReadOnlyList<SelectedAgainst?> Against, IReadOnlyList<long>? TwoStage, RunTotals Totals)
{
    public ScenarioResult Selected => Scenarios[Result.Selected];

    /// <summary>Scenarios against which the selected one loses problems or time over all of them. It may not be called the best then.</summary>
    public IEnumerable<ScenarioResult> Objections => Scenarios.Where((_, index) => Against[index] is { Loses: true });
}

/// <summary>The selected scenario against another one.</summary>
/// <param name="Outcome">In problems solved and time over all of them, in the segment of the metric.</param>
/// <param name="Loses">Whether it is worse in these, there or in all that the study is about; what it is selected for is a trade-off then.</param>
internal sealed record SelectedAgainst(OutcomeComparison Outcome, bool Loses);
