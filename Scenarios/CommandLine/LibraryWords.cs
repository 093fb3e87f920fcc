using System.Text.RegularExpressions;
using QueueSim.Localization;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>What System.CommandLine says of itself, in the language spoken. The library takes its language from a culture, and the program has none.</summary>
internal static partial class LibraryWords
{
    /// <summary>A page of help with the library's headings and notes in the language spoken.</summary>
    /// <param name="page">As the library writes it.</param>
    public static string Help(string page)
    {
        var text = Heading().Replace(page, match => match.Value switch
        {
            "Description:" => Say.This("library.description"),
            "Usage:" => Say.This("library.usage"),
            "Arguments:" => Say.This("library.arguments"),
            "Options:" => Say.This("library.options"),
            _ => Say.This("library.commands"),
        });
        return text.Replace("Show help and usage information", Say.This("library.help"), StringComparison.Ordinal)
            .Replace("Show version information", Say.This("library.version"), StringComparison.Ordinal)
            .Replace("[default: ", Say.This("library.default"), StringComparison.Ordinal)
            .Replace("(REQUIRED)", Say.This("library.required"), StringComparison.Ordinal);
    }

    /// <summary>A fault of the call in the language spoken; what is not known stays as the library says it.</summary>
    /// <param name="message">As the library says it.</param>
    public static string Fault(string message) =>
        message == "Required command was not provided." ? Say.This("library.no_command")
        : Unrecognized().Match(message) is { Success: true } unknown ? Say.This("library.unrecognized", ("word", unknown.Groups[1].Value))
        : NoArgument().Match(message) is { Success: true } missing ? Say.This("library.no_argument", ("option", missing.Groups[1].Value))
        : message;

    [GeneratedRegex("^(Description|Usage|Arguments|Options|Commands):(?=\r?$)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^Unrecognized command or argument '(.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex Unrecognized();

    [GeneratedRegex("^Required argument missing for (?:command|option): '(.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex NoArgument();
}
