using System.CommandLine;
using QueueSim.Charts;
using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>What commands have in common that ask one question about one desk and write the answer to a folder.</summary>
internal sealed class OneDesk
{
    private readonly CommonOptions common = new();
    private readonly Argument<string?> file = new("STUDY.csv") { Description = Say.This("options.one_desk"), Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> row = new("--scenario") { Description = Say.This("options.scenario"), HelpName = "NAME" };
    private readonly Option<ulong> seed = CommonOptions.RandomSeed();
    private readonly Option<int> threads = CommonOptions.WorkerThreads();
    private readonly Option<int> replications;
    private readonly Option<string> folder;

    /// <param name="replicationCount">Replications of a call that does not say.</param>
    /// <param name="name">Name of the folder in <c>results</c>.</param>
    public OneDesk(int replicationCount, string name)
    {
        replications = CommonOptions.ReplicationCount(Say.This("options.run_replications"), replicationCount);
        folder = new Option<string>("--out") { Description = Say.This("options.out"), DefaultValueFactory = _ => $"results/{name}" };
    }

    public void AddTo(Command command)
    {
        command.Add(file);
        foreach (var option in (Option[])[row, replications, folder, .. common.Window.Select(entry => entry.Option), common.Set, seed, threads])
            command.Add(option);
    }

    public int Replications(ParseResult call) => call.GetValue(replications);

    public ulong Seed(ParseResult call) => call.GetValue(seed);

    /// <summary>Where the results go, as the user named it.</summary>
    public string Folder(ParseResult call) => call.GetValue(folder)!;

    /// <summary>Simulates under the call's seed.</summary>
    public Baselines Baselines(ParseResult call, CancellationToken cancellation) => new(call.GetValue(seed), call.GetValue(threads), cancellation);

    /// <summary>The desk, or <see langword="null"/> after at least one fault.</summary>
    /// <param name="call">The call.</param>
    /// <param name="more">Settings besides those of the call.</param>
    /// <param name="faults">Receives the faults.</param>
    public (Study Study, StudyScenario Desk)? Read(ParseResult call, IReadOnlyList<Override> more, FaultList faults)
    {
        var settings = common.Overrides(call);
        var reading = StudyReader.Read(call.GetValue(file) is { } path ? [path] : [], new StudyOptions { Overrides = [.. settings, .. more] });
        foreach (var fault in reading.Faults)
            faults.Add(fault.File, fault.Line, fault.Message);
        if (reading.Study is not { } study)
            return null;
        var lists = settings.FirstOrDefault(setting => GridText.IsGrid(setting.Path, setting.Value));
        if (lists is not null && study.Count > 1)
        {
            faults.AddOnce(lists, new Origin(lists.Option, 0), Say.This("faults.several_desks"));
            return null;
        }
        if (call.GetValue(row) is not { } name)
            return (study, study.Baseline);
        if (study.FirstOrDefault(scenario => scenario.Name == name) is { } named)
            return (study, named);
        faults.AddOnce(name, new Origin("--scenario", 0), Say.This("faults.not_in_study", ("name", Wording.Quoted(name)), ("meant", Wording.DidYouMean(name, study.Take(100).Select(scenario => scenario.Name)))));
        return null;
    }

    /// <summary>How the runs were made, for a page.</summary>
    public string How(ParseResult call) => string.Concat(
        common.Overrides(call).Select(setting => $", {setting.Path}={Portable.Text(setting.Value)}").Prepend($"{Replications(call)} replications, seed {Seed(call)}"));

    /// <summary>The manifest of a run that has not begun.</summary>
    /// <param name="call">The call.</param>
    /// <param name="study">Where the desk comes from.</param>
    /// <param name="question">What was asked besides, by option.</param>
    /// <param name="runs">Runs that are made.</param>
    /// <param name="files">Files that will be written.</param>
    public Manifest Manifest(ParseResult call, Study study, IEnumerable<KeyValuePair<string, string>> question, int runs, IReadOnlyList<string> files) => new()
    {
        Status = "running",
        Study = study.Paths.Count == 0 ? "" : Path.GetFileName(study.Paths[0]),
        PlanHash = study.Hash,
        Seed = Seed(call),
        Replications = Replications(call),
        Scenarios = runs,
        FinishedScenarios = 0,
        Overrides = common.Overrides(call).Select(setting => KeyValuePair.Create(setting.Path, Portable.Text(setting.Value))).Concat(question).ToDictionary(),
        Records = false,
        Tables = UsedTables.Of(study.Files),
        Files = files,
    };

    /// <summary>Writes charts as SVG into a folder of the results.</summary>
    public static void WriteCharts(ResultFolder results, string folder, IEnumerable<(string Name, Chart Chart)> charts)
    {
        Directory.CreateDirectory(results.PathOf(folder));
        foreach (var (name, chart) in charts)
            File.WriteAllText(results.PathOf($"{folder}/{name}.svg"), chart.Svg(name));
    }
}
