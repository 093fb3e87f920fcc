using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Running;
using QueueSim.Statistics;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Options with which a run adds replications until its intervals are narrow enough.</summary>
internal sealed class PrecisionOptions
{
    private const string Name = "--precision";

    private readonly Option<string[]> targets = new(Name)
    {
        Description = Say.This("options.precision"),
        HelpName = "[METRIC=]SIZE",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<int> least = CommonOptions.Whole("--min-replications", Say.This("options.min_replications"), 20, 20, 100_000);
    private readonly Option<int> most = CommonOptions.Whole("--max-replications", Say.This("options.max_replications"), 1000, 20, 100_000);

    /// <param name="command">Gets the options.</param>
    /// <param name="replications">The option for a fixed number, which does not go with these.</param>
    public void AddTo(Command command, Option<int> replications)
    {
        foreach (var option in new Option[] { targets, least, most })
            command.Add(option);
        command.Validators.Add(result =>
        {
            var isAsked = result.GetResult(targets) is { Implicit: false };
            if (isAsked && result.GetResult(replications) is { Implicit: false })
                result.AddError(Say.This("options.precision_or_number"));
            foreach (var option in new Option[] { least, most }.Where(option => !isAsked && result.GetResult(option) is { Implicit: false }))
                result.AddError(Say.This("options.precision_limit", ("option", option.Name)));
        });
    }

    /// <summary>What the call asks of a study; <see langword="null"/> when it asks for no precision.</summary>
    /// <param name="call">The call.</param>
    /// <param name="study">The study.</param>
    /// <param name="faults">Receives everything that is wrong with it.</param>
    public PrecisionGoal? Read(ParseResult call, Study study, FaultList faults)
    {
        if (call.GetValue(targets) is not { Length: > 0 } texts)
            return null;
        if (call.GetValue(most) < call.GetValue(least))
            faults.Add("--max-replications", 0, Say.This("faults.precision_most", ("n", call.GetValue(most)), ("least", call.GetValue(least))));
        var layout = new ResultLayout(study.Baseline.Compile());
        var named = new Dictionary<MetricPlace, PrecisionTarget>();
        var general = new List<PrecisionTarget>();
        foreach (var text in texts)
        {
            // Segments have an equals sign of their own.
            var at = text.LastIndexOf('=');
            if (Amount.Parse(text[(at + 1)..]) is not { } amount)
                faults.Add(Name, 0, Say.This("faults.precision_no_size", ("text", Wording.Quoted(text)), ("forms", Amount.Forms)));
            else if (at < 0)
                General(amount);
            else if (MetricPlace.Find(text[..at], layout, out var problem) is not { } place)
                faults.Add(Name, 0, Say.This("faults.delta", ("text", Wording.Quoted(text)), ("problem", problem)));
            else if (!amount.Fits(place.Unit))
                faults.Add(Name, 0, Say.This("faults.precision_unit", ("text", Wording.Quoted(text)), ("unit", place.Unit), ("forms", Amount.Forms)));
            else if (!named.TryAdd(place, Target(place, amount)))
                faults.Add(Name, 0, Say.This("faults.precision_twice", ("text", Wording.Quoted(text))));
        }

        PrecisionTarget[] others = [.. general.Where(target => !named.ContainsKey(new MetricPlace(target.Metric, target.Segment, target.Statistic)))];
        return new PrecisionGoal([.. named.Values, .. others], call.GetValue(least), call.GetValue(most));

        void General(Amount amount)
        {
            PrecisionTarget[] fitting = [.. MetricPlace.Answers(study).Where(place => amount.Fits(place.Unit)).Select(place => Target(place, amount))];
            if (amount.IsPlain)
                faults.Add(Name, 0, Say.This("faults.precision_no_unit", ("text", Wording.Quoted(amount.Text)), ("amount", amount.Text), ("forms", Amount.Forms)));
            else if (fitting.Length == 0)
                faults.Add(Name, 0, Say.This("faults.precision_no_answer", ("text", Wording.Quoted(amount.Text)), ("unit", amount.Unit ?? ""), ("amount", amount.Text)));
            general.AddRange(fitting);
        }
    }

    private static PrecisionTarget Target(MetricPlace place, Amount amount) =>
        new(place.Metric, place.Segment, place.Statistic, amount.Size, amount.IsRelative, $"{place}={amount.Text}");
}
