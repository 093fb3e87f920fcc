using QueueSim.Randomness;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Model;

/// <summary>
/// The pre-screen's decision rule: signal detection, with a score for each fault. It is N(−d/2, 1) without the fault and N(d/2, 1)
/// with it, d = √2 Φ⁻¹(AUC). The highest score filters when it is above the threshold.
/// </summary>
/// <remarks>
/// Noise belongs to content: it is drawn by the problem, the fault and how often that aspect of the submission was changed, so what is sent again as it
/// was is scored as it was. Threshold and accuracy are all that the rule knows, whoever submits. The threshold is counted from halfway between scores with and without
/// a fault (the criterion of Green and Swets 1966), so a better AI errs less on both sides under the same threshold.
/// </remarks>
internal sealed class PreScreen
{
    private readonly double half; // of the distance between scores with and without a fault
    private readonly double passesFaultless;
    private readonly double passesFaulty;

    /// <param name="threshold">In standard deviations of the noise from halfway between the scores; infinite ones pass or filter everything.</param>
    /// <param name="auc">Area under the ROC curve of each score, 0.5 to 1.</param>
    public PreScreen(double threshold, double auc)
    {
        half = Separation(auc) / 2;
        passesFaultless = Normal.CDF(0, 1, threshold + half);
        passesFaulty = Normal.CDF(0, 1, threshold - half);
    }

    /// <summary>The rule of a scenario: its threshold, or the one that keeps the rate.</summary>
    public static PreScreen Of(Scenario scenario, Population population)
    {
        var settings = scenario.PreScreen;
        var threshold = settings.FilterProbability switch
        {
            null => settings.Threshold,
            <= 0 => double.PositiveInfinity,
            >= 1 => double.NegativeInfinity,
            { } rate => new ScreenedSample(scenario, population).Threshold(rate),
        };
        return new PreScreen(threshold, settings.Auc);
    }

    /// <summary>Distance of the scores with a fault from those without. In standard deviations: 0 to 11.6, which never errs.</summary>
    public static double Separation(double auc) => Math.Sqrt(2) * Normal.InvCDF(0, 1, Math.Min(auc, 1 - double.ScaleB(1, -53)));

    /// <summary>Decides about a submission as it is now.</summary>
    /// <returns>The fault with the highest score above the threshold; none when it passes.</returns>
    public FilterReason Judge(Submission submission, in Draws draws)
    {
        var worst = (Reason: FilterReason.None, Score: double.NegativeInfinity);
        Score(ref worst, FilterReason.Vague, submission.IsVague, draws.Uniform(Purpose.VagueScore, submission.TextVersion));
        Score(ref worst, FilterReason.Documents, submission.Documents.AreMissing, draws.Uniform(Purpose.DocumentsScore, submission.DocumentsVersion));
        Score(ref worst, FilterReason.Category, submission.IsWrongCategory, draws.Uniform(Purpose.CategoryScore, submission.CategoryVersion));
        Score(ref worst, FilterReason.Duplicate, submission.CountsAsDuplicate, draws.Uniform(Purpose.RepetitionScore, submission.RepetitionVersion));
        if (!submission.HasTriedHelp)
            Score(ref worst, FilterReason.SelfHelp, submission.IsSelfServable, draws.Uniform(Purpose.SelfHelpScore));
        return worst.Reason;
    }

    /// <summary>How much likelier the score for the category is where the category is wrong. Against right ones; above 0.</summary>
    public double WrongCategoryRatio(Submission submission, in Draws draws)
    {
        var noise = InverseNormal.Quantile(draws.Uniform(Purpose.CategoryScore, submission.CategoryVersion));
        return Math.Exp(2 * half * (noise + (submission.IsWrongCategory ? half : -half)));
    }

    // Uniforms are compared, so that nearly all submissions need no quantile of the normal distribution.
    private void Score(ref (FilterReason Reason, double Score) worst, FilterReason fault, bool isThere, double u)
    {
        if (u <= (isThere ? passesFaulty : passesFaultless))
            return;
        var score = InverseNormal.Quantile(u) + (isThere ? half : -half);
        if (score > worst.Score)
            worst = (fault, score);
    }
}
