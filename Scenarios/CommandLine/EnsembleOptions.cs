using System.CommandLine;
using System.CommandLine.Parsing;
using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Matching;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim calibrate --ensemble</c>: finds many desks that all agree with the sources.</summary>
internal sealed class EnsembleOptions
{
    private const string UsualFile = "desks.csv";
    private const int UsualReplications = 6;

    private readonly Option<int> desks = CommonOptions.Whole("--ensemble", Say.This("options.ensemble", ("file", UsualFile)), 0, 1, 10_000);
    private readonly Option<int> waves = CommonOptions.Whole("--waves", Say.This("options.waves"), 8, 2, 100);
    private readonly Option<int> points = CommonOptions.Whole("--points", Say.This("options.points_of_wave"), 90, 8, 10_000);
    private readonly Option<string?> ranges = new("--ranges") { Description = Say.This("options.ensemble_ranges"), HelpName = "RANGES.csv" };
    private readonly Option<string?> readings = new("--readings") { Description = Say.This("options.readings"), HelpName = "READINGS.csv" };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[desks, waves, points, ranges, readings])
            command.Add(option);
    }

    public bool IsWanted(ParseResult call) => call.GetResult(desks) is { Implicit: false };

    /// <summary>Reads everything, and searches.</summary>
    /// <param name="call">The call.</param>
    /// <param name="common">Options of all commands about the baseline.</param>
    /// <param name="targets">Table of figures; <see langword="null"/> for the shipped one.</param>
    /// <param name="file">What the call says of <c>--out</c>.</param>
    /// <param name="replications">What the call says of <c>--replications</c>.</param>
    /// <param name="terminal">For progress and faults.</param>
    public int Run(ParseResult call, BaselineOptions common, string? targets, OptionResult? file, OptionResult? replications, Terminal terminal)
    {
        DeskSearch? search = null;
        var written = file is { Implicit: false } ? file.GetValueOrDefault<string>()! : UsualFile;
        if (common.Read(call, targets, needsSegments: true, terminal, Prepare) is not var (baseline, rows))
            return ExitStatus.BadInput;
        using var interruption = new Interruption();
        var job = new EnsembleJob(baseline, search!, terminal)
        {
            Desks = call.GetValue(desks),
            Seed = call.GetValue(common.Seed),
            Threads = call.GetValue(common.Threads),
            Replications = replications is { Implicit: false } ? replications.GetValueOrDefault<int>() : UsualReplications,
            Waves = call.GetValue(waves),
            Points = call.GetValue(points),
            File = written,
            Stamp = common.Stamp(call, rows),
        };
        return job.Run(interruption.Token);

        void Prepare(StudyScenario baseline, IReadOnlyList<TargetRow> rows, FaultList faults)
        {
            CalibrateCommand.CheckFolder(written, faults);
            var rangesFile = call.GetValue(ranges) ?? UncertainNumbers.DefaultPath;
            var numbers = UncertainNumbers.Read(rangesFile, baseline.Tables(), faults, rows);
            var readingsFile = call.GetValue(readings) ?? (targets is null ? FigureReadings.DefaultPath : null);
            var all = readingsFile is null ? [new FigureReading(FigureReadings.AsCited, rows)]
                : FigureReadings.Read(readingsFile, targets ?? TargetReader.DefaultPath, common.TargetCells(call), faults);
            if (faults.Count == 0 && all is not null)
                search = DeskSearch.Prepare(baseline, all, numbers, rangesFile, faults);
        }
    }
}
