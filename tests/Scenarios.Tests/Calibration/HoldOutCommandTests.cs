using System.Text;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.CommandLine;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Tests.CommandLine;

namespace QueueSim.Tests.Calibration;

/// <summary>Predictions, sensitivities and interrupted calibrations from the shell's point of view, on a small desk.</summary>
public sealed class HoldOutCommandTests : IDisposable
{
    private const string Targets =
        "key,metric,segment,value,tolerance,calibrate,prior\n"
        + "A,close_hours,language=english,30,0.1,handling.english_work_factor,\n"
        + "B,filtered_share,all,0.3,0.1,ai.auc,ai.auc=0.75\n";

    private static readonly string[] SmallDesk = ["--days", "7", "--warm-up-days", "3", "--set", "run.cool_down_days=10", "--set", "arrivals.problems_per_day=40"];

    private readonly ProgramCall program = new();

    public void Dispose() => program.Dispose();

    [Fact]
    public void A_figure_that_is_held_out_is_predicted_with_its_prior_and_not_calibrated_to()
    {
        var targets = program.Write("targets.csv", Targets);
        var status = program.Run(["calibrate", targets, "--hold-out", "B", "--out", program.PathOf("held-out.csv"), "--replications", "2", .. SmallDesk]);
        Assert.True(status is 0 or 3, program.Error);
        Assert.Contains("Calibrating 1 parameter to 1 figure.", program.Output, StringComparison.Ordinal);
        Assert.Matches(@"B is predicted as 0\.\d+ without B; 0\.3 is cited \([+-]\d+\.\d %\)\.", program.Output);
        var lines = File.ReadAllLines(program.PathOf("held-out.csv"));
        Assert.Equal("key,without,predicted,low,high,tables", lines[0]);
        Assert.StartsWith("B,B,0.", Assert.Single(lines[1..]), StringComparison.Ordinal);

        // The stamp is that of the desk as the options make it, not of the one with the prior.
        var study = StudyReader.Read([], new StudyOptions { Overrides = [new Override("arrivals.problems_per_day", "40")] }).Study!;
        Assert.EndsWith("," + TableStamp.Of(study.Baseline, TargetReader.Read(targets, new FaultList())!), lines[1], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(program.PathOf(""), "parameters*"));
    }

    [Fact]
    public void A_figure_without_a_prior_cannot_be_held_out()
    {
        var targets = program.Write("targets.csv", Targets);
        Assert.Equal(2, program.Run("calibrate", targets, "--hold-out", "A"));
        Assert.Contains("targets.csv:2: A is held out, but column 'prior' does not say what handling.english_work_factor is assumed to be without it", program.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivities_are_written_for_every_figure_and_say_which_numbers_were_not_moved()
    {
        var targets = program.Write("targets.csv", "key,metric,value\nF,chat_access_share,0.38\n");
        var file = program.PathOf("s.csv");
        Assert.Equal(0, program.Run(["fidelity", "--targets", targets, "--sensitivities", file, "--replications", "1", .. SmallDesk]));
        Assert.Matches(@"Moving \d+ numbers by 10 % each way\. Not moved, .*handling\.maximum_questions", program.Output);
        Assert.Contains("\nF: set within seller.*; seller.", program.Output, StringComparison.Ordinal);
        Assert.StartsWith("key,parameter,elasticity,share,tables\nF,seller.", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_calibration_leaves_the_best_so_far_and_says_how_to_go_on()
    {
        using var interruption = new CancellationTokenSource();
        using var output = new CancellingWriter(interruption, "step 2,");
        using var error = new StringWriter();
        var faults = new FaultList();
        var rows = TargetReader.Read(program.Write("targets.csv", Targets), faults)!;
        Override[] small = [new("run.days", "7"), new("run.warm_up_days", "3"), new("run.cool_down_days", "10"), new("arrivals.problems_per_day", "40")];
        var baseline = StudyReader.Read([], new StudyOptions { Overrides = small }).Study!.Baseline;
        var job = new CalibrationJob(BaselineCalibration.Prepare(baseline, rows, faults)!, [.. rows.Select(row => row.Figure)], new Terminal(output, error, isLive: false))
        {
            Seed = 1,
            Threads = 1,
            Replications = 2,
            Date = "2026-11-24",
            File = program.PathOf("best.csv"),
            OnlyCalibrated = true,
            Stamp = "",
        };
        Assert.Equal(ExitStatus.Interrupted, job.Run(interruption.Token));
        Assert.Equal($"Interrupted. The best so far is in {program.PathOf("best.csv")}; to go on from there: --parameters {program.PathOf("best.csv")}.\n", error.ToString());
        var lines = File.ReadAllLines(program.PathOf("best.csv"));
        Assert.Equal(["name", "ai.auc", "handling.english_work_factor"], lines.Select(line => line.Split(',')[0]).Order().OrderBy(name => name != "name"));
        Assert.All(lines[1..], line => Assert.EndsWith("(2026-11-24; not reached).", line, StringComparison.Ordinal));
    }

    /// <summary>Cancels when a text is written.</summary>
    private sealed class CancellingWriter(CancellationTokenSource source, string when) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            if (value?.Contains(when, StringComparison.Ordinal) == true) source.Cancel();
        }

        public override Encoding Encoding => Encoding.UTF8;
    }
}
