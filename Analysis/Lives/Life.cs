using NodaTime;

namespace QueueSim.Lives;

/// <summary>One problem's life from its appearance to its end, or to the end of the run.</summary>
public sealed record Life
{
    /// <summary>What was simulated.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>What became of the problem.</summary>
    public required ProblemRecord Problem { get; init; }

    /// <summary>Number of the account that has it, or −1 for one of its own.</summary>
    public required int Account { get; init; }

    /// <summary>What happened, in order.</summary>
    public required IReadOnlyList<Moment> Moments { get; init; }

    /// <summary>What was waited for and worked on, by its beginning.</summary>
    public required IReadOnlyList<Stretch> Stretches { get; init; }

    /// <summary>Date and time of the day on the marketplace's clock.</summary>
    /// <param name="ticks">Ticks since the start of the run.</param>
    public LocalDateTime TimeAt(long ticks) => TimeAt(Scenario, ticks);

    /// <summary>Date and time of the day on a marketplace's clock.</summary>
    /// <param name="scenario">What is simulated.</param>
    /// <param name="ticks">Ticks since the start of the run.</param>
    public static LocalDateTime TimeAt(Scenario scenario, long ticks)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var zone = scenario.Arrivals.TimeZone;
        return scenario.Window.StartDate.AtStartOfDayInZone(zone).ToInstant().Plus(Duration.FromTicks(ticks)).InZone(zone).LocalDateTime;
    }

    /// <summary>Puts the records of one problem in order. Those of a case say how many steps had been written when it closed.</summary>
    internal static Life Of(
        Scenario scenario, in ProblemRecord end, IReadOnlyList<StepRecord> steps, IReadOnlyList<(int At, VisitRecord Record)> visits,
        IReadOnlyList<(int At, CaseRecord Record)> cases, IReadOnlyList<ChatRecord> chats)
    {
        var words = new LifeWords(scenario, [.. cases.Select(file => file.Record)]);
        var moments = new List<(long At, int Order, Moment Moment)>();
        var account = -1;
        var touchBegan = -1L;
        var asked = -1L;
        foreach (var chat in chats)
        {
            moments.Add((chat.BeganTicks, -2, LifeWords.ChatBegan(chat)));
            if (chat.RepliedTicks >= 0)
                moments.Add((chat.RepliedTicks, -1, LifeWords.ChatReplied(chat)));
            moments.Add((chat.EndedTicks, -1, LifeWords.ChatEnded(chat)));
        }

        // Visits and closed cases were written between the steps, so that their place among those of the same instant is known.
        var (visit, file) = (0, 0);
        for (var i = 0; i <= steps.Count; i++)
        {
            for (; visit < visits.Count && visits[visit].At <= i; visit++)
            {
                var record = visits[visit].Record;
                if (record.End == VisitEnd.Touched)
                    touchBegan = record.LeftTicks;
                moments.Add((record.LeftTicks, 2 * i, words.Left(record)));
            }

            for (; file < cases.Count && cases[file].At <= i; file++)
                moments.Add((cases[file].Record.ClosedTicks, 2 * i, LifeWords.Closed(cases[file].Record)));
            if (i == steps.Count)
                break;
            var step = steps[i];
            account = step.Kind == StepKind.Appeared ? step.Account : account;
            moments.Add((step.AtTicks, step.Kind == StepKind.Appeared ? -3 : (2 * i) + 1, words.Of(step, end, step.Kind switch
            {
                StepKind.TouchEnded => step.AtTicks - touchBegan,
                StepKind.Answered => step.AtTicks - asked,
                _ => 0,
            })));
            asked = step.Kind == StepKind.Asked ? step.AtTicks : asked;
        }

        moments.Add((end.EndedTicks, int.MaxValue, LifeWords.Ended(end)));
        IReadOnlyList<Moment> ordered = [.. moments.OrderBy(moment => moment.At).ThenBy(moment => moment.Order).Select(moment => moment.Moment)];
        return new Life { Scenario = scenario, Problem = end, Account = account, Moments = ordered, Stretches = LifeStretches.Of(ordered, visits.Select(each => each.Record), chats) };
    }
}
