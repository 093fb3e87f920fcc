namespace QueueSim.Model;

/// <summary>Brings cases to a free agent at once, or into a queue where several teams may take them.</summary>
internal sealed class Dispatch(Simulation environment, TeamQueue[] teams)
{
    /// <summary>The team whose free agent takes a case at once; null when it has to wait.</summary>
    public TeamQueue? Start(Route[] routes, ProblemIdentity problem, QueueClass queuedAs)
    {
        var queue = teams[routes[0].Team];
        foreach (ref readonly var route in routes.AsSpan())
        {
            if (route.AfterTicks > 0)
                break; // The others come later still.
            var team = teams[route.Team];
            if (!team.TryTakeAgent())
                continue;
            queue.NoteStart(problem, queuedAs, team);
            return team;
        }

        return null;
    }

    /// <summary>Queues a case with the first of its teams. Each of the others may take it from the time on that its route says.</summary>
    public Ticket Join(Route[] routes, ProblemIdentity problem, in Standing standing, long patienceTicks)
    {
        var ticket = teams[routes[0].Team].Join(problem, standing, routes[0].Order, patienceTicks);
        for (var i = 1; i < routes.Length; i++)
        {
            var route = routes[i];
            if (route.AfterTicks == 0)
                teams[route.Team].MayTake(ticket, route.Order);
            else if (patienceTicks < 0 || route.AfterTicks < patienceTicks)
                OfferLater(ticket, route);
        }

        return ticket;
    }

    private void OfferLater(Ticket ticket, Route route) =>
        environment.Timeout(TimeSpan.FromTicks(route.AfterTicks)).AddCallback(_ =>
        {
            if (ticket.IsWaiting)
                teams[route.Team].MayTake(ticket, route.Order);
        });
}
