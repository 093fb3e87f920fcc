using NodaTime;

namespace QueueSim.Contract;

/// <summary>Hours that a team's agents are on shift during a run.</summary>
/// <remarks>Shifts, holidays, shrinkage and parts of agents count as they do in the simulation; work after the end of a shift does not.</remarks>
public sealed class StaffedHours
{
    private readonly List<(double AtHours, int Agents, double Before)> steps = []; // from when on, how many, agent hours until then

    /// <summary>Reads the shifts of a team.</summary>
    /// <param name="scenario">The scenario; its window says when the run starts.</param>
    /// <param name="team">Index into <see cref="Scenario.Teams"/>.</param>
    /// <param name="untilHours">Hours since the start of the run up to which somebody will ask, above 0.</param>
    public StaffedHours(Scenario scenario, int team, double untilHours)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(untilHours);
        var start = scenario.Window.StartDate.AtStartOfDayInZone(scenario.Arrivals.TimeZone).ToInstant();
        var (last, agents, sum) = (0.0, 0, 0.0);
        foreach (var change in new StaffingPlan(scenario.Teams[team], start, Duration.FromHours(untilHours).BclCompatibleTicks).Changes())
        {
            var at = (double)change.AtTicks / NodaConstants.TicksPerHour;
            sum += agents * (at - last);
            steps.Add((at, change.Agents, sum));
            (last, agents) = (at, change.Agents);
        }
    }

    /// <summary>Agent hours between two moments.</summary>
    /// <param name="fromHours">Hours since the start of the run, 0 or more.</param>
    /// <param name="toHours">The later moment, at most what the shifts were read to.</param>
    /// <returns>0 or more.</returns>
    public double Between(double fromHours, double toHours) => Until(toHours) - Until(fromHours);

    /// <summary>Agents on shift at a moment.</summary>
    /// <param name="hours">Hours since the start of the run, 0 or more.</param>
    public int At(double hours) => StepAt(hours) is { } step and >= 0 ? steps[step].Agents : 0;

    private double Until(double hours)
    {
        var step = StepAt(hours);
        return step < 0 ? 0 : steps[step].Before + (steps[step].Agents * (hours - steps[step].AtHours));
    }

    private int StepAt(double hours)
    {
        var (low, high) = (0, steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (steps[middle].AtHours <= hours)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
