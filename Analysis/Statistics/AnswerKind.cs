namespace QueueSim.Statistics;

/// <summary>What kind of answer a question asks for. A study says it; otherwise it is the best scenario.</summary>
public enum AnswerKind
{
    /// <summary>Which scenario is best.</summary>
    Best,

    /// <summary>Yes or no: is the second scenario better than the first.</summary>
    YesNo,

    /// <summary>What the second scenario changes; all others are variants of it.</summary>
    Change,

    /// <summary>What each scenario changes, the largest first.</summary>
    Each,

    /// <summary>What each scenario adds to the one before it.</summary>
    Steps,

    /// <summary>What is lost by each piece that is left out of a whole.</summary>
    Pieces,

    /// <summary>How many are enough: one number varies.</summary>
    Enough,

    /// <summary>Which kind of case pays: one metric in several segments.</summary>
    Who,

    /// <summary>Where the next agent brings most.</summary>
    NextAgent,

    /// <summary>What each of several numbers does that are varied together.</summary>
    Factors,
}

/// <summary>Kinds of answer as studies write them.</summary>
public static class AnswerKinds
{
    /// <summary>The words, by which studies name the kinds: <c>yes_no</c>, <c>next_agent</c>.</summary>
    public static IReadOnlyDictionary<string, AnswerKind> Named { get; } =
        Enum.GetValues<AnswerKind>().ToDictionary(Word, kind => kind, StringComparer.Ordinal);

    /// <summary>A kind as studies write it.</summary>
    public static string Word(AnswerKind kind) =>
        string.Concat(kind.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? "_" + char.ToLowerInvariant(letter) : char.ToLowerInvariant(letter).ToString()));
}
