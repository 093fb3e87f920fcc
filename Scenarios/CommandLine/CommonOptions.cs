using System.CommandLine;
using System.Globalization;
using System.Numerics;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Arguments that several commands share, and how they become overrides of a study.</summary>
internal sealed class CommonOptions
{
    public Argument<string[]> Studies { get; } = new("STUDY.csv")
    {
        Description = "Study files: one row a scenario, the first row of each file is its baseline.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string[]> Set { get; } = Pairs("--set", "path=value", "ai.auc=0.9", "path=value for every scenario; wins over cells and tables. May be repeated.");

    public Option<string[]> Delta { get; } = Pairs("--delta", "METRIC=SIZE", "resolution_hours=1h", "Largest difference of a metric that does not matter: 1h, 0.5pp, 2%. May be repeated.");

    public Option<string?> Baseline { get; } = new("--baseline")
    {
        Description = "Scenario that all others are compared with, in place of the study's first row. What is simulated stays the same.",
        HelpName = "NAME",
    };

    /// <summary>Short forms of <c>--set</c>, with the parameters that they set.</summary>
    public IReadOnlyList<(Option<string?> Option, string Path)> Window { get; } =
    [
        (new("--days") { Description = "Length of the observation window in days (run.days)." }, "run.days"),
        (new("--warm-up-days") { Description = "Days simulated before the window and cut (run.warm_up_days)." }, "run.warm_up_days"),
        (new("--horizon-days") { Description = "Days after which a problem counts as unsolved in the restricted mean (run.horizon_days)." }, "run.horizon_days"),
    ];

    public static Option<int> WorkerThreads() =>
        Whole("--threads", "Worker threads; results do not depend on it. One a core if not given.", Math.Clamp(Environment.ProcessorCount, 1, 1024), 1, 1024);

    public static Option<ulong> RandomSeed() => Whole("--seed", "Seed of all random numbers.", 1UL, 0UL, ulong.MaxValue);

    /// <summary>How often something is simulated. Every replication's values are kept until its scenario is complete.</summary>
    public static Option<int> ReplicationCount(string description, int standard) => Whole("--replications", description, standard, 1, 100_000);

    /// <summary>An option that may be given several times, each time with a name and a value.</summary>
    public static Option<string[]> Pairs(string name, string form, string example, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = form, DefaultValueFactory = _ => [] };
        option.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value).Where(text => text.IndexOf('=') <= 0))
                result.AddError($"{name} {text}: expected {form}, for example {name} {example}.");
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
                result.AddError($"{name} is {text}; expected a whole number from {least} to {most}.");
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
            faults.Add("--baseline", 0, $"{Wording.Quoted(name)} is not in {Path.GetFileName(study.Paths[0])}; expected the name of a scenario.{Wording.DidYouMean(name, study.Take(1000).Select(scenario => scenario.Name))}");
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
    /// <returns>The studies, or <see langword="null"/> when something is wrong.</returns>
    public IReadOnlyList<Study>? Read(ParseResult call, Terminal terminal, string? standard = null, StudyDesign? design = null)
    {
        var options = new StudyOptions { Overrides = Overrides(call), Deltas = call.GetValue(Delta) ?? [], Design = design };
        var named = call.GetValue(Studies) is { Length: > 0 } given ? given : [standard!];
        var readings = named.Select(path => StudyReader.Read([path], options)).ToArray();
        var faults = readings.SelectMany(reading => reading.Faults).Distinct().ToArray();
        if (faults.Length == 0)
            return Against(call.GetValue(Baseline), [.. readings.Select(reading => reading.Study!)], terminal);
        terminal.Refuse(faults);
        return null;
    }
}
