using QueueSim.Localization;

namespace QueueSim.Scenarios.Advice;

/// <summary>A study to begin with, on one of the usual questions. Whoever asked for it changes it.</summary>
/// <param name="Paths">Columns behind name, description and metric of the answer.</param>
/// <param name="AnswerMetric">On which metrics the study is answered.</param>
/// <param name="Rows">Scenarios, the baseline first; each has a cell for every column.</param>
internal sealed record NewStudy(IReadOnlyList<string> Paths, string AnswerMetric, IReadOnlyList<NewRow> Rows)
{
    /// <summary>How the report answers (<c>answer_kind</c>); empty for the best of them.</summary>
    public string AnswerKind { get; init; } = "";

    private const string Metrics = "restricted_resolution_hours solved_share";

    /// <summary>The same cases submitted in several ways.</summary>
    /// <param name="strategies">Names of strategies, today's first.</param>
    public static NewStudy Strategies(IReadOnlyList<string> strategies) => new(["focal.strategy"], Metrics,
        [.. strategies.Select((strategy, i) => new NewRow(strategy, () => i == 0 ? Say.This("advice.new.strategies", ("strategy", Strategy(strategy))) : Say.This("advice.new.strategy", ("strategy", Strategy(strategy))), [strategy]))]);

    /// <summary>One agent more and one fewer on each shift of some teams.</summary>
    /// <param name="teams">Names of teams.</param>
    public static NewStudy Staffing(IReadOnlyList<string> teams) => new([.. teams.Select(team => $"teams.{team}.agents")], Metrics,
    [
        new NewRow("today", () => Say.This("advice.new.staffing"), Blank(teams.Count)),
        .. teams.SelectMany((team, i) => new[]
        {
            new NewRow($"{team}-plus-1", () => Say.This("advice.new.agent_more", ("team", Say.NamedOr("team", team, team))), Only("+1", i, teams.Count)),
            new NewRow($"{team}-minus-1", () => Say.This("advice.new.agent_fewer", ("team", Say.NamedOr("team", team, team))), Only("-1", i, teams.Count)),
        }),
    ])
    { AnswerKind = "next_agent" };

    /// <summary>Stricter, laxer and better pre-screens, and none.</summary>
    public static NewStudy PreScreen() => new(["ai.enabled", "ai.threshold", "ai.auc"], $"{Metrics} filtered_share falsely_filtered_share",
    [
        new NewRow("today", () => Say.This("advice.new.pre_screen"), ["", "", ""]),
        new NewRow("stricter", () => Say.This("advice.new.stricter"), ["", "0.9", ""]),
        new NewRow("laxer", () => Say.This("advice.new.laxer"), ["", "1.8", ""]),
        new NewRow("better", () => Say.This("advice.new.better"), ["", "", "0.95"]),
        new NewRow("none", () => Say.This("advice.new.no_ai"), ["no", "", ""]),
    ])
    { AnswerKind = "each" };

    /// <summary>A fortnight with more problems.</summary>
    public static NewStudy Surge() => new(["surges.peak.factor", "surges.peak.days"], $"{Metrics} resolution_hours@priority=high resolution_hours@priority=ordinary",
    [
        new NewRow("no-surge", () => Say.This("advice.new.surge"), ["", ""]),
        new NewRow("plus-25", () => Say.This("advice.new.surge_more", ("percent", 25)), ["1.25", "14"]),
        new NewRow("plus-50", () => Say.This("advice.new.surge_more", ("percent", 50)), ["1.5", "14"]),
    ])
    { AnswerKind = "who" };

    /// <summary>Changes of the user's own, one at a time.</summary>
    /// <param name="changes">Path and cell of each.</param>
    public static NewStudy Own(IReadOnlyList<(string Path, string Cell)> changes)
    {
        string[] paths = [.. changes.Select(change => change.Path).Distinct(StringComparer.Ordinal)];
        return new NewStudy(paths, Metrics,
        [
            new NewRow("today", () => Say.This("advice.new.own"), Blank(paths.Length)),
            .. changes.Select((change, i) => new NewRow(
                $"change-{i + 1}", () => Say.This("advice.new.own_change", ("path", change.Path), ("cell", change.Cell)), Only(change.Cell, Array.IndexOf(paths, change.Path), paths.Length))),
        ])
        { AnswerKind = "each" };
    }

    /// <summary>The study with another length of the observation window.</summary>
    public NewStudy During(string days) => this with { Paths = [.. Paths, "run.days"], Rows = [.. Rows.Select(row => row with { Cells = [.. row.Cells, days] })] };

    /// <summary>Writes the study with comments that say what it is made of.</summary>
    /// <param name="path">The file.</param>
    /// <param name="call">How to run it.</param>
    public void Write(string path, string call)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        foreach (var line in Say.This("advice.new.file", ("call", call), ("columns", string.Join(", ", Paths))).Split('\n'))
            file.WriteLine($"# {line.Trim()}".TrimEnd());
        file.WriteLine(CsvLine.Of(["scenario", .. SpokenCells.Heads, "answer_metric", "answer_kind", .. Paths]));
        for (var i = 0; i < Rows.Count; i++)
            file.WriteLine(CsvLine.Of([Rows[i].Name, .. SpokenCells.Of(Rows[i].Describe), i == 0 ? AnswerMetric : "", i == 0 ? AnswerKind : "", .. Rows[i].Cells]));
    }

    private static string Strategy(string name) => Say.NamedOr("strategy", name, name);

    private static string[] Blank(int count) => [.. Enumerable.Repeat("", count)];

    private static string[] Only(string cell, int at, int count) => [.. Enumerable.Range(0, count).Select(i => i == at ? cell : "")];
}

/// <summary>A scenario of a new study.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Describe">Says what it is in the language spoken now.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record NewRow(string Name, Func<string> Describe, IReadOnlyList<string> Cells);
