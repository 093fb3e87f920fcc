using QueueSim.Scenarios.Output;

namespace QueueSim.Tests.CommandLine;

public sealed class CsvTableTests
{
    [Fact]
    public void Cells_with_quotes_commas_or_line_breaks_are_quoted_and_quotes_doubled() =>
        Assert.Equal(
            "a,b\n\"say \"\"hi\"\"\",\"c,d\"\n\"two\nlines\",\"a\rb\"\n plain ,\n",
            Written(table =>
            {
                table.Text("say \"hi\"", "c,d").End();
                table.Text("two\nlines", "a\rb").End();
                table.Text(" plain ", "").End();
            }));

    [Fact]
    public void A_formula_is_text_and_a_negative_number_stays_a_number() =>
        Assert.Equal(
            "a,b\n\"'=1+1\",-1.5\n\"'+2\",-2\n\"'-x\",-3\n\"'@y\",\n\"'\tz\",\n",
            Written(table =>
            {
                table.Text("=1+1").Numbers(-1.5).End();
                table.Text("+2").Whole(-2).End();
                table.Text("-x").Numbers(-3).End();
                table.Text("@y").Numbers((double?)null).End();
                table.Text("\tz").Numbers((double?)null).End();
            }));

    [Fact]
    public void Numbers_have_nine_significant_digits_and_what_is_none_is_empty() =>
        Assert.Equal(
            "a,b\n0.333333333,0\n1.23456789E-07,123456789\n,\n1.5,\n",
            Written(table =>
            {
                table.Numbers(1.0 / 3, -0.0).End();
                table.Numbers(1.23456789e-7, 123456789.4).End();
                table.Numbers(double.NaN, double.PositiveInfinity).End();
                table.Hours(TimeSpan.TicksPerHour * 3 / 2, -1).End();
            }));

    private static string Written(Action<CsvTable> write)
    {
        using var text = new StringWriter();
        using (var table = new CsvTable(text, "a,b"))
            write(table);
        return text.ToString();
    }
}
