using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Output;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>queuesim best</c>: which scenario is the best, with as few replications as that takes.</summary>
internal sealed class BestCommand
{
    private const int LeastFirstStage = 5;

    private readonly CommonOptions common = new();
    private readonly Option<string?> metric = new("--metric") { Description = Say.This("options.best_metric") };
    private readonly Option<string?> delta = new("--delta") { Description = Say.This("options.best_delta"), HelpName = "SIZE" };
    private readonly Option<double> alpha = new("--alpha") { Description = Say.This("options.alpha"), DefaultValueFactory = _ => 0.05 };
    private readonly Option<string> procedure = new("--procedure") { Description = Say.This("options.procedure"), DefaultValueFactory = _ => "kn" };
    private readonly Option<int> firstStage = CommonOptions.Whole("--first-stage", Say.This("options.first_stage"), 10, LeastFirstStage, 1000);
    private readonly Option<int> round = CommonOptions.Whole("--round", Say.This("options.round"), 1, 1, 1000);
    private readonly Option<int> most = CommonOptions.Whole("--max-replications", Say.This("options.best_most"), 1000, LeastFirstStage, 100_000);
    private readonly Option<int> budget = CommonOptions.Whole("--budget", Say.This("options.budget"), 0, 0, 10_000_000);
    private readonly Option<int> threads = CommonOptions.WorkerThreads();
    private readonly Option<ulong> seed = CommonOptions.RandomSeed();
    private readonly Option<string?> folder = new("--out") { Description = Say.This("options.best_out") };

    public static Command Create(Terminal terminal)
    {
        var options = new BestCommand();
        var command = new Command("best", Say.This("options.best"));
        options.AddTo(command);
        command.SetAction(call => options.Run(call, terminal));
        return command;
    }

    private void AddTo(Command command)
    {
        common.Studies.Validators.Add(result =>
        {
            if (result.Tokens.Count > 1)
                result.AddError(Say.This("options.best_one", ("n", result.Tokens.Count)));
        });
        command.Add(common.Studies);
        foreach (var option in new Option[] { metric, delta, alpha, procedure, firstStage, round, most, budget, threads, seed, folder, common.Set, common.Baseline }.Concat(common.Window.Select(each => each.Option)))
            command.Add(option);
        procedure.AcceptOnlyFromAmong("kn", "kn++", "ocba");
        alpha.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValueOrDefault<double>() is not (> 0 and <= 0.5))
                result.AddError(Say.This("options.alpha_wrong", ("given", result.Tokens[0].Value)));
        });
    }

    private int Run(ParseResult call, Terminal terminal)
    {
        if (common.Read(call, terminal) is not [var study])
            return ExitStatus.BadInput;
        var faults = new FaultList();
        var goal = Goal(call, study, faults);
        using var opened = ResultFolder.Open(call.GetValue(folder) ?? Path.Combine("results", Path.GetFileNameWithoutExtension(study.Paths[0]) + "-best"), faults);
        if (goal is null || opened is null)
            return terminal.Refuse(faults.Sorted());
        using var interruption = new Interruption();
        return new BestJob(study, goal, call.GetValue(seed), call.GetValue(threads), common.Overrides(call)).Run(opened, terminal, interruption.Token)
            ? ExitStatus.Done
            : ExitStatus.Interrupted;
    }

    private SelectionGoal? Goal(ParseResult call, Study study, FaultList faults)
    {
        var layout = new ResultLayout(study.Baseline.Compile());
        var place = Place(call, study, layout, faults);
        var isBudget = call.GetValue(procedure) == "ocba";
        var (size, first, spend) = (isBudget ? null : Size(call, place, faults), call.GetValue(firstStage), call.GetValue(budget));
        if (study.Count < 2)
            faults.Add(study.Paths[0], 0, Say.This("faults.best_one_scenario"));
        if (isBudget && spend < (long)study.Count * first)
            faults.Add("--budget", 0, Say.This("faults.best_budget", ("spend", spend), ("least", (long)study.Count * first), ("first", first), ("n", study.Count)));
        if (!isBudget && spend > 0)
            faults.Add("--budget", 0, Say.This("faults.best_budget_alone"));
        if (isBudget && call.GetValue(delta) is not null)
            faults.Add("--delta", 0, Say.This("faults.best_delta_ocba"));
        if (!isBudget && call.GetValue(most) < first)
            faults.Add("--max-replications", 0, Say.This("faults.best_most", ("n", call.GetValue(most)), ("least", first)));
        return faults.Count > 0 ? null : new SelectionGoal
        {
            Metric = place!.Metric,
            Segment = place.SegmentIn(layout),
            Method = isBudget ? SelectionMethod.Ocba : call.GetValue(procedure) == "kn" ? SelectionMethod.Kn : SelectionMethod.KnPlusPlus,
            Indifference = size?.Size,
            Error = isBudget ? null : call.GetValue(alpha),
            FirstStage = first,
            Round = isBudget && call.GetResult(round) is not { Implicit: false } ? study.Count : call.GetValue(round),
            Most = isBudget ? null : call.GetValue(most),
            Budget = isBudget ? spend : null,
        };
    }

    private MetricPlace? Place(ParseResult call, Study study, ResultLayout layout, FaultList faults)
    {
        var text = call.GetValue(metric) ?? MetricPlace.Answers(study)[0].ToString();
        var place = MetricPlace.Find(text, layout, out var problem);
        if (place is { Statistic: not Statistic.Mean })
            problem = Say.This("faults.quantile");
        else if (place is not null && Metrics.Named(place.Metric).Better == Better.Neutral)
            problem = Say.This("faults.best_neutral");
        else if (place is not null && Lacking(study, place) is { } lacking)
            problem = Say.This("faults.no_such_value", ("name", Wording.Quoted(lacking)));
        if (problem.Length > 0)
            faults.Add("--metric", 0, Say.This("faults.delta", ("text", Wording.Quoted(text)), ("problem", problem)));
        return problem.Length > 0 ? null : place;
    }

    private static string? Lacking(Study study, MetricPlace place)
    {
        var segment = place.SegmentIn(new ResultLayout(study.Baseline.Compile()));
        return study.FirstOrDefault(scenario => !new ResultLayout(scenario.Compile()).Keys.Contains(new ResultKey(segment, place.Metric, place.Statistic)))?.Name;
    }

    private Amount? Size(ParseResult call, MetricPlace? place, FaultList faults)
    {
        var text = call.GetValue(delta);
        var amount = text is null ? null : Amount.Parse(text);
        if (text is null)
            faults.Add("--delta", 0, Say.This("faults.best_no_delta"));
        else if (amount is null || amount.IsRelative || (place is not null && !amount.Fits(place.Unit)))
            faults.Add("--delta", 0, Say.This("faults.best_delta", ("text", Wording.Quoted(text)), ("unit", place is null ? "" : Say.This("faults.in_unit", ("unit", place.Unit)))));
        return amount;
    }
}
