using System.Globalization;
using QueueSim.Ensemble;
using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Matching;

/// <summary>What a search for desks writes.</summary>
internal static class DeskTexts
{
    /// <summary>The table of desks: a row a desk, a column a number.</summary>
    /// <param name="desks">Desks, in their order.</param>
    /// <param name="search">Their search.</param>
    /// <param name="stamp">Stamp of the tables and figures.</param>
    public static string Table(IReadOnlyList<AcceptedDesk> desks, DeskSearch search, string stamp)
    {
        using var text = new StringWriter();
        using var csv = CsvHelperWriter(text);
        csv.WriteRecord(["desk", "reading", .. search.Free.Select(value => value.Name), .. search.Assumed.Select(figure => UncertainNumbers.FigurePrefix + figure.Key), "tables"]);
        for (var i = 0; i < desks.Count; i++)
            csv.WriteRecord([Name(i), desks[i].Reading, .. desks[i].Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)), .. desks[i].Assumed.Select(value => value.ToString("G4", CultureInfo.InvariantCulture)), stamp]);
        csv.Flush();
        return text.ToString();
    }

    /// <summary>The page on how the desks were found, and what they have in common.</summary>
    public static string Page(IReadOnlyList<AcceptedDesk> desks, DeskSearch search, IReadOnlyList<SearchedReading> readings, string how)
    {
        var page = new StringWriter { NewLine = "\n" };
        page.WriteLine($"# {Say.This("desk_page.title")}\n");
        page.WriteLine($"{Say.This("desk_page.sum", ("n", desks.Count), ("numbers", search.Free.Count), ("how", how))}\n");
        page.WriteLine(Say.This("desk_page.readings"));
        page.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var reading in readings)
            page.WriteLine($"| {reading.Name} | {reading.Tried} | {reading.Accepted} | {desks.Count(desk => desk.Reading == reading.Name)} | {Share(reading.Result.SpaceLeft)}{(reading.Result.HasSettled ? "" : Say.This("desk_page.shrinking"))} |");
        page.WriteLine($"\n{Say.This("desk_page.space")}\n");
        page.WriteLine(Say.This("desk_page.numbers"));
        page.WriteLine("|---|---|---|---:|");
        for (var j = 0; j < search.Free.Count; j++)
        {
            double[] values = [.. desks.Select(desk => desk.Values[j])];
            page.WriteLine($"| {Code(search.Free[j].Name)} | {Span(Wording.Number(search.Ranges[j].Minimum), Wording.Number(search.Ranges[j].Maximum))} | {Span(Wording.Number(values.Min()), Wording.Number(values.Max()))} | {Wording.Number(search.Free[j].Search.Start)} |");
        }
        for (var k = 0; k < search.Assumed.Count; k++)
        {
            double[] values = [.. desks.Select(desk => desk.Assumed[k])];
            page.WriteLine($"| {Code(UncertainNumbers.FigurePrefix + search.Assumed[k].Key)} | {Say.This("desk_page.comes_to")} | {Span($"{values.Min():G3}", $"{values.Max():G3}")} | {search.Figures[search.Assumed[k].Figure].Value:G3} |");
        }
        return page.ToString();

        static string Code(string text) => $"`{text}`";
        static string Span(string low, string high) => Say.This("desk_page.range", ("low", low), ("high", high));
    }

    /// <summary>The name of a desk by its place in the table.</summary>
    public static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"d{index + 1:00}");

    /// <summary>A part of the space in words.</summary>
    public static string Share(double share) => share == 0 ? Say.This("desk_page.nothing") : share < 0.001 ? string.Create(CultureInfo.InvariantCulture, $"{share:0.0e+0}") : string.Create(CultureInfo.InvariantCulture, $"{share:P1}");

    private static CsvHelper.CsvWriter CsvHelperWriter(StringWriter text) => CsvHelper.CsvWriter.Create(text, new CsvHelper.CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
}

/// <summary>How the search in one reading went.</summary>
/// <param name="Name">Name of the reading.</param>
/// <param name="Result">What history matching came to.</param>
/// <param name="Tried">Points simulated for this reading.</param>
/// <param name="Accepted">Those that met every figure with all of their replications.</param>
internal sealed record SearchedReading(string Name, MatchingResult Result, int Tried, int Accepted);
