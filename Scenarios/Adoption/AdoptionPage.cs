using System.Text;
using QueueSim.Charts;
using QueueSim.Choices;

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
        var text = new StringBuilder("# What a strategy is worth when others use it too\n\n");
        foreach (var sentence in AdoptionWords.Of(result))
            text.Append($"- {sentence}\n");
        text.Append($"\nMade by `queuesim adoption` ({how}). An adoption of 25 % means that a quarter of the sellers use the strategy and the others go on as before, in the proportions of the tables. ");
        text.Append($"*One seller*: a cohort of {AdoptionWords.Percent(question.Desk.Focal!.ShareProbability)} of the sellers with the strategy against the same cohort with its habits, each minus everybody else in its run. ");
        text.Append("*Everybody*: all problems against all problems at 0 %. Differences under common random numbers; intervals and verdicts hold at 95 % for all levels and strategies at once (`adoption.csv` has each by itself). ");
        text.Append($"Negative hours are hours saved. The equilibrium goes by `{string.Join(" + ", question.Metrics)}`.\n");
        for (var i = 0; i < result.Levels.Count; i++)
        {
            text.Append($"\n## {question.Names[i + 1]}\n\n![Hours saved by level of adoption]({ChartFolder}/{ChartName(i)}.svg)\n\n");
            text.Append("| adoption | one seller: hours, share solved in time | verdict | cost per problem | everybody: hours, share solved in time | verdict | sellers’ cost per problem | support cost per problem |\n|---|---|---|---|---|---|---|---|\n");
            foreach (var level in result.Levels[i])
                text.Append(Row(level));
        }
        return text.ToString();
    }

    /// <summary>The charts by their names without extension.</summary>
    public static IEnumerable<(string Name, Chart Chart)> Charts(AdoptionResult result) => result.Levels.Select((levels, i) => (ChartName(i), BandChart.Draw(new BandInput
    {
        Title = $"What {result.Question.Names[i + 1]} is worth when others use it too",
        Subtitle = "Means over replications with common random numbers; bands: 95 % intervals for all levels at once",
        Across = "sellers who have switched, %",
        Measure = "hours saved, unsolved problems counted",
        ShowsZero = true,
        Curves =
        [
            new("one seller who switches", [.. levels.Select(level => Saved(level.Share, level.One.Time.Difference))]),
            new("all problems, against 0 %", [.. levels.Select(level => Saved(level.Share, level.Everybody.Time.Difference))]),
        ],
    })));

    private static string ChartName(int strategy) => $"adoption-{strategy + 1}";

    private static BandPoint Saved(double share, Statistics.Estimate? difference) => new(
        100 * share, -difference?.Mean ?? double.NaN, -difference?.High ?? double.NaN, -difference?.Low ?? double.NaN);

    private static string Row(AdoptionLevel level)
    {
        static string Halves(Statistics.OutcomeComparison outcome) =>
            $"{AdoptionWords.Signed(outcome.Time.Difference, 1, " h")}; {AdoptionWords.Signed(outcome.Solved.Difference, 100, " points")}";
        var (words, costs) = level.Share == 0
            ? ("– | – ", "– | –")
            : ($"{Halves(level.Everybody)} | {level.Everybody.Word} ",
                $"{AdoptionWords.Signed(level.EverybodyCost.Difference, 1, "")} | {AdoptionWords.Signed(level.EverybodySupport.Difference, 1, "")}");
        return $"| {AdoptionWords.Percent(level.Share)} | {Halves(level.One)} | {level.One.Word} | {AdoptionWords.Signed(level.OneCost.Difference, 1, "")} | {words}| {costs} |\n";
    }
}
