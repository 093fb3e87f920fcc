using System.CommandLine;
using System.Globalization;
using System.Numerics;
using QueueSim.Localization;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Arguments that several commands share, and how they become overrides of a study.</summary>
internal sealed class CommonOptions
{
    public Argument<string[]> Studies { get; } = new("STUDY.csv")
    {
        Description = Say.This("options.studies"),
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string[]> Set { get; } = Pairs("--set", "path=value", "ai.auc=0.9", Say.This("options.set"));

    public Option<string[]> Delta { get; } = Pairs("--delta", "METRIC=SIZE", "resolution_hours=1h", Say.This("options.delta"));

    public Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = Say.This("options.baseline"),
        HelpName = "NAME",
    };

    /// <summary>Short forms of <c>--set</c>, with the parameters that they set.</summary>
    public IReadOnlyList<(Option<string?> Option, string Path)> Window { get; } =
    [
        (new("--days") { Description = Say.This("options.days") }, "run.days"),
        (new("--warm-up-days") { Description = Say.This("options.warm_up") }, "run.warm_up_days"),
        (new("--horizon-days") { Description = Say.This("options.horizon") }, "run.horizon_days"),
    ];

    public static Option<int> WorkerThreads() =>
        Whole("--threads", Say.This("options.threads"), Math.Clamp(Environment.ProcessorCount, 1, 1024), 1, 1024);

    public static Option<ulong> RandomSeed() => Whole("--seed", Say.This("options.seed"), 1UL, 0UL, ulong.MaxValue);

    /// <summary>How often something is simulated. Every replication's values are kept until its scenario is complete.</summary>
    public static Option<int> ReplicationCount(string description, int standard) => Whole("--replications", description, standard, 1, 100_000);

    /// <summary>An option that may be given several times, each time with a name and a value.</summary>
    public static Option<string[]> Pairs(string name, string form, string example, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = form, DefaultValueFactory = _ => [] };
        option.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value).Where(text => text.IndexOf('=') <= 0))
                result.AddError(Say.This("options.pair", ("option", name), ("given", text), ("form", form), ("example", example)));
        });
        return option;
    }

    /// <summary>An option whose value is a whole number in a range.</summary>
    public static Option<T> Whole<T>(string name, string description, T standard, T least, T most)
        where T : struct, IBinaryInteger<T> => new(name)
        {
            Description = description,
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
                    return value;
                result.AddError(Say.This("options.whole", ("option", name), ("given", text), ("least", least), ("most", most)));
                return standard;
            },
        };

    public void AddTo(Command command)
    {
        command.Add(Studies);
        foreach (var (option, _) in Window)
            command.Add(option);
        command.Add(Set);
        command.Add(Delta);
        command.Add(Baseline);
    }

    /// <summary>What the call sets for every scenario.</summary>
    public IReadOnlyList<Override> Overrides(ParseResult call)
    {
        var overrides = new List<Override>();
        foreach (var (option, path) in Window)
        {
            if (call.GetValue(option) is { } value)
                overrides.Add(new Override(path, value, option.Name));
        }

        overrides.AddRange(call.GetValue(Set)!.Select(text => text.Split('=', 2)).Select(pair => new Override(pair[0], pair[1])));
        return overrides;
    }

    /// <summary>The studies with the baseline that the call names; <see langword="null"/> after a fault.</summary>
    private static Study[]? Against(string? name, Study[] studies, Terminal terminal)
    {
        if (name is null)
            return studies;
        var faults = new FaultList();
        var found = studies.Select(study => study.Against(name)).ToList();
        foreach (var study in studies.Where((_, i) => found[i] is null))
            faults.Add("--baseline", 0, Say.This("faults.no_such_baseline", ("name", Wording.Quoted(name)), ("study", Path.GetFileName(study.Paths[0])), ("meant", Wording.DidYouMean(name, study.Take(1000).Select(scenario => scenario.Name)))));
        if (faults.Count == 0)
            return [.. found.OfType<Study>()];
        terminal.Refuse(faults.Sorted());
        return null;
    }

    /// <summary>Reads every study, and prints everything that is wrong with any of them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="terminal">For faults.</param>
    /// <param name="standard">The study of a call that names none.</param>
    /// <param name="design">Which values ranges without a step take.</param>
    /// <param name="reading">Where tables and files lie; <see langword="null"/> for the usual places.</param>
    /// <returns>The studies, or <see langword="null"/> when something is wrong.</returns>
    public IReadOnlyList<Study>? Read(ParseResult call, Terminal terminal, string? standard = null, StudyDesign? design = null, StudyOptions? reading = null)
    {
        var options = (reading ?? new StudyOptions()) with { Overrides = Overrides(call), Deltas = call.GetValue(Delta) ?? [], Design = design };
        var named = call.GetValue(Studies) is { Length: > 0 } given ? given : [standard!];
        var readings = named.Select(path => StudyReader.Read([path], options)).ToArray();
        var faults = readings.SelectMany(reading => reading.Faults).Distinct().ToArray();
        if (faults.Length == 0)
            return Against(call.GetValue(Baseline), [.. readings.Select(reading => reading.Study!)], terminal);
        terminal.Refuse(faults);
        return null;
    }
}
