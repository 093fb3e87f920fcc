using System.CommandLine;
using QueueSim.Localization;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>When a replication is given up. Counts of simulated things, and no time, since results must not depend on the machine.</summary>
internal sealed class LimitOptions
{
    // A replication of the default desk has 0.6 to 1.5 million events and fewer than 4,000 open problems.
    private const long UsualEvents = 1_000_000_000, UsualOpen = 1_000_000;

    private readonly Option<long> events = CommonOptions.Whole("--max-events", Say.This("failures.max_events"), UsualEvents, 0L, long.MaxValue);
    private readonly Option<long> open = CommonOptions.Whole("--max-open", Say.This("failures.max_open"), UsualOpen, 0L, long.MaxValue);

    public void AddTo(Command command)
    {
        command.Add(events);
        command.Add(open);
    }

    public RunLimits Read(ParseResult call) => new() { MostEvents = Most(call.GetValue(events)), MostOpenProblems = Most(call.GetValue(open)) };

    private static long Most(long given) => given == 0 ? long.MaxValue : given;
}
