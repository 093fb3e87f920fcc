using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>What commands about the baseline and its cited figures have in common.</summary>
internal sealed class BaselineOptions
{
    private readonly CommonOptions common = new();

    private readonly Option<string?> parameters = new("--parameters")
    {
        Description = Say.This("options.parameters"),
        HelpName = "PARAMETERS.csv",
    };

    private readonly Option<string[]> targetCells = CommonOptions.Pairs(
        TargetOverrides.Option, "KEY.column=value", "T2.statistic=p90", Say.This("options.target"));

    public Option<ulong> Seed { get; } = CommonOptions.RandomSeed();

    public Option<int> Threads { get; } = CommonOptions.WorkerThreads();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[parameters, targetCells, .. common.Window.Select(entry => entry.Option), common.Set, Seed, Threads])
            command.Add(option);
    }

    /// <summary>Cells of the targets that the call sets.</summary>
    public IReadOnlyList<string> TargetCells(ParseResult call) => call.GetValue(targetCells)!;

    /// <summary>The stamp of the baseline that the options make, held against figures without a fault.</summary>
    public string Stamp(ParseResult call, IReadOnlyList<TargetRow> rows) => TableStamp.Of(Baseline(call, []).Study!.Baseline, rows);

    /// <summary>Reads the baseline and the figures, and prints everything that is wrong with either.</summary>
    /// <param name="call">The call.</param>
    /// <param name="targets">Table of figures; <see langword="null"/> for the one that travels with the program.</param>
    /// <param name="needsSegments">Whether every figure must have a segment of the baseline. Figures of the user's own always must.</param>
    /// <param name="terminal">For faults.</param>
    /// <param name="more">Further checks that need both.</param>
    /// <param name="settings">What else the figures set; it may report faults.</param>
    /// <returns>Baseline and figures, or <see langword="null"/> when something is wrong.</returns>
    public (StudyScenario Baseline, IReadOnlyList<TargetRow> Targets)? Read(
        ParseResult call, string? targets, bool needsSegments, Terminal terminal, Action<StudyScenario, IReadOnlyList<TargetRow>, FaultList>? more = null,
        Func<IReadOnlyList<TargetRow>, FaultList, IReadOnlyList<Override>?>? settings = null)
    {
        var faults = new FaultList();
        var rows = TargetReader.Read(targets ?? TargetReader.DefaultPath, faults, call.GetValue(targetCells));
        var implied = rows is null ? [] : settings?.Invoke(rows, faults) ?? [];
        var reading = Baseline(call, implied);
        foreach (var fault in reading.Faults)
            faults.Add(fault.File, fault.Line, fault.Message);
        if (reading.Study is { Count: > 1 })
            faults.Add("--set", 0, Say.This("faults.several_baselines"));
        if (reading.Study?.Baseline is { } baseline && rows is not null)
        {
            if (needsSegments || targets is not null)
                TargetReader.CheckSegments(rows, new ResultLayout(baseline.Compile()), faults);
            more?.Invoke(baseline, rows, faults);
            if (faults.Count == 0)
                return (baseline, rows);
        }

        terminal.Refuse(faults.Sorted(), Say.This("faults.nothing_run"));
        return null;
    }

    private StudyReading Baseline(ParseResult call, IReadOnlyList<Override> implied)
    {
        Override[] given = call.GetValue(parameters) is { } path ? [new Override("parameters", path, "--parameters")] : [];
        return StudyReader.Read([], new StudyOptions { Overrides = [.. given, .. common.Overrides(call), .. implied] });
    }
}
