namespace QueueSim.Health;

/// <summary>Agents' work that one problem brings on average, in hours, by where it waits.</summary>
internal sealed class WorkHours(Scenario scenario)
{
    /// <summary>In the queue of each category, of cases that belong there: how long the case type's own team takes.</summary>
    public double[] ByType { get; } = new double[scenario.CaseTypes.Count];

    /// <summary>In the queue of each category, of cases that belong elsewhere and are sent on.</summary>
    public double[] Misdirected { get; } = new double[scenario.CaseTypes.Count];

    /// <summary>In the queue of each team for visits that nobody else can take. Translation, sorting, escalations, reminders.</summary>
    public double[] ByTeam { get; } = new double[scenario.Teams.Count];

    /// <summary>Adds other work.</summary>
    /// <param name="other">The work.</param>
    /// <param name="factor">How often.</param>
    public void Add(WorkHours other, double factor)
    {
        foreach (var (own, more) in new[] { (ByType, other.ByType), (Misdirected, other.Misdirected), (ByTeam, other.ByTeam) })
        {
            for (var i = 0; i < own.Length; i++)
                own[i] += factor * more[i];
        }
    }
}
