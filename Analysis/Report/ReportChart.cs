using QueueSim.Charts;
using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>A chart with the words that belong to it.</summary>
public sealed class ReportChart
{
    // As wide as the text of a phone that is held upright, so that letters are as large as those.
    private const int PhoneWidth = 400;

    private readonly Func<int, Chart> draw;
    private readonly Chart usual;
    private readonly object input;
    private readonly bool isForPhones;

    /// <param name="name">File name without extension.</param>
    /// <param name="help">How to read it.</param>
    /// <param name="draw">Draws it for a width.</param>
    /// <param name="input">The numbers that it draws.</param>
    /// <param name="isForPhones">Whether a page has it a second time, laid out for a phone.</param>
    internal ReportChart(string name, string help, Func<int, Chart> draw, object input, bool isForPhones = false) =>
        (Name, Help, this.draw, usual, this.input, this.isForPhones) = (name, help, draw, draw(Chart.UsualWidth), input, isForPhones);

    /// <summary>File name without extension; unique in a report.</summary>
    public string Name { get; }

    /// <summary>How to read it, in a sentence or two.</summary>
    public string Help { get; }

    /// <summary>The same chart under another name.</summary>
    internal ReportChart Named(string name) => name == Name ? this : new(name, Help, draw, input, isForPhones);

    /// <summary>Writes the charts into a folder, in each of the formats asked for.</summary>
    public static void Save(IReadOnlyList<ReportChart> charts, string folder, ChartFiles files)
    {
        Directory.CreateDirectory(folder);
        var drawn = charts.Select(chart => (chart.Name, Chart: files.Width == Chart.UsualWidth ? chart.usual : chart.draw(files.Width))).ToList();
        foreach (var (name, chart) in drawn)
        {
            var path = Path.Combine(folder, name);
            if (files.Formats.Contains("svg")) File.WriteAllText(path + ".svg", chart.Svg(name));
            if (files.Formats.Contains("png")) chart.SavePng(path + ".png", files.DotsPerInch);
        }
        if (files.Formats.Contains("pdf")) Chart.SavePdf(Path.Combine(folder, "charts.pdf"), drawn.Select(entry => entry.Chart));
    }

    /// <summary>The chart as an element of a page.</summary>
    internal Markup Figure() => Markup.Of($"""
        <figure data-name="{Name}">
        <div class="chart{(isForPhones ? " desk" : "")}">{Markup.Trusted(usual.Svg(Name))}</div>{Phone()}
        <figcaption>{Numbers.Kept(Help)}</figcaption>
        <p class="save" hidden="hidden">{Say.This("page.download")} <button type="button" data-as="svg">SVG</button> <button type="button" data-as="png">PNG</button> <button type="button" data-as="csv">CSV</button></p>
        <pre class="numbers" hidden="hidden">{ChartNumbers.Csv(input)}</pre>
        </figure>

        """);

    // A phone shows one of the two, and paper and everything else the other.
    private Markup Phone() => isForPhones ? Markup.Of($"\n<div class=\"chart phone\">{Markup.Trusted(draw(PhoneWidth).Svg(Name + "-phone"))}</div>") : Markup.Empty;
}

/// <summary>In which forms charts are written.</summary>
/// <param name="Formats">Of <c>svg</c>, <c>png</c> and <c>pdf</c>: a file a chart, or for <c>pdf</c> one of all charts, <c>charts.pdf</c>, a page each.</param>
/// <param name="Width">Width that charts are laid out for, in pixels (1/96 inch), from <see cref="LeastWidth"/> to <see cref="MostWidth"/>; text keeps its size.</param>
/// <param name="DotsPerInch">Dots of a PNG for an inch of the width: 1000 pixels at 300 are 3,125 dots.</param>
public sealed record ChartFiles(IReadOnlyList<string> Formats, int Width = Chart.UsualWidth, int DotsPerInch = ChartFiles.UsualDotsPerInch)
{
    public const int LeastWidth = 800, MostWidth = 4000, LeastDotsPerInch = 50, MostDotsPerInch = 600, UsualDotsPerInch = 300;
}
