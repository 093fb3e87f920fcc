using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Calibration;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Ranges;
using QueueSim.Scenarios.Reading;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim sensitivity</c>: which numbers that nobody knows decide a study's answers.</summary>
internal sealed class SensitivityCommand
{
    private const string Morris = "morris", Sobol = "sobol";

    private readonly CommonOptions common = new();
    private readonly Option<string> method = new("--method") { Description = Say.This("options.method"), DefaultValueFactory = _ => Morris };
    private readonly Option<string?> numbers = new("--numbers") { Description = Say.This("options.numbers"), HelpName = "NAME,NAME" };
    private readonly Option<string?> ranges = new("--ranges") { Description = Say.This("options.ranges"), HelpName = "RANGES.csv" };
    private readonly Option<string[]> metrics = new("--metric") { Description = Say.This("options.sensitivity_metric"), DefaultValueFactory = _ => [] };
    private readonly Option<int> trajectories = CommonOptions.Whole("--trajectories", Say.This("options.trajectories"), 3, 1, 10_000);
    private readonly Option<int> points = CommonOptions.Whole("--points", Say.This("options.sobol_points"), 64, 2, 1_000_000);
    private readonly Option<int> replications = CommonOptions.ReplicationCount(Say.This("options.point_replications"), 2);
    private readonly Option<int> ends = CommonOptions.Whole("--ends", Say.This("options.ends"), 8, 0, 10_000);
    private readonly Option<int> endReplications = CommonOptions.Whole("--end-replications", Say.This("options.end_replications"), 6, 1, 100_000);
    private readonly Option<int> threads = CommonOptions.WorkerThreads();
    private readonly Option<ulong> seed = CommonOptions.RandomSeed();
    private readonly Option<string?> folder = new("--out") { Description = Say.This("options.sensitivity_out") };

    public static Command Create(Terminal terminal)
    {
        var options = new SensitivityCommand();
        var command = new Command("sensitivity", Say.This("options.sensitivity"));
        options.AddTo(command);
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private void AddTo(Command command)
    {
        common.Studies.Validators.Add(result =>
        {
            if (result.Tokens.Count > 1)
                result.AddError(Say.This("options.sensitivity_one", ("n", result.Tokens.Count)));
        });
        command.Add(common.Studies);
        foreach (var option in new Option[] { method, numbers, ranges, metrics, trajectories, points, replications, ends, endReplications, threads, seed, folder, common.Set }.Concat(common.Window.Select(each => each.Option)))
            command.Add(option);
        method.AcceptOnlyFromAmong(Morris, Sobol);
        command.Validators.Add(result =>
        {
            if ((result.GetValue(method) == Sobol ? result.GetResult(trajectories) : result.GetResult(points)) is { Implicit: false } other)
                result.AddError(Say.This("options.means_nothing", ("option", other.Option.Name), ("method", result.GetValue(method) ?? Morris)));
        });
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        var overrides = common.Overrides(call);
        var faults = new FaultList();
        if (Read(call, overrides, faults) is not { } first)
            return terminal.Refuse(faults.Sorted());
        var shortened = ShortRun.Of(first);
        var study = shortened.Count == 0 ? first : Read(call, [.. overrides, .. shortened], faults)!;

        var asked = Answers(call, study, faults);
        var file = call.GetValue(ranges) ?? UncertainNumbers.DefaultPath;
        var desks = SampledDesks.Read(study, file, Named(call), faults);
        using var opened = ResultFolder.Open(call.GetValue(folder) ?? Path.Combine("results", Path.GetFileNameWithoutExtension(study.Paths[0]) + "-sensitivity"), faults);
        if (faults.Count > 0)
            return terminal.Refuse(faults.Sorted());
        using var interruption = new Interruption();
        new SensitivityJob(study, Plan(call), desks!, asked, terminal)
        {
            Seed = call.GetValue(seed),
            Threads = call.GetValue(threads),
            Settings = [.. overrides, .. shortened],
            Ranges = file,
            Asked = Asked(call),
        }.Run(opened!, interruption.Token);
        return ExitStatus.Done;
    }

    private Study? Read(ParseResult call, IReadOnlyList<Override> overrides, FaultList faults)
    {
        var reading = StudyReader.Read(call.GetValue(common.Studies)!, new StudyOptions { Overrides = overrides });
        foreach (var fault in reading.Faults)
            faults.Add(fault.File, fault.Line, fault.Message);
        return reading.Study;
    }

    private SensitivityPlan Plan(ParseResult call)
    {
        var (chosen, size) = call.GetValue(method) == Sobol ? (SensitivityMethod.Sobol, call.GetValue(points)) : (SensitivityMethod.Morris, call.GetValue(trajectories));
        return new SensitivityPlan(chosen, size, call.GetValue(replications), call.GetValue(ends), call.GetValue(endReplications));
    }

    private string[] Named(ParseResult call) => (call.GetValue(numbers) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private Dictionary<string, string> Asked(ParseResult call)
    {
        var plan = Plan(call);
        var asked = new Dictionary<string, string>
        {
            ["--method"] = call.GetValue(method)!,
            [plan.Method == SensitivityMethod.Morris ? "--trajectories" : "--points"] = plan.Size.ToString(),
            ["--ends"] = plan.EndNumbers.ToString(),
            ["--end-replications"] = plan.EndReplications.ToString(),
        };
        if (call.GetValue(numbers) is { } named) asked.Add("--numbers", named);
        return asked;
    }

    /// <summary>Every scenario but the first, or the first of its group, against that one in each metric.</summary>
    private List<AskedAnswer> Answers(ParseResult call, Study study, FaultList faults)
    {
        var layout = new ResultLayout(study.Baseline.Compile());
        var given = call.GetValue(metrics)!;
        var places = (given.Length > 0 ? given : [MetricPlace.Answers(study)[0].ToString()]).Distinct().Select(text => Place(text, layout, faults)).OfType<MetricPlace>().ToList();
        var scenarios = study.ToList();
        var answers = new List<AskedAnswer>();
        for (var i = 0; i < scenarios.Count; i++)
        {
            var against = scenarios.FindIndex(scenario => scenario.AnswerGroup == scenarios[i].AnswerGroup);
            foreach (var place in places.Where(_ => against < i))
            {
                var segment = place.SegmentIn(layout);
                if (new[] { i, against }.Select(position => scenarios[position]).FirstOrDefault(scenario => !new ResultLayout(scenario.Compile()).Keys.Contains(new ResultKey(segment, place.Metric, Statistic.Mean))) is { } lacking)
                    faults.AddOnce((place, lacking.Name), new Origin("--metric", 0), Say.This("faults.metric_no_value", ("text", Wording.Quoted(place.ToString())), ("name", Wording.Quoted(lacking.Name))));
                answers.Add(new AskedAnswer(i, scenarios[i].Name, against, scenarios[against].Name, place.Metric, segment) { Text = place.ToString() });
            }
        }
        if (answers.Count == 0 && places.Count > 0)
            faults.Add(study.Paths[0], 0, Say.This("faults.no_comparison"));
        return answers;
    }

    private static MetricPlace? Place(string text, ResultLayout layout, FaultList faults)
    {
        var place = MetricPlace.Find(text, layout, out var problem);
        if (place is { Statistic: not Statistic.Mean })
            problem = Say.This("faults.quantile");
        if (problem.Length > 0)
            faults.Add("--metric", 0, Say.This("faults.delta", ("text", Wording.Quoted(text)), ("problem", problem)));
        return problem.Length > 0 ? null : place;
    }
}
