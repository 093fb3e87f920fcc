namespace QueueSim.Health;

/// <summary>What agents do with cases that have passed, as expectations: sorting, touches, questions, transfers, decisions.</summary>
/// <param name="scenario">The scenario.</param>
/// <param name="kind">Whose cases they are.</param>
/// <param name="typeIndex">Their true type (index into <see cref="Scenario.CaseTypes"/>).</param>
/// <param name="work">Receives the work.</param>
internal sealed class Treatment(Scenario scenario, SellerKind kind, int typeIndex, WorkHours work)
{
    private const double MinutesPerHour = 60;

    private readonly CaseType type = scenario.CaseTypes[typeIndex];
    private readonly HandlingSettings handling = scenario.Handling;
    private readonly double[] difficulties = DifficultyClasses.Of(scenario.Handling.DifficultyCv);
    private readonly OwnTouches touches = new(scenario, typeIndex);
    private readonly (int Type, double Share)[] otherTypes = OtherTypes(scenario, typeIndex);
    private readonly double lapses = Lapses(scenario, kind.Strategy);
    private readonly FollowedUp followedUp = new(scenario, kind, typeIndex);

    private double InvoiceError => scenario.Documents.InvoiceErrorProbability;

    /// <summary>Cases that the pre-screen has let pass.</summary>
    /// <param name="content">What they are like.</param>
    /// <param name="share">How many, of one problem.</param>
    /// <param name="again">Receives problems that submit again.</param>
    public void Receive(in Content content, double share, Crowd again)
    {
        if (kind.NeedsTranslation && scenario.Translation is { TeamIndex: { } translators, TouchMinutes: { } translating })
            work.ByTeam[translators] += share * translating.Mean / MinutesPerHour;
        TakeIn(content, share, again, isAppeal: false);
    }

    private void TakeIn(in Content content, double share, Crowd again, bool isAppeal)
    {
        if (!content.IsHandedOver && scenario.Intake is { TeamIndex: { } sorters, TouchMinutes: { } sorting })
            work.ByTeam[sorters] += share * sorting.Mean / MinutesPerHour;
        if (content.Difficulty >= 0)
        {
            Queue(content, share, again, isAppeal);
            return;
        }

        for (var i = 0; i < difficulties.Length; i++)
            Queue(content with { Difficulty = i }, share / difficulties.Length, again, isAppeal);
    }

    /// <summary>The first touch may be the wrong team's, which sends the case on or does the work itself (T9).</summary>
    private void Queue(in Content content, double share, Crowd again, bool isAppeal)
    {
        if (share < Crowd.Least)
            return;
        if (!content.IsWrongCategory || isAppeal || content.IsHandedOver)
        {
            Touch(content, share, 0, typeIndex, again);
            return;
        }

        foreach (var (declared, p) in otherTypes)
        {
            var doesIt = touches.AreDoneBy(scenario.CaseTypes[declared].TeamIndex)
                ? 1
                : Math.Min(1, handling.FixCategoryProbability / difficulties[content.Difficulty]);
            Touch(content, share * p * doesIt, 0, declared, again);
            work.Misdirected[declared] += share * p * (1 - doesIt) * ((touches.PlainHours(handling.TransferTouchFactor) * Factor(content)) + Listening);
            Touch(content, share * p * (1 - doesIt), 0, typeIndex, again);
        }
    }

    /// <summary>A touch: a question, or the work itself.</summary>
    /// <param name="content">What the case is like.</param>
    /// <param name="share">How many.</param>
    /// <param name="questions">Questions asked so far.</param>
    /// <param name="queue">Category in whose queue the case is.</param>
    /// <param name="again">Receives problems that submit again.</param>
    private void Touch(in Content content, double share, int questions, int queue, Crowd again)
    {
        if (share < Crowd.Least)
            return;
        var difficulty = difficulties[content.Difficulty];
        var isAsked = questions < handling.MaximumQuestions && (content.IsVague || content.LacksReference || (content.Missing > 0 && !type.IsCompliance));
        if (isAsked)
        {
            var there = 1 - (((content.IsVague ? 1 : 0) + content.Shortfall) / 2);
            var goesOn = Math.Min(1, handling.GoOnProbability * there / difficulty);
            Ask(content, share * (1 - goesOn), questions, queue, again);
            share *= goesOn;
        }

        Book(queue, share * ((HoursAt(queue) * Factor(content)) + Listening + (handling.SearchMinutes.Mean / MinutesPerHour * content.Shortfall * Factor(content))));
        Conclude(content, share, again);
    }

    private void Ask(in Content content, double share, int questions, int queue, Crowd again)
    {
        if (share < Crowd.Least)
            return;
        Book(queue, share * ((HoursAt(queue) * handling.QuestionTouchFactor * Factor(content)) + Listening));
        foreach (var (answered, p) in Answered(content))
        {
            Touch(answered, share * p * (1 - lapses), questions + 1, typeIndex, again);
            if (answered.Submissions < scenario.Resubmission.MaximumSubmissions)
                again.Add(answered, share * p * lapses * scenario.Resubmission.ReturnProbability);
        }
    }

    private double HoursAt(int queue) =>
        queue == typeIndex ? touches.OwnHours
        : scenario.CaseTypes[queue].TeamIndex is var team && touches.AreDoneBy(team) ? touches.HoursOf(team) : touches.PlainHours(1);

    private void Book(int queue, double hours)
    {
        if (queue == typeIndex)
            work.ByType[queue] += hours;
        else
            work.Misdirected[queue] += hours;
    }

    private IEnumerable<(Content Content, double Probability)> Answered(Content content)
    {
        var complete = handling.AnswerCompleteProbability;
        if (complete < 1)
            yield return (content, 1 - complete);
        var documents = type.IsCompliance ? handling.UnaskedDocumentsProbability : 1;
        foreach (var (supplied, p) in content.WithAnswer(bringsDocuments: true, InvoiceError))
            yield return (supplied, complete * documents * p);
        if (documents < 1)
            yield return (content.WithAnswer(bringsDocuments: false, InvoiceError).First().Content, complete * (1 - documents));
    }

    private void Conclude(in Content content, double share, Crowd again)
    {
        if (share < Crowd.Least)
            return;
        if (type is { EscalationTeamIndex: { } escalation, EscalationTouchMinutes: { } escalated })
            work.ByTeam[escalation] += share * type.EscalationProbability * escalated.Mean / MinutesPerHour * Factor(content);
        var (reading, merging, isReopened) = followedUp.During(Factor(content) * (1 + ((handling.IncompleteInvestigationFactor - 1) * content.Shortfall)));
        work.ByTeam[type.TeamIndex] += share * reading;
        work.ByType[typeIndex] += share * merging;
        if (isReopened > 0 && content.Submissions < scenario.Resubmission.MaximumSubmissions)
        {
            again.Add(content, share * isReopened);
            share *= 1 - isReopened;
        }

        Decide(content, share, again);
    }

    private void Decide(in Content content, double share, Crowd again)
    {
        var solved = share * Success(content);
        again.Add(content, solved * type.ReopenProbability);
        if (content.Appeals >= kind.Strategy.MaximumAppeals)
            return;
        var (appeals, more) = ((share - solved) * scenario.Decision.AppealProbability, scenario.Decision.AppealMoreEvidenceProbability);
        var appealed = content with { Appeals = content.Appeals + 1, Submissions = content.Submissions + 1 };
        if (more < 1)
            TakeIn(appealed, appeals * (1 - more), again, isAppeal: true);
        foreach (var (brought, p) in appealed.WithDocuments(InvoiceError))
            TakeIn(brought, appeals * more * p, again, isAppeal: true);
    }

    private double Success(in Content content)
    {
        var decision = scenario.Decision;
        var probability = type.SolveProbability * (content.IsVague ? decision.VagueSuccessFactor : 1) * (content.HasInvoiceError ? decision.InvoiceErrorSuccessFactor : 1)
            * (content.Missing == 0 ? 1 : decision.NoneSuccessFactor + ((1 - decision.NoneSuccessFactor) * Math.Pow(content.Completeness, decision.CompletenessExponent)));
        var difficulty = Math.Pow(difficulties[content.Difficulty], decision.DifficultyExponent);
        return probability is <= 0 or >= 1 ? probability : probability / (probability + ((1 - probability) * difficulty));
    }

    private double Listening => kind.HasVoice ? scenario.Voice.ListenMinutes / MinutesPerHour : 0;

    private double Factor(in Content content) =>
        handling.LanguageWorkFactor[kind.Strategy.Language] * handling.EvidenceWorkFactor[content.Evidence] * difficulties[content.Difficulty]
        * (content.HasContext ? scenario.Chat!.ContextWorkFactor : 1);

    /// <summary>Probability that an answer comes after the case has lapsed.</summary>
    private static double Lapses(Scenario scenario, Strategy strategy)
    {
        var window = scenario.Handling.ReplyWindowHours;
        var factor = (strategy.UsesAgency ? scenario.AgencyTimeFactor : 1) * scenario.Sellers.WatchFactor[strategy.Watches];
        double After(double hours) => factor <= 0 ? hours < 0 ? 1 : 0 : hours < 0 ? 1 : 1 - scenario.Handling.AnswerHours.Cdf(hours / factor);
        if (double.IsInfinity(window))
            return 0;
        var misses = strategy.Watches == Watching.Dedicated ? 0 : scenario.Sellers.MissedNoticeProbability;
        return ((1 - misses) * After(window)) + (misses * After(window - scenario.Sellers.MissedNoticeHours));
    }

    /// <summary>Categories that a wrong one is likely to be, by their shares.</summary>
    private static (int Type, double Share)[] OtherTypes(Scenario scenario, int own)
    {
        var sum = scenario.CaseTypes.Where((_, i) => i != own).Sum(each => each.Share);
        var count = scenario.CaseTypes.Count - 1;
        return [.. scenario.CaseTypes.Select((each, i) => (Type: i, Share: sum > 0 ? each.Share / sum : 1.0 / count)).Where(each => each.Type != own && each.Share > 0)];
    }
}
