using NodaTime;

namespace QueueSim.Lives;

/// <summary>One problem's life from its appearance to its end, or to the end of the run.</summary>
public sealed class Life
{
    private readonly LifeNotes notes;

    private Life(Scenario scenario, LifeNotes notes)
    {
        (Scenario, this.notes) = (scenario, notes);
        Moments = new LifeMoments(scenario, notes).InOrder();
    }

    /// <summary>What was simulated.</summary>
    public Scenario Scenario { get; }

    /// <summary>What became of the problem.</summary>
    public ProblemRecord Problem => notes.End!.Value;

    /// <summary>Number of the account that has it, or −1 for one of its own.</summary>
    public int Account => notes.Account;

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<Moment> Moments { get; }

    /// <summary>What was waited for and worked on, by its beginning.</summary>
    public IReadOnlyList<Stretch> Stretches() => LifeStretches.Of(Moments, notes.Visits.Select(each => each.Record), notes.Chats);

    /// <summary>What happens at a moment, in the language spoken now.</summary>
    public string Sentence(Moment moment) => new LifeWords(this, notes.Cases.Select(each => each.Record)).Of(moment);

    /// <summary>Date and time of the day on the marketplace's clock.</summary>
    /// <param name="ticks">Ticks since the start of the run.</param>
    public LocalDateTime TimeAt(long ticks)
    {
        var zone = Scenario.Arrivals.TimeZone;
        return Scenario.Window.StartDate.AtStartOfDayInZone(zone).ToInstant().Plus(Duration.FromTicks(ticks)).InZone(zone).LocalDateTime;
    }

    /// <summary>The life of a problem that has ended.</summary>
    internal static Life Of(Scenario scenario, LifeNotes notes) => new(scenario, notes);
}
