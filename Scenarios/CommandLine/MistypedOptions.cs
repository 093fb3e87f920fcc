using System.CommandLine;
using System.CommandLine.Parsing;
using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Words of a call that look like options of its command and are none.</summary>
internal static class MistypedOptions
{
    /// <summary>A sentence each, with the option that was meant where one is near.</summary>
    /// <remarks>A command that takes file names would take them for such and complain of a file that is missing.</remarks>
    public static IReadOnlyList<(string Word, string Fault)> In(ParseResult call)
    {
        var names = Options(call.CommandResult).SelectMany(option => option.Aliases.Append(option.Name)).Where(name => name.StartsWith("--", StringComparison.Ordinal)).ToArray();
        return
        [
            .. from token in call.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
               where token.Type == TokenType.Argument && token.Value.Length > 2 && token.Value.StartsWith("--", StringComparison.Ordinal)
               let word = token.Value.Split('=')[0]
               select (token.Value, Suggestion.For(word, names) is { } meant
                   ? Say.This("call.mistyped_option", ("word", Wording.Bare(word)), ("meant", meant))
                   : Say.This("call.unknown_option", ("word", Wording.Bare(word)), ("command", NameOf(call.CommandResult)))),
        ];
    }

    /// <summary>The command as it is called: <c>queuesim run</c>.</summary>
    public static string NameOf(CommandResult command) => command.Command is RootCommand ? "queuesim" : $"queuesim {command.Command.Name}";

    private static IEnumerable<Option> Options(CommandResult command) =>
        command.Command.Options.Concat(command.Parent is CommandResult { Command: var parent } ? parent.Options.Where(option => option.Recursive) : []);
}
