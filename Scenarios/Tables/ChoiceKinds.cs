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

/// <summary>Some of a few words, separated by spaces or commas.</summary>
internal sealed class LanguagesKind : CellKind
{
    private static readonly ChoiceKind<Language> Language = Words.Language;

    public override string Expected => $"one or more of {Language.Expected}, separated by spaces";

    public override ParsedCell Parse(string text, CellContext context)
    {
        var languages = new SortedSet<Language>();
        foreach (var word in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Language.Parse(word, context).Value is not Language language) return Unexpected(Wording.DidYouMean(word, ["english", "chinese", "local"]));
            languages.Add(language);
        }
        return languages.Count > 0 ? new ParsedCell(languages, null) : Unexpected();
    }
}

/// <summary>The words of the tables for the values of the model.</summary>
internal static class Words
{
    public static readonly ChoiceKind<bool> YesNo = new(("yes", true), ("no", false));

    public static readonly ChoiceKind<Priority> Priority = new(("high", QueueSim.Contract.Priority.High), ("ordinary", QueueSim.Contract.Priority.Ordinary));

    public static readonly ChoiceKind<Language> Language =
        new(("english", QueueSim.Contract.Language.English), ("chinese", QueueSim.Contract.Language.Chinese), ("local", QueueSim.Contract.Language.Local));

    public static readonly ChoiceKind<Evidence> Evidence =
        new(("none", QueueSim.Contract.Evidence.None), ("screenshot", QueueSim.Contract.Evidence.Screenshot), ("complete", QueueSim.Contract.Evidence.Complete));

    public static readonly ChoiceKind<TextQuality> Text =
        new(("vague", TextQuality.Vague), ("plain", TextQuality.Plain), ("structured", TextQuality.Structured));

    public static readonly ChoiceKind<WhenFiltered> WhenFiltered =
        new(("improve", QueueSim.Contract.WhenFiltered.Improve), ("resubmit", QueueSim.Contract.WhenFiltered.Resubmit), ("give_up", QueueSim.Contract.WhenFiltered.GiveUp));

    public static readonly ChoiceKind<SellerGroup> Sellers =
        new(("established", SellerGroup.Established), ("mixed", SellerGroup.Mixed), ("new", SellerGroup.New));

    public static readonly ChoiceKind<Channel> Channel = new(
        ("ticket", QueueSim.Contract.Channel.Ticket), ("chat", QueueSim.Contract.Channel.Chat),
        ("ticket_then_chat", QueueSim.Contract.Channel.TicketThenChat), ("chat_at_peak", QueueSim.Contract.Channel.ChatAtPeak));

    public static readonly ChoiceKind<FollowUp> FollowUp = new(
        ("wait", QueueSim.Contract.FollowUp.Wait), ("remind", QueueSim.Contract.FollowUp.Remind), ("push", QueueSim.Contract.FollowUp.Push),
        ("reopen", QueueSim.Contract.FollowUp.Reopen), ("duplicate", QueueSim.Contract.FollowUp.Duplicate));

    /// <summary>Where a number of <c>parameters.csv</c> comes from.</summary>
    public static readonly ChoiceKind<string> Provenance = new(("cited", "cited"), ("calibrated", "calibrated"), ("assumed", "assumed"));
}
