using QueueSim.Localization;

namespace QueueSim.Scenarios.Advice;

/// <summary>The answer to a seller on one screen. Nothing is recommended that is undecided, or on a desk that is not steady.</summary>
/// <param name="result">What came of the study.</param>
internal sealed class AdviceScreen(AdviceResult result)
{
    /// <summary>Columns and lines of the screen.</summary>
    public const int Width = 80, Height = 24;

    private const int Indent = 2, ColumnWidth = 17;

    private static readonly int[] Hours = [24, 48, 72];

    private readonly AdvicePlan plan = result.Plan;

    /// <summary>The lines, none wider than the screen.</summary>
    public IReadOnlyList<string> Lines()
    {
        List<string> blocks = [AdviceWords.Title(plan), ""];
        if (!result.IsAnswerable)
            return Wrapped([.. blocks, .. AdviceWords.NoAnswer(result)]);
        List<IEnumerable<string>> parts =
        [
            [AdviceWords.Title(plan)], result.First is { } first ? AdviceWords.First(result, first) : [AdviceWords.NoFirst(result)],
            Chances(), AdviceWords.Others(result), result.Stuck.Select(stuck => AdviceWords.Stuck(result, stuck)), [AdviceWords.Basis(result)],
        ];
        List<string> lines = [.. Wrapped(parts.SelectMany((part, i) => i == 0 ? part : part.Prepend("")))];
        // A screen that is full does without blank lines, the last ones first.
        while (lines.Count > Height && lines.LastIndexOf("") is var blank and >= 0)
            lines.RemoveAt(blank);
        return lines;
    }

    private static List<string> Wrapped(IEnumerable<string> lines) =>
        [.. lines.SelectMany(line => line.Length == 0 ? [""] : ScreenText.Wrapped(line, Width, Indent))];

    /// <summary>Chances to be solved soon: today, with the first change, and with everything right.</summary>
    private IEnumerable<string> Chances()
    {
        List<(string Name, int Scenario)> rows = [(Say.This("advice.chance.today"), 0)];
        if (result.First is { } first)
            rows.Add((Say.This("advice.chance.first"), first.Scenario));
        if (plan.Right != 0 && plan.Right != result.First?.Scenario)
            rows.Add((Say.This("advice.chance.right"), plan.Right));
        var width = Width - (Hours.Length * ColumnWidth);
        yield return Row(Say.This("advice.chance.heading"), Hours.Select(hours => Say.This("advice.chance.hours", ("hours", hours))));
        foreach (var (name, scenario) in rows)
            yield return Row("  " + name, Hours.Select(hours => AdviceWords.Share(result.Chance(scenario, hours))));

        string Row(string name, IEnumerable<string> cells) => TextWidth.Padded(name, width) + string.Concat(cells.Select(cell => TextWidth.PaddedLeft(cell, ColumnWidth)));
    }
}
