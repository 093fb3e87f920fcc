namespace QueueSim.Tests.Model.Property;

/// <summary>Desks without one of their mechanisms.</summary>
internal static class CutOffs
{
    public static Scenario Without(string cut, Scenario desk) => cut switch
    {
        "chat" => desk with { Chat = null },
        "follow-ups" => Without("pushing in chat", desk) with { FollowUps = FollowUpSettings.None },
        "flags" => Without("pushing in chat", desk) with { FollowUps = desk.FollowUps with { PushFlagProbability = 0, EarlyFlagProbability = 0 } },
        "freeze" => desk with { Chat = desk.Chat! with { FreezeDays = 0 } },
        "daily limit" => desk with { Chat = desk.Chat! with { DailyLimit = int.MaxValue } },
        "access" => Without("third parties", desk) with { Access = AccessSettings.Open },
        "pre-screen" => desk with { PreScreen = desk.PreScreen with { IsEnabled = false } },
        "translation" => desk with { Translation = new TranslationSettings { DelayHours = PlainDesk.Constant(0) } },
        "sorters" => desk with { Intake = IntakeSettings.None },
        "documents" => desk with { CaseTypes = [.. desk.CaseTypes.Select(type => type with { DocumentsNeededProbability = 0, ReferenceNeededProbability = 0 })] },
        "difficulty" => desk with { Handling = desk.Handling with { DifficultyCv = 0 } },
        "going on" => desk with { Handling = desk.Handling with { GoOnProbability = 0 } },
        "fixing" => desk with { Handling = desk.Handling with { FixCategoryProbability = 0 } },
        "agencies" => Without("third parties", desk) with { AgencyTimeFactor = 1 },
        "appeals" => desk with { Decision = desk.Decision with { AppealProbability = 0 } },
        "sellers" => desk with
        {
            Sellers = SellerSettings.Plain with
            {
                Accounts = desk.Sellers.Accounts,
                SizeCv = desk.Sellers.SizeCv,
                WatchFactor = desk.Sellers.WatchFactor,
                MissedNoticeProbability = desk.Sellers.MissedNoticeProbability,
                MissedNoticeHours = desk.Sellers.MissedNoticeHours,
            },
        },
        "questions" => desk with { Handling = desk.Handling with { MaximumQuestions = 0 } },
        "patience" => Without("queue limits", desk) with { CaseTypes = [.. desk.CaseTypes.Select(type => type with { PatienceHours = null })] },
        "surges" => desk with { Arrivals = desk.Arrivals with { Surges = [] } },
        "pushing in chat" => desk with { Chat = desk.Chat! with { PushFlagProbability = 0 } },
        "third parties" => desk with { Chat = desk.Chat! with { ThirdPartyBanProbability = 0 } },
        "voice" => desk with { Voice = VoiceSettings.None },
        "parts" => desk with { Chat = desk.Chat! with { PartTouchFactor = 1, PartSolveFactor = 1, PartContextFactor = 1 } },
        "cohort" => desk with { Focal = null },
        "skills" => desk with { Skills = [] },
        "queue limits" => desk with { Teams = [.. desk.Teams.Select(team => team with { QueueLimit = null })] },
        "redials" => desk with { CaseTypes = [.. desk.CaseTypes.Select(type => type with { RedialProbability = 0 })] },
        "false solutions" => desk with { CaseTypes = [.. desk.CaseTypes.Select(type => type with { ReopenProbability = 0 })] },
        "sizes" => desk with { Sellers = desk.Sellers with { SizeCv = 0 } },
        "missed notices" => desk with { Sellers = desk.Sellers with { MissedNoticeProbability = 0 } },
        "reply window" => desk with { Handling = desk.Handling with { ReplyWindowHours = double.PositiveInfinity } },
        "watching" => desk with { Sellers = desk.Sellers with { WatchFactor = new(1, 1, 1) } },
        "templates" => desk with { Strategies = [.. desk.Strategies.Select(strategy => strategy with { KeepsTemplates = false })] },
        "individuals' delay" => desk with { Access = desk.Access with { IndividualDelayHours = PlainDesk.Constant(0) } },
        "early follow-ups" => desk with { FollowUps = desk.FollowUps with { IdleHours = 0 } },
        "reading" => desk with { FollowUps = desk.FollowUps with { ReminderTouchFactor = 0 } },
        _ => throw new ArgumentOutOfRangeException(nameof(cut)),
    };
}
