using QueueSim.Localization;

namespace QueueSim.Scenarios.Advice;

/// <summary>Descriptions in a study that the program writes. In English alone, or for who speaks Chinese in both languages.</summary>
internal static class SpokenCells
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<string> Heads => IsChinese ? ["description", "description_zh"] : ["description"];

    private static bool IsChinese => Languages.Current == SpokenLanguage.Chinese;

    /// <summary>Their cells.</summary>
    /// <param name="say">Says the description in the language spoken now.</param>
    public static IReadOnlyList<string> Of(Func<string> say) => IsChinese ? [InEnglish(say), say()] : [say()];

    private static string InEnglish(Func<string> say)
    {
        using var spoken = Languages.Use(SpokenLanguage.English);
        return say();
    }
}
