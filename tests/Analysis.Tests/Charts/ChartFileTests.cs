using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QueueSim.Charts;
using ScottPlot;

namespace QueueSim.Tests.Charts;

/// <summary>What stands in the files: equal bytes, ids of their own, text that can be found, and the forms that a slide needs.</summary>
public sealed class ChartFileTests
{
    public static TheoryData<string> Charts => [.. ChartSamples.Charts];

    [Fact]
    public void The_same_chart_is_the_same_bytes_in_any_order_and_on_any_thread()
    {
        string[] names = [.. ChartSamples.Charts];
        var forwards = names.ToDictionary(name => name, name => ChartSamples.Draw(name, 8).Svg(name));
        foreach (var name in names.Reverse()) Assert.Equal(forwards[name], ChartSamples.Draw(name, 8).Svg(name));
        Parallel.ForEach(names.Concat(names).Concat(names), name => Assert.Equal(forwards[name], ChartSamples.Draw(name, 8).Svg(name)));
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_is_the_same_bytes_however_often_it_is_drawn_and_in_whatever_form(string name)
    {
        var chart = ChartSamples.Draw(name, 5);
        var first = chart.Svg("a");
        using var folder = new ScratchFolder();
        chart.SavePng(folder.File("a.png"), 50);
        Assert.Equal(first, chart.Svg("a"));
    }

    [Fact]
    public void Commas_of_the_machine_do_not_get_into_a_chart()
    {
        var expected = ChartSamples.Draw("backlog", 4).Svg("a");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "minus" } };
            Assert.Equal(expected, ChartSamples.Draw("backlog", 4).Svg("a"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Ids_are_unique_in_a_page_and_every_reference_has_one()
    {
        var page = XElement.Parse($"<page>{string.Concat(ChartSamples.Charts.Select(name => ChartSamples.Draw(name, 6).Svg(name)))}</page>");
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        var used = page.Descendants().Attributes().SelectMany(attribute => Regex.Matches(attribute.Value, @"^url\(#(.+)\)$|^#(?=\D*-\d)(.+)$").Select(match => match.Groups[1].Value + match.Groups[2].Value)).ToList();
        Assert.NotEmpty(used);
        Assert.Subset(ids.ToHashSet(), used.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_scales_with_its_page_and_says_what_it_shows(string name)
    {
        var chart = ChartSamples.Draw(name, 3);
        var root = new SvgPicture(chart).Root;
        Assert.Equal($"0 0 {chart.Width} {chart.Height}", root.Attribute("viewBox")!.Value);
        Assert.Equal("img", root.Attribute("role")!.Value);
        Assert.Equal("title", root.Elements().First().Name.LocalName);
        Assert.Equal("desc", root.Elements().ElementAt(1).Name.LocalName);
        Assert.All(root.Elements().Take(2), words => Assert.NotEqual("", words.Value));
    }

    [Fact]
    public void All_Chinese_characters_of_GB2312_can_be_found_in_a_chart()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding("gb2312", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(""));
        // The last row of the first level ends early: its free cells come out as private characters.
        var rows = Enumerable.Range(0xB0, 0xF8 - 0xB0).Select(row => string.Concat(encoding.GetString([.. Enumerable.Range(0xA1, 94).SelectMany(cell => new[] { (byte)row, (byte)cell })])
            .Where(character => char.GetUnicodeCategory(character) != UnicodeCategory.PrivateUse))).ToList();
        Assert.Equal(6763, rows.Sum(row => row.Length));
        var chart = new Chart("characters", "", 3000, 3000);
        chart.Plot.Axes.SetLimits(0, 1, 0, rows.Count);
        for (var i = 0; i < rows.Count; i++) chart.Write(rows[i], 0, i, Alignment.LowerLeft, Colors.Black);
        Assert.Subset(new SvgPicture(chart).Texts.ToHashSet(), rows.ToHashSet());
    }

    [Fact]
    public void No_character_vanishes()
    {
        Assert.Equal("a□b é 😀", ChartFonts.Drawable("a🦄b é 😀", ChartFonts.Latin));
        Assert.Equal("a□b 中 한 か é □", ChartFonts.Drawable("a🦄b 中 한 か é 😀", ChartFonts.Chinese));
        var names = new[] { "mail 🦄", "ไทย", "smile 😀", "中文 and Latin", "Ünïcode − “q” ≥" };
        var texts = string.Concat(new SvgPicture(StrategyTimesChart.Draw(new StrategyTimesInput
        {
            Problems = 1,
            Replications = 1,
            Strategies = [.. names.Select(name => new StrategyTime(name, 1, 1, 1))],
        })).Texts);
        Assert.All(names, name => Assert.Contains(ChartFonts.Drawable(name, ChartFonts.For(name)), texts, StringComparison.Ordinal));
    }

    [Fact]
    public void No_font_of_the_machine_is_used()
    {
        ChartFonts.Register();
        Assert.All(["DejaVu Serif", "Arial", "", "no such font"], name => Assert.Equal(ChartFonts.Latin, Fonts.GetTypeface(name, bold: false, italic: false).FamilyName));
        Assert.Equal(ChartFonts.Chinese, Fonts.GetTypeface(ChartFonts.Chinese, bold: true, italic: false).FamilyName);
    }

    [Theory]
    [InlineData(300, 3125)]
    [InlineData(96, 1000)]
    public void A_png_has_the_dots_an_inch_that_were_asked_for(int dotsPerInch, int width)
    {
        using var folder = new ScratchFolder();
        var chart = ChartSamples.Draw("times", 3);
        chart.SavePng(folder.File("a.png"), dotsPerInch);
        var bytes = File.ReadAllBytes(folder.File("a.png"));
        Assert.Equal("PNG", Encoding.ASCII.GetString(bytes, 1, 3));
        Assert.Equal(width, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal((int)Math.Round(chart.Height * dotsPerInch / 96.0), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }

    [Fact]
    public void A_pdf_has_a_page_a_chart_and_its_fonts_in_it()
    {
        using var folder = new ScratchFolder();
        Chart[] charts = [ChartSamples.Draw("times", 4), ChartSamples.Draw("flow", 3), ChartSamples.Draw("welch", 2)];
        Chart.SavePdf(folder.File("a.pdf"), charts);
        Chart.SavePdf(folder.File("b.pdf"), charts);
        var text = Encoding.Latin1.GetString(File.ReadAllBytes(folder.File("a.pdf")));
        Assert.StartsWith("%PDF-", text, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(text, @"/Type /Page\b(?!s)"));
        Assert.Contains("/FontFile2", text, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(folder.File("a.pdf")), File.ReadAllBytes(folder.File("b.pdf")));
    }

    private sealed class ScratchFolder : IDisposable
    {
        private readonly string path = Directory.CreateTempSubdirectory("queuesim-charts-").FullName;

        public string File(string name) => Path.Combine(path, name);

        public void Dispose() => Directory.Delete(path, recursive: true);
    }
}
