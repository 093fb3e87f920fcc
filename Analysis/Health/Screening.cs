namespace QueueSim.Health;

/// <summary>Submission, pre-screen and what follows a bounce, as expectations (T6, T7).</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="strategy">Who submits.</param>
/// <param name="odds">Of the pre-screen.</param>
internal sealed class Screening(Scenario scenario, Strategy strategy, ScreeningOdds odds)
{
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
        foreach (var (scored, p) in Scored(content))
        {
            if (share * p < Crowd.Least)
                continue;
            var faulty = Exceeding(scored, ofFaults: true);
            var faultless = Exceeding(scored, ofFaults: false);
            if (faulty + faultless == 0)
            {
                passed.Add(scored.Passed(), share * p);
                continue;
            }

            Count = (Count.Judged, Count.Filtered + (share * p));
            var ofOne = faulty == 0 ? 0 : odds.IsHighest(faulty, faultless);
            foreach (var aspect in Aspects(scored).Where(aspect => aspect.Score == Score.Exceeds))
                Bounce(scored, aspect.Reason, share * p * (aspect.IsFault ? ofOne : (1 - (faulty * ofOne)) / faultless), again);
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

    /// <summary>Scores that are not known yet are drawn.</summary>
    private IEnumerable<(Content Content, double Probability)> Scored(Content content) =>
        from text in Draw(content.Text, content.IsVague)
        from documents in Draw(content.Documents, content.Missing > 0)
        from category in Draw(content.Category, content.IsWrongCategory)
        from repetition in Draw(content.Repetition, content.IsDuplicate)
        from help in content.HasTriedHelp ? [(Score.Passes, 1)] : Draw(content.Help, content.IsSelfServable)
        select (content with { Text = text.Score, Documents = documents.Score, Category = category.Score, Repetition = repetition.Score, Help = help.Item1 },
            text.Probability * documents.Probability * category.Probability * repetition.Probability * help.Item2);

    private IEnumerable<(Score Score, double Probability)> Draw(Score known, bool isFault)
    {
        if (known != Score.Unknown)
            return [(known, 1)];
        var exceeds = odds.Exceeds(isFault);
        return exceeds <= 0 ? [(Score.Passes, 1)] : exceeds >= 1 ? [(Score.Exceeds, 1)] : [(Score.Passes, 1 - exceeds), (Score.Exceeds, exceeds)];
    }

    private static int Exceeding(in Content content, bool ofFaults) =>
        Aspects(content).Count(aspect => aspect.Score == Score.Exceeds && aspect.IsFault == ofFaults);

    private static IEnumerable<(FilterReason Reason, Score Score, bool IsFault)> Aspects(Content content) =>
    [
        (FilterReason.Vague, content.Text, content.IsVague), (FilterReason.Documents, content.Documents, content.Missing > 0),
        (FilterReason.Category, content.Category, content.IsWrongCategory), (FilterReason.Duplicate, content.Repetition, content.IsDuplicate),
        (FilterReason.SelfHelp, content.Help, content.IsSelfServable),
    ];
}
