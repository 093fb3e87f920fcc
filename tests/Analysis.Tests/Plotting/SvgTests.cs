using System.Globalization;
using System.Text;
using QueueSim.Plotting;
using QueueSim.Plotting.Svg;

namespace QueueSim.Tests.Plotting;

public sealed class SvgTests
{
    private const string Hostile = "a<b> & \"c\" 'd' ]]> \u0001\u001b\0 \ud800 \udc00 \uffff 中文 😀 </svg><script>";

    [Fact]
    public void Any_label_gives_well_formed_xml_and_reads_back()
    {
        var plot = Lines();
        plot.Title(Hostile);
        plot.XLabel(Hostile);
        plot.YLabel(Hostile);
        plot.Add.Text(Hostile, 1, 1);
        plot.Add.Annotation(Hostile);
        plot.Add.ScatterLine([1, 2], [1, 2]).LegendText = Hostile;
        plot.ShowLegend(Edge.Right);
        var picture = new SvgPicture(plot);
        Assert.StartsWith("a<b> & \"c\" 'd' ]]> ", picture.Title, StringComparison.Ordinal);
        Assert.Contains("中文 😀 </svg><script>", picture.Title, StringComparison.Ordinal);
        Assert.Empty(picture.All("script"));
        Assert.Equal(5, picture.Texts.Count(text => text.StartsWith("a<b>", StringComparison.Ordinal)) - 1);
    }

    [Fact]
    public void The_same_plot_gives_the_same_text_whatever_the_culture()
    {
        var first = Lines().GetSvgXml(800, 400);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "minus" } };
            Assert.Equal(first, Lines().GetSvgXml(800, 400));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Coordinates_have_at_most_two_decimals_and_no_identifiers_are_used()
    {
        var svg = Lines().GetSvgXml(801, 403);
        Assert.DoesNotMatch(@"(x|y|points|width|height)=""[^""]*\.\d{3}", svg);
        Assert.DoesNotContain(" id=", svg, StringComparison.Ordinal);
        Assert.Contains("viewBox=\"0 0 801 403\"", svg, StringComparison.Ordinal);
    }

    [Fact]
    public void The_description_names_axes_and_legend()
    {
        var plot = Lines();
        plot.XLabel("hours");
        plot.Add.ScatterLine([1, 2], [1, 2]).LegendText = "baseline";
        Assert.Equal("Horizontal axis: hours. Shown: baseline", new SvgPicture(plot).Description);
    }

    [Fact]
    public void A_saved_file_has_the_same_text_without_byte_order_mark()
    {
        var path = Path.GetTempFileName();
        try
        {
            var saved = Lines().SaveSvg(path, 800, 400);
            var bytes = File.ReadAllBytes(path);
            Assert.Equal(saved.FileSize, bytes.Length);
            Assert.Equal(Lines().GetSvgXml(800, 400), Encoding.UTF8.GetString(bytes));
            Assert.Equal((byte)'<', bytes[0]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Without_the_converter_the_error_says_how_to_install_it()
    {
        var error = Assert.Throws<InvalidOperationException>(() => RsvgConvert.ToPng("<svg/>", "unused.png", "no-such-converter"));
        Assert.Contains("librsvg2-bin", error.Message, StringComparison.Ordinal);
        Assert.Contains("not on the PATH", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#0072b2", 0, 0x72, 0xb2, 255)]
    [InlineData("D55E0080", 0xd5, 0x5e, 0, 0x80)]
    public void Colours_are_read_as_css_writes_them(string hex, int red, int green, int blue, int alpha) =>
        Assert.Equal(new Color((byte)red, (byte)green, (byte)blue, (byte)alpha), Color.FromHex(hex));

    [Theory]
    [InlineData("")]
    [InlineData("#12345")]
    [InlineData("#gg0000")]
    public void What_is_no_colour_is_refused(string hex) => Assert.Throws<ArgumentException>(() => Color.FromHex(hex));

    private static Plot Lines()
    {
        var plot = new Plot();
        plot.Add.ScatterLine([0, 1.0 / 3, 2], [-1, 5.0 / 7, 3], Colors.Black);
        return plot;
    }
}
