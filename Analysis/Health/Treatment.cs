namespace QueueSim.Health;

/// <summary>What agents do with cases that have passed, as expectations. Sorting, touches, questions, transfers, decisions.</summary>
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
    private readonly Crowd queued = new();
    private Crowd now = new();
    private Crowd answered = new();

    private double InvoiceError => scenario.Documents.InvoiceErrorProbability;

    /// <summary>Cases that the pre-screen has let pass.</summary>
    /// <param name="passed">What they are like.</param>
    /// <param name="again">Receives problems that submit again.</param>
    public void Receive(Crowd passed, Crowd again)
    {
        queued.Clear();
        foreach (var (content, share) in passed.Take())
        {
            if (scenario.Translation is { TeamIndex: { } translators, TouchMinutes: { } translating })
                work.ByTeam[translators] += share * kind.NeedsTranslation * translating.Mean / MinutesPerHour;
            TakeIn(content, share);
        }

        while (!queued.IsEmpty)
            Treat(again);
    }

    private void TakeIn(in Content content, double share)
    {
        Sort(content, share);
        if (content.Difficulty >= 0)
        {
            queued.Add(content, share);
            return;
        }

        for (var i = 0; i < difficulties.Length; i++)
            queued.Add(content with { Difficulty = i }, share / difficulties.Length);
    }

    private void Sort(in Content content, double share)
    {
        if (!content.IsHandedOver && scenario.Intake is { TeamIndex: { } sorters, TouchMinutes: { } sorting })
            work.ByTeam[sorters] += share * sorting.Mean / MinutesPerHour;
    }

    /// <summary>Everybody in the queue is treated; appeals come back into it.</summary>
    private void Treat(Crowd again)
    {
        now.Clear();
        answered.Clear();
        foreach (var (content, share) in queued.Take())
        {
            if (content.IsWrongCategory && !content.IsHandedOver)
                FirstInWrongQueue(content, share, again);
            else
                now.Add(content, share);
        }

        for (var questions = 0; !now.IsEmpty; questions++)
        {
            foreach (var (content, share) in now.Take())
                work.ByType[typeIndex] += Touch(content, share, touches.OwnHours, questions, again);
            (now, answered) = (answered, now);
        }
    }

    /// <summary>The first touch may be the wrong team's, which sends the case on or does the work itself (T9).</summary>
    private void FirstInWrongQueue(in Content content, double share, Crowd again)
    {
        var done = 0.0;
        foreach (var (declared, p) in otherTypes)
        {
            var doesIt = touches.AreDoneBy(scenario.CaseTypes[declared].TeamIndex)
                ? 1
                : Math.Min(1, handling.FixCategoryProbability / difficulties[content.Difficulty]);
            done += p * doesIt;
            work.Misdirected[declared] += share * p * doesIt * TouchHours(content, HoursAt(declared), 0);
            work.Misdirected[declared] += share * p * (1 - doesIt) * ((touches.PlainHours(handling.TransferTouchFactor) * Factor(content)) + Listening);
        }

        Touch(content, share * done, 0, 0, again);
        now.Add(content, share * (1 - done));
    }

    /// <summary>A touch: a question, or the work itself.</summary>
    /// <returns>Hours of it.</returns>
    private double Touch(in Content content, double share, double hours, int questions, Crowd again)
    {
        var asked = share * Asks(content, questions);
        if (asked > 0)
        {
            Answer(content, asked * (1 - lapses), answered);
            if (content.Submissions < scenario.Resubmission.MaximumSubmissions)
                Answer(content, asked * lapses * scenario.Resubmission.ReturnProbability, again);
        }

        Conclude(content, share - asked, again);
        return share * TouchHours(content, hours, questions);
    }

    /// <summary>Probability that a touch is a question.</summary>
    private double Asks(in Content content, int questions)
    {
        if (questions >= handling.MaximumQuestions || !(content.IsVague || content.LacksReference || (content.Missing > 0 && !type.IsCompliance)))
            return 0;
        var there = 1 - (((content.IsVague ? 1 : 0) + content.Shortfall) / 2);
        return 1 - Math.Min(1, handling.GoOnProbability * there / difficulties[content.Difficulty]);
    }

    /// <summary>Mean length of a touch, question or not, in hours.</summary>
    /// <param name="content">What the case is like.</param>
    /// <param name="hours">Of the whole work, before factors.</param>
    /// <param name="questions">Questions asked so far.</param>
    private double TouchHours(in Content content, double hours, int questions)
    {
        var asks = Asks(content, questions);
        var part = (asks * handling.QuestionTouchFactor) + 1 - asks;
        return (Factor(content) * ((hours * part) + ((1 - asks) * handling.SearchMinutes.Mean / MinutesPerHour * content.Shortfall))) + Listening;
    }

    private double HoursAt(int queue) =>
        queue == typeIndex ? touches.OwnHours
        : scenario.CaseTypes[queue].TeamIndex is var team && touches.AreDoneBy(team) ? touches.HoursOf(team) : touches.PlainHours(1);

    private void Answer(in Content content, double share, Crowd to)
    {
        var complete = handling.AnswerCompleteProbability;
        var documents = type.IsCompliance ? handling.UnaskedDocumentsProbability : 1;
        to.Add(content, share * (1 - complete));
        content.AddAnswered(bringsDocuments: true, InvoiceError, share * complete * documents, to);
        content.AddAnswered(bringsDocuments: false, InvoiceError, share * complete * (1 - documents), to);
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
        // An appeal says what it is about.
        var appealed = content with { Appeals = content.Appeals + 1, Submissions = content.Submissions + 1, IsWrongCategory = false };
        Sort(appealed, appeals);
        queued.Add(appealed, appeals * (1 - more));
        appealed.AddWithDocuments(InvoiceError, appeals * more, queued);
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
