namespace QueueSim.Scenarios.Advice;

/// <summary>One thing that a seller can do better than today.</summary>
/// <param name="Name">Its name in scenarios and messages.</param>
/// <param name="Column">Column of the table of strategies.</param>
/// <param name="Cell">What the column is then.</param>
/// <param name="IsAdvice">Whether it belongs to doing everything right; an agency does not, which is a service that is paid for.</param>
internal sealed record Change(string Name, string Column, string Cell, bool IsAdvice = true)
{
    private const string Yes = "yes", No = "no";

    /// <summary>What a seller can change. Nothing for what is done right already.</summary>
    /// <param name="habit">The habit.</param>
    /// <param name="mayChat">Whether the seller may chat, and the market has it.</param>
    /// <param name="type">Kind of the problem.</param>
    /// <param name="market">Its market.</param>
    public static IReadOnlyList<Change> Of(Habit habit, bool mayChat, CaseType type, Market market)
    {
        // Where a case has to be in writing anyway, chat goes on beside it.
        var channel = !mayChat ? habit[Habit.Channel] : type.IsCompliance ? EnumWords.Of(Channel.TicketThenChat) : EnumWords.Of(Channel.Chat);
        Change[] all =
        [
            new("language", Habit.Language, Language(habit[Habit.Language], market)),
            new("evidence", Habit.Evidence, EnumWords.Of(Evidence.Complete)),
            new("text", Habit.Text, EnumWords.Of(TextQuality.Structured)),
            new("category", Habit.Category, "1"),
            new("knowledge_base", Habit.KnowledgeBase, Yes),
            new("when_filtered", Habit.WhenFiltered, EnumWords.Of(WhenFiltered.Improve)),
            new("appeals", Habit.Appeals, "2"),
            new("follow_up", Habit.FollowUp, EnumWords.Of(FollowUp.Remind)),
            new("chat", Habit.Channel, channel),
            new("watches", Habit.Watches, EnumWords.Of(Watching.Dedicated)),
            habit[Habit.Agency] == Yes ? new("no_agency", Habit.Agency, No) : new("agency", Habit.Agency, Yes, IsAdvice: false),
        ];
        return [.. all.Where(change => habit[change.Column] != change.Cell)];
    }

    /// <summary>The habit's language where the market's teams read it, else English or the first that they read.</summary>
    private static string Language(string today, Market market)
    {
        var read = market.SupportedLanguages.Select(EnumWords.Of).ToList();
        return read.Contains(today) || read.Count == 0 ? today : read.Contains(EnumWords.Of(Contract.Language.English)) ? EnumWords.Of(Contract.Language.English) : read[0];
    }
}
