using QueueSim.Randomness;

namespace QueueSim.Tests.Model;

/// <summary>Desks with every mechanism at a strength drawn at random (from the keyed streams, so each draw is always the same desk).</summary>
internal static class RandomDesk
{
    /// <summary>The desk in which each team serves its own types by class, with room for all who wait, and nobody comes back after it.</summary>
    public static Scenario WithoutSharing(Scenario desk) => desk with
    {
        Skills = [],
        Teams = [.. desk.Teams.Select(team => team with { Discipline = TeamDiscipline.Class, QueueLimit = null })],
        CaseTypes = [.. desk.CaseTypes.Select(type => type with { RedialProbability = 0, ReopenProbability = 0 })],
    };

    public static Scenario Draw(int draw)
    {
        var random = new CaseStream(4711, draw, 0);
        var next = 0;
        var ours = 0;
        double U() => random.Uniform(Purpose.Decision, next++);
        double Between(double low, double high) => low + (high - low) * U();
        double V(double high) => high * random.Uniform(Purpose.Redial, ours++); // a sequence of its own, so that older desks stay what they were
        Distribution Hours(double longest) => new ExponentialDistribution(Math.Round(Between(0.01, longest), 4));

        var plain = PlainDesk.Scenario(problemsPerDay: Between(50, 300));
        CaseType Type(string name, Priority priority, int team) => PlainDesk.CaseType(name, team, 0) with
        {
            TouchMinutes = new LognormalDistribution(Math.Round(Between(5, 40), 3), 1),
            Share = 1 / 3.0,
            Priority = priority,
            InvestigationHours = Hours(20),
            SelfServableProbability = Between(0, 0.5),
            DocumentsNeededProbability = U(),
            ReferenceNeededProbability = U(),
            SolveProbability = U(),
            EscalationProbability = Between(0, 0.3),
            EscalationTeamIndex = 2,
            EscalationTouchMinutes = new ExponentialDistribution(20),
            PatienceHours = U() < 0.5 ? Hours(30) : null,
            IsCompliance = U() < 0.5,
            ChatSolveProbability = U(),
            RedialProbability = V(1),
            RedialHours = new ExponentialDistribution(2),
            ReopenProbability = V(0.3),
            ReopenHours = new ExponentialDistribution(20),
            DueHours = V(1) < 0.5 ? V(20) : null,
        };

        Strategy Strategy(string name, WhenFiltered whenFiltered) => PlainDesk.Strategy() with
        {
            Name = name,
            Share = 1 / 3.0,
            Language = U() < 0.5 ? Language.Chinese : Language.English,
            Evidence = U() < 0.5 ? Evidence.None : Evidence.Screenshot,
            Text = U() < 0.5 ? TextQuality.Vague : TextQuality.Plain,
            RightCategoryProbability = U(),
            ReadsKnowledgeBase = U() < 0.5,
            WhenFiltered = whenFiltered,
            Sellers = (SellerGroup)(int)Between(0, 3),
            Channel = (Channel)(int)Between(0, 4),
            FollowUp = (FollowUp)(int)Between(0, 5),
            UsesAgency = U() < 0.5,
            MaximumAppeals = (int)Between(0, 3),
        };

        Team Ruled(Team team) => team with
        {
            Discipline = (TeamDiscipline)(int)V(4),
            QueueLimit = V(1) < 0.3 ? (int)V(20) : null,
        };

        // A fifth of the teams could serve a type and do not.
        Skill Skill(int team, int type) => new()
        {
            TeamIndex = team,
            CaseTypeIndex = type,
            Order = 1 + (int)V(3),
            OverflowAfterHours = V(1) < 0.2 ? 1e6 : V(1) < 0.5 ? null : V(1) < 0.3 ? 0 : V(3),
            TouchFactor = 0.5 + V(1),
        };

        return RandomChat.On(draw, RandomSellers.On(plain with
        {
            Arrivals = plain.Arrivals with
            {
                BusynessCv = Between(0, 0.5),
                Surges = [new Surge { Name = "peak", StartDay = 2, Days = 2, Factor = Between(0, 3) }],
            },
            CaseTypes = [Type("a", Priority.High, 0), Type("b", Priority.Ordinary, 0), Type("c", Priority.Ordinary, 1)],
            Teams =
            [
                Ruled(PlainDesk.Team("first", (int)Between(2, 6))),
                Ruled(new Team { Name = "second", Shifts = [PlainDesk.Always((int)Between(2, 8)) with { StartMinuteOfDay = 480, EndMinuteOfDay = 1080 }] }),
                Ruled(PlainDesk.Team("third", (int)Between(1, 4))),
                Ruled(PlainDesk.Team("chat", (int)Between(1, 3))),
                PlainDesk.Team("translators", (int)Between(1, 4)),
                PlainDesk.Team("sorters", (int)Between(1, 3)),
            ],
            Skills = [Skill(0, 2), Skill(1, 0), Skill(1, 1), Skill(2, 0), Skill(2, 2), Skill(3, 1)],
            Markets = [plain.Markets[0] with { HasChat = true, RestrictsNewAccounts = true }],
            Sellers = new SellerSettings
            {
                // Every second desk has accounts, with dozens of problems each.
                Accounts = draw % 2 == 0 ? 0 : 150,
                ProfessionalProbability = U(),
                AccountAgeDays = new ExponentialDistribution(200),
                HealthRatingProbability = U(),
                NoViolationProbability = 0.9,
                OrderDefectsProbability = 0.9,
                LateShipmentsProbability = 0.9,
                ValidTrackingProbability = 0.9,
            },
            Access = new AccessSettings { NewAccountDays = 30, UnlockProbability = U(), UnlockHours = Hours(50), IndividualsHavePriority = U() < 0.5 },
            FollowUps = new FollowUpSettings
            {
                AfterHours = Between(1, 30),
                Maximum = 3,
                ReminderGainHours = Between(0, 50),
                ReminderInformsProbability = U(),
                PushFlagProbability = U(),
                FlagDays = 5,
                MergeTouchFactor = U(),
            },
            Chat = new ChatSettings
            {
                TeamIndex = 3,
                TimeZone = plain.Arrivals.TimeZone,
                AvailabilityByHour = [.. Enumerable.Range(0, 24).Select(_ => U())],
                PeakStartHour = 8,
                MinimumAccountAgeDays = 180,
                StartAfterHours = Between(0.5, 24),
                RetryHours = Hours(4),
                MaximumAttempts = 7,
                DailyLimit = 3,
                AiMinutes = PlainDesk.Constant(4),
                AiSolveProbability = U(),
                MisjudgeProbability = U(),
                InvalidProbability = U(),
                InvalidToFreeze = 2,
                FreezeDays = 7,
                PatienceMinutes = new ExponentialDistribution(20),
                TouchMinutes = new ExponentialDistribution(20),
                ContextProbability = U(),
                HandoverGainHours = Between(0, 40),
            },
            AgencyTimeFactor = U(),
            Strategies =
            [
                Strategy("improves", WhenFiltered.Improve), Strategy("repeats", WhenFiltered.Resubmit), Strategy("quits", WhenFiltered.GiveUp),
            ],
            PreScreen = plain.PreScreen with
            {
                Threshold = Between(0.5, 2),
                DuplicateProbability = random.Uniform(Purpose.KnownAgain),
                Auc = Between(0.5, 1),
                DelayMinutes = new ExponentialDistribution(5),
                SelfHelpSolveProbability = U(),
                SelfHelpHours = Hours(5),
            },
            Resubmission = new ResubmissionSettings
            {
                NoticeHours = Hours(10),
                ReturnProbability = U(),
                MaximumSubmissions = (int)Between(1, 6),
                ImproveProbability = U(),
            },
            Deficiency = new DeficiencySettings { VagueProbability = new(0.6, 0.3, 0.1), MissingProbability = new(0.9, 0.5, 0.1) },
            Translation = U() < 0.5
                ? new TranslationSettings { DelayHours = Hours(10) }
                : new TranslationSettings { DelayHours = Hours(10), TeamIndex = 4, TouchMinutes = new ExponentialDistribution(20) },
            Handling = plain.Handling with
            {
                TransferDelayHours = Hours(3),
                AnswerHours = Hours(20),
                AnswerCompleteProbability = U(),
                DifficultyCv = U(),
                SearchMinutes = new ExponentialDistribution(20),
                IncompleteInvestigationFactor = 1 + U(),
                GoOnProbability = U(),
                FixCategoryProbability = U(),
                UnaskedDocumentsProbability = U(),
            },
            Documents = new DocumentSettings { Pieces = (int)Between(1, 5), InvoiceErrorProbability = U() },
            Intake = U() < 0.5 ? IntakeSettings.None : new IntakeSettings { TeamIndex = 5, TouchMinutes = new ExponentialDistribution(5) },
            Decision = new DecisionSettings
            {
                NoneSuccessFactor = 0.2,
                CompletenessExponent = 2 * U(),
                InvoiceErrorSuccessFactor = U(),
                VagueSuccessFactor = U(),
                DifficultyExponent = U(),
                AppealProbability = U(),
                AppealPrepareHours = Hours(40),
                AppealMoreEvidenceProbability = U(),
            },
            Focal = new FocalCohort(0, 0.1),
        }, draw));
    }
}
