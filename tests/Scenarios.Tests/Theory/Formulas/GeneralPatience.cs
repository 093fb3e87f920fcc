namespace QueueSim.Tests.Theory.Formulas;

/// <summary>M/M/c+G: sellers leave the queue after a patience of any distribution. Times in hours.</summary>
/// <remarks>
/// The wait that an endlessly patient seller would meet has density λ p(c−1) exp(λ ∫₀ˣ Ḡ − cμx). Baccelli and Hebuterne 1981;
/// Zeltyn and Mandelbaum, Call centers with impatient customers, Queueing Systems 51 (2005).
/// </remarks>
internal sealed class GeneralPatience
{
    private const double Negligible = 1e-16;
    private readonly List<(double Hours, double Share)> offeredWaits = [];
    private readonly Func<double, double> staysBeyond;

    /// <param name="arrivalsPerHour">Above 0.</param>
    /// <param name="touchHours">Mean touch.</param>
    /// <param name="agents">At least 1.</param>
    /// <param name="staysBeyond">Probability that a patience is longer than that many hours.</param>
    /// <param name="stepHours">Step of the integration; where the patience has an atom, a divisor of it.</param>
    public GeneralPatience(double arrivalsPerHour, double touchHours, int agents, Func<double, double> staysBeyond, double stepHours)
    {
        this.staysBeyond = staysBeyond;
        // Weights relative to that of c − 1 busy agents.
        double below = 0, weight = 1;
        for (var busy = agents - 1; busy >= 0; busy--)
        {
            below += weight;
            weight *= busy / (arrivalsPerHour * touchHours);
        }

        double waits = 0, leaves = 0, waited = 0, servedWaited = 0, patient = 0, highest = 0;
        for (long step = 0; ; step++)
        {
            // The mid-point of the step, up to which the patience has been integrated half a step further.
            var hours = (step + 0.5) * stepHours;
            var stays = staysBeyond(hours);
            var untilHere = patient + (stays * stepHours / 2);
            var density = arrivalsPerHour * Math.Exp((arrivalsPerHour * untilHere) - (agents * hours / touchHours)) * stepHours;
            waits += density;
            leaves += density * (1 - stays);
            waited += density * untilHere;
            servedWaited += density * stays * hours;
            offeredWaits.Add((hours, density));
            patient += stays * stepHours;
            highest = Math.Max(highest, density);
            if (density < Negligible * highest)
                break;
        }

        var sum = below + waits;
        WaitProbability = waits / sum;
        AbandonProbability = leaves / sum;
        MeanWait = waited / sum;
        MeanWaitOfServed = servedWaited / (sum - leaves);
        MeanQueue = arrivalsPerHour * MeanWait;
        Utilisation = arrivalsPerHour * (1 - AbandonProbability) * touchHours / agents;
    }

    public double WaitProbability { get; }

    /// <summary>Share of sellers that leave.</summary>
    public double AbandonProbability { get; }

    /// <summary>Mean wait of all sellers, whether they leave or are served.</summary>
    public double MeanWait { get; }

    public double MeanWaitOfServed { get; }

    public double MeanQueue { get; }

    public double Utilisation { get; }

    /// <summary>Length that a wait stays within with the given probability, whether it ends with a touch or the seller leaves.</summary>
    public double WaitQuantile(double probability)
    {
        var scale = WaitProbability / offeredWaits.Sum(wait => wait.Share);
        double longer = 0;
        // From the longest wait down, until as many are longer as may be.
        for (var i = offeredWaits.Count - 1; i >= 0; i--)
        {
            longer += offeredWaits[i].Share * scale;
            if (longer * staysBeyond(offeredWaits[i].Hours) >= 1 - probability)
                return offeredWaits[i].Hours;
        }

        return 0;
    }
}
