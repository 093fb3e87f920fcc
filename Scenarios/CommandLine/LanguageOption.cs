using System.CommandLine;
using QueueSim.Localization;

namespace QueueSim.Scenarios.CommandLine;

/// <summary><c>--language</c>, which every command takes.</summary>
internal static class LanguageOption
{
    private const string Name = "--language";

    public static Option<string?> Create()
    {
        var option = new Option<string?>(Name) { Description = Say.This("call.language"), HelpName = "en|zh", Recursive = true };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !Languages.Named.ContainsKey(token.Value))
                result.AddError(Say.This("call.unknown_language", ("given", token.Value)));
        });
        return option;
    }

    /// <summary>The language that a call asks for. Needed before the call is read, since its faults and its help are in it.</summary>
    /// <returns>The language spoken already when the call says nothing or something unknown.</returns>
    public static SpokenLanguage Of(IReadOnlyList<string> arguments)
    {
        var asked = arguments.Zip(arguments.Skip(1).Append(""), (name, value) => name == Name ? value : name.StartsWith(Name + '=', StringComparison.Ordinal) ? name[(Name.Length + 1)..] : "");
        return asked.Where(Languages.Named.ContainsKey).Select(text => Languages.Named[text]).Append(Languages.Current).First();
    }
}
