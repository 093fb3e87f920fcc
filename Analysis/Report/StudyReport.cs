using QueueSim.Desks;
using QueueSim.Fidelity;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Report;

/// <summary>Everything that a report tells about a complete run. Nothing of the machine, no time of day: equal runs have equal reports.</summary>
public sealed record StudyReport
{
    /// <summary>File name of the study, without folders.</summary>
    public required string StudyFile { get; init; }

    /// <summary>The scenarios whose results were kept, at least one; the first is the baseline.</summary>
    public required IReadOnlyList<ReportedScenario> Scenarios { get; init; }

    /// <summary>Scenarios that were run; more than <see cref="Scenarios"/> when not all were kept.</summary>
    public required int ScenariosRun { get; init; }

    /// <summary>Scenarios that were to be run, too, and failed.</summary>
    public FailedScenarios Failed { get; init; } = FailedScenarios.None;

    /// <summary>Description that has the study's question; <see langword="null"/> for the baseline's.</summary>
    public SpokenText? Asks { get; init; }

    /// <summary>Heading of the page; <see langword="null"/> for the question.</summary>
    public string? Title { get; init; }

    /// <summary>Metrics on which the question is answered, the first above all; none for <see cref="Metrics.Default"/>.</summary>
    public IReadOnlyList<AnswerMetric> Answers { get; init; } = [];

    /// <summary>What kind of answer the question asks for.</summary>
    public AnswerKind Kind { get; init; }

    /// <summary>Name of the scenario whose pieces the others lack (<see cref="AnswerKind.Pieces"/>); empty for none.</summary>
    public string Whole { get; init; } = "";

    /// <summary>Largest differences that do not matter.</summary>
    public Margins Margins { get; init; } = Margins.Default;

    /// <summary>Parameters of the baseline.</summary>
    public required IReadOnlyList<ReportedParameter> Parameters { get; init; }

    /// <summary>The baseline against the cited figures; empty to leave that out.</summary>
    public IReadOnlyList<FidelityRow> Fidelity { get; init; } = [];

    /// <summary>Kinds and names of the tables used, with the SHA-256 of their contents.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Tables { get; init; } = [];

    /// <summary>Problems of all replications of all scenarios.</summary>
    public long Problems { get; init; }

    /// <summary>What was asserted of the run, judged; none when nothing was.</summary>
    public IReadOnlyList<JudgedAssertion> Assertions { get; init; } = [];

    /// <summary>The study on every desk that agrees with the sources; <see langword="null"/> when it was not run on them.</summary>
    public OverDesks? Desks { get; init; }

    /// <summary>What was varied and what came of it; <see langword="null"/> when no numbers were.</summary>
    public ReportedResponses? Responses { get; init; }

    /// <summary>Where the numbers come from.</summary>
    public required Provenance Provenance { get; init; }
}

/// <summary>A scenario and what came out.</summary>
/// <param name="Result">What came out.</param>
/// <param name="Description">What it is, in words; may be empty.</param>
/// <param name="Settings">Values that the study sets: path and text as written.</param>
/// <param name="Differences">Settings in which it differs from the baseline; none for the baseline.</param>
public sealed record ReportedScenario(
    ScenarioResult Result, SpokenText Description, IReadOnlyList<KeyValuePair<string, string>> Settings, IReadOnlyList<ReportedDifference> Differences)
{
    /// <summary>What readers call it where it has no description of its own; <see langword="null"/> for its name. A grid's settings follow as in the name.</summary>
    public SpokenText? Name { get; init; }

    /// <summary>Scenarios of one group are ranked against each other and compared with the first of them.</summary>
    public string AnswerGroup { get; init; } = "";

    /// <summary>What readers call the group, as its first scenario says; <see langword="null"/> for <see cref="AnswerGroup"/>.</summary>
    public SpokenText? GroupName { get; init; }

    /// <summary>What short sentences call it; empty for the same as everywhere. Unique within its group.</summary>
    public SpokenText AnswerLabel { get; init; } = "";

    /// <summary>The same problems here and in the baseline, all together first; none for the baseline.</summary>
    public IReadOnlyList<SameProblems> SameProblems { get; init; } = [];

    /// <summary>What the scenario itself changes against its tables. In place of a baseline's values are the tables' own.</summary>
    public IReadOnlyList<ReportedDifference> AgainstTables { get; init; } = [];

    /// <summary>What the first of the answer's metrics should be; <see langword="null"/> when nobody said.</summary>
    public double? AnswerExpected { get; init; }
}

/// <summary>A setting in which a scenario differs from the baseline.</summary>
/// <param name="Path">Dotted path.</param>
/// <param name="Baseline">The baseline's text; <see langword="null"/> when it has the table's value.</param>
/// <param name="Value">This scenario's text; <see langword="null"/> when it has the table's value.</param>
public sealed record ReportedDifference(string Path, string? Baseline, string? Value)
{
    /// <summary>What came of a relative value, row by row: <c>7→9, 6→8</c>; <see langword="null"/> for others.</summary>
    public string? Comes { get; init; }
}

/// <summary>A parameter and how it is known.</summary>
/// <param name="Name">Dotted name.</param>
/// <param name="Value">Text as written; empty when unset.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Evidence"><c>cited</c>, <c>calibrated</c>, <c>assumed</c>, or <c>scenario</c> for a value that the study or an option sets.</param>
/// <param name="Source">Key of the source; empty when there is none.</param>
/// <param name="Note">What it means.</param>
public sealed record ReportedParameter(string Name, string Value, string Unit, string Evidence, string Source, string Note);

/// <summary>What is needed to repeat a run.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Commit">That the program was built from, or <c>unknown</c>.</param>
/// <param name="Seed">Of all random numbers.</param>
/// <param name="Replications">Of each scenario.</param>
/// <param name="PlanHash">SHA-256 of what was simulated.</param>
/// <param name="Overrides">Values set on the command line, by path.</param>
public sealed record Provenance(
    string Version, string Commit, ulong Seed, int Replications, string PlanHash, IReadOnlyList<KeyValuePair<string, string>> Overrides)
{
    /// <summary>The call that makes the report again, where it is none of a study; <see langword="null"/> for one of a study.</summary>
    public string? Call { get; init; }
}
