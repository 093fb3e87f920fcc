namespace QueueSim.Health;

/// <summary>Submission, pre-screen and what follows a bounce, as expectations (T6, T7).</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="strategy">Who submits.</param>
/// <param name="odds">Of the pre-screen.</param>
internal sealed class Screening(Scenario scenario, Strategy strategy, ScreeningOdds odds)
{
    private static readonly FilterReason[] Aspects = [FilterReason.Vague, FilterReason.Documents, FilterReason.Category, FilterReason.Duplicate, FilterReason.SelfHelp];

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
        var sent = submits with { Submissions = submits.Submissions + 1, IsChanged = false };
        if (submits.IsChanged)
            Send(submits.IsDuplicate ? sent with { IsDuplicate = false, Repetition = Score.Unknown } : sent, share, passed, again);
        else if (submits.IsDuplicate || known <= 0)
            Send(sent, share, passed, again);
        else
        {
            // What was sent before just like this may be known again; what has changed is new.
            Send(sent, share * (1 - known), passed, again);
            Send(sent with { IsDuplicate = true, Repetition = Score.Unknown }, share * known, passed, again);
        }
    }

    private void Send(in Content sent, double share, Crowd passed, Crowd again)
    {
        if (sent.IsHandedOver || !scenario.PreScreen.IsEnabled)
            passed.Add(sent, share);
        else
            Judge(sent, share, passed, again);
    }

    private void Judge(in Content content, double share, Crowd passed, Crowd again)
    {
        Count = (Count.Judged + share, Count.Filtered);
        Span<double> exceeds = stackalloc double[Aspects.Length];
        Exceeds(content, exceeds);
        // Most pass or are bounced for one thing; all ways in which the scores can come out are gone through.
        var (sure, possible) = (0, 0);
        for (var i = 0; i < exceeds.Length; i++)
        {
            sure |= exceeds[i] >= 1 ? 1 << i : 0;
            possible |= exceeds[i] > 0 ? 1 << i : 0;
        }

        for (var outcome = sure; outcome <= possible; outcome++)
        {
            if ((outcome & sure) != sure || (outcome & ~possible) != 0)
                continue;
            var p = share;
            for (var i = 0; i < exceeds.Length && p >= Crowd.Least; i++)
                p *= (outcome & (1 << i)) != 0 ? exceeds[i] : 1 - exceeds[i];
            if (p < Crowd.Least)
                (outcome == 0 ? passed : again).LeaveOut(outcome == 0 ? p : p * scenario.Resubmission.ReturnProbability);
            else if (outcome == 0)
                passed.Add(content.Passed(), p);
            else
                Filter(content, outcome, p, again);
        }
    }

    /// <summary>One of the scores that exceed the threshold is named, the highest of them.</summary>
    private void Filter(in Content content, int outcome, double share, Crowd again)
    {
        Count = (Count.Judged, Count.Filtered + share);
        var scored = content with
        {
            Text = Known(outcome, 0),
            Documents = Known(outcome, 1),
            Category = Known(outcome, 2),
            Repetition = Known(outcome, 3),
            Help = Known(outcome, 4),
        };
        var (faulty, faultless) = (0, 0);
        for (var i = 0; i < Aspects.Length; i++)
        {
            if ((outcome & (1 << i)) != 0)
                (faulty, faultless) = HasFault(content, i) ? (faulty + 1, faultless) : (faulty, faultless + 1);
        }

        var ofOne = faulty == 0 ? 0 : odds.IsHighest(faulty, faultless);
        for (var i = 0; i < Aspects.Length; i++)
        {
            if ((outcome & (1 << i)) != 0)
                Bounce(scored, Aspects[i], share * (HasFault(content, i) ? ofOne : (1 - (faulty * ofOne)) / faultless), again);
        }

        static Score Known(int outcome, int aspect) => (outcome & (1 << aspect)) != 0 ? Score.Exceeds : Score.Passes;
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

        Rewrite(content, named, share, again);
    }

    /// <summary>A fault goes with the improvement probability; what was named is done anew in any case.</summary>
    private void Rewrite(in Content content, FilterReason named, double share, Crowd again)
    {
        var anew = named switch
        {
            FilterReason.Vague => content with { Text = Score.Unknown, IsChanged = true },
            FilterReason.Category => content with { Category = Score.Unknown, IsChanged = true },
            FilterReason.Duplicate => content with { IsDuplicate = false, Repetition = Score.Unknown, IsChanged = true },
            _ => content,
        };
        for (var clear = 0; clear <= (content.IsVague ? 1 : 0); clear++)
        {
            for (var right = 0; right <= (content.IsWrongCategory ? 1 : 0); right++)
            {
                var told = clear == 1 ? anew.WithClearText() : anew;
                var sorted = right == 1 ? told.WithRightCategory() : told;
                var p = share * (content.IsVague ? Improves(clear) : 1) * (content.IsWrongCategory ? Improves(right) : 1);
                var kept = named == FilterReason.Documents ? sorted with { Documents = Score.Unknown, IsChanged = true } : sorted;
                again.Add(kept, content.Missing == 0 ? p : p * (1 - improve));
                if (content.Missing > 0)
                    sorted.AddWithDocuments(scenario.Documents.InvoiceErrorProbability, p * improve, again);
            }
        }

        double Improves(int isMended) => isMended == 1 ? improve : 1 - improve;
    }

    /// <summary>How likely each score exceeds the threshold. What is known of content that has not changed is certain.</summary>
    private void Exceeds(in Content content, Span<double> exceeds)
    {
        exceeds[0] = Exceeds(content.Text, HasFault(content, 0));
        exceeds[1] = Exceeds(content.Documents, HasFault(content, 1));
        exceeds[2] = Exceeds(content.Category, HasFault(content, 2));
        exceeds[3] = Exceeds(content.Repetition, HasFault(content, 3));
        exceeds[4] = content.HasTriedHelp ? 0 : Exceeds(content.Help, HasFault(content, 4));
    }

    private static bool HasFault(in Content content, int aspect) => Aspects[aspect] switch
    {
        FilterReason.Vague => content.IsVague,
        FilterReason.Documents => content.Missing > 0,
        FilterReason.Category => content.IsWrongCategory,
        FilterReason.Duplicate => content.IsDuplicate,
        _ => content.IsSelfServable,
    };

    private double Exceeds(Score known, bool isFault) => known switch
    {
        Score.Passes => 0,
        Score.Exceeds => 1,
        _ => isFault ? exceedsFaulty : exceedsFaultless,
    };
}
