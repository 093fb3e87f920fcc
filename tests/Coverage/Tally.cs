namespace QueueSim.Coverage;

/// <summary>How often a claim held.</summary>
internal sealed record Tally(string Setting, Claim Claim, int Experiments, int Answers, int Held)
{
    /// <summary>Share of those in which it held.</summary>
    public double Share => Claim.SilenceIsHonest ? (double)(Held + Experiments - Answers) / Experiments : (double)Held / Answers;

    /// <summary>Standard error of <see cref="Share"/>.</summary>
    public double Error => Math.Sqrt(Share * (1 - Share) / (Claim.SilenceIsHonest ? Experiments : Answers));

    /// <summary>Largest share that keeps the promise. What is often not answered is too seldom false, if anything.</summary>
    public double High => Claim.SilenceIsHonest && Answers < 0.99 * Experiments ? 1 : Claim.High;

    /// <summary>Whether the promise is kept, to two standard errors.</summary>
    public string Verdict => Answers == 0 && !Claim.SilenceIsHonest ? "no answer"
        : Share >= Claim.Low && Share <= High ? "kept"
        : Share >= Claim.Low - (2 * Error) && Share <= High + (2 * Error) ? "kept within its error"
        : "NOT KEPT";

    /// <summary>Does experiments on all processors. Each has its own random numbers, so the result depends on no order.</summary>
    public static IReadOnlyList<Tally> Of(IExperiment experiment, int experiments)
    {
        var outcomes = new IReadOnlyList<bool?>[experiments];
        Parallel.For(0, experiments, i => outcomes[i] = experiment.Run(new Draws((ulong)i + 1)));
        return
        [
            .. experiment.Claims.Select((claim, c) => new Tally(
                experiment.Setting, claim, experiments, outcomes.Count(each => each[c] is not null), outcomes.Count(each => each[c] == true))),
        ];
    }
}
