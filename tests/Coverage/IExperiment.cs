namespace QueueSim.Coverage;

/// <summary>A kind of experiment whose answer is known. Each class in Experiments is one, and all of them are run.</summary>
internal interface IExperiment
{
    /// <summary>What is simulated, with the sizes that matter.</summary>
    string Setting { get; }

    /// <summary>What is promised, in the order of the outcomes.</summary>
    IReadOnlyList<Claim> Claims { get; }

    /// <summary>Does one experiment.</summary>
    /// <param name="draws">Its random numbers, and nobody else's.</param>
    /// <returns>For each claim whether it held; <see langword="null"/> where the program gave no answer ("too few cases", "undecided").</returns>
    /// <remarks>Called from several threads.</remarks>
    IReadOnlyList<bool?> Run(Draws draws);
}

/// <summary>Something that holds in a known share of experiments.</summary>
/// <param name="What">In words.</param>
/// <param name="Low">Smallest share that keeps the promise.</param>
/// <param name="High">Largest share that keeps it.</param>
internal sealed record Claim(string What, double Low, double High)
{
    /// <summary>Whether an experiment without an answer counts as one in which it held.</summary>
    /// <remarks>
    /// Who leaves out the experiments without an answer keeps those in which the tail happened to look light: they cover less often than all do.
    /// </remarks>
    public bool SilenceIsHonest { get; private init; }

    /// <summary>A 95 % interval that covers what it should.</summary>
    public static Claim Covers(string what) => new($"interval of {what} covers", 0.94, 0.96);

    /// <summary>The same of a quantile, for which there may be too few cases to say anything: then nothing false is said.</summary>
    public static Claim CoversOrSaysTooFew(string what) => Covers(what) with { SilenceIsHonest = true };

    /// <summary>A false statement that chance may make in 5 % of experiments.</summary>
    public static Claim FalseInFivePercent(string what) => new(what, 0, 0.05);
}
