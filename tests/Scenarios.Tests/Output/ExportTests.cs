using System.Globalization;
using System.IO.Compression;
using System.Text;
using DuckDB.NET.Data;
using MiniExcelLibs;
using QueueSim.Scenarios.Export;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Output;

/// <summary>Finished results in other forms say what the tables say.</summary>
public sealed class ExportTests(ExportTests.Results results) : IClassFixture<ExportTests.Results>
{
    /// <summary>A small run, once with the rows that it has without being asked and once with all; the second simulates nothing.</summary>
    public sealed class Results : IDisposable
    {
        public Results()
        {
            var study = Program.Write("study.csv", "scenario,description,run.days,run.warm_up_days,arrivals.problems_per_day,parameters\n基准,两个方案,2,1,60,plain\nfew & 50%,,2,1,40,plain\n");
            Run(study, "usual");
            Run(study, "whole", "--segments", "*", "--reuse", Program.PathOf("usual"));
        }

        internal ProgramCall Program { get; } = new();

        public void Dispose() => Program.Dispose();

        internal void Run(string study, string folder, params string[] more) =>
            Assert.True(Program.Run(["run", study, "--replications", "2", "--out", Program.PathOf(folder), .. more]) == 0, Program.Error);
    }

    private ProgramCall Program => results.Program;

    [Fact]
    public void A_workbook_has_the_answers_first_and_the_numbers_of_the_tables()
    {
        var path = Path.Combine(Exported("book", "xlsx"), "results.xlsx");
        var sheets = MiniExcel.GetSheetNames(path);
        Assert.Equal(["answers", "comparisons", "best", "best-by-kind", "pieces", "kinds", "same-problems", "controlled", "health", "summary", "columns"], sheets);
        foreach (var name in sheets.SkipLast(1))
        {
            var table = new FolderTable(Program.PathOf($"usual/{name}.csv"));
            var rows = MiniExcel.Query(path, useHeaderRow: false, sheetName: name).Cast<IDictionary<string, object?>>().Select(row => row.Values.ToArray()).ToList();
            Assert.Equal(table.Columns.Select(column => column.Heading), rows[0].Select(cell => (string)cell!));
            Assert.Equal(table.Rows().Count(), rows.Count - 1);
            foreach (var (cells, row) in table.Rows().Zip(rows.Skip(1)))
                Assert.All(table.Columns, (column, i) => Assert.Equal(Text(CellValue.Of(column, cells[i])), Text(row[i])));
        }

        static string Text(object? value) => value switch { null => "", double number => number.ToString("G9", CultureInfo.InvariantCulture), var other => Convert.ToString(other, CultureInfo.InvariantCulture)! };
    }

    [Fact]
    public void Headings_have_units_and_the_last_sheet_a_meaning_for_every_column()
    {
        var path = Path.Combine(Exported("meanings", "xlsx"), "results.xlsx");
        var columns = MiniExcel.Query(path, useHeaderRow: true, sheetName: "columns").Cast<IDictionary<string, object?>>().ToList();
        Assert.Empty(columns.Where(row => row["meaning"] is not string { Length: > 0 }).Select(row => $"{row["table"]}.{row["column"]}"));
        string Unit(string table, string column) => (string?)columns.Single(row => (string)row["table"]! == table && (string)row["column"]! == column)["unit"] ?? "";
        Assert.Equal(("h", "share from 0 to 1", "unit of its row", ""), (Unit("answers", "resolution_hours_difference"), Unit("kinds", "solved_ci_low"), Unit("summary", "value"), Unit("summary", "replications")));
    }

    [Fact]
    public void Equal_results_make_equal_files()
    {
        var first = Exported("first", "xlsx,md,tex,parquet");
        var second = Exported("second", "xlsx,md,tex,parquet");
        Assert.Equal(Program.Fingerprint(first), Program.Fingerprint(second));
        using var book = ZipFile.OpenRead(Path.Combine(first, "results.xlsx"));
        Assert.All(book.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.All(book.Entries, entry => Assert.DoesNotMatch("\"R[0-9a-f]{32}\"", Contents(entry)));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@A1")]
    [InlineData("\t=1")]
    [InlineData("$=A1")]
    public void A_workbook_takes_no_text_for_a_formula(string text)
    {
        var table = Program.Write("own.csv", $"scenario,value\n{text},1\n");
        var path = Program.PathOf("own.xlsx");
        Workbook.Write([new FolderTable(table)], path);
        using var book = ZipFile.OpenRead(path);
        var sheet = Contents(book.GetEntry("xl/worksheets/sheet1.xml")!);
        Assert.DoesNotContain("<x:f", sheet, StringComparison.Ordinal);
        Assert.Contains($"<x:v>{text}</x:v>", sheet, StringComparison.Ordinal);
        Assert.Contains("r=\"A2\" t=\"str\"", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_as_csv_are_the_same_bytes()
    {
        var to = Exported("copies", "csv");
        var names = ResultExport.TablesOf(to);
        Assert.Contains("replications", names);
        Assert.All(names, name => Assert.Equal(Program.Files("usual")[name + ".csv"], File.ReadAllBytes(Path.Combine(to, name + ".csv"))));
    }

    /// <summary>Read by another program than the one that wrote them.</summary>
    [Fact]
    public void Parquet_has_the_values_of_the_tables()
    {
        var to = Exported("columns", "parquet");
        using var database = new DuckDBConnection("DataSource=:memory:");
        database.Open();
        foreach (var name in (string[])["replications", "answers", "comparisons", "backlog"])
        {
            var table = new FolderTable(Program.PathOf($"usual/{name}.csv"));
            using var command = database.CreateCommand();
#pragma warning disable CA2100 // The name of a file that the test has made.
            command.CommandText = $"SELECT * FROM '{Path.Combine(to, name + ".parquet")}'";
#pragma warning restore CA2100
            using var rows = command.ExecuteReader();
            Assert.Equal(table.Columns.Select(column => column.Name), Enumerable.Range(0, rows.FieldCount).Select(rows.GetName));
            foreach (var cells in table.Rows())
            {
                Assert.True(rows.Read());
                Assert.All(table.Columns, (column, i) => Assert.Equal(CellValue.Of(column, cells[i]), rows.IsDBNull(i) ? null : rows.GetValue(i)));
            }

            Assert.False(rows.Read());
        }
    }

    [Fact]
    public void Replications_are_those_of_the_main_segments_and_all_when_asked_for()
    {
        string[] Lines(string folder, string file) => Encoding.UTF8.GetString(Program.Files(folder)[file]).TrimEnd('\n').Split('\n');
        Assert.Equal(Lines("whole", "summary.csv"), Lines("usual", "summary.csv"));
        var whole = Lines("whole", "replications.csv");
        Assert.Equal(Lines("whole", "summary.csv").Length - 1, (whole.Length - 1) / 2);
        Assert.Equal(whole.Where((line, i) => i == 0 || line.Split(',')[2] == "all"), Lines("usual", "replications.csv"));
    }

    [Fact]
    public void Rows_are_chosen_by_segment_and_metric()
    {
        var to = Exported("chosen", "csv", "--tables", "summary", "--segments", "priority=*,all", "--metrics", "resolution_hours");
        var lines = File.ReadAllLines(Path.Combine(to, "summary.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(["summary.csv"], Directory.GetFiles(to).Select(Path.GetFileName));
        Assert.Equal(["all", "priority=high", "priority=ordinary"], lines.Select(cells => cells[1]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["resolution_hours"], lines.Select(cells => cells[2]).Distinct());
    }

    /// <summary>What the run did not write comes out of the file of replications, as a run with all segments writes it.</summary>
    [Fact]
    public void All_segments_come_from_the_kept_replications()
    {
        var to = Exported("all", "csv", "--tables", "replications", "--segments", "*");
        Assert.Equal(Program.Files("whole")["replications.csv"], File.ReadAllBytes(Path.Combine(to, "replications.csv")));
    }

    /// <summary>As many durations as there are counted cases, and with their mean.</summary>
    [Fact]
    public void Durations_add_up_to_what_was_counted_and_their_mean_is_the_mean()
    {
        var to = Exported("durations", "csv", "--tables", "durations,replications", "--segments", "all", "--metrics", "close_hours");
        var durations = new FolderTable(Path.Combine(to, "durations.csv")).Rows().Where(row => row[0] == "基准" && row[1] == "2").ToList();
        var value = new FolderTable(Path.Combine(to, "replications.csv")).Rows().Single(row => row[0] == "基准" && row[1] == "2" && row[4] == "mean");
        double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
        Assert.Equal(Number(value[7]), durations.Sum(row => Number(row[5]) + Number(row[6])));
        Assert.Equal(1, durations.Sum(row => Number(row[4]) * Number(row[5])) / durations.Sum(row => Number(row[5])) / Number(value[6]), 0.004);
    }

    [Theory]
    [InlineData("--to", "doc", "--to: 'doc' is no form; expected one of csv, xlsx, md, tex, parquet, xes, ocel.")]
    [InlineData("--tables", "answer", "--tables: there is no table 'answer'; expected one of answers, ")]
    [InlineData("--segments", "priority=hihg", "--segments: there is no 'priority=hihg'. Did you mean 'priority=high'?")]
    [InlineData("--metrics", "nothing_like_it_*", "--metrics: there is no 'nothing_like_it_*'.")]
    public void What_there_is_not_is_refused_and_nothing_is_written(string option, string value, string fault)
    {
        Assert.Equal(2, Program.Run("export", Program.PathOf("usual"), "--out", Program.PathOf("refused"), option, value));
        Assert.Contains(fault, Program.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Program.PathOf("refused")));
    }

    [Fact]
    public void A_folder_without_finished_results_is_refused_and_the_folder_itself_is_no_place_for_more()
    {
        Assert.Equal(2, Program.Run("export", Program.PathOf("nowhere")));
        Assert.Contains("this is no folder of finished results", Program.Error, StringComparison.Ordinal);
        Assert.Equal(2, Program.Run("export", Program.PathOf("usual"), "--out", Program.PathOf("usual")));
        Assert.Contains("expected another folder", Program.Error, StringComparison.Ordinal);
    }

    private string Exported(string name, string forms, params string[] more)
    {
        Assert.True(Program.Run(["export", Program.PathOf("usual"), "--to", forms, "--out", Program.PathOf(name), .. more]) == 0, Program.Error);
        return Program.PathOf(name);
    }

    private static string Contents(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
