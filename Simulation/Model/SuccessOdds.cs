namespace QueueSim.Model;

/// <summary>How likely a decision is a success, and what makes the difference where it is none (T8, T22).</summary>
internal readonly struct SuccessOdds(Journey journey)
{
    private readonly DecisionSettings settings = journey.Scenario.Decision;
    private readonly Submission submission = journey.Submission;
    private readonly double merits = journey.Type.SolveProbability;
    private readonly double difficulty = journey.Difficulty;

    /// <summary>Probability of success of the case as it is.</summary>
    public double AsItIs => Success(OfText * OfInvoices * OfDocuments);

    private double OfText => submission.IsVague ? settings.VagueSuccessFactor : 1;

    private double OfInvoices => submission.Documents.HaveInvoiceError ? settings.InvoiceErrorSuccessFactor : 1;

    private double OfDocuments =>
        !submission.Documents.AreMissing ? 1
        : settings.NoneSuccessFactor + ((1 - settings.NoneSuccessFactor) * Math.Pow(submission.Documents.Completeness, settings.CompletenessExponent));

    /// <summary>What the same draw would not have refused with one thing after the other in order.</summary>
    /// <param name="u">The draw of the decision, at or above <see cref="AsItIs"/>.</param>
    public RefusalCause CauseOf(double u) =>
        u >= Success(1) ? RefusalCause.Merits
        : u >= Success(OfText) ? RefusalCause.VagueText
        : u >= Success(OfText * OfInvoices) ? RefusalCause.InvoiceError
        : RefusalCause.MissingDocuments;

    private double Success(double factor) => Difficulty.Success(merits * factor, difficulty, settings.DifficultyExponent);
}
