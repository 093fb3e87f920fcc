namespace QueueSim.Desks;

/// <summary>What the sources decide, in words.</summary>
public static class SourcesWords
{
    /// <summary>The words in tables: <c>holds</c>, <c>not decided by the sources</c> or <c>not told by this run</c>.</summary>
    public static string Word(this SourcesVerdict verdict) => verdict switch
    {
        SourcesVerdict.Holds => "holds",
        SourcesVerdict.NotDecided => "not decided by the sources",
        _ => "not told by this run",
    };
}
