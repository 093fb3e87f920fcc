using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>What a seller's submission is like now: its evidence and faults. Rewriting, answers and reminders remove them.</summary>
internal sealed class Submission
{
    public Submission(Scenario scenario, CaseType type, Strategy strategy, bool hasVoiceMessage, Draws draws)
    {
        IsSelfServable = draws.Happens(type.SelfServableProbability, Purpose.SelfServable);
        NeedsDocuments = draws.Happens(type.DocumentsNeededProbability, Purpose.DocumentsNeeded);
        Evidence = strategy.Evidence;
        IsVague = draws.Happens(scenario.Deficiency.VagueProbability[strategy.Text] * (hasVoiceMessage ? scenario.Voice.VagueFactor : 1), Purpose.VagueText);
        MissesDocuments = NeedsDocuments && draws.Happens(scenario.Deficiency.MissingProbability[Evidence], Purpose.MissingDocuments);
        IsWrongCategory = scenario.CaseTypes.Count > 1 && !draws.Happens(strategy.RightCategoryProbability, Purpose.WrongCategory);
    }

    /// <summary>Whether help pages could solve the problem.</summary>
    public bool IsSelfServable { get; }

    /// <summary>Whether the decision needs documents.</summary>
    public bool NeedsDocuments { get; }

    public Evidence Evidence { get; private set; }

    public bool IsVague { get; private set; }

    public bool MissesDocuments { get; private set; }

    public bool IsWrongCategory { get; private set; }

    /// <summary>What the pre-screen would like to know.</summary>
    public CaseTruth Truth =>
        IsSelfServable ? CaseTruth.SelfServable
        : IsVague || MissesDocuments || IsWrongCategory ? CaseTruth.Deficient
        : CaseTruth.Workable;

    /// <summary>Evidence as it counts in a decision that lacks documents. Complete ones with a fault count as screenshots (T22).</summary>
    public Evidence CountedEvidence => Evidence == Evidence.Complete ? Evidence.Screenshot : Evidence;

    /// <summary>A rewrite after a bounce: each fault goes with the improvement probability.</summary>
    public void Rewrite(double improve, Draws draws, int occurrence)
    {
        if (IsVague && draws.Happens(improve, Purpose.ImproveText, occurrence))
            IsVague = false;
        if (MissesDocuments && draws.Happens(improve, Purpose.ImproveDocuments, occurrence))
            BringDocuments();
        if (IsWrongCategory && draws.Happens(improve, Purpose.ImproveCategory, occurrence))
            IsWrongCategory = false;
    }

    /// <summary>An answer or a reminder with everything that was asked for.</summary>
    /// <param name="isCompliance">Whether nobody asks for documents.</param>
    public void SupplyWhatIsMissing(bool isCompliance)
    {
        IsVague = false;
        if (MissesDocuments && !isCompliance)
            BringDocuments();
    }

    /// <summary>A chat agent's context: the right category and, when it is complete, what the case lacked.</summary>
    /// <param name="isComplete">Whether the agent found out what was missing.</param>
    /// <param name="isCompliance">Whether documents move only in writing (C14).</param>
    public void TakeContext(bool isComplete, bool isCompliance)
    {
        IsWrongCategory = false;
        if (!isComplete)
            return;
        IsVague = false;
        if (MissesDocuments && !isCompliance)
            BringDocuments();
    }

    /// <summary>Complete documents.</summary>
    public void BringDocuments()
    {
        Evidence = Evidence.Complete;
        MissesDocuments = false;
    }
}
