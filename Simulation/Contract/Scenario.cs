namespace QueueSim.Contract;

/// <summary>
/// Everything that one simulated support desk consists of: a complete, immutable specification. Equal scenarios give equal
/// records under the same seed and replication number.
/// </summary>
/// <remarks>
/// Built by whoever knows the user's tables; <see cref="SupportDesk"/> builds a fresh model from it for every replication.
/// Index properties (<see cref="CaseType.TeamIndex"/> and the like) point into the lists of this scenario.
/// </remarks>
public sealed record Scenario
{
    /// <summary>Unique name within a study.</summary>
    public required string Name { get; init; }

    /// <summary>What the scenario is about, in words; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>When the run starts, what is cut and what is observed.</summary>
    public required RunWindow Window { get; init; }

    /// <summary>How problems appear.</summary>
    public required ArrivalSettings Arrivals { get; init; }

    /// <summary>Self-help before a case is written.</summary>
    public required KnowledgeBaseSettings KnowledgeBase { get; init; }

    /// <summary>The AI pre-screen.</summary>
    public required PreScreenSettings PreScreen { get; init; }

    /// <summary>What sellers do after a bounce.</summary>
    public required ResubmissionSettings Resubmission { get; init; }

    /// <summary>How likely a submission has which fault.</summary>
    public required DeficiencySettings Deficiency { get; init; }

    /// <summary>What happens to a case whose language the market's teams do not read.</summary>
    public required TranslationSettings Translation { get; init; }

    /// <summary>Who sorts cases before they join a queue.</summary>
    public IntakeSettings Intake { get; init; } = IntakeSettings.None;

    /// <summary>What documents problems need.</summary>
    public DocumentSettings Documents { get; init; } = DocumentSettings.Plain;

    /// <summary>What sellers are like.</summary>
    public SellerSettings Sellers { get; init; } = SellerSettings.Plain;

    /// <summary>Who may open cases.</summary>
    public AccessSettings Access { get; init; } = AccessSettings.Open;

    /// <summary>What sellers do about cases that do not move.</summary>
    public FollowUpSettings FollowUps { get; init; } = FollowUpSettings.None;

    /// <summary>The chat channel, or <see langword="null"/> when there is none.</summary>
    public ChatSettings? Chat { get; init; }

    /// <summary>Voice messages with cases, in markets that have them.</summary>
    public VoiceSettings Voice { get; init; } = VoiceSettings.None;

    /// <summary>Factor from 0 of a paid agency on the time that a seller takes to rewrite, answer and appeal (T20).</summary>
    public double AgencyTimeFactor { get; init; } = 1;

    /// <summary>What things cost.</summary>
    public CostSettings Costs { get; init; } = CostSettings.Free;

    /// <summary>Touches, questions and transfers.</summary>
    public required HandlingSettings Handling { get; init; }

    /// <summary>Decisions and appeals.</summary>
    public required DecisionSettings Decision { get; init; }

    /// <summary>Kinds of problem, at least one; shares sum to 1.</summary>
    public required IReadOnlyList<CaseType> CaseTypes { get; init; }

    /// <summary>Human teams, at least one.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>Which teams serve which case types besides the case types' own, possibly none. In the order in which free agents are asked.</summary>
    public IReadOnlyList<Skill> Skills { get; init; } = [];

    /// <summary>Limits of time whose share is measured, possibly none.</summary>
    public IReadOnlyList<ServiceLevel> ServiceLevels { get; init; } = [];

    /// <summary>Submission strategies, at least one; shares sum to 1.</summary>
    public required IReadOnlyList<Strategy> Strategies { get; init; }

    /// <summary>Strategies that some sellers use in place of their habit, possibly none. Shares sum to at most 1.</summary>
    public IReadOnlyList<AdoptedStrategy> Adopted { get; init; } = [];

    /// <summary>Marketplaces, at least one; shares sum to 1.</summary>
    public required IReadOnlyList<Market> Markets { get; init; }

    /// <summary>A small cohort inside the unchanged population, or <see langword="null"/> when there is none.</summary>
    public FocalCohort? Focal { get; init; }

    /// <summary>Share of all problems that belong to the focal cohort, 0 to 1; 0 without one.</summary>
    public double FocalShare => Focal is not { } focal ? 0
        : focal.ShareProbability * (focal.CaseTypeIndex is { } type ? CaseTypes[type].Share : 1) * (focal.MarketIndex is { } market ? Markets[market].Share : 1);
}

/// <summary>Sellers who use one given strategy while everybody else goes on as before.</summary>
/// <param name="StrategyIndex">Index into <see cref="Scenario.Strategies"/>.</param>
/// <param name="ShareProbability">Probability from 0 to 1 that an account, and so each of its problems, belongs to the cohort; the same ones do in every scenario.</param>
/// <remarks>
/// Narrowed down to a case type or a market, it is that share of the accounts there: problems of other types are submitted by the same accounts as by everybody else.
/// </remarks>
public sealed record FocalCohort(int StrategyIndex, double ShareProbability)
{
    /// <summary>Whether the cohort keeps its habits, whatever others adopt. They are the same sellers, to be compared with.</summary>
    public bool KeepsHabit { get; init; }

    /// <summary>The only case type whose problems belong to the cohort (index into <see cref="Scenario.CaseTypes"/>); <see langword="null"/> for all.</summary>
    public int? CaseTypeIndex { get; init; }

    /// <summary>The only market whose accounts belong to the cohort (index into <see cref="Scenario.Markets"/>); <see langword="null"/> for all.</summary>
    public int? MarketIndex { get; init; }
}

/// <summary>A strategy that a part of the sellers outside the focal cohort have taken up.</summary>
/// <param name="StrategyIndex">Index into <see cref="Scenario.Strategies"/>.</param>
/// <param name="ShareProbability">
/// Probability from 0 to 1 that an account has. With one such strategy, who has at one share has at every larger one too.
/// </param>
public sealed record AdoptedStrategy(int StrategyIndex, double ShareProbability);
