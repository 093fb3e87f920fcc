using QueueSim.Localization;

namespace QueueSim.Charts;

/// <summary>Judgements as charts write them. Callers give the words of tables; readers see those of their language.</summary>
internal static class Judgements
{
    /// <summary>What is written beside a row; a word that is not known stays as it is.</summary>
    public static string Words(string judgement) => Say.NamedOr("verdict", judgement.Replace(' ', '_').Replace(",", "", StringComparison.Ordinal), judgement);
}
