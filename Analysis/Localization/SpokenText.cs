namespace QueueSim.Localization;

/// <summary>A text of a study, in the language of its file and perhaps in Chinese, too.</summary>
/// <param name="Own">As the file says it first.</param>
/// <param name="Chinese">The same in Chinese; <see langword="null"/> where nobody wrote it.</param>
public sealed record SpokenText(string Own, string? Chinese = null)
{
    /// <summary>The text in the language spoken now; the file's own where there is none in it.</summary>
    public string Now => Languages.Current == SpokenLanguage.Chinese ? Chinese ?? Own : Own;

    /// <summary>A text in one language only.</summary>
    public static implicit operator SpokenText(string text) => new(text);

    /// <summary>The text in the language spoken now.</summary>
    public override string ToString() => Now;
}
