namespace QueueSim.Scenarios.Advice;

/// <summary>One of the questions that a seller is asked.</summary>
/// <param name="Name">Its name in the messages.</param>
/// <param name="Option">Option of the command line that answers it.</param>
/// <param name="Choices">What may be answered.</param>
/// <param name="Usual">The word that is taken when nothing is said; <see langword="null"/> where an answer is needed.</param>
internal sealed record Question(string Name, string Option, IReadOnlyList<Choice> Choices, string? Usual)
{
    /// <summary>The choice of a word, in any case and with either dash; <see langword="null"/> when there is none.</summary>
    public Choice? Find(string word) => Choices.FirstOrDefault(choice => string.Equals(choice.Word, word.Trim().Replace('_', '-'), StringComparison.OrdinalIgnoreCase));
}

/// <summary>One answer.</summary>
/// <param name="Word">As it is written on the command line.</param>
/// <param name="Cell">What it is in the table of strategies.</param>
internal sealed record Choice(string Word, string Cell)
{
    public Choice(string word)
        : this(word, word.Replace('-', '_'))
    {
    }
}
