using System.Text;
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
        text.Append("# What an expert expects, and what comes\n\n");
        text.Append("Made from `what-ifs.csv` by `queuesim what-ifs`, which says what was expected before any of them was run. ");
        text.Append($"Differences are changed minus unchanged desk under common random numbers, with 95 % intervals ({how}).\n\n");
        text.Append($"**{Sum(results)}**\n\n");
        text.Append("| what if | settings | against | metric | expected | before | difference | verdict | why |\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var result in results)
        {
            var whatIf = result.WhatIf;
            text.Append($"| {whatIf.Name} | {Settings(whatIf.Settings)} | {(whatIf.Against.Count == 0 ? "default" : Settings(whatIf.Against))} ");
            text.Append($"| `{whatIf.Metric.Name}`{(whatIf.Segment == "all" ? "" : $" of {whatIf.Segment}")} | {whatIf.Expected.ToString().ToLowerInvariant()} ");
            text.Append($"| {Number(result.Before)} | {Difference(result.Difference)} | {result.Verdict} ");
            text.Append($"| {whatIf.Reason}{(whatIf.Explanation.Length > 0 ? $" **Explained:** {whatIf.Explanation}" : "")} |\n");
        }
        return text.ToString();
    }

    /// <summary>How many came as expected, in a sentence.</summary>
    private static string Sum(IReadOnlyList<WhatIfResult> results)
    {
        var (expected, explained) = Counts(results);
        return $"{expected} of {results.Count} as expected{(explained > 0 ? $", {explained} explained" : "")}.";
    }

    /// <summary>How many came as expected, and how many of the others are explained.</summary>
    public static (int Expected, int Explained) Counts(IReadOnlyList<WhatIfResult> results) =>
        (results.Count(result => result.IsAsExpected), results.Count(result => !result.IsAsExpected && result.WhatIf.Explanation.Length > 0));

    /// <summary>A difference with the half-width of its interval.</summary>
    public static string Difference(Estimate? difference) => difference is { } value
        ? $"{(value.Mean > 0 ? "+" : "")}{Number(value.Mean)}{(value.HalfWidth is { } half ? $" ± {Number(half)}" : "")}"
        : "–";

    private static string Settings(IEnumerable<(string Path, string Value)> settings) =>
        string.Join("; ", settings.Select(setting => $"`{setting.Path}={setting.Value}`"));

    private static string Number(double? value) => value is { } number ? number.ToString("0.####") is var text && text != "-0" ? text : "0" : "–";
}
