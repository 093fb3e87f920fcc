namespace QueueSim.Tests.Exact;

/// <summary>The words that tables, segments and records share: changing one changes users' files.</summary>
public class EnumWordTests
{
    [Fact]
    public void Every_word_is_the_one_that_files_have()
    {
        Assert.Equal(["high", "ordinary", "3"], new[] { Priority.High, Priority.Ordinary, new Priority(3) }.Select(priority => priority.Word));
        Assert.Equal(["class", "longest_wait", "order", "due", "c_mu"], EnumWords.All<TeamDiscipline>());
        Assert.Equal(["wait", "first_response", "close", "resolution"], EnumWords.All<ServiceClock>());
        Assert.Equal(["english", "chinese", "local"], EnumWords.All<Language>());
        Assert.Equal(["none", "screenshot", "complete"], EnumWords.All<Evidence>());
        Assert.Equal(["vague", "plain", "structured"], EnumWords.All<TextQuality>());
        Assert.Equal(["ticket", "chat", "ticket_then_chat", "chat_at_peak"], EnumWords.All<Channel>());
        Assert.Equal(["established", "mixed", "new"], EnumWords.All<SellerGroup>());
        Assert.Equal(["wait", "remind", "push", "reopen", "duplicate"], EnumWords.All<FollowUp>());
        Assert.Equal(["improve", "resubmit", "give_up"], EnumWords.All<WhenFiltered>());
        Assert.Equal(["rarely", "daily", "dedicated"], EnumWords.All<Watching>());
        Assert.Equal(
            ["open", "solved_by_knowledge_base", "solved_by_self_help", "solved_by_chat", "solved_by_team", "refused", "given_up", "blocked"],
            EnumWords.All<ProblemOutcome>());
        Assert.Equal(["open", "filtered", "solved", "refused", "given_up", "withdrawn", "merged", "lapsed"], EnumWords.All<CaseOutcome>());
        Assert.Equal(["workable", "deficient", "self_servable"], EnumWords.All<CaseTruth>());
        Assert.Equal(["none", "vague", "documents", "category", "duplicate", "self_help"], EnumWords.All<FilterReason>());
        Assert.Equal(["not_connected", "solved_by_ai", "misjudged", "solved", "handed_over", "banned"], EnumWords.All<ChatEnd>());
    }

    [Fact]
    public void A_member_has_the_word_at_its_place() =>
        Assert.All(Enum.GetValues<ProblemOutcome>(), outcome => Assert.Equal(EnumWords.All<ProblemOutcome>()[(int)outcome], EnumWords.Of(outcome)));
}
