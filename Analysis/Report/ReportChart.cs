namespace QueueSim.Report;

/// <summary>A chart with the words that belong to it.</summary>
public sealed class ReportChart
{
    private readonly Plot plot;
    private readonly int width;
    private readonly int height;

    internal ReportChart(string name, string help, Plot plot, int width, int height) =>
        (Name, Help, this.plot, this.width, this.height) = (name, help, plot, width, height);

    /// <summary>File name without extension; unique in a report.</summary>
    public string Name { get; }

    /// <summary>How to read it, in a sentence or two.</summary>
    public string Help { get; }

    /// <summary>Writes it as SVG.</summary>
    public void SaveSvg(string path) => plot.SaveSvg(path, width, height);

    /// <summary>Writes it as PNG.</summary>
    /// <exception cref="InvalidOperationException">The converter is missing or failed; the message says what to do.</exception>
    public void SavePng(string path) => plot.SavePng(path, width, height);

    /// <summary>The chart as an element of a page.</summary>
    internal Markup Figure()
    {
        var svg = plot.GetSvgXml(width, height);
        // A prologue may stand only at the start of a file.
        var drawing = Markup.Trusted(svg[svg.IndexOf("<svg", StringComparison.Ordinal)..]);
        return Markup.Of($"<figure>\n<div class=\"chart\">{drawing}</div>\n<figcaption>{Numbers.Kept(Help)}</figcaption>\n</figure>\n");
    }
}
