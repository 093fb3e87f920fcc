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
    private readonly IReadOnlyList<int>? left; // numbers of the scenarios that are left; null for all of them

    internal Study(IReadOnlyList<string> paths, IReadOnlyList<SourceFile> studyFiles, TableStore store, StudyRows plans, IReadOnlyList<Scenario> compiled)
    {
        (Paths, this.store, this.plans, this.compiled) = (paths, store, plans, compiled);
        Files = [.. studyFiles, .. store.Used, .. store.ValueFiles.Used];
        hash = new Lazy<string>(() => PlanText.Hash(this));
    }

    private Study(Study other, IReadOnlyList<int>? left = null)
    {
        (Paths, Files, store, plans, compiled, hash, this.left) = (other.Paths, other.Files, other.store, other.plans, other.compiled, other.hash, left);
        (Margins, Answers, Design, BaselinePlace) = (other.Margins, other.Answers, other.Design, other.BaselinePlace);
    }

    /// <summary>Study files as the user named them; none for the default tables alone.</summary>
    public IReadOnlyList<string> Paths { get; }

    /// <summary>Every file that was read: studies, tables (default ones too), files of values.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The tables that it was read with.</summary>
    internal TableStore Store => store;

    /// <summary>Number of scenarios, at least 1; lists and ranges are expanded.</summary>
    public int Count => left?.Count ?? (int)plans.Count;

    /// <summary>Position in the study's file of the scenario that comes first and that the others are compared with.</summary>
    public int BaselinePlace { get; private init; }

    /// <summary>Description of the first row, which has the study's question.</summary>
    public string FirstDescription => plans[0].Row.Description;

    /// <summary>The same for readers.</summary>
    public SpokenText Asks => plans[0].Row.SpokenDescription;

    /// <summary>The same study with another baseline, which comes first; the others keep their order. <see langword="null"/> without such a scenario.</summary>
    /// <param name="name">Name of a scenario.</param>
    public Study? Against(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (plans[i].Name == name)
                return new Study(this) { BaselinePlace = i };
        }

        return null;
    }

    /// <summary>The same study without some of its scenarios. Verdicts hold for as many at once as before.</summary>
    /// <param name="failed">Numbers of scenarios, the baseline's not among them.</param>
    internal Study Without(IReadOnlyCollection<int> failed) => failed.Count == 0 ? this : new Study(this, [.. Enumerable.Range(0, Count).Except(failed)]);

    /// <summary>The scenario that the others are compared with: the first, or the one that the call names.</summary>
    public StudyScenario Baseline => this[0];

    /// <summary>What the verdicts on the study hold for at once, and what is negligible.</summary>
    public VerdictRule Rule => new((int)plans.Count - 1, Baseline.AnswerMetrics is { Count: > 0 } asked ? asked.Count : Metrics.Default.Count, Margins);

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

    /// <summary>Metrics that win over those of the first row; <see langword="null"/> for these.</summary>
    internal string? Answers { get; init; }

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
            index = left?[index] ?? index;
            var place = index == 0 ? BaselinePlace : index <= BaselinePlace ? index - 1 : index;
            return new StudyScenario(plans[place], index == 0 ? null : plans[BaselinePlace], store, place < compiled.Count ? compiled[place] : null)
            {
                Answers = Answers,
                Asks = BaselinePlace == 0 ? null : place == BaselinePlace ? plans[0] : plans[BaselinePlace],
            };
        }
    }

    /// <summary>The scenarios in order, one at a time.</summary>
    public IEnumerator<StudyScenario> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
