using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim calibrate</c>: finds the parameters that nobody measured from the figures that somebody did.</summary>
internal static class CalibrateCommand
{
    public static Command Create(Terminal terminal)
    {
        var common = new BaselineOptions();
        var targets = new Argument<string?>("TARGETS.csv")
        {
            Description = "Table of cited figures and of the parameters that may change. [default: the shipped targets.csv]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var holdOut = HeldOut();
        var file = new Option<string>("--out") { Description = "File for the complete table of parameters; tables with calibrated columns are written beside it.", DefaultValueFactory = _ => "parameters.csv" };
        var onlyCalibrated = new Option<bool>("--only-calibrated") { Description = "Write the calibrated parameters alone, for use over another table." };
        var replications = CommonOptions.ReplicationCount("Replications of each point in the last stage of the search.", 20);
        var date = NoteDate();
        var command = new Command("calibrate", "Finds parameters with which the baseline reproduces the cited figures.") { targets, holdOut, file, onlyCalibrated, replications, date };
        common.AddTo(command);
        var ensemble = new EnsembleOptions();
        ensemble.AddTo(command);
        command.SetAction(call =>
        {
            if (ensemble.IsWanted(call))
                return ensemble.Run(call, common, call.GetValue(targets), call.GetResult(file), call.GetResult(replications), terminal);
            BaselineCalibration? calibration = null;
            HoldOut? held = null;
            var keys = call.GetValue(holdOut)!;
            var written = keys.Length > 0 && call.GetResult(file) is not { Implicit: false } ? FigureNotes.HeldOutFile : call.GetValue(file)!;
            if (common.Read(call, call.GetValue(targets), needsSegments: true, terminal, Prepare, Prior) is not var (baseline, rows))
                return ExitStatus.BadInput;
            using var interruption = new Interruption();
            var job = new CalibrationJob(calibration!, [.. rows.Select(row => row.Figure)], terminal)
            {
                Seed = call.GetValue(common.Seed),
                Threads = call.GetValue(common.Threads),
                Replications = call.GetValue(replications),
                Date = call.GetValue(date) ?? LocalDatePattern.Iso.Format(SystemClock.Instance.GetCurrentInstant().InUtc().Date),
                File = written,
                HeldOut = held!.Keys,
                Stamp = common.Stamp(call, rows),
                OnlyCalibrated = call.GetValue(onlyCalibrated),
            };
            try
            {
                return job.Run(interruption.Token);
            }
            catch (InvalidOperationException nothing)
            {
                // The search tells which figure has no value to start from.
                terminal.Complain($"{nothing.Message} Start from other values (--parameters), or leave the target out; nothing was written.");
                return ExitStatus.BadInput;
            }

            void Prepare(StudyScenario baseline, IReadOnlyList<TargetRow> rows, FaultList faults)
            {
                calibration = BaselineCalibration.Prepare(baseline, [.. rows.Where(row => !keys.Contains(row.Figure.Key))], faults);
                CheckFolder(written, faults);
            }

            IReadOnlyList<Override>? Prior(IReadOnlyList<TargetRow> rows, FaultList faults) => (held = HoldOut.Of(keys, rows, faults))?.Prior;
        });
        return command;
    }

    private static Option<string[]> HeldOut() => new("--hold-out")
    {
        Description = $"Predict figures: calibrate to the others, their own parameters as column 'prior' has them, and write what comes of them to --out [then: {FigureNotes.HeldOutFile}] in place of parameters.",
        HelpName = "KEY…",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static Option<string?> NoteDate()
    {
        var date = new Option<string?>("--date") { Description = "Date for the notes of the calibrated parameters. [default: today, UTC]", HelpName = "yyyy-mm-dd" };
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !LocalDatePattern.Iso.Parse(text).Success)
                result.AddError($"--date {text}: expected a date such as 2024-01-31.");
        });
        return date;
    }

    // Minutes of search must not end in a folder that is not there.
    internal static void CheckFolder(string file, FaultList faults)
    {
        if (Directory.Exists(file))
            faults.Add("--out", 0, $"{Wording.Quoted(file)} is a folder; expected the name of a file.");
        else if (Path.GetDirectoryName(Path.GetFullPath(file)) is var folder && !Directory.Exists(folder))
            faults.Add("--out", 0, $"there is no folder {Wording.Quoted(folder ?? file)}; make it first.");
    }
}
