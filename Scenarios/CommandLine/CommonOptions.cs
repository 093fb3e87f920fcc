using System.CommandLine;
using QueueSim.Scenarios.Planning;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Arguments that several commands share, and how they become overrides of a study.</summary>
internal sealed class CommonOptions
{
    public CommonOptions()
    {
        Set.Validators.Add(result =>
        {
            foreach (string text in result.Tokens.Select(token => token.Value).Where(text => text.IndexOf('=') <= 0))
                result.AddError($"--set {text}: expected path=value, for example --set ai.auc=0.9.");
        });
    }

    public Argument<string[]> Studies { get; } = new("STUDY.csv")
    {
        Description = "Study files: one row a scenario, the first row of each file is its baseline.",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<string[]> Set { get; } = new("--set")
    {
        Description = "path=value for every scenario; wins over cells and tables. May be repeated.",
        HelpName = "path=value",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Short forms of <c>--set</c>, with the parameters that they set.</summary>
    public IReadOnlyList<(Option<string?> Option, string Path)> Window { get; } =
    [
        (new("--days") { Description = "Length of the observation window in days (run.days)." }, "run.days"),
        (new("--warm-up-days") { Description = "Days simulated before the window and cut (run.warm_up_days)." }, "run.warm_up_days"),
        (new("--horizon-days") { Description = "Days after which a problem counts as unsolved in the restricted mean (run.horizon_days)." }, "run.horizon_days"),
    ];

    public static Option<int> WorkerThreads() =>
        AtLeastOne("--threads", "Worker threads; results do not depend on it. One a core if not given.", Math.Max(1, Environment.ProcessorCount));

    public static Option<ulong> RandomSeed() => new("--seed") { Description = "Seed of all random numbers.", DefaultValueFactory = _ => 1 };

    /// <summary>An option whose value is a whole number of at least 1.</summary>
    public static Option<int> AtLeastOne(string name, string description, int standard)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out int value) && value < 1)
                result.AddError($"{name} is {value}; expected a whole number of at least 1.");
        });
        return option;
    }

    public void AddTo(Command command)
    {
        command.Add(Studies);
        foreach (var (option, _) in Window)
            command.Add(option);
        command.Add(Set);
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

    /// <summary>Reads every study, and prints everything that is wrong with any of them.</summary>
    /// <returns>The studies, or <see langword="null"/> when something is wrong.</returns>
    public IReadOnlyList<Study>? Read(ParseResult call, TextWriter error)
    {
        var options = new StudyOptions { Overrides = Overrides(call) };
        StudyReading[] readings = call.GetValue(Studies)!.Select(path => StudyReader.Read([path], options)).ToArray();
        Fault[] faults = readings.SelectMany(reading => reading.Faults).Distinct().ToArray();
        if (faults.Length == 0)
            return readings.Select(reading => reading.Study!).ToArray();
        foreach (string line in FaultReport.Lines(faults))
            error.WriteLine(line);
        return null;
    }
}
