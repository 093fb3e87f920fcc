namespace QueueSim.Contract;

/// <summary>How likely a first submission has which fault; the wrong category is the strategy's own.</summary>
public sealed record DeficiencySettings
{
    /// <summary>Probability that a text of each quality leaves out what the agent needs; indexed by <see cref="TextQuality"/>.</summary>
    public required PerText VagueProbability { get; init; }

    /// <summary>Probability that needed documents are missing or unusable; indexed by <see cref="Evidence"/>.</summary>
    public required PerEvidence MissingProbability { get; init; }
}

/// <summary>One number for each text quality.</summary>
public sealed record PerText(double Vague, double Plain, double Structured)
{
    /// <summary>The number of one quality.</summary>
    public double this[TextQuality text] => text switch
    {
        TextQuality.Vague => Vague,
        TextQuality.Plain => Plain,
        _ => Structured,
    };
}

/// <summary>One number for each kind of evidence.</summary>
public sealed record PerEvidence(double None, double Screenshot, double Complete)
{
    /// <summary>The number of one kind of evidence.</summary>
    public double this[Evidence evidence] => evidence switch
    {
        Evidence.None => None,
        Evidence.Screenshot => Screenshot,
        _ => Complete,
    };
}

/// <summary>One number for each language.</summary>
public sealed record PerLanguage(double English, double Chinese, double Local)
{
    /// <summary>The number of one language.</summary>
    public double this[Language language] => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => Local,
    };
}
