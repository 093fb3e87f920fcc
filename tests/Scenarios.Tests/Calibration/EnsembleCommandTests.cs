using System.Diagnostics;
using System.Globalization;
using QueueSim.Scenarios.CommandLine;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Calibration;

/// <summary>The search for desks from the shell's point of view, on a desk small enough to be searched in seconds.</summary>
public sealed class EnsembleCommandTests : IDisposable
{
    private static readonly string[] SmallDesk = ["--days", "10", "--warm-up-days", "3", "--set", "run.cool_down_days=10", "--set", "arrivals.problems_per_day=60"];

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void Desks_that_meet_a_figure_are_written_and_a_fidelity_table_of_each_says_so()
    {
        var status = Search("desks.csv", Targets(), Ranges());
        Assert.True(status == 0, program.Output + program.Error);
        var lines = File.ReadAllLines(program.PathOf("desks.csv"));
        Assert.Equal("desk,reading,handling.english_work_factor,handling.chinese_work_factor,tables", lines[0]);
        Assert.Equal(["d01", "d02", "d03"], lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.Contains("| as cited | ", File.ReadAllText(program.PathOf("desks.md")), StringComparison.Ordinal);
        Assert.Equal(["desks.csv", "desks.md"], Directory.GetFiles(program.PathOf("")).Select(Path.GetFileName).Where(name => name!.StartsWith("desks", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        // The sampled number differs from desk to desk; the figure holds on each, with the search's own random numbers, within what its control took out.
        var cells = lines.Skip(1).Select(line => line.Split(',')).ToArray();
        Assert.Equal(3, cells.Select(row => row[3]).Distinct().Count());
        foreach (var row in cells)
        {
            program.Run(["fidelity", "--targets", Targets(), "--replications", "12", "--set", $"handling.english_work_factor={row[2]}", "--set", $"handling.chinese_work_factor={row[3]}", .. SmallDesk]);
            var found = program.Output.Split('\n').Single(line => line.StartsWith("B ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.InRange(double.Parse(found[2], CultureInfo.InvariantCulture), 26, 34);
        }
    }

    [Fact]
    public async Task A_search_that_was_killed_goes_on_and_ends_the_same()
    {
        Search("whole.csv", Targets(), Ranges());
        var whole = File.ReadAllText(program.PathOf("whole.csv"));

        using (var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLineProgram).Assembly.Location, .. Arguments("cut.csv", Targets(), Ranges())]) { RedirectStandardOutput = true })!)
        {
            while (!process.HasExited && (!File.Exists(program.PathOf("cut.csv.points")) || new FileInfo(program.PathOf("cut.csv.points")).Length < 400))
                await Task.Delay(5, TestContext.Current.CancellationToken);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.False(File.Exists(program.PathOf("cut.csv")));
        File.AppendAllText(program.PathOf("cut.csv.points"), "1 2 0.7 0."); // a line that was cut short
        Search("cut.csv", Targets(), Ranges());
        Assert.Contains(" points were found in ", program.Output, StringComparison.Ordinal);
        Assert.Equal(whole, File.ReadAllText(program.PathOf("cut.csv")));
    }

    [Fact]
    public void Every_fault_is_told_at_once_and_nothing_is_written()
    {
        var ranges = program.Write("ranges.csv", "name,low,high,desks,reason\nhandling.chinese_work_factor,2,3,yes,far\nai.nothing,0,1,yes,none\n");
        var readings = program.Write("readings.csv", "name,targets\nother,B.value\nthird,X.value=3\n");
        Assert.Equal(2, program.Run(["calibrate", Targets(), "--ensemble", "3", "--ranges", ranges, "--readings", readings, "--out", program.PathOf("d.csv"), .. SmallDesk]));
        Assert.Contains("ranges.csv:2: handling.chinese_work_factor goes from 2 to 3", program.Error, StringComparison.Ordinal);
        Assert.Contains("ranges.csv:3: ", program.Error, StringComparison.Ordinal);
        Assert.Contains("readings.csv:2: 'B.value' is no cell of the targets", program.Error, StringComparison.Ordinal);
        Assert.Contains("readings.csv:3: X.value: there is no target 'X'", program.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(program.PathOf(""), "d.csv*"));
    }

    [Fact]
    public void A_calibrated_number_without_a_range_is_a_fault()
    {
        var ranges = program.Write("ranges.csv", "name,low,high,desks,reason\nhandling.chinese_work_factor,1,2,yes,reading takes longer\n");
        Assert.Equal(2, Search("d.csv", Targets(), ranges));
        Assert.Contains("there is no range for handling.english_work_factor, which the figures calibrate; add a row.", program.Error, StringComparison.Ordinal);
    }

    private string Targets() => program.Write("targets.csv", "key,metric,segment,value,tolerance,calibrate\nB,close_hours,language=english,30,0.05,handling.english_work_factor\n");

    private string Ranges() => program.Write("ranges.csv", "name,low,high,desks,reason\nhandling.english_work_factor,0.2,3,no,found by B\nhandling.chinese_work_factor,0.8,2,yes,reading takes longer\n");

    private int Search(string file, string targets, string ranges) => program.Run(Arguments(file, targets, ranges));

    private string[] Arguments(string file, string targets, string ranges) =>
        ["calibrate", targets, "--ensemble", "3", "--ranges", ranges, "--points", "8", "--waves", "4", "--replications", "2", "--out", program.PathOf(file), .. SmallDesk];
}
