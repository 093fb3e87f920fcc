using System.Text;
using QueueSim.Charts;
using QueueSim.Sensitivity;
using Estimate = QueueSim.Charts.Estimate;

namespace QueueSim.Scenarios.Ranges;

/// <summary>How a study's answers depend on numbers that nobody knows, as a page in Markdown with charts.</summary>
internal static class SensitivityPage
{
    public const string FileName = "sensitivity.md", ChartFolder = "charts";

    private const int MostRows = 15, MostDrawn = 12;

    /// <summary>The page: the answer in words, then two charts and a table an answer.</summary>
    /// <param name="result">What came.</param>
    /// <param name="how">How it was simulated.</param>
    public static string Text(SensitivityResult result, string how)
    {
        var text = new StringBuilder("# Which uncertain numbers the answers depend on\n\n");
        foreach (var sentence in SensitivityWords.Of(result))
            text.Append($"- {sentence}\n");
        text.Append($"\nMade by `queuesim sensitivity` ({how}). {Explained(result)} ");
        text.Append("The ends of a range are looked at one number at a time, the others as the tables have them, and intervals there hold for all ends and the tables of one answer at once (95 %); between the ends it may be otherwise. ");
        text.Append("Numbers vary independently: a desk with other numbers need not meet the cited figures any more. `numbers.csv` has the ranges with their reasons, `sensitivity.csv` every index.\n");
        for (var i = 0; i < result.Answers.Count; i++)
            AppendAnswer(text, result, result.Answers[i], i);
        return text.ToString();
    }

    /// <summary>The charts by their names without extension.</summary>
    public static IEnumerable<(string Name, Chart Chart)> Charts(SensitivityResult result)
    {
        for (var i = 0; i < Math.Min(result.Answers.Count, MostDrawn); i++)
        {
            if (result.Answers[i].Ends.Count > 0) yield return ($"tornado-{i + 1}", Tornado(result, result.Answers[i]));
            yield return ($"indices-{i + 1}", Indices(result, result.Answers[i]));
        }
    }

    private static void AppendAnswer(StringBuilder text, SensitivityResult result, AnswerSensitivity answer, int i)
    {
        text.Append($"\n## {SensitivityWords.Title(answer.Asked)}\n\n");
        if (i < MostDrawn && answer.Ends.Count > 0) text.Append($"![The answer at the ends of ranges]({ChartFolder}/tornado-{i + 1}.svg)\n\n");
        if (i < MostDrawn) text.Append($"![How much each number decides]({ChartFolder}/indices-{i + 1}.svg)\n\n");
        var (first, second) = Names(result);
        text.Append($"| number | low end | high end | {first} | {second} |{(answer.Effects is null ? "" : " noise alone |")}\n|---|---|---|---|---|{(answer.Effects is null ? "" : "---|")}\n");
        foreach (var number in answer.Order.Take(MostRows))
        {
            var varied = result.Desks.Numbers[number];
            var (one, other) = IndicesOf(answer, number);
            text.Append($"| `{varied.Name}` | {SensitivityWords.Plain(varied.Range.Low)} | {SensitivityWords.Plain(varied.Range.High)} | {Cell(one)} | {Cell(other)} |");
            text.Append(answer.Effects is { } effects ? $" {(effects[number].Noise is { } noise ? SensitivityWords.Plain(answer.Asked.Scale * noise) : "–")} |\n" : "\n");
        }
        if (answer.Order.Count > MostRows) text.Append($"\n{answer.Order.Count - MostRows} more numbers are in `sensitivity.csv`.\n");
    }

    private static Chart Tornado(SensitivityResult result, AnswerSensitivity answer) => TornadoChart.Draw(new TornadoInput
    {
        Title = $"{answer.Asked.Name} against {answer.Asked.AgainstName}: which number could turn the answer",
        Measure = $"{answer.Asked.Text}, difference to {answer.Asked.AgainstName}, {answer.Asked.Unit}\ndashed: on the tables as they are; black: no difference",
        OnTables = answer.Asked.Scale * answer.OnTables?.Mean ?? double.NaN,
        Rows = [.. answer.Ends.Select(end => (result.Desks.Numbers[end.Number], end)).Select(pair => new TornadoRow(
            Spaced(pair.Item1.Name), SensitivityWords.Plain(pair.Item1.At(0)), Scaled(answer, pair.end.Low), SensitivityWords.Plain(pair.Item1.At(1)), Scaled(answer, pair.end.High)))],
    });

    private static Chart Indices(SensitivityResult result, AnswerSensitivity answer)
    {
        var shown = answer.Order.Take(MostRows).ToList();
        var (first, second) = Names(result);
        var noise = answer.Effects is { } effects ? shown.Select(number => effects[number].Noise).OfType<double>().DefaultIfEmpty(double.NaN).Average() * answer.Asked.Scale : double.NaN;
        return IndexChart.Draw(new IndexInput
        {
            Title = $"{answer.Asked.Name} against {answer.Asked.AgainstName}: how much each number decides",
            Subtitle = $"{(answer.Order.Count > shown.Count ? $"The {shown.Count} largest of {answer.Order.Count} numbers; " : "")}strokes: 95 % intervals{(double.IsFinite(noise) ? "; dashed: what noise alone comes to" : "")}",
            Measure = answer.Effects is null ? "part of the variance of the answer over all ranges" : $"change of {answer.Asked.Text} when the number crosses its range, {answer.Asked.Unit}",
            First = first,
            Second = second,
            Noise = double.IsFinite(noise) ? noise : null,
            Rows = [.. shown.Select(number => (result.Desks.Numbers[number].Name, IndicesOf(answer, number))).Select(row => new IndexRow(Spaced(row.Name), Drawn(row.Item2.First), Drawn(row.Item2.Second)))],
        });
    }

    private static (string First, string Second) Names(SensitivityResult result) =>
        result.Plan.Method == SensitivityMethod.Morris ? ("mean size", "spread") : ("first order", "total");

    private static (SensitivityIndex First, SensitivityIndex Second) IndicesOf(AnswerSensitivity answer, int number)
    {
        if (answer.Effects is not { } effects) return (answer.Indices!.FirstOrder[number], answer.Indices.Total[number]);
        SensitivityIndex Shown(SensitivityIndex index) => new(answer.Asked.Scale * index.Value, answer.Asked.Scale * index.Low, answer.Asked.Scale * index.High);
        return (Shown(effects[number].MuStar), Shown(effects[number].Sigma));
    }

    // A long name breaks between its words.
    private static string Spaced(string name) => name.Replace('_', ' ');

    private static Estimate Drawn(SensitivityIndex index) => new(index.Value, index.Low, index.High);

    private static Estimate Scaled(AnswerSensitivity answer, Statistics.Estimate? value) => new(
        answer.Asked.Scale * value?.Mean ?? double.NaN, answer.Asked.Scale * value?.Low ?? double.NaN, answer.Asked.Scale * value?.High ?? double.NaN);

    private static string Cell(SensitivityIndex index) => double.IsNaN(index.Value) ? "–"
        : $"{SensitivityWords.Plain(index.Value)}{(double.IsNaN(index.Low) ? "" : $" [{SensitivityWords.Plain(index.Low)}; {SensitivityWords.Plain(index.High)}]")}";

    private static string Explained(SensitivityResult result)
    {
        var noise = result.Plan.Replications > 1 ? "noise is measured between them and taken off" : "with one replication a point noise cannot be told from effects, and raises them";
        return result.Plan.Method == SensitivityMethod.Morris
            ? $"Morris screening: {result.Plan.Size} walks over a grid of {MorrisDesign.Levels} levels change one number after the other. *Mean size* is what the answer changes by when a number crosses its whole range, whatever the direction; "
                + $"*spread* how differently, as the others stand elsewhere or the number bends. Every point has {result.Plan.Replications} replications, a walk the same random numbers; {noise}. A mean size that is not above *noise alone* may be none."
            : $"Sobol indices from {result.Plan.Size} base points (Saltelli 2010; Jansen for the total). *First order* is the part of the variance of the answer that would go if that number alone were known, *total* what would stay if all others were. "
                + $"Every point has {result.Plan.Replications} replications; {noise}. An index that is 0 is as often below it as above.";
    }
}
