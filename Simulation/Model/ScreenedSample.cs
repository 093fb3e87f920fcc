using QueueSim.Randomness;

namespace QueueSim.Model;

/// <summary>Problems of a scenario's own population, submitted until they pass or are given up. What an operator sees who keeps a rate.</summary>
/// <remarks>
/// The same problems for every scenario and seed, through the same submissions, pre-screen and reactions as in a run. Everybody writes cases, nobody follows
/// up, so chat and follow-ups make the share of a run another one.
/// </remarks>
internal sealed class ScreenedSample
{
    private const int Problems = 20_000;
    private const int BisectionSteps = 30;
    private const double Farthest = 16; // thresholds beyond filter or pass everything at any accuracy
    private const int MostSubmissions = 100; // more of one problem count no further: they would be the same again and again
    private const ulong Seed = 0x5EED;

    private readonly Scenario scenario;
    private readonly List<(Draws Draws, CaseType Type, Strategy Strategy, bool HasVoiceMessage)> submitted = [];

    public ScreenedSample(Scenario scenario, Population population)
    {
        this.scenario = scenario;
        var types = new ShareTable(scenario.CaseTypes.Select(type => type.Share));
        for (var number = 1; number <= Problems; number++)
        {
            var stream = new CaseStream(Seed, 0, number);
            var draws = new Draws(stream);
            var (typeIndex, marketIndex) = (types.Pick(stream, Purpose.CaseType), population.Market(stream));
            var (type, market) = (scenario.CaseTypes[typeIndex], scenario.Markets[marketIndex]);
            var strategy = scenario.Strategies[population.Strategy(stream, population.MayBeFocal(typeIndex) && population.IsFocal(stream, marketIndex))];
            if (!IsBlocked(strategy, market, draws) && !HelpsOneself(type, strategy, draws))
                submitted.Add((draws, type, strategy, market.HasVoicePilot));
        }
    }

    /// <summary>The threshold that filters a share of all submissions, resubmissions included.</summary>
    /// <param name="rate">Above 0 and below 1.</param>
    public double Threshold(double rate)
    {
        var auc = scenario.PreScreen.Auc;
        var (low, high) = (-Farthest, Farthest);
        for (var step = 0; step < BisectionSteps; step++)
        {
            var middle = (low + high) / 2;
            if (FilteredShare(new PreScreen(middle, auc)) > rate)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }

    private bool IsBlocked(Strategy strategy, Market market, Draws draws) =>
        Seller.Of(scenario, strategy, market, draws, sizeRank: null).LockedOutTicks > 0 && !draws.Happens(scenario.Access.UnlockProbability, Purpose.Unlock);

    private bool HelpsOneself(CaseType type, Strategy strategy, Draws draws) =>
        strategy.ReadsKnowledgeBase
        && draws.Happens(type.SelfServableProbability, Purpose.SelfServable)
        && draws.Happens(scenario.KnowledgeBase.SolveProbability, Purpose.KnowledgeBaseSolve);

    private double FilteredShare(PreScreen preScreen)
    {
        var (submissions, filtered) = (0, 0);
        foreach (var (draws, type, strategy, hasVoiceMessage) in submitted)
        {
            var submission = new Submission(scenario, type, strategy, hasVoiceMessage, draws);
            for (var number = 1; number <= MostSubmissions; number++)
            {
                submission.Send(scenario.PreScreen.DuplicateProbability, draws, number);
                submissions++;
                var reason = preScreen.Judge(submission, draws);
                if (reason == FilterReason.None)
                    break;
                filtered++;
                submission.NoteFiltered(reason);
                if (Submitting.IsSolvedBySelfHelp(scenario, submission, draws, number) || !Submitting.ComesBack(scenario, strategy, draws, number))
                    break;
                Submitting.Rewrite(scenario, strategy, submission, draws, number);
            }
        }

        return submissions == 0 ? 0 : (double)filtered / submissions;
    }
}
