using System.Text;

namespace QueueSim.Tests.Exact;

public sealed class FileFaultTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_study_is_a_fault() =>
        Assert.Equal(["none.csv: file not found; check the path."], folder.Faults(folder.ReadFiles(["none.csv"])));

    [Fact]
    public void A_folder_is_a_fault() =>
        Assert.Equal(["tables: is a folder; expected a CSV file."], folder.Faults(folder.ReadFiles(["tables"])));

    [Fact]
    public void A_missing_table_says_where_it_is_named() =>
        Assert.Equal(["no/teams.csv: file not found; check the path. It is named in study.csv:2."], folder.FaultsOf("scenario,teams\na,no/teams.csv\n"));

    [Fact]
    public void A_path_that_no_system_allows_is_a_fault() =>
        Assert.StartsWith("a?b: cannot be read (", Assert.Single(folder.Faults(folder.ReadFiles(["a\0b"]))), StringComparison.Ordinal);

    [Fact]
    public void Missing_default_tables_are_faults()
    {
        File.Delete(folder.PathOf("tables/markets.csv"));
        Assert.Equal(["tables/markets.csv: file not found; check the path."], folder.FaultsOf("scenario\na\n"));
    }

    [Fact]
    public void A_file_without_a_byte_is_a_fault() =>
        Assert.Equal(["study.csv: has no content; expected a CSV file (a pipe or device cannot be read)."], folder.FaultsOf(""));

    [Theory]
    [InlineData("\n\n\n")]
    [InlineData(",,\n")]
    public void An_empty_file_is_a_fault(string text) =>
        Assert.Equal(["study.csv: is empty; expected a header line with the names of the columns."], folder.FaultsOf(text));

    [Fact]
    public void A_study_without_rows_is_a_fault() =>
        Assert.Equal(["study.csv: has no scenarios; expected at least one row below the header."], folder.FaultsOf("scenario\n"));

    [Fact]
    public void A_row_with_too_many_or_too_few_cells_is_a_fault() =>
        Assert.Equal(
            [
                "study.csv:3: has 3 cells; expected 2 as in the header. A cell with a comma must stand in quotation marks.",
                "study.csv:4: has 1 cell; expected 2 as in the header. A cell with a comma must stand in quotation marks.",
            ],
            folder.FaultsOf("scenario,ai.auc\na,\nb,0.9,\nc\n"));

    [Fact]
    public void A_duplicate_column_is_a_fault() =>
        Assert.Equal(["study.csv:1: duplicate column 'ai.auc'; delete one of the two."], folder.FaultsOf("scenario,ai.auc,ai.auc\na,,\n"));

    [Fact]
    public void A_column_without_a_name_is_a_fault() =>
        Assert.Equal(["study.csv:1: column 2 has no name; name it or delete the column."], folder.FaultsOf("scenario,,ai.auc\na,,\n"));

    [Theory]
    [InlineData("scenario,description\na,say \"hi\"\n", 2)]
    [InlineData("scenario,description\na,ok\nb,\"open\nc,\n", 3)]
    [InlineData("scenario,description\na,\"x\" y\n", 2)]
    public void A_quotation_mark_out_of_place_is_a_fault(string text, int line) =>
        Assert.Equal([$"study.csv:{line}: a quotation mark is out of place; put the whole cell in quotation marks and double each one inside it."], folder.FaultsOf(text));

    [Fact]
    public void Bytes_of_another_encoding_are_a_fault_with_advice() =>
        Assert.Equal(
            ["study.csv:3: has bytes that are not UTF-8; save it as 'CSV UTF-8' (in Excel: Save As, CSV UTF-8)."],
            folder.Faults(folder.With("study.csv", Encoding.Latin1.GetBytes("scenario\na\nGrün\n")).ReadFiles(["study.csv"])));

    [Fact]
    public void Sixteen_bit_text_without_a_mark_is_a_fault_with_advice() =>
        Assert.Equal(
            ["study.csv:1: has control characters, so it is not a text file in UTF-8; save it as 'CSV UTF-8' (in Excel: Save As, CSV UTF-8)."],
            folder.Faults(folder.With("study.csv", Encoding.Unicode.GetBytes("scenario\na\n")).ReadFiles(["study.csv"])));

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0 })]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 })]
    public void A_workbook_is_a_fault_with_advice(byte[] bytes) =>
        Assert.Equal(
            ["study.csv: is an Excel workbook or an archive, not a CSV file; save it as 'CSV UTF-8' (in Excel: Save As, CSV UTF-8)."],
            folder.Faults(folder.With("study.csv", bytes).ReadFiles(["study.csv"])));

    [Fact]
    public void Lines_are_counted_as_an_editor_shows_them() =>
        Assert.Equal(
            ["study.csv:8: ai.auc is 2; expected a number from 0.5 to 1."],
            folder.FaultsOf("\r\nscenario,description,ai.auc\r\n\r\na,\"two\r\nlines\",\r\n,,\r\n\r\nb,,2\r\n"));

    [Fact]
    public async Task A_pipe_is_a_fault_and_nobody_waits_for_its_writer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        using (var make = System.Diagnostics.Process.Start("mkfifo", folder.PathOf("pipe.csv"))) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        var faults = Task.Run(() => folder.FaultsOf("scenario,teams,ai.delay_minutes\na,pipe.csv,empirical(pipe.csv)\n"));
        Assert.Equal(
            [
                "pipe.csv: has no content; expected a CSV file (a pipe or device cannot be read). It is named in study.csv:2.",
                "study.csv:2: ai.delay_minutes is 'empirical(pipe.csv)'; its file cannot be used: pipe.csv: has no content; expected a CSV file (a pipe or device cannot be read).",
            ],
            (await faults.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken)).Order());
    }

    [Fact]
    public async Task A_link_to_a_pipe_is_a_fault_and_a_link_to_a_file_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        using (var make = System.Diagnostics.Process.Start("mkfifo", folder.PathOf("pipe.csv"))) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(folder.PathOf("link.csv"), "pipe.csv");
        var faults = Task.Run(() => folder.Faults(folder.ReadFiles(["link.csv"])));
        Assert.Equal(["link.csv: has no content; expected a CSV file (a pipe or device cannot be read)."], await faults.WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        File.CreateSymbolicLink(folder.PathOf("broken.csv"), "nothing.csv");
        Assert.Equal(["broken.csv: is a link to no file; expected a CSV file (a pipe or device cannot be read)."], folder.Faults(folder.ReadFiles(["broken.csv"])));
        Directory.CreateDirectory(folder.PathOf("deep"));
        File.CreateSymbolicLink(folder.PathOf("deep/study.csv"), "../study.csv");
        Assert.Single(folder.With("study.csv", "scenario\na\n").ReadFiles(["deep/study.csv"]).Study!);
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/urandom")]
    [InlineData("/dev/null")]
    public void A_device_without_an_end_is_a_fault(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");
        Assert.Equal([$"{path}: has no content; expected a CSV file (a pipe or device cannot be read)."], folder.Faults(Scenarios.Planning.StudyReader.Read([path], new Scenarios.Planning.StudyOptions())));
    }

    [Fact]
    public void A_header_of_a_million_columns_is_one_fault()
    {
        folder.With("study.csv", "scenario" + string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $",c{i}")) + "\na\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(["study.csv: has 1000001 columns; expected at most 5000. Write scenarios as rows, or split the table."], folder.Faults(folder.ReadFiles(["study.csv"])));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000_000);
    }

    [Fact]
    public void A_table_of_more_than_a_million_rows_is_a_fault()
    {
        folder.With("v.csv", string.Concat(Enumerable.Repeat("1\n", 1_000_003)));
        Assert.Equal(
            ["study.csv:2: ai.delay_minutes is 'empirical(v.csv)'; its file cannot be used: v.csv:1000002: is row 1000001; expected at most 1000000. Split the table."],
            folder.FaultsOf("scenario,ai.delay_minutes\na,empirical(v.csv)\n"));
    }
}
