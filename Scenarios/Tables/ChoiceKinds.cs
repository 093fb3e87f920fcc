using QueueSim.Localization;
using QueueSim.Scenarios.Reading;

namespace QueueSim.Scenarios.Tables;

/// <summary>One of a few words.</summary>
internal sealed class ChoiceKind<T>(params IReadOnlyList<(string Word, T Value)> choices) : CellKind
{
    public override string Expected => Wording.AnyOf([.. choices.Select(choice => choice.Word)]);

    public override ParsedCell Parse(string text, CellContext context)
    {
        foreach (var (word, value) in choices)
        {
            if (word == text) return new ParsedCell(value, null);
        }
        return Unexpected(Wording.DidYouMean(text, choices.Select(choice => choice.Word)));
    }
}

/// <summary>The word of an enumeration's member.</summary>
internal sealed class WordKind<T> : CellKind
    where T : struct, Enum
{
    public override string Expected => Wording.AnyOf(EnumWords.All<T>());

    public override ParsedCell Parse(string text, CellContext context)
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (EnumWords.Of(value) == text) return new ParsedCell(value, null);
        }
        return Unexpected(Wording.DidYouMean(text, EnumWords.All<T>()));
    }
}

/// <summary>Some of a few words, separated by spaces or commas.</summary>
internal sealed class LanguagesKind : CellKind
{
    private static readonly WordKind<Language> Language = new();

    public override string Expected => Say.This("faults.kind_languages", ("choices", Language.Expected));

    public override ParsedCell Parse(string text, CellContext context)
    {
        var languages = new SortedSet<Language>();
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Language.Parse(word, context).Value is not Language language) return Unexpected(Wording.DidYouMean(word, EnumWords.All<Language>()));
            languages.Add(language);
        }
        return languages.Count > 0 ? new ParsedCell(languages, null) : Unexpected();
    }
}
