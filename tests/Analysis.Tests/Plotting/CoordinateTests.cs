using System.Globalization;
using System.Xml.Linq;
using QueueSim.Plotting;

namespace QueueSim.Tests.Plotting;

public sealed class CoordinateTests
{
    [Fact]
    public void A_standing_bar_ends_at_the_pixel_of_its_value()
    {
        var plot = new Plot();
        plot.Add.Bars([new Bar { Position = 1, Value = 30, Size = 0.5 }]);
        plot.Axes.SetLimits(0, 2, 0, 40);
        var picture = new SvgPicture(plot);
        var bar = Assert.Single(picture.Drawn("rect"));
        var area = picture.Area;
        Near(area.Bottom - 0.75 * area.Height, bar, "y");
        Near(0.75 * area.Height, bar, "height");
        Near(area.Left + 0.375 * area.Width, bar, "x");
        Near(0.25 * area.Width, bar, "width");
    }

    [Fact]
    public void A_lying_bar_runs_from_its_base_to_its_value()
    {
        var plot = new Plot();
        plot.Add.Bars([new Bar { Position = 0, ValueBase = 50, Value = 25, Size = 1 }]).Horizontal = true;
        plot.Axes.SetLimits(0, 100, -1, 1);
        var picture = new SvgPicture(plot);
        var bar = Assert.Single(picture.Drawn("rect"));
        Near(picture.Area.Left + 0.25 * picture.Area.Width, bar, "x");
        Near(0.25 * picture.Area.Width, bar, "width");
        Near(0.5 * picture.Area.Height, bar, "height");
    }

    [Fact]
    public void A_step_line_moves_sideways_before_it_moves_up()
    {
        var plot = Square();
        var line = plot.Add.ScatterLine([0, 10], [0, 10], Colors.Black);
        line.ConnectStyle = ConnectStyle.StepHorizontal;
        var picture = new SvgPicture(plot);
        var area = picture.Area;
        Assert.Equal([(area.Left, area.Bottom), (area.Right, area.Bottom), (area.Right, area.Top)], Points(picture.Drawn("polyline")[^1]), Within);
    }

    [Fact]
    public void A_point_that_is_not_a_number_interrupts_the_line()
    {
        var plot = Square();
        plot.HideGrid();
        plot.Add.ScatterLine([0, 1, 2, 3, 4, 5], [1, 2, double.NaN, 3, 4, 5], Colors.Black);
        Assert.Equal([2, 3], new SvgPicture(plot).Drawn("polyline").Select(line => Points(line).Count));
    }

    [Fact]
    public void Nothing_that_is_not_a_number_reaches_the_picture()
    {
        var plot = Square();
        plot.Add.ScatterPoints([double.NaN, 1], [1, double.NaN]);
        plot.Add.Bars([new Bar { Value = double.NaN }]);
        plot.Add.Marker(double.NaN, 1);
        plot.Add.Line(0, 0, double.NaN, 1);
        plot.Add.Text("lost", double.NaN, 0);
        plot.Add.FillY([0, 1, 2], [double.NaN, 1, 2], [2, 3, double.NaN]);
        Assert.DoesNotContain("NaN", plot.GetSvgXml(500, 300), StringComparison.Ordinal);
    }

    [Fact]
    public void Infinite_and_huge_coordinates_stay_drawable()
    {
        var plot = Square();
        plot.Add.ScatterLine([0, 1, 2], [double.PositiveInfinity, 1e300, -1e300]);
        Assert.DoesNotContain("∞", plot.GetSvgXml(500, 300), StringComparison.Ordinal);
        Assert.All(new SvgPicture(plot).Drawn("polyline").SelectMany(Points), point => Assert.InRange(point.Y, -100_000, 100_000));
    }

    [Fact]
    public void Limits_must_be_finite() => Assert.Throws<ArgumentOutOfRangeException>(() => new Plot().Axes.SetLimits(0, double.NaN, 0, 1));

    [Fact]
    public void Without_limits_everything_drawn_lies_inside()
    {
        var plot = new Plot();
        plot.Add.ScatterPoints([3, 900], [-2, 17], Colors.Black);
        var picture = new SvgPicture(plot);
        Assert.Equal(2, picture.Drawn("circle").Count);
        Assert.All(picture.Drawn("circle"), c => Assert.InRange(SvgPicture.Number(c, "cx"), picture.Area.Left, picture.Area.Right));
    }

    [Fact]
    public void A_heat_map_has_its_first_row_on_top_and_no_cell_for_what_is_not_a_number()
    {
        var plot = new Plot();
        plot.HideGrid();
        plot.Add.Heatmap(new[,] { { 0.0, 0.0, double.NaN }, { 1.0, double.NaN, 1.0 } });
        plot.Axes.SetLimits(-0.5, 2.5, -0.5, 1.5);
        var picture = new SvgPicture(plot);
        var paths = picture.Drawn("path");
        Assert.Equal(["#440154", "#fde725"], paths.Select(path => path.Attribute("fill")!.Value));
        var upper = paths[0].Attribute("d")!.Value;
        Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"M{picture.Area.Left} {picture.Area.Top}H"), upper, StringComparison.Ordinal);
        Assert.Equal(1, upper.Count(c => c == 'M'));
        Assert.Equal(2, paths[1].Attribute("d")!.Value.Count(c => c == 'M'));
    }

    private static Plot Square()
    {
        var plot = new Plot();
        plot.Axes.SetLimits(0, 10, 0, 10);
        return plot;
    }

    private static void Near(double expected, XElement element, string attribute) =>
        Assert.Equal(expected, SvgPicture.Number(element, attribute), 0.02);

    private static bool Within((double X, double Y) a, (double X, double Y) b) => Math.Abs(a.X - b.X) < 0.02 && Math.Abs(a.Y - b.Y) < 0.02;

    private static List<(double X, double Y)> Points(XElement line) =>
    [
        .. line.Attribute("points")!.Value.Split(' ').Select(point => point.Split(','))
            .Select(xy => (double.Parse(xy[0], CultureInfo.InvariantCulture), double.Parse(xy[1], CultureInfo.InvariantCulture))),
    ];
}
