using QueueSim.Plotting.Svg;
using QueueSim.Tests.Plotting;

namespace QueueSim.Tests.Charts;

public sealed class LegibilityTests
{
    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var chart in ChartSamples.Charts)
                for (var count = 1; count <= 12; count++) cases.Add(chart, count);
            return cases;
        }
    }

    public static TheoryData<string, double> Scales
    {
        get
        {
            var cases = new TheoryData<string, double>();
            foreach (var chart in ChartSamples.Charts)
                foreach (var scale in new[] { 1e-6, 0.01, 37, 1e4, 1e9 }) cases.Add(chart, scale);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_label_overlaps_another_or_is_cut_off(string chart, int count) => Check(chart, count, scale: 1);

    [Theory]
    [MemberData(nameof(Scales))]
    public void Small_and_huge_numbers_leave_labels_legible(string chart, double scale) => Check(chart, 7, scale);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_chart_draws_the_same_bytes_twice(string chart, int count)
    {
        var (first, width, height) = ChartSamples.Draw(chart, count);
        Assert.Equal(first.GetSvgXml(width, height), ChartSamples.Draw(chart, count).Plot.GetSvgXml(width, height));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Letters_can_be_read_at_half_size(string chart, int count)
    {
        var (plot, width, height) = ChartSamples.Draw(chart, count);
        Assert.All(new SvgPicture(plot, width, height).All("text"), text => Assert.True(SvgPicture.Number(text, "font-size") >= 14, text.Value));
    }

    private static void Check(string chart, int count, double scale)
    {
        var (plot, width, height) = ChartSamples.Draw(chart, count, scale);
        var picture = new SvgPicture(plot, width, height);
        var figure = new PixelRect(0, 0, width, height);
        var boxes = picture.Boxes();
        Assert.NotEmpty(boxes);
        foreach (var (text, box, isClipped) in boxes)
            Assert.True(Holds(isClipped ? picture.Area : figure, box), $"'{text}' at {box} is cut off at {(isClipped ? picture.Area : figure)}.");
        for (var i = 0; i < boxes.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.False(Overlap(boxes[i].Box, boxes[j].Box), $"'{boxes[i].Text}' at {boxes[i].Box} overlaps '{boxes[j].Text}' at {boxes[j].Box}.");
    }

    private static bool Holds(PixelRect outer, PixelRect inner) =>
        inner.Left >= outer.Left - 0.5 && inner.Right <= outer.Right + 0.5 && inner.Top >= outer.Top - 0.5 && inner.Bottom <= outer.Bottom + 0.5;

    private static bool Overlap(PixelRect a, PixelRect b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
