using System.Text;
using QueueSim.Charts;
using QueueSim.Localization;
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
        var text = new StringBuilder(Say.This("sensitivity.page")).Append("\n\n");
        foreach (var sentence in SensitivityWords.Of(result))
            text.Append($"- {sentence}\n");
        text.Append($"\n{Say.This("sensitivity.page.made", ("how", how), ("explained", Explained(result)))}{Say.This("words.between_sentences")}{Say.This("sensitivity.page.ends")}\n");
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
        if (i < MostDrawn && answer.Ends.Count > 0) text.Append($"![{Say.This("sensitivity.page.tornado")}]({ChartFolder}/tornado-{i + 1}.svg)\n\n");
        if (i < MostDrawn) text.Append($"![{Say.This("sensitivity.page.indices")}]({ChartFolder}/indices-{i + 1}.svg)\n\n");
        var (first, second) = Names(result);
        text.Append($"{Say.This("sensitivity.page.head", ("first", first), ("second", second))}{(answer.Effects is null ? "" : Say.This("sensitivity.page.noise"))}\n|---|---|---|---|---|{(answer.Effects is null ? "" : "---|")}\n");
        foreach (var number in answer.Order.Take(MostRows))
        {
            var varied = result.Desks.Numbers[number];
            var (one, other) = IndicesOf(answer, number);
            text.Append($"| `{varied.Name}` | {SensitivityWords.Plain(varied.Range.Low)} | {SensitivityWords.Plain(varied.Range.High)} | {Cell(one)} | {Cell(other)} |");
            text.Append(answer.Effects is { } effects ? $" {(effects[number].Noise is { } noise ? SensitivityWords.Plain(answer.Asked.Scale * noise) : "–")} |\n" : "\n");
        }
        if (answer.Order.Count > MostRows) text.Append($"\n{Say.This("sensitivity.page.more", ("n", answer.Order.Count - MostRows))}\n");
    }

    private static Chart Tornado(SensitivityResult result, AnswerSensitivity answer) => TornadoChart.Draw(new TornadoInput
    {
        Title = Say.This("sensitivity.tornado", ("name", answer.Asked.Name), ("against", answer.Asked.AgainstName)),
        Measure = Say.This("sensitivity.tornado.measure", ("metric", answer.Asked.Text), ("against", answer.Asked.AgainstName), ("unit", answer.Asked.Unit)) + "\n" + Say.This("sensitivity.tornado.lines"),
        OnTables = answer.Asked.Scale * answer.OnTables?.Mean ?? double.NaN,
        Rows = [.. answer.Ends.Select(end => (result.Desks.Numbers[end.Number], end)).Select(pair => new TornadoRow(
            Spaced(pair.Item1.Name), SensitivityWords.Plain(pair.Item1.At(0)), Scaled(answer, pair.end.Low), SensitivityWords.Plain(pair.Item1.At(1)), Scaled(answer, pair.end.High)))],
    });

    private static Chart Indices(SensitivityResult result, AnswerSensitivity answer)
    {
        var shown = answer.Order.Take(MostRows).ToList();
        var (first, second) = Names(result);
        var noise = answer.Effects is { } effects ? shown.Select(number => effects[number].Noise).OfType<double>().DefaultIfEmpty(double.NaN).Average() * answer.Asked.Scale : double.NaN;
        var marks = double.IsFinite(noise) ? Say.This("sensitivity.indices.dashed") : Say.This("sensitivity.indices.strokes");
        return IndexChart.Draw(new IndexInput
        {
            Title = Say.This("sensitivity.indices", ("name", answer.Asked.Name), ("against", answer.Asked.AgainstName)),
            Subtitle = answer.Order.Count > shown.Count ? Say.This("sensitivity.indices.largest", ("shown", shown.Count), ("all", answer.Order.Count), ("rest", marks)) : marks,
            Measure = answer.Effects is null ? Say.This("sensitivity.indices.variance") : Say.This("sensitivity.indices.change", ("metric", answer.Asked.Text), ("unit", answer.Asked.Unit)),
            First = first,
            Second = second,
            Noise = double.IsFinite(noise) ? noise : null,
            Rows = [.. shown.Select(number => (result.Desks.Numbers[number].Name, IndicesOf(answer, number))).Select(row => new IndexRow(Spaced(row.Name), Drawn(row.Item2.First), Drawn(row.Item2.Second)))],
        });
    }

    private static (string First, string Second) Names(SensitivityResult result) =>
        result.Plan.Method == SensitivityMethod.Morris ? (Say.This("sensitivity.index.size"), Say.This("sensitivity.index.spread")) : (Say.This("sensitivity.index.first"), Say.This("sensitivity.index.total"));

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
        var noise = result.Plan.Replications > 1 ? Say.This("sensitivity.explained.noise") : Say.This("sensitivity.explained.no_noise");
        return result.Plan.Method == SensitivityMethod.Morris
            ? Say.This("sensitivity.explained.morris", ("size", result.Plan.Size), ("levels", MorrisDesign.Levels), ("replications", result.Plan.Replications), ("noise", noise))
            : Say.This("sensitivity.explained.sobol", ("size", result.Plan.Size), ("replications", result.Plan.Replications), ("noise", noise));
    }
}
