namespace QueueSim.Tests.Model.Property;

/// <summary>On desks drawn at random: a problem's own clock agrees with what its cases and chats say.</summary>
public sealed class FirstHumanProperties
{
    public static TheoryData<int> Draws => new(Enumerable.Range(1, 25));

    [Theory]
    [MemberData(nameof(Draws))]
    public void The_first_contact_and_the_first_human_are_those_of_the_cases_and_chats(int draw)
    {
        var desk = RandomDesk.Draw(draw);
        var records = PlainDesk.Run(desk);
        // A chat that the end of the run cuts off leaves no record, only the visit to the chat team.
        var answered = records.Visits.Where(visit => visit.Team == desk.Chat?.TeamIndex && visit.End == VisitEnd.Touched).ToLookup(visit => visit.Problem);
        var (cases, chats) = (records.Cases.ToLookup(record => record.Problem), records.Chats.ToLookup(chat => chat.Problem));
        Assert.All(records.Problems.Where(problem => problem.Outcome != ProblemOutcome.Open
            && answered[problem.Number].Count() <= chats[problem.Number].Count(chat => chat.RepliedTicks >= 0)), problem =>
        {
            var contacts = cases[problem.Number].Select(record => record.SubmittedTicks).Concat(chats[problem.Number].Select(chat => chat.FirstAttemptTicks));
            // An agent who works on when chat has solved the problem answers nobody any more; a merged duplicate is no answer.
            var humans = cases[problem.Number].Where(record => !record.IsDuplicate).Select(record => record.FirstResponseTicks)
                .Concat(chats[problem.Number].Select(chat => chat.RepliedTicks)).Where(ticks => ticks >= 0 && ticks <= problem.EndedTicks);
            Assert.Equal(contacts.DefaultIfEmpty(-1).Min(), problem.FirstContactTicks);
            Assert.Equal(humans.DefaultIfEmpty(-1).Min(), problem.FirstHumanTicks);
        });
    }
}
