using QueueSim.Localization;

namespace QueueSim.Scenarios.Tables;

/// <summary>What rows of tables are called in faults.</summary>
internal static class Nouns
{
    /// <summary>A noun of a table, such as <c>case type</c>, in the reader's language.</summary>
    public static string Of(string noun) => Say.NamedOr("noun", noun.Replace(' ', '_'), noun);
}
