using QueueSim.Localization;

namespace QueueSim.Report;

/// <summary>Verdicts as readers see them; tables keep the English words.</summary>
public static class VerdictWords
{
    /// <summary>A word of tables, such as <c>trade-off</c>, in the reader's language; others stay as they are.</summary>
    public static string Of(string word) => Say.NamedOr("verdict", word.Replace(",", "", StringComparison.Ordinal).Replace(' ', '_'), word);
}
