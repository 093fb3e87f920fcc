namespace QueueSim.Scenarios.Advice;

/// <summary>A way of submitting cases as cells of the table of strategies. Each change of it is another one.</summary>
/// <param name="Cells">A cell for each of <see cref="Columns"/>.</param>
internal sealed record Habit(IReadOnlyDictionary<string, string> Cells)
{
    public const string Language = "language", Evidence = "evidence", Text = "text", Category = "right_category_probability", KnowledgeBase = "reads_knowledge_base",
        WhenFiltered = "when_filtered", Appeals = "maximum_appeals", FollowUp = "follow_up", Channel = "channel", Watches = "watches", Agency = "uses_agency", Sellers = "sellers";

    /// <summary>The columns that a habit fills, in their order in a study.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [Language, Evidence, Text, Category, KnowledgeBase, WhenFiltered, Appeals, FollowUp, Channel, Watches, Agency, Sellers];

    /// <summary>The habit that answers describe. Who may chat has an old account in good health: nothing else is asked of the seller then.</summary>
    public static Habit Of(SellerAnswers answers) => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Language] = answers[Questions.Language],
        [Evidence] = answers[Questions.Evidence],
        [Text] = answers[Questions.Text],
        [Category] = answers[Questions.Category],
        [KnowledgeBase] = answers[Questions.KnowledgeBase],
        [WhenFiltered] = answers[Questions.WhenFiltered],
        [Appeals] = answers[Questions.Appeals],
        [FollowUp] = answers[Questions.FollowUp],
        [Channel] = answers[Questions.Chat],
        [Watches] = answers[Questions.Watches],
        [Agency] = answers[Questions.Agency],
        [Sellers] = answers.MayChat ? "established" : answers[Questions.Account],
    });

    public string this[string column] => Cells[column];

    /// <summary>The habit with another cell.</summary>
    public Habit With(string column, string cell) => new(new Dictionary<string, string>(Cells, StringComparer.Ordinal) { [column] = cell });
}
