using System.Text;
using QueueSim.Localization;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.WhatIfs;

/// <summary>Results of what-ifs as a page.</summary>
internal static class WhatIfPage
{
    /// <summary>The page in Markdown: what was expected, what came, and why where that is not the same.</summary>
    /// <param name="results">The results.</param>
    /// <param name="how">How it was simulated, for example <c>8 replications, seed 1</c>.</param>
    public static string Text(IReadOnlyList<WhatIfResult> results, string how)
    {
        var text = new StringBuilder();
        text.Append($"# {Say.This("what_ifs.title")}\n\n{Say.This("what_ifs.made")}{Say.This("words.between_sentences")}{Say.This("what_ifs.differences", ("how", how))}\n\n");
        text.Append($"**{Sum(results)}**\n\n");
        text.Append($"{Say.This("what_ifs.head")}\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            var whatIf = result.WhatIf;
            text.Append($"| {whatIf.Name} | {Settings(whatIf.Settings)} | {(whatIf.Against.Count == 0 ? Say.This("what_ifs.default") : Settings(whatIf.Against))} ");
            text.Append($"| `{whatIf.Metric.Name}`{(whatIf.Segment == "all" ? "" : Say.This("what_ifs.of", ("segment", whatIf.Segment)))} | {Word(whatIf.Expected)} ");
            text.Append($"| {Number(result.Before)} | {Difference(result.Difference)} | {Say.Named("verdict", result.Verdict.Replace(' ', '_'))} ");
            text.Append($"| {whatIf.Reason}{(whatIf.Explanation.Length > 0 ? Say.This("what_ifs.explained", ("text", whatIf.Explanation)) : "")} |\n");
        }
        return text.ToString();
    }

    /// <summary>How many came as expected, in a sentence.</summary>
    public static string Sum(IReadOnlyList<WhatIfResult> results)
    {
        var (expected, explained) = Counts(results);
        return explained > 0
            ? Say.This("terminal.what_ifs_explained", ("n", expected), ("all", results.Count), ("explained", explained))
            : Say.This("terminal.what_ifs_sum", ("n", expected), ("all", results.Count));
    }

    /// <summary>A direction in a word.</summary>
    public static string Word(Direction direction) => Say.Named("direction", direction.ToString().ToLowerInvariant());

    /// <summary>How many came as expected, and how many of the others are explained.</summary>
    private static (int Expected, int Explained) Counts(IReadOnlyList<WhatIfResult> results) =>
        (results.Count(result => result.IsAsExpected), results.Count(result => !result.IsAsExpected && result.WhatIf.Explanation.Length > 0));

    /// <summary>A difference with the half-width of its interval.</summary>
    public static string Difference(Estimate? difference) => difference is { } value
        ? $"{(value.Mean > 0 ? "+" : "")}{Number(value.Mean)}{(value.HalfWidth is { } half ? $" ± {Number(half)}" : "")}"
        : "–";

    private static string Settings(IEnumerable<(string Path, string Value)> settings) =>
        string.Join("; ", settings.Select(setting => $"`{setting.Path}={setting.Value}`"));

    private static string Number(double? value) => value is { } number ? number.ToString("0.####") is var text && text != "-0" ? text : "0" : "–";
}
