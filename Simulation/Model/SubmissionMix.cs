namespace QueueSim.Model;

/// <summary>
/// What the submissions of the reference population are, expected over all resubmissions. The share that a
/// pre-screen with given error rates filters follows from it.
/// </summary>
/// <remarks>
/// A Markov chain over a problem's faults (text, documents, category): a bounce brings it back with the return
/// probability, rewritten as the strategy says. The mix depends on the pre-screen itself, because what it bounces comes again.
/// </remarks>
internal sealed class SubmissionMix
{
    private const int States = 8;
    private const double NegligibleMass = 1e-13;
    private const int LongestUnrolling = 512;

    private readonly List<Group> groups = [];
    private readonly int maximum;
    private readonly double returnProbability;
    private readonly double improve;
    private readonly double selfHelpSolves;

    public SubmissionMix(Scenario scenario)
    {
        maximum = scenario.Resubmission.MaximumSubmissions;
        returnProbability = scenario.Resubmission.ReturnProbability;
        improve = scenario.Resubmission.ImproveProbability;
        selfHelpSolves = scenario.PreScreen.SelfHelpSolveProbability;
        // A case that is declared wrongly needs another category to be declared as.
        var withVoice = scenario.Markets.Where(market => market.HasVoicePilot).Sum(market => market.Share);
        var voice = 1 - (withVoice * (1 - scenario.Voice.VagueFactor));
        var hasOtherCategory = scenario.CaseTypes.Count > 1;
        for (var i = 0; i < scenario.Strategies.Count; i++)
        {
            var strategy = scenario.Strategies[i];
            var strategyShare = scenario.PreScreen.ReferenceShares[i];
            if (strategyShare <= 0)
                continue;
            var wrong = hasOtherCategory ? 1 - strategy.RightCategoryProbability : 0;
            var vague = scenario.Deficiency.VagueProbability[strategy.Text] * voice;
            foreach (var type in scenario.CaseTypes)
            {
                var share = strategyShare * type.Share;
                var selfServable = type.SelfServableProbability;
                var readAway = strategy.ReadsKnowledgeBase ? scenario.KnowledgeBase.SolveProbability : 0;
                var missing = type.DocumentsNeededProbability * scenario.Deficiency.MissingProbability[strategy.Evidence];
                Add(share * selfServable * (1 - readAway), true, strategy.WhenFiltered, vague, missing, wrong);
                Add(share * (1 - selfServable), false, strategy.WhenFiltered, vague, missing, wrong);
            }
        }
    }

    /// <summary>Expected filtered submissions over expected submissions.</summary>
    /// <param name="filterWorthy">Probability that a deficient or self-servable submission is filtered.</param>
    /// <param name="filterWorkable">Probability that a workable one is.</param>
    public double FilteredShare(double filterWorthy, double filterWorkable)
    {
        double submissions = 0;
        double filtered = 0;
        Span<double> mass = stackalloc double[States];
        foreach (var group in groups)
        {
            group.FaultProbabilities.CopyTo(mass);
            var comesBack = group.WhenFiltered == WhenFiltered.GiveUp ? 0 : returnProbability;
            if (group.SelfServable)
                comesBack *= 1 - selfHelpSolves;
            var rewrites = group.WhenFiltered == WhenFiltered.Improve && !group.SelfServable && improve > 0;
            var submission = 1;
            for (; rewrites && submission <= Math.Min(maximum, LongestUnrolling); submission++)
            {
                double left = 0;
                for (var state = 0; state < States; state++)
                {
                    var bounced = mass[state] * (state == 0 ? filterWorkable : filterWorthy);
                    submissions += group.Weight * mass[state];
                    filtered += group.Weight * bounced;
                    mass[state] = bounced * comesBack;
                    left += mass[state];
                }

                if (left < NegligibleMass)
                    break;
                Rewrite(mass);
            }

            // From here on no submission changes any more: geometric sums.
            for (var state = 0; state < States && submission <= maximum; state++)
            {
                var filter = state == 0 && !group.SelfServable ? filterWorkable : filterWorthy;
                var again = filter * comesBack;
                var turns = maximum - submission + 1;
                var expected = again >= 1 ? turns : (1 - Math.Pow(again, turns)) / (1 - again);
                submissions += group.Weight * mass[state] * expected;
                filtered += group.Weight * mass[state] * expected * filter;
            }
        }

        return submissions > 0 ? filtered / submissions : 0;
    }

    /// <summary>Each fault goes away on its own with the improvement probability.</summary>
    private void Rewrite(Span<double> mass)
    {
        for (var fault = 1; fault < States; fault <<= 1)
        {
            for (var state = 0; state < States; state++)
            {
                if ((state & fault) == 0)
                    continue;
                var mended = mass[state] * improve;
                mass[state & ~fault] += mended;
                mass[state] -= mended;
            }
        }
    }

    private void Add(double weight, bool selfServable, WhenFiltered whenFiltered, double vague, double missing, double wrong)
    {
        if (weight <= 0)
            return;
        var probabilities = new double[States];
        for (var state = 0; state < States; state++)
        {
            probabilities[state] = ((state & 1) != 0 ? vague : 1 - vague)
                * ((state & 2) != 0 ? missing : 1 - missing)
                * ((state & 4) != 0 ? wrong : 1 - wrong);
        }

        groups.Add(new Group(weight, selfServable, whenFiltered, probabilities));
    }

    /// <summary>Problems alike in everything that matters here. The faults are bits of the state: text 1, documents 2, category 4.</summary>
    private sealed record Group(double Weight, bool SelfServable, WhenFiltered WhenFiltered, double[] FaultProbabilities);
}
