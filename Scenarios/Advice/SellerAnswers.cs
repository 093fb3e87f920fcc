namespace QueueSim.Scenarios.Advice;

/// <summary>What a seller has answered. Complete and consistent.</summary>
/// <param name="CaseType">Name of the kind of problem.</param>
/// <param name="Market">Name of the market.</param>
/// <param name="HourCost">What an hour of delay costs the seller, in currency, 0 or more.</param>
/// <param name="Choices">The choice of each of <see cref="Questions.All"/>.</param>
internal sealed record SellerAnswers(string CaseType, string Market, double HourCost, IReadOnlyDictionary<Question, Choice> Choices)
{
    /// <summary>Whether the seller may chat with support.</summary>
    public bool MayChat => Choices[Questions.Chat].Word != "no-access";

    /// <summary>What the answer is in the table of strategies.</summary>
    public string this[Question question] => Choices[question].Cell;

    /// <summary>The answers with another one to a question.</summary>
    public SellerAnswers With(Question question, string word) => this with
    {
        Choices = Choices.ToDictionary(pair => pair.Key, pair => pair.Key == question ? question.Find(word)! : pair.Value),
    };
}
