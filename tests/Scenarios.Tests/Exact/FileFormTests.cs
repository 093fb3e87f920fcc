using System.Text;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Tests.Exact;

public sealed class FileFormTests : IDisposable
{
    private const string Plain = "scenario,description,ai.auc,ai.delay_minutes\na,\"one, two\",0.9,\"lognormal(mean=8, cv=1)\"\nb,,,\n";
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_byte_order_mark_changes_nothing() => AssertSame(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Plain)));

    [Fact]
    public void Sixteen_bit_text_with_a_mark_changes_nothing()
    {
        AssertSame(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Plain)));
        AssertSame(Encoding.BigEndianUnicode.GetPreamble().Concat(Encoding.BigEndianUnicode.GetBytes(Plain)));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_change_nothing(string end) => AssertSame(Encoding.UTF8.GetBytes(Plain.Replace("\n", end, StringComparison.Ordinal)));

    [Theory]
    [InlineData("scenario;description;ai.auc;ai.delay_minutes\na;one, two;0,9;lognormal(mean=8, cv=1)\nb;;;\n")]
    [InlineData("scenario;description;ai.auc;ai.delay_minutes\na;one, two;0.9;lognormal(mean=8, cv=1)\nb;;;\n")]
    [InlineData("scenario\tdescription\tai.auc\tai.delay_minutes\na\tone, two\t0.9\tlognormal(mean=8, cv=1)\nb\t\t\t\n")]
    [InlineData("\n\"scenario\", description ,ai.auc,ai.delay_minutes\n\n a ,\"one, two\",\" 0.9\",\"lognormal(mean=8, cv=1)\"\nb,,,\n,,,\n\n\n")]
    [InlineData("scenario,description,ai.auc,ai.delay_minutes\na,\"one, two\",0.9,\"lognormal(mean=8, cv=1)\"\nb,,,")]
    public void Delimiters_quotes_padding_and_blank_rows_change_nothing(string text) => AssertSame(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void A_quoted_cell_may_have_line_breaks_and_quotation_marks() =>
        Assert.Equal("say \"hi\",\nthen go", folder.Valid("scenario,description\na,\"say \"\"hi\"\",\nthen go\"\n").Baseline.Description);

    [Fact]
    public void A_decimal_comma_is_no_number_in_a_file_with_commas() =>
        Assert.Equal(["study.csv:2: ai.auc is '0,9'; expected a number from 0.5 to 1."], folder.FaultsOf("scenario,ai.auc\na,\"0,9\"\n"));

    [Fact]
    public void A_list_may_have_decimal_commas_in_a_file_with_semicolons() =>
        Assert.Equal(["a ai.auc=0.7", "a ai.auc=0.8"], folder.Valid("scenario;ai.auc\na;0,7|0,8\n").Select(scenario => scenario.Name));

    [Fact]
    public void Delimiters_inside_quotation_marks_do_not_say_what_separates_the_columns()
    {
        var table = CsvTableReader.Parse("f.csv", "name;\"a, b, c, d\"\n1;2\n", new FaultList())!;
        Assert.Equal(["name", "a, b, c, d"], table.Columns);
        Assert.Equal(["1", "2"], table.Rows.Single().Cells);
    }

    private void AssertSame(IEnumerable<byte> bytes)
    {
        var plain = folder.Valid(Plain);
        var reading = folder.With("study.csv", [.. bytes]).ReadFiles(["study.csv"]);
        Assert.Equal([], folder.Faults(reading));
        var study = reading.Study!;
        Assert.Equal(plain.Hash, study.Hash);
        Assert.Equal(plain.Files, study.Files);
        Assert.Equal("one, two", study.Baseline.Description);
        Assert.Equal(0.9, study.Baseline.Compile().PreScreen.Auc);
        Assert.Equal(0.85, study[1].Compile().PreScreen.Auc);
    }
}
