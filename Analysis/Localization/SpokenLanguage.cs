namespace QueueSim.Localization;

/// <summary>A language in which reports, charts, terminal and faults speak.</summary>
public enum SpokenLanguage
{
    /// <summary>English, in which also every file's columns and every parameter is named.</summary>
    English,

    /// <summary>Chinese in simplified characters.</summary>
    Chinese,
}
