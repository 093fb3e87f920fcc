using System.CommandLine;
using QueueSim.Localization;
using QueueSim.Scenarios.Inputs;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>The options of a call as they are kept with the inputs of a run, and back.</summary>
/// <remarks>All but those that decide nothing of what is written: where to, on how many threads, from what.</remarks>
internal static class KeptOptions
{
    private const string Language = "--language", Fixed = "--replications";

    private static readonly HashSet<string> NotKept = ["--threads", "--out", "--reuse", "--from", "--default-study", "--help", "--version", "--desks"];

    private static readonly string[] Precise = ["--precision", "--min-replications", "--max-replications"];

    /// <summary>Values by names. What the call does not say is kept with its usual value, which may change.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(ParseResult call)
    {
        var kept = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Language] = [Languages.CurrentTag] };
        var isPrecise = IsGiven(call, Precise[0]);
        foreach (var option in call.CommandResult.Command.Options.Where(option => !NotKept.Contains(option.Name)))
        {
            if (IsGiven(call, option.Name))
                kept[option.Name] = [.. call.GetResult(option)!.Tokens.Select(token => token.Value)];
            else if (Usual(option) is { } usual && option.Name != (isPrecise ? Fixed : "") && (isPrecise || !Precise.Contains(option.Name)))
                kept[option.Name] = [usual];
        }

        return kept;
    }

    /// <summary>Speaks the language of a run, unless the call names another.</summary>
    public static IDisposable Speak(KeptStudy study, ParseResult call)
    {
        var isSaid = call.RootCommandResult.Command.Options.Any(option => option.Name == Language && call.GetResult(option) is { Implicit: false });
        return Languages.Use(!isSaid && study.Options.TryGetValue(Language, out var kept) && Languages.Named.TryGetValue(kept[0], out var language) ? language : Languages.Current);
    }

    /// <summary>The call that repeats a run, with what another call says besides.</summary>
    /// <param name="study">The run.</param>
    /// <param name="call">The call that names its folder.</param>
    /// <param name="from">Name of the option that does so.</param>
    public static string[] Again(KeptStudy study, ParseResult call, string from)
    {
        var said = call.CommandResult.Command.Options.Where(option => option.Name != from && IsGiven(call, option.Name))
            .ToDictionary(option => option.Name, option => (IReadOnlyList<string>)[.. call.GetResult(option)!.Tokens.Select(token => token.Value)]);
        // One number of replications takes the place of the other.
        HashSet<string> replaced = [.. said.Keys, .. said.ContainsKey(Fixed) ? Precise : [], .. said.Keys.Intersect(Precise).Any() ? [Fixed] : Array.Empty<string>()];
        var kept = study.Options.Where(option => option.Key != Language && !replaced.Contains(option.Key));
        return [call.CommandResult.Command.Name, study.StudyPath, .. kept.Concat(said).SelectMany(option => Words(option.Key, option.Value))];
    }

    private static IEnumerable<string> Words(string name, IReadOnlyList<string> values) =>
        values.Count == 0 ? [name] : values.SelectMany(value => new[] { name, value });

    private static bool IsGiven(ParseResult call, string name) =>
        call.CommandResult.Command.Options.FirstOrDefault(option => option.Name == name) is { } option && call.GetResult(option) is { Implicit: false };

    private static string? Usual(Option option) => !option.HasDefaultValue ? null : option.GetDefaultValue() switch
    {
        Array or bool => null,
        IFormattable number => number.ToString(null, null),
        var value => value?.ToString(),
    };
}
