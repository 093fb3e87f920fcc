using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;
using QueueSim.Scenarios.Shards;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The option with which a run is one of several that share a study.</summary>
internal sealed class ShardOption
{
    /// <summary>Takes no shard, whatever the environment says.</summary>
    private const string Whole = "none";

    /// <summary>The option; scripts for clusters set it.</summary>
    public Option<string?> Option { get; } = new("--shard") { Description = Say.This("shards.option"), HelpName = "i/n" };

    /// <summary>The shard that the call or else its environment names; <see langword="null"/> for a whole run and after a fault.</summary>
    /// <param name="call">The call.</param>
    /// <param name="jobs">What it asks for: a shard has replications, as many as were said before, and nothing else.</param>
    /// <param name="terminal">Hears where the shard is from.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public Shard? Read(ParseResult call, IReadOnlyList<StudyJob> jobs, Terminal terminal, FaultList faults)
    {
        if (call.GetValue(Option) is { } text)
        {
            if (text == Whole)
                return null;
            if (Shard.Parse(text) is { } named)
                return Alone(named, "--shard", jobs, faults);
            faults.Add("--shard", 0, Say.This("shards.wrong", ("text", Wording.Shown(text)), ("most", Shard.Most)));
            return null;
        }

        if (ShardEnvironment.Read(Environment.GetEnvironmentVariable, faults) is not { } told)
            return null;
        terminal.Say(Say.This("shards.from", ("shard", told.Shard), ("variable", told.Variable)));
        return Alone(told.Shard, told.Variable, jobs, faults);
    }

    private static Shard Alone(Shard shard, string from, IReadOnlyList<StudyJob> jobs, FaultList faults)
    {
        foreach (var option in jobs.SelectMany(Others).Distinct())
            faults.Add(option, 0, Say.This("shards.not_with", ("option", option), ("from", from)));
        return shard;
    }

    private static IEnumerable<string> Others(StudyJob job)
    {
        if (job.Options.Precision is not null)
            yield return "--precision";
        if (job.Desks is not null)
            yield return "--desks";
        if (job.Options.Records)
            yield return "--records";
    }
}
