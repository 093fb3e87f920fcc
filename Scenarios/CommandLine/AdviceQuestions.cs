using QueueSim.Localization;
using QueueSim.Scenarios.Advice;
using Spectre.Console;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Asks a seller who sits before a terminal, in plain words.</summary>
/// <param name="console">The terminal.</param>
internal sealed class AdviceQuestions(IAnsiConsole console)
{
    /// <summary>A question in words.</summary>
    public static string Ask(Question question) => Say.Named("advice.ask", question.Name);

    public static string AskCaseType() => Say.This("advice.ask.case_type");

    public static string AskMarket() => Say.This("advice.ask.market");

    public string CaseType(string[] names) => Select(AskCaseType(), names, name => Say.NamedOr("advice.type", name, name));

    public string Market(string[] names) => Select(AskMarket(), names, name => Say.NamedOr("advice.market", name, name));

    /// <summary>Asks; the usual answer is the first in the list.</summary>
    public Choice Choose(Question question) => Select(
        Ask(question), question.Choices.OrderByDescending(choice => choice.Word == question.Usual), choice => Say.Named("advice.choice", $"{question.Name}_{choice.Word}"));

    public double HourCost(double usual) => console.Prompt(
        Prompts.Typed<double>(Say.This("advice.ask.hour_cost"), value => double.IsFinite(value) && value >= 0).DefaultValue(usual));

    private T Select<T>(string title, IEnumerable<T> choices, Func<T, string> words)
        where T : notnull
    {
        var chosen = console.Prompt(Prompts.One(title, choices, words));
        console.MarkupLineInterpolated($"{title} [bold]{words(chosen)}[/]");
        return chosen;
    }
}
