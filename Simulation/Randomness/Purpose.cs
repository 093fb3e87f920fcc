namespace QueueSim.Randomness;

/// <summary>What a uniform decides. Every purpose has its own stream, so a new decision in the model shifts no other.</summary>
/// <remarks>Numbers are part of the results: none is changed or used again, new ones are appended, none may reach 4096 (<see cref="CaseStream"/> has 12 bits).</remarks>
public enum Purpose : ushort
{
    /// <summary>When problems appear.</summary>
    Arrival = 1,

    /// <summary>When the additional problems of a surge appear.</summary>
    SurgeArrival = 2,

    /// <summary>Which candidates of a surge are kept.</summary>
    SurgeThinning = 3,

    /// <summary>How busy a day is; the day number takes the place of the case number.</summary>
    Busyness = 4,

    /// <summary>Kind of problem.</summary>
    CaseType = 5,

    /// <summary>Submission strategy of the seller.</summary>
    Strategy = 6,

    /// <summary>Whether the problem belongs to the focal cohort.</summary>
    Focal = 7,

    /// <summary>Marketplace.</summary>
    Market = 8,

    /// <summary>Whether self-help could solve the problem.</summary>
    SelfServable = 9,

    /// <summary>Whether the problem needs documents.</summary>
    DocumentsNeeded = 10,

    /// <summary>Whether the text leaves out what the agent needs.</summary>
    VagueText = 11,

    /// <summary>Whether needed documents are missing.</summary>
    MissingDocuments = 12,

    /// <summary>Whether the case is filed under a wrong category.</summary>
    WrongCategory = 13,

    /// <summary>Which category is declared where it is wrong.</summary>
    DeclaredCategory = 14,

    /// <summary>Whether the knowledge base solves the problem.</summary>
    KnowledgeBaseSolve = 15,

    /// <summary>Time spent reading the knowledge base.</summary>
    KnowledgeBaseTime = 16,

    /// <summary>Score of a submission as a whole; drawn no more.</summary>
    PreScreenScore = 17,

    /// <summary>Time that the pre-screen takes.</summary>
    PreScreenTime = 18,

    /// <summary>Whether pushed self-help solves the problem.</summary>
    SelfHelpSolve = 19,

    /// <summary>Time until pushed self-help has solved the problem.</summary>
    SelfHelpTime = 20,

    /// <summary>Time until the seller notices a bounce.</summary>
    NoticeTime = 21,

    /// <summary>Whether the seller sends the case again after a bounce.</summary>
    ReturnAfterBounce = 22,

    /// <summary>Whether a rewrite removes a vague text.</summary>
    ImproveText = 23,

    /// <summary>Whether a rewrite brings the missing documents.</summary>
    ImproveDocuments = 24,

    /// <summary>Whether a rewrite corrects the category.</summary>
    ImproveCategory = 25,

    /// <summary>Delay of translation.</summary>
    Translation = 26,

    /// <summary>How long the seller waits before leaving.</summary>
    Patience = 27,

    /// <summary>Work of one touch.</summary>
    Touch = 28,

    /// <summary>Length of the investigation.</summary>
    Investigation = 29,

    /// <summary>Whether, or where to, a case is transferred.</summary>
    Transfer = 30,

    /// <summary>Whether a case is escalated.</summary>
    Escalation = 31,

    /// <summary>Work of the touch after escalation.</summary>
    EscalationTouch = 32,

    /// <summary>Time until the seller has answered a question.</summary>
    AnswerTime = 33,

    /// <summary>Whether an answer supplies what was missing.</summary>
    AnswerComplete = 34,

    /// <summary>What is decided.</summary>
    Decision = 35,

    /// <summary>Whether a refused seller appeals.</summary>
    Appeal = 36,

    /// <summary>Time to write an appeal.</summary>
    AppealTime = 37,

    /// <summary>Whether an appeal brings complete documents.</summary>
    AppealEvidence = 38,

    /// <summary>Whether the seller is professional.</summary>
    Professional = 39,

    /// <summary>Age of the account.</summary>
    AccountAge = 40,

    /// <summary>Whether the account health rating is good enough for chat.</summary>
    HealthRating = 41,

    /// <summary>Whether the account has no major violation.</summary>
    Violations = 42,

    /// <summary>Whether the order defect rate is low enough.</summary>
    OrderDefects = 43,

    /// <summary>Whether the late shipment rate is low enough.</summary>
    LateShipments = 44,

    /// <summary>Whether the valid tracking rate is high enough.</summary>
    ValidTracking = 45,

    /// <summary>Whether a locked-out account gets unlocked.</summary>
    Unlock = 46,

    /// <summary>Time until it is.</summary>
    UnlockTime = 47,

    /// <summary>Work of the translator.</summary>
    TranslationTouch = 48,

    /// <summary>Whether a reminder supplies what was missing.</summary>
    ReminderInforms = 49,

    /// <summary>Whether pushing is flagged.</summary>
    PushFlag = 50,

    /// <summary>Time until the pre-screen has decided about a duplicate.</summary>
    DuplicateTime = 51,

    /// <summary>Score of a duplicate as a whole; drawn no more.</summary>
    DuplicateScore = 52,

    /// <summary>Work of merging a duplicate.</summary>
    DuplicateTouch = 53,

    /// <summary>Whether an attempt to chat is let through.</summary>
    ChatAvailability = 54,

    /// <summary>Length of the AI part of a chat.</summary>
    ChatAiTime = 55,

    /// <summary>Whether the chat AI solves the problem.</summary>
    ChatAiSolve = 56,

    /// <summary>Whether the chat AI misjudges the problem.</summary>
    ChatMisjudge = 57,

    /// <summary>Whether an enquiry counts as invalid.</summary>
    ChatInvalid = 58,

    /// <summary>Patience of a seller who waits for a chat agent.</summary>
    ChatPatience = 59,

    /// <summary>Work of a chat agent.</summary>
    ChatTouch = 60,

    /// <summary>Whether a chat agent solves the problem.</summary>
    ChatSolve = 61,

    /// <summary>Whether the context handed over supplies what the text left out.</summary>
    ChatContext = 62,

    /// <summary>Time until the next attempt to chat.</summary>
    ChatRetry = 63,

    /// <summary>Time until a case stands in its first queue.</summary>
    Intake = 64,

    /// <summary>No longer drawn.</summary>
    ChatReply = 65,

    /// <summary>Account that the problem belongs to.</summary>
    Account = 66,

    // 67 and 68 were notices that were missed one by one.

    /// <summary>How hard the problem is.</summary>
    Difficulty = 69,

    /// <summary>Whether the work needs to know which ASIN, order or shipment it is about.</summary>
    ReferenceNeeded = 70,

    /// <summary>Whether the seller's invoices have an error.</summary>
    InvoiceError = 71,

    /// <summary>Whether an agent goes on without asking for what is missing.</summary>
    GoOn = 72,

    /// <summary>Whether an agent of the wrong team does the work.</summary>
    FixCategory = 73,

    /// <summary>Time that an agent searches for what a case does not show.</summary>
    Search = 74,

    /// <summary>Work of sorting a case.</summary>
    IntakeTouch = 75,

    /// <summary>Whether an answer brings documents that nobody has asked for.</summary>
    UnaskedDocuments = 76,

    /// <summary>Noise of the pre-screen's score for a vague text.</summary>
    VagueScore = 80,
    /// <summary>Noise of its score for missing documents.</summary>
    DocumentsScore = 81,
    /// <summary>Noise of its score for a wrong category.</summary>
    CategoryScore = 82,
    /// <summary>Noise of its score for a repetition.</summary>
    RepetitionScore = 83,
    /// <summary>Noise of its score for what help pages solve.</summary>
    SelfHelpScore = 84,
    /// <summary>Whether the system knows a submission again.</summary>
    KnownAgain = 85,
    /// <summary>Whether a seller who got no agent comes back.</summary>
    Redial = 90,
    /// <summary>Time until then.</summary>
    RedialTime = 91,
    /// <summary>Whether a solution is none.</summary>
    FalseSolution = 92,
    /// <summary>Time until the seller has found out.</summary>
    FalseSolutionTime = 93,
    /// <summary>Where in its interval a problem appears that a file counts.</summary>
    ArrivalPlace = 94,
    /// <summary>Whether an account misses its notices.</summary>
    MissesNotices = 100,
    /// <summary>Whether a follow-up that comes too early is flagged.</summary>
    EarlyFollowUpFlag = 101,
    /// <summary>Work of reading a message that comes when no touch is left.</summary>
    MessageTouch = 102,
    /// <summary>Whether the seller sends the case again after it has lapsed.</summary>
    ReturnAfterLapse = 103,
    /// <summary>How much longer an individual seller's case takes to a team.</summary>
    IndividualDelay = 104,
    /// <summary>Whether an attempt to chat that pushes is flagged.</summary>
    ChatPushFlag = 110,
    /// <summary>Whether a third party who chats is recognised.</summary>
    ChatThirdParty = 111,
    /// <summary>What the conditions of an account's health have in common.</summary>
    AccountHealth = 112,
    /// <summary>Whether the seller has registered a brand.</summary>
    BrandRegistered = 113,
    /// <summary>Whether the seller has deleted listings in bulk lately.</summary>
    BulkDeletion = 114,
    /// <summary>Whether an account has taken up another strategy than its habit, and which.</summary>
    Adoption = 130,
    /// <summary>Which replications a resample of choices consists of; outside of any simulation.</summary>
    ChoiceResample = 131,
    /// <summary>Where history matching looks; outside of any simulation.</summary>
    EnsemblePoint = 140,
    /// <summary>How points move through the space that history matching leaves; outside of any simulation.</summary>
    EnsembleMove = 141,
    /// <summary>Stratum of an axis that a point of a Latin hypercube has. Outside of any simulation, as the two below.</summary>
    LatinStratum = 150,
    /// <summary>Where in its stratum the point lies.</summary>
    LatinPlace = 151,
    /// <summary>Whether a digit of a Sobol' point is changed; the dimension takes the place of the replication.</summary>
    SobolScramble = 152,
    /// <summary>Start, order and directions of a walk over the ranges of inputs; outside of any simulation.</summary>
    SensitivityTrajectory = 160,
    /// <summary>A point within the ranges of inputs; outside of any simulation.</summary>
    SensitivityPoint = 161,
    /// <summary>Which parts of a design a resample consists of; outside of any simulation.</summary>
    SensitivityResample = 162,
    /// <summary>Order in which desks change places to judge what a number decides; outside of any simulation.</summary>
    DeskShuffle = 170,
    /// <summary>Desks and residuals of a resample to judge what a number decides; outside of any simulation.</summary>
    DeskResample = 171,
}
