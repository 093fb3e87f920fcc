namespace QueueSim.Scenarios.Advice;

/// <summary>What a seller is asked about the habit. Each question but the last two is a column of <c>strategies.csv</c>.</summary>
internal static class Questions
{
    public static Question Language { get; } = new("language", "--writes", [new("chinese"), new("english"), new("local")], null);

    public static Question Evidence { get; } = new("evidence", "--evidence", [new("none"), new("screenshot"), new("complete")], null);

    public static Question Text { get; } = new("text", "--text", [new("vague"), new("plain"), new("structured")], null);

    public static Question Category { get; } = new("category", "--category", [new("always", "1"), new("mostly", "0.8"), new("often-wrong", "0.6"), new("wrong", "0")], "mostly");

    public static Question KnowledgeBase { get; } = new("knowledge_base", "--knowledge-base", [new("yes"), new("no")], "no");

    public static Question WhenFiltered { get; } = new("when_filtered", "--when-filtered", [new("improve"), new("resubmit"), new("give-up")], "improve");

    public static Question Appeals { get; } = new("appeals", "--appeals", [new("0"), new("1"), new("2")], "1");

    public static Question FollowUp { get; } = new("follow_up", "--follow-up", [new("wait"), new("remind"), new("push"), new("reopen"), new("duplicate")], "wait");

    public static Question Watches { get; } = new("watches", "--watches", [new("rarely"), new("daily"), new("dedicated")], "daily");

    public static Question Agency { get; } = new("agency", "--agency", [new("no"), new("yes")], "no");

    public static Question Account { get; } = new("account", "--account", [new("not-sure", "mixed"), new("established"), new("new")], "not-sure");

    /// <summary>Whether the seller may chat and does; without access the channel is a ticket.</summary>
    public static Question Chat { get; } = new("chat", "--chat",
        [new("no-access", "ticket"), new("never", "ticket"), new("first", "chat"), new("later", "ticket_then_chat"), new("at-peak", "chat_at_peak")], "no-access");

    /// <summary>All, in the order in which they are asked.</summary>
    public static IReadOnlyList<Question> All { get; } =
        [Language, Evidence, Text, Category, KnowledgeBase, WhenFiltered, Appeals, FollowUp, Watches, Agency, Account, Chat];
}
