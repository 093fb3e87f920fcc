namespace QueueSim.Lives;

/// <summary>What a problem waited for, from its moments.</summary>
internal static class LifeStretches
{
    /// <summary>Stretches that last, by their beginning.</summary>
    public static IReadOnlyList<Stretch> Of(IReadOnlyList<Moment> moments, IEnumerable<VisitRecord> visits, IEnumerable<ChatRecord> chats)
    {
        var stretches = new List<Stretch>();
        stretches.AddRange(visits.Select(visit => new Stretch(LaneKind.Queue, visit.JoinedTicks, visit.LeftTicks, visit.Team)));
        stretches.AddRange(chats.Select(chat => new Stretch(LaneKind.Chat, chat.BeganTicks, chat.EndedTicks, -1)));
        for (var i = 0; i < moments.Count; i++)
        {
            var (kind, at) = (moments[i].Kind, moments[i].AtTicks);
            LaneKind? lane = kind switch
            {
                MomentKind.TouchBegan => LaneKind.Touch,
                MomentKind.InvestigationBegan => LaneKind.Investigation,
                // Before the first case, after a question and between two cases it is the seller's turn.
                MomentKind.Appeared or MomentKind.Asked or MomentKind.Closed => LaneKind.Seller,
                _ => null,
            };
            if (lane is { } found && moments.Skip(i + 1).FirstOrDefault(later => Ends(found, later.Kind)) is { } end)
                stretches.Add(new Stretch(found, at, end.AtTicks, moments[i].Team));
        }

        return [.. stretches.Where(stretch => stretch.ToTicks > stretch.FromTicks).OrderBy(stretch => stretch.FromTicks).ThenBy(stretch => stretch.Lane)];
    }

    private static bool Ends(LaneKind lane, MomentKind later) => later == MomentKind.Ended || lane switch
    {
        LaneKind.Touch => later is MomentKind.TouchEnded or MomentKind.Closed,
        LaneKind.Investigation => later == MomentKind.Closed,
        _ => later is MomentKind.Answered or MomentKind.Submitted or MomentKind.ChatBegan or MomentKind.Closed,
    };
}
