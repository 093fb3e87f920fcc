using MathNet.Numerics.Distributions;

namespace QueueSim.Health;

/// <summary>What problems of one type are like when they appear, before anything is submitted.</summary>
internal static class Appearance
{
    /// <summary>All that they may be like, with how likely that is. Probabilities sum to 1.</summary>
    public static IEnumerable<(Content Content, double Probability)> Of(Scenario scenario, SellerKind kind, CaseType type)
    {
        var strategy = kind.Strategy;
        var vague = scenario.Deficiency.VagueProbability[strategy.Text] * (kind.HasVoice ? scenario.Voice.VagueFactor : 1);
        var wrong = scenario.CaseTypes.Count > 1 ? 1 - strategy.RightCategoryProbability : 0;
        return
            from isSelfServable in YesNo(type.SelfServableProbability)
            from needsReference in YesNo(type.ReferenceNeededProbability)
            from documents in Documents(scenario, type, strategy.Evidence)
            from isVague in YesNo(Math.Min(1, vague))
            from isWrong in YesNo(wrong)
            select (
                new Content
                {
                    IsSelfServable = isSelfServable.Is,
                    NeedsReference = needsReference.Is,
                    LacksReference = needsReference.Is && strategy.Evidence == Evidence.None,
                    Pieces = documents.Pieces,
                    Missing = documents.Missing,
                    HasInvoiceError = documents.HasError,
                    IsVague = isVague.Is,
                    IsWrongCategory = isWrong.Is,
                    Evidence = strategy.Evidence,
                    IsChanged = true,
                    Difficulty = -1,
                },
                isSelfServable.Probability * needsReference.Probability * documents.Probability * isVague.Probability * isWrong.Probability);
    }

    private static IEnumerable<(int Pieces, int Missing, bool HasError, double Probability)> Documents(Scenario scenario, CaseType type, Evidence evidence)
    {
        var needed = type.DocumentsNeededProbability;
        if (needed < 1)
            yield return (0, 0, false, 1 - needed);
        var pieces = scenario.Documents.Pieces;
        for (var missing = 0; missing <= pieces && needed > 0; missing++)
        {
            var p = needed * Binomial.PMF(scenario.Deficiency.MissingProbability[evidence], pieces, missing);
            // Where nothing is attached, there is nothing to be wrong.
            foreach (var (hasError, pError) in YesNo(missing < pieces ? scenario.Documents.InvoiceErrorProbability : 0))
            {
                if (p * pError > 0)
                    yield return (pieces, missing, hasError, p * pError);
            }
        }
    }

    private static (bool Is, double Probability)[] YesNo(double probability) =>
        probability <= 0 ? [(false, 1)] : probability >= 1 ? [(true, 1)] : [(false, 1 - probability), (true, probability)];
}
