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

    public Option<string?> Days { get; } = new("--days") { Description = "Length of the observation window in days (run.days)." };

    public Option<string?> WarmUpDays { get; } = new("--warm-up-days") { Description = "Days simulated before the window and cut (run.warm_up_days)." };

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
            foreach (string text in result.Tokens.Select(token => token.Value).Where(text => text.IndexOf('=') <= 0))
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
                string text = result.Tokens[0].Value;
                if (T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out T value) && value >= least && value <= most)
                    return value;
                result.AddError($"{name} is {text}; expected a whole number from {least} to {most}.");
                return standard;
            },
        };

    public void AddTo(Command command)
    {
        command.Add(Studies);
        command.Add(Days);
        command.Add(WarmUpDays);
        command.Add(Set);
    }

    /// <summary>What the call sets for every scenario.</summary>
    public IReadOnlyList<Override> Overrides(ParseResult call)
    {
        var overrides = new List<Override>();
        if (call.GetValue(Days) is { } days)
            overrides.Add(new Override("run.days", days, "--days"));
        if (call.GetValue(WarmUpDays) is { } warmUp)
            overrides.Add(new Override("run.warm_up_days", warmUp, "--warm-up-days"));
        overrides.AddRange(call.GetValue(Set)!.Select(text => text.Split('=', 2)).Select(pair => new Override(pair[0], pair[1])));
        return overrides;
    }

    /// <summary>Reads every study, and prints everything that is wrong with any of them.</summary>
    /// <param name="call">The call.</param>
    /// <param name="terminal">For faults.</param>
    /// <param name="standard">The study of a call that names none.</param>
    /// <returns>The studies, or <see langword="null"/> when something is wrong.</returns>
    public IReadOnlyList<Study>? Read(ParseResult call, Terminal terminal, string? standard = null)
    {
        var options = new StudyOptions { Overrides = Overrides(call) };
        string[] named = call.GetValue(Studies) is { Length: > 0 } given ? given : [standard!];
        StudyReading[] readings = named.Select(path => StudyReader.Read([path], options)).ToArray();
        Fault[] faults = readings.SelectMany(reading => reading.Faults).Distinct().ToArray();
        if (faults.Length == 0)
            return readings.Select(reading => reading.Study!).ToArray();
        terminal.Refuse(faults);
        return null;
    }
}
