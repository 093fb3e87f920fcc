using QueueSim.Localization;
using Spectre.Console;

namespace QueueSim.Scenarios.CommandLine;

/// <summary>Questions on a terminal. What the library says of keys and of wrong answers is in the language spoken.</summary>
internal static class Prompts
{
    private const int MostShown = 12;

    /// <summary>One of several.</summary>
    /// <param name="title">The question.</param>
    /// <param name="choices">At least one.</param>
    /// <param name="words">What a choice is called.</param>
    public static SelectionPrompt<T> One<T>(string title, IEnumerable<T> choices, Func<T, string> words)
        where T : notnull => new SelectionPrompt<T>
        {
            Title = Markup.Escape(title),
            PageSize = MostShown,
            MoreChoicesText = Grey(Say.This("prompts.more")),
            Converter = choice => Markup.Escape(words(choice)),
        }.AddChoices(choices);

    /// <summary>One or more of several.</summary>
    /// <inheritdoc cref="One"/>
    public static MultiSelectionPrompt<T> Some<T>(string title, IEnumerable<T> choices, Func<T, string> words)
        where T : notnull => new MultiSelectionPrompt<T>
        {
            Title = Markup.Escape(title),
            PageSize = MostShown,
            MoreChoicesText = Grey(Say.This("prompts.more")),
            InstructionsText = Grey(Say.This("prompts.some")),
            Converter = choice => Markup.Escape(words(choice)),
        }.AddChoices(choices);

    /// <summary>Something to type.</summary>
    /// <param name="title">The question.</param>
    /// <param name="isRight">Whether an answer can be taken.</param>
    public static TextPrompt<T> Typed<T>(string title, Func<T, bool> isRight) => new TextPrompt<T>(Markup.Escape(title))
    {
        ValidationErrorMessage = $"[red]{Markup.Escape(Say.This("prompts.wrong"))}[/]",
    }.Validate(isRight, $"[red]{Markup.Escape(Say.This("prompts.wrong"))}[/]");

    private static string Grey(string text) => $"[grey]{Markup.Escape(text)}[/]";
}
