using QueueSim.Randomness;
using Normal = MathNet.Numerics.Distributions.Normal;

namespace QueueSim.Bench.Models;

/// <summary>Scores of one faultless case of model B: what filtered it is drawn anew, and the push to self-help comes once.</summary>
internal struct ScoresB
{
    private static readonly double Passes = Normal.CDF(0, 1, ModelB.Threshold);

    private int text;
    private int documents;
    private int category;
    private int repetition;
    private bool isPushed;

    /// <summary>Judges the case as it is, and rewrites it when it is filtered.</summary>
    public bool Filter(CaseStream random)
    {
        Span<double> scores =
        [
            random.Uniform(Purpose.VagueScore, text), random.Uniform(Purpose.DocumentsScore, documents),
            random.Uniform(Purpose.CategoryScore, category), random.Uniform(Purpose.RepetitionScore, repetition),
            isPushed ? 0 : random.Uniform(Purpose.SelfHelpScore),
        ];
        var highest = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[highest])
                highest = i;
        }

        if (scores[highest] <= Passes)
            return false;
        switch (highest)
        {
            case 0: text++; break;
            case 1: documents++; break;
            case 2: category++; break;
            case 3: repetition++; break;
            default: isPushed = true; break;
        }

        return true;
    }
}
