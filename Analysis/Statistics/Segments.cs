namespace QueueSim.Statistics;

/// <summary>The segments of a scenario, and which of them a record belongs to.</summary>
/// <remarks>
/// Names: <c>all</c>; with a focal cohort <c>focal</c> and <c>focal=no</c>, everybody else; <c>priority=</c>, <c>strategy=</c>, <c>case_type=</c>,
/// <c>language=</c>, <c>evidence=</c>, <c>channel=</c>, <c>follow_up=</c>, <c>market=</c> and <c>team=</c> followed by a value that
/// occurs in the scenario. For problems only, <c>focal+</c> before a case type, market or priority, and before a case type or priority <c>+market=</c>: the kinds of case of the
/// cohort; without one the products alone (<see cref="KindSegments"/>). <c>account_size=</c> where accounts differ in size, for problems and cases only. With a chat channel also <c>chat_access=yes</c>, the same narrowed down by <c>+strategy=</c> and
/// <c>+channel=</c>, and <c>chat_access=no</c>, all of them for problems only. For cases only: <c>attached=</c> and what was
/// attached when the case was submitted.
/// </remarks>
internal sealed class Segments
{
    /// <summary>The focal cohort.</summary>
    public const string Focal = "focal";

    /// <summary>Everybody else, where there is a focal cohort.</summary>
    public const string Others = "focal=no";

    /// <summary>Most segments that one record is booked in, its team's included.</summary>
    public const int MostPerRecord = 7;

    private readonly List<string> names = ["all"];
    private readonly List<(int Sum, int Part)> sums = [];
    private readonly int firstOfSizes; // problems and cases only
    private readonly int firstOfProblemsOnly;
    private readonly int[] byCaseType;
    private readonly int[] byStrategy;
    private readonly int[] byMarket;
    private readonly bool severalStrategies;
    private readonly bool severalMarkets;
    private readonly int focal = -1;
    private readonly int[] ofOthers = [];
    private readonly bool hasChat;
    private readonly KindSegments kinds;
    private readonly int firstOfCasesOnly;
    private readonly int withoutAccess = -1;
    private readonly int[] byStrategyWithAccess = [];

    public Segments(Scenario scenario)
    {
        if (scenario.Focal is not null)
        {
            focal = names.Count;
            names.AddRange([Focal, Others]);
        }

        var byPriority = Add("priority", [.. scenario.CaseTypes.Select(type => type.Priority.Word)],
            [.. scenario.CaseTypes.Select(type => type.Priority).Distinct().OrderBy(priority => priority.Class).Select(priority => priority.Word)]);
        byStrategy = Add("strategy", [.. scenario.Strategies.Select(strategy => strategy.Name)]);
        Followed = names.Count;
        byCaseType = Add("case_type", [.. scenario.CaseTypes.Select(type => type.Name)]);
        var byLanguage = Add("language", [.. scenario.Strategies.Select(strategy => EnumWords.Of(strategy.Language))], EnumWords.All<Language>());
        var byEvidence = Add("evidence", [.. scenario.Strategies.Select(strategy => EnumWords.Of(strategy.Evidence))], EnumWords.All<Evidence>());
        var byChannel = Add("channel", [.. scenario.Strategies.Select(strategy => EnumWords.Of(strategy.Channel))], EnumWords.All<Channel>());
        var byFollowUp = Add("follow_up", [.. scenario.Strategies.Select(strategy => EnumWords.Of(strategy.FollowUp))], EnumWords.All<FollowUp>());
        byMarket = Add("market", [.. scenario.Markets.Select(market => market.Name)]);
        firstOfSizes = names.Count;
        if (scenario.Sellers is { Accounts: > 0, SizeCv: > 0 })
            Add("account_size", [EnumWords.Of(AccountSize.Small), EnumWords.Of(AccountSize.Large)]);
        firstOfProblemsOnly = names.Count;
        hasChat = scenario.Chat is not null;
        int[] byChannelWithAccess = [];
        if (hasChat)
        {
            names.AddRange(["chat_access=yes", "chat_access=no"]);
            withoutAccess = firstOfProblemsOnly + 1;
            byChannelWithAccess = Add("chat_access=yes+channel", [.. scenario.Strategies.Select(strategy => EnumWords.Of(strategy.Channel))], EnumWords.All<Channel>());
            byStrategyWithAccess = Add("chat_access=yes+strategy", [.. scenario.Strategies.Select(strategy => strategy.Name)]);
        }

        kinds = new KindSegments(scenario, names);
        firstOfCasesOnly = names.Count;
        Add("attached", EnumWords.All<Evidence>());
        FirstTeam = names.Count;
        Add("team", [.. scenario.Teams.Select(team => team.Name)]);
        TallyCount = names.Count;
        if (focal >= 0)
        {
            ofOthers = [.. byCaseType.Select((_, type) => TallyCount + type)];
            TallyCount += byCaseType.Length;
            AddSums(ofOthers, byCaseType);
            AddSums(ofOthers, [.. byCaseType.Select(_ => focal + 1)]);
        }

        severalStrategies = byStrategy.Length > 1;
        severalMarkets = byMarket.Length > 1;
        AddSums(byCaseType, [.. byCaseType.Select(_ => 0)]);
        AddSums(byCaseType, byPriority);
        if (hasChat)
            AddSumsOfAccess(byChannelWithAccess);
        AddSumsOfStrategies(byLanguage, byEvidence, byChannel, byFollowUp);
        if (!severalMarkets)
            sums.Add((byMarket[0], 0));
        sums.AddRange(kinds.Sums(focal, byMarket));
    }

    private void AddSumsOfStrategies(params ReadOnlySpan<int[]> attributes)
    {
        if (!severalStrategies)
            sums.Add((byStrategy[0], 0));
        foreach (var attribute in attributes)
            AddSums(byStrategy, attribute);
    }

    public IReadOnlyList<string> Names => names;

    /// <summary>Tallies to keep: one for each segment, then those that are only parts of others.</summary>
    /// <remarks>
    /// Everybody outside the cohort is nearly everybody. Booked by case type in a part of its own, that segment and the case type's are
    /// sums of it, and no record is booked once more.
    /// </remarks>
    public int TallyCount { get; }

    /// <summary>Index of the first team's segment; the other teams follow in order, to the end.</summary>
    public int FirstTeam { get; }

    /// <summary>The first segments up to here are those whose resolution curves are kept, apart from the priorities.</summary>
    public int Followed { get; }

    /// <summary>Whether the lives of problems are kept beyond the replication: all, focal and strategies.</summary>
    public bool IsFollowed(int segment) => segment < Followed && names[segment] != Others && !names[segment].StartsWith("priority=", StringComparison.Ordinal);

    /// <summary>Whether a metric has values in a segment.</summary>
    public bool Applies(Metric metric, int segment) => (hasChat || !metric.NeedsChat) && metric.Subject switch
    {
        Subject.Desk => segment == 0,
        Subject.Team => segment == 0 || segment >= FirstTeam,
        Subject.Visit => segment < firstOfSizes || segment >= FirstTeam,
        Subject.Problem => segment < firstOfCasesOnly && (!IsKind(segment) || KindSegments.Has(metric)),
        Subject.Case => segment < firstOfProblemsOnly || (segment >= firstOfCasesOnly && segment < FirstTeam),
        _ => segment < firstOfSizes,
    };

    /// <summary>Whether a segment is a kind of case, which has the outcome of its problems alone.</summary>
    public bool IsKind(int segment) => segment >= kinds.First && segment < firstOfCasesOnly;

    /// <summary>
    /// Segments that are sums of others, with their parts. Every part is complete before it is added, so that no record need be booked
    /// in the sums, which halves the bookings.
    /// </summary>
    public IReadOnlyList<(int Sum, int Part)> Sums => sums;

    /// <summary>Writes the segments of a record that are not sums of others, without its team's.</summary>
    /// <returns>How many there are.</returns>
    public int Select(int caseType, int strategy, int market, bool isFocal, int[] into)
    {
        var count = 0;
        into[count++] = OfType(caseType, isFocal);
        if (severalStrategies)
            into[count++] = byStrategy[strategy];
        if (severalMarkets)
            into[count++] = byMarket[market];
        if (isFocal && focal >= 0)
            into[count++] = focal;
        return count;
    }

    /// <summary>Writes the segments of a problem that are not sums of others.</summary>
    /// <returns>How many there are.</returns>
    public int Select(in ProblemRecord record, int[] into)
    {
        var count = 0;
        into[count++] = OfType(record.CaseType, record.Focal);
        if (hasChat && record.HasChatAccess)
            into[count++] = byStrategyWithAccess[record.Strategy];
        else if (severalStrategies)
            into[count++] = byStrategy[record.Strategy];
        if (hasChat && !record.HasChatAccess)
            into[count++] = withoutAccess;
        var kind = focal < 0 || record.Focal ? kinds.PartOf(record.CaseType, record.Market) : -1;
        if (kind >= 0)
            into[count++] = kind;
        if (severalMarkets && (kind < 0 || focal >= 0))
            into[count++] = byMarket[record.Market];
        if (record.Focal && focal >= 0 && kind < 0)
            into[count++] = focal;
        return AddSize(record.AccountSize, into, count);
    }

    /// <summary>Writes the segments of a case that are not sums of others.</summary>
    /// <returns>How many there are.</returns>
    public int Select(in CaseRecord record, int[] into)
    {
        var count = Select(record.CaseType, record.Strategy, record.Market, record.Focal, into);
        into[count++] = firstOfCasesOnly + (int)record.Attached;
        return AddSize(record.AccountSize, into, count);
    }

    private int AddSize(AccountSize size, int[] into, int count)
    {
        if (size != AccountSize.Alike && firstOfSizes < firstOfProblemsOnly)
            into[count++] = firstOfSizes + (size - AccountSize.Small);
        return count;
    }

    private int OfType(int caseType, bool isFocal) => focal < 0 || isFocal ? byCaseType[caseType] : ofOthers[caseType];

    /// <summary>Problems with access are booked by strategy; the strategies' own segments then lack them.</summary>
    private void AddSumsOfAccess(int[] byChannelWithAccess)
    {
        AddSums(byStrategyWithAccess, byChannelWithAccess);
        AddSums(byStrategyWithAccess, [.. byStrategyWithAccess.Select(_ => firstOfProblemsOnly)]);
        if (severalStrategies)
            AddSums(byStrategyWithAccess, byStrategy);
    }

    private void AddSums(int[] parts, int[] of)
    {
        for (var i = 0; i < parts.Length; i++)
            sums.Add((of[i], parts[i]));
    }

    /// <summary>Adds the segments of one attribute and says which one each item belongs to.</summary>
    private int[] Add(string attribute, IReadOnlyList<string> values, IReadOnlyList<string>? order = null)
    {
        var distinct = order?.Where(values.Contains) ?? values.Distinct(StringComparer.Ordinal);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var value in distinct)
        {
            index.Add(value, names.Count);
            names.Add($"{attribute}={value}");
        }

        return [.. values.Select(value => index[value])];
    }
}
