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

    /// <summary>Options for what a shard does not have: it has replications, as many as were said before, and nothing else.</summary>
    private static readonly string[] Others = ["--precision", "--min-replications", "--max-replications", "--desks", "--desk-replications", "--records"];

    /// <summary>The option; scripts for clusters set it.</summary>
    public Option<string?> Option { get; } = new("--shard") { Description = Say.This("shards.option"), HelpName = "i/n" };

    /// <summary>The shard that the call or else its environment names; <see langword="null"/> for a whole run and after a fault.</summary>
    /// <param name="call">The call.</param>
    /// <param name="terminal">Hears where the shard is from.</param>
    /// <param name="faults">Receives what is wrong.</param>
    public Shard? Read(ParseResult call, Terminal terminal, FaultList faults)
    {
        if (call.GetValue(Option) is { } text)
        {
            if (text == Whole)
                return null;
            if (Shard.Parse(text) is { } named)
                return Alone(named, "--shard", call, faults);
            faults.Add("--shard", 0, Say.This("shards.wrong", ("text", Wording.Shown(text)), ("most", Shard.Most)));
            return null;
        }

        if (ShardEnvironment.Read(Environment.GetEnvironmentVariable, faults) is not { } told)
            return null;
        terminal.Say(Say.This("shards.from", ("shard", told.Shard), ("variable", told.Variable)));
        return Alone(told.Shard, told.Variable, call, faults);
    }

    private static Shard Alone(Shard shard, string from, ParseResult call, FaultList faults)
    {
        foreach (var option in call.CommandResult.Command.Options.Where(option => Others.Contains(option.Name) && call.GetResult(option) is { Implicit: false }))
            faults.Add(option.Name, 0, Say.This("shards.not_with", ("option", option.Name), ("from", from)));
        return shard;
    }
}
