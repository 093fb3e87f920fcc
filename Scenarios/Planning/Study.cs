using System.Collections;
using QueueSim.Designs;
using QueueSim.Localization;
using QueueSim.Scenarios.Tables;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.Planning;

/// <summary>Scenarios that have been read, checked and compiled. Immutable and thread-safe.</summary>
/// <remarks>
/// Holds the text of the rows, the tables and the first <see cref="MostKept"/> compiled scenarios, a few kilobytes each. Those behind them
/// are compiled again when they are asked for, so that a hundred thousand rows take tens of megabytes.
/// </remarks>
public sealed class Study : IReadOnlyList<StudyScenario>
{
    internal const int MostKept = 10_000;

    private readonly TableStore store;
    private readonly StudyRows plans;
    private readonly IReadOnlyList<Scenario> compiled;
    private readonly Lazy<string> hash;

    internal Study(IReadOnlyList<string> paths, IReadOnlyList<SourceFile> studyFiles, TableStore store, StudyRows plans, IReadOnlyList<Scenario> compiled)
    {
        (Paths, this.store, this.plans, this.compiled) = (paths, store, plans, compiled);
        Files = [.. studyFiles, .. store.Used, .. store.ValueFiles.Used];
        hash = new Lazy<string>(() => PlanText.Hash(this));
    }

    /// <summary>Study files as the user named them; none for the default tables alone.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Every file that was read: studies, tables (default ones too), files of values.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>Number of scenarios, at least 1; lists and ranges are expanded.</summary>
    public int Count => (int)plans.Count;

    /// <summary>The scenario that the others are compared with: the first.</summary>
    public StudyScenario Baseline => this[0];

    /// <summary>What the verdicts on the study hold for at once, and what is negligible.</summary>
    public VerdictRule Rule => new(Count - 1, Baseline.AnswerMetrics is { Count: > 0 } asked ? asked.Count : Metrics.Default.Count, Margins);

    /// <summary>Which values ranges without a step have taken; <see langword="null"/> without such ranges.</summary>
    public Design? Design { get; init; }

    /// <summary>What readers should know of the design, in sentences; none without one.</summary>
    public IReadOnlyList<string> DesignNotes => Design is null ? [] :
    [
        .. plans.Rows.SelectMany(row => row.Ranges).Where(cell => cell.IsWhole).Select(cell => cell.Column.Place.Path).Distinct(StringComparer.Ordinal)
            .Select(path => Say.This("faults.design_rounded", ("path", path))),
        .. Enumerable.Range(0, plans.Rows.Count).Where(row => plans.PointsOf(row) < Design.Count)
            .Select(row => Say.This("faults.design_repeats", ("row", plans.Rows[row].Name), ("n", plans.PointsOf(row)!.Value), ("design", Design.Text))),
    ];

    internal Margins Margins { get; init; } = Margins.Default;

    /// <summary>SHA-256 of the plan text in lower-case hexadecimal: the same on any machine and in any folder.</summary>
    public string Hash => hash.Value;

    /// <summary>A scenario by its position in the study.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative or not below <see cref="Count"/>.</exception>
    public StudyScenario this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return new StudyScenario(plans[index], index == 0 ? null : plans[0], store, index < compiled.Count ? compiled[index] : null);
        }
    }

    /// <summary>The scenarios in order, one at a time.</summary>
    public IEnumerator<StudyScenario> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
