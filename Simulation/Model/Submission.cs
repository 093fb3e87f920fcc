using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>What a seller's submission is like now: its evidence and faults. Rewriting, answers and reminders remove them.</summary>
/// <remarks>Every aspect counts how often it was changed: the noise of its score belongs to that version (<see cref="PreScreen"/>).</remarks>
internal sealed class Submission
{
    private bool isChanged = true; // since it was sent

    public Submission(Scenario scenario, CaseType type, Strategy strategy, bool hasVoiceMessage, Draws draws)
    {
        IsSelfServable = draws.Happens(type.SelfServableProbability, Purpose.SelfServable);
        Documents = new Documents(scenario, type, strategy.Evidence, draws);
        IsVague = draws.Happens(scenario.Deficiency.VagueProbability[strategy.Text] * (hasVoiceMessage ? scenario.Voice.VagueFactor : 1), Purpose.VagueText);
        IsWrongCategory = scenario.CaseTypes.Count > 1 && !draws.Happens(strategy.RightCategoryProbability, Purpose.WrongCategory);
    }

    /// <summary>Whether help pages could solve the problem.</summary>
    public bool IsSelfServable { get; }

    /// <summary>What is attached, and what of the documents is missing.</summary>
    public Documents Documents { get; }

    public bool IsVague { get; private set; }

    public bool IsWrongCategory { get; private set; }

    /// <summary>Whether the system knows it again: it was sent before as it is, or beside a case that is open (T17).</summary>
    public bool CountsAsDuplicate { get; private set; }

    /// <summary>Whether the seller was pushed to self-help. Who comes back after that is not pushed again.</summary>
    public bool HasTriedHelp { get; private set; }

    /// <summary>What it was last filtered for.</summary>
    public FilterReason Named { get; private set; }

    public int TextVersion { get; private set; }

    public int DocumentsVersion { get; private set; }

    public int CategoryVersion { get; private set; }

    /// <summary>Version of what tells it from what was sent before.</summary>
    public int RepetitionVersion { get; private set; }

    /// <summary>What the pre-screen would like to know.</summary>
    public CaseTruth Truth =>
        IsSelfServable && !HasTriedHelp ? CaseTruth.SelfServable
        : IsVague || Documents.AreMissing || IsWrongCategory || CountsAsDuplicate ? CaseTruth.Deficient
        : CaseTruth.Workable;

    /// <summary>Sends it. What was sent before just like this may be known again; what has changed is new.</summary>
    /// <param name="duplicateProbability">Probability that it is known again.</param>
    /// <param name="draws">Of the problem.</param>
    /// <param name="number">Number of the submission.</param>
    public void Send(double duplicateProbability, in Draws draws, int number)
    {
        if (!isChanged)
            Repeat(duplicateProbability, draws, number);
        else if (CountsAsDuplicate)
            (CountsAsDuplicate, RepetitionVersion) = (false, RepetitionVersion + 1);
        isChanged = false;
    }

    /// <summary>Sends it once more while its case is open.</summary>
    public void Repeat(double duplicateProbability, in Draws draws, int number) =>
        CountsAsDuplicate = CountsAsDuplicate || draws.Happens(duplicateProbability, Purpose.KnownAgain, number);

    /// <summary>The pre-screen has filtered it. A seller who was pushed to self-help will say so when that does not do.</summary>
    public void NoteFiltered(FilterReason reason)
    {
        Named = reason;
        if (reason == FilterReason.SelfHelp)
            HasTriedHelp = isChanged = true;
    }

    /// <summary>A rewrite after a bounce. What the bounce named is done anew, and each fault goes with the improvement probability.</summary>
    public void Rewrite(double improve, Draws draws, int occurrence)
    {
        if (IsVague && draws.Happens(improve, Purpose.ImproveText, occurrence))
            ClearText();
        else if (Named == FilterReason.Vague)
            ChangeText();
        if (Documents.AreMissing && draws.Happens(improve, Purpose.ImproveDocuments, occurrence))
            BringDocuments(draws);
        else if (Named == FilterReason.Documents)
            ChangeDocuments();
        if (IsWrongCategory && draws.Happens(improve, Purpose.ImproveCategory, occurrence))
            CorrectCategory();
        else if (Named == FilterReason.Category)
            ChangeCategory();
        if (Named == FilterReason.Duplicate)
            (CountsAsDuplicate, RepetitionVersion, isChanged) = (false, RepetitionVersion + 1, true);
    }

    /// <summary>An answer, a reminder or a chat with what the text left out.</summary>
    /// <param name="draws">The problem's.</param>
    /// <param name="bringsDocuments">Whether documents that are missing come with it.</param>
    public void SupplyWhatIsMissing(in Draws draws, bool bringsDocuments)
    {
        ClearText();
        Documents.GiveReference();
        if (bringsDocuments && Documents.AreMissing)
            BringDocuments(draws);
    }

    /// <summary>A chat agent's context: the right category and, when it is complete, what the case lacked.</summary>
    /// <param name="draws">The problem's.</param>
    /// <param name="isComplete">Whether the agent found out what was missing.</param>
    /// <param name="isCompliance">Whether documents move only in writing (C14).</param>
    public void TakeContext(in Draws draws, bool isComplete, bool isCompliance)
    {
        CorrectCategory();
        if (isComplete)
            SupplyWhatIsMissing(draws, bringsDocuments: !isCompliance);
    }

    /// <summary>Complete documents.</summary>
    public void BringDocuments(in Draws draws)
    {
        Documents.Bring(draws);
        ChangeDocuments();
    }

    private void ClearText()
    {
        if (!IsVague)
            return;
        IsVague = false;
        ChangeText();
    }

    private void CorrectCategory()
    {
        if (!IsWrongCategory)
            return;
        IsWrongCategory = false;
        ChangeCategory();
    }

    private void ChangeText() => (TextVersion, isChanged) = (TextVersion + 1, true);

    private void ChangeDocuments() => (DocumentsVersion, isChanged) = (DocumentsVersion + 1, true);

    private void ChangeCategory() => (CategoryVersion, isChanged) = (CategoryVersion + 1, true);
}
