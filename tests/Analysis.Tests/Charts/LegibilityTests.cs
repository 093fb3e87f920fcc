using QueueSim.Charts;

namespace QueueSim.Tests.Charts;

/// <summary>Boxes of all texts, read from the pictures: none cut off, none on another.</summary>
public sealed class LegibilityTests
{
    public static TheoryData<string, int> Cases => Combined(Enumerable.Range(1, 12));

    public static TheoryData<string, double> Scales => Combined([1e-6, 0.01, 37, 1e4, 1e9]);

    public static TheoryData<string, int> Widths => Combined([800, 1400, 4000]);

    public static TheoryData<string> Charts => [.. ChartSamples.Charts];

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_label_overlaps_another_or_is_cut_off(string chart, int count) => Check(ChartSamples.Draw(chart, count));

    [Theory]
    [MemberData(nameof(Charts))]
    public void Chinese_names_and_names_of_forty_characters_neither_overlap_nor_are_cut_off(string chart)
    {
        Check(ChartSamples.Draw(chart, 100));
        Check(ChartSamples.Draw(chart, 106));
    }

    [Theory]
    [MemberData(nameof(Scales))]
    public void Small_and_huge_numbers_leave_labels_legible(string chart, double scale) => Check(ChartSamples.Draw(chart, 7, scale));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Narrow_and_wide_charts_are_as_legible(string chart, int width) => Check(ChartSamples.Draw(chart, 106, width: width));

    [Theory]
    [InlineData("times", 1, 1)]
    [InlineData("times", 106, 1)]
    [InlineData("levels", 106, 1)]
    [InlineData("levels", 7, 1e9)]
    [InlineData("difference", 106, 1)]
    [InlineData("difference", 7, 1e-6)]
    public void A_chart_for_a_phone_is_as_legible_and_its_letters_are_not_smaller(string chart, int count, double scale)
    {
        var drawn = ChartSamples.Draw(chart, count, scale, width: 400);
        Check(drawn);
        Assert.All(new SvgPicture(drawn).All("text"), text => Assert.True(SvgPicture.Number(text, "font-size") >= 14, text.Value));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Letters_can_be_read_at_half_size(string chart, int count) => Assert.All(
        new SvgPicture(ChartSamples.Draw(chart, count)).All("text"), text => Assert.True(SvgPicture.Number(text, "font-size") >= 14, text.Value));

    private static void Check(Chart chart)
    {
        var boxes = new SvgPicture(chart).Boxes();
        Assert.NotEmpty(boxes);
        foreach (var (text, box, area) in boxes) Assert.True(area.Holds(box), $"'{text}' at {box} is cut off at {area}.");
        for (var i = 0; i < boxes.Count; i++)
            for (var j = 0; j < i; j++)
                Assert.False(boxes[i].Box.Overlaps(boxes[j].Box), $"'{boxes[i].Text}' at {boxes[i].Box} overlaps '{boxes[j].Text}' at {boxes[j].Box}.");
    }

    private static TheoryData<string, T> Combined<T>(IEnumerable<T> values)
    {
        var cases = new TheoryData<string, T>();
        foreach (var value in values)
            foreach (var chart in ChartSamples.Charts) cases.Add(chart, value);
        return cases;
    }
}
