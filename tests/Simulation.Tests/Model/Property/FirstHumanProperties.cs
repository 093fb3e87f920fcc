namespace QueueSim.Tests.Model.Property;

/// <summary>On desks drawn at random: a problem's own clock agrees with what its cases and chats say.</summary>
public sealed class FirstHumanProperties
{
    public static TheoryData<int> Draws => new(Enumerable.Range(1, 25));

    [Theory]
    [MemberData(nameof(Draws))]
    public void The_first_contact_and_the_first_human_are_those_of_the_cases_and_chats(int draw)
    {
        var records = PlainDesk.Run(RandomDesk.Draw(draw));
        var (cases, chats) = (records.Cases.ToLookup(record => record.Problem), records.Chats.ToLookup(chat => chat.Problem));
        Assert.All(records.Problems.Where(problem => problem.Outcome != ProblemOutcome.Open), problem =>
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
