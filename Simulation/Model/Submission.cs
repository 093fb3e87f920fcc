using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>What a seller's submission is like now: its evidence and faults. Rewriting, answers and reminders remove them.</summary>
internal sealed class Submission
{
    public Submission(Scenario scenario, CaseType type, Strategy strategy, Draws draws)
    {
        IsSelfServable = draws.Happens(type.SelfServableProbability, Purpose.SelfServable);
        Documents = new Documents(scenario, type, strategy.Evidence, draws);
        IsVague = draws.Happens(scenario.Deficiency.VagueProbability[strategy.Text], Purpose.VagueText);
        IsWrongCategory = scenario.CaseTypes.Count > 1 && !draws.Happens(strategy.RightCategoryProbability, Purpose.WrongCategory);
    }

    /// <summary>Whether help pages could solve the problem.</summary>
    public bool IsSelfServable { get; }

    /// <summary>What is attached, and what of the documents is missing.</summary>
    public Documents Documents { get; }

    public bool IsVague { get; private set; }

    public bool IsWrongCategory { get; private set; }

    /// <summary>What the pre-screen would like to know.</summary>
    public CaseTruth Truth =>
        IsSelfServable ? CaseTruth.SelfServable
        : IsVague || Documents.AreMissing || IsWrongCategory ? CaseTruth.Deficient
        : CaseTruth.Workable;

    /// <summary>A rewrite after a bounce: each fault goes with the improvement probability.</summary>
    public void Rewrite(double improve, Draws draws, int occurrence)
    {
        if (IsVague && draws.Happens(improve, Purpose.ImproveText, occurrence))
            IsVague = false;
        if (Documents.AreMissing && draws.Happens(improve, Purpose.ImproveDocuments, occurrence))
            Documents.Bring(draws);
        if (IsWrongCategory && draws.Happens(improve, Purpose.ImproveCategory, occurrence))
            IsWrongCategory = false;
    }

    /// <summary>An answer, a reminder or a chat with what the text left out.</summary>
    /// <param name="draws">The problem's.</param>
    /// <param name="bringsDocuments">Whether documents that are missing come with it.</param>
    public void SupplyWhatIsMissing(in Draws draws, bool bringsDocuments)
    {
        IsVague = false;
        Documents.GiveReference();
        if (bringsDocuments && Documents.AreMissing)
            Documents.Bring(draws);
    }

    /// <summary>A chat agent's context: the right category and, when it is complete, what the case lacked.</summary>
    /// <param name="draws">The problem's.</param>
    /// <param name="isComplete">Whether the agent found out what was missing.</param>
    /// <param name="isCompliance">Whether documents move only in writing (C14).</param>
    public void TakeContext(in Draws draws, bool isComplete, bool isCompliance)
    {
        IsWrongCategory = false;
        if (isComplete)
            SupplyWhatIsMissing(draws, bringsDocuments: !isCompliance);
    }
}
