using System.CommandLine;
using QueueSim.Scenarios.Inputs;
using QueueSim.Scenarios.Planning;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The study of a folder of results, read as the run that wrote it read it.</summary>
internal static class KeptReading
{
    /// <summary>The study and its seed; <see langword="null"/> after faults, which were said.</summary>
    /// <param name="kept">The inputs of the run.</param>
    /// <param name="terminal">For faults.</param>
    public static (Study Study, ulong Seed)? Of(KeptStudy kept, Terminal terminal)
    {
        var (common, seed) = (new CommonOptions(), CommonOptions.RandomSeed());
        var (design, command) = (new DesignOption(seed), new Command("run"));
        common.AddTo(command);
        command.Add(seed);
        design.AddTo(command);
        HashSet<string> known = [.. command.Options.Select(option => option.Name)];
        var words = kept.Options.Where(option => known.Contains(option.Key)).SelectMany(option => option.Value.SelectMany(value => (string[])[option.Key, value]));
        var call = command.Parse([kept.StudyPath, .. words]);
        return common.Read(call, terminal, design: design.Read(call), reading: kept.Reading) is [var study] ? (study, call.GetValue(seed)) : null;
    }
}
