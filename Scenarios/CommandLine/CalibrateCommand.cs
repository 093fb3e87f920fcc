using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using QueueSim.Localization;
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
            Description = Say.This("options.calibrate_targets"),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var holdOut = HeldOut();
        var file = new Option<string>("--out") { Description = Say.This("options.calibrate_out"), DefaultValueFactory = _ => "parameters.csv" };
        var onlyCalibrated = new Option<bool>("--only-calibrated") { Description = Say.This("options.only_calibrated") };
        var replications = CommonOptions.ReplicationCount(Say.This("options.calibrate_replications"), 20);
        var date = NoteDate();
        var command = new Command("calibrate", Say.This("options.calibrate")) { targets, holdOut, file, onlyCalibrated, replications, date };
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
                terminal.Complain(Say.This("terminal.calibrate_nothing", ("message", nothing.Message)));
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
        Description = Say.This("options.hold_out", ("file", FigureNotes.HeldOutFile)),
        HelpName = "KEY…",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static Option<string?> NoteDate()
    {
        var date = new Option<string?>("--date") { Description = Say.This("options.date"), HelpName = "yyyy-mm-dd" };
        date.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !LocalDatePattern.Iso.Parse(text).Success)
                result.AddError(Say.This("options.date_wrong", ("given", text)));
        });
        return date;
    }

    // Minutes of search must not end in a folder that is not there.
    internal static void CheckFolder(string file, FaultList faults)
    {
        if (Directory.Exists(file))
            faults.Add("--out", 0, Say.This("faults.out_is_folder", ("path", Wording.Quoted(file))));
        else if (Path.GetDirectoryName(Path.GetFullPath(file)) is var folder && !Directory.Exists(folder))
            faults.Add("--out", 0, Say.This("faults.no_folder", ("path", Wording.Quoted(folder ?? file))));
    }
}
