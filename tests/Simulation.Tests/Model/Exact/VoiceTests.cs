namespace QueueSim.Tests.Model.Exact;

/// <summary>Voice messages on the ticket channel (T21), traced by hand.</summary>
public sealed class VoiceTests
{
    // Every text is vague: the agent asks (15 min), the answer comes after 4 h, and a touch of 30 min follows.
    private static readonly VoiceSettings Clear = new() { VagueFactor = 0, ListenMinutes = 6 };

    [Fact]
    public void A_voice_message_says_what_the_text_leaves_out_and_takes_time_to_listen_to()
    {
        AssertAll(Desk(hasPilot: true, Clear), hours: 0.6);
        AssertAll(Desk(hasPilot: true, Clear with { VagueFactor = 1 }), hours: 0.25 + 0.1 + 4 + 0.5 + 0.1);
    }

    [Fact]
    public void Nothing_changes_elsewhere_or_where_voice_is_worth_nothing()
    {
        AssertAll(Desk(hasPilot: false, Clear), hours: 4.75);
        AssertAll(Desk(hasPilot: true, VoiceSettings.None), hours: 4.75);
    }

    [Fact]
    public void It_opens_no_chat()
    {
        var records = PlainDesk.Run(Desk(hasPilot: true, Clear) with { Strategies = [PlainDesk.Strategy() with { Channel = Channel.Chat }], Chat = PlainDesk.Chat });
        Assert.Empty(records.Chats);
        Assert.All(records.Problems, problem => Assert.False(problem.HasChatAccess));
    }

    [Fact]
    public void The_pre_screen_knows_that_texts_are_less_vague_there()
    {
        // The threshold is set for half of all texts being vague, which is all without a voice message.
        var desk = Desk(hasPilot: true, Clear);
        desk = desk with
        {
            Markets = [desk.Markets[0] with { Share = 0.5 }, desk.Markets[0] with { Name = "other", Share = 0.5, HasVoicePilot = false }],
            PreScreen = desk.PreScreen with { FilterProbability = 0.5, Auc = 1 },
            Resubmission = desk.Resubmission with { ReturnProbability = 0 },
        };
        var records = PlainDesk.Run(desk);
        Assert.All(records.Cases.Where(record => record.Outcome != CaseOutcome.Open), record => Assert.Equal(record.Market == 1, record.Outcome == CaseOutcome.Filtered));
    }

    private static Scenario Desk(bool hasPilot, VoiceSettings voice)
    {
        var plain = PlainDesk.Scenario();
        return plain with
        {
            Teams = [PlainDesk.Team("pool", 10_000), PlainDesk.Team("chat", 10_000)],
            Markets = [plain.Markets[0] with { HasVoicePilot = hasPilot }],
            Deficiency = plain.Deficiency with { VagueProbability = new(1, 1, 1) },
            Handling = plain.Handling with { AnswerHours = PlainDesk.Constant(4) },
            Voice = voice,
        };
    }

    private static void AssertAll(Scenario desk, double hours)
    {
        ProblemRecord[] observed = [.. PlainDesk.Run(desk).Problems.Where(problem => problem.Observed)];
        Assert.True(observed.Length > 300);
        Assert.All(observed, problem => Assert.Equal(
            (ProblemOutcome.SolvedByTeam, (long)Math.Round(hours * TimeSpan.TicksPerHour)), (problem.Outcome, problem.EndedTicks - problem.AppearedTicks)));
    }
}
