using QueueSim.Randomness;

namespace QueueSim.Tests.Randomness.Golden;

/// <summary>Seeded output: every published result depends on these, so a change here is a new major version.</summary>
public class StreamGoldenTests
{
    [Theory]
    [InlineData(0, 0, 0.550098903185621)]
    [InlineData(0, 1, 0.4612666678620284)]
    [InlineData(1, 0, 0.06441161638015969)]
    [InlineData(1, 1, 0.2691969977018426)]
    [InlineData(2, 0, 0.6260423915043961)]
    [InlineData(2, 1, 0.7950826624790296)]
    public void First_uniforms_of_seed_42_replication_1_purpose_touch(long caseNumber, int occurrence, double expected) =>
        Assert.Equal(expected, new CaseStream(42, 1, caseNumber).Uniform(Purpose.Touch, occurrence));

    [Fact]
    public void Numbers_of_purposes_never_change() => Assert.Equal(
        "Arrival=1 SurgeArrival=2 SurgeThinning=3 Busyness=4 CaseType=5 Strategy=6 Focal=7 Market=8 SelfServable=9 DocumentsNeeded=10 "
        + "VagueText=11 MissingDocuments=12 WrongCategory=13 DeclaredCategory=14 KnowledgeBaseSolve=15 KnowledgeBaseTime=16 "
        + "PreScreenScore=17 PreScreenTime=18 SelfHelpSolve=19 SelfHelpTime=20 NoticeTime=21 ReturnAfterBounce=22 ImproveText=23 "
        + "ImproveDocuments=24 ImproveCategory=25 Translation=26 Patience=27 Touch=28 Investigation=29 Transfer=30 Escalation=31 "
        + "EscalationTouch=32 AnswerTime=33 AnswerComplete=34 Decision=35 Appeal=36 AppealTime=37 AppealEvidence=38"
            + " Professional=39 AccountAge=40 HealthRating=41 Violations=42 OrderDefects=43 LateShipments=44 ValidTracking=45"
            + " Unlock=46 UnlockTime=47 TranslationTouch=48 ReminderInforms=49 PushFlag=50 DuplicateTime=51 DuplicateScore=52"
            + " DuplicateTouch=53 ChatAvailability=54 ChatAiTime=55 ChatAiSolve=56 ChatMisjudge=57 ChatInvalid=58"
            + " ChatPatience=59 ChatTouch=60 ChatSolve=61 ChatContext=62 ChatRetry=63 Intake=64 ChatReply=65 Account=66"
            + " Difficulty=69 ReferenceNeeded=70 InvoiceError=71 GoOn=72 FixCategory=73 Search=74 IntakeTouch=75 UnaskedDocuments=76"
            + " VagueScore=80 DocumentsScore=81 CategoryScore=82 RepetitionScore=83 SelfHelpScore=84 KnownAgain=85"
            + " Redial=90 RedialTime=91 FalseSolution=92 FalseSolutionTime=93 ArrivalPlace=94"
            + " MissesNotices=100 EarlyFollowUpFlag=101 MessageTouch=102 ReturnAfterLapse=103 IndividualDelay=104"
            + " ChatPushFlag=110 ChatThirdParty=111 AccountHealth=112 BrandRegistered=113 BulkDeletion=114 Adoption=130 ChoiceResample=131 EnsemblePoint=140 EnsembleMove=141"
            + " LatinStratum=150 LatinPlace=151 SobolScramble=152"
            + " SensitivityTrajectory=160 SensitivityPoint=161 SensitivityResample=162 DeskShuffle=170 DeskResample=171",
        string.Join(' ', Enum.GetValues<Purpose>().Select(purpose => $"{purpose}={(int)purpose}")));
}
