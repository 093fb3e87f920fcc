namespace QueueSim.Health;

/// <summary>Submission, pre-screen and what follows a bounce, as expectations (T6, T7).</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="strategy">Who submits.</param>
/// <param name="odds">Of the pre-screen.</param>
internal sealed class Screening(Scenario scenario, Strategy strategy, ScreeningOdds odds)
{
    private readonly double exceedsFaulty = odds.Exceeds(true);
    private readonly double exceedsFaultless = odds.Exceeds(false);
    private readonly double known = scenario.PreScreen.DuplicateProbability;
    private readonly double improve = scenario.Resubmission.ImproveProbability;

    /// <summary>Submissions judged, and of these filtered, so far.</summary>
    public (double Judged, double Filtered) Count { get; private set; }

    /// <summary>Problems that submit go on to the teams, to another submission, or end.</summary>
    /// <param name="submits">Who submits.</param>
    /// <param name="share">How many of them, of one problem.</param>
    /// <param name="passed">Receives those that pass.</param>
    /// <param name="again">Receives those that submit again.</param>
    public void Submit(Content submits, double share, Crowd passed, Crowd again)
    {
        foreach (var (sent, p) in Send(submits with { Submissions = submits.Submissions + 1 }))
        {
            if (sent.IsHandedOver || !scenario.PreScreen.IsEnabled)
                passed.Add(sent, share * p);
            else
                Judge(sent, share * p, passed, again);
        }
    }

    /// <summary>What was sent before just like this may be known again; what has changed is new.</summary>
    private IEnumerable<(Content Content, double Probability)> Send(Content content)
    {
        var sent = content with { IsChanged = false };
        if (content.IsChanged)
            return [(content.IsDuplicate ? sent with { IsDuplicate = false, Repetition = Score.Unknown } : sent, 1)];
        return content.IsDuplicate || known <= 0
            ? [(sent, 1)]
            : [(sent, 1 - known), (sent with { IsDuplicate = true, Repetition = Score.Unknown }, known)];
    }

    private void Judge(Content content, double share, Crowd passed, Crowd again)
    {
        Count = (Count.Judged + share, Count.Filtered);
        var scores = Scores(content);
        // Most pass or are bounced for one thing; all ways in which the scores can come out are gone through.
        var (sure, possible) = (0, 0);
        for (var i = 0; i < scores.Length; i++)
        {
            sure |= scores[i].Exceeds >= 1 ? 1 << i : 0;
            possible |= scores[i].Exceeds > 0 ? 1 << i : 0;
        }

        for (var outcome = sure; outcome <= possible; outcome++)
        {
            if ((outcome & sure) != sure || (outcome & ~possible) != 0)
                continue;
            var p = share;
            var (faulty, faultless) = (0, 0);
            for (var i = 0; i < scores.Length && p >= Crowd.Least; i++)
            {
                var exceeds = (outcome & (1 << i)) != 0;
                p *= exceeds ? scores[i].Exceeds : 1 - scores[i].Exceeds;
                if (exceeds)
                    (faulty, faultless) = scores[i].IsFault ? (faulty + 1, faultless) : (faulty, faultless + 1);
            }

            if (p < Crowd.Least)
            {
                (outcome == 0 ? passed : again).LeaveOut(outcome == 0 ? p : p * scenario.Resubmission.ReturnProbability);
                continue;
            }

            if (outcome == 0)
                passed.Add(content.Passed(), p);
            else
                Filter(content, scores, outcome, p, faulty == 0 ? 0 : odds.IsHighest(faulty, faultless), (faulty, faultless), again);
        }
    }

    private void Filter(Content content, (FilterReason Reason, double Exceeds, bool IsFault)[] scores, int outcome, double share, double ofOne, (int Faulty, int Faultless) exceeding, Crowd again)
    {
        Count = (Count.Judged, Count.Filtered + share);
        Score Known(FilterReason reason) => (outcome & (1 << Array.FindIndex(scores, each => each.Reason == reason))) != 0 ? Score.Exceeds : Score.Passes;
        var scored = content with
        {
            Text = Known(FilterReason.Vague),
            Documents = Known(FilterReason.Documents),
            Category = Known(FilterReason.Category),
            Repetition = Known(FilterReason.Duplicate),
            Help = Known(FilterReason.SelfHelp),
        };
        for (var i = 0; i < scores.Length; i++)
        {
            if ((outcome & (1 << i)) != 0)
                Bounce(scored, scores[i].Reason, share * (scores[i].IsFault ? ofOne : (1 - (exceeding.Faulty * ofOne)) / exceeding.Faultless), again);
        }
    }

    private void Bounce(Content content, FilterReason named, double share, Crowd again)
    {
        if (named == FilterReason.SelfHelp)
        {
            content = content with { HasTriedHelp = true, IsChanged = true };
            share *= content.IsSelfServable ? 1 - scenario.PreScreen.SelfHelpSolveProbability : 1;
        }

        if (strategy.WhenFiltered == WhenFiltered.GiveUp || content.Submissions >= scenario.Resubmission.MaximumSubmissions)
            return;
        share *= scenario.Resubmission.ReturnProbability;
        if (strategy.WhenFiltered != WhenFiltered.Improve || named == FilterReason.SelfHelp)
        {
            again.Add(content, share);
            return;
        }

        foreach (var (rewritten, p) in Rewritten(content, named))
            again.Add(rewritten, share * p);
    }

    private IEnumerable<(Content Content, double Probability)> Rewritten(Content content, FilterReason named)
    {
        foreach (var (first, pText) in Either(content, content.IsVague, each => each.WithClearText(), named == FilterReason.Vague, each => each with { Text = Score.Unknown, IsChanged = true }))
        {
            foreach (var (second, pCategory) in Either(first, first.IsWrongCategory, each => each.WithRightCategory(), named == FilterReason.Category, each => each with { Category = Score.Unknown, IsChanged = true }))
            {
                var third = named == FilterReason.Duplicate ? second with { IsDuplicate = false, Repetition = Score.Unknown, IsChanged = true } : second;
                var kept = named == FilterReason.Documents ? third with { Documents = Score.Unknown, IsChanged = true } : third;
                if (third.Missing == 0)
                {
                    yield return (kept, pText * pCategory);
                    continue;
                }

                yield return (kept, pText * pCategory * (1 - improve));
                foreach (var (brought, p) in third.WithDocuments(scenario.Documents.InvoiceErrorProbability))
                    yield return (brought, pText * pCategory * improve * p);
            }
        }
    }

    /// <summary>A fault that goes with the improvement probability; what was named is done anew in any case.</summary>
    private IEnumerable<(Content Content, double Probability)> Either(
        Content content, bool isFault, Func<Content, Content> mended, bool isNamed, Func<Content, Content> anew)
    {
        var kept = isNamed ? anew(content) : content;
        return isFault ? [(kept, 1 - improve), (mended(content), improve)] : [(kept, 1)];
    }

    /// <summary>How likely each score exceeds the threshold. What is known of content that has not changed is certain.</summary>
    private (FilterReason Reason, double Exceeds, bool IsFault)[] Scores(in Content content) =>
    [
        (FilterReason.Vague, Exceeds(content.Text, content.IsVague), content.IsVague),
        (FilterReason.Documents, Exceeds(content.Documents, content.Missing > 0), content.Missing > 0),
        (FilterReason.Category, Exceeds(content.Category, content.IsWrongCategory), content.IsWrongCategory),
        (FilterReason.Duplicate, Exceeds(content.Repetition, content.IsDuplicate), content.IsDuplicate),
        (FilterReason.SelfHelp, content.HasTriedHelp ? 0 : Exceeds(content.Help, content.IsSelfServable), content.IsSelfServable),
    ];

    private double Exceeds(Score known, bool isFault) => known switch
    {
        Score.Passes => 0,
        Score.Exceeds => 1,
        _ => isFault ? exceedsFaulty : exceedsFaultless,
    };
}
