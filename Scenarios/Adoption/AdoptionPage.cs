using System.Text;
using QueueSim.Charts;
using QueueSim.Choices;
using QueueSim.Localization;

namespace QueueSim.Scenarios.Adoption;

/// <summary>What came of a question about adoption as a page in Markdown with charts.</summary>
internal static class AdoptionPage
{
    public const string FileName = "adoption.md", ChartFolder = "charts";

    /// <summary>The page: the answer, then a chart and a table a strategy.</summary>
    /// <param name="result">What came.</param>
    /// <param name="how">How it was simulated, for example <c>10 replications, seed 1</c>.</param>
    public static string Text(AdoptionResult result, string how)
    {
        var question = result.Question;
        var text = new StringBuilder($"# {Say.This("adoption.title")}\n\n");
        foreach (var sentence in AdoptionWords.Of(result))
            text.Append($"- {sentence}\n");
        text.Append($"\n{Say.This("adoption.how", ("how", how), ("share", AdoptionWords.Percent(question.Desk.Focal!.ShareProbability)), ("metrics", string.Join(" + ", question.Metrics)))}\n");
        for (var i = 0; i < result.Levels.Count; i++)
        {
            text.Append($"\n## {Say.NamedOr("strategy", question.Names[i + 1], question.Names[i + 1])}\n\n![{Say.This("adoption.picture")}]({ChartFolder}/{ChartName(i)}.svg)\n\n");
            text.Append(Say.This("adoption.headings") + "\n|---|---|---|---|---|---|---|---|\n");
            foreach (var level in result.Levels[i])
                text.Append(Row(level));
        }
        return text.ToString();
    }

    /// <summary>The charts by their names without extension.</summary>
    public static IEnumerable<(string Name, Chart Chart)> Charts(AdoptionResult result) => result.Levels.Select((levels, i) => (ChartName(i), BandChart.Draw(new BandInput
    {
        Title = Say.This("adoption.chart", ("strategy", Say.NamedOr("strategy", result.Question.Names[i + 1], result.Question.Names[i + 1]))),
        Subtitle = Say.This("adoption.chart_how"),
        Across = Say.This("adoption.axis"),
        Measure = Say.This("adoption.measure"),
        ShowsZero = true,
        Curves =
        [
            new(Say.This("adoption.one"), [.. levels.Select(level => Saved(level.Share, level.One.Time.Difference))]),
            new(Say.This("adoption.all"), [.. levels.Select(level => Saved(level.Share, level.Everybody.Time.Difference))]),
        ],
    })));

    private static string ChartName(int strategy) => $"adoption-{strategy + 1}";

    private static BandPoint Saved(double share, Statistics.Estimate? difference) => new(
        100 * share, -difference?.Mean ?? double.NaN, -difference?.High ?? double.NaN, -difference?.Low ?? double.NaN);

    private static string Row(AdoptionLevel level)
    {
        static string Halves(Statistics.OutcomeComparison outcome) =>
            $"{AdoptionWords.Signed(outcome.Time.Difference, 1, " " + Say.This("words.h"))}; {AdoptionWords.Signed(outcome.Solved.Difference, 100, " " + Say.This("words.points_short"))}";
        var (words, costs) = level.Share == 0
            ? ("– | – ", "– | –")
            : ($"{Halves(level.Everybody)} | {Report.VerdictWords.Of(level.Everybody.Word)} ",
                $"{AdoptionWords.Signed(level.EverybodyCost.Difference, 1, "")} | {AdoptionWords.Signed(level.EverybodySupport.Difference, 1, "")}");
        return $"| {AdoptionWords.Percent(level.Share)} | {Halves(level.One)} | {Report.VerdictWords.Of(level.One.Word)} | {AdoptionWords.Signed(level.OneCost.Difference, 1, "")} | {words}| {costs} |\n";
    }
}
