namespace QueueSim.Localization;

/// <summary>Which language is spoken now. Set once by the command line; what a thread or a task starts inherits it.</summary>
public static class Languages
{
    private static readonly string[] Variables = ["QUEUESIM_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
    private static readonly AsyncLocal<SpokenLanguage> Spoken = new();

    /// <summary>Short names as users write them, by language.</summary>
    public static IReadOnlyDictionary<string, SpokenLanguage> Named { get; } = new Dictionary<string, SpokenLanguage>(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = SpokenLanguage.English,
        ["zh"] = SpokenLanguage.Chinese,
    };

    /// <summary>The language spoken now; English unless somebody said otherwise.</summary>
    public static SpokenLanguage Current => Spoken.Value;

    /// <summary>As pages and manifests name it: <c>en</c> or <c>zh</c>.</summary>
    public static string CurrentTag => Named.First(language => language.Value == Current).Key;

    /// <summary>Speaks a language until the result is disposed of.</summary>
    public static IDisposable Use(SpokenLanguage language)
    {
        var before = Spoken.Value;
        Spoken.Value = language;
        return new Return(before);
    }

    /// <summary>The language that an environment asks for. Of the first variable that is set, Chinese when it begins with <c>zh</c>.</summary>
    /// <param name="variable">Value of a variable by its name; <see langword="null"/> or empty when it is not set.</param>
    public static SpokenLanguage Of(Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var asked = Variables.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return asked?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? SpokenLanguage.Chinese : SpokenLanguage.English;
    }

    private sealed class Return(SpokenLanguage before) : IDisposable
    {
        public void Dispose() => Spoken.Value = before;
    }
}
